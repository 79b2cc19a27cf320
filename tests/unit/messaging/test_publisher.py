"""Sending, over an SQS in memory and in virtual time."""

import asyncio
from contextlib import AbstractAsyncContextManager

import pytest

from contracts.codec import decode_command
from messaging.faults import Permanent, Transient
from messaging.publisher import Publisher, publishing
from messaging.sqs import SqsQueue
from runtime.tracing import Trace, following, new_trace, read_trace
from tests.fakes.sqs import FakeSqs
from tests.fakes.sqs_faults import out_of_reach, sqs_error
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import QUEUE, body, find_days

EARLIER = f"00-{'c' * 32}-{'d' * 16}-01"
BOOKING = "ai-receptionist-booking"


def publishing_to(sqs: FakeSqs) -> AbstractAsyncContextManager[Publisher]:
    return publishing({"calendar": SqsQueue(sqs, QUEUE), "booking": SqsQueue(sqs, BOOKING)})


def new_sqs() -> FakeSqs:
    return FakeSqs(now, QUEUE, BOOKING)


async def send_many(publisher: Publisher, count: int) -> list[BaseException | None]:
    commands = [find_days(f"command-{number:03}") for number in range(count)]
    sends = [publisher.send("calendar", command) for command in commands]
    return await asyncio.gather(*sends, return_exceptions=True)


def test_sends_of_the_same_moment_share_requests_of_ten() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            assert await send_many(publisher, 25) == [None] * 25
        assert sqs.calls["send_message_batch"] == 3
        assert sqs.calls["get_queue_url"] <= 3
        assert len(set(sqs.bodies(QUEUE))) == 25

    run_in_virtual_time(scene())


def test_messages_of_one_business_are_a_group_of_a_fair_queue() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            await publisher.send("calendar", find_days())
        sent = [asked for name, asked in sqs.requests if name == "send_message_batch"]
        groups = [entry["MessageGroupId"] for asked in sent for entry in asked["Entries"]]
        assert groups == [find_days().tenant_id]

    run_in_virtual_time(scene())


def test_a_lone_send_waits_a_few_milliseconds_at_most() -> None:
    async def scene() -> None:
        async with publishing_to(new_sqs()) as publisher:
            await publisher.send("calendar", find_days())
            assert now() <= 0.005

    run_in_virtual_time(scene())


def test_each_queue_gets_its_own_messages() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            await asyncio.gather(
                publisher.send("calendar", find_days("command-1")),
                publisher.send("booking", find_days("command-2")),
            )
        assert sqs.bodies(QUEUE) == [body(find_days("command-1"))]
        assert sqs.bodies(BOOKING) == [body(find_days("command-2"))]

    run_in_virtual_time(scene())


def test_a_refused_entry_fails_alone() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        sqs.fail("send_message_batch", refuse=frozenset({1}))
        async with publishing_to(sqs) as publisher:
            outcomes = await send_many(publisher, 3)
        assert [type(outcome) for outcome in outcomes] == [type(None), Transient, type(None)]
        assert len(sqs.bodies(QUEUE)) == 2

    run_in_virtual_time(scene())


def test_large_messages_are_cut_into_batches_that_sqs_takes() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            state = "x" * 300_000
            commands = [find_days(f"command-{n}", tracestate=state) for n in range(7)]
            await asyncio.gather(*(publisher.send("calendar", each) for each in commands))
        assert sqs.calls["send_message_batch"] == 3
        assert len(sqs.bodies(QUEUE)) == 7

    run_in_virtual_time(scene())


def test_a_message_sqs_would_never_take_is_refused_at_once() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            with pytest.raises(Permanent, match="too large"):
                await publisher.send("calendar", find_days(tracestate="x" * 1_048_576))
        assert sqs.calls["send_message_batch"] == 0

    run_in_virtual_time(scene())


@pytest.mark.parametrize("error", [out_of_reach(), sqs_error("RequestThrottled", 400)])
def test_an_error_of_sqs_is_transient(error: Exception) -> None:
    async def scene() -> None:
        sqs = new_sqs()
        sqs.fail("send_message_batch", error=error)
        async with publishing_to(sqs) as publisher:
            with pytest.raises(Transient):
                await publisher.send("calendar", find_days())
            await publisher.send("calendar", find_days())
        assert len(sqs.bodies(QUEUE)) == 1

    run_in_virtual_time(scene())


@pytest.mark.parametrize("operation", ["get_queue_url", "send_message_batch"])
def test_a_queue_that_hangs_is_told_within_a_second_and_used_again_when_back(
    operation: str,
) -> None:
    async def scene() -> None:
        sqs = new_sqs()
        hang = sqs.fail(operation, until=asyncio.Event(), times=1_000_000)
        async with publishing_to(sqs) as publisher:
            for _ in range(20):
                started = now()
                outcomes = await send_many(publisher, 30)
                assert {type(outcome) for outcome in outcomes} == {Transient}
                assert now() - started < 1
            sqs.faults.remove(hang)
            await publisher.send("calendar", find_days("command-last"))
        assert sqs.bodies(QUEUE) == [body(find_days("command-last"))]

    run_in_virtual_time(scene())


def test_a_request_that_hangs_does_not_hold_up_those_behind_it() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            await publisher.send("calendar", find_days("command-0"))
            sqs.fail("send_message_batch", until=asyncio.Event())
            stuck = asyncio.create_task(publisher.send("calendar", find_days("command-1")))
            await asyncio.sleep(0.01)
            started = now()
            await publisher.send("calendar", find_days("command-2"))
            assert now() - started < 0.01
            with pytest.raises(Transient):
                await stuck

    run_in_virtual_time(scene())


def test_a_failure_of_the_body_comes_out_as_it_is() -> None:
    async def scene() -> None:
        async with publishing_to(new_sqs()):
            raise LookupError

    with pytest.raises(LookupError):
        run_in_virtual_time(scene())


def test_a_caller_who_gives_up_takes_nobody_with_it() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            leaving = asyncio.create_task(publisher.send("calendar", find_days("command-1")))
            staying = asyncio.create_task(publisher.send("calendar", find_days("command-2")))
            await asyncio.sleep(0.001)
            leaving.cancel()
            await staying
        assert sqs.bodies(QUEUE) == [body(find_days("command-2"))]

    run_in_virtual_time(scene())


def test_leaving_flushes_what_is_under_way() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        async with publishing_to(sqs) as publisher:
            sending = asyncio.create_task(publisher.send("calendar", find_days()))
            await asyncio.sleep(0.001)
        await sending
        assert len(sqs.bodies(QUEUE)) == 1
        with pytest.raises(Transient):
            await publisher.send("calendar", find_days())

    run_in_virtual_time(scene())


def test_a_command_carries_the_trace_it_was_sent_under() -> None:
    async def scene() -> None:
        sqs = new_sqs()
        trace = new_trace()
        async with publishing_to(sqs) as publisher:
            with following(trace):
                await publisher.send("calendar", find_days("command-1"))
            await publisher.send("calendar", find_days("command-2"))
            with following(trace):
                await publisher.send("calendar", find_days("command-3", traceparent=EARLIER))
        first, second, resent = map(decode_command, sqs.bodies(QUEUE))
        assert resent.traceparent == EARLIER
        assert first.traceparent[:36] == trace.traceparent[:36]
        assert first.traceparent != trace.traceparent
        assert read_trace(first.traceparent) is not None
        assert second.traceparent == ""

    run_in_virtual_time(scene())


@pytest.mark.parametrize(
    "header",
    ["", "rubbish", f"00-{'0' * 32}-b7ad6b7169203331-01", f"ff-{'a' * 32}-b7ad6b7169203331-01"],
)
def test_a_header_that_is_no_trace_is_none(header: str) -> None:
    assert read_trace(header) is None


def test_a_child_keeps_the_trace_and_its_state() -> None:
    trace = Trace(f"00-{'a' * 32}-{'b' * 16}-01", "vendor=1")
    child = trace.child()
    assert child.traceparent.startswith(f"00-{'a' * 32}-")
    assert child.traceparent.endswith("-01")
    assert (child.tracestate, len(child.traceparent)) == ("vendor=1", 55)
