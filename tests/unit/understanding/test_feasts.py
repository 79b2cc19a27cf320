"""Feasts by name, fixed and movable. Said on Wednesday, 18 November 2026."""

from datetime import datetime

import pytest

from domain.reading import Context, Language
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")
ENGLISH = """
    Christmas day | 2026-12-25
    New Year's Eve | 2026-12-31
    new years day | 2027-01-01
    Thanksgiving | 2026-11-26
    the day after Thanksgiving | 2026-11-27
    the day before Christmas | 2026-12-24
    Mother's Day | 2027-05-09
    labor day | 2027-09-06
    memorial day | 2027-05-31
    Good Friday | 2027-03-26
    Easter Sunday | 2027-03-28
    independence day | 2027-07-04
"""
SPANISH = """
    el día de Navidad | 2026-12-25
    Nochevieja | 2026-12-31
    Año Nuevo | 2027-01-01
    el día de Reyes | 2027-01-06
    acción de gracias | 2026-11-26
    el día del trabajo | 2027-05-01
    el viernes santo | 2027-03-26
    el domingo de pascua | 2027-03-28
    el día de muertos | 2027-11-02
    la víspera de Navidad | 2026-12-24
"""


def rows(table: str) -> list[list[str]]:
    return [line.strip().split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [("en", *row) for row in rows(ENGLISH)] + [("es", *row) for row in rows(SPANISH)],
)
def test_feast_is_the_next_that_is_not_past(language: Language, text: str, day: str) -> None:
    assert str(read(text, Context(now=NOW, language=language)).when.day) == day


def test_feast_of_today_is_today() -> None:
    christmas = datetime.fromisoformat("2026-12-25T08:00:00")

    assert str(read("Christmas", Context(now=christmas)).when.day) == "2026-12-25"
