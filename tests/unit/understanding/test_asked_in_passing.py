"""Questions that stand beside something else, and remarks that are none."""

from datetime import date, datetime, time
from typing import Any

import pytest

from domain.acts import Ask, Context, FactCue, Offers, Reading
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:05:00")
MINORS = FactCue(
    key="answers.1",
    question="¿Cómo es el trámite para menores? How does it work for minors?",
    keywords=("children", "kids", "minor", "niños", "menor", "hijo"),
    text="Los menores deben venir con ambos padres. Minors come with both parents.",
)
FACTS = (
    FactCue(key="address"),
    FactCue(key="prices"),
    FactCue(key="bring"),
    MINORS,
)


def reading(text: str, **more: Any) -> Reading:
    return read(text, Context(now=NOW, country="MX", facts=FACTS, **more))


def asked(text: str, **more: Any) -> list[tuple[str, str | None]]:
    acts = reading(text, **more).acts
    return [(act.topic, act.fact) for act in acts if isinstance(act, Ask)]


@pytest.mark.parametrize(
    "text",
    [
        "bueno y mi cita",
        "ok and my appointment",
        "ya llegaron los de la ambulancia. bueno y mi cita?",
        "y qué tengo anotado entonces?",
        "qué tengo apuntado?",
        "what do I have booked?",
    ],
)
def test_one_s_own_appointment_may_be_asked_for_in_few_words(text: str) -> None:
    assert ("own_appointment", None) in asked(text)


def test_of_two_questions_the_second_is_for_what_is_booked() -> None:
    text = "cuánto dura y qué tengo reservado"
    assert asked(text) == [("duration", None), ("own_appointment", None)]


@pytest.mark.parametrize(
    "text", ["cuál es la earliest que tienes", "¿cuál es la más temprana que tiene?"]
)
def test_the_earliest_is_chosen_and_not_asked_about(text: str) -> None:
    offers = Offers(days=(date(2026, 12, 1),), times=(time(9), time(10)))
    found = reading(text, offers=offers, asked="time")
    assert [act.act for act in found.acts] == ["choose"]


@pytest.mark.parametrize(
    "text",
    [
        "y si no os lo doy no puedo ir",
        "¿y si no os lo doy no puedo ir?",
        "and if I don't give it I can't come?",
        "¿para qué lo queréis?",
    ],
)
def test_what_a_detail_is_for_is_asked_and_nothing_is_cancelled(text: str) -> None:
    assert [act.act for act in reading(text, asked="phone").acts] == ["ask"]
    assert asked(text, asked="phone") == [("why", None)]


@pytest.mark.parametrize("text", ["no paso nada", "no pasó nada", "quedó claro", "quedó claro?"])
def test_a_remark_is_no_question(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(
    "text", ["a qué hora debo llegar", "a qué hora debo llegar?", "what time should I get there?"]
)
def test_when_to_be_there_is_not_where_to_go(text: str) -> None:
    assert asked(text) == [("process", None)]


def test_whether_dogs_are_taken_is_no_question_of_a_price() -> None:
    assert asked("Aceptan perros?") == [("other", None)]


@pytest.mark.parametrize("text", ["Aceptan tarjeta?", "do i pay by card or cash?"])
def test_how_it_is_paid_is_answered_by_prices_that_say_so(text: str) -> None:
    assert asked(text) == [("price", None)]
    told = FactCue(key="prices", text="A visa is 30 dollars, by card or cash.")
    said = read(text, Context(now=NOW, country="MX", facts=(told,))).acts
    assert [act.fact for act in said if isinstance(act, Ask)] == ["prices"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("debo llevar a mi hijo menor?", "answers.1"),
        ("debo llevar a mi hijo? tiene 30 años", None),
        ("do I have to bring my son? he is an adult", None),
    ],
)
def test_what_is_told_of_minors_is_told_of_no_adult(text: str, fact: str | None) -> None:
    assert fact in [key for _, key in asked(text)]
    assert {key for _, key in asked(text)} == {fact}
