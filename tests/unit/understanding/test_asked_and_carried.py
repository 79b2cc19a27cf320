"""Questions for a time, and what is carried over: a day to the next hour, an hour to a day."""

from datetime import date, datetime, time
from typing import Any

import pytest

from domain.acts import Ask, Context, Offers, Reading, Want, Wish
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:00:00")  # a Sunday


def reading(text: str, **more: Any) -> Reading:
    return read(text, Context(**{"now": NOW, **more}))


def wishes(text: str, role: str = "wanted", **more: Any) -> list[Wish]:
    acts = reading(text, **more).acts
    return [act for act in acts if isinstance(act, Wish) and act.role == role]


def asks(text: str) -> list[Ask]:
    return [act for act in reading(text).acts if isinstance(act, Ask)]


@pytest.mark.parametrize(
    "text",
    ["Do you have Monday, December 14 at 1 pm?", "¿tendrán el lunes 14 a la 1 pm?"],
)
def test_whether_a_time_can_be_had_is_asked_and_not_wished(text: str) -> None:
    (ask,) = asks(text)
    assert ask.topic == "availability"
    assert [(w.day, w.time) for w in ask.when] == [(date(2026, 12, 14), time(13))]
    assert not wishes(text)


@pytest.mark.parametrize("text", ["could I come at 5 pm that day?", "can I come at 5 pm?"])
def test_whether_they_may_come_asks_for_the_visit(text: str) -> None:
    assert [act.act for act in reading(text).acts] == ["want", "wish"]
    assert [wish.time for wish in wishes(text)] == [time(17)]


def test_a_wish_before_questions_stays_one() -> None:
    text = (
        "Wednesday, December 9 at 4 pm for a viewing, and how long does it take, is there parking?"
    )
    assert [ask.topic for ask in asks(text)] == ["duration", "parking"]
    assert [(w.day, w.time) for w in wishes(text)] == [(date(2026, 12, 9), time(16))]


def test_a_question_about_what_was_proposed_is_no_wish() -> None:
    assert not wishes("wait is that 3 in the morning?", asked="yes_no")


def test_the_day_of_what_is_busy_is_that_of_the_hour_that_follows() -> None:
    text = "el martes 8 tengo dentista a las 3, mejor dame la de las 5 de la tarde"
    assert [(w.day, w.time) for w in wishes(text)] == [(date(2026, 12, 8), time(17))]


def test_what_is_asked_between_two_that_are_busy_is_of_their_day() -> None:
    text = "On Wednesday, December 9 I work until 2 and pick my kids up at 4. Is 3:00 pm free?"
    day = date(2026, 12, 9)
    first, second = wishes(text, "busy")
    assert (first.day, first.time_range) == (day, (None, time(14)))
    assert (second.day, second.times) == (day, (time(4), time(16)))
    assert [(w.day, w.time) for w in asks(text)[0].when] == [(day, time(15))]


def test_an_hour_keeps_its_own_part_of_the_day() -> None:
    text = "el martes 8 de diciembre a las 10 y el jueves 10 de diciembre a las 4 de la tarde"
    assert [w.times or (w.time,) for w in wishes(text)] == [(time(10), time(22)), (time(16),)]


def test_two_that_cannot_be_are_both_refused() -> None:
    refused = wishes("esta semana no puedo y el lunes 7 tampoco", "refused")
    assert [w.day_range and w.day_range[1] for w in refused] == [date(2026, 12, 6), None]
    assert [w.day for w in refused] == [None, date(2026, 12, 7)]


@pytest.mark.parametrize(
    "text",
    [
        "mi visita pásala ocho días después, a la misma hora",
        "Can I push my appointment to the same time the week after?",
        "can we move it to la siguiente semana same time",
    ],
)
def test_a_week_later_at_the_same_hour_is_a_shift(text: str) -> None:
    (wish,) = wishes(text)
    assert (wish.shift_days, wish.shift_minutes) == (7, 0)


def test_a_day_is_read_in_either_language_of_a_sentence() -> None:
    (wish,) = wishes("Hi, quiero una visita on Friday, December 11 at 2 pm")
    assert (wish.day, wish.time) == (date(2026, 12, 11), time(14))


@pytest.mark.parametrize("text", ["my sister moved to Dallas on the 3rd", "la que usted quiera"])
def test_no_wish_is_made_of_what_is_none(text: str) -> None:
    assert not wishes(text, asked="time")


def test_what_they_keep_of_the_list_is_wanted() -> None:
    offers = Offers(times=(time(9), time(15, 30)))
    (wish,) = wishes("Me quedo con la de la tarde", asked="time", offers=offers)
    assert wish.time_range == (time(12), None)


def test_a_no_behind_the_word_denies_it() -> None:
    tasks = [a.task for a in reading("cancelar no!! CAMBIAR").acts if isinstance(a, Want)]
    assert tasks == ["move"]


def test_hours_of_the_clock_are_no_opening_hours() -> None:
    assert [w.time for w in wishes("0900 hours", asked="time")] == [time(9)]
