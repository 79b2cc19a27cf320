"""How far from something: "an hour later", "same time next week", "in two hours"."""

import datetime as dt
import re
from typing import NamedTuple

from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.surroundings import any_around

_LENGTH = (
    r"(?:(?P<count>\d{1,3}|a)(?P<middle> and (?:a )?half)? "
    r"(?P<unit>hours?|minute)(?P<half> and (?:a )?half)?"
    r"(?: and (?P<more>\d{1,2}) minute)?|dur(?P<fixed>\d\d))"
)
_HOURS = rule(
    rf"{_LENGTH} (?P<way>later|earlier|sooner|before|after|back|forward)"
    rf"(?= *(?:$|[.,;!?]|(?:during|{any_around('AFTER_RANGE')}) ))"
)
_WAY_FIRST = rule(rf"(?P<way>back|forward|earlier|later)(?: by)? {_LENGTH}")
_WAY_FIRST_DAYS = rule(
    r"(?P<way>back|forward|earlier|later)(?: by)? (?P<count>\d{1,2}|a) (?P<unit>day|week)"
    r"(?! (?:later|earlier|after|before) )"
)
_DAYS = rule(
    r"(?P<count>\d{1,2}|a) (?P<unit>day|week) (?P<way>later|earlier|sooner)"
    rf"(?= *(?:$|[.,;!?]|(?:during|{any_around('AFTER_RANGE')}) ))"
)
# Of something that is moved; else "two days after" counts from now.
_DAYS_MOVED = rule(
    r"(?P<count>\d{1,2}|a) (?P<unit>day|week) (?P<way>after|before)(?= *(?:$|[.,;!?]))"
)
_AHEAD = (rule(rf"in {_LENGTH}"), rule(rf"{_LENGTH} (?:from now|hence)"))
_DAYS_AND_HOUR = rule(
    r"(?:in )?(?P<count>\d{1,2}|a) (?P<unit>day|week) (?P<way>later|after|earlier|before)"
    r"(?: ,| and| but)*(?: (?:at|to|for))?(?: (?:the|la))? samehour"
)
_HOUR_AND_DAYS = rule(
    r"(?:(?:at|to|for) (?:the |la )?)?samehour(?: ,| on| but| in)* "
    r"(?P<count>\d{1,2}|a) (?P<unit>day|week) (?P<way>later|after|earlier|before)"
)
_SAME = rule(
    r"(?:(?:at|to|for) (?:the |la )?)?samehour(?: ,| on| of| but)*"
    r"(?: (?:the |la )?(?:(?P<weeks>next) week|week (?:next|coming|after)|(?P<day>nextday)))?"
)
_WEEK_FIRST = rule(
    r"(?:in )?(?:the |la )?(?:next week|week (?:next|coming|after)|(?P<day>nextday))"
    r"(?: ,| at| to| for| but| in)*(?: (?:the|la))? samehour"
)
_LATER = ("later", "after", "back")


class Shift(NamedTuple):
    """From an appointment, or else to a moment counted from now."""

    days: int | None = None
    minutes: int | None = None
    day: dt.date | None = None
    time: dt.time | None = None


def take_shift(line: Line, now: dt.datetime, moving: bool) -> Shift | None:
    if both := line.take(_DAYS_AND_HOUR) or line.take(_HOUR_AND_DAYS):
        return Shift(days=_days(both), minutes=0)
    if same := line.take(_WEEK_FIRST) or line.take(_SAME):
        days = 7 if "week" in same.group() else 1 if same["day"] else None
        return Shift(days=days, minutes=0)
    if ahead := line.take(_AHEAD[0]) or line.take(_AHEAD[1]):
        then = now + dt.timedelta(minutes=_minutes(ahead))
        return Shift(day=then.date(), time=then.time().replace(second=0, microsecond=0))
    by_days = line.take(_DAYS) or (
        moving and (line.take(_DAYS_MOVED) or line.take(_WAY_FIRST_DAYS))
    )
    if by_days:
        return Shift(days=_days(by_days))
    hours = line.take(_HOURS) or line.take(_WAY_FIRST)
    if not hours:
        return None
    minutes = _minutes(hours)
    return Shift(minutes=minutes if hours["way"] in _LATER else -minutes)


def _days(match: re.Match[str]) -> int:
    days = 1 if match["count"] == "a" else int(match["count"])
    days *= 7 if match["unit"] == "week" else 1
    return days if match["way"] in (*_LATER, "after") else -days


def _minutes(match: re.Match[str]) -> int:
    minutes = int(match["fixed"] or (1 if match["count"] == "a" else match["count"]))
    if (match["unit"] or "").startswith("hour"):
        minutes = 60 * minutes + (30 if match["half"] or match["middle"] else 0)
    return minutes + int(match["more"] or 0)
