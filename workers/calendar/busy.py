"""What is taken of a calendar: by its entries, and by times we hold and have not entered yet."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from tenacity import (
    AsyncRetrying,
    retry_if_exception,
    stop_after_attempt,
    stop_after_delay,
    wait_fixed,
)

from domain.calendar_events import CalendarEvent, busy_span
from domain.scheduling import Span
from domain.tenants import Tenant
from messaging.faults import Transient
from workers.ports import Calendar
from workers.shared_reads import SharedReads

_SOON_S = 1.0


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


def _worth_a_try(fault: BaseException) -> bool:
    return isinstance(fault, Transient) and (fault.retry_after_s or 0) <= _SOON_S


# The only retry of a search, since it is answered and never stays on the queue. A person waits: a
# second try is for what failed at once, not for what took its whole timeout to fail.
SHORT_TRIES = AsyncRetrying(
    stop=stop_after_attempt(3) | stop_after_delay(_SOON_S),
    wait=wait_fixed(0.2),
    retry=retry_if_exception(_worth_a_try),
    reraise=True,
)


class BusyTime:
    def __init__(
        self, calendar: Calendar, slots: Slots, tries: AsyncRetrying = SHORT_TRIES
    ) -> None:
        self._events = SharedReads(calendar.events)
        self._held = SharedReads(slots.held)
        self._tries = tries

    async def within(self, tenant: Tenant, span: Span, own: str | None = None) -> list[Span]:
        """`own`: an appointment that may be moved onto its own time. Raises as `Calendar` does."""
        read = self._tries.copy()
        events: list[CalendarEvent] = await read(self._events, tenant.mailbox, *span)
        held = await self._held(tenant.calendar, *span)
        return [
            *(busy_span(event, tenant.zone) for event in events if _counts(event, own)),
            *((each.start, each.end) for each in held if each.appointment_id != own),
        ]


def _counts(event: CalendarEvent, own: str | None) -> bool:
    return event.busy and (own is None or (event.key or "").rpartition(".")[0] != own)
