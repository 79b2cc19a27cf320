"""Chat turns over a fake DynamoDB and an office that answers at once."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from contracts.answers import AppointmentBooked
from contracts.commands import BookAppointment, FindDays
from domain.conversation import Turn
from domain.reading import Context, Intent, Reading
from domain.tenants import Tenant
from messaging.faults import Transient
from tests.fakes.businesses import business
from tests.fakes.gateways import House, running_gateway

NINE = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # at the clinic
DETAILS = "My name is Ana Lopez, my email is ana@example.com, my phone is +52 55 5123 4567"


async def choosing_a_time(house: House) -> str:
    """A session in which times are offered; returns its id."""
    session_id: str = (await house.say("I would like an appointment"))["session_id"]
    await house.say(DETAILS, session_id)
    reply = await house.say("2", session_id)
    assert reply["booking_state"] == "choosing_slot", reply
    return session_id


def bookings(house: House) -> list[str]:
    return [each.id for each in house.commands.sent if isinstance(each, BookAppointment)]


async def test_a_conversation_ends_with_a_booked_appointment(house: House) -> None:
    session_id = await choosing_a_time(house)
    reply = await house.say("1", session_id)
    assert reply["booking_state"] == "booked"
    assert reply["session_id"] == session_id
    assert reply["appointment"] == {
        "appointment_id": bookings(house)[0],
        "start": "2026-11-24T09:00:00-06:00",
        "end": "2026-11-24T09:30:00-06:00",
    }


async def test_a_reply_has_the_public_fields(house: House) -> None:
    reply = await house.say("I would like an appointment")
    assert reply["is_new_session"] is True
    assert reply["detected_language"] == "en"
    assert reply["slot_status"] == {
        "collected": {},
        "missing": ["name", "email", "phone"],
        "is_complete": False,
    }
    later = await house.say(DETAILS, reply["session_id"])
    assert later["is_new_session"] is False
    assert later["slot_status"]["collected"]["email"] == "ana@example.com"
    assert later["slot_status"]["is_complete"] is True
    assert later["options"][0].keys() == {"label", "value"}


async def test_a_turn_without_a_command_reads_once_and_writes_once(house: House) -> None:
    session_id = (await house.say("Hello"))["session_id"]
    house.dynamo.calls.clear()
    await house.say("I would like an appointment", session_id)
    assert house.dynamo.calls == ["query", "transact_write_items"]


async def test_a_command_with_an_effect_is_saved_before_it_is_sent(house: House) -> None:
    session_id = await choosing_a_time(house)
    saved: list[str] = []
    house.commands.before_call = lambda command: saved.extend(house.dynamo.calls)
    house.dynamo.calls.clear()
    await house.say("1", session_id)
    assert saved == ["query", "put_item"]


async def test_a_repeated_key_gets_the_same_reply_and_changes_nothing(house: House) -> None:
    session_id = await choosing_a_time(house)
    first = await house.say("1", session_id, key="press-1")
    assert await house.say("1", session_id, key="press-1") == first
    assert len(bookings(house)) == 1
    loaded = await house.storage.conversations.load(house.tenant.tenant_id, session_id, 10)
    assert loaded
    assert [turn.person for turn in loaded.turns].count("1") == 1


async def test_a_repeated_first_turn_begins_one_session(house: House) -> None:
    first = await house.say("Hello", key="hello-1")
    assert await house.say("Hello", key="hello-1") == first
    assert first["is_new_session"] is True
    assert (await house.say("Hello", key="hello-2"))["session_id"] != first["session_id"]


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


async def test_an_unknown_session_id_begins_a_new_session_with_a_new_id(house: House) -> None:
    reply = await house.say("Hello", "e" * 32)
    assert reply["is_new_session"] is True
    assert reply["session_id"] != "e" * 32


async def test_an_id_that_was_never_ours_is_not_even_looked_up(house: House) -> None:
    reply = await house.say("Hello", "rtc_of-a-phone-call")
    assert reply["is_new_session"] is True
    assert house.dynamo.calls == ["transact_write_items"]


async def test_a_session_of_another_tenant_is_unknown(clinic: Tenant) -> None:
    other = business(fields={"tenant_id": "other", "mailbox": "other@clinic.example"})
    async with running_gateway(clinic, other) as house:
        session_id = (await house.say(DETAILS))["session_id"]
        response = await house.http.post(
            "/chat/other", json={"message": "Hello", "session_id": session_id}
        )
        reply = await response.json()
    assert reply["session_id"] != session_id
    assert reply["slot_status"]["collected"] == {}


async def test_a_late_answer_is_picked_up_by_the_next_turn(house: House) -> None:
    session_id = await choosing_a_time(house)
    house.commands.late = {BookAppointment}
    waiting = await house.say("1", session_id)
    assert waiting["booking_state"] == "choosing_slot"
    assert "appointment" not in waiting or waiting["appointment"] is None
    house.commands.catch_up()
    reply = await house.say("are you there?", session_id)
    assert reply["booking_state"] == "booked"
    assert len(bookings(house)) == 1, "an answer on record is not asked for again"


async def test_what_is_said_while_waiting_is_not_lost(house: House) -> None:
    session_id = await choosing_a_time(house)
    house.commands.late = {BookAppointment}
    await house.say("1", session_id)
    reply = await house.say("my email is other@example.com", session_id)
    assert reply["slot_status"]["collected"]["email"] == "other@example.com"


async def test_a_booking_whose_sending_failed_is_sent_by_the_repeated_turn(house: House) -> None:
    session_id = await choosing_a_time(house)
    house.commands.down = True
    body = {"message": "1", "session_id": session_id}
    assert (await house.post_chat(body, key="press-1")).status == 503
    house.commands.down = False
    reply = await house.say("1", session_id, key="press-1")
    assert reply["booking_state"] == "booked"
    assert len(bookings(house)) == 1


async def test_the_next_turn_sends_what_a_dead_gateway_had_only_saved(house: House) -> None:
    session_id = await choosing_a_time(house)
    house.commands.down = True
    await house.post_chat({"message": "1", "session_id": session_id})
    house.commands.down = False
    reply = await house.say("hello?", session_id)
    assert reply["booking_state"] == "booked"


async def test_a_repeat_that_comes_after_its_answer_was_told_chooses_nothing(
    house: House,
) -> None:
    session_id = await choosing_a_time(house)
    house.commands.down = True
    await house.post_chat({"message": "1", "session_id": session_id}, key="press-1")
    house.commands.down = False
    house.commands.office.starts["somebody"] = NINE
    told = await house.say("hello?", session_id)
    reply = await house.say("1", session_id, key="press-1")
    assert reply["options"] == told["options"], "the alternatives, once more"
    assert len(bookings(house)) == 1


async def test_who_books_is_told_so_even_if_another_turn_was_quicker_to_save(
    house: House,
) -> None:
    session_id = await choosing_a_time(house)
    quicker: list[dict[str, Any]] = []

    async def another_turn_first(operation: str, request: Mapping[str, Any]) -> str | None:
        if operation == "transact_write_items" and not quicker:
            quicker.append({})
            quicker[0] = await house.say("hello?", session_id)
        return None

    house.dynamo.gate = another_turn_first
    reply = await house.say("1", session_id)
    for told in (reply, quicker[0]):
        assert told["booking_state"] == "booked"
        assert "ana@example.com" in told["message"]
    assert len(set(bookings(house))) == 1
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
    session_id = await choosing_a_time(house)
    replies = await asyncio.gather(*(house.say("1", session_id) for _ in range(3)))
    assert [reply["booking_state"] for reply in replies] == ["booked"] * 3
    assert len(set(bookings(house))) == 1


async def test_a_number_never_chooses_from_a_list_that_came_meanwhile(house: House) -> None:
    """Three choose "1" at once, and that time is taken: only what they saw may be booked."""
    session_id = await choosing_a_time(house)
    house.commands.office.starts["somebody"] = NINE
    house.commands.gate.clear()
    turns = [asyncio.create_task(house.say("1", session_id)) for _ in range(3)]
    arrived = [await _next_booking(house) for _ in turns]
    house.commands.gate.set()
    replies = await asyncio.gather(*turns)
    assert len({command.id for command in arrived}) == 1
    assert [reply["booking_state"] for reply in replies] == ["choosing_slot"] * 3
    assert len(set(bookings(house))) == 1


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


class FakeReader:
    def __init__(self, reading: Reading | None) -> None:
        self.reading = reading
        self.asked: list[str] = []

    async def read(
        self, text: str, context: Context, rules: Reading, history: Sequence[Turn], tenant: Tenant
    ) -> Reading:
        self.asked.append(text)
        if self.reading is None:
            raise Transient("openai_timeout")
        return self.reading


MUMBLED = "the thing, you know, qwertz blorp it for my aunt"


async def test_the_model_is_asked_only_for_what_rules_cannot_settle(clinic: Tenant) -> None:
    model = FakeReader(Reading(intents=(Intent.BOOK,), language="en"))
    async with running_gateway(clinic, model=model) as house:
        session_id = (await house.say("I would like an appointment"))["session_id"]
        await house.say("ana@example.com", session_id)
        assert model.asked == []
        await house.say(MUMBLED, session_id)
        assert model.asked == [MUMBLED]


async def test_a_model_that_fails_leaves_the_turn_to_the_rules(clinic: Tenant) -> None:
    model = FakeReader(None)
    async with running_gateway(clinic, model=model) as house:
        reply = await house.say(MUMBLED)
    assert model.asked == [MUMBLED]
    assert reply["message"]


async def test_the_answers_of_reading_commands_are_waited_for_in_the_turn(house: House) -> None:
    await house.say("I would like an appointment. " + DETAILS)
    assert [type(each) for each in house.commands.sent] == [FindDays]


async def test_a_booking_is_told_only_from_its_answer(house: House) -> None:
    session_id = await choosing_a_time(house)
    reply = await house.say("1", session_id)
    answer = house.commands.on_record[bookings(house)[0]]
    assert isinstance(answer, AppointmentBooked)
    assert reply["appointment"]["appointment_id"] == answer.appointment_id
