"""What a call does beside booking, over the real handlers."""

import pytest

from tests.fakes.booking_desk import CLINIC, TENANT
from tests.fakes.phone_calls import PhoneCall, open_phone_call
from tests.unit.voice.test_yeses_on_the_phone import DAY, ENGLISH, ROSA, SLOT, SPANISH, booked

CALLER = "+525551234567"
HANDOFF = {"phone": "+525550000001"}


async def test_this_same_number_is_the_one_they_call_from() -> None:
    async with open_phone_call(ENGLISH, caller=CALLER) as call:
        await call.calls("get_slots", date=DAY)
        output = await call.calls("book", slot_id=SLOT, **{**ROSA, "phone": "caller"})
        assert output["details"]["phone"] == CALLER
        taken = await call.calls("take_message", text="Call me back", phone="this same number")
        assert taken["status"] == "message_taken"
        assert call.office.notes[0].phone == CALLER


async def test_a_number_that_is_withheld_is_asked_for() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.calls("get_slots", date=DAY)
        output = await call.calls("book", slot_id=SLOT, **{**ROSA, "phone": "caller"})
        assert output["field"] == "phone"
        taken = await call.calls("take_message", text="Call me back", phone="this same number")
        assert taken["field"] == "phone"
        assert call.office.notes == []


async def test_what_is_found_is_told_with_its_name() -> None:
    async with open_phone_call(SPANISH) as call:
        await call.calls("get_slots", date=DAY)
        details = {**ROSA, "visitor": "Carmen Ruiz"}
        output = await call.calls("book", slot_id=SLOT, **details)
        await call.says(output["say"])
        await call.hears("sí")
        assert (await call.calls("book", slot_id=SLOT, **details))["status"] == "booked"
        found = await call.calls("find", email=ROSA["email"], phone=ROSA["phone"])
        assert found["appointments"][0]["name"] == "Carmen Ruiz"
        when = "del lunes 30 de noviembre a las tres y media de la tarde"
        assert found["say"] == f"Encontré la cita {when}, a nombre de Carmen Ruiz."
        commands = call.world.dynamo.tables["ai-receptionist-commands"]
        kept = [str(item) for item in commands.items.values()]
        assert kept
        assert not [item for item in kept if "Carmen" in item]


async def test_too_many_is_counted_by_visitor() -> None:
    async with open_phone_call(
        ENGLISH.model_copy(
            update={
                "scheduling": ENGLISH.scheduling.model_copy(update={"max_open_appointments": 1})
            }
        )
    ) as call:
        await booked(call)
        later = "2026-11-30T22:00:00Z"
        for visitor, status in (("", "refused"), ("Carmen Ruiz", "booked")):
            details = {**ROSA, "visitor": visitor}
            output = await call.calls("book", slot_id=later, **details)
            await call.says(output["say"])
            await call.hears("yes")
            again = await call.calls("book", slot_id=later, **details)
            assert again["status"] == status


@pytest.mark.parametrize(("hours", "status"), [(2, "transferring"), (12, "closed")])
async def test_nobody_is_put_through_to_a_closed_business(hours: int, status: str) -> None:
    tenant = ENGLISH.model_copy(update={"handoff": CLINIC.handoff.model_copy(update=HANDOFF)})
    async with open_phone_call(tenant) as call:
        call.world.clock.advance(hours=hours)
        output = await call.calls("transfer_to_person", reason="asks for a person")
        assert output["status"] == status
        assert ("message" in output["say"]) is (status == "closed")


@pytest.mark.parametrize("words", ["Hold on a second.", "Un momento, por favor.", "Espéreme"])
async def test_hold_on_stops_the_clock_of_silence(words: str) -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.says("What is your e-mail?")
        await call.hears(words)
        await call.says("Of course.")
        assert call.machine.limits.silence_s < 30
        now = call.machine.started_at + 30
        assert call.machine.tick(now) == []


async def test_a_model_that_says_booked_is_told_at_once_that_it_is_not() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.calls("get_slots", date=DAY)
        await call.calls("book", slot_id=SLOT, **ROSA)
        await call.says("You're all set, it is booked for Monday at 3:30 PM.")
        assert any("It is not" in note for note in call.notes)
        assert call.booked() == []


async def test_a_model_that_tells_what_was_done_is_left_alone() -> None:
    async with open_phone_call(ENGLISH) as call:
        await booked(call)
        await call.says("You're all set, it is booked for Monday at 3:30 PM.")
        assert call.notes == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("There is a strong smell of gas here!", "If a life is in danger"),
        ("Help, my husband collapsed and I can't call 911", "Do not tell them to call"),
    ],
)
async def test_a_danger_comes_first_and_the_business_is_told_once(words: str, told: str) -> None:
    async with open_phone_call(ENGLISH, caller=CALLER) as call:
        await call.hears(words, words)
        assert told in call.notes[0]
        (note,) = call.office.notes
        assert (note.kind, note.urgent, note.phone) == ("danger", True, CALLER)
        assert words in note.text


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("García", "en"),
        ("gracias", "en"),
        ("My name is María José de la Cruz", "en"),
        ("Perdón, ¿podemos hablar en español?", "es"),
        ("Quiero una cita para mañana por favor", "es"),
    ],
)
async def test_a_name_or_a_word_of_another_language_switches_nothing(
    words: str, language: str
) -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.hears("Hello, I would like an appointment please", words)
        assert call.record.language == language


async def test_the_mail_is_in_the_language_that_was_spoken() -> None:
    async with open_phone_call(SPANISH) as call:
        await call.hears("Hello, I would like an appointment please", "gracias")
        await booked(call)
        kept = await call.world.storage.appointments.get(TENANT, call.record.appointment_ids[0])
        assert kept
        assert kept.language == "en"


@pytest.mark.parametrize(
    ("formality", "said"), [("formal", "¿Qué hora le conviene?"), ("informal", "¿Qué hora te")]
)
async def test_a_caller_is_addressed_as_the_business_does(formality: str, said: str) -> None:
    tenant = SPANISH.model_copy(update={"formality": formality})
    async with open_phone_call(tenant) as call:
        output = await call.calls("get_slots", date=DAY)
        assert said in output["say"]
        assert output["say"].startswith("El lunes 30 de noviembre tengo las nueve de la mañana")


async def test_what_is_too_late_to_change_is_not_asked_about() -> None:
    async with open_phone_call(ENGLISH) as call:
        await booked(call)
        call.world.clock.advance(days=7, hours=6)
        output = await call.calls("cancel", email=ROSA["email"], phone=ROSA["phone"])
        assert output["status"] == "change_refused"


async def test_of_several_the_one_to_cancel_is_named_first() -> None:
    async with open_phone_call(ENGLISH) as call:
        await booked(call)
        await second(call)
        proof = {"email": ROSA["email"], "phone": ROSA["phone"]}
        several = await call.calls("cancel", **proof)
        assert several["status"] == "several"
        assert "3:30 PM" in several["say"]
        assert "4 PM" in several["say"]
        one = several["appointments"][1]["appointment_id"]
        output = await call.calls("cancel", appointment_id=one, **proof)
        assert "at 4 PM" in output["say"]
        await call.says(output["say"])
        await call.hears("yes")
        done = await call.calls("cancel", appointment_id=one, **proof)
        assert done["status"] == "cancelled"
        assert len(call.booked()) == 1


async def second(call: PhoneCall) -> None:
    slot = "2026-11-30T22:00:00Z"
    output = await call.calls("book", slot_id=slot, **ROSA)
    await call.says(output["say"])
    await call.hears("yes")
    assert (await call.calls("book", slot_id=slot, **ROSA))["status"] == "booked"


async def test_who_leaves_no_address_hears_the_code() -> None:
    tenant = ENGLISH.model_copy(update={"required_fields": ("name", "phone")})
    async with open_phone_call(tenant) as call:
        await call.calls("get_slots", date=DAY)
        details = {"slot_id": SLOT, "name": ROSA["name"], "phone": ROSA["phone"]}
        output = await call.calls("book", **details)
        assert "e-mail" not in output["say"]
        await call.says(output["say"])
        await call.hears("yes")
        told = await call.calls("book", **details)
        kept = await call.world.storage.appointments.get(TENANT, call.record.appointment_ids[0])
        assert kept
        assert told["code"] == kept.code
        assert ", ".join(kept.code) in told["say"]
        assert "e-mail" not in told["say"]


async def test_where_the_business_needs_an_address_it_is_asked_for() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.calls("get_slots", date=DAY)
        output = await call.calls("book", slot_id=SLOT, name=ROSA["name"], phone=ROSA["phone"])
        assert (output["status"], output["field"]) == ("invalid_details", "email")


@pytest.mark.parametrize(
    "words",
    [
        "I'm her flatmate, she asked me to cancel it",
        "Soy su compañera de casa, me pidió que la cancele",
    ],
)
async def test_who_speaks_for_another_is_told_nothing_and_changes_nothing(words: str) -> None:
    async with open_phone_call(ENGLISH) as call:
        await booked(call)
        await call.hears(words)
        proof = {"email": ROSA["email"], "phone": ROSA["phone"]}
        for tool in ("find", "cancel"):
            output = await call.calls(tool, **proof)
            assert output["status"] == "third_party"
            assert "3:30" not in str(output)
        assert len(call.booked()) == 1
        taken = await call.calls("take_message", text="She cannot come.")
        assert taken["status"] == "message_taken"
