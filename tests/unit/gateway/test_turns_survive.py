"""Turns that meet faults, and turns at once."""

import asyncio
from collections.abc import Mapping
from typing import Any

from contracts.commands import BookAppointment
from messaging.faults import Transient
from tests.fakes.gateways import DETAILS, NINE, House


async def test_equal_requests_at_once_are_one_turn(house: House) -> None:
    first = await asyncio.gather(
        *(house.say("I would like an appointment", key="hi") for _ in "abc")
    )
    assert first[1:] == first[:1] * 2
    session_id = first[0]["session_id"]
    await house.say(DETAILS, session_id)
    await house.say("2", session_id)
    replies = await asyncio.gather(*(house.say("1", session_id, key="press-1") for _ in "abc"))
    assert replies[1:] == replies[:1] * 2
    assert replies[0]["booking_state"] == "booked"
    loaded = await house.storage.conversations.load(house.tenant.tenant_id, session_id, 10)
    assert loaded
    assert [turn.person for turn in loaded.turns].count("1") == 1


async def test_a_late_answer_is_picked_up_by_the_next_turn(house: House) -> None:
    session_id = await house.choosing_a_time()
    house.commands.late = {BookAppointment}
    waiting = await house.say("1", session_id)
    assert waiting["booking_state"] == "choosing_slot"
    assert "appointment" not in waiting or waiting["appointment"] is None
    house.commands.catch_up()
    reply = await house.say("are you there?", session_id)
    assert reply["booking_state"] == "booked"
    assert len(house.bookings()) == 1, "an answer on record is not asked for again"


async def test_what_is_said_while_waiting_is_not_lost(house: House) -> None:
    session_id = await house.choosing_a_time()
    house.commands.late = {BookAppointment}
    await house.say("1", session_id)
    waiting = await house.say("my email is other@example.com", session_id)
    assert waiting["booking_state"] == "choosing_slot"
    house.commands.catch_up()
    reply = await house.say("are you there?", session_id)
    assert reply["booking_state"] == "confirming", "of what is booked: read back first"
    assert "other@example.com" in reply["message"]


async def test_a_booking_whose_sending_failed_is_sent_by_the_repeated_turn(house: House) -> None:
    session_id = await house.choosing_a_time()
    house.commands.down = True
    body = {"message": "1", "session_id": session_id}
    assert (await house.post_chat(body, key="press-1")).status == 503
    house.commands.down = False
    reply = await house.say("1", session_id, key="press-1")
    assert reply["booking_state"] == "booked"
    assert len(house.bookings()) == 1


async def test_the_next_turn_sends_what_a_dead_gateway_had_only_saved(house: House) -> None:
    session_id = await house.choosing_a_time()
    house.commands.down = True
    await house.post_chat({"message": "1", "session_id": session_id})
    house.commands.down = False
    reply = await house.say("hello?", session_id)
    assert reply["booking_state"] == "booked"


async def test_a_repeat_that_comes_after_its_answer_was_told_chooses_nothing(
    house: House,
) -> None:
    session_id = await house.choosing_a_time()
    house.commands.down = True
    await house.post_chat({"message": "1", "session_id": session_id}, key="press-1")
    house.commands.down = False
    house.commands.office.starts["somebody"] = NINE
    told = await house.say("hello?", session_id)
    reply = await house.say("1", session_id, key="press-1")
    assert reply["options"] == told["options"], "the alternatives, once more"
    assert len(house.bookings()) == 1


async def test_who_books_is_told_so_even_if_another_turn_was_quicker_to_save(
    house: House,
) -> None:
    session_id = await house.choosing_a_time()
    quicker: list[dict[str, Any]] = []

    async def another_turn_first(operation: str, request: Mapping[str, Any]) -> str | None:
        # The first transaction marks the turn, the second keeps it.
        marked = "transact_write_items" in house.dynamo.calls[:-1]
        keeps = operation == "transact_write_items" and marked
        if keeps and not quicker:
            quicker.append({})
            quicker[0] = await house.say("hello?", session_id)
        return None

    house.dynamo.calls.clear()
    house.dynamo.gate = another_turn_first
    reply = await house.say("1", session_id)
    for told in (reply, quicker[0]):
        assert told["booking_state"] == "booked"
        assert "ana@example.com" in told["message"]
    assert len(set(house.bookings())) == 1
    loaded = await house.storage.conversations.load(house.tenant.tenant_id, session_id, 10)
    assert loaded
    assert {"1", "hello?"} < {turn.person for turn in loaded.turns}


async def test_two_turns_at_once_do_not_lose_each_other(house: House) -> None:
    session_id = (await house.say("I would like an appointment"))["session_id"]
    await asyncio.gather(
        house.say("My name is Ana Lopez", session_id),
        house.say("my email is ana@example.com", session_id),
        house.say("my phone is +52 55 5123 4567", session_id),
    )
    loaded = await house.storage.conversations.load(house.tenant.tenant_id, session_id, 10)
    assert loaded
    details = loaded.conversation.details
    assert details.name
    assert details.email
    assert details.phone
    assert len(loaded.turns) == 4


async def test_a_double_click_books_once(house: House) -> None:
    session_id = await house.choosing_a_time()
    replies = await asyncio.gather(*(house.say("1", session_id) for _ in range(3)))
    assert [reply["booking_state"] for reply in replies] == ["booked"] * 3
    assert len(set(house.bookings())) == 1


async def test_a_number_never_chooses_from_a_list_that_came_meanwhile(house: House) -> None:
    """Three choose "1" at once, and that time is taken: only what they saw may be booked."""
    session_id = await house.choosing_a_time()
    house.commands.office.starts["somebody"] = NINE
    house.commands.gate.clear()
    turns = [asyncio.create_task(house.say("1", session_id)) for _ in range(3)]
    arrived = [await _next_booking(house) for _ in turns]
    house.commands.gate.set()
    replies = await asyncio.gather(*turns)
    assert len({command.id for command in arrived}) == 1
    assert [reply["booking_state"] for reply in replies] == ["choosing_slot"] * 3
    assert len(set(house.bookings())) == 1


async def _next_booking(house: House) -> BookAppointment:
    async with asyncio.timeout(5):
        while True:
            command = await house.commands.arrived.get()
            if isinstance(command, BookAppointment):
                return command


async def test_a_read_that_found_the_queue_down_is_503_and_forgets_nothing(house: House) -> None:
    session_id = (await house.say("I would like an appointment"))["session_id"]
    house.commands.down = True
    response = await house.post_chat({"message": DETAILS, "session_id": session_id})
    assert response.status == 503
    house.commands.down = False
    assert (await house.say(DETAILS, session_id))["booking_state"] == "choosing_day"


async def test_a_table_out_of_reach_is_503(house: House) -> None:
    async def broken(operation: str, request: Mapping[str, Any]) -> str | None:
        raise Transient("dynamodb_unreachable")

    session_id = (await house.say("Hello"))["session_id"]
    house.dynamo.gate = broken
    response = await house.post_chat({"message": "Hello", "session_id": session_id})
    assert response.status == 503
    assert response.headers["Retry-After"]
