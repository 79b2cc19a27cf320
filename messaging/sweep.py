"""Keeps invisible what we have received and not yet settled.

The extension spares a slow handler a needless second delivery; it guards nothing. A second worker
that gets the message after all is stopped by the fence.
"""

import asyncio
import logging
from dataclasses import dataclass

from messaging.faults import Transient
from messaging.queues import ConsumerSettings
from messaging.sqs import Received, SqsQueue

log = logging.getLogger(__name__)


@dataclass
class _Hold:
    received_at: float
    extended_at: float


class Sweep:
    """Messages in flight by receipt. Times are those of the event loop."""

    def __init__(self, queue: SqsQueue, settings: ConsumerSettings) -> None:
        self._queue = queue
        self._visibility_s = settings.visibility_s
        # Beyond this a handler has been cancelled; a message that still lies here is let go.
        self._limit_s = settings.handling_s + settings.visibility_s
        self._holds: dict[str, _Hold] = {}

    def __len__(self) -> int:
        return len(self._holds)

    def hold(self, message: Received) -> None:
        now = asyncio.get_running_loop().time()
        self._holds[message.receipt] = _Hold(now, now)

    def let_go(self, message: Received) -> None:
        self._holds.pop(message.receipt, None)

    async def run(self) -> None:
        """Until cancelled. A third of the visibility leaves room for one request that fails."""
        while True:
            await asyncio.sleep(self._visibility_s / 3)
            await self.extend()

    async def extend(self) -> None:
        now = asyncio.get_running_loop().time()
        due = [
            receipt
            for receipt, hold in self._holds.items()
            if now - hold.extended_at >= self._visibility_s / 3
            and now - hold.received_at < self._limit_s
        ]
        if not due:
            return
        try:
            refused = await self._queue.set_visibility(
                [(receipt, self._visibility_s) for receipt in due]
            )
        except Transient as fault:
            log.warning("Visibility not extended", extra={"reason": fault.reason})
            return
        for place, receipt in enumerate(due):
            if place in refused:  # somebody else has it by now: the receipt is stale for good
                self._holds.pop(receipt, None)
            elif receipt in self._holds:
                self._holds[receipt].extended_at = now
        if refused:
            log.warning("Messages seen again while in work", extra={"messages": len(refused)})
