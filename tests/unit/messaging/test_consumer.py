"""The consumer over an SQS in memory, in virtual time: each fault, and the messages after it."""

import asyncio
from typing import Any

import pytest

from contracts.answers import Answer, AppointmentBooked, DaysFound
from contracts.commands import BookAppointment, FindDays
from messaging.dispatch import effect, read
from messaging.faults import Transient
from messaging.ports import Claim
from messaging.queues import ConsumerSettings
from runtime.tracing import current_trace
from tests.fakes.sqs import out_of_reach, sqs_error
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import (
    DEAD,
    FOUND,
    NOON,
    QUEUE,
    World,
    book,
    find_days,
    until,
)

TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


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


def test_a_message_is_deleted_once_its_answer_is_on_record() -> None:
    async def scene() -> None:
        world = World()
        async with world.working():
            world.put(find_days())
            await until(lambda: not world.remaining())
            assert world.records.answers == {"command-1": FOUND}
        assert now() < 6  # the long poll under way at the end

    run_in_virtual_time(scene())


def test_acks_of_the_same_moment_leave_in_one_request() -> None:
    async def scene() -> None:
        world = World()
        for number in range(10):
            world.put(find_days(f"command-{number}"))
        async with world.working():
            await until(lambda: not world.remaining())
        assert world.sqs.calls["delete_message_batch"] == 1

    run_in_virtual_time(scene())


def test_no_more_is_received_than_can_start_at_once() -> None:
    async def scene() -> None:
        world, handler = slow_world(5, handlers=3)
        for number in range(20):
            world.put(find_days(f"command-{number}"))
        async with world.working():
            await until(lambda: len(handler.started) == 3)
            await asyncio.sleep(1)
            received = [m for m in world.sqs.queues[QUEUE].messages if m.receives]
            assert len(received) == 3
            await until(lambda: not world.remaining())
        assert handler.most_at_once == 3
        assert len(handler.finished) == 20

    run_in_virtual_time(scene())


def test_a_message_stays_hidden_while_its_handler_runs() -> None:
    async def scene() -> None:
        world, handler = slow_world(25, visibility_s=3, lease_s=1, lease_margin_s=1)
        world.put(find_days())
        async with world.working():
            await until(lambda: not world.remaining())
        assert handler.started == ["command-1"]
        assert world.sqs.calls["change_message_visibility_batch"] > 5

    run_in_virtual_time(scene())


def test_one_failed_extension_does_not_show_the_message() -> None:
    async def scene() -> None:
        world, handler = slow_world(25, visibility_s=30)
        world.sqs.fail("change_message_visibility_batch", error=sqs_error())
        world.put(find_days())
        async with world.working():
            await until(lambda: not world.remaining())
        assert handler.started == ["command-1"]

    run_in_virtual_time(scene())


def test_a_handler_that_hangs_is_cancelled_and_its_message_released() -> None:
    async def scene() -> None:
        world, handler = slow_world(1e6, handling_s=60)
        world.put(find_days())
        async with world.working():
            await until(lambda: len(handler.started) == 2)
            assert 60 <= now() < 62
            handler.takes_s = 0
            await until(lambda: not world.remaining())

    run_in_virtual_time(scene())


def test_a_second_delivery_of_an_effect_in_work_waits_for_the_lease() -> None:
    async def scene() -> None:
        effects: list[str] = []
        answer = AppointmentBooked(appointment_id="booking-1", start=NOON, end=NOON)

        async def book_appointment(command: BookAppointment, *, claim: Claim) -> Answer:
            on_record = await world.records.claim(claim)
            if on_record is not None:
                return on_record
            effects.append(claim.own)
            await asyncio.sleep(5)
            return await world.records.complete(claim, answer)

        world = World(routes={BookAppointment: effect(book_appointment)})
        world.put(book())
        async with world.working():
            await until(lambda: len(effects) == 1)
            world.sqs.deliver_again(QUEUE)
            await until(lambda: not world.remaining())
        assert len(effects) == 1
        assert world.records.answers == {"booking-1": answer}

    run_in_virtual_time(scene())


def test_a_message_delivered_twice_is_answered_once() -> None:
    async def scene() -> None:
        world, handler = slow_world(1)
        world.put(find_days())
        async with world.working():
            await until(lambda: len(handler.started) == 1)
            world.sqs.deliver_again(QUEUE)
            await until(lambda: not world.remaining())
        assert world.records.answers == {"command-1": FOUND}
        assert world.sqs.bodies(DEAD) == []

    run_in_virtual_time(scene())


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
        '{"type": "FindDays", "version": 2, "colour": "blue"}',
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


def test_a_stage_that_dies_ends_the_consumer() -> None:
    async def scene() -> None:
        world = World()
        world.put(find_days())
        world.sqs.fail("delete_message_batch", error=ZeroDivisionError())
        async with asyncio.timeout(60):
            await world.consumer.run(world.stop)

    with pytest.raises(ExceptionGroup) as died:
        run_in_virtual_time(scene())
    assert died.group_contains(ZeroDivisionError)


def test_a_handler_works_under_the_trace_of_its_command() -> None:
    async def scene() -> None:
        seen: list[str] = []

        async def handler(command: FindDays) -> DaysFound:
            trace = current_trace()
            seen.append(trace.trace_id if trace else "none")
            return FOUND

        world = World(routes={FindDays: read(handler)}, settings=ConsumerSettings(handlers=1))
        world.put(find_days("command-1", traceparent=TRACE))
        world.put(find_days("command-2"))
        async with world.working():
            await until(lambda: not world.remaining())
        assert seen == [TRACE.split("-")[1], "none"]

    run_in_virtual_time(scene())
