"""What the calendar worker answers while `bookings` is switched off."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from contracts.answers import Answer, CalendarUnavailable
from contracts.commands import Command
from storage.switches import Switch


class Switches(Protocol):
    async def off(self, switch: Switch) -> bool: ...


def unless_off(
    handler: Callable[[Command], Awaitable[Answer]], switches: Switches
) -> Callable[[Command], Awaitable[Answer]]:
    """As with a calendar that is away: no time is offered, and people may leave a request."""

    async def answer(command: Command) -> Answer:
        if await switches.off("bookings"):
            return CalendarUnavailable()
        return await handler(command)

    return answer
