"""An appointment's entry in the business's calendar."""

from collections.abc import Iterable
from dataclasses import dataclass

from contracts.commands import ConfirmAppointment
from contracts.values import TimeSlot
from domain.appointments import Appointment
from domain.availability import wish_of
from domain.calendar_events import CalendarEvent, NewEvent, busy_span
from domain.mailing.entries import entry_text
from domain.scheduling import Span, nearest_slots, neighbourhood, overlaps
from domain.tenants import Tenant
from messaging.faults import Permanent, Transient
from runtime.failpoints import failpoint
from workers.booking.desk import Attempt, Desk


@dataclass(frozen=True)
class Entry:
    """`event_id` is empty where the time was found taken before anything was entered."""

    event_id: str
    is_free: bool


async def enter(begun: Appointment, tenant: Tenant, desk: Desk) -> Entry:
    """Looks before and after: people write in their calendar outside our locks."""
    if not await _is_free(begun, tenant, desk):
        return Entry("", is_free=False)
    failpoint("looked")
    event_id = await desk.calendar.create(begun.mailbox, _new_event(begun, tenant))
    failpoint("entered")
    return Entry(event_id, is_free=await _is_free(begun, tenant, desk))


async def look(begun: Appointment, tenant: Tenant, desk: Desk) -> Entry:
    """Whether the time is free; nothing is entered."""
    return Entry("", is_free=await _is_free(begun, tenant, desk))


async def alternatives(attempt: Attempt, own_id: str) -> tuple[TimeSlot, ...]:
    """Free times nearest to the one wanted; none where the calendar cannot be read."""
    tenant, desk, command = attempt.tenant, attempt.desk, attempt.command
    if isinstance(command, ConfirmAppointment):
        return ()  # whoever follows a link has no list before them
    now, scheduling = desk.now(), tenant.scheduling
    limit = {"chat": scheduling.max_options_chat, "voice": scheduling.max_options_voice}
    span, wish = neighbourhood(tenant, command.start, now), wish_of(command.wishes)
    try:
        events = await desk.offers(tenant.mailbox, *span)
        held = await desk.slots.held(tenant.calendar, *span)
    except (Transient, Permanent):
        return ()
    busy = _busy(events, own_id, tenant)
    busy += [(each.start, each.end) for each in held if each.appointment_id != own_id]
    found = nearest_slots(tenant, command.start, busy, now)
    suitable = [slot for slot in found if wish.suits(slot, tenant)]
    return tuple(suitable[: limit[command.channel]])


async def _is_free(begun: Appointment, tenant: Tenant, desk: Desk) -> bool:
    span = begun.wanted.locked
    events = await desk.calendar.events(begun.mailbox, *span)
    return not any(overlaps(span, busy) for busy in _busy(events, begun.appointment_id, tenant))


def _busy(events: Iterable[CalendarEvent], own_id: str, tenant: Tenant) -> list[Span]:
    return [
        busy_span(event, tenant.zone)
        for event in events
        if event.busy and not is_entry_of(event, own_id)
    ]


def is_entry_of(event: CalendarEvent, appointment_id: str) -> bool:
    return event.key is not None and appointment_of_key(event.key) == appointment_id


def appointment_of_key(key: str) -> str:
    return key.rpartition(".")[0]


def _new_event(begun: Appointment, tenant: Tenant) -> NewEvent:
    subject, body = entry_text(begun, tenant)
    return NewEvent(
        key=begun.wanted_key,
        subject=subject,
        body=body,
        start=begun.wanted.start,
        end=begun.wanted.end,
    )
