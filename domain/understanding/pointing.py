"""Days that point at one named before: "that day", "after that day", "the Friday of that week"."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from domain.understanding.calendar import Days, next_weekday, week_start
from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.surroundings import any_around

_SIGN = re.compile(r" (?:thatday|thosedays|thatweek|after|same|week before|weekbefore) ")
_POINTING = (
    rule(
        r"(?:on |in |for |of |the |(?P<way>before|after|since|until) )*"
        r"(?P<what>thatday|thosedays)"
    ),
    rule(r"(?:on )?(?:the )?wd(?P<weekday>\d)(?: ,| of| in)* (?P<what>thatweek)"),
    rule(r"(?:on |in |for |of )*(?P<what>thatweek)(?!(?: ,)?(?: la)? of )"),
    rule(
        r"(?:in |on )?(?:the |la )?(?:weekbefore|week (?P<what>before)"
        rf"(?= *(?:$|[.,;!?)]|{any_around('AFTER_RANGE')} )))"
    ),
    rule(r"(?:on |of |the )*(?P<what>same) wd(?P<weekday>\d)"),
    rule(
        r"(?:on )?(?:the )wd(?P<weekday>\d) (?P<what>after)"
        r"(?= *(?:$|[.,;!?)]|(?:in|at|if|or|then|around|by) ))"
    ),
)
_DAY = timedelta(days=1)


class Pointing(NamedTuple):
    """What is said of the day named last. `way`: a limit, before it or after it."""

    what: str
    way: str = ""
    weekday: int | None = None


def take_pointing(line: Line) -> Pointing | None:
    if not _SIGN.search(line.text):
        return None
    for pattern in _POINTING:
        if match := line.take(pattern):
            said = match.groupdict()
            weekday = int(said["weekday"]) if said.get("weekday") else None
            return Pointing(match["what"] or "before", said.get("way") or "", weekday)
    return None


def pointed_at(pointing: Pointing, before: list[Days], today: date) -> Days | None:
    """`before`: the days named so far, the last one at the end. None: it points at nothing."""
    if pointing.what == "thosedays":
        return _those(before)
    named = [day for days in before if (day := _last_of(days))]
    if pointing.what == "same":
        named = [day for day in named if day.weekday() == pointing.weekday]
    if not named:
        return _coming(pointing, today)
    day = named[-1]
    if pointing.what == "same":
        return Days(day=day)
    if pointing.what == "after":
        return Days(day=next_weekday(day + _DAY, pointing.weekday or 0))
    if pointing.what in ("thatweek", "before"):
        monday = week_start(day) - (7 * _DAY if pointing.what == "before" else 0 * _DAY)
        if pointing.weekday is not None:
            return Days(day=monday + pointing.weekday * _DAY)
        return Days(span=(monday, monday + 6 * _DAY))
    return _limited(day, pointing.way)


def _last_of(days: Days) -> date | None:
    return days.day or (days.limit[1] or days.limit[0] if days.limit else None)


def _coming(pointing: Pointing, today: date) -> Days | None:
    if pointing.weekday is None:
        return None
    return Days(day=next_weekday(today, pointing.weekday), weekday=pointing.weekday)


def _those(before: list[Days]) -> Days | None:
    if before and before[-1].weekdays and not before[-1].day:
        return before[-1]
    each = tuple(days.day for days in before if days.day)
    return Days(each=each) if len(each) > 1 else None


def _limited(day: date, way: str) -> Days:
    if way in ("after", "since"):
        return Days(limit=(day + _DAY if way == "after" else day, None))
    if way in ("before", "until"):
        return Days(limit=(None, day - _DAY if way == "before" else day))
    return Days(day=day)
