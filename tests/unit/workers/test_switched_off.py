from typing import Any

from contracts.answers import Answer, CalendarUnavailable, DaysFound
from workers.calendar.switched import unless_off

FOUND = DaysFound(days=())


class Turned:
    def __init__(self, off: bool) -> None:
        self._off = off

    async def off(self, switch: str) -> bool:
        return self._off and switch == "bookings"


async def find(command: Any) -> Answer:
    return FOUND


async def test_days_are_found_while_bookings_are_on() -> None:
    command: Any = None
    assert await unless_off(find, Turned(off=False))(command) == FOUND


async def test_no_time_is_offered_while_bookings_are_off() -> None:
    command: Any = None
    assert await unless_off(find, Turned(off=True))(command) == CalendarUnavailable()
