"""What any voice agent may say beside a day: wishes, who comes, and what for."""

from datetime import date
from typing import Any

import pytest

from contracts.commands import BookAppointment, FindDays, FindTimeSlots
from contracts.values import Wishes
from tests.fakes.gateways import ANA, SLOT, House, answered


@pytest.mark.parametrize(
    ("said", "wishes"),
    [
        ({}, Wishes()),
        (
            {"from": "2026-12-01", "to": "2026-12-11"},
            Wishes(first_day=date(2026, 12, 1), last_day=date(2026, 12, 11)),
        ),
        ({"weekdays": ["tuesday", 3]}, Wishes(weekdays=(1, 3))),
        ({"weekdays": "Friday"}, Wishes(weekdays=(4,))),
        (
            {"except_days": ["2026-11-24", "monday"]},
            Wishes(except_days=(date(2026, 11, 24),), except_weekdays=(0,)),
        ),
        (
            {"not_before": "10:00", "not_after": "12:30"},
            Wishes(not_before="10:00", not_after="12:30"),
        ),
    ],
)
async def test_days_are_searched_as_they_are_wished(
    house: House, said: dict[str, Any], wishes: Wishes
) -> None:
    await answered(await house.use("get-days", **said), 200)
    command = house.commands.office.seen[-1]
    assert isinstance(command, FindDays)
    assert command.wishes == wishes


@pytest.mark.parametrize(
    "said",
    [{"from": "soon"}, {"weekdays": ["someday"]}, {"weekdays": [7]}, {"not_before": "25:00"}],
)
async def test_a_wish_that_is_none_is_a_clear_error(house: House, said: dict[str, Any]) -> None:
    problem = await answered(await house.use("get-days", **said), 422)
    assert problem["errors"][0]["field"].startswith(next(iter(said)))


async def test_the_times_of_a_day_keep_to_the_hours_that_are_wished(house: House) -> None:
    await answered(await house.use("get-slots", date="2026-11-24", not_before="15:00"), 200)
    command = house.commands.office.seen[-1]
    assert isinstance(command, FindTimeSlots)
    assert command.wishes.not_before == "15:00"


@pytest.mark.parametrize(
    ("visitor", "kept"), [("Rosa Delgado", "Rosa Delgado"), (ANA["name"].upper(), ""), ("", "")]
)
async def test_who_comes_and_what_for_is_kept_and_told(
    house: House, visitor: str, kept: str
) -> None:
    more = {"visitor": visitor, "reason": "  a passport "}
    await answered(await house.use("book", slot_id=SLOT, **ANA, **more), 200)
    command = next(one for one in house.commands.office.seen if isinstance(one, BookAppointment))
    assert (command.visitor, command.reason) == (kept, "a passport")
    proof = {"email": ANA["email"], "phone": ANA["phone"]}
    found = await answered(await house.use("find", **proof), 200)
    assert found["appointments"][0]["name"] == (kept or ANA["name"])
