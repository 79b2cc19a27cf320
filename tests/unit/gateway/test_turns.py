"""Chat turns over a fake DynamoDB and an office that answers at once."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from contracts.answers import AppointmentBooked
from contracts.commands import FindDays
from domain.acts import Context, Reading, TokenUse, Want
from domain.conversation import Conversation, Turn
from domain.tenants import Tenant
from gateway.readings import Readings
from messaging.faults import Transient
from storage.conversations import Loaded
from tests.fakes.businesses import business
from tests.fakes.gateways import DETAILS, House, running_gateway


async def test_a_conversation_ends_with_a_booked_appointment(house: House) -> None:
    session_id = await house.choosing_a_time()
    reply = await house.say("1", session_id)
    assert reply["booking_state"] == "booked"
    assert reply["session_id"] == session_id
    assert reply["appointment"] == {
        "appointment_id": house.bookings()[0],
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
    session_id = await house.choosing_a_time()
    saved: list[str] = []
    house.commands.before_call = lambda command: saved.extend(house.dynamo.calls)
    house.dynamo.calls.clear()
    await house.say("1", session_id)
    # With the effect counted in the same write.
    assert saved == ["query", "transact_write_items"]


async def test_a_repeated_key_gets_the_same_reply_and_changes_nothing(house: House) -> None:
    session_id = await house.choosing_a_time()
    first = await house.say("1", session_id, key="press-1")
    assert await house.say("1", session_id, key="press-1") == first
    assert len(house.bookings()) == 1
    loaded = await house.storage.conversations.load(house.tenant.tenant_id, session_id, 10)
    assert loaded
    assert [turn.person for turn in loaded.turns].count("1") == 1


async def test_a_repeated_first_turn_begins_one_session(house: House) -> None:
    first = await house.say("Hello", key="hello-1")
    assert await house.say("Hello", key="hello-1") == first
    assert first["is_new_session"] is True
    assert (await house.say("Hello", key="hello-2"))["session_id"] != first["session_id"]


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
    model = FakeReader(Reading(acts=(Want(task="book"),), language="en"))
    async with running_gateway(clinic, model=model) as house:
        session_id = (await house.say("I would like an appointment"))["session_id"]
        await house.say("ana@example.com", session_id)
        assert model.asked == []
        await house.say(MUMBLED, session_id)
        assert model.asked == [MUMBLED]


async def test_what_a_turn_took_is_kept_with_it(clinic: Tenant) -> None:
    spent = TokenUse(input_tokens=120, output_tokens=8)
    model = FakeReader(Reading(acts=(Want(task="book"),), tokens=spent))
    async with running_gateway(clinic, model=model) as house:
        session_id = (await house.say(MUMBLED))["session_id"]
        loaded = await house.storage.conversations.load("clinic", session_id, 1)
    assert loaded
    meta = loaded.turns[0].meta
    assert meta["input_tokens"] == 120
    assert meta["output_tokens"] == 8
    assert isinstance(meta["took_ms"], int)


async def test_a_turn_that_is_decided_again_asks_no_model_again(clinic: Tenant) -> None:
    model = FakeReader(Reading(acts=(Want(task="book"),), tokens=TokenUse(input_tokens=120)))
    readings = Readings(MUMBLED, clinic, model, datetime(2026, 11, 23, tzinfo=UTC))
    before = Conversation(session_id="1" * 32, tenant_id="clinic")
    await readings.at(Loaded(before, ()), 5.0)
    await readings.at(Loaded(before.model_copy(update={"question": "day"}), ()), 5.0)
    assert model.asked == [MUMBLED]
    assert readings.spent()["input_tokens"] == 120


async def test_a_model_that_fails_leaves_the_turn_to_the_rules(clinic: Tenant) -> None:
    model = FakeReader(None)
    async with running_gateway(clinic, model=model) as house:
        reply = await house.say(MUMBLED)
    assert model.asked == [MUMBLED]
    assert reply["message"]


async def test_a_search_lives_from_when_a_slow_model_has_answered(clinic: Tenant) -> None:
    clock = [datetime(2026, 11, 23, 12, tzinfo=UTC)]

    class SlowReader(FakeReader):
        async def read(self, *told: Any) -> Reading:
            clock[0] += timedelta(minutes=1)  # longer than a search lives
            return await super().read(*told)

    model = SlowReader(Reading(acts=(Want(task="book"),)))
    async with running_gateway(clinic, model=model, now=lambda: clock[0]) as house:
        session_id = (await house.say("my name is Ana Lopez, " + DETAILS))["session_id"]
        await house.say(MUMBLED, session_id)
        searched = [each for each in house.commands.sent if isinstance(each, FindDays)]
        assert searched[-1].issued_at == clock[0]
        assert searched[-1].expires_at > clock[0]


async def test_the_answers_of_reading_commands_are_waited_for_in_the_turn(house: House) -> None:
    await house.say("I would like an appointment. " + DETAILS)
    assert [type(each) for each in house.commands.sent] == [FindDays]


async def test_a_booking_is_told_only_from_its_answer(house: House) -> None:
    session_id = await house.choosing_a_time()
    reply = await house.say("1", session_id)
    answer = house.commands.on_record[house.bookings()[0]]
    assert isinstance(answer, AppointmentBooked)
    assert reply["appointment"]["appointment_id"] == answer.appointment_id
