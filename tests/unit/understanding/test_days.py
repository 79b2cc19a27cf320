"""Days as people name them. Said on Wednesday, 18 November 2026."""

from datetime import date, datetime

import pytest

from domain.reading import Context, DayTime, Language
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def when(text: str, language: Language = "en", now: datetime = NOW) -> DayTime:
    return read(text, Context(now=now, language=language)).when


ENGLISH = """
    tomorrow                              2026-11-19
    day after tmrw                        2026-11-20
    friday last thing                     2026-11-20
    not this friday but next friday       2026-11-27
    tmw 5pm                               2026-11-19
    the kids are off the 30th so then     2026-11-30
    I could come sat                      2026-11-21
    could we say the day after tomorrow?  2026-11-20
    today works                           2026-11-18
    Friday                                2026-11-20
    on tuesday please                     2026-11-24
    this Saturday                         2026-11-21
    the coming Monday                     2026-11-23
    the 27th                              2026-11-27
    on the 5th                            2026-12-05
    December 3rd                          2026-12-03
    the third of December                 2026-12-03
    Dec. 3, 2027                          2027-12-03
    march the twenty first                2027-03-21
    12/3                                  2026-12-03
    25/12                                 2026-12-25
    12/03/2027                            2027-12-03
    2027-01-15                            2027-01-15
    Monday, November 30                   2026-11-30
    Friday the 27th                       2026-11-27
    Tuesday next week                     2026-11-24
    next week, Thursday if possible       2026-11-26
    in three days                         2026-11-21
    in two weeks                          2026-12-02
    a week from tomorrow                  2026-11-26
    ten days from now                     2026-11-28
    a couple of weeks from Friday         2026-12-04
    the first Monday of December          2026-12-07
    the last Friday of the month          2026-11-27
    the 10th of next month                2026-12-10
    yesterday                             2026-11-17
    Christmas Eve                         2026-12-24
    tusday                                2026-11-24
    on 12-3                               2026-12-03
    Nov-22-2026                           2026-11-22
    on the first                          2026-12-01
    the ninth                             2026-12-09
    in exactly 6 days                     2026-11-24
    a fortnight today                     2026-12-02
    a week this Friday                    2026-11-27
    Tuesday in two weeks                  2026-12-01
    two Mondays from now                  2026-11-30
    two days before yesterday             2026-11-15
    not today, tomorrow                   2026-11-19
    nxt friday                            2026-11-27
    2moro                                 2026-11-19
    the week after next on Tuesday        2026-12-01
    March 6 next year                     2027-03-06
    the 28th of Febuary                   2027-02-28
    Mar-14-27                             2027-03-14
    the Friday before Christmas           2026-12-18
    is the 29th taken?                    2026-11-29
    what about 24 May                     2027-05-24
    next Monday the 30th                  2026-11-30
    3 business days from now              2026-11-23
    4 July '28                            2028-07-04
    20.08.27                              2027-08-20
    today is impossible, maybe tomorrow   2026-11-19
    wensday the 25th                      2026-11-25
    satuday                               2026-11-21
"""
SPANISH = """
    el viernes a última hora              2026-11-20
    el día primero                        2026-12-01
    el 29 del presente                    2026-11-29
    14-5                                  2027-05-14
    mañana                                2026-11-19
    manana                                2026-11-19
    pasado mañana                         2026-11-20
    hoy mismo                             2026-11-18
    el viernes                            2026-11-20
    para el martes                        2026-11-24
    este sábado                           2026-11-21
    el 27                                 2026-11-27
    el día cinco                          2026-12-05
    3 de diciembre                        2026-12-03
    el tres de diciembre                  2026-12-03
    el 3 de dic. de 2027                  2027-12-03
    el veintiuno de marzo                 2027-03-21
    3/12                                  2026-12-03
    12/25                                 2026-12-25
    03-12-2027                            2027-12-03
    el 21 del 12                          2026-12-21
    lunes 30 de noviembre                 2026-11-30
    el viernes 27                         2026-11-27
    el martes de la próxima semana        2026-11-24
    la semana que viene, el jueves        2026-11-26
    en tres días                          2026-11-21
    dentro de dos semanas                 2026-12-02
    de hoy en ocho                        2026-11-25
    el primer lunes de diciembre          2026-12-07
    el último viernes del mes             2026-11-27
    el 10 del mes que viene               2026-12-10
    ayer                                  2026-11-17
    nochebuena                            2026-12-24
    el 5-12                               2026-12-05
    el lunes en ocho                      2026-11-30
    de mañana en ocho                     2026-11-26
    el martes dentro de dos semanas       2026-12-01
    el lunes de la semana pasada          2026-11-09
    tres días más tarde                   2026-11-21
    al otro día                           2026-11-19
    hoy no, mañana                        2026-11-19
    prox viernes                          2026-11-27
    el 21 d dic                           2026-12-21
    30 ago. 2027                          2027-08-30
    el 10 estaría bien                    2026-12-10
    el 20 de marzo del año que viene      2027-03-20
    el miércoles no, el jueves            2026-11-19
    el cuarto martes del próximo mes      2026-12-22
    el próximo día 9                      2026-12-09
    el prosimo viernes                    2026-11-27
    el juebes                             2026-11-19
    miercoles                             2026-11-18
    el sabdo                              2026-11-21
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [tuple(line.strip().rsplit(maxsplit=1)) for line in table.strip().splitlines()]  # type: ignore[misc]


@pytest.mark.parametrize(("text", "day"), rows(ENGLISH))
def test_english_day_is_the_next_that_is_not_past(text: str, day: str) -> None:
    assert str(when(text, "en").day) == day


@pytest.mark.parametrize(("text", "day"), rows(SPANISH))
def test_spanish_day_is_the_next_that_is_not_past(text: str, day: str) -> None:
    assert str(when(text, "es").day) == day


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
    assert when(text, language) == DayTime()


def test_weekday_against_its_date_names_both_and_chooses_none() -> None:
    found = when("Monday the 24th of November")

    assert found.day is None
    assert found.day_candidates == (date(2026, 11, 23), date(2026, 11, 24))


def test_weekday_said_on_that_weekday_may_be_today_or_a_week_later() -> None:
    found = when("Wednesday")

    assert found.day == date(2026, 11, 18)
    assert found.day_candidates == (date(2026, 11, 18), date(2026, 11, 25))


def test_next_weekday_may_be_the_coming_one_where_that_is_still_ahead_this_week() -> None:
    assert when("next Friday").day_candidates == (date(2026, 11, 20), date(2026, 11, 27))
    assert when("next Monday").day_candidates == ()


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Mondays or Tuesdays", {0, 1}, set()),
        ("los lunes o los martes", {0, 1}, set()),
        ("Thursday or Friday", {3, 4}, set()),
        ("any day but Monday", set(), {0}),
        ("I can't do Fridays", set(), {4}),
        ("cualquier día menos el lunes", set(), {0}),
        ("el viernes no puedo", set(), {4}),
        ("weekdays only", {0, 1, 2, 3, 4}, set()),
        ("fines de semana", {5, 6}, set()),
    ],
)
def test_wished_and_excluded_weekdays_are_kept(
    text: str, wanted: set[int], unwanted: set[int]
) -> None:
    found = when(text)

    assert found.day is None
    assert (found.weekdays, found.not_weekdays) == (wanted, unwanted)


def test_refused_weekday_before_another_is_a_correction() -> None:
    for text in ("not Monday, Tuesday", "no el lunes, el martes"):
        assert when(text).day == date(2026, 11, 24)


def test_leap_day_waits_for_a_leap_year() -> None:
    assert when("February 29th").day == date(2028, 2, 29)


def test_year_end_is_crossed() -> None:
    new_years_eve = datetime.fromisoformat("2026-12-31T23:00:00")

    assert when("tomorrow", now=new_years_eve).day == date(2027, 1, 1)
    assert when("the 2nd of January", now=new_years_eve).day == date(2027, 1, 2)


def test_impossible_dates_are_no_days() -> None:
    for text in ("February 30", "32/13/2026", "2026-13-45", "31/31"):
        assert when(text).day is None
