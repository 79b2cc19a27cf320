"""Days named by number or month: "5/12", "the 3rd of May", "el 21 del 3", "the last Friday of June"."""

import re
from datetime import date

from domain.reading import Language
from domain.understanding.calendar import (
    make_day,
    next_annual,
    next_monthly,
    nth_of_month,
    shift_month,
)
from domain.understanding.line import Line

_NUMBER = r"(?P<day>\d{1,2})(?:th|ord)?"
_YEAR = r"(?:(?: ,| of| of the| -| \.|/)* (?P<year>(?:19|20)\d\d|20 [12]\d)(?= ))?"
_WHICH = r"(?P<which>next |this |last |current |same )?month(?P<after> next| last)?"

_FULL = re.compile(r" (?:(?P<y>\d{4})[-/.](?P<m>\d+)[-/.](?P<d>\d+)|(?P<a>\d+)[-/.](?P<b>\d+)[-/.](?P<c>\d{2,4}))(?= )")  # fmt: skip
_SHORT = re.compile(r" (?:(?P<a>\d{1,2})/(?P<b>\d{1,2})|(?P<c>\d{1,2}) - (?P<d>\d{1,2}))(?= )")
_DOTTED = re.compile(r" (?:on|in|the|for|at|of)? ?(?P<a>\d{1,2})\.(?P<b>\d{2})(?= )")
_DAY_MONTH = re.compile(
    rf" {_NUMBER}(?: day)?(?: of| ,| \.| -| /)*(?: the)?(?: month)?(?: of)? mo(?P<month>\d+)(?: \.)?{_YEAR}(?= )"
)
_MONTH_DAY = re.compile(
    rf" mo(?P<month>\d+)(?: \.)?(?: the| ,| -| /| on)* {_NUMBER}{_YEAR}(?= (?!(?:hour|minute|week|month|year) ))"
)
_DAY_OF_MONTH_NUMBER = re.compile(
    rf" (?:the |day )?{_NUMBER} of(?: the)? (?P<month>\d{{1,2}}){_YEAR}(?= (?!hour|%))"
)
_IN_MONTH = re.compile(rf" {_NUMBER}(?: day)?(?: of| in| ,)*(?: the)? {_WHICH}(?= )")
_NTH = re.compile(
    rf" (?:(?P<nth>\d{{1,2}})(?:th|ord)|(?P<last>last)) (?P<what>wd(?P<weekday>\d)|day)"
    rf"(?: of| in)?(?: the)? (?:mo(?P<month>\d+){_YEAR}|{_WHICH})(?= )"
)
_FIXED_DAYS = {
    "christmas eve": (12, 24), "nochebuena": (12, 24), "christmas": (12, 25), "xmas": (12, 25),
    "navidad": (12, 25), "new year's eve": (12, 31), "new years eve": (12, 31),
    "nochevieja": (12, 31), "fin of year": (12, 31), "new year's": (1, 1), "new years": (1, 1),
    "new year": (1, 1), "year nuevo": (1, 1), "valentine's": (2, 14), "valentines": (2, 14),
    "san valentin": (2, 14), "halloween": (10, 31), "independence day": (7, 4),
    "day of reyes": (1, 6), "day of los reyes": (1, 6),
}  # fmt: skip
_HOLIDAY = re.compile(
    rf" (?:the )?(?:day of )?(?P<name>{'|'.join(map(re.escape, _FIXED_DAYS))})(?: day)?(?= )"
)


def take_date(line: Line, today: date, language: Language) -> date | None:
    """A day named by its number in a month, or a feast."""
    return (
        _numeric(line, today, language)
        or _nth(line, today)
        or _in_month(line, today)
        or _named(line, today)
        or _by_numbers(line, today, language)
        or _holiday(line, today)
    )


def _numeric(line: Line, today: date, language: Language) -> date | None:
    for match in _FULL.finditer(line.text):
        if match["y"]:
            found = make_day(int(match["y"]), int(match["m"]), int(match["d"]))
        else:
            year = int(match["c"])
            found = _ordered(int(match["a"]), int(match["b"]), language, year + 2000 * (year < 100))
        if found:
            line.blank(*match.span())
            return found
    for pattern in (_SHORT, _DOTTED):
        for match in pattern.finditer(line.text):
            groups = match.groupdict()
            a, b = int(groups["a"] or groups["c"]), int(groups["b"] or groups["d"])
            # "4-22" is a date, "3-4" rather hours
            found = _ordered(a, b, language, None, today) if groups["a"] or max(a, b) > 12 else None
            if found:
                line.blank(*match.span())
                return found
    return None


def _ordered(
    a: int, b: int, language: Language, year: int | None, today: date | None = None
) -> date | None:
    """Month first in English, day first in Spanish; the other way where that is no day."""
    for month, day in ((a, b), (b, a)) if language == "en" else ((b, a), (a, b)):
        found = make_day(year, month, day) if year else today and next_annual(today, month, day)
        if found:
            return found
    return None


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"].replace(" ", "")) if match["year"] else None


def _named(line: Line, today: date) -> date | None:
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        match = pattern.search(line.text)
        if not match:
            continue
        month, day, year = int(match["month"]), int(match["day"]), _year(match)
        found = make_day(year, month, day) if year else next_annual(today, month, day)
        if found:
            line.blank(*match.span())
            return found
    return None


def _by_numbers(line: Line, today: date, language: Language) -> date | None:
    match = _DAY_OF_MONTH_NUMBER.search(line.text) if language == "es" else None
    if not match or int(match["month"]) > 12:
        return None
    day, month, year = int(match["day"]), int(match["month"]), _year(match)
    found = make_day(year, month, day) if year else next_annual(today, month, day)
    if found:
        line.blank(*match.span())
    return found


def _which(match: re.Match[str]) -> int:
    """Months from this one."""
    word = (match["which"] or match["after"] or "").strip()
    return {"next": 1, "last": -1}.get(word, 0)


def _in_month(line: Line, today: date) -> date | None:
    match = _IN_MONTH.search(line.text)
    if not match or not (match["which"] or match["after"] or " of " in match.group()):
        return None
    if match["which"] or match["after"]:
        found = make_day(*shift_month(today, _which(match)), int(match["day"]))
    else:
        found = next_monthly(today, int(match["day"]))
    if found:
        line.blank(*match.span())
    return found


def _nth(line: Line, today: date) -> date | None:
    match = _NTH.search(line.text)
    if not match:
        return None
    nth = -1 if match["last"] else int(match["nth"])
    weekday = int(match["weekday"]) if match["weekday"] else None
    found: date | None
    if match["month"]:
        month, year = int(match["month"]), _year(match)
        found = nth_of_month(year or today.year, month, nth, weekday)
        if not year and found and found < today:
            found = nth_of_month(today.year + 1, month, nth, weekday)
    else:
        found = nth_of_month(*shift_month(today, _which(match)), nth, weekday)
        if found and found < today and not (match["which"] or match["after"]):
            found = nth_of_month(*shift_month(today, 1), nth, weekday)
    if found:
        line.blank(*match.span())
    return found


def _holiday(line: Line, today: date) -> date | None:
    match = line.take(_HOLIDAY)
    return next_annual(today, *_FIXED_DAYS[match["name"]]) if match else None
