"""Several visits in one message: a wish each, with its day, its hour, and whose it is."""

from datetime import date, datetime, time
from typing import Any

import pytest

from contracts.values import Language
from domain.acts import Ask, Context, Reading, Reason, Tell, Want, Wish
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:00:00")  # a Sunday
DEC_8, DEC_9 = date(2026, 12, 8), date(2026, 12, 9)


def said(text: str, language: Language = "en") -> Reading:
    return read(text, Context(now=NOW, language=language, country="MX"))


def of(kind: type[Any], reading: Reading) -> list[Any]:
    return [act for act in reading.acts if isinstance(act, kind)]


def visits(reading: Reading) -> list[tuple[str | None, date | None, time]]:
    """The earlier reading of an hour stands for both."""
    wishes = [wish for wish in of(Wish, reading) if wish.role == "wanted"]
    return [(wish.who, wish.day, (wish.times or (wish.time,))[0]) for wish in wishes]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "necesitamos dos citas seguidas el miércoles 9 de diciembre, una para cada quien: a "
            "las 10:00 yo, Ana Karen Lozano, y a las 10:30 mi esposo Raúl Medina. Para las dos mi "
            "correo ana@example.com y mi tel 55 1234 5678",
            [("", DEC_9, time(10)), ("Raúl Medina", DEC_9, time(10, 30))],
        ),
        (
            "two separate appointments on Tuesday, December 8: 10:00 for me, Brenda Kim, and 10:30 "
            "for my husband Jin Kim",
            [("", DEC_8, time(10)), ("Jin Kim", DEC_8, time(10, 30))],
        ),
        (
            "two appointments for myself: Tuesday, December 8 at 9:00 for my passport and "
            "Wednesday, December 9 at 9:30 for a power of attorney",
            [("", DEC_8, time(9)), ("", DEC_9, time(9, 30))],
        ),
        ("one at 10 for me and one at 11 for him", [("", None, time(10)), ("him", None, time(11))]),
        (
            "my wife at 9 and me at 9:30 on Tuesday December 8",
            [("my wife", DEC_8, time(9)), ("", DEC_8, time(9, 30))],
        ),
        (
            "una el martes 8 a las 9 para mi papá y otra el miércoles 9 a las 10 para mí",
            [("mi papá", DEC_8, time(9)), ("", DEC_9, time(10))],
        ),
        (
            "son DOS citas: 12 para mí (Nayeli) y 1 para Jorge Salas",
            [("", None, time(0)), ("Jorge Salas", None, time(1))],
        ),
    ],
)
def test_each_visit_is_a_wish_of_its_own(text: str, wanted: list[Any]) -> None:
    reading = said(text, "es" if "para" in text else "en")
    assert visits(reading) == wanted
    assert [want.task for want in of(Want, reading)] == ["book"]
    assert not any(wish.role == "busy" for wish in of(Wish, reading))


def test_who_comes_is_named_beside_their_hour() -> None:
    reading = said("10:00 for me, Brenda Kim, and 10:30 for my husband Jin Kim on December 8")
    assert [(tell.value, tell.who) for tell in of(Tell, reading)] == [
        ("Brenda Kim", "self"),
        ("Jin Kim", "visitor"),
    ]


def test_each_visit_has_what_it_is_for_beside_it() -> None:
    reading = said(
        "two appointments: December 8 at 10 for my passport and December 9 at 11 for a power of "
        "attorney"
    )
    named = [act for act in reading.acts if isinstance(act, Wish | Reason)]
    assert [act.words for act in named if isinstance(act, Reason)] == [
        "passport",
        "power of attorney",
    ]
    assert [act.act for act in named] == ["wish", "reason", "wish", "reason"]


@pytest.mark.parametrize(
    "text",
    [
        "10 or 11 for me",
        "I work until 10 and my husband until 11",
        "I have a meeting at 10 and my daughter at 11",
        "my flight is at 10 for me and at 11 for him",
        "not at 10 for me, at 11 for him",
        "move mine to 10 for me and his to 11 for him",
        "is there one at 10 for me and one at 11 for him?",
        "two people at 10 on Tuesday",
    ],
)
def test_one_visit_or_none_is_no_several(text: str) -> None:
    reading = said(text)
    assert not any(wish.who is not None for wish in of(Wish, reading))
    assert not any(wish.who is not None for ask in of(Ask, reading) for wish in ask.when)
