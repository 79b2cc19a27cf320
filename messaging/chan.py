"""`Chan`: a bounded channel between the stages of one process.

A wake never carries an item: items stay in the buffer until a running receiver takes one, so a
receiver cancelled after it was woken loses nothing. That is also why there is no capacity 0: a
rendezvous would have to take back what a cancelled receiver was given.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")
_Waiters = deque[asyncio.Future[None]]


class Closed(Exception):
    """The channel takes nothing more, or has nothing more to give."""

    def __init__(self, channel: "Chan[Any]") -> None:
        super().__init__("channel closed")
        self.channel = channel


class WouldBlock(Exception):
    """There is nothing to receive at the moment."""


class Chan(Generic[T]):
    """First in, first out. The stage that sends owns `close`; what was sent is still received."""

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError("a channel holds at least one item")
        self._capacity = capacity
        self._items: deque[T] = deque()
        self._senders: _Waiters = deque()
        self._receivers: _Waiters = deque()
        self._closed = False

    def __len__(self) -> int:
        return len(self._items)

    async def send(self, item: T) -> None:
        """Waits while full. Raises `Closed`."""
        while not self.try_send(item):
            await _wait([self._senders], [self])

    async def recv(self) -> T:
        """Waits while empty. Raises `Closed` once closed and empty."""
        while True:
            with suppress(WouldBlock):
                return self.try_recv()
            await _wait([self._receivers], [self])

    def try_send(self, item: T) -> bool:
        """False when full: the item was not taken. Raises `Closed`."""
        if self._closed:
            raise Closed(self)
        if len(self._items) >= self._capacity:
            return False
        self._items.append(item)
        _wake_one(self._receivers)
        return True

    def try_recv(self) -> T:
        """Raises `WouldBlock` when empty, `Closed` once closed and empty."""
        if self._items:
            item = self._items.popleft()
            _wake_one(self._senders)
            return item
        if self._closed:
            raise Closed(self)
        raise WouldBlock

    def close(self) -> None:
        """Waiting senders fail with `Closed`, receivers get what is left. Twice is harmless."""
        self._closed = True
        for waiters in (self._senders, self._receivers):
            while waiters:
                _wake_one(waiters)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        try:
            return await self.recv()
        except Closed:
            raise StopAsyncIteration from None


async def select(*channels: Chan[Any]) -> tuple[Chan[Any], Any]:
    """The first channel, in the order given, that has an item, and the item.

    A channel closed and empty counts as ready, too: it raises its `Closed`.
    """
    while True:
        for channel in channels:
            with suppress(WouldBlock):
                item = channel.try_recv()
                # We may have been woken for another channel than the one we took from.
                _hand_on(channels)
                return channel, item
        await _wait([channel._receivers for channel in channels], channels)


async def _wait(lines: Sequence[_Waiters], channels: Sequence[Chan[Any]]) -> None:
    """Until woken in one of the lines."""
    waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    for line in lines:
        line.append(waiter)
    try:
        await waiter
    except asyncio.CancelledError:
        _hand_on(channels)  # perhaps we were woken already: somebody else takes it
        raise
    finally:
        for line in lines:
            with suppress(ValueError):
                line.remove(waiter)


def _hand_on(channels: Sequence[Chan[Any]]) -> None:
    """Wakes only for what is there, so that two waiters cannot wake each other for ever."""
    for channel in channels:
        if channel._items:
            _wake_one(channel._receivers)
        if len(channel._items) < channel._capacity:
            _wake_one(channel._senders)


def _wake_one(waiters: _Waiters) -> None:
    while waiters:
        waiter = waiters.popleft()
        if not waiter.done():
            waiter.set_result(None)
            return
