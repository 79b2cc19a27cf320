"""Books what was held: its link was followed, so its mailbox is somebody's who wants it."""

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentNotFound,
    Expired,
)
from contracts.commands import ConfirmAppointment
from domain.appointments import Appointment
from messaging.faults import Transient
from messaging.ports import Claim
from storage.outcomes import Done, OnRecord
from workers.booking.carry_out import carry_out
from workers.booking.desk import Attempt, Desk
from workers.booking.settle import recorded, settled, settled_record


async def confirm_appointment(command: ConfirmAppointment, *, claim: Claim, desk: Desk) -> Answer:
    """However late by our clock: as long as the time was not let go, it is theirs."""
    tenant_id = command.tenant_id
    record = await desk.commands.look(claim)
    if record and record.answer:
        return await settled_record(tenant_id, record.subject, record.answer, desk)
    attempt = Attempt(command, claim, await desk.tenants.get(tenant_id), desk)
    found = await desk.appointments.get(tenant_id, command.appointment_id)
    if found and found.state == "PENDING" and found.command_id == command.id:
        return await _begin(found, found.taken_over(claim.own, claim.now), attempt)
    if found and found.state in ("PENDING", "MOVING"):
        raise Transient("in_flight")
    if found and found.state == "CONFIRMED":
        return await _booked_already(found, attempt, begun=record is not None)
    if found is None or found.state != "HELD" or desk.now() >= command.expires_at:
        late = found is not None and found.state == "HELD"
        answer: Answer = Expired() if late else AppointmentNotFound()
        # An earlier attempt may have begun, and been undone since: its claim is still open.
        tell = desk.appointments.conclude if record else desk.appointments.answer
        return await recorded(await tell(claim, answer), tenant_id, answer, desk)
    return await _begin(found, found.confirming(command.id, claim.own, claim.now), attempt)


async def _booked_already(found: Appointment, attempt: Attempt, *, begun: bool) -> Answer:
    """A link that is followed twice has been followed."""
    booked = AppointmentBooked(
        appointment_id=found.appointment_id, start=found.start, end=found.end
    )
    if begun:
        outcome = await attempt.desk.appointments.conclude(attempt.claim, booked)
    else:
        outcome = await attempt.desk.appointments.answer_with(attempt.claim, booked, found)
    return await settled(outcome, found, booked, attempt.desk)


async def _begin(before: Appointment, begun: Appointment, attempt: Attempt) -> Answer:
    desk = attempt.desk
    match await desk.appointments.begin_change(attempt.claim, before, begun):
        case Done():
            return await carry_out(begun, attempt)
        case OnRecord(answer, subject):
            return await settled_record(before.tenant_id, subject, answer, desk)
    raise Transient("changed", retry_after_s=0)
