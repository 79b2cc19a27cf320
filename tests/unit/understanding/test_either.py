"""One of two, and not that one. Said on Monday, 23 November 2026."""

from datetime import date, datetime, time

import pytest

from domain.reading import Asked, Context, DayTime, Intent
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-23T10:00:00")
_OF_HOURS: tuple[Asked, ...] = ("yes_no", "time")


def when(text: str) -> DayTime:
    return read(text, Context(now=NOW)).when


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("no, I said the 5th not the 4th", date(2026, 12, 5)),
        ("I'm busy tomorrow, what about Friday?", date(2026, 11, 27)),
        ("the 4th is no good, the 5th is fine", date(2026, 12, 5)),
        ("not December 5, December 6", date(2026, 12, 6)),
        ("I can't make it on the 5th, can I come on the 6th?", date(2026, 12, 6)),
        ("I'm working tomorrow so what about Wednesday", date(2026, 11, 25)),
        ("mañana estoy ocupado, el jueves sí", date(2026, 11, 26)),
        ("no el 5, el 6", date(2026, 12, 6)),
        ("mañana no, el viernes", date(2026, 11, 27)),
        ("Sunday is out, Monday the 30th then", date(2026, 11, 30)),
        ("not on the 5th", None),
        ("not the 5th or the 6th", None),
        ("el día 5 no", None),
        ("why not the 5th?", date(2026, 12, 5)),
        ("my address is 24 march street", None),
    ],
)
def test_refused_day_is_not_the_wished_one(text: str, day: date | None) -> None:
    assert when(text).day == day


def test_day_somebody_cannot_come_on_stays_the_day_of_what_is_cancelled() -> None:
    assert when("I can't make it tomorrow, cancel my appointment").day == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tomorrow or Friday", date(2026, 11, 24), date(2026, 11, 27)),
        ("Friday or tomorrow", date(2026, 11, 24), date(2026, 11, 27)),
        ("mañana o el viernes", date(2026, 11, 24), date(2026, 11, 27)),
        ("el 5 o el 6", date(2026, 12, 5), date(2026, 12, 6)),
        ("on 12/5 or 12/6", date(2026, 12, 5), date(2026, 12, 6)),
        ("next Tuesday or Wednesday", date(2026, 12, 1), date(2026, 12, 2)),
    ],
)
def test_either_of_two_days_leaves_both_open(text: str, first: date, last: date) -> None:
    found = when(text)

    assert (found.day, found.day_range) == (None, (first, last))
    assert found.weekdays == {first.weekday(), last.weekday()}


def test_two_days_far_apart_are_asked_after() -> None:
    assert when("the 3rd or the 17th").day_candidates == (date(2026, 12, 3), date(2026, 12, 17))


def test_either_of_two_days_is_no_choice_from_a_list() -> None:
    assert read("the 5th or the 6th", Context(now=NOW)).choice is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("at 2 or 3", (2, 3, 14, 15)),
        ("a las 2 o a las 3", (2, 3, 14, 15)),
        ("10 or 11 am", (10, 11)),
        ("2 or 3 pm", (14, 15)),
        ("tomorrow at 11 or 12 pm", (11, 12)),
        ("actually let's do 11", (11, 23)),
        ("can we do 10", (10, 22)),
        ("can you move it to 4", (4, 16)),
        ("can you do 2 people", ()),
        ("3 or 4 people", ()),
        ("la de las diez y media no, la de las once", (11, 23)),
        ("not at 3, at 4", (4, 16)),
        ("at 4, not at 3", (4, 16)),
        ("at 3 no, at 4", (4, 16)),
        ("no a las 3, a las 4", (4, 16)),
        ("no, at 4", (4, 16)),
        ("not at 3", ()),
        ("3 pm doesn't work", ()),
    ],
)
def test_hours_proposed_are_all_kept(text: str, hours: tuple[int, ...]) -> None:
    assert when(text).times == tuple(time(hour) for hour in hours)


def test_an_hour_of_each_of_two_days_settles_neither() -> None:
    found = when("at 3 on Tuesday or 4 on Wednesday")

    assert (found.day, found.time, found.times, found.weekdays) == (None, None, (), {1, 2})


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("How far in advance can I book?", (Intent.QUESTION,)),
        ("¿con cuánta anticipación puedo reservar?", (Intent.QUESTION,)),
        ("an appointment at 10, and what do I have to bring?", (Intent.BOOK, Intent.QUESTION)),
        ("quiero una cita y ¿qué tengo que llevar?", (Intent.BOOK, Intent.QUESTION)),
        ("the one after that", (Intent.BACK,)),
        ("la siguiente", (Intent.BACK,)),
        ("¿puede ser más temprano?", (Intent.BACK,)),
        ("what did you book?", (Intent.LOOK_UP,)),
        ("what do you mean", (Intent.REPEAT,)),
        ("qué pesado eres", (Intent.INSULT,)),
        ("this appointment no longer works for me", (Intent.CANCEL,)),
        ("swap my slot for a later one", (Intent.MOVE,)),
        ("I want out of my appointment", (Intent.CANCEL,)),
        ("did my booking go through", (Intent.LOOK_UP,)),
        ("hold on, no", (Intent.NO,)),
        ("that'll do nicely", (Intent.YES,)),
        ("la verdad que no", (Intent.NO,)),
    ],
)
def test_impatient_words_are_understood(text: str, intents: tuple[Intent, ...]) -> None:
    assert read(text, Context(now=NOW)).intents == intents


def test_message_is_told_without_a_that() -> None:
    assert read("tell them I'm running late", Context(now=NOW)).topic == "I'm running late"


@pytest.mark.parametrize("text", ["change my name to Ana Torre", "cambia mi nombre a Ana Torre"])
def test_new_name_follows_the_change(text: str) -> None:
    name = read(text, Context(now=NOW)).name

    assert name
    assert name.value == "Ana Torre"


@pytest.mark.parametrize(
    "text",
    [
        "I don't think that works for me",
        "I'm not sure that works",
        "así no me sirve",
        "a mí no me viene bien",
        "eso no me parece bien",
        "ninguna me sirve",
        "nothing works for me",
        "I didn't say yes",
        "sí, pero no",
        "ok, no",
    ],
)
def test_agreement_denied_is_none(text: str) -> None:
    assert Intent.YES not in read(text, Context(now=NOW)).intents


@pytest.mark.parametrize("text", ["no problem, that works", "no hay problema, me sirve"])
def test_no_problem_denies_nothing(text: str) -> None:
    assert Intent.YES in read(text, Context(now=NOW)).intents


@pytest.mark.parametrize(
    "text", ["forget it, book a new one", "quiero una nueva", "y otra para mi esposa"]
)
def test_a_new_one_is_booked(text: str) -> None:
    assert read(text, Context(now=NOW)).intent is Intent.BOOK


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("anything but mornings", (time(12), None)),
        ("any time but the afternoon", (None, time(12))),
        ("Monday, not in the morning", (time(12), None)),
        ("por la mañana no", (time(12), None)),
        ("tomorrow but in the morning", (time(8), time(12))),
        ("no, in the morning", (time(8), time(12))),
    ],
)
def test_refused_part_of_the_day_leaves_the_other(
    text: str, hours: tuple[time | None, time | None]
) -> None:
    assert when(text).time_range == hours


@pytest.mark.parametrize(
    "text", ["not this Wednesday, the next one", "este miércoles no, el siguiente"]
)
def test_the_next_one_is_a_week_later(text: str) -> None:
    assert when(text).day == date(2026, 12, 2)


@pytest.mark.parametrize("text", ["La segunda", "the first", "Friday"])
def test_what_points_at_a_list_is_no_name(text: str) -> None:
    assert read(text, Context(now=NOW, asked="name")).name is None


@pytest.mark.parametrize("text", ["oops not 3, 2", "no wait 2", "I said 2"])
def test_number_said_in_place_of_another_is_an_hour(text: str) -> None:
    for asked in _OF_HOURS:
        found = read(text, Context(now=NOW, asked=asked))

        assert found.when.times == (time(2), time(14))
