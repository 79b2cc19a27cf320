"""What a caller wished binds the tools, whatever the model passes."""

from datetime import UTC, date, datetime

import pytest

from tests.fakes.phone_calls import PhoneCall, open_phone_call
from tests.unit.voice.test_yeses_on_the_phone import ENGLISH, HALF_PAST_THREE, ROSA, SLOT, SPANISH

TUESDAY, WEDNESDAY, MONDAY = "2026-11-24", "2026-11-25", "2026-11-30"


async def days(call: PhoneCall, **arguments: object) -> list[str]:
    found = await call.calls("get_days", **arguments)
    return [day["date"] for day in found["days"]]


async def hours(call: PhoneCall, day: str) -> list[str]:
    found = await call.calls("get_slots", date=day)
    return [slot["start"][11:16] for slot in found.get("slots", [])]


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("Not on Tuesday, please.", {1}),
        ("No Mondays and no Tuesdays, please.", {0, 1}),
        ("Que no sea martes, por favor.", {1}),
    ],
)
async def test_days_that_were_refused_are_not_offered(words: str, gone: set[int]) -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.hears(words)
        found = {date.fromisoformat(each).weekday() for each in await days(call)}
        assert found
        assert not (found & gone)


async def test_hours_that_do_not_suit_are_not_offered() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.hears("I can only come after three.")
        found = await hours(call, TUESDAY)
        assert found
        assert min(found) >= "15:00"


async def test_a_busy_hour_is_not_offered() -> None:
    async with open_phone_call(SPANISH) as call:
        await call.hears("El martes a las tres tengo dentista.")
        found = await hours(call, TUESDAY)
        assert "15:00" not in found
        assert "10:00" in found


async def test_what_the_model_says_is_wished_narrows_what_the_caller_said() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.hears("No Tuesdays, please.")
        found = await days(call, weekdays=["tuesday", "wednesday"])
        assert {date.fromisoformat(each).weekday() for each in found} == {2}
        found = await days(call, **{"from": "2026-12-07", "to": "2026-12-11"})
        assert found == ["2026-12-07", "2026-12-09", "2026-12-10", "2026-12-11"]


async def test_a_day_that_was_refused_is_looked_at_and_booked_only_with_a_new_wish() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.calls("get_slots", date=MONDAY)
        await call.hears("No, Monday the 30th does not work for me.")
        refused = await call.calls("get_slots", date=MONDAY)
        assert refused["status"] == "not_wished"
        assert "Monday, November 30" in refused["say"]
        assert (await call.calls("book", slot_id=SLOT, **ROSA))["status"] == "not_wished"
        await call.hears("Okay, I want Monday the 30th after all.")
        output = await call.calls("book", slot_id=SLOT, **ROSA)
        assert output["status"] == "confirm_first"
        await call.says(output["say"])
        await call.hears("yes")
        assert (await call.calls("book", slot_id=SLOT, **ROSA))["status"] == "booked"
        assert call.booked() == [HALF_PAST_THREE]


async def test_a_time_against_the_wish_is_not_booked_whatever_was_offered_before() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.calls("get_slots", date=MONDAY)
        await call.hears("It has to be before noon.")
        assert (await call.calls("book", slot_id=SLOT, **ROSA))["status"] == "not_wished"
        assert call.booked() == []


async def test_where_nothing_is_free_as_they_wish_others_are_offered_and_refusals_hold() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.hears("No Tuesdays. I want to come on a Sunday.")
        found = await call.calls("get_days")
        assert found["status"] == "none_as_wished"
        weekdays = {date.fromisoformat(day["date"]).weekday() for day in found["days"]}
        assert weekdays == {0, 2, 3, 4}
        assert "Wednesday, November 25" in found["say"]


async def test_what_was_wished_is_forgotten_with_what_was_booked() -> None:
    async with open_phone_call(ENGLISH) as call:
        await call.hears("I would like to come on Monday the 30th.")
        await call.calls("get_slots", date=MONDAY)
        output = await call.calls("book", slot_id=SLOT, **ROSA)
        await call.says(output["say"])
        await call.hears("yes")
        assert (await call.calls("book", slot_id=SLOT, **ROSA))["status"] == "booked"
        assert TUESDAY in await days(call)


def test_the_clock_of_these_tests() -> None:
    assert datetime(2026, 11, 30, 21, 30, tzinfo=UTC) == HALF_PAST_THREE
