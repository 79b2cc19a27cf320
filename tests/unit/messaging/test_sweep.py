"""What the sweep extends, and what it leaves alone."""

import asyncio

from messaging.queues import ConsumerSettings
from messaging.sqs import Received, SqsQueue
from messaging.sweep import Sweep
from tests.fakes.sqs import FakeSqs
from tests.fakes.sqs_faults import sqs_error
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import QUEUE

EXTEND = "change_message_visibility_batch"


class Swept:
    """A queue with messages in flight, all held by a sweep."""

    def __init__(self) -> None:
        self.sqs = FakeSqs(now, QUEUE)
        self.queue = SqsQueue(self.sqs, QUEUE)
        self.sweep = Sweep(self.queue, ConsumerSettings(visibility_s=30, handling_s=60))

    async def receive(self, count: int) -> list[Received]:
        for number in range(count):
            self.sqs.put(QUEUE, str(number))
        messages: list[Received] = []
        while more := await self.queue.receive(10, wait_s=0, visibility_s=30):
            messages += more
        for message in messages:
            self.sweep.hold(message)
        return messages

    def hidden_until(self) -> set[float]:
        return {message.visible_at for message in self.sqs.queues[QUEUE].messages}


def test_what_was_received_a_moment_ago_is_left_alone() -> None:
    async def scene() -> None:
        swept = Swept()
        await swept.receive(3)
        await asyncio.sleep(9)
        await swept.sweep.extend()
        assert swept.sqs.calls[EXTEND] == 0
        await asyncio.sleep(1)
        await swept.sweep.extend()
        await swept.sweep.extend()
        assert swept.sqs.calls[EXTEND] == 1
        assert swept.hidden_until() == {40}

    run_in_virtual_time(scene())


def test_everything_in_flight_is_extended_in_batches_of_ten() -> None:
    async def scene() -> None:
        swept = Swept()
        await swept.receive(25)
        await asyncio.sleep(20)
        await swept.sweep.extend()
        assert swept.sqs.calls[EXTEND] == 3
        assert swept.hidden_until() == {50}

    run_in_virtual_time(scene())


def test_what_is_settled_is_let_go() -> None:
    async def scene() -> None:
        swept = Swept()
        first, _ = await swept.receive(2)
        swept.sweep.let_go(first)
        await asyncio.sleep(10)
        await swept.sweep.extend()
        assert swept.hidden_until() == {30, 40}

    run_in_virtual_time(scene())


def test_a_stale_receipt_is_given_up_and_the_others_are_extended() -> None:
    async def scene() -> None:
        swept = Swept()
        messages = await swept.receive(2)
        await swept.queue.set_visibility([(messages[0].receipt, 0)])
        await swept.queue.receive(1, wait_s=0, visibility_s=300)
        for _ in range(2):
            await asyncio.sleep(10)
            await swept.sweep.extend()
        assert len(swept.sweep) == 1
        assert swept.hidden_until() == {300, 50}
        _, entries = swept.sqs.requests[-1]
        assert len(entries["Entries"]) == 1

    run_in_virtual_time(scene())


def test_a_failed_request_is_repeated_by_the_next_tick() -> None:
    async def scene() -> None:
        swept = Swept()
        await swept.receive(1)
        swept.sqs.fail(EXTEND, error=sqs_error())
        for _ in range(2):
            await asyncio.sleep(10)
            await swept.sweep.extend()
        assert swept.hidden_until() == {50}

    run_in_virtual_time(scene())


def test_nothing_is_held_for_ever() -> None:
    async def scene() -> None:
        swept = Swept()
        await swept.receive(1)
        for _ in range(30):
            await asyncio.sleep(10)
            await swept.sweep.extend()
        assert swept.hidden_until() == {110}

    run_in_virtual_time(scene())
