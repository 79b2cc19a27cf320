"""Tells a table that is away from one that is busy: a person who waits is told within a second."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from messaging.faults import Transient

LIMIT_S = 0.8

T = TypeVar("T")


class Reach:
    """Waits for as long as anybody is answered; the client's own timeout ends a single call."""

    def __init__(self, limit_s: float = LIMIT_S) -> None:
        self._limit_s = limit_s
        self._waits: set[asyncio.Timeout] = set()

    async def within(self, call: Awaitable[T]) -> T:
        """Raises `Transient` when nobody was answered for `limit_s`."""
        try:
            async with asyncio.timeout(self._limit_s) as wait:
                self._waits.add(wait)
                try:
                    answer = await call
                finally:
                    self._waits.discard(wait)
        except TimeoutError:
            raise Transient("storage_silent") from None
        self._extend()
        return answer

    def _extend(self) -> None:
        until = asyncio.get_running_loop().time() + self._limit_s
        for wait in self._waits:
            if not wait.expired():
                wait.reschedule(until)
