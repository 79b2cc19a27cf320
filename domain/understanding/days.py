"""Days as people name them: "tomorrow", "in two weeks", "the 27th", "el 2", "next month"."""

import re
from datetime import date, timedelta

from contracts.values import Language
from domain.understanding.calendar import (
    Days,
    add_months,
    next_monthly,
    next_weekday,
    week_start,
)
from domain.understanding.dates import take_date
from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.spans import take_between, take_span
from domain.understanding.surroundings import any_around, symbols_of
from domain.understanding.weekdays import take_beside, take_of_week, take_weekday

_ANCHORS = {
    "today": 0, "tonight": 0, "tomorrow": 1, "nextday": 1, "overmorrow": 2, "yesterday": -1,
    "lastnight": -1, "ereyesterday": -2, "now": 0,
}  # fmt: skip
_ANCHOR = rule(
    r"(?:(?:on|for|of|from|in|at) )?(?P<anchor>today|(?:(?:nextday|(?:the )?day after) )?tomorrow|"
    r"nextday(?! (?:of the \d|(?:the )?\d{1,2}(?:th|ord) ))|overmorrow|yesterday|ereyesterday|"
    r"tonight|lastnight|this day|this(?= (?:morning|afternoon|evening|dawn)))"
)
_AFTERWARDS = timedelta(weeks=3)  # after a day: as far as a search may look
_UNIT = re.compile(r" (?:day|week|weekday|month|year|in (?:8|15)) ")
_COUNT = (
    r"(?P<count>\d{1,3}|a) (?P<unit>day|week|month|year|weekday)"
    r"(?: and (?P<more>\d{1,3}|a) (?P<more_unit>day|week|month))?"
)
_BASE = rf"(?:(?:the|this) )?(?:(?P<base>{'|'.join(_ANCHORS)})|wd(?P<weekday>\d))"
_AHEAD = (
    rule(rf"(?:from|after|since|of) {_BASE} in {_COUNT}"),
    rule(rf"{_COUNT} (?:from|after|since|of|on) {_BASE}"),
    rule(rf"(?P<count>\d|a) (?P<unit>week)(?P<more>$^)? {_BASE}"),  # "a week tomorrow"
    rule(rf"{_COUNT} (?:hence|later|after|out|from now)"),
    rule(rf"(?:in|after|at) (?:the )?(?:around |exactly )?{_COUNT}(?: time)?"),
)
# "el lunes en ocho (días)" is a week later, "en quince" two
_IN_EIGHT = rule(rf"(?:of )?{_BASE} in (?P<days>8|15)(?: day)?")
_BACK = (
    # "desde hace 10 años" and "hace 10 años que ..." are lengths
    re.compile(rf"(?<! since) ago {_COUNT}(?= (?!{any_around('THAT')} ))"),
    rule(rf"{_COUNT} ago"),
    rule(rf"{_COUNT} before {_BASE}"),
)
_IN_WEEKS = rule(r"wd(?P<weekday>\d) in (?P<count>\d) week")
# What may follow a bare number that is a day: "the 5 of us" and "the 3rd floor" are none.
_AFTER_NUMBER = any_around(
    "AFTER_DAY_NUMBER",
    *symbols_of(
        r"at in for to during from and morning afternoon evening between before after "
        r"since around until by today las latest earliest"
    ),
)
_NUMBERED = re.compile(
    r" (?:(?:(?:on|for|at|of|in) the|on|the|day|the day) (?P<cardinal>\d{1,2})"
    r"|(?:(?:on|for|at|of|until|from|before|after|nextday|around) )?(?P<the>the )?(?:day )?"
    r"(?P<ordinal>\d{1,2})(?P<form>th|ord))(?P<each> of the month)?"
    rf"(?! during 100)(?= *(?:$|[.,;!?)]|¤|(?:{_AFTER_NUMBER}|wd\d|mo\d+)\b))"
)
_FROM_ON = re.compile(
    r"(?: (?:from|since|of))?(?: the)?(?: ¤+)+ (?:on|or later|forward)(?= (?!the|wd|mo|\d))"
)
_WEEKDAY_BESIDE = rule(r"(?:the )?wd(?P<weekday>\d) (?P<way>before|after)(?: the| of)* ¤+")
_WAY = re.compile(
    r" (before|after|nextday|since|until|latest by|earliest by|by) (?:of )?(?:the )?(?:day )?$"
)
_BOUND_BEFORE = re.compile(
    r" (?P<way>before|after|since|until|latest by|earliest by)(?: of)?(?: the| la)? $"
)
_BOUND_AFTER = re.compile(r" (?:, )?(?P<way>latest by|earliest by)(?= )")
_LATE = re.compile(rf" {any_around('LATE')} ")
_DAY = timedelta(days=1)
_SAME_WAY = {"latest by": "until", "by": "until", "earliest by": "since"}
_LIMITED = rule(
    r"(?P<way>before|after|nextday|since|until|latest by|earliest by|by)(?: of)?(?: the)? ¤+"
)
_WEEK_OF = rule(r"(?:the |la )?(?:thatweek|week)(?:(?: ,)?(?: la)? of(?: the)?)? ¤+")


def take_one(line: Line, today: date, language: Language) -> Days:
    taken = len(line.blanks)
    found = _one(line, today, language)
    used = line.blanks[taken:]
    return _bounded(line, found, used[0][0], used[-1][1]) if used else found


def _bounded(line: Line, found: Days, start: int, end: int) -> Days:
    """ "No later than Friday", "before the end of the month", "the 26th at the latest"."""
    first, last = found.span or (found.day, found.day)
    if found.limit or found.run or found.candidates or not first or not last:
        return found
    before = _BOUND_BEFORE.search(line.text, 0, start + 1)
    after = None if before else _BOUND_AFTER.match(line.text, end)
    bound = before or after
    if not bound:
        return found
    line.blank(*bound.span())
    way = _SAME_WAY.get(bound["way"], bound["way"])
    whole = way == "before" and found.span and _LATE.search(line.said, start, end + 1)
    way = "until" if whole else way
    limits: dict[str, tuple[date | None, date | None]] = {
        "before": (None, first - _DAY),
        "until": (None, last),
        "after": (last + _DAY, None),
        "since": (first, None),
    }
    return Days(limit=limits[way])


def _one(line: Line, today: date, language: Language) -> Days:
    return (
        _counted(line, today)
        or take_between(line, today)
        or _dated(line, today, language)
        or take_of_week(line, today)
        or _anchored(line, today)
        or take_weekday(line, today)
        or _numbered(line, today, language)
        or take_span(line, today)
        or Days()
    )


def _counted(line: Line, today: date) -> Days | None:
    """ "in two weeks", "3 days from tomorrow", "hace dos días"."""
    if not _UNIT.search(line.text):
        return None
    if match := line.take(_IN_EIGHT):
        weeks = 1 if match["days"] == "8" else 2
        return Days(day=_base(match, today) + timedelta(weeks=weeks))
    if match := line.take(_IN_WEEKS):
        monday = week_start(today, int(match["count"]))
        return Days(day=monday + timedelta(days=int(match["weekday"])))
    for pattern in (*_AHEAD, *_BACK):
        match = pattern.search(line.text)
        if not match:
            continue
        way = -1 if pattern in _BACK else 1
        found = _step(_base(match, today), way * _count(match["count"]), match["unit"])
        if found and match["more"]:
            found = _step(found, way * _count(match["more"]), match["more_unit"])
        if found:
            line.blank(*match.span())
            return Days(day=found)
    return None


def _count(written: str) -> int:
    return 1 if written == "a" else int(written)


def _base(match: re.Match[str], today: date) -> date:
    named = match.groupdict()
    if named.get("weekday"):
        return next_weekday(today, int(match["weekday"]))
    return today + timedelta(days=_ANCHORS[match["base"]]) if named.get("base") else today


def _step(day: date, count: int, unit: str) -> date | None:
    try:
        if unit in ("month", "year"):
            return add_months(day, count * (12 if unit == "year" else 1))
        if unit == "weekday":
            return _weekdays_on(day, count)
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    except (OverflowError, ValueError):
        return None


def _weekday_beside(day: date, weekday: int, way: str) -> date:
    """ "the Friday before Christmas"."""
    if way == "after":
        return next_weekday(day + timedelta(days=1), weekday)
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def _weekdays_on(day: date, count: int) -> date:
    way = 1 if count > 0 else -1
    for _ in range(abs(count)):
        day += timedelta(days=way)
        while day.weekday() > 4:
            day += timedelta(days=way)
    return day


def _dated(line: Line, today: date, language: Language) -> Days | None:
    found = take_date(line, today, language)
    if not found:
        return None
    if beside := line.take(_WEEKDAY_BESIDE):
        return Days(day=_weekday_beside(found, int(beside["weekday"]), beside["way"]))
    if beyond := _since_or_week(line, found, today):
        return beyond
    if limit := line.take(_LIMITED):
        return _limited(found, limit["way"], today)
    weekday = take_beside(line)
    if weekday is not None and weekday != found.weekday():
        return Days(candidates=_clashing(found, weekday, today), clashes=True)
    return Days(day=found)


def _clashing(found: date, weekday: int, today: date) -> tuple[date, ...]:
    """A date, and the day nearest to it that is this day of the week."""
    around = (found + timedelta(days=step) for step in range(-3, 4))
    near = next(day for day in around if day.weekday() == weekday)
    return tuple(sorted({found, near if near >= today else near + timedelta(weeks=1)}))


def _anchored(line: Line, today: date) -> Days | None:
    match = _ANCHOR.search(line.text)
    if not match:
        return None
    # The part of the day stays in the line: it also says when.
    stays = match["anchor"] in ("tonight", "lastnight")
    line.blank(match.start(), match.start("anchor") if stays else match.end())
    ahead = 2 if match["anchor"].endswith(" tomorrow") else _ANCHORS.get(match["anchor"], 0)
    return Days(day=today + timedelta(days=ahead))


def _numbered(line: Line, today: date, language: Language) -> Days | None:
    for match in _NUMBERED.finditer(line.text):
        if language == "en" and match["cardinal"] and line.is_word(match.start("cardinal")):
            continue  # "the two"
        cardinal = match["cardinal"]
        number = int(cardinal or match["ordinal"])
        told = match["each"] or match.group().startswith(" on ") or " day " in match.group()
        if match["form"] == "ord" and not told and number < 6:
            continue  # "the second" is a choice
        found = next_monthly(today, number) if 0 < number < 32 else None
        if found:
            way = _WAY.search(line.said, 0, match.start("cardinal" if cardinal else "ordinal"))
            line.blank(min(match.start(), way.start() if way else match.start()), match.end())
            return _since_or_week(line, found, today) or _limited(found, way and way[1], today)
    return None


def _since_or_week(line: Line, found: date, today: date) -> Days | None:
    if line.take(_FROM_ON):
        return _limited(found, "since", today)
    if line.take(_WEEK_OF):
        monday = week_start(found)
        return Days(span=(monday, monday + timedelta(days=6)))
    return None


def _limited(found: date, way: str | None, today: date) -> Days:
    """ "Before the 20th", "after April 3rd", "the day after the 5th"."""
    way = _SAME_WAY.get(way or "", way)
    before, following = found - timedelta(days=1), found + timedelta(days=1)
    if way == "before" and found > today:
        return Days(span=(today, before), limit=(None, before))
    if way == "until":
        return Days(span=(today, found), limit=(None, found))
    if way == "after":
        return Days(span=(following, found + _AFTERWARDS), limit=(following, None))
    if way == "since":
        return Days(span=(found, found + _AFTERWARDS), limit=(found, None))
    if way == "nextday":
        return Days(day=following)
    return Days(day=found, number=found.day)
