"""Publisher, consumer and client as a process opens them, over local AWS and its real protocol."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress

import pytest

from contracts.answers import Answer
from contracts.commands import Command
from messaging.aws import open_aws_client
from messaging.client import open_command_client
from messaging.consumer import Consumer
from messaging.faults import Transient
from messaging.publisher import open_publisher
from messaging.queues import ConsumerSettings
from messaging.sqs import SqsQueue
from tests.integration.messaging.processes import LocalAws, System, find_days
from tests.unit.messaging.worlds import DEAD, FOUND, QUEUE, FakeRecords


async def eventually(what: Callable[[], Awaitable[object]], value: object) -> None:
    async with asyncio.timeout(10):
        while await what() != value:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@pytest.fixture
async def aws() -> AsyncIterator[LocalAws]:
    aws = LocalAws()
    await aws.open()
    yield aws
    await aws.close()


@pytest.fixture
async def system(aws: LocalAws) -> AsyncIterator[System]:
    settings = ConsumerSettings(
        aws_endpoint_url=f"http://127.0.0.1:{aws.port}",
        wait_s=1,
        visibility_s=3,
        lease_s=1,
        lease_margin_s=1,
        drain_s=5,
    )
    records = FakeRecords()
    async with open_aws_client("sqs", settings) as raw:
        for name in (QUEUE, DEAD):
            await raw.create_queue(QueueName=name)
        async with (
            open_publisher(settings) as publisher,
            open_command_client(publisher, records) as client,
        ):
            queues = SqsQueue(raw, QUEUE), SqsQueue(raw, DEAD)
            yield System(aws, settings, publisher, client, *queues, records)


async def test_a_call_goes_through_the_queue_and_comes_back(system: System) -> None:
    async with system.working():
        for number in range(3):
            assert await system.client.call(find_days(number), timeout_s=10) == FOUND
    assert system.aws.calls["SendMessageBatch"] == 3
    assert system.aws.calls["DeleteMessageBatch"] <= 3
    assert system.aws.calls["ChangeMessageVisibilityBatch"] == 0
    assert await system.queue.depth() == 0


async def test_many_calls_at_once_share_requests(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("messaging.publisher.SEND_LIMIT_S", 15)  # counted here, not timed
    async with system.working():
        calls = [system.client.call(find_days(number), timeout_s=20) for number in range(40)]
        assert await asyncio.gather(*calls) == [FOUND] * 40
    assert system.aws.calls["SendMessageBatch"] == 4
    assert system.aws.calls["DeleteMessageBatch"] <= 12
    assert await system.queue.depth() == 0


async def test_poison_goes_to_the_dead_letters_and_its_siblings_are_answered(
    system: System,
) -> None:
    from_others = [{"Id": "0", "MessageBody": "{not json"}]
    url = await system.queue.url()
    await system.queue._client.send_message_batch(QueueUrl=url, Entries=from_others)
    async with system.working():
        assert await system.client.call(find_days(1), timeout_s=10) == FOUND
    (letter,) = await system.dead_queue.receive(10, wait_s=5, visibility_s=30)
    assert (letter.body, letter.attributes["reason"]) == ("{not json", "not JSON")
    assert await system.queue.depth() == 0


async def test_a_handler_longer_than_the_visibility_runs_once(system: System) -> None:
    system.takes_s = 3.5
    async with system.working():
        assert await system.client.call(find_days(1), timeout_s=20) == FOUND
    assert system.handled == ["command-001"]


async def test_a_drain_under_load_strands_nothing(system: System) -> None:
    system.takes_s = 0.2
    for first in range(0, 120, 20):  # a busy machine does not take them all within a second
        sends = [system.client.send(find_days(number)) for number in range(first, first + 20)]
        await asyncio.gather(*sends)
    async with system.working() as (_, stop):
        await system.client.wait("command-000", timeout_s=20)
        stop.set()
    assert set(system.handled) == set(system.records.answers)
    left = await system.queue.depth()
    assert left == 120 - len(system.records.answers)
    assert left > 0
    visible = 0
    while messages := await system.queue.receive(10, wait_s=0, visibility_s=30):
        visible += len(messages)
    assert visible == left


async def test_a_queue_that_refuses_connections_is_told_within_a_second(system: System) -> None:
    await system.cut_off()
    for number in range(3):
        started = time.monotonic()
        with pytest.raises(Transient):
            await system.client.send(find_days(number))
        assert time.monotonic() - started < 1.5  # a busy machine's share included
    await system.aws.on()
    await system.client.send(find_days(9))


async def test_a_queue_that_is_silent_is_told_within_a_second(system: System) -> None:
    system.aws.speaking.clear()
    started = time.monotonic()
    with pytest.raises(Transient):
        await system.client.send(find_days(1))
    assert time.monotonic() - started < 1.5  # a busy machine's share included
    system.aws.speaking.set()
    await system.client.send(find_days(2))


async def missing(worker: Consumer) -> str | None:
    try:
        await worker.look()
    except Transient as fault:
        return fault.reason
    return None


async def called_within(system: System, command: Command, limit_s: float) -> Answer | None:
    """As a person repeats a request that was answered by 503."""
    async with asyncio.timeout(limit_s):
        while True:
            with suppress(Transient):
                return await system.client.call(command, timeout_s=limit_s)


async def test_a_worker_is_back_within_seconds_of_an_outage(system: System) -> None:
    async with system.working() as (worker, _):
        assert await system.client.call(find_days(0), timeout_s=10) == FOUND
        await system.cut_off()
        await eventually(lambda: missing(worker), "polls fail")
        await system.aws.on()
        assert await called_within(system, find_days(10), 5) == FOUND
        await eventually(lambda: missing(worker), None)
