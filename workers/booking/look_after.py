"""Looks after one appointment: ends what was left behind, lets holds go, reminds, settles what is
owed.

Every step is fenced as any worker's is: it may run at any time, beside anything, twice.
"""

from datetime import datetime, timedelta

from contracts.answers import CalendarUnavailable
from domain.appointments import IN_FLIGHT, Appointment, request_of
from domain.due import LOOK_AFTER, again, spread
from domain.reminders import Reminder, due_reminder, reminders_of
from messaging.ports import Claim
from runtime.metrics import APPOINTMENT_REPAIRED, record
from storage.due import errand_key
from storage.outcomes import Changed, Done, Outcome
from workers.booking.calendar_return import LOOK_EVERY
from workers.booking.carry_out import BY_MAIL_WAITS_S
from workers.booking.desk import Desk
from workers.booking.settle import owed_mails, remove_stale, settle, write_entry

# So long past a visit its calendar is read: what people do there late is of no use.
WATCHED_AFTER = timedelta(days=1)


async def look_after(tenant_id: str, appointment_id: str, desk: Desk) -> datetime | None:
    """When to look again; None: not before it changes."""
    current = await desk.appointments.get(tenant_id, appointment_id)
    if current is None or current.forgotten:
        return None
    await _see_to_the_business(current, desk)
    if current.state in IN_FLIGHT:
        return await _look_at_attempt(current, desk)
    now = desk.now()
    if _is_to_be_let_go(current, now):
        await desk.appointments.follow(current, current.let_go(now))
        return now + LOOK_AFTER  # unless we did, which says itself when to look
    to_come = await _reminders(current, desk)
    if reminder := due_reminder(to_come, current.start, now):
        await _remind(current, reminder, desk)
        return now + LOOK_AFTER  # unless it was written, which says itself when to look
    if _owes_mails_for_long(current, now):
        await desk.mails.send(owed_mails(current, now))
        await desk.appointments.relayed(current.appointment_id, now)
    await write_entry(current, desk)
    await remove_stale(current, desk)
    return _next(current, to_come, now)


async def _see_to_the_business(current: Appointment, desk: Desk) -> None:
    """Its calendar is to be read as long as the visit may be moved there, and whose it was to be
    forgotten some day."""
    tenant_id, now, end = current.tenant_id, desk.now(), max(current.end, current.wanted.end)
    until = end + WATCHED_AFTER
    if until > now:
        at = spread(errand_key("reconcile", tenant_id), now, desk.reconciled_every)
        await desk.due.mark("reconcile", tenant_id, at, until)
    at = spread(errand_key("forget", tenant_id), now, timedelta(days=1))
    await desk.due.mark("forget", tenant_id, at, end)


async def _look_at_attempt(current: Appointment, desk: Desk) -> datetime:
    now = desk.now()
    left_behind = current.touched_at + desk.abandoned_after
    if request := request_of(current):
        left_behind += timedelta(seconds=2 * BY_MAIL_WAITS_S[1])
        await desk.due.mark("return", current.tenant_id, now + LOOK_EVERY, request.expires_at)
    if now >= left_behind:
        await _end_abandoned(current, desk)
        return now + LOOK_AFTER
    return min(left_behind, again(current.touched_at, now))


def _is_to_be_let_go(appointment: Appointment, now: datetime) -> bool:
    """Too soon by our clock is no harm: its link then says that the time is gone."""
    until = appointment.held_until
    return appointment.state == "HELD" and until is not None and until <= now


def _owes_mails_for_long(appointment: Appointment, now: datetime) -> bool:
    """They are on their way, as a rule; each time they are sent again the next is twice as far."""
    since = appointment.relayed_at or appointment.touched_at
    patience = max(LOOK_AFTER, since - appointment.touched_at)
    return bool(appointment.owed) and now - since >= patience


async def _reminders(current: Appointment, desk: Desk) -> list[Reminder]:
    if current.state != "CONFIRMED" or current.start <= desk.now():
        return []
    return reminders_of(current, await desk.tenants.get(current.tenant_id))


async def _remind(current: Appointment, reminder: Reminder, desk: Desk) -> None:
    """Written first: what is owed is sent, whoever dies before it is."""
    now = desk.now()
    after = current.reminded(reminder.at, reminder.ahead, now)
    if await desk.appointments.remind(current, after):
        await desk.mails.send(owed_mails(after, now))


def _next(appointment: Appointment, to_come: list[Reminder], now: datetime) -> datetime | None:
    moments = [each.at for each in to_come]
    if appointment.owed:
        moments.append(again(appointment.touched_at, now))
    if appointment.state == "HELD" and appointment.held_until:
        moments.append(appointment.held_until)
    return min(moments, default=None)


async def _end_abandoned(current: Appointment, desk: Desk) -> None:
    """In the name of the attempt that left it: whichever of us two writes first fences out the
    other."""
    now = desk.now()
    claim = Claim(current.command_id, "", current.own, now, now)
    failed = current.failed()
    outcome: Outcome = await desk.appointments.finish(claim, current, failed, CalendarUnavailable())
    if isinstance(outcome, Changed) and outcome.appointment == current:
        # Its command was answered without it: only the appointment is left to end.
        outcome = await desk.appointments.follow(current, failed)
    if isinstance(outcome, Done):
        record(APPOINTMENT_REPAIRED, tenant_id=current.tenant_id)
        await settle(failed, desk)
