"""Whose a visit is, said apart from its hour; and another one, apart from what stands."""

import datetime as dt

import pytest

from domain import acts
from domain.understanding.reading import read

NOW = dt.datetime.fromisoformat("2026-11-29T12:05:00")
SPANISH = acts.Context(
    now=NOW,
    language="es",
    country="MX",
    formal_name="Baltazar Kú Pech",
)
ENGLISH = acts.Context(now=NOW, language="en", country="US", formal_name="Ana Lopez")


def whose(text: str, context: acts.Context) -> list[str | None]:
    said = read(text, context).acts
    return [act.who for act in said if isinstance(act, acts.ForOther)]


def wants(text: str, context: acts.Context) -> list[tuple[str, bool]]:
    said = read(text, context).acts
    return [(act.task, act.more) for act in said if isinstance(act, acts.Want)]


def visitors(text: str, context: acts.Context) -> list[str | None]:
    said = read(text, context).acts
    return [act.value for act in said if isinstance(act, acts.Tell) and act.who == "visitor"]


@pytest.mark.parametrize(
    "text",
    [
        "Es para MÍ",
        "no, no es para Ixchel. Es para MÍ, Baltazar",
        "esa es la mía",
        "Primero la mía entonces, a las 3:00",
        "una cita para mí el jueves",
        "una cita para Baltazar Kú Pech, el jueves 10 a las 3",
        "quítele el nombre de Ixchel por favor, la cita es a nombre de Baltazar Kú Pech",
    ],
)
def test_it_is_the_speakers_own_in_spanish(text: str) -> None:
    assert whose(text, SPANISH) == [""]
    assert visitors(text, SPANISH) == []


@pytest.mark.parametrize(
    "text",
    [
        "no, it's for me",
        "that one is mine",
        "it's not for Rosa, it's for me",
        "please put it in my name",
        "this is for Ana Lopez",
    ],
)
def test_it_is_the_speakers_own_in_english(text: str) -> None:
    assert whose(text, ENGLISH) == [""]
    assert visitors(text, ENGLISH) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("es para mi mamá", ["mi mamá"]),
        ("para mí está bien a las 3", []),
        ("para mí y mi esposa", []),
        ("le dejo el mío: ana@example.com", []),
        ("a mí me queda bien el jueves", []),
    ],
)
def test_these_are_no_visit_of_ones_own(text: str, who: list[str]) -> None:
    assert whose(text, SPANISH) == who


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("OTRA cita aparte", SPANISH),
        ("quiero una segunda cita el viernes", SPANISH),
        ("otra cita para mi esposa a las 3:30", SPANISH),
        ("y otra a las 3:30 para mi esposa", SPANISH),
        ("una cita nueva para Baltazar Kú Pech, jueves 10 de diciembre 3:30 pm", SPANISH),
        ("another one for my husband at 11", ENGLISH),
        ("yes, and a second appointment for my wife at 3:30", ENGLISH),
        ("a separate appointment at 11", ENGLISH),
    ],
)
def test_another_one_apart(text: str, context: acts.Context) -> None:
    assert wants(text, context) == [("book", True)]


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("no quiero otra cita aparte", SPANISH),
        ("tengo otra cita aparte?", SPANISH),
        ("quiero otra cita", SPANISH),
        ("otra hora para mi esposa", SPANISH),
        ("cancele la segunda cita de mi esposa", SPANISH),
        ("one more question for my husband", ENGLISH),
        ("I don't want another one", ENGLISH),
        ("I'd like a new appointment", ENGLISH),
        ("move the second appointment to Friday", ENGLISH),
    ],
)
def test_these_are_no_other_one_apart(text: str, context: acts.Context) -> None:
    assert ("book", True) not in wants(text, context)


def test_another_one_that_is_wanted_keeps_nobody_busy() -> None:
    said = read("quiero otra cita para mi esposa a las 3:30", SPANISH).acts
    assert [act.role for act in said if isinstance(act, acts.Wish)] == ["wanted"]


def test_now_the_one_of_somebody_is_that_persons_visit() -> None:
    text = "ahora la de mi esposa Ixchel Canul, a las 3:30"
    assert whose(text, SPANISH) == ["Ixchel Canul"]
    assert visitors(text, SPANISH) == ["Ixchel Canul"]


@pytest.mark.parametrize("text", ["a las 3:30 del mismo jueves", "ese mismo jueves a las 3:30"])
def test_the_same_thursday_is_that_of_the_appointment(text: str) -> None:
    stands = acts.Moment(day=dt.date(2026, 12, 10), time=dt.time(15))
    said = read(text, SPANISH.model_copy(update={"appointments": (stands,)})).acts
    assert [act.day for act in said if isinstance(act, acts.Wish)] == [dt.date(2026, 12, 10)]


def test_the_same_friday_is_that_of_the_list() -> None:
    offers = acts.Offers(days=(dt.date(2026, 12, 10), dt.date(2026, 12, 11)))
    said = read("same Friday at 11", ENGLISH.model_copy(update={"offers": offers})).acts
    assert [act.day for act in said if isinstance(act, acts.Wish)] == [dt.date(2026, 12, 11)]


STRETCH = (dt.date(2026, 12, 14), dt.date(2026, 12, 20))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wednesday then", dt.date(2026, 12, 16)),
        ("not the Monday. Wednesday that week", dt.date(2026, 12, 16)),
        ("Wednesday, December 9", dt.date(2026, 12, 9)),
        ("the 9th", dt.date(2026, 12, 9)),
    ],
)
def test_a_bare_weekday_is_one_of_the_stretch_that_is_wished(text: str, day: dt.date) -> None:
    said = read(text, ENGLISH.model_copy(update={"stretch": STRETCH})).acts
    wanted = [act.day for act in said if isinstance(act, acts.Wish) and act.role == "wanted"]
    assert wanted == [day]
