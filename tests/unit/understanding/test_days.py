"""Days as people name them. Said on Wednesday, 18 November 2026."""

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


ENGLISH = """
    tomorrow | 2026-11-19
    day after tmrw | 2026-11-20
    friday last thing | 2026-11-20
    not this friday but next friday | 2026-11-27
    tmw 5pm | 2026-11-19
    the kids are off the 30th so then | 2026-11-30
    I could come sat | 2026-11-21
    could we say the day after tomorrow? | 2026-11-20
    today works | 2026-11-18
    Friday | 2026-11-20
    on tuesday please | 2026-11-24
    this Saturday | 2026-11-21
    the coming Monday | 2026-11-23
    the 27th | 2026-11-27
    on the 5th | 2026-12-05
    December 3rd | 2026-12-03
    the third of December | 2026-12-03
    Dec. 3, 2027 | 2027-12-03
    march the twenty first | 2027-03-21
    12/3 | 2026-12-03
    25/12 | 2026-12-25
    12/03/2027 | 2027-12-03
    2027-01-15 | 2027-01-15
    Monday, November 30 | 2026-11-30
    Friday the 27th | 2026-11-27
    Tuesday next week | 2026-11-24
    next week, Thursday if possible | 2026-11-26
    in three days | 2026-11-21
    in two weeks | 2026-12-02
    a week from tomorrow | 2026-11-26
    ten days from now | 2026-11-28
    a couple of weeks from Friday | 2026-12-04
    the first Monday of December | 2026-12-07
    the last Friday of the month | 2026-11-27
    the 10th of next month | 2026-12-10
    yesterday | 2026-11-17
    Christmas Eve | 2026-12-24
    tusday | 2026-11-24
    on 12-3 | 2026-12-03
    Nov-22-2026 | 2026-11-22
    on the first | 2026-12-01
    the ninth | 2026-12-09
    in exactly 6 days | 2026-11-24
    a fortnight today | 2026-12-02
    a week this Friday | 2026-11-27
    Tuesday in two weeks | 2026-12-01
    two Mondays from now | 2026-11-30
    two days before yesterday | 2026-11-15
    not today, tomorrow | 2026-11-19
    nxt friday | 2026-11-27
    2moro | 2026-11-19
    the week after next on Tuesday | 2026-12-01
    March 6 next year | 2027-03-06
    the 28th of Febuary | 2027-02-28
    Mar-14-27 | 2027-03-14
    the Friday before Christmas | 2026-12-18
    is the 29th taken? | 2026-11-29
    what about 24 May | 2027-05-24
    next Monday the 30th | 2026-11-30
    3 business days from now | 2026-11-23
    4 July '28 | 2028-07-04
    20.08.27 | 2027-08-20
    today is impossible, maybe tomorrow | 2026-11-19
    wensday the 25th | 2026-11-25
    satuday | 2026-11-21
    Christmas day | 2026-12-25
    New Year's Eve | 2026-12-31
    new years day | 2027-01-01
    Thanksgiving | 2026-11-26
    the day after Thanksgiving | 2026-11-27
    the day before Christmas | 2026-12-24
    Mother's Day | 2027-05-09
    labor day | 2027-09-06
    memorial day | 2027-05-31
    Good Friday | 2027-03-26
    Easter Sunday | 2027-03-28
    independence day | 2027-07-04
"""
SPANISH = """
    el viernes a última hora | 2026-11-20
    el día primero | 2026-12-01
    el 29 del presente | 2026-11-29
    14-5 | 2027-05-14
    mañana | 2026-11-19
    manana | 2026-11-19
    pasado mañana | 2026-11-20
    hoy mismo | 2026-11-18
    el viernes | 2026-11-20
    para el martes | 2026-11-24
    este sábado | 2026-11-21
    el 27 | 2026-11-27
    el día cinco | 2026-12-05
    3 de diciembre | 2026-12-03
    el tres de diciembre | 2026-12-03
    el 3 de dic. de 2027 | 2027-12-03
    el veintiuno de marzo | 2027-03-21
    3/12 | 2026-12-03
    12/25 | 2026-12-25
    03-12-2027 | 2027-12-03
    el 21 del 12 | 2026-12-21
    lunes 30 de noviembre | 2026-11-30
    el viernes 27 | 2026-11-27
    el martes de la próxima semana | 2026-11-24
    la semana que viene, el jueves | 2026-11-26
    en tres días | 2026-11-21
    dentro de dos semanas | 2026-12-02
    de hoy en ocho | 2026-11-25
    el primer lunes de diciembre | 2026-12-07
    el último viernes del mes | 2026-11-27
    el 10 del mes que viene | 2026-12-10
    ayer | 2026-11-17
    nochebuena | 2026-12-24
    el 5-12 | 2026-12-05
    el lunes en ocho | 2026-11-30
    de mañana en ocho | 2026-11-26
    el martes dentro de dos semanas | 2026-12-01
    el lunes de la semana pasada | 2026-11-09
    al otro día | 2026-11-19
    hoy no, mañana | 2026-11-19
    prox viernes | 2026-11-27
    el 21 d dic | 2026-12-21
    30 ago. 2027 | 2027-08-30
    el 10 estaría bien | 2026-12-10
    el 20 de marzo del año que viene | 2027-03-20
    el miércoles no, el jueves | 2026-11-19
    el cuarto martes del próximo mes | 2026-12-22
    el próximo día 9 | 2026-12-09
    el juebes | 2026-11-19
    miercoles | 2026-11-18
    el sabdo | 2026-11-21
    el día de Navidad | 2026-12-25
    Nochevieja | 2026-12-31
    Año Nuevo | 2027-01-01
    el día de Reyes | 2027-01-06
    acción de gracias | 2026-11-26
    el día del trabajo | 2027-05-01
    el viernes santo | 2027-03-26
    el domingo de pascua | 2027-03-28
    el día de muertos | 2027-11-02
    la víspera de Navidad | 2026-12-24
"""


@pytest.mark.parametrize(("text", "day"), rows(ENGLISH))
def test_english_day_is_the_next_that_is_not_past(text: str, day: str) -> None:
    assert summed_up(text, "en")["day"] == day


@pytest.mark.parametrize(("text", "day"), rows(SPANISH))
def test_spanish_day_is_the_next_that_is_not_past(text: str, day: str) -> None:
    assert summed_up(text, "es")["day"] == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I have three kids", "en"),
        ("the second floor", "en"),
        ("the 5 of us", "en"),
        ("may I ask something", "en"),
        ("I sat in the sun", "en"),
        ("a second opinion", "en"),
        ("10 people", "en"),
        ("have a nice day", "en"),
        ("it costs $20", "en"),
        ("June Carter", "en"),
        ("la segunda planta", "es"),
        ("somos 5 personas", "es"),
        ("tengo 2 hijos", "es"),
        ("un manzano", "es"),
        ("el mar está lejos", "es"),
        ("marte está lejos", "es"),
        ("vivo en la calle 2 de mayo", "es"),
        ("buenos días", "es"),
        ("iremos juntos", "es"),
        ("cuesta 20 pesos", "es"),
    ],
)
def test_no_day_is_invented(text: str, language: Language) -> None:
    assert summed_up(text, language)["day"] is None


def test_leap_day_waits_for_a_leap_year() -> None:
    assert summed_up("on February 29 2028", "en")["day"] == "2028-02-29"


def test_impossible_dates_are_no_days() -> None:
    for text in ("February 30", "31 de abril", "2026-13-40"):
        assert summed_up(text, "en")["day"] is None


def test_feast_of_today_is_today() -> None:
    christmas = datetime.fromisoformat("2026-12-25T08:00:00")

    assert summed_up("Christmas", "en", christmas)["day"] == "2026-12-25"
