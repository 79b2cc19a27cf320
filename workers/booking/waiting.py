"""Requests that wait for a calendar's return are carried out within seconds of it.

Their messages come back ever more seldom, as a net below: the process that let one go remembers it
here, looks whether the calendar is back, and runs it then as the consumer would. The claim says
which of the two it is, and the message that comes back later finds the answer.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from contracts.commands import BookAppointment
from messaging.faults import Permanent, Transient
from workers.ports import Calendar

LOOK_EVERY_S = 2.0
# Of one calendar: twice as long each time that it could be read, until nobody waits any more.
PAUSES_S = (2.0, 60.0)
AT_ONCE = 2  # requests of one calendar: as many as the adapter lets through

Run = Callable[[BookAppointment], Awaitable[object]]


@dataclass
class _Line:
    """Who waits for one calendar."""

    requests: dict[str, BookAppointment] = field(default_factory=dict)
    look_at: datetime | None = None
    pause_s: float = PAUSES_S[0]


class Waiting:
    """In the memory of one process: what dies with it, the reconciler and the queue find again."""

    def __init__(self) -> None:
        self._lines: dict[str, _Line] = {}

    def add(self, mailbox: str, request: BookAppointment) -> None:
        self._lines.setdefault(mailbox, _Line()).requests[request.id] = request

    def due(self, now: datetime) -> list[str]:
        """The mailboxes to look at."""
        return [box for box, line in self._lines.items() if not line.look_at or line.look_at <= now]

    async def take(self, mailbox: str, calendar: Calendar, now: datetime) -> list[BookAppointment]:
        """Those that are worth a try: all where the calendar is back, else those that expired."""
        line = self._lines[mailbox]
        if not line.requests:
            del self._lines[mailbox]
            return []
        away_s = await _is_away_for(mailbox, calendar, now)
        ready = [
            each for each in line.requests.values() if away_s is None or each.expires_at <= now
        ]
        for request in ready:
            del line.requests[request.id]
        pause_s = line.pause_s if away_s is None else max(away_s, PAUSES_S[0])
        line.look_at = now + timedelta(seconds=pause_s)
        if away_s is None:
            line.pause_s = min(2 * line.pause_s, PAUSES_S[1])
        return ready


async def keep_watch(
    waiting: Waiting, calendar: Calendar, run: Run, now: Callable[[], datetime]
) -> None:
    """Until cancelled."""

    async def serve(mailbox: str) -> None:
        ready = await waiting.take(mailbox, calendar, now())
        for first in range(0, len(ready), AT_ONCE):
            await asyncio.gather(*map(run, ready[first : first + AT_ONCE]))

    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        await asyncio.gather(*map(serve, waiting.due(now())))


async def _is_away_for(mailbox: str, calendar: Calendar, now: datetime) -> float | None:
    """None: it is back, or away for good, which the requests then say."""
    try:
        await calendar.events(mailbox, now, now + timedelta(minutes=5))
    except Transient as fault:
        return fault.retry_after_s or 0.0
    except Permanent:
        pass
    return None
