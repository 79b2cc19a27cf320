"""Holds a business's calendar against the record: entries nobody owns, what people did in Outlook,
what a worker that stalled wrote there.

Every step is fenced as any worker's is: it may run at any time, beside anything, twice.
"""

import logging
from collections.abc import Awaitable, Mapping
from datetime import datetime, timedelta

from domain.appointments import IN_FLIGHT, Appointment, times_of
from domain.calendar_events import CalendarEvent, busy_span, text_mark
from domain.mailing.entries import entry_text
from domain.tenants import LOCK_MINUTES, MAX_LOCKED_MINUTES, Tenant
from messaging.faults import Fault
from runtime.metrics import APPOINTMENT_REPAIRED, record
from storage.outcomes import Done, Taken
from workers.booking.calendar_entry import appointment_of_key
from workers.booking.conflict_note import conflict_note
from workers.booking.desk import Desk
from workers.booking.settle import settle, write_anew

log = logging.getLogger(__name__)

LOOKS_BACK = timedelta(days=7)
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
        if _differs(appointment, entries, now, tenant):
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


def _differs(appointment: Appointment, entries: Entries, now: datetime, tenant: Tenant) -> bool:
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


async def _work_on(listed: Appointment, entries: Entries, tenant: Tenant, desk: Desk) -> None:
    # The list may lag behind; this read does not.
    current = await desk.appointments.get(listed.tenant_id, listed.appointment_id)
    if current is None or not _differs(current, entries, desk.now(), tenant):
        return
    event = entries.get(current.event_id)
    if event and not current.unwritten and _says_another(event, current, tenant):
        await write_anew(current, desk)
    await _follow_people(current, event, tenant, desk)


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
