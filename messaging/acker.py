"""Carries out dispositions, in batches.

A request that fails is not repeated here: the message is seen again after its visibility, and the
answer on record makes its repeat harmless.
"""

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass

from messaging.batches import next_batch
from messaging.chan import Chan
from messaging.dead_letters import DeadLetters
from messaging.dispatch import DeadLetter, Delete, Disposition, Release
from messaging.faults import Transient
from messaging.sqs import MAX_ENTRIES, Received, Refused, SqsQueue
from messaging.sweep import Sweep
from runtime.failpoints import failpoint

log = logging.getLogger(__name__)

LINGER_S = 0.015


@dataclass(frozen=True)
class Settled:
    message: Received
    disposition: Disposition


class Acker:
    def __init__(self, queue: SqsQueue, dead_letters: DeadLetters, sweep: Sweep) -> None:
        self._queue = queue
        self._dead_letters = dead_letters
        self._sweep = sweep

    async def run(self, done: Chan[Settled]) -> None:
        while batch := await next_batch(done, MAX_ENTRIES, LINGER_S):
            await self._carry_out(batch)

    async def _carry_out(self, batch: Sequence[Settled]) -> None:
        # Before the requests: the sweep must not extend what is being released.
        for settled in batch:
            self._sweep.let_go(settled.message)
        releases = [
            (settled.message.receipt, math.ceil(settled.disposition.after_s))
            for settled in batch
            if isinstance(settled.disposition, Release)
        ]
        buried = await self._bury(batch)
        receipts = buried + [
            settled.message.receipt for settled in batch if isinstance(settled.disposition, Delete)
        ]
        failpoint("ack_due")
        try:
            if receipts:
                _report("Delete refused", await self._queue.delete(receipts))
                failpoint("acked")
            if releases:
                _report("Release refused", await self._queue.set_visibility(releases))
        except Transient as fault:
            log.warning("Messages not settled", extra={"reason": fault.reason})

    async def _bury(self, batch: Sequence[Settled]) -> list[str]:
        """The receipts of the dead letters whose copy lies in the dead-letter queue."""
        dead = [
            (settled.message, settled.disposition.reason)
            for settled in batch
            if isinstance(settled.disposition, DeadLetter)
        ]
        if not dead:
            return []
        for message, reason in dead:
            fields = {"message_id": message.message_id, "reason": reason}
            log.error("Message dead-lettered", extra=fields)
        refused = await self._dead_letters.put(dead)
        failpoint("buried")
        _report("Dead letter refused", refused)
        return [message.receipt for place, (message, _) in enumerate(dead) if place not in refused]


def _report(what: str, refused: Refused) -> None:
    if refused:
        log.warning(what, extra={"codes": ",".join(sorted(set(refused.values())))})
