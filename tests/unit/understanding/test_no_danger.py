"""What was an alarm and is none: papers of the police, what is over, and what is denied."""

from datetime import datetime

import pytest

from domain.acts import Context, Decline, Wish
from domain.understanding.reading import read

NOW = datetime(2026, 11, 29, 12)  # noqa: DTZ001 - local to the business


def acts_of(text: str, *, danger: bool = True) -> list[str]:
    return [act.act for act in read(text, Context(now=NOW, danger=danger)).acts]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody is in danger, I'm at my hotel",
        "No 911 please",
        "it's not an emergency",
        "no police please, everything is ok now",
        "nadie está en peligro, estoy en mi hotel",
        "no es emergencia",
        "ya pasó, gracias",
        "al 911 no, por favor",
        "ya llegaron los de la ambulancia gracias a Dios",
    ],
)
def test_a_denial_ends_the_alarm(text: str) -> None:
    acts = acts_of(text)
    assert "decline" in acts
    assert "danger" not in acts


def test_a_denial_is_no_answer_where_nothing_was_feared() -> None:
    assert "decline" not in acts_of("it's not an emergency, I'd like a visit", danger=False)


def test_what_is_wanted_besides_a_denial_is_heard() -> None:
    reading = read("no es emergencia, solo quiero la cita de mañana", Context(now=NOW, danger=True))
    assert any(isinstance(act, Decline) for act in reading.acts)
    assert any(isinstance(act, Wish) for act in reading.acts)


@pytest.mark.parametrize("danger", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "Yes please!! Also do I need the police report??",
        "do i have to file a police report first?",
        "what do i do in an emergency on the weekend?",
        "¿tengo que levantar una denuncia en la policía primero?",
        "¿qué hago si hay una emergencia?",
    ],
)
def test_a_question_about_emergencies_is_none(text: str, danger: bool) -> None:
    acts = acts_of(text, danger=danger)
    assert "ask" in acts
    assert "danger" not in acts


@pytest.mark.parametrize("text", ["48 Willow St apt 3", "i mean the WINDOWS. the gas"])
def test_more_of_the_same_danger_is_of_it(text: str) -> None:
    assert "danger" in acts_of(text)
    assert "danger" not in acts_of(text, danger=False)


@pytest.mark.parametrize("text", ["should i open the windows?", "¿abro las ventanas?"])
def test_windows_are_opened_at_no_hours(text: str) -> None:
    asks = [act for act in read(text, Context(now=NOW, danger=True)).acts if act.act == "ask"]
    assert [ask.topic for ask in asks] == ["other"]
