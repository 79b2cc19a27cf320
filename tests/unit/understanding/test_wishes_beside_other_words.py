"""A day and an hour stay in the reading, whatever else is said beside them."""

from datetime import date, datetime, time

import pytest

from domain.acts import Choose, Context, Moment, Wish
from domain.understanding.reading import read

SUNDAY = datetime.fromisoformat("2026-11-29T12:00")


def wanted(text: str, **known: object) -> list[Wish]:
    context = Context.model_validate({"now": SUNDAY} | known)
    acts = read(text, context).acts
    return [act for act in acts if isinstance(act, Wish) and act.role == "wanted"]


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("quisiera zarampar este jueves a las 4 de la tarde, se puede?", 3, 16),
        ("zarampa lunes 7 a las 9:30", 7, 9),
        ("can i book a viewing saturday december 12 11am", 12, 11),
        ("saturday 12 11am", 12, 11),
        ("I'd like to view the Maple St apartment on Saturday December 12 at 11am", 12, 11),
        ("the agent told me to book for Friday Dec 11 at 10am", 11, 10),
    ],
)
def test_the_day_and_the_hour_are_kept(text: str, day: int, hour: int) -> None:
    (wish,) = wanted(text)
    assert wish.day == date(2026, 12, day)
    assert hour in [each.hour for each in (wish.time, *wish.times) if each]


@pytest.mark.parametrize(
    "text", ["zarampa del viernes chonde", "honestly thursdays zarampa", "she chonded on the 24th"]
)
def test_a_day_alone_among_unknown_words_is_none(text: str) -> None:
    assert wanted(text) == []


def test_what_is_only_inferred_is_not_certain() -> None:
    (wish,) = wanted("zarampa lunes 7 a las 9:30")
    assert not wish.certain


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("a las 9 ella y a las 9:30 yo", ["ella", ""]),
        ("ella a las 9 y yo a las 9:30", ["ella", ""]),
        ("I'll come at 10 and my wife Ann Reed needs a visa at 11", ["", "Ann Reed"]),
        ("two appointments Thursday afternoon, one for me and one for my wife", ["", "my wife"]),
    ],
)
def test_each_hour_is_of_whom_it_is_said(text: str, whose: list[str]) -> None:
    assert [wish.who for wish in wanted(text)] == whose


@pytest.mark.parametrize(
    ("text", "days", "minutes"),
    [
        ("same time two days later", 2, 0),
        ("two days later, same time", 2, 0),
        ("push it back a day", 1, None),
        ("¿se puede un día antes?", -1, None),
        ("¿la podemos recorrer una hora?", None, 60),
    ],
)
def test_a_shift_is_counted_from_the_appointment(
    text: str, days: int | None, minutes: int | None
) -> None:
    stands = Moment(day=date(2026, 12, 8), time=time(14))
    (wish,) = wanted(text, appointments=(stands,))
    assert (wish.shift_days, wish.shift_minutes) == (days, minutes)


def test_the_week_before_is_counted_from_what_was_wished() -> None:
    stretch = (date(2026, 12, 14), date(2026, 12, 18))
    days = [
        wish.day for wish in wanted("can we do the week before instead? thursday", stretch=stretch)
    ]
    assert date(2026, 12, 10) in days


def test_the_latest_of_a_day_is_a_choice_on_it() -> None:
    context = Context(now=SUNDAY, asked="name")
    chosen, wish = read("whatever's the latest on Thursday", context).acts
    assert isinstance(chosen, Choose)
    assert chosen.which == "latest"
    assert isinstance(wish, Wish)
    assert wish.day == date(2026, 12, 3)


def test_a_polite_no_asks_for_it() -> None:
    (wish,) = wanted("¿no tendrá a las tres y cuartito?")
    assert wish.times == (time(3, 15), time(15, 15))
