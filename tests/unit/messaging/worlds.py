"""What the tests of this folder share: commands, a store of answers and claims, a consumer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from contracts.answers import Answer, DaysFound
from contracts.codec import encode
from contracts.commands import BookAppointment, Command, FindDays
from contracts.values import Contact
from messaging.consumer import Consumer
from messaging.dead_letters import DeadLetters
from messaging.dispatch import Dispatch, Routes, read
from messaging.faults import Leased, Poison, Transient
from messaging.ports import Claim
from messaging.queues import ConsumerSettings
from messaging.sqs import SqsQueue
from tests.fakes.sqs import FakeSqs
from tests.fakes.virtual_time import now

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUEUE, DEAD = "ai-receptionist-calendar", "ai-receptionist-calendar-dlq"
FOUND = DaysFound(days=())


def find_days(command_id: str = "command-1", lives_s: float = 3600, **fields: str) -> FindDays:
    return FindDays(
        id=command_id,
        tenant_id="consulate",
        correlation_id="session-1",
        issued_at=NOON,
        expires_at=NOON + timedelta(seconds=lives_s),
        **fields,
    )


def book(command_id: str = "booking-1", name: str = "Ada") -> BookAppointment:
    return BookAppointment(
        id=command_id,
        tenant_id="consulate",
        correlation_id="session-1",
        issued_at=NOON,
        expires_at=NOON + timedelta(hours=1),
        start=NOON + timedelta(days=1),
        contact=Contact(name=name, email="ada@example.com"),
        language="en",
        code="ABCDEFGH",
    )


def body(command: Command) -> str:
    return encode(command).decode()


class FakeRecords:
    """`Results` and `Claims` in memory; `read_fault` is raised by the next read."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.claimed: dict[str, Claim] = {}
        self.counts: dict[str, int] = {}
        self.reads: list[set[str]] = []
        self.read_at: list[float] = []
        self.read_fault: Transient | None = None

    async def put_if_absent(self, command_id: str, answer: Answer) -> Answer:
        return self.answers.setdefault(command_id, answer)

    async def read(self, command_ids: Collection[str]) -> Mapping[str, Answer]:
        self.reads.append(set(command_ids))
        self.read_at.append(now())
        if self.read_fault is not None:
            fault, self.read_fault = self.read_fault, None
            raise fault
        return {name: self.answers[name] for name in command_ids if name in self.answers}

    async def claim(self, claim: Claim) -> Answer | None:
        if claim.command_id in self.answers:
            return self.answers[claim.command_id]
        held = self.claimed.get(claim.command_id)
        if held is not None:
            if held.payload_hash != claim.payload_hash:
                raise Poison("conflict")
            if held.own != claim.own and claim.now < held.lease_until:
                raise Leased("leased", (held.lease_until - claim.now).total_seconds())
        self.claimed[claim.command_id] = claim
        self.counts[claim.command_id] = self.counts.get(claim.command_id, 0) + 1
        return None

    async def complete(self, claim: Claim, answer: Answer) -> Answer:
        if self.claimed[claim.command_id].own != claim.own:
            raise Transient("taken over")
        return self.answers.setdefault(claim.command_id, answer)

    async def attempts(self, command_id: str) -> int:
        return self.counts.get(command_id, 0)


async def find_no_days(command: FindDays) -> DaysFound:
    return FOUND


@dataclass
class World:
    """A queue, its dead letters, and a consumer that runs inside `async with working()`."""

    routes: Routes = field(default_factory=lambda: {FindDays: read(find_no_days)})
    settings: ConsumerSettings = field(default_factory=ConsumerSettings)
    records: FakeRecords = field(default_factory=FakeRecords)

    def __post_init__(self) -> None:
        self.sqs = FakeSqs(now, QUEUE, DEAD)
        self.stop = asyncio.Event()
        self.consumer = self.new_consumer()

    def new_consumer(self) -> Consumer:
        queue = SqsQueue(self.sqs, QUEUE)
        dead_letters = DeadLetters(SqsQueue(self.sqs, DEAD), queue)
        return Consumer(queue, queue, dead_letters, self.dispatch(), self.settings)

    def dispatch(self) -> Dispatch:
        own = iter(f"own-{number}" for number in range(10_000))
        return Dispatch(
            routes=self.routes,
            results=self.records,
            claims=self.records,
            settings=self.settings,
            clock=lambda: NOON + timedelta(seconds=now()),
            new_own=lambda: next(own),
            jitter=lambda limit_s: limit_s / 2,
        )

    def put(self, command: Command) -> None:
        self.sqs.put(QUEUE, body(command))

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Drained on leaving."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.consumer.run(self.stop))
            yield
            self.stop.set()

    def remaining(self) -> int:
        return len(self.sqs.bodies(QUEUE))


async def until(condition: Callable[[], bool], limit_s: float = 600.0) -> None:
    """In virtual time, so it costs nothing."""
    async with asyncio.timeout(limit_s):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


Scene = Callable[[], Awaitable[None]]


class SlowDays:
    """A handler that counts what it does and takes a while over it."""

    def __init__(self, takes_s: float) -> None:
        self.takes_s = takes_s
        self.started: list[str] = []
        self.finished: list[str] = []
        self.at_once = 0
        self.most_at_once = 0

    async def __call__(self, command: FindDays) -> DaysFound:
        self.started.append(command.id)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(self.takes_s)
        finally:
            self.at_once -= 1
        self.finished.append(command.id)
        return FOUND


def slow_world(takes_s: float, **settings: Any) -> tuple[World, SlowDays]:
    handler = SlowDays(takes_s)
    return World(routes={FindDays: read(handler)}, settings=ConsumerSettings(**settings)), handler


async def settled() -> None:
    """Lets everybody run who can."""
    for _ in range(5):
        await asyncio.sleep(0)
