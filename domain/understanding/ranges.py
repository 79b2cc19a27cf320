"""Ranges of time: "from 2 to 4", "after lunch", "antes de las cinco", "por la tarde"."""

import re
from datetime import time
from typing import NamedTuple

from domain.reading import Language
from domain.understanding.line import Line
from domain.understanding.times import Point, find_points, hour_by_part

_JOIN = re.compile(r" (?:to|until|-|and|at|or|by)(?: at| around)?(?: the| las| la)? ")
_OPENER = re.compile(r" (?:from|between|of|since|at|for)(?: around| at)?(?: the| las| la)? $")
_FROM = ("from", "of", "since")
_EDGE = re.compile(
    r" (?P<edge>before|latest by|by|until|to|after|since|from)"
    r"(?: around| exactly| at)?(?: the| las| la)? $"
)
_LATER = re.compile(r" (?:or|and) (?P<edge>later|after|on|before|earlier|earliest)(?= )")
# What may follow a range or a limit of bare numbers: "two to four people" is none.
_MAY_FOLLOW = re.compile(
    r" *(?:$|[.,;!?)]|(?:on|of|in|at|the|this|next|for|or|and|please|wd\d|mo\d|today|tomorrow|tonight|"
    r"morning|afternoon|evening|would|works|is|if|would|overmorrow|but|porfa|por|favor|si|de|el)\b|~)"
)
_DURATION = re.compile(
    r" for (?:(?P<count>\d{1,2}|a) (?P<unit>hours?|h|minute|')|dur(?P<dur>\d\d))(?= )"
)
# Hours from and to. The Spanish day is cut otherwise: "la tarde" takes in the early evening.
_COMMON_PARTS = {
    "midmorning": (9, 11), "midafternoon": (14, 16), "night": (20, 24), "tonight": (20, 24),
    "lastnight": (20, 24), "dawn": (4, 8), "lunch": (12, 14), "noon": (12, 14),
    "daytime": (8, 18), "breakfast": (8, 12), "dinner": (16, 20), "evening": (16, 20),
}  # fmt: skip
_PARTS: dict[Language, dict[str, tuple[int, int]]] = {
    "en": {**_COMMON_PARTS, "morning": (8, 12), "afternoon": (12, 16)},
    "es": {**_COMMON_PARTS, "morning": (4, 12), "afternoon": (12, 19)},
}


class Span(NamedTuple):
    start: time | None
    end: time | None
    is_open: bool = False  # nothing said am or pm: as it stands, or 12 hours later


def take_range(line: Line, points: list[Point]) -> Span | None:
    for first, second in zip(points, points[1:], strict=False):
        if _joined(line.text, first, second):
            span = _between(first, second)
            _use(line, first, second)
            return span
    return _with_duration(line, points) or _one_sided(line, points)


def _joined(text: str, first: Point, second: Point) -> bool:
    join = _JOIN.fullmatch(text, first.end, second.start)
    if not join:
        return False
    word = join.group().split()[0]
    opener = _OPENER.search(text, 0, first.start)
    if word in ("and", "or"):
        return word == "and" and first.before in ("between",) or " between " in text[: first.start]
    if word == "at" and not (first.sure or (opener and opener.group().split()[0] in _FROM)):
        return False
    if word == "-" and not (first.sure or second.sure):
        # "4-22" and "on 3-4" are dates
        if second.hour > 20 or first.before in ("on", "the"):
            return False
    if first.sure or second.sure:
        return word != "by"
    return (opener is not None or word in ("to", "-", "until")) and bool(
        _MAY_FOLLOW.match(text, second.end)
    )


def _minutes(point: Point) -> int:
    return (point.hour % 12 if point.is_open else point.hour) * 60 + point.minute


def _between(first: Point, second: Point) -> Span:
    start, end = _minutes(first), _minutes(second)
    if first.is_open and second.is_open:
        end += 720 if end <= start else 0
    elif second.is_open:
        end = min((end, end + 720), key=lambda e: (e - start - 1) % 1440)
    elif first.is_open:
        start = min((start, start + 720), key=lambda s: (end - s - 1) % 1440)
    return Span(_time(start), _time(end), first.is_open and second.is_open)


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes % 1440, 60)
    return time(hour, minute)


def _use(line: Line, first: Point, second: Point) -> None:
    opener = _OPENER.search(line.text, 0, first.start)
    line.blank(opener.start() if opener else first.start, second.end)


def _with_duration(line: Line, points: list[Point]) -> Span | None:
    match = _DURATION.search(line.text)
    if not match:
        return None
    for point in points:
        if not point.sure or not (point.end <= match.start() or point.start >= match.end()):
            continue
        length = int(match["dur"] or (1 if match["count"] == "a" else match["count"]))
        if match["unit"] and match["unit"].startswith("h"):
            length *= 60
        start = _minutes(point)
        line.blank(match.start(), match.end())
        edge = _EDGE.search(line.text, 0, point.start)
        line.blank(edge.start() if edge else point.start, point.end)
        return Span(_time(start), _time(start + length), point.is_open)
    return None


def _one_sided(line: Line, points: list[Point]) -> Span | None:
    for point in points:
        edge = _EDGE.search(line.text, 0, point.start)
        later = _LATER.match(line.text, point.end)
        if not edge and not later:
            continue
        if not point.sure and not _MAY_FOLLOW.match(line.text, point.end):
            continue
        word = edge["edge"] if edge else later["edge"]  # type: ignore[index]
        line.blank(edge.start() if edge else point.start, later.end() if later else point.end)
        limit = _plausible(point)
        if word in ("after", "since", "from", "later", "on"):
            return Span(limit, None, point.is_open)
        return Span(None, limit, point.is_open)
    return None


def _plausible(point: Point) -> time:
    """Of an open hour, the one in which businesses are open."""
    if not point.is_open:
        return time(point.hour, point.minute)
    hour = point.hour % 12
    return time(hour + 12 if hour < 8 else hour, point.minute)


_FIXED = re.compile(
    r" (?P<edge>first thing|last thing|after lunch|before lunch|after work|before noon)(?= )"
)
_FIXED_SPANS = {
    "first thing": Span(time(8), time(10)),
    "last thing": Span(time(16), None),
    "after lunch": Span(time(13), None),
    "before lunch": Span(None, time(12)),
    "after work": Span(time(17), None),
}
_PART = re.compile(
    rf"(?: (?:in|at|of|during|for|on|around))?(?: (?:the|la|las|this|every|early|late))*"
    rf" (?P<part>{'|'.join(_PARTS['en'])})(?= )"
)


def take_part(line: Line, language: Language) -> tuple[str, Span] | None:
    """A named part of the day, with the hours it stands for."""
    fixed = line.take(_FIXED)
    if fixed:
        return fixed["edge"], _FIXED_SPANS[fixed["edge"]]
    match = line.take(_PART)
    if not match:
        return None
    start, end = _PARTS[language][match["part"]]
    return match["part"], Span(time(start), time(end) if end < 24 else time(23, 59))


__all__ = ["Span", "find_points", "hour_by_part", "take_part", "take_range"]
