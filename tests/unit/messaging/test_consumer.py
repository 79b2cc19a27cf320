"""The consumer over an SQS in memory, in virtual time: what it receives, handles and deletes."""

import asyncio

import pytest

from contracts.answers import Answer, AppointmentBooked, DaysFound
from contracts.commands import BookAppointment, FindDays
from messaging.dispatch import effect, read
from messaging.ports import Claim
from messaging.queues import ConsumerSettings
from runtime.tracing import current_trace
from tests.fakes.sqs_faults import sqs_error
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import (
    DEAD,
    FOUND,
    NOON,
    QUEUE,
    World,
    book,
    find_days,
    slow_world,
    until,
)

TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


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
