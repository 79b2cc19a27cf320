"""When a person wants to come: day, time, range and preference of one sentence together."""

import re
from datetime import datetime, timedelta

from domain.reading import DayTime, Language
from domain.understanding.days import Days, take_days
from domain.understanding.line import Line
from domain.understanding.ranges import Span, take_part, take_range
from domain.understanding.times import Point, find_points, hour_by_part, readings

_WANTS = re.compile(r" (?P<wants>earliest|latest)(?= )")
_LENGTH = (
    r"(?:(?P<count>\d{1,3}|a) (?P<unit>hours?|minute)(?P<half> and (?:a )?half)?|dur(?P<dur>\d\d))"
)
_AHEAD = (
    re.compile(rf" in {_LENGTH}(?= )"),
    re.compile(rf" {_LENGTH} (?:from now|hence|later)(?= )"),
)
_PART_NAMES = re.compile(
    r" (?:(?:in|of|at|for) (?:the |la )?|this )?(?P<part>morning|afternoon|evening|night|tonight|dawn|lunch)(?= )"
)


def take_day_time(line: Line, now: datetime, language: Language) -> DayTime:
    for pattern in _AHEAD:
        if ahead := line.take(pattern):
            return _ahead(ahead, now)
    points = find_points(line)
    span = take_range(line, points)
    times = () if span else _take_point(line, points)
    days = take_days(line, now.date(), language)
    wants = line.take(_WANTS)
    if not span and not times:
        part = take_part(line, language)
        span = part[1] if part else None
    return _together(days, span, times, wants["wants"] if wants else None)


def _together(days: Days, span: Span | None, times: tuple, wants: str | None) -> DayTime:
    return DayTime(
        day=days.day,
        day_range=days.span,
        weekdays=days.weekdays,
        not_weekdays=days.not_weekdays,
        time=times[0] if len(times) == 1 else None,
        times=times if len(times) > 1 else (),
        time_range=(span.start, span.end) if span else None,
        wants=wants,
        day_candidates=days.candidates,
    )


def _ahead(match: re.Match[str], now: datetime) -> DayTime:
    minutes = int(match["dur"] or (1 if match["count"] == "a" else match["count"]))
    if match["unit"] and match["unit"].startswith("hour"):
        minutes = 60 * minutes + (30 if match["half"] else 0)
    then = now + timedelta(minutes=minutes)
    return DayTime(day=then.date(), time=then.time().replace(second=0, microsecond=0))


def _take_point(line: Line, points: list[Point]) -> tuple:
    point = next((p for p in points if p.sure), None)
    if not point:
        return ()
    cue = re.compile(r"(?: (?:at|around|exactly|for|by|on|las|la|the|,))+ $").search(
        line.text, 0, point.start
    )
    line.blank(cue.start() if cue else point.start, point.end)
    part = _PART_NAMES.search(line.text) if point.is_open else None
    if part:
        hour = hour_by_part(point.hour, part["part"])
        if part["part"] != "tonight" and " this " not in part.group():
            line.blank(*part.span())
        point = point._replace(hour=hour % 24, is_open=False)
    return readings(point)
