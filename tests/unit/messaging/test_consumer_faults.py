"""The consumer and each fault of a message or of SQS, and the messages after it."""

import asyncio

import pytest

from contracts.answers import DaysFound
from contracts.commands import FindDays
from messaging.dispatch import read
from messaging.faults import Transient
from messaging.queues import ConsumerSettings
from tests.fakes.sqs_faults import out_of_reach, sqs_error
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import (
    DEAD,
    QUEUE,
    World,
    find_days,
    until,
)


@pytest.mark.parametrize(("asked_s", "hidden_s"), [(0.2, 1), (7, 8), (1e6, 11 * 3600)])
def test_a_passing_fault_hides_the_message_as_long_as_it_asks(
    asked_s: float, hidden_s: float
) -> None:
    async def scene() -> None:
        async def throttled(command: FindDays) -> DaysFound:
            raise Transient("throttled", retry_after_s=asked_s)

        world = World(routes={FindDays: read(throttled)})
        world.put(find_days())
        async with world.working():
            await until(lambda: world.sqs.calls["change_message_visibility_batch"] == 1)
            world.stop.set()
            (message,) = world.sqs.queues[QUEUE].messages
            assert message.visible_at == pytest.approx(hidden_s + now(), abs=0.05)

    run_in_virtual_time(scene())


@pytest.mark.parametrize(
    ("poison", "reason"),
    [
        ("{not json", "not JSON"),
        ("[]", "not an object"),
        ('{"id": "x"}', "no type or version"),
        ('{"type": "FindDays", "version": 1, "id": "command-x"}', "FindDays.tenant_id: missing"),
    ],
)
def test_what_cannot_be_decoded_is_dead_lettered_alone_and_with_its_reason(
    poison: str, reason: str
) -> None:
    async def scene() -> None:
        world = World()
        world.put(find_days("command-1"))
        world.sqs.put(QUEUE, poison)
        world.put(find_days("command-2"))
        async with world.working():
            await until(lambda: not world.remaining())
        assert set(world.records.answers) == {"command-1", "command-2"}
        (letter,) = world.sqs.queues[DEAD].messages
        assert letter.body == poison
        assert reason in letter.attributes["reason"]["StringValue"]
        assert letter.attributes["source"]["StringValue"] == QUEUE

    run_in_virtual_time(scene())


def test_a_dead_letter_that_could_not_be_copied_is_not_deleted() -> None:
    async def scene() -> None:
        world = World()
        world.sqs.put(QUEUE, "{not json")
        world.put(find_days())
        world.sqs.fail("send_message_batch", error=out_of_reach())
        async with world.working():
            await until(lambda: bool(world.records.answers))
            await until(lambda: world.remaining() == 1)
            assert world.sqs.bodies(DEAD) == []
            await until(lambda: world.remaining() == 0)
            assert world.sqs.bodies(DEAD) == ["{not json"]
            assert now() < 40

    run_in_virtual_time(scene())


@pytest.mark.parametrize(
    "unknown",
    [
        '{"type": "PaintTheHouse", "version": 1}',
        '{"type": "FindDays", "version": 9, "colour": "blue"}',
    ],
)
def test_an_unknown_message_waits_for_a_deploy_and_is_then_dead_lettered(unknown: str) -> None:
    async def scene() -> None:
        world = World(settings=ConsumerSettings(unknown_receives=3, unknown_delay_s=30))
        world.sqs.put(QUEUE, unknown)
        async with world.working():
            await until(lambda: bool(world.sqs.queues[QUEUE].messages[0].receives))
            await until(lambda: not world.remaining())
            assert 60 <= now() < 65
        (letter,) = world.sqs.queues[DEAD].messages
        assert letter.body == unknown

    run_in_virtual_time(scene())


def test_a_refused_delete_costs_a_second_delivery_and_nothing_else() -> None:
    async def scene() -> None:
        world = World()
        for number in range(3):
            world.put(find_days(f"command-{number}"))
        world.sqs.fail("delete_message_batch", refuse=frozenset({1}))
        async with world.working():
            await until(lambda: world.remaining() == 1)
            await until(lambda: not world.remaining())
            assert 30 <= now() < 32
        assert world.sqs.bodies(DEAD) == []

    run_in_virtual_time(scene())


def test_a_delete_whose_response_was_lost_changes_nothing() -> None:
    async def scene() -> None:
        world = World()
        world.put(find_days())
        world.sqs.fail("delete_message_batch", error=sqs_error(), after=True)
        async with world.working():
            await until(lambda: not world.remaining())
            world.put(find_days("command-2"))
            await until(lambda: not world.remaining())

    run_in_virtual_time(scene())


def test_the_consumer_survives_an_outage_of_sqs() -> None:
    async def scene() -> None:
        world = World()
        outage = world.sqs.fail("receive_message", error=out_of_reach(), times=1_000_000)
        world.put(find_days())
        async with world.working():
            await asyncio.sleep(60)
            with pytest.raises(Transient):
                await world.consumer.look()
            assert world.sqs.calls["receive_message"] < 40
            world.sqs.faults.remove(outage)
            await until(lambda: not world.remaining())
            assert now() < 65
            await world.consumer.look()

    run_in_virtual_time(scene())
