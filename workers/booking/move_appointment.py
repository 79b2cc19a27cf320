"""Moves: lock the new time beside the old one, enter it, and only then let go of the old."""

from contracts.answers import (
    Answer,
    AppointmentMoved,
    AppointmentNotFound,
    ChangeRefused,
    Expired,
    TimeSlotRefused,
    TimeSlotTaken,
)
from contracts.commands import MoveAppointment
from domain.appointments import Appointment, times_of
from domain.scheduling import may_change, refusal
from domain.tenants import Tenant
from messaging.faults import Transient
from messaging.ports import Claim
from storage.outcomes import Done, OnRecord, Taken
from workers.booking.calendar_entry import alternatives
from workers.booking.carry_out import carry_out
from workers.booking.desk import Attempt, Desk
from workers.booking.proving import the_one
from workers.booking.settle import recorded, settled, settled_record


async def move_appointment(command: MoveAppointment, *, claim: Claim, desk: Desk) -> Answer:
    tenant_id = command.tenant_id
    attempt = Attempt(command, claim, await desk.tenants.get(tenant_id), desk)
    record = await desk.commands.look(claim)
    if record and record.answer:
        return await settled_record(tenant_id, record.subject, record.answer, desk)
    if record and record.subject:
        before = await desk.appointments.get(tenant_id, record.subject)
        if before is None or before.command_id != command.id or before.state != "MOVING":
            raise Transient("changed")
        return await _begin(before, before.taken_over(claim.own, claim.now), attempt)
    movable = await _movable(command, attempt)
    if not isinstance(movable, Appointment):
        outcome = await desk.appointments.answer(claim, movable)
        return await recorded(outcome, tenant_id, movable, desk)
    if movable.start == command.start:  # nothing to do but to say so
        moved = AppointmentMoved(
            appointment_id=movable.appointment_id, start=movable.start, end=movable.end
        )
        outcome = await desk.appointments.answer_with(claim, moved, movable)
        return await settled(outcome, movable, moved, desk)
    target = times_of(attempt.tenant.scheduling, command.start)
    return await _begin(movable, movable.moving(command.id, claim.own, target, claim.now), attempt)


async def _movable(command: MoveAppointment, attempt: Attempt) -> Appointment | Answer:
    """The appointment, or why it cannot be moved there."""
    tenant, desk = attempt.tenant, attempt.desk
    now = desk.now()
    if now >= command.expires_at:
        return Expired()
    found = await the_one(command, desk)
    if not isinstance(found, Appointment):
        return found
    if found.state in ("PENDING", "MOVING"):
        raise Transient("in_flight")
    if found.state != "CONFIRMED":
        return AppointmentNotFound()
    if found.start == command.start:
        return found
    too_late = change_refused(found, tenant, desk)
    if too_late:
        return too_late
    reason = refusal(tenant, command.start, now)
    if reason:
        others = await alternatives(attempt, found.appointment_id)
        return TimeSlotRefused(start=command.start, reason=reason, alternatives=others)
    return found


def change_refused(appointment: Appointment, tenant: Tenant, desk: Desk) -> ChangeRefused | None:
    if may_change(tenant, appointment.start, desk.now()):
        return None
    return ChangeRefused(
        appointment_id=appointment.appointment_id,
        start=appointment.start,
        notice_minutes=tenant.scheduling.change_notice_minutes,
    )


async def _begin(before: Appointment, moving: Appointment, attempt: Attempt) -> Answer:
    desk, claim = attempt.desk, attempt.claim
    match await desk.appointments.begin_change(claim, before, moving):
        case Done():
            return await carry_out(moving, attempt)
        case OnRecord(answer, subject):
            return await settled_record(before.tenant_id, subject, answer, desk)
        case Taken():
            others = await alternatives(attempt, before.appointment_id)
            taken = TimeSlotTaken(start=moving.wanted.start, alternatives=others)
            outcome = await desk.appointments.answer(claim, taken)
            return await recorded(outcome, before.tenant_id, taken, desk)
    raise Transient("changed", retry_after_s=0)
