"""Hours and stretches as people say them. Said on Wednesday, 18 November 2026."""

from datetime import datetime

import pytest

from contracts.values import Language
from domain.acts import Context
from domain.understanding.reading import read
from domain.understanding.summary import summary

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def summed_up(text: str, language: Language, now: datetime = NOW) -> dict[str, object]:
    context = Context(now=now, language=language)
    return summary(text, read(text, context), context)


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.strip().rsplit(" | ", 1) for line in table.strip().splitlines())
    return [(text, expected) for text, expected in pairs]


ENGLISH_TIMES = """
    3pm | 15:00
    at 9 a.m. please | 09:00
    at 4 | 04:00,16:00
    around ten | 10:00,22:00
    half past nine | 09:30,21:30
    a quarter to four | 03:45,15:45
    twenty past six in the evening | 18:20
    five minutes to eight | 07:55,19:55
    10:30 | 10:30,22:30
    16:45 | 16:45
    at 1630 | 16:30
    at 830 | 08:30,20:30
    two fifteen pm | 14:15
    seven-thirty | 07:30,19:30
    eight oh five am | 08:05
    3 in the afternoon | 15:00
    in the morning at 11 | 11:00
    noon | 12:00
    midnight | 00:00
    12 pm | 12:00
    12 am | 00:00
    tonight at 9 | 21:00
    3 o'clock | 03:00,15:00
    15h | 15:00
    eleven hundred hours | 11:00
    oh nine hundred | 09:00
    4-ish in the afternoon | 16:00
    at 5 p | 17:00
    the four thirty slot | 04:30,16:30
    ten fifteen tomorrow morning | 10:15
    last night at eleven | 23:00
    I said eleven, not ten | 11:00,23:00
    twenty-one thirty hours | 21:30
    ten to four | 03:50,15:50
    is 9 tomorrow ok | 09:00,21:00
    thursday at um like nine fifteen | 09:15,21:15
    make it 4 | 04:00,16:00
    I can do eleven | 11:00,23:00
    make it five fifteen | 05:15,17:15
"""
SPANISH_TIMES = """
    a las 3 de la tarde | 15:00
    a las nueve de la mañana | 09:00
    a las 4 | 04:00,16:00
    como a las diez | 10:00,22:00
    las nueve y media | 09:30,21:30
    las cuatro menos cuarto | 03:45,15:45
    cuarto para las cuatro | 03:45,15:45
    las seis y veinte de la tarde | 18:20
    doce menos cinco | 11:55,23:55
    a las 4:30 | 04:30
    diez pasadas de las once | 11:10,23:10
    sáb 14 11am | 11:00
    una cuarenta y cinco de la tarde | 13:45
    el sábado veintiuno a mediodía | 12:00
    a las 10:30 | 10:30
    a las 16:45 | 16:45
    a las dieciséis horas | 16:00
    a las dos y cuarto pm | 14:15
    siete treinta | 07:30,19:30
    a la una | 01:00,13:00
    a la una y media de la tarde | 13:30
    al mediodía | 12:00
    medianoche | 00:00
    a las doce de la noche | 00:00
    las doce y media del día | 12:30
    a las 9:45 de la noche | 21:45
    a las once horas | 11:00
    a las ocho con treinta | 08:30,20:30
    esta noche a las 9 | 21:00
    las 3 en punto | 03:00,15:00
    a las tres y media a eme | 03:30
"""
ENGLISH_RANGES = """
    from 2 to 4 pm | 14:00-16:00
    between 9 and 11 in the morning | 09:00-11:00
    10-11:30am | 10:00-11:30
    from 11am to 3 | 11:00-15:00
    from eleven to one pm | 11:00-13:00
    9 to 5 | 09:00-17:00
    from 2pm for an hour and a half | 14:00-15:30
    after 4pm | 16:00-
    after four | 16:00-
    before noon | -12:00
    by 10:30 am | -10:30
    no later than 5pm | -17:00
    starting at 3 pm | 15:00-
    in the morning | 08:00-12:00
    late afternoon | 14:00-16:00
    after lunch | 13:00-
    5pm onwards | 17:00-
    from about 10 to 11 am | 10:00-11:00
    Thursday 26 November 9-10:30am | 09:00-10:30
    after 5 ideally | 17:00-
    no earlier than 10am | 10:00-
    Nov 12 after 4pm | 16:00-
    five thirty to six thirty pm | 17:30-18:30
    10am-12pm | 10:00-12:00
    my break is eleven to one | 11:00-13:00
    from 6 to 8 tonight | 18:00-20:00
    I work until 5 | 17:00-
    from ten to four | 10:00-16:00
    last thing in the morning | 10:00-12:00
    tomorrow afternoon between 1 and 3 | 13:00-15:00
"""
SPANISH_RANGES = """
    de 2 a 4 de la tarde | 14:00-16:00
    entre las 9 y las 11 de la mañana | 09:00-11:00
    desde las 10 hasta las 11:30 am | 10:00-11:30
    de 11 am a 3 | 11:00-15:00
    de 9 a 5 | 09:00-17:00
    después de las 4 de la tarde | 16:00-
    después de las cuatro | 16:00-
    antes del mediodía | -12:00
    a más tardar a las 5 pm | -17:00
    a partir de las 3 pm | 15:00-
    por la tarde | 12:00-19:00
    después de comer | 13:00-
    de las 3:15pm en adelante | 15:15-
    de 14 a 16 horas | 14:00-16:00
    de una y media a tres de la tarde | 13:30-15:00
    diez a dos | 10:00-14:00
    de 6 a 8 de esta noche | 18:00-20:00
    a primera hora de la tarde | 12:00-14:00
    mañana en la tarde entre la 1 y las 3 | 13:00-15:00
"""


def hours(text: str, language: Language) -> str:
    found = summed_up(text, language)
    listed = [found["time"]] if found["time"] else found["times"]
    assert isinstance(listed, list)
    return ",".join(listed)


def stretch(text: str, language: Language) -> str:
    found = summed_up(text, language)["time_range"]
    assert isinstance(found, list)
    return "-".join(edge or "" for edge in found)


@pytest.mark.parametrize(("text", "expected"), rows(ENGLISH_TIMES))
def test_english_hour_lists_both_readings_where_am_or_pm_is_open(text: str, expected: str) -> None:
    assert hours(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), rows(SPANISH_TIMES))
def test_spanish_hour_lists_both_readings_where_am_or_pm_is_open(text: str, expected: str) -> None:
    assert hours(text, "es") == expected


@pytest.mark.parametrize(("text", "expected"), rows(ENGLISH_RANGES))
def test_english_stretch_has_its_edges_and_open_ends(text: str, expected: str) -> None:
    assert stretch(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), rows(SPANISH_RANGES))
def test_spanish_stretch_has_its_edges_and_open_ends(text: str, expected: str) -> None:
    assert stretch(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("two to four people", "en"),
        ("chapter 3 to 5", "en"),
        ("we won 3-2", "en"),
        ("the score was 3 to 2", "en"),
        ("my son is 12", "en"),
        ("at 22 Baker Street", "en"),
        ("it takes two hours", "en"),
        ("one moment", "en"),
        ("we need 2 or 3 copies", "en"),
        ("llegué tarde", "es"),
        ("ganamos 3 a 2", "es"),
        ("tiene 12 años", "es"),
        ("es la una opción", "es"),
        ("dura dos horas", "es"),
    ],
)
def test_figures_that_are_no_hours_give_no_hour(text: str, language: Language) -> None:
    assert hours(text, language) == ""
