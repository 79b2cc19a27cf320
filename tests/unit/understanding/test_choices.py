"""Picking from a list."""

from datetime import datetime, time

import pytest

from domain.reading import Asked, Context
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def choice(text: str, asked: Asked | None = None) -> int | None:
    return read(text, Context(now=NOW, asked=asked)).choice


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("2 please", 2),
        ("two", 2),
        ("number 3", 3),
        ("option two", 2),
        ("the second one", 2),
        ("the third", 3),
        ("I'll take the first option", 1),
        ("the last one", -1),
        ("dos", 2),
        ("la 2", 2),
        ("la segunda", 2),
        ("el tercero por favor", 3),
        ("la opción 4", 4),
        ("la primera opción", 1),
        ("el último", -1),
        ("la última por favor", -1),
    ],
)
def test_choice_is_counted_from_one_and_the_last_is_minus_one(text: str, number: int) -> None:
    assert choice(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "the second floor",
        "last week",
        "el último viernes del mes",
        "two people",
        "a la una",
        "yes",
        "at 3",
        "0",
    ],
)
def test_other_numbers_are_no_choice(text: str) -> None:
    assert choice(text) is None


def test_bare_number_where_a_time_was_asked_may_be_option_or_hour() -> None:
    reading = read("3", Context(now=NOW, asked="time"))

    assert reading.choice == 3
    assert reading.when.times == (time(3), time(15))


def test_bare_number_where_a_day_was_asked_is_a_day_where_no_list_is_that_long() -> None:
    assert f"{read('24', Context(now=NOW, asked='day')).when.day}" == "2026-11-24"
    assert read("3", Context(now=NOW, asked="day")).when.day is None


def test_bare_number_is_no_hour_where_none_was_asked() -> None:
    assert read("3", Context(now=NOW)).when.times == ()


def test_the_2_may_be_the_day_as_well_as_the_option() -> None:
    reading = read("el 2", Context(now=NOW, asked="day"))

    assert reading.choice == 2
    assert f"{reading.when.day}" == "2026-12-02"
