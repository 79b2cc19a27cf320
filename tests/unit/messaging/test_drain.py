"""A consumer told to stop, over an SQS in memory, in virtual time."""

import asyncio

from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import (
    QUEUE,
    find_days,
    slow_world,
    until,
)


def test_stopping_lets_the_long_poll_finish_and_releases_what_it_brings() -> None:
    async def scene() -> None:
        world, handler = slow_world(0)
        async with world.working():
            await until(lambda: world.sqs.receiving == 1)
            world.stop.set()
            await asyncio.sleep(1)
            assert world.sqs.receiving == 1
            world.put(find_days())
            await until(lambda: bool(world.sqs.queues[QUEUE].messages[0].receives))
        assert handler.started == []
        assert (world.remaining(), world.sqs.hidden(QUEUE)) == (1, 0)

    run_in_virtual_time(scene())


def test_a_drain_under_load_strands_nothing() -> None:
    async def scene() -> None:
        world, handler = slow_world(0.7, handlers=8)
        for number in range(200):
            world.put(find_days(f"command-{number:03}"))
        async with world.working():
            await until(lambda: len(handler.finished) > 40)
        assert sorted(handler.started) == sorted(handler.finished) == sorted(world.records.answers)
        left = world.sqs.queues[QUEUE].messages
        assert len(left) == 200 - len(handler.finished)
        assert world.sqs.hidden(QUEUE) == 0

    run_in_virtual_time(scene())


def test_nothing_is_asked_for_after_stopping() -> None:
    async def scene() -> None:
        world, handler = slow_world(3, handlers=1)
        world.put(find_days("command-1"))
        async with world.working():
            await until(lambda: bool(handler.started))
            polls = world.sqs.calls["receive_message"]
            world.put(find_days("command-2"))
        assert handler.finished == ["command-1"]
        assert world.sqs.calls["receive_message"] == polls

    run_in_virtual_time(scene())


def test_a_drain_ends_in_time_though_a_handler_hangs() -> None:
    async def scene() -> None:
        world, handler = slow_world(1e6, handling_s=600, drain_s=20)
        world.put(find_days())
        async with world.working():
            await until(lambda: bool(handler.started))
        assert 20 <= now() < 21
        assert (world.remaining(), world.sqs.hidden(QUEUE)) == (1, 0)

    run_in_virtual_time(scene())
