"""Calls on a bad day: what a caller, a vendor or too many of them may do to them."""

import asyncio
from typing import Any

import pytest

from tests.fakes.callers import (
    FEW_LINES,
    LINES,
    REALESTATE,
    TwilioCaller,
    all_lines_free,
    ended,
    ring,
)
from tests.fakes.models import a_model
from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System, eventually

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_error_events_change_nothing(phone: System) -> None:
    model = await a_model(phone)
    for code in ("rate_limit_exceeded", "invalid_value", "no_such_code"):
        error = {"type": "server_error", "code": code, "message": "?", "param": None}
        await model.emit("error", error=error)
    await model.emit("something.new", field=[1, 2])
    assert "Which day" in await model.say("I would like a viewing")
    await model.hang_up()


async def test_a_machine_on_the_line_is_left_politely(phone: System) -> None:
    model = await a_model(phone)
    await model.speak("You have reached the voicemail of Bob, leave a message after the tone")
    await model.hears("I will hang up now")
    await model.state("ended")


async def test_an_hour_is_the_end(phone: System) -> None:
    model = await a_model(phone)
    await phone.sim(f"realtime/{model.call_id}/expire", "POST")
    await ended(phone, model.call_id, "caller_left")


async def test_lines_are_limited_and_the_next_ones_refused_before_they_cost(phone: System) -> None:
    await all_lines_free(phone)
    callers = await asyncio.gather(*(ring(phone, FEW_LINES) for _ in range(4 * LINES)))

    async def taken_or_not() -> list[str] | None:
        states = [(await caller.shown())["state"] for caller in callers]
        return None if "ringing" in states else states

    states = await eventually(taken_or_not, within_s=15, what="an answer to each")
    assert sorted(states) == ["active"] * LINES + ["rejected"] * (3 * LINES)
    taken = [one for one, state in zip(callers, states, strict=True) if state == "active"]
    await asyncio.gather(*(one.hang_up() for one in taken))
    await all_lines_free(phone)


async def test_a_call_by_twilio_finds_all_lines_busy(phone: System) -> None:
    await all_lines_free(phone)
    callers = [await ring(phone, FEW_LINES) for _ in range(LINES)]
    answer = await phone.sim("twilio/call", "POST", called=FEW_LINES)
    carried = await TwilioCaller(phone, answer["sid"]).reaches("the end", status="completed")
    said, then = carried["done"]
    assert "todas las líneas están ocupadas" in said
    assert then == "Hangup"
    await asyncio.gather(*(one.hang_up() for one in callers))
    await all_lines_free(phone)


async def test_a_call_is_kept_whole_and_neither_log_nor_summary_holds_its_words(
    phone: System,
) -> None:
    caller = await ring(phone, REALESTATE)
    await caller.talk("I would like a zebra viewing", "my name is Quentin Quarles")
    await caller.speak("thank you, goodbye")
    await caller.state("ended")
    await ended(phone, caller.call_id, "goodbye")
    log = (phone.logs / "voice.log").read_text("utf-8")
    summary = await summary_of(phone, caller.call_id)
    assert caller.call_id in log
    assert "Outcome: goodbye" in summary["text"]
    words = ("zebra", "Quentin", "Quarles", "Joan", "example.com")
    assert not [word for word in words if word in log or word in summary["text"]]
    async with open_onlooker(phone) as onlooker:
        lines = await onlooker.storage.calls.lines(caller.call_id)
    assert {line.who for line in lines} == {"caller", "receptionist", "tool"}
    assert any("zebra" in line.text for line in lines if line.who == "caller")
    assert all(line.took_ms is not None for line in lines if line.who == "tool")


async def summary_of(system: System, call_id: str) -> dict[str, Any]:
    async def mailed() -> dict[str, Any] | None:
        return next((mail for mail in await system.outbox() if call_id in mail["text"]), None)

    found: dict[str, Any] = await eventually(mailed, within_s=15, what="the summary")
    assert found["to"] == ["office@realestate.example"]
    return found
