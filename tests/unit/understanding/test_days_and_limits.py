"""Days and hours that a limit, a part of the day or a no must not turn into others."""

from datetime import date, datetime, time
from typing import Any

import pytest

from domain.acts import Context, Wish
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:05:00")  # a Sunday


def wishes(text: str, role: str = "wanted", **more: Any) -> list[Wish]:
    acts = read(text, Context(now=NOW, country="MX", **more)).acts
    return [act for act in acts if isinstance(act, Wish) and act.role == role]


@pytest.mark.parametrize(
    "text",
    [
        "el martes 15 en la tarde",
        "el martes 15 por la tarde",
        "Tuesday 15 in the afternoon",
    ],
)
def test_a_number_between_its_weekday_and_a_part_of_the_day_is_the_day(text: str) -> None:
    (wish,) = wishes(text)
    assert (wish.day, wish.time_range) == (date(2026, 12, 15), (time(12), None))


def test_a_number_of_the_night_is_an_hour() -> None:
    (wish,) = wishes("el martes 8 de la noche")
    assert wish.time == time(20)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("El martes 8 me operan, no podría antes del día 10", 10),
        ("On the 8th I have surgery, I couldn't before the 10th", 10),
        ("not before the 10th", 10),
        ("después del día 10 puedo", 11),
        ("after the 10th I can", 11),
        ("del 14 de diciembre en adelante", 14),
        ("from the 14th on", 14),
        ("del 10 para adelante", 10),
        ("hasta después del 10 puedo", 11),
        ("not until after the 10th", 11),
        ("no puedo antes del miércoles 9", 9),
        ("I can't before Wednesday 9", 9),
    ],
)
def test_a_limit_said_with_a_day_is_a_stretch_that_is_wanted(text: str, start: int) -> None:
    (wish,) = wishes(text)
    assert wish.day_range == (date(2026, 12, start), None)
    assert not wishes(text, "refused")


@pytest.mark.parametrize(
    "text",
    [
        "la semana del 14, cualquier día menos lunes y miércoles, a partir de las cinco",
        "the week of the 14th, any day but Monday and Wednesday, from five",
    ],
)
def test_a_week_but_for_two_of_its_days_and_from_an_hour_on(text: str) -> None:
    week, hours = wishes(text)
    assert week.day_range == (date(2026, 12, 14), date(2026, 12, 20))
    assert hours.time_range == (time(17), None)
    assert wishes(text, "refused")[0].weekdays == (0, 2)


@pytest.mark.parametrize(
    "text", ["después del día 10 puedo, de lunes a jueves", "after the 10th, Monday to Thursday"]
)
def test_days_from_one_to_another_are_all_of_them(text: str) -> None:
    assert wishes(text)[-1].weekdays == (0, 1, 2, 3)


@pytest.mark.parametrize(
    "text",
    [
        "salgo a las 2 y media de trabajar, despues d esa hora",
        "I get off work at 2:30, after that",
        "I get off at 2:30, so any time after that",
        "trabajo hasta las 2:30, después de eso sí",
        "I work until 2:30, after that is fine",
    ],
)
def test_after_an_hour_that_was_just_named_is_what_is_wanted(text: str) -> None:
    (wish,) = wishes(text)
    assert wish.time_range == (time(14, 30), None)
    assert wishes(text, "busy")


@pytest.mark.parametrize(
    "text", ["no manche 3:30 esta bien", "no, dije q SI las 3:30", "no, I said YES to 3:30"]
)
def test_an_hour_that_is_insisted_upon_is_not_refused(text: str) -> None:
    (wish,) = wishes(text)
    assert time(15, 30) in wish.times
    assert not wishes(text, "refused")


def test_two_days_are_looked_for_and_two_others_are_out() -> None:
    text = "busco martes 15 o jueves 17, a las cinco. El lunes y el miércoles NO"
    assert [wish.day.day for wish in wishes(text) if wish.day] == [15, 17]
    assert wishes(text, "refused")[0].weekdays == (0, 2)


def test_a_day_that_is_named_once_more_takes_the_place_of_the_one_proposed() -> None:
    text = "no, el 1 no, te he dicho la semana del 14"
    (wish,) = wishes(text)
    assert wish.day_range == (date(2026, 12, 14), date(2026, 12, 20))


def test_all_that_is_left_of_somebody_s_time_is_wanted() -> None:
    text = "nada más estoy aquí la semana del 7"
    assert wishes(text)[0].day_range == (date(2026, 12, 7), date(2026, 12, 13))
    assert not wishes(text, "refused")
