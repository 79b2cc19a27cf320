"""Days named by their weekday: "next Tuesday", "Mondays or Fridays", "any day but Monday"."""

import re
from datetime import date, timedelta

from domain.understanding.calendar import Days, next_monthly, next_weekday, week_start
from domain.understanding.line import Line
from domain.understanding.patterns import rule

_SOON = timedelta(days=70)  # a day of the month that fits its weekday, near enough to be meant
_HALF = timedelta(days=3)  # of a week
_DAY = r"wd(?P<weekday>\d)"
_WEEK = (
    r"(?:(?P<which>next|coming|this|last|same) week|week (?P<after>after next|next|coming|last))"
)
_LIST = r"wd\ds?(?:(?: ,| or| and| the| los| on| /| nor)* wd\ds?)*"

_OF_WEEK = (
    rule(rf"(?:on )?(?:the )?(?P<days>{_LIST})(?: ,| of| in| at| -)*(?: the| la)? {_WEEK}"),
    rule(rf"(?:(?:in|of) )?(?:the |la )?{_WEEK}(?: .*?)? (?P<days>{_LIST})"),
)
_WHICH = (
    rule(rf"(?:the )?(?P<which>this next|next|coming|this|last) {_DAY}"),
    rule(rf"(?:the )?{_DAY} (?P<which>after next|next|coming|last(?! thing)|week)"),
)
_FROM_TO = rule(
    r"(?:(?P<opens>from|of|between)(?: the)? )?wd(?P<first>\d)"
    r" (?:(?(opens)(?:to|at|until|and)|(?:to|until)))(?: the)? wd(?P<second>\d)"
)
_LIMIT = rule(r"(?P<way>since|before|after|until)(?: of)?(?: the)? wd(?P<weekday>\d)")
_NTH = rule(rf"(?P<ahead>in )?(?P<nth>\d) {_DAY}s?(?(ahead)| from now)")
_AND_NUMBER = re.compile(
    r"(?: (?P<way>since|before|after|until)(?: of)?)?"
    rf" (?:on )?(?:the )?(?:(?:next|coming|this) )?{_DAY}(?: ,)?"
    r"(?: the| day| of)* (?P<day>\d{1,2})(?:th|ord)?"
    r"(?= (?!hour|minute|oclock|am |pm |week|month|- ))"
)
_BARE = rule(rf"(?:on )?(?P<every>(?:every|los|the) )?(?P<days>{_LIST})")
_BESIDE_DATE = rule(rf"(?:on )?(?:the )?{_DAY}(?: ,)?(?: the| on)*")


def take_beside(line: Line) -> int | None:
    """The weekday said beside a date."""
    match = line.take(_BESIDE_DATE)
    return int(match["weekday"]) if match else None


def take_of_week(line: Line, today: date) -> Days | None:
    for pattern in _OF_WEEK:
        if match := line.take(pattern):
            weeks = {"after next": 2, "next": 1, "coming": 1, "last": -1}.get(
                match["which"] or match["after"], 0
            )
            monday, days = week_start(today, weeks), weekdays_in(match["days"])
            if len(days) > 1:
                each = tuple(monday + timedelta(days=day) for day in sorted(days))
                each = () if "s" in match["days"] else each
                return Days(span=(monday, monday + timedelta(days=6)), weekdays=days, each=each)
            return Days(day=monday + timedelta(days=min(days)))
    return None


def take_weekday(line: Line, today: date) -> Days | None:
    if match := line.take(_FROM_TO):
        first = next_weekday(today, int(match["first"]))
        last = next_weekday(first, int(match["second"]))
        run = ((int(match["first"]) + step) % 7 for step in range((last - first).days + 1))
        return Days(span=(first, last), run=frozenset(run))
    if numbered := _and_number(line, today):
        return numbered
    if match := line.take(_LIMIT):
        return _limit(next_weekday(today, int(match["weekday"])), match["way"], today)
    if match := line.take(_NTH):
        first = next_weekday(today + timedelta(days=1), int(match["weekday"]))
        return Days(day=first + timedelta(weeks=int(match["nth"]) - 1))
    for pattern in _WHICH:
        if match := line.take(pattern):
            return _which(int(match["weekday"]), match["which"], today)
    return _bare(line, today)


def _limit(day: date, way: str, today: date) -> Days:
    """ "No earlier than Thursday"."""
    if way in ("before", "until"):
        end = day - timedelta(days=way == "before")
        return Days(span=(today, end), limit=(None, end))
    start = day + timedelta(days=way == "after")
    return Days(span=(start, start + timedelta(weeks=3)), limit=(start, None))


def _which(weekday: int, word: str, today: date) -> Days:
    coming = next_weekday(today, weekday)
    if word == "last":
        return Days(day=week_start(today, -1) + timedelta(days=weekday))
    if word == "coming":
        return Days(day=next_weekday(today + timedelta(days=1), weekday))
    if word in ("this", "this next"):
        return Days(day=coming)
    if word == "after next":
        coming = next_weekday(today + timedelta(days=1), weekday)
    if word in ("after next", "week"):
        return Days(day=coming + timedelta(weeks=1))
    found = week_start(today, 1) + timedelta(days=weekday)
    # "next Friday" said on a Monday: some mean the coming one
    return Days(day=found, candidates=(coming, found) if coming not in (found, today) else ())


def _and_number(line: Line, today: date) -> Days | None:
    """ "Monday 21": the next 21st that is a Monday; doubtful where an earlier 21st comes first."""
    match = _AND_NUMBER.search(line.text)
    if not match:
        return None
    nearest = next_monthly(today, int(match["day"]))
    fitting = next_monthly(today, int(match["day"]), int(match["weekday"]))
    if not nearest or not fitting:
        return None
    line.blank(*match.span())
    if nearest == fitting:
        return _limit(fitting, match["way"], today) if match["way"] else Days(day=fitting)
    return Days(day=fitting, candidates=_clashing(nearest, fitting, today), clashes=True)


def _clashing(nearest: date, fitting: date, today: date) -> tuple[date, ...]:
    """The day of the month as it comes next, and as the day of the week has it."""
    if fitting - nearest < _SOON:
        return nearest, fitting
    return tuple(sorted((nearest, next_weekday(max(today, nearest - _HALF), fitting.weekday()))))


def _bare(line: Line, today: date) -> Days | None:
    match = line.take(_BARE)
    if not match:
        return None
    days = weekdays_in(match["days"])
    if len(days) > 1 or "s" in match["days"] or match["every"] in ("every ", "los "):
        singly = "s" not in match["days"] and match["every"] not in ("every ", "los ")
        each = tuple(next_weekday(today, day) for day in sorted(days)) if singly else ()
        return Days(weekdays=days, each=each)
    found = next_weekday(today, *days)
    if found == today:
        later = found + timedelta(weeks=1)
        return Days(day=found, candidates=(found, later), weekday=found.weekday())
    return Days(day=found, weekday=found.weekday())


def weekdays_in(days: str) -> frozenset[int]:
    return frozenset(int(number) for number in re.findall(r"wd(\d)", days))
