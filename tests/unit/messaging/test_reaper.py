"""Dead letters that may be done by now are sent again; the poison stays, with its reason."""

import asyncio

import pytest

from contracts.answers import DaysFound
from contracts.commands import Command, FindDays
from messaging.dead_letters import DeadLetters
from messaging.dispatch import effect
from messaging.faults import Transient
from messaging.ports import CONFLICT, Claim
from messaging.queues import ConsumerSettings
from messaging.reaper import REDRIVES, Reaper
from messaging.sqs import SqsQueue
from tests.fakes.sqs_faults import out_of_reach
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import DEAD, FOUND, QUEUE, World, body, find_days, until

OFTEN = ConsumerSettings(max_attempts=1, reap_interval_s=20)


def reaper_of(world: World) -> Reaper:
    queue = SqsQueue(world.sqs, QUEUE)
    return Reaper(DeadLetters(SqsQueue(world.sqs, DEAD), queue), world.dispatch(), 300)


def lay_dead(world: World, text: str, **attributes: str) -> None:
    world.sqs.put(DEAD, text, **attributes)


async def test_a_letter_that_sqs_moved_goes_back_to_its_queue() -> None:
    world = World()
    lay_dead(world, body(find_days()))
    await reaper_of(world).look_through()
    assert world.sqs.bodies(QUEUE) == [body(find_days())]
    assert world.sqs.bodies(DEAD) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{no JSON", "not JSON"),
        ('{"type": "FindDays", "version": 9, "id": "command-9"}', "newer"),
        ('{"type": "GuessDays", "version": 1}', "unknown type"),
        (body(find_days()), CONFLICT),
    ],
)
async def test_poison_stays_with_its_reason(text: str, reason: str) -> None:
    world = World()
    lay_dead(world, text, reason=reason)
    await reaper_of(world).look_through()
    assert (world.sqs.bodies(QUEUE), world.sqs.bodies(DEAD)) == ([], [text])
    (letter,) = await DeadLetters(SqsQueue(world.sqs, DEAD), SqsQueue(world.sqs, QUEUE)).receive()
    assert letter.reason == reason


async def test_what_a_newer_build_understands_is_sent_again() -> None:
    world = World()
    lay_dead(world, body(find_days()), reason="unknown type 'FindDays'")
    await reaper_of(world).look_through()
    assert world.sqs.bodies(DEAD) == []


def test_a_command_that_fails_after_every_redrive_is_poison() -> None:
    async def scene() -> None:
        async def never(command: Command, *, claim: Claim) -> DaysFound:
            await world.records.claim(claim)
            raise RuntimeError

        world = World({FindDays: effect(never)}, OFTEN)
        world.put(find_days(lives_s=1e6))
        async with world.working():
            await asyncio.sleep(600)
            tries = world.records.counts["command-1"]
            await asyncio.sleep(100)
        assert world.records.counts["command-1"] == tries == 1 + REDRIVES
        assert (world.remaining(), len(world.sqs.bodies(DEAD))) == (0, 1)

    run_in_virtual_time(scene())


def test_a_command_that_failed_for_a_while_is_answered_by_a_redrive() -> None:
    async def scene() -> None:
        async def at_last(command: Command, *, claim: Claim) -> DaysFound:
            await world.records.claim(claim)
            if now() < 60:
                raise RuntimeError
            await world.records.complete(claim, FOUND)
            return FOUND

        world = World({FindDays: effect(at_last)}, OFTEN)
        world.put(find_days(lives_s=1e6))
        async with world.working():
            await until(lambda: world.sqs.bodies(DEAD) != [], 30)
            await until(lambda: "command-1" in world.records.answers, 200)
            await until(lambda: world.remaining() == 0, 10)
        assert world.sqs.bodies(DEAD) == []

    run_in_virtual_time(scene())


async def test_an_answered_command_is_cleared_away_however_often_it_was_redriven() -> None:
    world = World()
    world.records.answers["command-1"] = FOUND
    lay_dead(world, body(find_days()), reason="attempts", redrives=str(REDRIVES))
    await reaper_of(world).look_through()
    assert world.sqs.bodies(DEAD) == []


async def test_two_reapers_at_once_redrive_a_letter_once() -> None:
    world = World()
    for number in range(12):
        lay_dead(world, body(find_days(f"command-{number:02}")))
    one, two = reaper_of(world), reaper_of(world)
    await one.look_through()
    await two.look_through()
    assert len(world.sqs.bodies(QUEUE)) == 12


async def test_letters_lie_where_they_lay_while_the_queue_is_out_of_reach() -> None:
    world = World()
    lay_dead(world, body(find_days()))
    world.sqs.fail("send_message_batch", error=out_of_reach())
    with pytest.raises(Transient):
        await reaper_of(world).look_through()
    assert (world.sqs.bodies(QUEUE), world.sqs.bodies(DEAD)) == ([], [body(find_days())])
