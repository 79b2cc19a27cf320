"""What comes within a few milliseconds, together."""

import asyncio
from contextlib import suppress
from typing import TypeVar

from messaging.chan import Chan, Closed

T = TypeVar("T")


async def next_batch(channel: Chan[T], limit: int, linger_s: float) -> list[T]:
    """Waits for one item, then up to `linger_s` for more. Empty once the channel is closed."""
    batch: list[T] = []
    with suppress(Closed, TimeoutError):
        batch.append(await channel.recv())
        async with asyncio.timeout(linger_s):
            while len(batch) < limit:
                batch.append(await channel.recv())
    return batch
