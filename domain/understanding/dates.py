"""Days named by number or month: "5/12", "the 3rd of May", "el 21 del 3", "last Friday of June"."""

import re
from datetime import date

from contracts.values import Language
from domain.understanding.calendar import (
    make_day,
    next_annual,
    next_monthly,
    nth_of_month,
    shift_month,
)
from domain.understanding.feasts import take_feast
from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.surroundings import any_around

_DAY = r"(?P<day>\d{1,2})(?:th|ord)?"
_YEAR = r"(?:(?: ,| of| of the| -| \.|/)* (?P<year>(?:19|20)\d\d|20 [12]\d)(?= ))?"
_WHICH = r"(?P<which>next |this |last |same )?month(?P<after> next| coming| last)?(?! of mo\d)"
_NO_UNIT = r"(?= (?!(?:hour|minute|week|month|year|%) ))"

_ISO = rule(r"(?P<year>\d{4})[-/.](?P<month>\d+)[-/.](?P<day>\d+)")
_FULL = rule(r"\d+[-/]\d+[-/]\d{2,4}", r"\d+\.\d+\.\d{4}", r"\d\d\.\d\d\.\d\d")
_SHORT = rule(r"\d{1,2}/\d{1,2}", r"(?:on|in|the|for|at|of) \d{1,2}\.\d\d")
_DASHED = rule(
    r"(?P<sure>(?:on|the|on the) )?\d{1,2} - \d{1,2}"
    rf"(?! (?:{any_around('STRETCHES')}|hours|pm|am|in|of (?!\d)|wd|at (?!\d|las )))"
)
# "7 Nov 16", "May 3 '27"
_SHORT_YEAR = re.compile(
    r" (?:' |- |/ )?(?P<year>[1-4]\d)"
    rf"(?= *(?:$|[.,;!?)]| ¤| (?:at|from|to las|{any_around('AFTER_RANGE')}) ))"
)
_NEXT_YEAR = rule(r"(?:(?:of|in|the)+ )*(?:next year|year next)")
_DAY_MONTH = rule(
    rf"{_DAY}(?: day)?(?: of| ,| \.| -| /)*(?: the)?(?: month)?(?: of)? "
    rf"mo(?P<month>\d+)(?: \.)?{_YEAR}"
)
_MONTH_DAY = rule(rf"mo(?P<month>\d+)(?: \.)?(?: the| ,| -| /| on)* {_DAY}{_YEAR}{_NO_UNIT}")
_DAY_OF_NUMBER = rule(rf"(?:the |day )?{_DAY} of(?: the)? (?P<month>\d{{1,2}}){_YEAR}{_NO_UNIT}")
_IN_MONTH = rule(rf"{_DAY}(?: day)?(?P<link>(?: of| in| ,)*)(?: the)? {_WHICH}")
_NTH = rule(
    r"(?:(?P<nth>\d{1,2})(?:th|ord)|(?P<last>last)|(?P<fourth>quarter)) "
    r"(?:wd(?P<weekday>\d)|day)"
    rf"(?: of| in)?(?: the)? (?:mo(?P<month>\d+){_YEAR}|{_WHICH})",
    r"(?P<nth_alone>[1-5])(?:th|ord) wd(?P<weekday_alone>\d)",
)


def take_date(line: Line, today: date, language: Language) -> date | None:
    return (
        _in_figures(line, today, language)
        or _nth(line, today)
        or _in_month(line, today)
        or _named(line, today, language)
        or take_feast(line, today)
    )


def _in_figures(line: Line, today: date, language: Language) -> date | None:
    for match in _ISO.finditer(line.text):
        found = make_day(int(match["year"]), int(match["month"]), int(match["day"]))
        if found:
            return _taken(line, match, found)
    for match in _FULL.finditer(line.text):
        a, b, year = _numbers(match)
        found = _ordered(a, b, language, today, year + (2000 if year < 100 else 0))
        if found:
            return _taken(line, match, found)
    for match in (*_SHORT.finditer(line.text), *_DASHED.finditer(line.text)):
        a, b = _numbers(match)
        # "4-22" is a date, "3-4" rather hours
        sure = match.re is _SHORT or match["sure"] or max(a, b) > 12
        if sure and (found := _ordered(a, b, language, today)):
            return _taken(line, match, found)
    return None


def _numbers(match: re.Match[str]) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", match.group())]


def _ordered(
    a: int, b: int, language: Language, today: date, year: int | None = None
) -> date | None:
    """Month first in English, day first in Spanish; the other way where that is no day."""
    for month, day in ((a, b), (b, a)) if language == "en" else ((b, a), (a, b)):
        found = make_day(year, month, day) if year else next_annual(today, month, day)
        if found:
            return found
    return None


def _taken(line: Line, match: re.Match[str], found: date) -> date:
    line.blank(*match.span())
    return found


def _named(line: Line, today: date, language: Language) -> date | None:
    patterns = (_DAY_MONTH, _MONTH_DAY) + ((_DAY_OF_NUMBER,) if language == "es" else ())
    for pattern in patterns:
        match = pattern.search(line.text)
        if not match or not 1 <= int(match["month"]) <= 12:
            continue
        month, day, year = int(match["month"]), int(match["day"]), _year(match)
        if not year and (short := _SHORT_YEAR.match(line.text, match.end())):
            year = 2000 + int(short["year"])
            line.blank(*short.span())
        elif not year and line.take(_NEXT_YEAR):
            year = today.year + 1
        found = make_day(year, month, day) if year else next_annual(today, month, day)
        if found:
            return _taken(line, match, found)
    return None


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"].replace(" ", "")) if match["year"] else None


def _months_ahead(match: re.Match[str]) -> int:
    word = (match["which"] or match["after"] or "").strip()
    return {"next": 1, "coming": 1, "last": -1}.get(word, 0)


def _in_month(line: Line, today: date) -> date | None:
    """ "the 20th of next month", "the 5th of the month"."""
    match = _IN_MONTH.search(line.text)
    if not match or not (match["which"] or match["after"] or match["link"]):
        return None
    if match["which"] or match["after"]:
        found = make_day(*shift_month(today, _months_ahead(match)), int(match["day"]))
    else:
        found = next_monthly(today, int(match["day"]))
    return _taken(line, match, found) if found else None


def _nth(line: Line, today: date) -> date | None:
    match = _NTH.search(line.text)
    if not match:
        return None
    nth = -1 if match["last"] else 4 if match["fourth"] else int(match["nth"] or match["nth_alone"])
    named = match["weekday"] or match["weekday_alone"]
    weekday = int(named) if named else None
    year, month = shift_month(today, _months_ahead(match))
    later = shift_month(today, 1)
    fixed = bool(match["which"] or match["after"])
    if match["month"]:
        year, month = _year(match) or today.year, int(match["month"])
        later, fixed = (today.year + 1, month), bool(_year(match))
    found = nth_of_month(year, month, nth, weekday)
    if found and found < today and not fixed:
        found = nth_of_month(*later, nth, weekday)
    return _taken(line, match, found) if found else None
