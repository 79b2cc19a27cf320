"""Feasts by the names people give them: on a date, on an nth weekday, or counted from Easter."""

from datetime import date, timedelta

from domain.understanding.calendar import next_annual, next_weekday, nth_of_month
from domain.understanding.feast_names import FEASTS, When
from domain.understanding.line import Line
from domain.understanding.patterns import rule

_FEAST = rule(
    r"(?:(?:the )?(?P<beside>day before|nextday|night before|eve)(?: of)? )?"
    r"(?:the |la )?(?:day of )?ft(?P<feast>\d+)(?: day)?(?P<weekend> weekend)?"
)
_BESIDE = {"day before": -1, "night before": -1, "eve": -1, "nextday": 1}


def take_feast(line: Line, today: date) -> date | None:
    match = line.take(_FEAST)
    if not match:
        return None
    aside = timedelta(days=_BESIDE.get(match["beside"], 0))
    feast = FEASTS[int(match["feast"])]
    when = feast.elsewhere.get(line.country, feast.when)
    if match["weekend"]:
        sunday = next_weekday(_next(when, today - timedelta(days=3), today.year), 6)
        return sunday + aside if aside else sunday - timedelta(days=1)
    return _next(when, today - aside, today.year) + aside


def _next(when: When, today: date, year: int) -> date:
    """The next such feast that is not past."""
    if len(when) == 2:
        return next_annual(today, *when) or today
    if len(when) == 3:
        month, nth, weekday = when
        found = nth_of_month(year, month, nth, weekday) or today
    else:
        found = _easter(year) + timedelta(days=when[0])
    return found if found >= today else _next(when, today, year + 1)


def _easter(year: int) -> date:
    """Easter Sunday by Butcher's rule (Gregorian calendar)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
