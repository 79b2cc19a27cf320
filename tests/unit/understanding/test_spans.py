"""Stretches of days as people name them. Said on Wednesday, 18 November 2026."""

from datetime import date, datetime

import pytest

from domain.reading import Context, DayTime, Language
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def when(text: str) -> DayTime:
    return read(text, Context(now=NOW)).when


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("next week", "2026-11-23", "2026-11-29"),
        ("the week after next", "2026-11-30", "2026-12-06"),
        ("sometime this week", "2026-11-16", "2026-11-22"),
        ("early next week", "2026-11-23", "2026-11-25"),
        ("towards the end of next week", "2026-11-26", "2026-11-29"),
        ("next month", "2026-12-01", "2026-12-31"),
        ("in March", "2027-03-01", "2027-03-31"),
        ("mid-March", "2027-03-11", "2027-03-20"),
        ("at the end of the month", "2026-11-21", "2026-11-30"),
        ("the first week of December", "2026-12-01", "2026-12-07"),
        ("the last week of the month", "2026-11-24", "2026-11-30"),
        ("this weekend", "2026-11-21", "2026-11-22"),
        ("la próxima semana", "2026-11-23", "2026-11-29"),
        ("a finales de la semana que viene", "2026-11-26", "2026-11-29"),
        ("el mes que viene", "2026-12-01", "2026-12-31"),
        ("a principios de mes", "2026-12-01", "2026-12-10"),
        ("a mediados de enero", "2027-01-11", "2027-01-20"),
        ("la primera semana de diciembre", "2026-12-01", "2026-12-07"),
        ("el fin de semana", "2026-11-21", "2026-11-22"),
    ],
)
def test_weeks_and_months_and_their_parts_are_ranges_of_days(
    text: str, first: str, last: str
) -> None:
    found = when(text)

    assert found.day is None
    assert found.day_range == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["Monday morning or Tuesday afternoon", "el lunes por la mañana o el martes a las 4"]
)
def test_alternatives_with_hours_of_their_own_are_days_to_choose_from(text: str) -> None:
    found = when(text)

    assert found.weekdays == {0, 1}
    assert (found.day, found.time_range, found.times) == (None, None, ())


def test_refused_alternatives_are_not_wished_for() -> None:
    assert when("I can't do Monday morning or Tuesday afternoon").weekdays == frozenset()


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("between the 20th and the 24th", "en", "2026-11-20", "2026-11-24"),
        ("from april 3rd to april 6th", "en", "2027-04-03", "2027-04-06"),
        ("any day before the 24th", "en", "2026-11-18", "2026-11-23"),
        ("after March 24th", "en", "2027-03-25", "2027-04-14"),
        ("del 20 al 24", "es", "2026-11-20", "2026-11-24"),
        ("del 3 al 5 de abril", "es", "2027-04-03", "2027-04-05"),
        ("antes del 24", "es", "2026-11-18", "2026-11-23"),
    ],
)
def test_days_between_before_and_after_a_date_are_a_span(
    text: str, language: Language, first: str, last: str
) -> None:
    span = read(text, Context(now=NOW, language=language)).when.day_range

    assert span is not None
    assert [f"{edge}" for edge in span] == [first, last]
