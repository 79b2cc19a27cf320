"""A queue's consumer: `poller -[raw]-> decode -[commands]-> handlers -[done]-> acker`.

A stage that dies takes the others with it and ends the process. On `stop` the stages end one after
another, each when the one before it has closed the channel between them.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

from contracts.commands import Command
from contracts.routing import Queue
from messaging.acker import Acker, Settled
from messaging.aws import open_aws_client
from messaging.chan import Chan
from messaging.dead_letters import DeadLetters
from messaging.dispatch import Dispatch, Disposition, Release, log_fields
from messaging.faults import Transient
from messaging.poller import Credits, Poller
from messaging.queues import ConsumerSettings
from messaging.reaper import Reaper
from messaging.shares import Shares
from messaging.sqs import Received, SqsQueue
from messaging.sweep import Sweep
from runtime.failpoints import failpoint
from runtime.metrics import COMMAND_DURATION, record
from runtime.spans import span
from runtime.tracing import following, read_trace

log = logging.getLogger(__name__)

POLL_SLACK_S = 3.0  # of the client's timeout beyond a long poll
BUSY_S = 1.0  # so long a command waits whose business has all its handlers at work


@dataclass(frozen=True)
class Delivery:
    message: Received
    command: Command


class Consumer:
    """`polled` and `queue` are the same queue, through the long poll's client and the other."""

    def __init__(
        self,
        polled: SqsQueue,
        queue: SqsQueue,
        dead_letters: DeadLetters,
        dispatch: Dispatch,
        settings: ConsumerSettings,
    ) -> None:
        self._dispatch = dispatch
        self._settings = settings
        self._credits = Credits(settings.handlers)
        self._shares = Shares(settings.handlers_per_tenant)
        self._sweep = Sweep(queue, settings)
        self._poller = Poller(polled, self._credits, self._sweep, settings)
        self._acker = Acker(queue, dead_letters, self._sweep)
        self._reaper = Reaper(dead_letters, dispatch, settings.reap_interval_s)
        self._limits: set[asyncio.Timeout] = set()  # of the handlers at work

    async def look(self) -> None:
        """For `GET /ready`: raises `Transient` while polls fail. Asks nobody."""
        if self._poller.failures:
            raise Transient("polls fail")

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` and then until everything received is settled."""
        slots = self._settings.handlers  # the credits let no more into the line
        raw: Chan[Received] = Chan(slots)
        commands: Chan[Delivery] = Chan(slots)
        done: Chan[Settled] = Chan(slots)
        async with asyncio.TaskGroup() as aside:
            sweeping = aside.create_task(self._sweep.run())
            limiting = aside.create_task(self._limit_drain(stop))
            reaping = aside.create_task(self._reaper.run())
            async with asyncio.TaskGroup() as stages:
                stages.create_task(self._poll(raw, stop))
                stages.create_task(self._decode(raw, commands, done))
                stages.create_task(self._handle_all(commands, done, stop))
                stages.create_task(self._acker.run(done))
            sweeping.cancel()
            limiting.cancel()
            reaping.cancel()

    async def _poll(self, raw: Chan[Received], stop: asyncio.Event) -> None:
        await self._poller.run(raw, stop)
        raw.close()

    async def _decode(
        self, raw: Chan[Received], commands: Chan[Delivery], done: Chan[Settled]
    ) -> None:
        async for message in raw:
            decoded = self._dispatch.decode(message.body, message.receives)
            if isinstance(decoded, Disposition):
                await self._finish(message, decoded, done)
            else:
                await commands.send(Delivery(message, decoded))
        commands.close()

    async def _handle_all(
        self, commands: Chan[Delivery], done: Chan[Settled], stop: asyncio.Event
    ) -> None:
        async with asyncio.TaskGroup() as handlers:
            for _ in range(self._settings.handlers):
                handlers.create_task(self._handle_each(commands, done, stop))
        done.close()

    async def _handle_each(
        self, commands: Chan[Delivery], done: Chan[Settled], stop: asyncio.Event
    ) -> None:
        async for delivery in commands:
            # What comes with the last poll has not started: another process takes it at once.
            disposition = Release(0) if stop.is_set() else await self._in_its_share(delivery)
            await self._finish(delivery.message, disposition, done)

    async def _in_its_share(self, delivery: Delivery) -> Disposition:
        """Released and not waited for: whoever waits here holds up the others."""
        with self._shares.taken(delivery.command.tenant_id) as free:
            if not free:
                return Release(BUSY_S)
            with _span_of(delivery.command):
                return await self._handle(delivery)

    async def _handle(self, delivery: Delivery) -> Disposition:
        command, receives = delivery.command, delivery.message.receives
        loop = asyncio.get_running_loop()
        started = loop.time()
        try:
            async with asyncio.timeout(self._settings.handling_s) as limit:
                self._limits.add(limit)
                failpoint("received")
                disposition = await self._dispatch.run(command, receives)
                failpoint("handled")
        except TimeoutError:
            log.warning("Handler cancelled", extra=log_fields(command))
            return Release(0)
        finally:
            self._limits.discard(limit)
        outcome = type(disposition).__name__
        spent_ms = round((loop.time() - started) * 1000)
        log.info("Command handled", extra=log_fields(command, outcome=outcome, ms=spent_ms))
        record(COMMAND_DURATION, spent_ms, command=command.type)
        return disposition

    async def _finish(
        self, message: Received, disposition: Disposition, done: Chan[Settled]
    ) -> None:
        await done.send(Settled(message, disposition))
        self._credits.give(1)

    async def _limit_drain(self, stop: asyncio.Event) -> None:
        await stop.wait()
        ends_at = asyncio.get_running_loop().time() + self._settings.drain_s
        for limit in [limit for limit in self._limits if not limit.expired()]:
            limit.reschedule(min(limit.when() or ends_at, ends_at))


@contextmanager
def _span_of(command: Command) -> Iterator[None]:
    """In the trace of who sent it."""
    ids = {"command_id": command.id, "tenant_id": command.tenant_id}
    with (
        following(read_trace(command.traceparent, command.tracestate)),
        span(f"handle {command.type}", "consumer", **ids),
    ):
        yield


@asynccontextmanager
async def open_consumer(
    settings: ConsumerSettings, queue_name: Queue, dispatch: Dispatch
) -> AsyncIterator[Consumer]:
    """`await consumer.run(stop)` does the work."""
    name = settings.queue_of(queue_name)
    patience_s = settings.wait_s + POLL_SLACK_S
    async with (
        open_aws_client("sqs", settings, read_timeout_s=patience_s) as polling,
        open_aws_client("sqs", settings) as client,
    ):
        queue = SqsQueue(client, name)
        dead_letters = DeadLetters(SqsQueue(client, settings.dead_letters_of(queue_name)), queue)
        yield Consumer(SqsQueue(polling, name), queue, dead_letters, dispatch, settings)
