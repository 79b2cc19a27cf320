"""From PENDING or MOVING to the end of it, or back: the same for a booking and for a move."""

from datetime import datetime, timedelta

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentHeld,
    AppointmentMoved,
    CalendarUnavailable,
    Failure,
    TimeSlotTaken,
)
from contracts.commands import BookAppointment, MoveAppointment
from domain.appointments import IN_FLIGHT, Appointment
from messaging.faults import Permanent, Transient
from runtime.failpoints import failpoint
from runtime.metrics import APPOINTMENT_BOOKED, record
from storage.outcomes import Changed, Done, OnRecord
from vendors.faults import GrantLost
from workers.booking.calendar_entry import alternatives, enter, look
from workers.booking.calendar_return import LOOK_EVERY
from workers.booking.desk import Attempt
from workers.booking.settle import settle, settled_record

# The message of a request taken while the calendar was away comes back ever more seldom, so that
# a day takes no more receives than a queue allows: its wait is a part of its age, within these
# bounds. Who brings it to its end is due work: the calendar is looked at until it is back.
BY_MAIL_WAITS_S = (5.0, 3600.0)


async def carry_out(begun: Appointment, attempt: Attempt) -> Answer:
    failpoint("begun")
    held_until = _held_until(begun, attempt)
    try:
        entry = await (look if held_until else enter)(begun, attempt.tenant, attempt.desk)
    except GrantLost:
        return await give_up(begun, CalendarUnavailable(reconnect=True), attempt)
    except Permanent as fault:
        return await give_up(begun, Failure(reason=fault.reason[:200]), attempt)
    except Transient as fault:
        return await _wait_or_give_up(begun, fault, attempt)
    if not entry.is_free:
        others = await alternatives(attempt, begun.appointment_id)
        taken = TimeSlotTaken(start=begun.wanted.start, alternatives=others)
        return await give_up(begun, taken, attempt, entry.event_id)
    if held_until:
        held = AppointmentHeld(
            appointment_id=begun.appointment_id,
            start=begun.start,
            end=begun.end,
            held_until=held_until,
        )
        return await _finish(begun, begun.on_hold(held_until), held, attempt, "")
    confirmed = begun.confirmed(entry.event_id)
    return await _finish(begun, confirmed, _done(confirmed, attempt), attempt, entry.event_id)


def _held_until(begun: Appointment, attempt: Attempt) -> datetime | None:
    """Where a time is not booked before its address is confirmed."""
    minutes = attempt.tenant.confirm_address_minutes
    if not minutes or not isinstance(attempt.command, BookAppointment) or not begun.contact.email:
        return None
    # Whole seconds, as it is kept: the link that names it is told by them.
    return attempt.desk.now().replace(microsecond=0) + timedelta(minutes=minutes)


async def give_up(
    begun: Appointment, answer: Answer, attempt: Attempt, event_id: str = ""
) -> Answer:
    """Undoes what was begun. The entry is removed after the record says so: see `settle`."""
    return await _finish(begun, begun.failed(event_id), answer, attempt, event_id)


async def _finish(
    begun: Appointment, ended: Appointment, answer: Answer, attempt: Attempt, event_id: str
) -> Answer:
    desk = attempt.desk
    match await desk.appointments.finish(attempt.claim, begun, ended, answer):
        case Done():
            failpoint("ended")
            if isinstance(answer, AppointmentBooked):
                record(APPOINTMENT_BOOKED, tenant_id=ended.tenant_id)
            await settle(ended, desk)
            return answer
        case Changed(current):
            return await _overtaken(begun, current, event_id, attempt)


def _done(confirmed: Appointment, attempt: Attempt) -> AppointmentBooked | AppointmentMoved:
    kind = AppointmentMoved if isinstance(attempt.command, MoveAppointment) else AppointmentBooked
    return kind(appointment_id=confirmed.appointment_id, start=confirmed.start, end=confirmed.end)


async def _wait_or_give_up(begun: Appointment, fault: Transient, attempt: Attempt) -> Answer:
    command, desk, now = attempt.command, attempt.desk, attempt.desk.now()
    by_mail = begun.answer_by_mail
    patient = by_mail or await desk.commands.attempts(command.id) < desk.calendar_attempts
    if now >= command.expires_at or not patient:
        return await give_up(begun, CalendarUnavailable(), attempt)
    await desk.commands.release(attempt.claim, counted=not by_mail)
    if by_mail:
        at = now + LOOK_EVERY
        await desk.due.mark("return", begun.tenant_id, at, command.expires_at)
        shortest_s, longest_s = BY_MAIL_WAITS_S
        age_s = (now - command.issued_at).total_seconds()
        raise Transient(fault.reason, max(shortest_s, min(age_s / 2, longest_s)))
    raise fault


async def _overtaken(
    begun: Appointment, current: Appointment | None, event_id: str, attempt: Attempt
) -> Answer:
    """The fence was lost: to another attempt, to a cancellation, or to the reconciler."""
    desk = attempt.desk
    if event_id and not _is_wanted(event_id, begun, current):
        await desk.calendar.delete(begun.mailbox, event_id)
    record = await desk.commands.look(attempt.claim)
    if record and record.answer:  # perhaps our own, written by a request that arrived twice
        return await settled_record(begun.tenant_id, record.subject, record.answer, desk)
    if current and current.state == "CANCELLED":
        cancelled = AppointmentCancelled(appointment_id=current.appointment_id, start=current.start)
        outcome = await desk.appointments.conclude(attempt.claim, cancelled)
        if isinstance(outcome, OnRecord):
            return outcome.answer
        return cancelled
    raise Transient("overtaken", retry_after_s=0)


def _is_wanted(event_id: str, begun: Appointment, current: Appointment | None) -> bool:
    """Whether the entry is, or may become, that of the appointment as it is now."""
    if current is None:
        return False
    same_attempt = current.state in IN_FLIGHT and current.revision == begun.revision
    return same_attempt or current.event_id == event_id
