"""Stretches of days: "next week", "in March", "early next week", "a finales de mes"."""

import re
from datetime import date, timedelta

from domain.understanding.calendar import (
    Days,
    month_span,
    next_annual,
    next_monthly,
    shift_month,
    week_start,
)
from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.surroundings import any_around

_SPAN = rule(
    r"(?:in |on |for |of |during )?(?:the |la )?(?:"
    r"(?P<which>next|coming|this|last|same) (?P<unit>week|weekend|month)"
    r"|(?P<unit_first>week|weekend|month) (?P<after>after next|next|coming|last)"
    r"|(?P<weekend>weekend)|(?P<weekdays>weekday)"
    r"|(?:(?:in|of|for|next|this) |the month of )mo(?P<month>\d+))"
)
_WHOLE = (
    r"(?: of| in| part| days| half| -)*(?: the| la)? (?:(?P<which>next|coming|this|last)? ?"
    r"(?P<unit>week|month)(?: (?P<after>next|coming|last))?|mo(?P<month>\d+))"
)
_EARLY, _MIDDLE, _LATE = any_around("EARLY"), any_around("MIDDLE"), any_around("LATE")
_THIRD = rule(
    r"(?:(?:to|at|in|by|around|for|on) )*(?:the |los )?"
    rf"(?:(?P<early>{_EARLY})|(?P<middle>{_MIDDLE})|(?P<late>{_LATE})){_WHOLE}"
)
_NTH_WEEK = rule(
    r"(?:in |on |during |for )?(?:the |la )?(?:(?P<nth>[1-5])(?:th|ord)|(?P<last>last)) week"
    r"(?: of| in)(?: the| la)? (?:(?P<which>next|coming|this|last)? ?"
    r"(?P<unit>month)(?: (?P<after>next|coming|last))?|mo(?P<month>\d+))"
)
_DATE = r"(?:(?:the|mo\d+) )*\d{1,2}(?:th|ord)?(?: (?:of )?(?:the )?mo\d+)?"
_BETWEEN = rule(rf"(?:from|of|between) (?P<first>{_DATE}) (?:to|at|until|and|-) (?P<last>{_DATE})")
_FORTNIGHT = rule(
    r"(?:in |of )?(?:the |la )?(?P<nth>[12])(?:ord|th) fortnight(?: of| in)?(?: the| la)?"
    r" (?:(?P<which>next|coming|this)? ?(?P<unit>month)(?: (?P<after>next|coming))?"
    r"|mo(?P<month>\d+))"
)
_HALF_MONTH = 15
_DAY = timedelta(days=1)
_AHEAD = {"after next": 2, "next": 1, "coming": 1, "last": -1}
_WEEK_THIRDS = {"early": (0, 2), "middle": (1, 3), "late": (3, 6)}  # Monday is 0
_MONTH_THIRDS = {"early": (0, 9), "middle": (10, 19), "late": (20, 30)}


def take_between(line: Line, today: date) -> Days | None:
    """ "Between the 16th and the 20th", "del 3 al 5 de abril"; bare numbers are hours."""
    match = _BETWEEN.search(line.text)
    if not match or not re.search("the |mo|th|ord", match.group()):
        return None
    month = re.search(r"mo(\d+)", match["last"]) or re.search(r"mo(\d+)", match["first"])
    edges = [_edge(match[end], month, today) for end in ("first", "last")]
    if not edges[0] or not edges[1] or edges[1] < edges[0]:
        return None
    line.blank(*match.span())
    return Days(span=(edges[0], edges[1]))


def _edge(said: str, month: re.Match[str] | None, today: date) -> date | None:
    own = re.search(r"mo(\d+)", said) or month
    day = int(re.findall(r"\b\d+", said)[0])
    return next_annual(today, int(own[1]), day) if own else next_monthly(today, day)


def take_span(line: Line, today: date) -> Days | None:
    if match := line.take(_FORTNIGHT):
        first, last = _month(match, today)
        middle = first + timedelta(_HALF_MONTH - 1)
        return Days(span=(first, middle) if match["nth"] == "1" else (middle + _DAY, last))
    if match := line.take(_NTH_WEEK):
        first, last = _month(match, today)
        start = (
            last - timedelta(6) if match["last"] else first + timedelta(7 * int(match["nth"]) - 7)
        )
        return Days(span=(start, min(start + timedelta(6), last)))
    if match := line.take(_THIRD):
        return Days(span=_third(match, today))
    match = line.take(_SPAN)
    if not match:
        return None
    if match["weekdays"]:
        return Days(weekdays=frozenset(range(5)))
    unit = match["unit"] or match["unit_first"] or match["weekend"]
    if unit == "month" or match["month"]:
        return Days(span=_month(match, today))
    monday = week_start(today, _ahead(match))
    last = monday + timedelta(days=6)
    if unit == "weekend":
        over = last == today and not (match["which"] or match["after"])
        week = timedelta(days=7 if over else 0)
        return Days(span=(last - _DAY + week, last + week))
    # On a Sunday "this week" is the one that begins: of the other nothing is left.
    return Days(span=(today, today + timedelta(days=7)) if last == today else (monday, last))


def _ahead(match: re.Match[str]) -> int:
    return _AHEAD.get(match["which"] or match["after"], 0)


def _month(match: re.Match[str], today: date) -> tuple[date, date]:
    if match["month"]:
        month = int(match["month"])
        return month_span(today.year + (month < today.month), month)
    return month_span(*shift_month(today, _ahead(match)))


def _third(match: re.Match[str], today: date) -> tuple[date, date]:
    """The first, middle or last part; of an open month or week the next that is not over."""
    third = next(name for name in _WEEK_THIRDS if match[name])
    if match["unit"] == "week":
        monday = week_start(today, _ahead(match))
        start, end = (monday + timedelta(days) for days in _WEEK_THIRDS[third])
        week = timedelta(7 if end < today and not match["which"] else 0)
        return start + week, end + week
    first, last = _month(match, today)
    skipped, reached = _MONTH_THIRDS[third]
    if first + timedelta(reached) < today and not (match["which"] or match["after"]):
        later = (first.year + 1, first.month) if match["month"] else shift_month(today, 1)
        first, last = month_span(*later)
    return first + timedelta(skipped), min(first + timedelta(reached), last)
