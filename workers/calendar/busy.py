"""What is taken of a calendar: by its entries, and by times we hold and have not entered yet."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.calendar_events import CalendarEvent, busy_span
from domain.scheduling import Span
from domain.tenants import Tenant
from workers.ports import Calendar
from workers.shared_reads import SharedReads


class HeldSpan(Protocol):
    @property
    def start(self) -> datetime: ...
    @property
    def end(self) -> datetime: ...
    @property
    def appointment_id(self) -> str: ...


class Slots(Protocol):
    async def held(self, calendar: str, start: datetime, end: datetime) -> Sequence[HeldSpan]:
        """What appointments hold of the calendar from `start` to `end`."""


class BusyTime:
    def __init__(self, calendar: Calendar, slots: Slots) -> None:
        self._events = SharedReads(calendar.events)
        self._held = SharedReads(slots.held)

    async def within(self, tenant: Tenant, span: Span, own: str | None = None) -> list[Span]:
        """`own`: an appointment that may be moved onto its own time. Raises as `Calendar` does."""
        events = await self._events(tenant.mailbox, *span)
        held = await self._held(tenant.calendar, *span)
        return [
            *(busy_span(event, tenant.zone) for event in events if _counts(event, own)),
            *((each.start, each.end) for each in held if each.appointment_id != own),
        ]


def _counts(event: CalendarEvent, own: str | None) -> bool:
    return event.busy and (own is None or (event.key or "").rpartition(".")[0] != own)
