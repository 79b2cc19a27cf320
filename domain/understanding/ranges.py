"""Ranges of time: "from 2 to 4", "after lunch", "antes de las cinco", "por la tarde"."""

import re
from datetime import time
from itertools import pairwise
from typing import NamedTuple

from contracts.values import Language
from domain.languages import of_each
from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.surroundings import any_around, around, symbols_of
from domain.understanding.times import PART_APART, PART_OF_TODAY, Point, in_part

_JOIN = re.compile(r" (?P<word>to|until|-|~|and|at|or)(?: at| around)?(?: the| las| la)? ")
_OPENER = re.compile(r" (?P<word>from|between|of|since|at|for)(?: around| at)?(?: the| las| la)? $")
_EDGE = re.compile(
    r" (?P<word>before|latest by|earliest by|by|until|after|past|since|from)"
    r"(?: around| exactly| at| to)?(?: the| las| la)? $"
)
_AT_WORK = re.compile(rf" {any_around('AT_WORK')}(?= )")
_COUNTED = around("COUNTED")
_BY_AMOUNT = re.compile(rf" {any_around('BY_AMOUNT')}\w*(?: \w+)? by $")
_LATER = re.compile(
    r" (?:(?:or|and) (?P<word>later|after|on|before|earlier)"
    r"|(?P<limit>(?:latest|earliest) by))(?= )"
)
_FOLLOWERS = any_around(
    "AFTER_RANGE",
    *symbols_of(
        r"on of in at the this next for or and wd\d mo\d+ today tomorrow tonight "
        r"overmorrow morning afternoon evening during"
    ),
)
_MAY_FOLLOW = re.compile(rf" *(?:$|[.,;!?)¤]|{_FOLLOWERS}\b)")
_LENGTH = rule(
    r"(?:for|during) (?:(?P<count>\d{1,2}|a) (?P<unit>hours?|h|minute|')|dur(?P<fixed>\d\d))"
)


class Span(NamedTuple):
    start: time | None
    end: time | None
    is_open: bool = False  # nothing said am or pm: as it stands, or 12 hours later
    is_turned: bool = False  # said of the hours that are taken: "I work until 5"


_FIXED = {
    "first thing": (time(8), time(10)),
    "last thing": (time(16), None),
    "after lunch": (time(13), None),
    "before lunch": (None, time(12)),
    "after work": (time(17), None),
}
# "a primera hora de la tarde"
_FIXED_OF = {
    "first thing afternoon": Span(time(12), time(14)),
    "last thing morning": Span(time(10), time(12)),
}
_FIXED_RULE = rule(
    rf"(?P<name>{'|'.join(_FIXED)})(?: (?:of|in)(?: the| la)? (?P<part>morning|afternoon))?"
)
_COMMON_PARTS = {
    "midday hours": (10, 14), "brunch": (8, 12), "night": (20, 24), "tonight": (20, 24),
    "lastnight": (20, 24), "dawn": (4, 8), "lunch": (12, 14), "noon": (12, 14),
    "daytime": (8, 18), "breakfast": (8, 12), "dinner": (16, 20), "evening": (16, 20),
    "morning": (8, 12), "afternoon": (12, 17),
}  # fmt: skip
_PARTS: dict[Language, dict[str, tuple[int, int]]] = {
    language: {**_COMMON_PARTS, **own} for language, own in of_each("surroundings", "PARTS").items()
}
_PART = rule(
    r"(?:(?:in|at|of|during|for|on|around) )?"
    r"(?:(?:the|la|las|this|every|(?P<half>early|late)(?: in the)?)(?: -)? )*"
    rf"(?P<part>{'|'.join(_COMMON_PARTS)})"
)


def take_range(line: Line, points: list[Point]) -> Span | None:
    for first, second in pairwise(points):
        if _joined(line.text, first, second):
            opener = _OPENER.search(line.text, 0, first.start)
            line.blank(opener.start() if opener else first.start, second.end)
            part = PART_OF_TODAY.search(line.text) or PART_APART.search(line.text)
            if part and first.is_open and second.is_open:
                if part.re is PART_APART:
                    line.blank(*part.span())
                first, second = in_part(first, part["part"]), in_part(second, part["part"])
            return _between(first, second)
    return _with_length(line, points) or _one_sided(line, points)


def _joined(text: str, first: Point, second: Point) -> bool:
    join = _JOIN.fullmatch(text, first.end, second.start)
    if not join:
        return False
    opener = _OPENER.search(text, 0, first.start)
    word, opening = join["word"], opener["word"] if opener else ""
    either_sure = first.sure or second.sure
    if word in ("and", "or"):
        counted = not (either_sure or _MAY_FOLLOW.match(text, second.end))
        return word == "and" and not counted and " between " in text[: first.start]
    if first.before[:2] == "wd" and first.hour > 12 and not first.sure:
        return False  # "Saturday 21 at noon"
    if "la" in join.group() and not (first.sure or opening):
        return False  # "el 16 a las dos"
    if word == "at" and not first.sure and opening not in ("from", "of", "since"):
        return False  # "on 15 at 8"
    if word == "-" and not either_sure:
        back = second.hour < first.hour > 12 or text.startswith(" - ", second.end)  # "14-5"
        if back or second.hour > 20 or first.before in ("on", "the", "-"):
            return False  # "4-22" and "on 3-4" are dates
    followed = _MAY_FOLLOW.match(text, second.end) and not _COUNTED & set(
        text[: first.start].split()[-2:]
    )
    return either_sure or bool(followed and (opener or word != "at"))


def _minutes(point: Point) -> int:
    return (point.hour % 12 if point.is_open else point.hour) * 60 + point.minute


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes % 1440, 60)
    return time(hour, minute)


def _between(first: Point, second: Point) -> Span:
    """An open end takes the reading that comes next, an open start the one just before."""
    start, end = _minutes(first), _minutes(second)
    if first.is_open and second.is_open:
        end += 720 if end <= start else 0
    elif second.is_open:
        end = min((end, end + 720), key=lambda minutes: (minutes - start - 1) % 1440)
    elif first.is_open:
        start = min((start, start + 720), key=lambda minutes: (end - minutes - 1) % 1440)
    return Span(_time(start), _time(end), first.is_open and second.is_open)


def _with_length(line: Line, points: list[Point]) -> Span | None:
    """ "from 9:30 for 7 hours"."""
    match = _LENGTH.search(line.text)
    apart = [p for p in points if match and (p.end <= match.start() or p.start >= match.end())]
    point = next((point for point in apart if point.sure), None)
    if not match or not point:
        return None
    length = int(match["fixed"] or (1 if match["count"] == "a" else match["count"]))
    if match["unit"] and match["unit"].startswith("h"):
        length *= 60
    edge = _EDGE.search(line.text, 0, point.start)
    line.blank(*match.span())
    line.blank(edge.start() if edge else point.start, point.end)
    start = _minutes(point)
    return Span(_time(start), _time(start + length), point.is_open)


def _one_sided(line: Line, points: list[Point]) -> Span | None:
    for point in points:
        edge = _EDGE.search(line.text, 0, point.start)
        later = _LATER.match(line.text, point.end)
        found = edge or later
        if not found or not (point.sure or _is_limit(line.text, point, _word(found))):
            continue
        line.blank(edge.start() if edge else point.start, later.end() if later else point.end)
        limit = plausible(point)
        busy = edge and _word(edge) == "until" and _AT_WORK.search(line.said, 0, edge.start() + 1)
        if busy:
            return Span(limit, None, is_turned=True)
        if _word(found) in ("after", "past", "since", "from", "later", "on", "earliest by"):
            return Span(limit, None)
        return Span(None, limit)
    return None


def _word(edge: re.Match[str]) -> str:
    return edge["word"] or edge["limit"] or ""


def _is_limit(text: str, point: Point, word: str) -> bool:
    """Whether a bare number after "by" or "from" is an hour: "divide by 2" has none."""
    if word == "by" and _BY_AMOUNT.search(text, 0, point.start):
        return False
    return bool(_MAY_FOLLOW.match(text, point.end)) and not text.startswith(" of ", point.end)


def plausible(point: Point) -> time:
    """Of an open hour, the reading in which businesses are open."""
    if not point.is_open:
        return time(point.hour, point.minute)
    hour = point.hour % 12
    return time(hour + 12 if hour < 8 else hour, point.minute)


def hours_of(part: str, language: Language) -> tuple[int, int] | None:
    return _PARTS[language].get(part)


def take_named_part(line: Line, language: Language) -> tuple[str, Span] | None:
    if fixed := line.take(_FIXED_RULE):
        name, part = fixed["name"], fixed["part"]
        return name, _FIXED_OF.get(f"{name} {part}") or Span(*_FIXED[name])
    match = line.take(_PART)
    if not match:
        return None
    start, end = _PARTS[language][match["part"]]
    middle = (start + end) // 2
    if match["half"]:
        start, end = (start, middle) if match["half"] == "early" else (middle, end)
    name = f"{match['half']} {match['part']}" if match["half"] else match["part"]
    return name, Span(time(start), time(end) if end < 24 else time(23, 59))
