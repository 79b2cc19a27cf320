"""When a person wants to come: day, time, range and preference of one sentence together."""

import re
from datetime import date, datetime, time, timedelta
from typing import Literal, cast

from domain.reading import DayTime, Language
from domain.understanding.calendar import Days, next_weekday
from domain.understanding.days import take_one
from domain.understanding.line import Line
from domain.understanding.moves import forget_old
from domain.understanding.no_times import blank_no_times
from domain.understanding.patterns import rule
from domain.understanding.ranges import Span, hours_of, take_named_part, take_range
from domain.understanding.refused_days import NAMED_DAY, take_excluded, take_not_this
from domain.understanding.times import (
    PART_APART,
    PART_OF_TODAY,
    Point,
    find_points,
    in_part,
    readings,
)

Wants = Literal["earliest", "latest"]

_WHENEVER = rule("anyday")
_WANTS = rule(r"(?P<wants>earliest|latest)")
_SAME_HOUR = rule(r"(?:(?:at|to) (?:the |la )?)?samehour")
_LENGTH = (
    r"(?:(?P<count>\d{1,3}|a)(?P<middle> and (?:a )?half)? "
    r"(?P<unit>hours?|minute)(?P<half> and (?:a )?half)?"
    r"(?: and (?P<more>\d{1,2}) minute)?|dur(?P<fixed>\d\d))"
)
_SHIFT = rule(rf"{_LENGTH}(?: (?:later|earlier|sooner|before|after|back))?")
_SOONER = re.compile(r" (?:earlier|sooner|before|forward|up|adelant\w*) ")
_LATER = re.compile(r" (?:later|after|back|push\w*|atras\w*|retras\w*) ")
# "An hour later then": of what is spoken of, not of now.
_AFTERWARDS = ("later", "after")
_RELATIVE = rule(
    rf"{_LENGTH} (?P<way>later|earlier|sooner|before|after)"
    r"(?= *(?:$|[.,!?]|then|please|during favor|if|instead|mejor|entonces))"
)
_AHEAD = (rule(rf"in {_LENGTH}"), rule(rf"{_LENGTH} (?:from now|hence|later)"))
_NOW = re.compile(r" now[ .!]*$")
# "Monday morning or Tuesday afternoon": days to choose from, their hours come after
_ACROSS = re.compile(
    r" wd(?P<first>\d) (?!(?:or|,|and) wd)(?:(?!wd|mo\d)\S+ ){0,7}?(?:,? ?or)"
    r" (?:(?!wd|mo\d|not )\S+ ){0,7}?wd(?P<second>\d) (?:(?!wd)\S+ )*$"
)
_NEGATIVE = re.compile(r" (?:not|no|can't|cant|cannot|don't|but|or not) ")
_OR = re.compile(r" (?:, )?or(?: (?:maybe|at|to|around))*(?: the| las| la)? ")
_NOT_HOUR = re.compile(r" (?P<way>not|no)(?: (?:at|to|around|the|for))*(?: las| la)? $")
_HOUR_NOT = re.compile(
    r" (?:no(?= (?:$|[.,;]|mejor|but|sino|(?:at|to) (?:las )?\d))|(?:, )?(?:i can't|is no good|"
    r"doesn't work|won't work|no (?:puedo|me (?:sirve|viene|va|queda))))(?= )"
)
_CUES = re.compile(r"(?: (?:at|to|around|exactly|for|by|on|las|la|the|,))+ $")


def take_day_time(line: Line, now: datetime, language: Language) -> DayTime:
    blank_no_times(line)
    if forget_old(line) and (shift := _shift(line)):
        return DayTime(shift_minutes=shift)
    if relative := line.take(_RELATIVE):
        minutes = _minutes(relative)
        return DayTime(shift_minutes=minutes if relative["way"] in _AFTERWARDS else -minutes)
    for pattern in _AHEAD:
        if ahead := line.take(pattern):
            return _ahead(ahead, now)
    across = _ACROSS.search(line.text)
    if across and not _NEGATIVE.search(line.text, 0, across.start()):
        return DayTime(weekdays=frozenset((int(across["first"]), int(across["second"]))))
    points = _without_refused(line, find_points(line, language))
    shift = 0 if line.take(_SAME_HOUR) else None
    span = take_range(line, points)
    point = None if span else _take_time(line, points)
    other = _take_other(line, points, point) if point else None
    said = sorted(filter(None, (point, other)), key=lambda each: each.start)
    days = take_days(line, now.date(), language)
    wants = line.take(_WANTS)
    if not span and not point:
        span = take_part(line, language)
    if not wants and not span and not point and days == Days():
        # Who may come any time may come soon.
        wants = line.take(_WHENEVER) or _NOW.fullmatch(line.text)
    return _together(
        days,
        span,
        said,
        cast(Wants, wants.groupdict().get("wants", "earliest")) if wants else None,
        shift,
    )


def _together(
    days: Days,
    span: Span | None,
    points: list[Point],
    wants: Wants | None,
    shift: int | None,
) -> DayTime:
    times = tuple(sorted({each for point in points for each in _readings(point, points[-1])}))
    by_clock = len(times) > 1 and points[0].assumed
    return DayTime(
        day=days.day,
        day_range=days.span,
        weekdays=days.weekdays,
        not_weekdays=days.not_weekdays,
        time=times[0] if len(times) == 1 or by_clock else None,
        time_open=by_clock,
        times=times if len(times) > 1 and not by_clock else (),
        time_range=(span.start, span.end) if span else None,
        range_open=bool(span and span.is_open),
        wants=wants,
        shift_minutes=shift,
        day_candidates=days.candidates,
    )


def _shift(line: Line) -> int | None:
    """ "An hour later" of what is moved, not of now."""
    sooner, later = _SOONER.search(line.text), _LATER.search(line.text)
    match = _SHIFT.search(line.text) if sooner or later else None
    if not match:
        return None
    line.blank(*match.span())
    return -_minutes(match) if sooner else _minutes(match)


def _ahead(match: re.Match[str], now: datetime) -> DayTime:
    """ "in two hours": the clock says day and time."""
    then = (now + timedelta(minutes=_minutes(match))).replace(second=0, microsecond=0)
    return DayTime(day=then.date(), time=then.time())


def _minutes(match: re.Match[str]) -> int:
    minutes = int(match["fixed"] or (1 if match["count"] == "a" else match["count"]))
    if match["unit"] and match["unit"].startswith("hour"):
        minutes = 60 * minutes + (30 if match["half"] or match["middle"] else 0)
    return minutes + int(match["more"] or 0)


def _take_time(line: Line, points: list[Point]) -> Point | None:
    point = next((point for point in points if point.sure), None)
    if not point:
        return None
    cue = _CUES.search(line.text, 0, point.start)
    line.blank(cue.start() if cue else point.start, point.end)
    # A part of today stays in the line: it also says the day.
    open_ = point.is_open or point.assumed
    if open_ and (part := PART_OF_TODAY.search(line.text) or line.take(PART_APART)):
        point = in_part(point, part["part"])
    elif point.is_open and " early " in line.text:
        point = in_part(point, "morning")
    return point


def _without_refused(line: Line, points: list[Point]) -> list[Point]:
    """ "Not at 3, at 4", "la de las diez no, la de las once"."""
    kept = []
    for index, point in enumerate(points):
        before = _NOT_HOUR.search(line.text, 0, point.start)
        lists = index + 1 < len(points)  # "no a las 3, a las 4"; the last one is "no, at 4"
        denied = before and (before["way"] == "not" or lists)
        after = _HOUR_NOT.match(line.text, point.end)
        if denied or after:
            line.blank(before.start() if denied and before else point.start, point.end)
        else:
            kept.append(point)
    return kept


def _take_other(line: Line, points: list[Point], taken: Point) -> Point | None:
    """ "At 2 or 3", "10 or 11 am": the other one of them."""
    for point in points:
        first, second = (taken, point) if taken.end <= point.start else (point, taken)
        joined = _OR.fullmatch(line.text, first.end, second.start)
        if joined and not (first.assumed or second.assumed):
            line.blank(first.start, second.end)
            return point
    return None


def _readings(point: Point, last: Point) -> tuple[time, ...]:
    """ "2 or 3 pm": the half of the day said last is that of both."""
    if not point.is_open or last.is_open:
        return readings(point)
    hours = (point.hour % 12, point.hour % 12 + 12)
    return (time(min(hours, key=lambda hour: abs(hour - last.hour)), point.minute),)


_EITHER = re.compile(
    rf" (?P<first>{NAMED_DAY}) (?:, )?or (?:(?:maybe|perhaps|on|for|quiza|tal vez|the(?= wd)) )*"
    rf"(?P<second>{NAMED_DAY})"
)
# "anything but mornings", "por la mañana no"
_NOT_PART = re.compile(
    r" (?:not|or not|(?:anything|anyday|all) but|except|excepto|less|never|don't like|hate)"
    r"(?: (?:in|at|for|during|the|la|las|on))* $"
)
_NOT_PART_AFTER = re.compile(
    r"(?: ,)?(?: no(?= (?:$|[.,;]))| (?:i can't|no (?:puedo|me (?:sirve|viene))|is no good|"
    r"doesn't work|don't work|won't work))"
)


def take_days(line: Line, today: date, language: Language) -> Days:
    if following := take_not_this(line, today):
        return following
    excluded = take_excluded(line)
    either = _EITHER.search(line.text)
    found = take_one(line, today, language)
    if either and found.day:
        found = _either(found, take_one(line, today, language), either)
    return found._replace(not_weekdays=excluded)


def _either(first: Days, other: Days, said: re.Match[str]) -> Days:
    """ "Tomorrow or Friday": both may be looked at; which, where they are far apart, is asked."""
    if not first.day or not other.day or first.day == other.day:
        return first
    second = other.day
    if said["first"].startswith("next") and said["second"].startswith("wd") and second < first.day:
        second = next_weekday(first.day, second.weekday())  # "next Tuesday or Wednesday"
    start, end = sorted((first.day, second))
    if end - start >= timedelta(weeks=1):
        return Days(candidates=(start, end))
    return Days(span=(start, end), weekdays=frozenset((start.weekday(), end.weekday())))


def take_part(line: Line, language: Language) -> Span | None:
    """A named part of the day, as the hours it stands for."""
    before = line.said
    named = take_named_part(line, language)
    if not named:
        return None
    name, span = named
    start, end = line.blanks[-1]
    refused = _NOT_PART.search(before, 0, start + 1) or _NOT_PART_AFTER.match(before, end)
    hours = hours_of(name, language)
    if hours and refused:
        first, last = hours
        return Span(time(last), None) if last <= 12 else Span(None, time(first))
    return span
