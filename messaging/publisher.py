"""Sends commands to the workers' queues, those of the same few milliseconds in one request."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from contracts.codec import encode
from contracts.commands import Command
from contracts.routing import Queue
from messaging.aws import open_aws_client
from messaging.batches import next_batch
from messaging.chan import Chan, Closed
from messaging.faults import Permanent, Transient
from messaging.queues import QueueSettings
from messaging.sqs import MAX_BYTES, MAX_ENTRIES, Outgoing, SqsQueue
from runtime.background import background_tasks
from runtime.health import Look
from runtime.spans import span
from runtime.tracing import current_trace

OF_PEOPLE: tuple[Queue, ...] = ("calendar", "booking", "email")  # what chat and phone may send
LINGER_S = 0.003
SEND_LIMIT_S = 0.9  # a person who waits is told within a second
WAITING = 1000  # sends per queue that may wait for SQS at once; more wait in line, within the limit


@dataclass(frozen=True)
class _Send:
    message: Outgoing
    sent: asyncio.Future[None]


class Publisher:
    def __init__(self, queues: Mapping[Queue, SqsQueue]) -> None:
        self._queues = queues
        self._sends: dict[Queue, Chan[_Send]] = {name: Chan(WAITING) for name in queues}

    @property
    def looks(self) -> dict[str, Look]:
        """For `GET /ready`."""
        return {f"queue {name}": queue.look for name, queue in self._queues.items()}

    async def run(self) -> None:
        """Until closed, and until what was taken is sent."""
        async with asyncio.TaskGroup() as tasks:
            for name in self._queues:
                tasks.create_task(self._gather(name, tasks))

    def close(self) -> None:
        for sends in self._sends.values():
            sends.close()

    async def send(self, queue: Queue, command: Command) -> None:
        """Raises `Transient` within a second when it is not known to be on the queue.

        It may be there all the same; sending it again does no harm.
        """
        with span(f"send {command.type}", "producer", command_id=command.id):
            message = Outgoing(encode(_traced(command)).decode(), group=command.tenant_id)
            if message.size > MAX_BYTES:
                raise Permanent("command too large")
            await self._send(queue, message)

    async def _send(self, queue: Queue, message: Outgoing) -> None:
        sent: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(SEND_LIMIT_S):
                await self._sends[queue].send(_Send(message, sent))
                await sent
        except TimeoutError:
            raise Transient("queue out of reach") from None
        except Closed:
            raise Transient("publisher closed") from None

    async def _gather(self, name: Queue, tasks: asyncio.TaskGroup) -> None:
        sends, queue = self._sends[name], self._queues[name]
        while batch := await next_batch(sends, MAX_ENTRIES, LINGER_S):
            # Not awaited: a request that hangs must not hold up those behind it.
            tasks.create_task(_send_batch(queue, batch))


async def _send_batch(queue: SqsQueue, batch: Sequence[_Send]) -> None:
    wanted = [send for send in batch if not send.sent.done()]  # some have given up by now
    if not wanted:
        return
    try:
        async with asyncio.timeout(SEND_LIMIT_S):
            refused = await queue.send([send.message for send in wanted])
    except TimeoutError:
        return  # by now all of them have given up by themselves
    for place, send in enumerate(wanted):
        if send.sent.done():
            continue
        if place in refused:
            send.sent.set_exception(Transient(refused[place]))
        else:
            send.sent.set_result(None)


def _traced(command: Command) -> Command:
    trace = current_trace()
    if trace is None or command.traceparent:
        return command
    return command.model_copy(
        update={"traceparent": trace.traceparent, "tracestate": trace.tracestate}
    )


@asynccontextmanager
async def publishing(queues: Mapping[Queue, SqsQueue]) -> AsyncIterator[Publisher]:
    publisher = Publisher(queues)
    async with background_tasks() as tasks:
        tasks.create_task(publisher.run())
        try:
            yield publisher
        finally:
            publisher.close()


@asynccontextmanager
async def open_publisher(
    settings: QueueSettings, names: Sequence[Queue] = OF_PEOPLE
) -> AsyncIterator[Publisher]:
    """`names`: of the queues it sends to."""
    async with open_aws_client("sqs", settings) as client:
        queues = {name: SqsQueue(client, settings.queue_of(name)) for name in names}
        for queue in queues.values():
            with suppress(Transient):  # then at the first send
                await queue.url()
        async with publishing(queues) as publisher:
            yield publisher
