"""Waits for answers: one poller reads all that are awaited, and makes no call when nobody waits.

Every read is a call that is paid for and counted, and most commands of a kind take about as long.
So the first read of a wait comes when most of its kind have been answered: the pace is learned.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from contracts.answers import Answer
from messaging.faults import Fault
from messaging.ports import Results

log = logging.getLogger(__name__)

MAX_KEYS = 100  # of one BatchGetItem
# After the first read. The shortest is also the least time between two reads of a process.
PAUSES_S = (0.02, 0.03, 0.05, 0.08, 0.125, 0.2, 0.25)
FIRST_READ_S = 0.06  # before anything is learned
FASTEST_S, SLOWEST_S = 0.015, 0.5
# A first read that finds its answer makes the next one earlier, one that does not makes it later
# by five times as much: where the two balance, five first reads of six find it.
EARLIER, LATER = 0.97, 1.16


class Pace:
    """When to read first, by kind of command."""

    def __init__(self) -> None:
        self._first_s: dict[str, float] = {}

    def first_s(self, kind: str) -> float:
        return self._first_s.get(kind, FIRST_READ_S)

    def learn(self, kind: str, *, found: bool) -> None:
        first_s = self.first_s(kind) * (EARLIER if found else LATER)
        self._first_s[kind] = min(max(first_s, FASTEST_S), SLOWEST_S)


@dataclass(eq=False)
class _Wait:
    command_id: str
    kind: str  # empty: nothing to be learned from it
    due: float
    answer: asyncio.Future[Answer | None]
    reads: int = 0  # when it was due


class AnswerPoller:
    """`run` has to be running for waits to end. Times are those of the event loop."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._pace = Pace()
        self._waits: set[_Wait] = set()
        self._changed = asyncio.Event()

    async def wait(self, command_id: str, timeout_s: float, kind: str = "") -> Answer | None:
        """None when there is none yet, or none that we can read. A `kind` says that the command
        was sent just now; without it the answer may be there already, and is looked for at once."""
        loop = asyncio.get_running_loop()
        due = loop.time() + (self._pace.first_s(kind) if kind else 0.0)
        wait = _Wait(command_id, kind, due, loop.create_future())
        self._waits.add(wait)
        self._changed.set()
        try:
            async with asyncio.timeout(timeout_s):
                return await wait.answer
        except TimeoutError:
            return None
        finally:
            self._waits.discard(wait)

    async def run(self) -> None:
        """Until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            await self._next_due()
            await self._read(self._chosen(loop.time()))
            await asyncio.sleep(PAUSES_S[0])

    async def _next_due(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            due = min((wait.due for wait in self._waits), default=None)
            if due is not None and due <= loop.time():
                return
            self._changed.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(due):
                    await self._changed.wait()

    def _chosen(self, now: float) -> list[_Wait]:
        """Those due, however many, and others as long as they cost no further call."""
        waits = sorted(self._waits, key=lambda wait: wait.due)
        due = sum(wait.due <= now for wait in waits)
        return waits[: max(due, MAX_KEYS)]

    async def _read(self, waits: Sequence[_Wait]) -> None:
        now = asyncio.get_running_loop().time()
        answers: Mapping[str, Answer | None] = {}
        try:
            answers = await self._results.read({wait.command_id for wait in waits})
        except Fault as fault:
            log.warning("Answers not read", extra={"reason": fault.reason})
        else:
            self._learn(waits, answers, now)
        for wait in waits:
            if wait.command_id in answers and not wait.answer.done():
                wait.answer.set_result(answers[wait.command_id])
            elif wait.due <= now:
                wait.due = now + PAUSES_S[min(wait.reads, len(PAUSES_S) - 1)]
                wait.reads += 1

    def _learn(
        self, waits: Sequence[_Wait], answers: Mapping[str, Answer | None], now: float
    ) -> None:
        """One step for a kind, however many waited: they were one moment's load."""
        firsts: defaultdict[str, list[bool]] = defaultdict(list)
        for wait in waits:
            found = wait.command_id in answers
            if wait.kind and wait.reads == 0 and (found or wait.due <= now):
                firsts[wait.kind].append(found)
        for kind, found_each in firsts.items():
            self._pace.learn(kind, found=found_each.count(False) * 6 <= len(found_each))
