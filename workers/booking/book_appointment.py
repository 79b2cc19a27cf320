"""Books: lock the time, enter it in the calendar, confirm; or say why not."""

from contextlib import suppress

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentHeld,
    Expired,
    Failure,
    TimeSlotRefused,
    TimeSlotTaken,
)
from contracts.commands import BookAppointment
from contracts.values import Proof
from domain.appointments import Appointment, asked_for, is_same_visitor
from domain.proofs import admissible, opens
from domain.scheduling import refusal
from domain.tenants import Tenant
from messaging.faults import Permanent, Transient
from messaging.ports import Claim
from storage.outcomes import Begun, Changed, Done, OnRecord, Taken
from workers.booking.calendar_entry import alternatives
from workers.booking.carry_out import carry_out, give_up
from workers.booking.counting import has_too_many
from workers.booking.desk import Attempt, Desk
from workers.booking.settle import recorded, settled, settled_record


async def book_appointment(command: BookAppointment, *, claim: Claim, desk: Desk) -> Answer:
    tenant = await desk.tenants.get(command.tenant_id)
    attempt = Attempt(command, claim, tenant, desk)
    wanted = asked_for(command, tenant, claim.own, claim.now)
    refused = await _refusal(command, attempt)
    if refused is not None:
        outcome = await desk.appointments.answer(claim, refused, declined=_declined(wanted))
        if not isinstance(outcome, Begun | Changed):
            return await settled(outcome, wanted.failed(), refused, desk)
        # What an earlier attempt began in time goes on, whatever the clock says by now.
    match await desk.appointments.begin_booking(claim, wanted):
        case Done():
            return await _go_on(wanted, attempt)
        case OnRecord(answer, subject):
            return await settled_record(command.tenant_id, subject, answer, desk)
        case Taken(holders):
            return await _taken(wanted, holders, attempt)
        case Changed(Appointment(state="PENDING") as before):
            return await _take_up(before, attempt)
        case Changed(appointment):
            return await _is_over(wanted, appointment, attempt)
    raise Transient("claimed")


async def _take_up(before: Appointment, attempt: Attempt) -> Answer:
    """Begun with other buffers, or in another mailbox, than the tenant has by now: they stay."""
    claim = attempt.claim
    pending = before.taken_over(claim.own, claim.now)
    begun = await attempt.desk.appointments.begin_change(claim, before, pending)
    if isinstance(begun, Done):
        return await _go_on(pending, attempt)
    raise Transient("changed", retry_after_s=0)


async def _refusal(command: BookAppointment, attempt: Attempt) -> Answer | None:
    """What needs no lock to be known."""
    now = attempt.desk.now()
    if now >= command.expires_at:
        return Expired()
    reason = refusal(attempt.tenant, command.start, now)
    if reason is None:
        return None
    others = await alternatives(attempt, command.id)
    return TimeSlotRefused(start=command.start, reason=reason, alternatives=others)


async def _go_on(pending: Appointment, attempt: Attempt) -> Answer:
    # Counted after our own booking is on record: of two at once, one sees the other.
    if await has_too_many(pending, attempt.tenant, attempt.desk):
        answer = TimeSlotRefused(start=pending.start, reason="too_many")
        return await give_up(pending, answer, attempt)
    return await carry_out(pending, attempt)


async def _taken(wanted: Appointment, holders: frozenset[str], attempt: Attempt) -> Answer:
    desk, claim = attempt.desk, attempt.claim
    for holder_id in sorted(holders):
        holder = await desk.appointments.get(wanted.tenant_id, holder_id)
        if holder is None or not _is_same_visit(wanted, holder, attempt.tenant):
            continue
        told = _told(holder)
        outcome = await desk.appointments.answer_with(claim, told, holder)
        return await settled(outcome, holder, told, desk)
    taken = TimeSlotTaken(
        start=wanted.start, alternatives=await alternatives(attempt, wanted.appointment_id)
    )
    outcome = await desk.appointments.answer(claim, taken, declined=_declined(wanted))
    return await settled(outcome, wanted.failed(), taken, desk)


def _told(holder: Appointment) -> AppointmentBooked | AppointmentHeld:
    """Of the visit that this one is: what it is by now."""
    fields = {
        "appointment_id": holder.appointment_id,
        "start": holder.start,
        "end": holder.end,
    }
    if holder.state == "HELD" and holder.held_until:
        return AppointmentHeld(**fields, held_until=holder.held_until)
    if holder.state != "CONFIRMED":
        raise Transient("same_visit_in_flight")
    return AppointmentBooked(**fields)


def _is_same_visit(wanted: Appointment, holder: Appointment, tenant: Tenant) -> bool:
    """Booked twice for one person: who cannot prove to be the same one learns nothing of it."""
    same_session = holder.correlation_id == wanted.correlation_id and _reach(holder) == _reach(
        wanted
    )
    contact = admissible(Proof(email=wanted.contact.email, phone=wanted.contact.phone), tenant)
    return (
        holder.start == wanted.start
        and is_same_visitor(holder, wanted)
        and (same_session or opens(contact, holder))
    )


def _reach(appointment: Appointment) -> str:
    return appointment.contact.email or appointment.contact.phone


def _declined(wanted: Appointment) -> Appointment | None:
    """The record that owes the customer a mail, where nobody waits for the answer."""
    return wanted.failed() if wanted.answer_by_mail else None


async def _is_over(wanted: Appointment, met: Appointment | None, attempt: Attempt) -> Answer:
    """Cancelled before it was booked: by a tombstone, or while an earlier attempt was at it."""
    desk = attempt.desk
    answer: Answer = Failure(reason="appointment_over")
    if met is None or met.state == "CANCELLED":
        answer = AppointmentCancelled(appointment_id=wanted.appointment_id, start=wanted.start)
    with suppress(Transient, Permanent):  # out of reach: the reconciler finds what is left
        for entry in await desk.calendar.find(wanted.mailbox, wanted.wanted_key):
            if met is None or met.event_id != entry.event_id:
                await desk.calendar.delete(wanted.mailbox, entry.event_id)
    outcome = await desk.appointments.conclude(attempt.claim, answer)
    return await recorded(outcome, wanted.tenant_id, answer, desk)
