"""One read for all who ask the same at the same moment."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, ParamSpec, TypeVar

from messaging.faults import Fault

P = ParamSpec("P")
V = TypeVar("V")


class SharedReads(Generic[P, V]):
    """A mailbox answers two requests at once, and a crowd that wants one time asks the same: who
    comes while a read is under way gets its answer, or its fault.

    Nothing is kept. Yet the read may have begun before somebody asked: whether a time is free
    that is about to be booked, one has to read oneself.
    """

    def __init__(self, read: Callable[P, Awaitable[V]]) -> None:
        self._read = read
        self._under_way: dict[Hashable, list[asyncio.Future[tuple[V] | None]]] = {}

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> V:
        """Raises as the read does."""
        asked = (args, *sorted(kwargs.items()))
        while asked in self._under_way:
            joined: asyncio.Future[tuple[V] | None] = asyncio.get_running_loop().create_future()
            self._under_way[asked].append(joined)
            if found := await joined:
                return found[0]
        self._under_way[asked] = []
        found, fault = None, None  # as it stays where the read is cancelled: another begins
        try:
            found = (await self._read(*args, **kwargs),)
        except Fault as raised:
            fault = raised
            raise
        finally:
            self._tell(asked, found, fault)
        return found[0]

    def _tell(self, asked: Hashable, found: tuple[V] | None, fault: Fault | None) -> None:
        for joined in self._under_way.pop(asked):
            if joined.done():  # gave up meanwhile
                continue
            if fault is None:
                joined.set_result(found)
            else:
                joined.set_exception(fault)
