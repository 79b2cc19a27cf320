"""What a model may do with its tools: only what was offered, and only what was agreed to."""

import json
import signal

import pytest

from tests.fakes.callers import CONSULATE, ended
from tests.fakes.models import a_model
from tests.fakes.system import System, eventually

pytestmark = pytest.mark.asyncio(loop_scope="session")

MAILBOX = "viewings@realestate.example"
PERSON = {"name": "Joan Clarke", "email": "joan@example.com", "phone": "212 555 0188"}


async def test_wrong_arguments_and_unknown_tools_are_answers(phone: System) -> None:
    model = await a_model(phone)
    assert (await model.calls("make_coffee"))["status"] == "unknown_tool"
    for name, arguments in (
        ("get_slots", "{}"),
        ("get_slots", "not JSON"),
        ("get_slots", "[1]"),
        ("book", "{}"),
        ("get_slots", json.dumps({"date": "x" * 9000})),
    ):
        output = await model.output(await model.begins(name, arguments))
        assert output["status"] == "invalid_arguments"
        assert output["problems"]
        assert output["say"]
    await model.hang_up()


async def test_only_offered_slots_can_be_booked(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    await model.caller_says("yes")
    for slot_id in ("2026-12-01T15:00:00Z", "nonsense"):
        assert (await model.calls("book", slot_id=slot_id, **PERSON))["status"] == "not_offered"
    assert len(await phone.events(MAILBOX)) == before
    await model.hang_up()


async def test_nothing_is_booked_before_the_caller_agreed_to_these_details(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    slot_id = await model.a_slot(0)
    first = await model.calls("book", slot_id=slot_id, **PERSON)
    assert first["status"] == "confirm_first"
    assert "j, o, a, n, at, example, dot, com" in first["say"]
    again = await model.calls("book", slot_id=slot_id, **PERSON)
    assert again["status"] == "confirm_first"
    await model.caller_says("no, that is wrong")
    declined = await model.calls("book", slot_id=slot_id, **PERSON)
    assert declined["status"] == "confirm_first"
    assert len(await phone.events(MAILBOX)) == before
    await model.caller_says("yes")
    other = await model.calls("book", slot_id=slot_id, **{**PERSON, "name": "Somebody Else"})
    assert other["status"] == "confirm_first"
    await model.hang_up()


async def test_a_plain_yes_to_the_read_back_books_once(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    slot_id = await model.a_slot(0)
    first = await model.calls("book", slot_id=slot_id, **PERSON)
    await model.reads_back(first["say"])
    await model.caller_says("yes, that's right")
    assert (await model.calls("book", slot_id=slot_id, **PERSON))["status"] == "booked"
    again = await model.calls("book", slot_id=slot_id, **PERSON)
    assert again["status"] == "confirm_first"
    assert len(await phone.events(MAILBOX)) == before + 1
    await model.hang_up()


async def test_what_the_model_calls_booked_and_no_tool_did_is_put_right(phone: System) -> None:
    model = await a_model(phone)
    await model.reads_back("It is booked for Monday, see you then.")

    async def noted() -> bool:
        items = [event["item"] for event in await model.events("conversation.item.create")]
        return any("no tool has said so" in str(item) for item in items)

    await eventually(noted, within_s=10, what="a correction")
    await model.hang_up()


async def test_a_slow_tool_is_filled(phone: System) -> None:
    await phone.sim("faults", "POST", vendor="graph", match="calendarView", delay_s=2.5)
    model = await a_model(phone, CONSULATE)
    call_id = await model.begins("get_days", "{}")
    await model.hears("un momento, por favor")
    await phone.clear_faults()
    assert (await model.output(call_id))["days"]
    await model.hang_up()
    await ended(phone, model.call_id, "caller_left")  # its line is free again


@pytest.mark.soak
async def test_an_answer_that_comes_too_late_is_told_when_it_comes(phone: System) -> None:
    model = await a_model(phone, CONSULATE)
    slot_id = await model.a_slot(2)
    first = await model.calls("book", slot_id=slot_id, **PERSON)
    await model.reads_back(first["say"])
    await model.caller_says("sí")
    phone.signal("workers", signal.SIGSTOP)
    try:
        booked = await model.calls("book", slot_id=slot_id, **PERSON)
    finally:
        phone.signal("workers", signal.SIGCONT)
    assert booked["status"] == "pending"

    async def noted() -> bool:
        items = [event["item"] for event in await model.events("conversation.item.create")]
        return any("ya terminó" in str(item) and "booked" in str(item) for item in items)

    await eventually(noted, within_s=60, what="the late answer")
    await model.hang_up()


async def test_a_caller_who_hangs_up_in_the_middle_of_a_tool_is_let_go(phone: System) -> None:
    model = await a_model(phone)
    await phone.sim("faults", "POST", vendor="graph", match="calendarView", delay_s=1.0)
    await model.begins("get_days", "{}")
    await model.hang_up()
    await ended(phone, model.call_id, "caller_left")
    await phone.clear_faults()
