"""Moments of a day, as said: "half past nine", "a las tres y media", "830", "7 in the evening"."""

import re
from datetime import time
from typing import NamedTuple

from domain.understanding.line import Line

PARTS = "morning|afternoon|evening|night|dawn|noon|lunch|dinner|breakfast"
_ARTICLE = "(?:the |las |la )?"

# "ten to three", "quarter past 8", "50 minute before noon", "diez para las doce"
_RELATIVE = re.compile(
    rf"(?:a )?(?P<minutes>quarter|half|dur15|dur30|[0-5]?\d)(?P<unit> minute)?(?P<way> past| after|"
    rf" to| until| before| of| for)(?= |$) {_ARTICLE}(?P<hour>\d{{1,2}}|a|noon|midnight)(?= )"
)
_PLAIN = re.compile(
    r"""
      (?P<named>noon|midnight)
    | (?P<clock>\d{1,2}:\d\d)(?P<seconds>:\d\d)?
    | (?P<dotted>\d{1,2}\.\d\d)
    | (?P<joined>\d{3,4})
    | (?P<hour>\d{1,2}|(?<=\ la\ )a)
      (?:\ (?P<sign>and|less|with)\ (?:a\ )?(?P<plus>3\ quarter|quarter|half|\d{1,2})(?:\ minute)?
       | \ (?:0|o)\ (?P<digit>\d) | \ (?P<pair>[0-5]\d))?
    """,
    re.VERBOSE,
)
_TAIL = re.compile(
    rf"(?P<mark>(?: (?:h|hours|oclock|exactly|ish|around)(?= ))*)(?: (?P<half_of_day>am|pm)(?= ))?"
    rf"(?: ,)?(?P<part> (?:in |of |at |for |on )(?:the |la )?(?:{PARTS})(?= )| (?:{PARTS})(?= ))?"
    rf"(?P<near>(?=(?: ,)? (?:this (?:{PARTS})|tonight) ))?"
)
_BEGIN = re.compile(r"(?<= )(?=\d|a |quarter|half|dur|noon |midnight )")
_MONTH_NEXT = re.compile(r" (?:of )?(?:the )?mo\d+ (?!\d{1,2}(?:th|ord)? )")
_NOUN_NEXT = re.compile(
    r" (?!(?:am|pm|and|less|or|o|h|hours?|hrs|oclock|exactly|ish|of|in|at|on|for|the|this|tonight|to|"
    r"until|please|por|porfa|today|tomorrow|nextday|overmorrow|if|is|works?|would|but|que|si|me|es|"
    r"esta|around|minute|with|wd\ds?|mo\d+|morning|afternoon|evening|night|dawn|next|last)\b)[a-z]"
)
_CUES = frozenset({"at", "around", "exactly", "las", "la", "by", "before", "after", "until", "since",
                   "for", "from", "between", "latest"})  # fmt: skip
_STRONG_CUES = frozenset({"at", "around", "exactly", "las"})
_NOT_AFTER = frozenset({"the", "day", "#", "$", "%", "no", "number", "option", "opcion"})
_MINUTES = {"3 quarter": 45, "quarter": 15, "half": 30, "dur15": 15, "dur30": 30}


class Point(NamedTuple):
    start: int  # places in the line
    end: int
    hour: int
    minute: int
    is_open: bool  # nothing said whether am or pm
    sure: bool  # a time by itself, whatever stands around it
    before: str  # the symbol in front


def find_points(line: Line) -> list[Point]:
    """Everything that may be a moment, from left to right; the unsure ones need a context."""
    found: list[Point] = []
    reached = 0
    for begin in _BEGIN.finditer(line.text):
        if begin.start() < reached:
            continue
        point = _relative(line.text, begin.start()) or _plain(line.text, begin.start())
        if point:
            found.append(point)
            reached = point.end
    return found


def _relative(text: str, at: int) -> Point | None:
    match = _RELATIVE.match(text, at)
    if not match:
        return None
    minutes, way, before = match["minutes"], match["way"].strip(), _symbol_before(text, at)
    counted = minutes in _MINUTES or match["unit"] is not None
    if way == "of" and minutes != "quarter":
        return None
    if way == "for" and not re.search(r" for (?:las|la) ", match.group()):
        return None
    if way == "before" and not counted:
        return None
    spoken_as_minutes = before in _STRONG_CUES or before in ("is", "it's", "its", "son", "es")
    if way in ("to", "until") and not counted and not spoken_as_minutes:
        return None
    offset = _MINUTES.get(minutes) or int(minutes if minutes.isdigit() else 0)
    hour = {"a": 1, "noon": 12, "midnight": 24}.get(match["hour"]) or int(match["hour"])
    named = match["hour"] in ("noon", "midnight")
    minute_of_day = hour * 60 + (offset if way in ("past", "after") else -offset)
    hour, minute = divmod(minute_of_day % 1440, 60)
    hour = hour or (0 if named else 12)
    return _finish(text, match.start(), match.end(), hour, minute, sure=True, closed=named)


def _plain(text: str, at: int) -> Point | None:
    match = _PLAIN.match(text, at)
    if not match:
        return None
    before = _symbol_before(text, at)
    if match["named"]:
        hour = 12 if match["named"] == "noon" else 0
        return _finish(text, at, match.end(), hour, 0, sure=True, closed=True)
    if match["clock"]:
        hour, minute = (int(part) for part in match["clock"].split(":"))
        closed = bool(match["seconds"]) or match["clock"][:2] in ("00", "08", "09")
        return _finish(text, at, match.end(), hour, minute, sure=True, closed=closed)
    if match["dotted"]:
        hour, minute = (int(part) for part in match["dotted"].split("."))
        return _finish(text, at, match.end(), hour, minute, sure=before in _STRONG_CUES)
    if match["joined"]:
        hour, minute = divmod(int(match["joined"]), 100)
        sure = before in _STRONG_CUES and not 1900 <= int(match["joined"]) < 2100
        sure = sure or text.startswith(" hour ", match.end())
        return _finish(text, at, match.end(), hour, minute, sure=sure)
    return _by_hour(text, at, match, before)


def _by_hour(text: str, at: int, match: re.Match[str], before: str) -> Point | None:
    hour, minute, end = 1 if match["hour"] == "a" else int(match["hour"]), 0, match.end()
    article = before in ("las", "la")
    sure = before in _STRONG_CUES or (before == "la" and hour == 1)
    if sure and (hour > 12 or before == "la") and _NOUN_NEXT.match(text, end):
        return None  # "at 22 Baker street", "la una opción"
    paired = bool(match["digit"] or match["pair"])
    if match["sign"]:
        minute = _MINUTES.get(match["plus"]) or int(match["plus"])
        counted = match["plus"] in _MINUTES
        if not counted and (before == "between" or " between " in text[:at] or minute < 5):
            minute, end = 0, match.end("hour")
        else:
            sure = sure or counted or article or _alone(text, at, end)
        if match["sign"] == "less":
            hour, minute = divmod((hour * 60 - minute) % 720, 60)
            hour = hour or 12
    elif paired:
        minute = int(match["digit"] or match["pair"])
        sure = sure or _alone(text, at, end) or before in _CUES
    point = _finish(text, at, end, hour, minute, sure=sure)
    if point and not point.sure and paired:
        return _finish(text, at, match.end("hour"), hour, 0, sure=False)
    return point


def _finish(
    text: str, at: int, end: int, hour: int, minute: int, *, sure: bool, closed: bool = False
) -> Point | None:
    """The point with what follows it: "pm", "o'clock", "in the morning"."""
    before = _symbol_before(text, at)
    if hour > 24 or minute > 59 or (not sure and re.fullmatch(r"mo\d+", before)):
        return None
    tail = _TAIL.match(text, end)
    half_of_day = part = None
    if tail:
        half_of_day, part = tail["half_of_day"], tail["part"]
        marks = tail["mark"].split()
        sure = sure or bool(marks and (marks != ["hours"] or before in _CUES))
        end = tail.end()
        closed = closed or ("h" in marks and hour >= 8)
        if part and not sure and not half_of_day and _symbol_before(text, at) in ("the", "day"):
            return None
    if half_of_day or part or (tail and tail["near"] is not None):
        sure = True
    elif not sure and (before in _NOT_AFTER or _MONTH_NEXT.match(text, end)):
        return None
    if half_of_day:
        hour, closed = hour_by_half(hour, half_of_day), True
    elif part and not closed:
        hour, closed = hour_by_part(hour, part), True
    hour %= 24
    is_open = not closed and 0 < hour <= 12
    return Point(at, end, hour, minute, is_open, sure, before)


def _alone(text: str, at: int, end: int) -> bool:
    return not text[:at].strip() and not text[end:].strip(" .!?")


def _symbol_before(text: str, at: int) -> str:
    return text[:at].rstrip().rsplit(" ", 1)[-1]


def hour_by_half(hour: int, half_of_day: str) -> int:
    if hour > 12:
        return hour
    return hour % 12 + (12 if half_of_day == "pm" else 0)


def hour_by_part(hour: int, part: str) -> int:
    """The hour that a part of the day makes of one said without am or pm."""
    words = part.split()
    name = words[-1]
    if hour > 12:
        return hour
    if name in ("morning", "dawn", "breakfast"):
        # "las doce de la mañana" is noon, "12 in the morning" is midnight
        return 12 if hour == 12 and "of" in words else hour % 12
    if name in ("night", "tonight"):
        return hour % 12 if hour == 12 or hour < 5 else hour + 12
    if name in ("lunch", "noon"):
        return hour if hour >= 10 else hour + 12
    return hour % 12 + 12


def readings(point: Point) -> tuple[time, ...]:
    """One time, or both where morning and afternoon are open."""
    hours = {point.hour % 12, point.hour % 12 + 12} if point.is_open else {point.hour}
    return tuple(time(hour, point.minute) for hour in sorted(hours))
