"""`FakeCalendar`: a business's calendar, with people who write in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from domain.calendar_events import CalendarEvent, NewEvent, text_mark
from messaging.faults import Transient

T = TypeVar("T")

# Returns None to go on, "lost" to lose the answer of the applied call; or raises.
Gate = Callable[[str], Awaitable[str | None]]


async def _open_gate(operation: str) -> str | None:
    return None


@dataclass(frozen=True)
class _Entry:
    mailbox: str
    event: CalendarEvent


class FakeCalendar:
    """Satisfies `workers.ports.Calendar`."""

    def __init__(self, gate: Gate = _open_gate, *, shows_marks: bool = True) -> None:
        self.gate = gate
        self._shows_marks = shows_marks
        self.calls: list[str] = []
        self.said: dict[str, tuple[str, str]] = {}  # subject and body, by entry of ours
        self._entries: dict[str, _Entry] = {}
        self._made = 0

    # -- what people do ------------------------------------------------------------------------

    def write(
        self, mailbox: str, start: datetime, end: datetime, *, busy: bool = True
    ) -> CalendarEvent:
        return self._add(mailbox, CalendarEvent("", start, end, busy=busy))

    def shift(self, event_id: str, start: datetime, end: datetime) -> None:
        entry = self._entries[event_id]
        self._entries[event_id] = replace(entry, event=replace(entry.event, start=start, end=end))

    def mark(self, event_id: str, key: str) -> None:
        """Makes it an entry of ours."""
        entry = self._entries[event_id]
        self._entries[event_id] = replace(entry, event=replace(entry.event, key=key))

    def remove(self, event_id: str) -> None:
        del self._entries[event_id]

    def all(self, mailbox: str) -> list[CalendarEvent]:
        return [
            entry.event
            for entry in self._entries.values()
            if entry.mailbox.lower() == mailbox.lower()
        ]

    def ours(self, mailbox: str) -> list[CalendarEvent]:
        return [event for event in self.all(mailbox) if event.key]

    # -- the port ------------------------------------------------------------------------------

    async def events(self, mailbox: str, start: datetime, end: datetime) -> list[CalendarEvent]:
        verdict = await self._pass("events")
        found = [each for each in self.all(mailbox) if each.start < end and start < each.end]
        return self._answer(verdict, found)

    async def create(self, mailbox: str, event: NewEvent) -> str:
        verdict = await self._pass("create")
        made = [each for each in self.all(mailbox) if each.key == event.key]
        if not made:
            entered = CalendarEvent("", event.start, event.end, busy=True, key=event.key)
            made = [self._add(mailbox, entered)]
            self._say(made[0].event_id, event.subject, event.body)
        return self._answer(verdict, made[0].event_id)

    async def rewrite(self, mailbox: str, event_id: str, subject: str, body: str) -> None:
        verdict = await self._pass("rewrite")
        if event_id in self._entries:
            self._say(event_id, subject, body)
        self._answer(verdict, None)

    async def find(self, mailbox: str, key: str) -> list[CalendarEvent]:
        verdict = await self._pass("find")
        return self._answer(verdict, [each for each in self.all(mailbox) if each.key == key])

    async def delete(self, mailbox: str, event_id: str) -> None:
        verdict = await self._pass("delete")
        self._entries.pop(event_id, None)
        self._answer(verdict, None)

    async def _pass(self, operation: str) -> str | None:
        self.calls.append(operation)
        return await self.gate(operation)

    def _say(self, event_id: str, subject: str, body: str) -> None:
        self.said[event_id] = (subject, body)
        entry = self._entries[event_id]
        mark = text_mark(subject, body) if self._shows_marks else None
        self._entries[event_id] = replace(entry, event=replace(entry.event, text_mark=mark))

    def _answer(self, verdict: str | None, answer: T) -> T:
        if verdict == "lost":
            raise Transient("calendar_no_answer")
        return answer

    def _add(self, mailbox: str, event: CalendarEvent) -> CalendarEvent:
        self._made += 1
        kept = replace(event, event_id=f"event-{self._made}")
        self._entries[kept.event_id] = _Entry(mailbox, kept)
        return kept
