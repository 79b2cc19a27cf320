"""Right and wrong yeses, read off the calendar: the real call over the real handlers."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.tenants import Tenant
from tests.fakes.booking_desk import CLINIC, MONDAY
from tests.fakes.phone_calls import PhoneCall, open_phone_call

ROSA = {"name": "Rosa Delgado", "email": "rosa@gmail.com", "phone": "55 5123 4567"}
DAY = "2026-11-30"  # a Monday, a week from MONDAY
HALF_PAST_THREE = datetime(2026, 11, 30, 21, 30, tzinfo=UTC)
SLOT = "2026-11-30T21:30:00Z"
ENGLISH = CLINIC.model_copy(update={"default_language": "en", "country": "MX"})
SPANISH = CLINIC.model_copy(update={"default_language": "es", "country": "MX"})

IN_ENGLISH = (
    "Monday, November 30 at half past three, for Rosa Delgado, rosa at gmail dot com, "
    "and the phone is five five, five one two three, four five six seven. Is that right?"
)
IN_SPANISH = (
    "El lunes treinta a las tres y media, a nombre de Rosa, correo rosa arroba gmail punto com, "
    "teléfono cincuenta y cinco, cincuenta y uno, veintitrés, cuarenta y cinco, sesenta y siete. "
    "¿Es correcto?"
)

RIGHT = [
    "yes", "Yes, that's right.", "mm-hm", "Mm-hmm.", "uh-huh", "yes please", "That's correct.",
    "Yeah, that works.", "Perfect, yes.", "yes, Monday at half past three", "Yes, thank you.",
    "sí", "ándele, sí", "así es", "Sí, así es.", "Sí, es correcto", "claro que sí", "ajá",
    "sí, por favor", "sí, el lunes a las tres y media", "Sí, gracias.",
]  # fmt: skip
WRONG = [
    "no", "yes... no wait, not that one", "yes, but I need to check with my wife",
    "okay, let me call you back", "yes, but make it four", "yes, the second one",
    "do you have anything on Friday?", "how do I cancel, if I have to?", "hm",
    "sure, what time do you close?", "yes, my e-mail is ana@example.com",
    "let me think about it", "not yet", "no, that's wrong", "hold on a second",
    "sí... no, ese día no puedo", "sí, pero mejor a las cuatro", "sí, luego le llamo",
    "sí, pero tengo que preguntarle a mi esposo", "no, así no", "¿cuánto cuesta?",
    "déjeme checar", "sí, pero antes dígame el precio",
]  # fmt: skip


async def refused(call: PhoneCall, **details: Any) -> dict[str, Any]:
    await call.calls("get_slots", date=DAY)
    output = await call.calls("book", slot_id=SLOT, **{**ROSA, **details})
    assert output["status"] == "confirm_first"
    return output


async def try_again(call: PhoneCall, **details: Any) -> str:
    output = await call.calls("book", slot_id=SLOT, **{**ROSA, **details})
    return str(output["status"])


def business_of(words: str) -> tuple[Tenant, str]:
    english = words in RIGHT[:11] or words in WRONG[:15]
    return (ENGLISH, IN_ENGLISH) if english else (SPANISH, IN_SPANISH)


@pytest.mark.parametrize("yes", RIGHT)
async def test_a_plain_yes_to_the_read_back_books_once(yes: str) -> None:
    tenant, read_back = business_of(yes)
    async with open_phone_call(tenant) as call:
        await refused(call)
        await call.says(read_back)
        await call.hears(yes)
        assert await try_again(call) == "booked"
        assert call.booked() == [HALF_PAST_THREE]
        assert await try_again(call) == "confirm_first"


@pytest.mark.parametrize("words", WRONG)
async def test_what_is_no_plain_yes_books_nothing(words: str) -> None:
    tenant, read_back = business_of(words)
    async with open_phone_call(tenant) as call:
        await refused(call)
        await call.says(read_back)
        await call.hears(words)
        assert await try_again(call) != "booked"
        assert call.booked() == []


@pytest.mark.parametrize(
    "asked",
    [
        "Are you still there?",
        "Shall I repeat our hours?",
        "Would you like to hear the address?",
        "Shall I book it, or would another time be better?",
        "¿Sigue ahí?",
        "¿Quiere que le repita el horario?",
    ],
)
async def test_a_yes_to_another_question_books_nothing(asked: str) -> None:
    async with open_phone_call(ENGLISH) as call:
        await refused(call)
        await call.says(f"{IN_ENGLISH.removesuffix('Is that right?')} {asked}")
        await call.hears("yes")
        assert await try_again(call) == "confirm_first"
        await call.says(IN_ENGLISH)
        await call.says(asked)
        await call.hears("yes")
        assert await try_again(call) == "confirm_first"
        assert call.booked() == []


@pytest.mark.parametrize(
    "read_back",
    [
        "Shall I book it?",
        "Thank you, Rosa. Is that right?",
        IN_ENGLISH.replace("November 30", "November 23"),
        IN_ENGLISH.replace("Monday, November 30", "Tuesday, December 1"),
        IN_ENGLISH.replace("half past three", "half past four"),
        IN_ENGLISH.replace("half past three", "half past three or at four"),
        IN_ENGLISH.replace("Rosa Delgado", "Carmen Ruiz").replace("rosa at", "carmen at"),
        IN_ENGLISH.replace("gmail", "hotmail"),
        IN_ENGLISH.replace("dot com", "dot com dot mx"),
        IN_ENGLISH.replace("four five six seven", "four five six eight"),
        IN_ENGLISH.replace("four five six seven", "four five six"),
        IN_ENGLISH.replace(", rosa at gmail dot com,", ","),
    ],
)
async def test_what_was_read_back_has_to_be_what_would_be_booked(read_back: str) -> None:
    async with open_phone_call(ENGLISH) as call:
        await refused(call)
        await call.says(read_back)
        await call.hears("yes")
        assert await try_again(call) == "confirm_first"
        assert call.booked() == []


async def test_what_the_tool_gives_to_say_is_a_read_back() -> None:
    for tenant, yes in ((ENGLISH, "yes"), (SPANISH, "sí")):
        async with open_phone_call(tenant) as call:
            output = await refused(call)
            await call.says(output["say"])
            await call.hears(yes)
            assert await try_again(call) == "booked"


async def test_a_tool_called_twice_without_a_word_in_between_stays_shut() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.hears("yes")
        await refused(call)
        assert await try_again(call) == "confirm_first"
        assert call.booked() == []


async def test_a_read_back_before_the_refusal_opens_nothing() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.calls("get_slots", date=DAY)
        await call.says(IN_ENGLISH)
        await call.hears("yes")
        assert await try_again(call) == "confirm_first"
        assert call.booked() == []


async def test_other_details_than_those_agreed_to_are_read_back_again() -> None:
    async with open_phone_call(ENGLISH) as call:
        await refused(call)
        await call.says(IN_ENGLISH)
        await call.hears("yes")
        assert await try_again(call, phone="55 5123 4568") == "confirm_first"
        assert await try_again(call) == "confirm_first"
        assert call.booked() == []


async def test_a_visitor_has_to_be_named() -> None:
    async with open_phone_call(ENGLISH) as call:
        output = await refused(call, visitor="Carmen Ruiz")
        assert "Carmen Ruiz" in output["say"]
        await call.says(IN_ENGLISH)
        await call.hears("yes")
        assert await try_again(call, visitor="Carmen Ruiz") == "confirm_first"
        await call.says(IN_ENGLISH.replace("for Rosa Delgado", "for Carmen, contact Rosa Delgado"))
        await call.hears("yes")
        assert await try_again(call, visitor="Carmen Ruiz", reason="a passport") == "booked"
        (booked,) = call.record.appointment_ids
        kept = await call.world.storage.appointments.get(CLINIC.tenant_id, booked)
        assert kept
        assert (kept.visitor, kept.reason) == ("Carmen Ruiz", "a passport")


async def test_the_same_details_in_another_spelling_are_the_same() -> None:
    async with open_phone_call(ENGLISH) as call:
        await refused(call, reason="passport renewal")
        await call.says(IN_ENGLISH)
        await call.hears("yes")
        again = {"name": "rosa delgado", "phone": "+52 55 5123 4567", "reason": "renew a passport"}
        assert await try_again(call, **again) == "booked"


async def test_where_no_transcript_comes_the_key_that_was_asked_for_is_the_yes() -> None:
    async with open_phone_call(ENGLISH) as call:
        await refused(call)
        await call.says(IN_ENGLISH)
        await call.hears_noise()
        output = await call.calls("book", slot_id=SLOT, **ROSA)
        assert "press 1" in output["say"]
        await call.presses("1")
        assert await try_again(call) == "confirm_first"
        await call.says(output["say"])
        await call.presses("1")
        assert await try_again(call) == "booked"
        assert call.booked() == [HALF_PAST_THREE]


@pytest.mark.parametrize(
    ("read_back", "yes", "cancelled"),
    [
        ("", "yes", True),
        ("You have an appointment on Monday, November 30 at 3:30 PM, right?", "yes", False),
        ("Shall I cancel it?", "yes", False),
        ("I would cancel the one on Tuesday at 3:30 PM. Is that right?", "yes", False),
        ("", "yes, but wait, I have to ask my husband", False),
        ("", "no, keep it", False),
    ],
)
async def test_a_cancellation_names_what_it_would_cancel(
    read_back: str, yes: str, cancelled: bool
) -> None:
    async with open_phone_call(ENGLISH) as call:
        await booked(call)
        output = await call.calls("cancel", email=ROSA["email"], phone=ROSA["phone"])
        assert output["status"] == "confirm_first"
        assert "cancel the appointment of Monday, November 30 at 3:30 PM" in output["say"]
        await call.says(read_back or output["say"])
        await call.hears(yes)
        again = await call.calls("cancel", email=ROSA["email"], phone=ROSA["phone"])
        assert (again["status"] == "cancelled") is cancelled
        assert call.booked() == ([] if cancelled else [HALF_PAST_THREE])


@pytest.mark.parametrize(("yes", "moved"), [("yes", True), ("yes... no, not that one", False)])
async def test_a_move_names_both_times(yes: str, moved: bool) -> None:
    async with open_phone_call(ENGLISH) as call:
        await booked(call)
        later = "2026-12-01T16:00:00Z"
        await call.calls("get_slots", date="2026-12-01")
        proof = {"email": ROSA["email"], "phone": ROSA["phone"]}
        output = await call.calls("move", slot_id=later, **proof)
        assert "of Monday, November 30 at 3:30 PM to Tuesday, December 1 at 10 AM" in output["say"]
        await call.says(output["say"])
        await call.hears(yes)
        again = await call.calls("move", slot_id=later, **proof)
        assert (again["status"] == "moved") is moved
        expected = HALF_PAST_THREE + timedelta(hours=18, minutes=30) if moved else HALF_PAST_THREE
        assert call.booked() == [expected]


async def booked(call: PhoneCall) -> None:
    output = await refused(call)
    await call.says(output["say"])
    await call.hears("yes")
    assert await try_again(call) == "booked"


def test_the_times_of_these_tests_are_a_week_ahead() -> None:
    assert timedelta(days=6) < HALF_PAST_THREE - MONDAY < timedelta(days=8)
