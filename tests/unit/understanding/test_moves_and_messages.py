"""Moving from one time to another, and messages whose words come at once."""

from datetime import date, datetime, time

import pytest

from domain.reading import Context, Intent, Language, Reading
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def reading(text: str, language: Language = "en") -> Reading:
    return read(text, Context(now=NOW, language=language))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "move my Monday appointment to Thursday", 19),
        ("en", "change it from the 23rd to the 26th", 26),
        ("en", "I want to reschedule from November 23 to November 26", 26),
        ("es", "quiero moverla del lunes al jueves", 19),
        ("es", "cámbiala del 23 al 26", 26),
    ],
)
def test_day_moved_to_is_meant_not_the_day_moved_from(
    language: Language, text: str, day: int
) -> None:
    assert reading(text, language).when.day == date(2026, 11, day)


def test_time_moved_to_is_meant_and_the_day_stays() -> None:
    assert reading("move it from 3pm to 5pm").when.time == time(17)
    assert reading("cambiar la cita de las 3 a las 5 de la tarde", "es").when.time == time(17)
    friday = reading("move my Friday appointment to 3pm").when
    assert (friday.day, friday.time) == (date(2026, 11, 20), time(15))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("can you move it one hour later?", 60),
        ("¿puede moverla una hora más tarde?", 60),
        ("push it back half an hour", 30),
        ("bring it forward two hours", -120),
        ("adelántela media hora", -30),
        ("Tuesday at the same time", 0),
    ],
)
def test_moving_by_an_hour_is_no_hour_from_now(text: str, minutes: int) -> None:
    found = reading(text).when

    assert found.shift_minutes == minutes
    assert found.time is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("deja un mensaje: que me llamen mañana", "que me llamen mañana"),
        ("leave a message: call me about the invoice", "call me about the invoice"),
        ("please tell them that I will be late", "I will be late"),
        ("dígale que llegaré tarde", "llegaré tarde"),
        ("I'm going to be late, tell them please", "I'm going to be late"),
        ("voy a llegar tarde, avíseles", "voy a llegar tarde"),
    ],
)
def test_message_said_at_once_carries_its_words_as_topic(text: str, words: str) -> None:
    found = reading(text)

    assert Intent.MESSAGE in found.intents
    assert found.topic == words


def test_errand_inside_a_message_is_for_those_who_get_it() -> None:
    found = reading("leave a message: cancel my visit on Monday")

    assert found.intents == (Intent.MESSAGE,)
    assert found.settled


def test_bare_yes_where_a_message_was_asked_is_only_a_yes() -> None:
    for text in ("sí", "yes", "ok"):
        found = read(text, Context(now=NOW, asked="message"))
        assert (found.intents, found.topic, found.name) == ((Intent.YES,), None, None)


def test_first_that_there_is_is_the_earliest_and_no_goodbye() -> None:
    found = reading("la primera que tengas", "es")

    assert found.when.wants == "earliest"
    assert found.intents == ()


def test_asking_for_the_code_asks_for_the_appointment() -> None:
    for text in ("what's my confirmation code?", "¿cuál es mi código de confirmación?"):
        assert reading(text).intents == (Intent.LOOK_UP,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Juan Pérez López es mi nombre completo", "Juan Pérez López"),
        ("hola, ana lima es mi nombre", "Ana Lima"),
        ("Mary Jones is my full name", "Mary Jones"),
    ],
)
def test_name_may_stand_before_what_says_that_it_is_one(text: str, name: str) -> None:
    found = reading(text).name

    assert found is not None
    assert found.value == name
