"""Receives no more than can start at once: a credit for each free handler, spent before asking."""

import asyncio
import logging
from contextlib import suppress

from messaging.batches import next_batch
from messaging.chan import Chan
from messaging.faults import Transient
from messaging.queues import ConsumerSettings
from messaging.sqs import MAX_ENTRIES, Received, SqsQueue
from messaging.sweep import Sweep

log = logging.getLogger(__name__)

LINGER_S = 0.01
PAUSES_S = (0.2, 0.5, 1.0, 2.0)  # after a first, second, ... failure; well within 5 s of recovery


class Credits:
    """As many as there are handlers."""

    def __init__(self, count: int) -> None:
        self._tokens: Chan[None] = Chan(count)
        self.give(count)

    async def take(self, most: int) -> int:
        """Waits for one, and a moment for more: busy handlers would have us ask one by one."""
        return len(await next_batch(self._tokens, most, LINGER_S))

    def give(self, count: int) -> None:
        for _ in range(count):
            self._tokens.try_send(None)


class Poller:
    """`queue` speaks through a client of its own, whose timeout is beyond the long poll."""

    def __init__(
        self, queue: SqsQueue, credits: Credits, sweep: Sweep, settings: ConsumerSettings
    ) -> None:
        self._queue = queue
        self._credits = credits
        self._sweep = sweep
        self._settings = settings
        self.failures = 0  # in a row

    async def run(self, raw: Chan[Received], stop: asyncio.Event) -> None:
        """Until `stop`. The poll under way is let finish: SQS may just be handing out messages."""
        while not stop.is_set():
            asked = await self._credits.take(min(MAX_ENTRIES, self._settings.handlers))
            if stop.is_set():
                return
            messages = await self._receive(asked)
            self._credits.give(asked - len(messages))
            for message in messages:
                self._sweep.hold(message)
                await raw.send(message)
            if self.failures:
                await self._pause(stop)

    async def _receive(self, limit: int) -> list[Received]:
        settings = self._settings
        try:
            messages = await self._queue.receive(
                limit, wait_s=settings.wait_s, visibility_s=settings.visibility_s
            )
        except Transient as fault:
            self.failures += 1
            log.warning("Queue out of reach", extra={"reason": fault.reason})
            return []
        self.failures = 0
        return messages

    async def _pause(self, stop: asyncio.Event) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(PAUSES_S[min(self.failures, len(PAUSES_S)) - 1]):
                await stop.wait()
