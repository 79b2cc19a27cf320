"""One read of a calendar for all who ask the same at the same moment."""

import asyncio
from datetime import datetime

from domain.calendar_events import CalendarEvent
from messaging.faults import Fault
from workers.ports import Calendar

_Asked = tuple[str, datetime, datetime]
_Joined = asyncio.Future[list[CalendarEvent] | None]


class SharedReads:
    """For what is offered only. A mailbox answers two requests at once, and a crowd that wants
    one time asks the same: who comes while a read is under way gets its answer, or its fault.

    Nothing is kept. Yet the read may have begun before somebody asked: whether a time is free
    that is about to be booked, one has to read oneself.
    """

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._under_way: dict[_Asked, list[_Joined]] = {}

    async def events(self, mailbox: str, start: datetime, end: datetime) -> list[CalendarEvent]:
        """Raises as `Calendar` does."""
        asked = (mailbox, start, end)
        while asked in self._under_way:
            joined: _Joined = asyncio.get_running_loop().create_future()
            self._under_way[asked].append(joined)
            events = await joined
            if events is not None:
                return events
        return await self._read(asked)

    async def _read(self, asked: _Asked) -> list[CalendarEvent]:
        self._under_way[asked] = []
        events: list[CalendarEvent] | None = None  # where the read is cancelled: another begins
        fault: Fault | None = None
        try:
            events = await self._calendar.events(*asked)
        except Fault as raised:
            fault = raised
            raise
        finally:
            for joined in self._under_way.pop(asked):
                if joined.done():  # gave up meanwhile
                    continue
                if fault is None:
                    joined.set_result(events)
                else:
                    joined.set_exception(fault)
        return events
