"""Holds the calendar against the record: entries nobody owns, what people did in Outlook, what is
still owed, what nobody ended.

Every step is fenced as any worker's is: it may run at any time, beside anything, twice.
"""

import logging
from collections.abc import Awaitable, Mapping
from datetime import datetime, timedelta

from contracts.answers import CalendarUnavailable
from domain.appointments import IN_FLIGHT, Appointment, request_of, times_of
from domain.calendar_events import CalendarEvent, busy_span, text_mark
from domain.mailing.entries import entry_text
from domain.tenants import LOCK_MINUTES, MAX_LOCKED_MINUTES, Tenant
from messaging.faults import Fault
from messaging.ports import Claim
from runtime.metrics import APPOINTMENT_REPAIRED, record
from storage.outcomes import Changed, Done, Outcome, Taken
from workers.booking.calendar_entry import appointment_of_key
from workers.booking.carry_out import BY_MAIL_WAITS_S
from workers.booking.conflict_note import conflict_note
from workers.booking.desk import Desk
from workers.booking.settle import owed_mails, remove_stale, settle, write_anew, write_entry

log = logging.getLogger(__name__)

LOOKS_BACK = timedelta(days=7)
NONE = timedelta(0)
MAIL_PATIENCE = timedelta(minutes=1)
MAX_LOCKS = MAX_LOCKED_MINUTES // LOCK_MINUTES
Entries = Mapping[str, CalendarEvent]  # ours, by event id


async def reconcile(tenant: Tenant, *, desk: Desk) -> None:
    """One round. What fails is logged, and left to the next."""
    now = desk.now()
    first, last = now - LOOKS_BACK, now + timedelta(days=tenant.scheduling.days_ahead + 2)
    events = await desk.calendar.events(tenant.mailbox, first, last)
    entries = {event.event_id: event for event in events if event.key}
    listed = await desk.appointments.between(tenant.tenant_id, first, last)
    for appointment in listed:
        if request := request_of(appointment):  # whoever remembered it may be gone
            desk.waiting.add(tenant.mailbox, request)
        if _needs_work(appointment, entries, tenant, desk):
            await _guarded(_work_on(appointment, entries, tenant, desk), appointment)
    at_rest = {each.event_id for each in listed if each.state == "CONFIRMED"}
    for event in entries.values():
        if event.event_id not in at_rest:
            await _guarded(_remove_orphan(event, tenant, desk), None)


async def _guarded(step: Awaitable[None], appointment: Appointment | None) -> None:
    try:
        await step
    except Fault as fault:
        fields = {"reason": fault.reason}
        if appointment:
            fields["appointment_id"] = appointment.appointment_id
        log.warning("Not reconciled", extra=fields)


def _needs_work(appointment: Appointment, entries: Entries, tenant: Tenant, desk: Desk) -> bool:
    now = desk.now()
    if appointment.state in IN_FLIGHT:
        # One that waits to be answered by mail is touched seldom.
        waits = timedelta(seconds=2 * BY_MAIL_WAITS_S[1]) if appointment.answer_by_mail else NONE
        return now - appointment.touched_at >= desk.abandoned_after + waits
    if _is_to_be_let_go(appointment, now):
        return True
    if appointment.stale_events or appointment.unwritten or _owes_mails_for_long(appointment, now):
        return True
    if appointment.state != "CONFIRMED" or appointment.start <= now:
        return False
    event = entries.get(appointment.event_id)
    if event is None or (event.start, event.end) != (appointment.start, appointment.end):
        return True
    return _says_another(event, appointment, tenant)


def _says_another(event: CalendarEvent, appointment: Appointment, tenant: Tenant) -> bool:
    """A rewrite cannot be fenced: one that stalled may come after all that was corrected since."""
    wanted = text_mark(*entry_text(appointment, tenant))
    return event.text_mark is not None and event.text_mark != wanted


def _is_to_be_let_go(appointment: Appointment, now: datetime) -> bool:
    """Too soon by our clock is no harm: its link then says that the time is gone."""
    until = appointment.held_until
    return appointment.state == "HELD" and until is not None and until <= now


def _owes_mails_for_long(appointment: Appointment, now: datetime) -> bool:
    """They are on their way, as a rule; each time they are sent again the next is twice as far."""
    since = appointment.relayed_at or appointment.touched_at
    patience = max(MAIL_PATIENCE, since - appointment.touched_at)
    return bool(appointment.owed) and now - since >= patience


async def _work_on(listed: Appointment, entries: Entries, tenant: Tenant, desk: Desk) -> None:
    # The list may lag behind; this read does not.
    current = await desk.appointments.get(listed.tenant_id, listed.appointment_id)
    if current is None or not _needs_work(current, entries, tenant, desk):
        return
    if current.state in IN_FLIGHT:
        await _end_abandoned(current, desk)
        return
    if _is_to_be_let_go(current, desk.now()):
        await desk.appointments.follow(current, current.let_go(desk.now()))
        return
    if _owes_mails_for_long(current, desk.now()):
        await desk.mails.send(owed_mails(current, desk.now()))
        await desk.appointments.relayed(current.appointment_id, desk.now())
    await write_entry(current, desk)
    await remove_stale(current, desk)
    if current.state == "CONFIRMED" and current.start > desk.now():
        event = entries.get(current.event_id)
        if event and not current.unwritten and _says_another(event, current, tenant):
            await write_anew(current, desk)
        await _follow_people(current, event, tenant, desk)


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


async def _follow_people(
    current: Appointment, event: CalendarEvent | None, tenant: Tenant, desk: Desk
) -> None:
    if event is None:
        # Perhaps entered since we listed, perhaps moved out of what we listed: this read tells.
        found = await desk.calendar.find(current.mailbox, current.event_key)
        event = next((each for each in found if each.event_id == current.event_id), None)
    if event is None:
        await _follow(
            current, current.cancelled(current.command_id, desk.now(), ("customer",)), desk
        )
        return
    start, end = busy_span(event, tenant.zone)
    if (start, end) == (current.start, current.end):
        return
    after = current.followed(times_of(tenant.scheduling, start, end), desk.now())
    if _is_too_long(current, after) or not await _follow(current, after, desk):
        note = conflict_note(current, start, tenant, desk.now())
        if note.id not in await desk.commands.read([note.id]):
            await desk.mails.send([note])


def _is_too_long(current: Appointment, after: Appointment) -> bool:
    """Its locks, or those to win and to free at once, are more than a transaction takes."""
    return max(len(after.held), len(after.held ^ current.held)) > MAX_LOCKS


async def _follow(current: Appointment, after: Appointment, desk: Desk) -> bool:
    """False where somebody else holds that time."""
    match await desk.appointments.follow(current, after):
        case Done():
            fields = {"appointment_id": after.appointment_id, "state": after.state}
            log.info("Followed a change in the calendar", extra=fields)
            record(APPOINTMENT_REPAIRED, tenant_id=after.tenant_id)
            await settle(after, desk)
        case Taken():
            return False
    return True


async def _remove_orphan(event: CalendarEvent, tenant: Tenant, desk: Desk) -> None:
    appointment = await desk.appointments.whosever(appointment_of_key(event.key or ""))
    if appointment and _may_want(appointment, event):
        return
    await desk.calendar.delete(tenant.mailbox, event.event_id)
    log.info("Removed an orphan from the calendar", extra={"tenant_id": tenant.tenant_id})
    record(APPOINTMENT_REPAIRED, tenant_id=tenant.tenant_id)


def _may_want(appointment: Appointment, event: CalendarEvent) -> bool:
    """An attempt in flight may be just about to confirm the entry that it made."""
    return appointment.state in IN_FLIGHT or (
        appointment.state == "CONFIRMED" and appointment.event_id == event.event_id
    )
