"""Days and times that stand in a stretch of words, each with its place: what, not yet what for."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import pairwise
from typing import NamedTuple

from contracts.values import Language
from domain.understanding.calendar import Days, make_day, next_monthly
from domain.understanding.days import take_one
from domain.understanding.line import Line
from domain.understanding.no_times import blank_no_times
from domain.understanding.patterns import rule
from domain.understanding.pointing import Pointing, take_pointing
from domain.understanding.ranges import Span, take_named_part, take_range
from domain.understanding.shifts import Shift, take_shift
from domain.understanding.surroundings import any_around
from domain.understanding.times import (
    PART_APART,
    PART_OF_TODAY,
    Point,
    find_points,
    in_part,
    readings,
)

_MOST = 8  # values of a clause; who names more is not picking a time
_DAY_SIGN = re.compile(
    r" (?:wd\d|mo\d|\d|today|to[mn]|nextday|overm|yest|ereyest|lastnight|this|week|month|year|"
    r"ft\d|a |next|coming|last|day |thatday|thatweek|thosedays)"
)
_TIME_SIGN = re.compile(r" (?:\d|samehour|noon|mid|quarter|half|dur|a |la a )")
_CUES = re.compile(r"(?: (?:at|to|around|exactly|for|by|on|las|la|the|of|,))+ $")
_ABOUT = re.compile(r" (?:around|ish)(?: (?:at|to|las|la|the))* $")
_ISH = re.compile(r" ish ")
_LISTED = re.compile(
    r" (?P<join>(?:(?:,|or|and|either|the) )+)(?:the |day )?(?P<day>\d{1,2})(?:th|ord)?"
    rf"(?= *(?:$|[.,;!?)]|¤|(?:or|and|during|of|{any_around('AFTER_RANGE')}) ))"
)
_LISTED_BEFORE = re.compile(
    r" (?:(?:on|for|the|either) )*(?P<day>\d{1,2})(?:th|ord)? (?:or|and|,)(?: the| or| and)* ¤"
)
_YEAR = re.compile(r"\b20 ?\d\d\b|\byear\b|/\d\d |month")
_AFTER_MONTH = re.compile(r"(?:(?<=wd\d)|(?<!\d)(?<!\dth)(?<!\dord)(?<! of)) mo\d+ (?:the )?$")
_BETWEEN = re.compile(r" (?:between .* and|from .* (?:to|until)|of the .* to the) ")
_EARLY = rule("early")
_JOINED = re.compile(r" (?:or|and|,|/|to|until|either|nor|not|no) ")
_BARE_HOUR = re.compile(r"\d{1,2}(?! (?:am|pm|oclock|h|hours|\d\d)\b)(?: .*)?")
_THEN_DAY = re.compile(r" (?:tomorrow|of mo)")
_THEN_PART = re.compile(r"\d{1,2} (?:morning|afternoon|evening|night)")
_IN_PART = re.compile(
    r"(?P<number>\d{1,2})(?: ,)? (?P<way>in|of|at|for|on|during) (?:the |la )?\w+"
)
_NEXT_DAY = re.compile(r" nextday ")
_HALVES = ("morning", "afternoon", "evening", "night", "dawn", "tonight")  # settle an hour
# In the contract a morning ends at noon and the others are open at the end.
_PARTS: dict[str, tuple[time | None, time | None]] = {
    "morning": (None, time(12)),
    "early morning": (None, time(10)),
    "late morning": (time(10), time(12)),
    "afternoon": (time(12), None),
    "early afternoon": (time(12), time(15)),
    "late afternoon": (time(15), None),
    "evening": (time(17), None),
    "night": (time(19), None),
    "tonight": (time(19), None),
    "lastnight": (time(19), None),
    "dawn": (None, time(8)),
    "early": (None, time(10)),
    "lunch": (time(12), time(14)),
    "midday hours": (time(10), time(14)),
    "first thing": (None, time(10)),
}


class Value(NamedTuple):
    """One day, time, stretch of either, or shift. `spans` are places in the text."""

    spans: tuple[tuple[int, int], ...]
    days: Days | None = None
    span: Span | None = None
    point: Point | None = None
    shift: Shift | None = None
    part: str = ""  # of the day, where one is named
    about: bool = False
    year_named: bool = False
    clashes: bool = False  # with another day that stands beside it
    following: bool = False  # "the day after", of a day that was named before
    pointing: Pointing | None = None  # at a day that was named before

    @property
    def start(self) -> int:
        return min(start for start, _ in self.spans)

    @property
    def end(self) -> int:
        return max(end for _, end in self.spans)

    @property
    def subject(self) -> str:
        return "day" if self.days else "shift" if self.shift else "time"

    @property
    def doubtful(self) -> bool:
        """What it names is open, or contradicts itself."""
        return self.clashes or bool(self.days and (self.days.candidates or self.days.clashes))

    @property
    def times(self) -> tuple[time, ...]:
        """As the contract has it: a written clock without am or pm is open as well."""
        if not self.point:
            return ()
        point = self.point
        written_late = point.hour == 0 or point.hour > 12
        is_open = point.is_open or (point.assumed and not written_late)
        return readings(point._replace(is_open=is_open))

    @property
    def time_range(self) -> tuple[time | None, time | None] | None:
        if not self.span:
            return None
        named = _PARTS.get(self.part)
        if named:
            return named
        start, end = self.span.start, self.span.end
        if self.span.is_open and start and end and start.hour < 7:
            return _later(start), _later(end)
        return start, end


def _later(moment: time) -> time:
    return moment.replace(hour=(moment.hour + 12) % 24)


def find_values(
    line: Line, now: datetime, language: Language, *, moving: bool = False
) -> list[Value]:
    """`moving`: something is moved here."""
    blank_no_times(line)
    found = [*_times(line, now, language, moving)] if _TIME_SIGN.search(line.text) else []
    if _DAY_SIGN.search(line.text):
        found += _between([*_days(line, now.date(), language)], line)
    while len(found) < _MOST and (named := take_named_part(line, language)):
        found.append(Value(_spans(line, len(line.blanks) - 1), span=named[1], part=named[0]))
    if early := line.take(_EARLY):
        place = line.characters(*early.span())
        found.append(Value((place,), span=Span(None, time(10)), part="early"))
    if any(value.point and not value.point.is_open for value in found):
        found = [value for value in found if value.part not in _HALVES]
    return _clashing(sorted(found, key=lambda value: value.start), line)


def _clashing(values: list[Value], line: Line) -> list[Value]:
    """Two days in one breath that no "or" joins contradict each other: "Friday tomorrow"."""
    days = [value for value in values if value.days and value.days.day]
    if len({value.days.day for value in days if value.days}) < 2 or _JOINED.search(line.said):
        return values
    return [value._replace(clashes=True) if value in days else value for value in values]


def _spans(line: Line, since: int) -> tuple[tuple[int, int], ...]:
    return tuple(line.characters(*blank) for blank in line.blanks[since:])


def _times(line: Line, now: datetime, language: Language, moving: bool) -> Iterator[Value]:
    taken = len(line.blanks)
    if shift := take_shift(line, now, moving):
        yield Value(_spans(line, taken), shift=shift)
    points = _hours(line, now.date(), language)
    for _ in range(_MOST):
        taken = len(line.blanks)
        span = take_range(line, points)
        if not span:
            break
        yield Value(_spans(line, taken), span=span)
        points = [point for point in points if line.text[point.start] != "¤"]
    sure = [point for point in points if point.sure]
    for point in _completed(line, points, sure):
        taken = len(line.blanks)
        about = _ABOUT.search(line.text, 0, point.start) or _ISH.search(
            line.text, point.start, min(point.end + 1, len(line.text))
        )
        cue = _CUES.search(line.text, 0, point.start)
        line.blank(cue.start() if cue else point.start, point.end)
        said = _in_its_part(line, point, [other for other in sure if other.start > point.start])
        yield Value(_spans(line, taken), point=said, about=bool(about))


_OR = re.compile(r" (?:, )?(?:or|and|,)(?: (?:maybe|at|to|around))*(?: the| las| la)? ")


def _hours(line: Line, today: date, language: Language) -> list[Point]:
    """The moments, once the numbers that are days are out of the way."""
    points = find_points(line, language)
    days = [point.start for point in points if _is_day(line, point, today)]
    if not days:
        return points
    text = line.text
    for start in days:
        end = text.index(" ", start)
        line.text = line.text[:start] + "·" * (end - start) + line.text[end:]
    points = find_points(line, language)
    line.text = text
    return points


def _is_day(line: Line, point: Point, today: date) -> bool:
    """ "December 10 around noon", "Tuesday 8 morning", "el 15": the number is the day."""
    said = line.text[point.start : point.end]
    if _dates_weekday(line, point, today):
        return True
    if not _BARE_HOUR.fullmatch(said):
        return False
    if point.before == "the" or _AFTER_MONTH.search(line.text, 0, point.start):
        return True
    then = _THEN_PART.fullmatch(said) or _THEN_DAY.match(line.text, point.end)
    return point.before[:2] == "wd" and then is not None


def _dates_weekday(line: Line, point: Point, today: date) -> bool:
    """ "Tuesday 15 in the afternoon": nobody says 15 o'clock so, nor 8 where Tuesday is the 8th."""
    said = _IN_PART.fullmatch(line.text[point.start : point.end])
    if not said or point.before[:2] != "wd" or len(point.before) != 3:
        return False
    number, weekday = int(said["number"]), int(point.before[2])
    coming = next_monthly(today, number) if 0 < number < 32 else None
    in_it = said["way"] != "of" and coming is not None and coming.weekday() == weekday
    return number > 12 or in_it


def _completed(line: Line, points: list[Point], sure: list[Point]) -> list[Point]:
    """With "at 2 or 3" the other one of them, in the half of the day that is said last."""
    found = set(sure)
    for first, second in pairwise(points):
        joined = _OR.fullmatch(line.text, first.end, second.start)
        if joined and (first in found or second in found):
            found |= {first, second}
            if first.is_open and not second.is_open:
                hours = (first.hour % 12, first.hour % 12 + 12)
                near = min(hours, key=lambda hour, of=second.hour: abs(hour - of))  # type: ignore[misc]
                found.discard(first)
                found.add(first._replace(hour=near, is_open=False))
    return sorted(found, key=lambda point: point.start)[:_MOST]


def _in_its_part(line: Line, point: Point, others: list[Point]) -> Point:
    """ "Tomorrow morning at 9": the part of the day settles the hour, and is taken with it, if it
    is not that of another hour."""
    if not (point.is_open or point.assumed):
        return point
    text = line.text
    for other in others:
        text = text[: other.start] + "·" * (other.end - other.start) + text[other.end :]
    part = PART_OF_TODAY.search(text)
    if not part and (part := PART_APART.search(text)):
        line.blank(*part.span())
    if not part and " early " in text:
        return in_part(point, "morning")
    return in_part(point, part["part"]) if part else point


def _days(line: Line, today: date, language: Language) -> Iterator[Value]:
    for _ in range(_MOST):
        taken = len(line.blanks)
        if pointing := take_pointing(line):
            yield Value(_spans(line, taken), days=Days(), pointing=pointing)
            continue
        following = _NEXT_DAY.search(line.text)
        days = take_one(line, today, language)
        if days == Days():
            break
        used = line.blanks[taken:]
        if not used:
            break
        year = any(_YEAR.search(line.said, max(start - 1, 0), end + 1) for start, end in used)
        aside = bool(
            following and days.day and _NEXT_DAY.search(line.said, used[0][0], used[0][1] + 1)
        )
        yield Value(_spans(line, taken), days=days, following=aside, year_named=year)
        if days.day:
            yield from _listed(line, days.day, used[-1], today)


def _between(values: list[Value], line: Line) -> list[Value]:
    """ "Between Christmas and New Year": two days are the ends of a stretch."""
    days = [value for value in values if value.days and value.days.day]
    opener = _BETWEEN.search(line.said)
    if len(days) != 2 or not opener:
        return values
    first, last = sorted(days, key=lambda value: value.start)
    start = first.days.day if first.days else None
    end = last.days.day if last.days else None
    if not start or not end or end < start:
        return values
    begin = line.characters(opener.start(), opener.start() + 1)
    spans = (begin, *first.spans, *last.spans)
    whole = first._replace(spans=spans, days=Days(limit=(start, end)))
    return [whole if value is first else value for value in values if value is not last]


def _listed(line: Line, day: date, place: tuple[int, int], today: date) -> Iterator[Value]:
    """ "January 7, 9 or 11", "the 12th or the 13th of Feb": days of the same month."""
    end = place[1]
    while match := _LISTED.match(line.text, end):
        other = make_day(day.year, day.month, int(match["day"]))
        if not other or other < day:
            break
        line.blank(match.start("day"), match.end())
        yield Value(_spans(line, len(line.blanks) - 1), days=Days(day=other))
        end = match.end()
    for match in _LISTED_BEFORE.finditer(line.text):
        other = make_day(day.year, day.month, int(match["day"]))
        if match.end() - 1 == place[0] + 1 and other and today <= other < day:
            line.blank(match.start("day"), match.end("day"))
            yield Value(_spans(line, len(line.blanks) - 1), days=Days(day=other))
