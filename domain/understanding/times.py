"""Moments of a day, as said: "half past nine", "a las tres y media", "830", "7 in the evening"."""

import re
from datetime import time
from typing import NamedTuple

from contracts.values import Language
from domain.understanding.halves import hour_by_half, hour_by_part
from domain.understanding.line import Line
from domain.understanding.patterns import rule, word_set
from domain.understanding.said_hours import PAIR_AFTER, SAYING, TAIL, Said, said_at
from domain.understanding.surroundings import around

# "tomorrow afternoon at 5": the part may stand apart from the hour
PART_APART = rule(
    r"(?:(?:in|of|at|for|during) (?:the |la )?)?"
    r"(?<! this )(?P<part>morning|afternoon|evening|night|dawn|lunch)"
)
# "this morning": says the day as well
PART_OF_TODAY = rule(
    r"(?:this )?(?P<part>(?<= this )(?:morning|afternoon|evening|dawn)|tonight|lastnight)"
)
_BEGIN = re.compile(r"(?<= )(?=\d|a |quarter|half|dur|noon |mid)")
_MONTH_NEXT = re.compile(r" (?:of )?(?:the )?mo\d+ (?!\d{1,2}(?:th|ord)? )")
# "March 9", where no day stands before the month
_AFTER_MONTH = re.compile(r"(?:(?<=wd\d)|(?<!\d)(?<!\dth)(?<!\d of)(?<!\dth of)) mo\d+ (?:- )?$")
_NEVER_AFTER = around("NUMBERING") | word_set("the day # $ %")


class Point(NamedTuple):
    start: int  # places in the line
    end: int
    hour: int
    minute: int
    is_open: bool  # nothing said whether am or pm
    sure: bool  # a time by itself, whatever stands around it
    before: str  # the symbol in front
    assumed: bool = False  # am by the way it is written; a part of the day says better


def find_points(line: Line, language: Language) -> list[Point]:
    """Everything that may be a moment, from left to right; the unsure ones need a context."""
    text = line.text
    found: list[Point] = []
    reached = 0
    for begin in _BEGIN.finditer(text):
        at = begin.start()
        if at < reached:
            continue
        before = text[:at].rstrip().rsplit(" ", 1)[-1]
        spoken = language == "en" and text[at].isdigit() and line.is_word(at)
        said = said_at(text, at, before, language, spoken=spoken)
        point = _point(text, at, before, said) if said else None
        if point:
            found.append(point)
            reached = point.end
    return found


def _point(text: str, at: int, before: str, said: Said) -> Point | None:
    """What was said, with what follows it: "pm", "o'clock", "in the morning"."""
    if said.hour > 24 or said.minute > 59:
        return None
    tail = TAIL.match(text, said.end)
    assert tail  # every part of it may be missing
    marks, half, part = tail["marks"].split(), tail["half"], tail["part"]
    hour, closed = said.hour, said.closed or (said.hour >= 8 and bool({"h", "hours"} & set(marks)))
    sure = said.sure or half is not None or tail["near"] is not None
    sure = sure or (bool(marks) and (marks != ["hours"] or before in PAIR_AFTER))
    if not sure and (hour == 0 or before in _NEVER_AFTER or _AFTER_MONTH.search(text, 0, at)):
        return None
    doubtful = not (sure or part) or (before in SAYING and not half)
    if doubtful and _MONTH_NEXT.match(text, said.end):
        return None
    if half:
        hour, closed = hour_by_half(hour, half), True
    elif part and (said.assumed or not closed):
        hour, closed = hour_by_part(hour, part), True
    is_open = not closed and 0 < hour <= 12
    assumed = said.assumed and not (half or part)
    sure = sure or part is not None
    return Point(at, tail.end(), hour % 24, said.minute, is_open, sure, before, assumed)


def in_part(point: Point, part: str) -> Point:
    hour = hour_by_part(point.hour, part) % 24
    return point._replace(hour=hour, is_open=False, assumed=False)


def in_half(point: Point, half: str) -> Point:
    return point._replace(hour=hour_by_half(point.hour, half) % 24, is_open=False, assumed=False)


def readings(point: Point) -> tuple[time, ...]:
    """One time, or both where morning and afternoon are open."""
    hours = {point.hour % 12, point.hour % 12 + 12} if point.is_open else {point.hour}
    return tuple(time(hour, point.minute) for hour in sorted(hours))
