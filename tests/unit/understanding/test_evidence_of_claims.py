from datetime import date, datetime, time

import pytest

from domain.evidence import borne_out
from domain.reading import Context, DayTime, Heard, Intent, Reading

CONTEXT = Context(now=datetime(2026, 11, 23, 9, 0), country="MX")  # noqa: DTZ001


def kept(text: str, **claimed) -> Reading:
    return borne_out(Reading(**claimed), text, CONTEXT)


def kept_time(text: str, hour: int, minute: int = 0) -> time | None:
    return kept(text, when=DayTime(time=time(hour, minute))).when.time


def kept_day(text: str, month: int, day: int, year: int = 2026) -> date | None:
    return kept(text, when=DayTime(day=date(year, month, day))).when.day


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("round 4 ish", 16, 0),
        ("a eso de las cuatro", 16, 0),
        ("a las tres y media", 15, 30),
        ("quarter to four", 15, 45),
        ("cuatro menos diez", 15, 50),
        ("830 works", 8, 30),
        ("at 16:20", 16, 20),
        ("noon", 12, 0),
    ],
)
def test_time_that_was_said_is_kept(text, hour, minute):
    assert kept_time(text, hour, minute) == time(hour, minute)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("whenever", 16, 0),
        ("at five", 16, 0),
        ("at 4", 15, 0),
        ("a las cuatro", 16, 20),
        ("call me on 5512345678", 12, 0),
    ],
)
def test_time_that_was_not_said_is_dropped(text, hour, minute):
    assert kept_time(text, hour, minute) is None


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("thurs?", 11, 26),
        ("el juebes, digo, el jueves", 11, 26),
        ("the fifth", 12, 5),
        ("el cinco", 12, 5),
        ("in a week", 11, 30),
        ("mañana mismo", 11, 24),
    ],
)
def test_day_that_was_said_is_kept(text, month, day):
    assert kept_day(text, month, day) == date(2026, month, day)


@pytest.mark.parametrize(
    ("text", "month", "day", "year"),
    [
        ("whenever you like", 11, 24, 2026),
        ("friday", 11, 26, 2026),
        ("the fifth", 12, 6, 2026),
        ("tomorrow", 6, 1, 2027),
        ("the fifth", 11, 5, 2026),
    ],
)
def test_day_that_was_not_said_or_has_passed_is_dropped(text, month, day, year):
    assert kept_day(text, month, day, year) is None


def test_weekdays_are_kept_one_by_one():
    when = kept("mondays or el martes", when=DayTime(weekdays=frozenset({0, 1, 4}))).when
    assert when.weekdays == {0, 1}


def test_name_is_kept_only_if_each_word_was_said():
    assert kept("soy josé luis", name=Heard(value="José Luis")).name
    assert kept("it's p a t stone", name=Heard(value="Pat Stone")).name
    assert kept("hello antonia", name=Heard(value="Antonia Ruiz")).name is None
    assert kept("hello antonia", name=Heard(value="Ana")).name is None
    assert kept("hello", name=Heard(value=" ")).name is None


def test_email_is_certain_only_if_typed():
    typed = kept("mail Ana.Gil@Mail.example ok", email=Heard(value="ana.gil@mail.example")).email
    spoken = kept(
        "ana punto gil arroba mail punto example", email=Heard(value="Ana.Gil@mail.example")
    )
    assert typed == Heard(value="ana.gil@mail.example", certain=True)
    assert spoken.email == Heard(value="ana.gil@mail.example", certain=False)


@pytest.mark.parametrize("address", ["bob@mail.example", "not an address", "ana@mail", "a" * 300])
def test_email_that_was_not_said_or_is_none_is_dropped(address):
    assert kept("ana at mail dot example", email=Heard(value=address)).email is None


def test_phone_is_made_international_and_checked():
    assert kept("al 55 1234 5678", phone=Heard(value="55 1234 5678")).phone == Heard(
        value="+525512345678"
    )
    assert kept("al 55 1234 5678", phone=Heard(value="+525587654321")).phone is None
    assert kept("123", phone=Heard(value="123")).phone is None
    assert kept("nothing", phone=Heard(value="call me")).phone is None


def test_question_carries_its_own_words_and_no_other_intent_does():
    assert kept("how much?", intents=(Intent.QUESTION,), topic="other").topic == "how much?"
    assert kept("how much?", intents=(Intent.BOOK,), topic="other").topic is None
