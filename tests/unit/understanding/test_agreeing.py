"""A yes in a sentence of its own, beside what nobody reads."""

import datetime as dt

import pytest

from domain.acts import Agree, Context, Proposal
from domain.understanding.reading import read

CONTEXT = Context(
    now=dt.datetime.fromisoformat("2026-11-30T09:05"),
    country="MX",
    asked="yes_no",
    proposal=Proposal(task="book", day=dt.date(2026, 12, 9), time=dt.time(10)),
)


def yeses(text: str) -> list[Agree]:
    reading = read(text, CONTEXT)
    assert not reading.settled, "nothing is left unread here"
    return [act for act in reading.acts if isinstance(act, Agree)]


@pytest.mark.parametrize(
    "text",
    [
        "Yes please. Mabel drives the grimwald to the pharmacy",
        "yes book it. and what can i grimwald instead then",
        "Sí por favor. Ah y mi mamá usa grimwald de ruedas",
        "Sí, agéndala. La vaca grimwald come pasto",
    ],
)
def test_what_is_said_behind_it_holds_nothing_back(text: str) -> None:
    assert [yes.apart for yes in yeses(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Yes please. If grimwald agrees",
        "Yes please. Or grimwald instead",
        "yes grimwald the pharmacy",
        "Sí. Pero primero grimwald",
        "Sí, agéndala. Cambie la grimwald",
        "Yes please. Grimwald says 3 of them",
    ],
)
def test_what_limits_or_takes_back_leaves_it_in_doubt(text: str) -> None:
    assert not any(yes.apart for yes in yeses(text))
