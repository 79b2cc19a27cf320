"""An hour of the list is taken from whatever message it stands in, where one is asked for."""

import datetime as dt

import pytest

from domain import acts
from domain.understanding.reading import read

NINE, HALF_PAST = dt.time(9), dt.time(9, 30)
ASKED = acts.Context(
    now=dt.datetime.fromisoformat("2026-11-29T12:05:00"),
    language="es",
    country="MX",
    asked="time",
    offers=acts.Offers(times=(NINE, HALF_PAST)),
)


def wanted(text: str, context: acts.Context = ASKED) -> list[dt.time | None]:
    said = read(text, context).acts
    return [act.time for act in said if isinstance(act, acts.Wish) and act.role == "wanted"]


@pytest.mark.parametrize(
    "text",
    [
        "9:30 yahir ontiveros y el correo yahir@example.com, oye x q no me dices si va mi esposa??",
        "ya te dijeee 9:30. yahir ontiveros me llamo",
        "9:30 porfis chulada",
    ],
)
def test_it_is_taken_beside_words_that_nobody_knows(text: str) -> None:
    said = read(text, ASKED)
    assert wanted(text) == [HALF_PAST]
    assert not said.settled


@pytest.mark.parametrize(
    "text",
    [
        "es a las 9:30 el recital de mi sobrina",
        "a las 9:30 entro al trabajo",
        "9:30 no puedo",
        "y si llego 9:30 pasaditas chulada?",
        "11:30 yahir ontiveros",
    ],
)
def test_what_speaks_of_something_else_is_no_choice(text: str) -> None:
    assert wanted(text) == []


def test_without_a_list_it_stays_open() -> None:
    assert wanted("9:30 porfis chulada", ASKED.model_copy(update={"asked": "name"})) == []
