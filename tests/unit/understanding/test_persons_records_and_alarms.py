"""A person wanted, what stands on one's own appointment, and what is said after an alarm."""

import datetime as dt

import pytest

from domain import acts
from domain.understanding.reading import read

NOW = dt.datetime(2026, 11, 29, 12, 5)  # noqa: DTZ001, local


def heard(text: str, **known: object) -> acts.Reading:
    return read(text, acts.Context.model_validate({"now": NOW, **known}))


@pytest.mark.parametrize(
    "text",
    [
        "ok i want a person",
        "can a person call me?",
        "quiero hablar con una persona",
        "necesito a una persona, por favor",
    ],
)
def test_a_person_is_wanted_and_no_visit_of_one(text: str) -> None:
    reading = heard(text)
    assert acts.Want(task="person") in [_bare(act) for act in reading.acts]
    assert not any(isinstance(act, acts.People) for act in reading.acts)


@pytest.mark.parametrize("text", ["una cita para una persona", "una sola persona"])
def test_one_person_comes(text: str) -> None:
    assert acts.People(number=1) in [_bare(act) for act in heard(text).acts]


@pytest.mark.parametrize(
    "text",
    [
        "what is it for",
        "who is it for?",
        "which phone number do you have for me?",
        "has it got my right telephone, the one ending 482?",
        "what email did you send the code to?",
        "is my email right?",
        "a qué mail mandaron el código al final?",
        "¿a nombre de quién está mi cita?",
        "para qué es mi cita?",
    ],
)
def test_what_stands_on_their_own_is_asked_of_the_record(text: str) -> None:
    topics = {act.topic for act in heard(text).acts if isinstance(act, acts.Ask)}
    assert topics == {"record"}


@pytest.mark.parametrize("text", ["where are you?", "cuál es su correo?", "do you have parking?"])
def test_what_is_ours_is_not(text: str) -> None:
    assert "record" not in {act.topic for act in heard(text).acts if isinstance(act, acts.Ask)}


@pytest.mark.parametrize(
    "text",
    [
        "it WAS an emergency, he broke the door",
        "please it was a REAL emergency, the police have a report",
        "sí fue una emergencia de verdad",
        "no fue broma",
    ],
)
def test_a_danger_of_before_is_none_of_now(text: str) -> None:
    (danger,) = (act for act in heard(text).acts if isinstance(act, acts.Danger))
    assert not danger.certain


@pytest.mark.parametrize("text", ["it was no emergency", "it was a false alarm"])
def test_none_of_before_is_none(text: str) -> None:
    assert not any(isinstance(act, acts.Danger) for act in heard(text).acts)


def test_a_no_in_an_alarm_that_answers_nothing_is_not_sure() -> None:
    (no,) = (a for a in heard("no!! hurry", danger=True).acts if isinstance(a, acts.Decline))
    assert not no.certain
    (over,) = (
        act
        for act in heard("nobody is in danger", danger=True).acts
        if isinstance(act, acts.Decline)
    )
    assert over.certain


@pytest.mark.parametrize(
    "text",
    [
        "it's not over",
        "we are not safe yet",
        "i'm safe now but my brother is still inside",
        "is it safe now?",
        "no estamos a salvo",
        "ya estoy bien pero mi hermano sigue adentro",
        "todavía no llega la policía",
    ],
)
def test_an_alarm_that_goes_on_is_not_over(text: str) -> None:
    said = heard(text, danger=True).acts
    assert not any(isinstance(act, acts.Decline) and act.certain for act in said)


@pytest.mark.parametrize(
    "text",
    ["police are here now and we're safe", "no, we're safe now", "ya llegó la policía, estoy bien"],
)
def test_an_alarm_is_over_where_they_say_so(text: str) -> None:
    said = heard(text, danger=True).acts
    assert any(isinstance(act, acts.Decline) and act.certain for act in said)


def _bare(act: acts.Act) -> acts.Act:
    return act.model_copy(update={"words": "", "certain": True})
