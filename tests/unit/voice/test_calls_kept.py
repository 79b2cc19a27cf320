"""What the table promises to calls, and what happens without each condition."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest

import storage.calls as of_calls
from domain.calls import Beginning, CallRecord, Hold, LiveCall
from domain.speech import ToolCall
from storage.calls import Calls
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from voice.journal import CallJournal, CallTaken

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=20)
HELD_UNTIL = NOW + timedelta(seconds=10)


def calls_over(client: FakeDynamo) -> Calls:
    return storage_over(client, TableSettings(), lambda: NOW).calls


def a_call(call_id: str = "call-1", line: str = "clinic#000") -> tuple[CallRecord, LiveCall]:
    record = CallRecord(
        call_id=call_id,
        tenant_id="clinic",
        provider="openai",
        started_at=NOW,
        language="es",
        line=line,
    )
    live = LiveCall(
        line=line,
        call_id=call_id,
        tenant_id="clinic",
        provider="openai",
        held_by="one",
        held_until=HELD_UNTIL,
    )
    return record, live


async def a_call_is_answered_twice(calls: Calls) -> bool:
    await calls.begin(*a_call(), 30)
    return await calls.begin(*a_call(line="clinic#001"), 30) is Beginning.BEGUN


async def a_webhook_is_heeded_twice(calls: Calls) -> bool:
    await calls.begin(*a_call(), 30, "wh_1")
    other = a_call("call-2", "clinic#001")
    return await calls.begin(*other, 30, "wh_1") is Beginning.BEGUN


async def two_calls_take_one_line(calls: Calls) -> bool:
    await calls.begin(*a_call(), 30)
    return await calls.begin(*a_call("call-2"), 30) is not Beginning.LINE_TAKEN


async def a_replica_writes_on_in_a_call_it_lost(calls: Calls) -> bool:
    record, live = a_call()
    await calls.begin(record, live, 30)
    await calls.take(record, Hold(by="two", until=LATER), LATER)
    stale = record.model_copy(update={"caller_turns": 9})
    saved = await calls.save(stale, [], 30, Hold(by="one", until=LATER))
    kept = await calls.load("call-1")
    return saved or kept is None or kept.caller_turns == 9


async def a_call_is_taken_from_its_holder(calls: Calls) -> bool:
    record, live = a_call()
    await calls.begin(record, live, 30)
    return await calls.take(record, Hold(by="two", until=LATER), NOW)


async def a_line_is_taken_with_the_call_that_is_on_it_now(calls: Calls) -> bool:
    record, live = a_call()
    await calls.begin(record, live, 30)
    gone, _ = a_call("call-0")
    return await calls.take(gone, Hold(by="two", until=LATER), LATER)


FAULTS: Mapping[str, tuple[str, Callable[[Calls], Awaitable[bool]]]] = {
    "repeated call": (of_calls.NOT_KNOWN, a_call_is_answered_twice),
    "repeated webhook": (of_calls.NOT_KNOWN, a_webhook_is_heeded_twice),
    "line": (of_calls.LINE_FREE, two_calls_take_one_line),
    "stalled replica": (of_calls.STILL_MINE, a_replica_writes_on_in_a_call_it_lost),
    "living holder": (of_calls.HOLD_OVER, a_call_is_taken_from_its_holder),
    "another call": (of_calls.HOLD_OVER, a_line_is_taken_with_the_call_that_is_on_it_now),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_a_condition_stops_its_fault(name: str) -> None:
    assert not await FAULTS[name][1](calls_over(FakeDynamo()))


@pytest.mark.parametrize("name", FAULTS)
async def test_the_fault_happens_without_it(name: str) -> None:
    condition, happens = FAULTS[name]
    assert await happens(calls_over(FakeDynamo(conditions={condition: None})))


def a_journal(calls: Calls, now: Callable[[], datetime] = lambda: NOW) -> CallJournal:
    return CallJournal(a_call()[0], "one", calls, days=30, now=now)


async def test_both_sides_tools_and_latencies_are_kept_for_the_tenants_days() -> None:
    client, clock = FakeDynamo(), [NOW]
    calls = calls_over(client)
    journal = a_journal(calls, lambda: clock[0])
    await journal.begin("wh_1")
    journal.said("caller", "Quiero una cita")
    journal.caller_stopped()
    clock[0] += timedelta(milliseconds=700)
    journal.said("receptionist", "¿Qué día?")
    days = ToolCall("c1", "get_days", "{}")
    journal.tool_begun(days)
    journal.tool_ended(days, "ok", 120)
    journal.change(accept_ms=35)
    await journal.end("goodbye")
    lines = await calls.lines("call-1")
    assert [(one.who, one.text, one.took_ms) for one in sorted(lines, key=lambda one: one.at)] == [
        ("caller", "Quiero una cita", None),
        ("receptionist", "¿Qué día?", 700),
        ("tool", "ok", 120),
    ]
    record = await calls.load("call-1")
    assert record is not None
    assert (record.outcome, record.accept_ms, record.open_tools) == ("goodbye", 35, ())
    assert await calls.live() == []
    kept_until = {
        int(item["expires_at_s"]["N"])
        for item in client.items("conversations")
        if item["session_id"]["S"] == "call#call-1"
    }
    assert kept_until == {int((NOW + timedelta(days=30)).timestamp())}


async def test_a_call_of_many_lines_is_kept_whole() -> None:
    calls = calls_over(FakeDynamo())
    clock = [NOW]
    journal = a_journal(calls, lambda: clock[0])
    await journal.begin()
    for _ in range(200):
        clock[0] += timedelta(seconds=1)
        journal.said("caller", "again")
    await journal.end("goodbye")
    assert len(await calls.lines("call-1")) == 200


async def test_who_lost_a_call_learns_it_at_the_next_save() -> None:
    calls = calls_over(FakeDynamo())
    journal = a_journal(calls)
    await journal.begin()
    await calls.take(journal.record, Hold(by="two", until=LATER), LATER)
    with pytest.raises(CallTaken):
        await journal.save()
    with pytest.raises(CallTaken):
        await journal.end("lost")
    assert (await calls.live())[0].held_by == "two"
