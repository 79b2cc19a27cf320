"""A process of each kind over local AWS that tests can cut off, with answers in memory."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from aiohttp import web
from aiohttp.test_utils import unused_port

from contracts.answers import DaysFound
from contracts.commands import FindDays
from devstack.local_aws import local_aws_app
from messaging.client import CommandClient
from messaging.consumer import Consumer, open_consumer
from messaging.dispatch import Dispatch, read
from messaging.faults import Transient
from messaging.publisher import Publisher
from messaging.queues import ConsumerSettings
from messaging.sqs import SqsQueue
from tests.unit.messaging.worlds import FOUND, FakeRecords

Serve = Callable[[web.Request], Awaitable[web.StreamResponse]]


def find_days(number: int) -> FindDays:
    now = datetime.now(UTC)
    return FindDays(
        id=f"command-{number:03}",
        tenant_id="consulate",
        correlation_id="session-1",
        issued_at=now,
        expires_at=now + timedelta(minutes=5),
    )


class LocalAws:
    """Counts its calls; refuses connections while `off`, says nothing while `silent`."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.port = unused_port()
        self.speaking = asyncio.Event()
        self.speaking.set()
        app = local_aws_app()
        app.middlewares.append(self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        self._listening: asyncio.Server | None = None

    async def open(self) -> None:
        await self._runner.setup()
        await self.on()

    async def on(self) -> None:
        assert self._runner.server
        self._listening = await asyncio.get_running_loop().create_server(
            self._runner.server, "127.0.0.1", self.port
        )

    async def off(self) -> None:
        assert self._listening is not None
        listening, self._listening = self._listening, None
        for socket in listening.sockets:
            asyncio.get_running_loop().remove_reader(socket.fileno())
        await asyncio.sleep(0.01)  # asyncio leaks a connection that it takes while it stops
        listening.close()

    async def close(self) -> None:
        self.speaking.set()
        if self._listening:
            await self.off()
        await self._runner.cleanup()

    @web.middleware
    async def _serve(self, request: web.Request, handler: Serve) -> web.StreamResponse:
        self.calls[request.headers.get("X-Amz-Target", "").rpartition(".")[2]] += 1
        await self.speaking.wait()
        response = await handler(request)
        if self._listening is None:
            response.force_close()
        return response


@dataclass
class System:
    """One process of each kind, with answers and claims in memory."""

    aws: LocalAws
    settings: ConsumerSettings
    publisher: Publisher
    client: CommandClient
    queue: SqsQueue
    dead_queue: SqsQueue
    records: FakeRecords
    handled: list[str] = field(default_factory=list)
    takes_s: float = 0.0

    async def _find_days(self, command: FindDays) -> DaysFound:
        self.handled.append(command.id)
        await asyncio.sleep(self.takes_s)
        return FOUND

    async def cut_off(self) -> None:
        """Until no live socket is left, either."""
        await self.aws.off()
        with suppress(Transient):
            for number in range(100, 120):
                await self.client.send(find_days(number))

    @asynccontextmanager
    async def working(self) -> AsyncIterator[tuple[Consumer, asyncio.Event]]:
        """A worker, drained on leaving."""
        stop = asyncio.Event()
        dispatch = Dispatch(
            routes={FindDays: read(self._find_days)},
            results=self.records,
            claims=self.records,
            settings=self.settings,
            clock=lambda: datetime.now(UTC),
        )
        async with (
            open_consumer(self.settings, "calendar", dispatch) as consumer,
            asyncio.TaskGroup() as tasks,
        ):
            tasks.create_task(consumer.run(stop))
            try:
                yield consumer, stop
            finally:
                stop.set()
