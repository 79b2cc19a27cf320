"""A reading in few words: the one day, hour and detail that a text is about."""

from datetime import time
from typing import get_args

from domain import acts
from domain.understanding.line import Line
from domain.understanding.reading import LONGEST_READ
from domain.understanding.spelling import mended
from domain.understanding.values import Value, find_values
from domain.understanding.words import Text

_INTENTS = {"ask": "question", "agree": "yes", "decline": "no", "danger": "emergency"}
_TASKS = {"person": "human"}


def summary(text: str, reading: acts.Reading, context: acts.Context) -> dict[str, object]:
    return {
        "language": context.language or reading.language or "en",
        **_when(text, reading, context),
        "email": _told(reading, "email"),
        "phone": _told(reading, "phone"),
        "name": _told(reading, "name"),
        "intent": _intent(reading),
    }


def _told(reading: acts.Reading, detail: str) -> str | None:
    told = [act for act in reading.acts if isinstance(act, acts.Tell) and act.detail == detail]
    return next((act.value for act in told if act.value and not act.part), None)


def _intent(reading: acts.Reading) -> str | None:
    for act in reading.acts:
        if isinstance(act, acts.Want):
            return _TASKS.get(act.task, act.task)
        if isinstance(act, acts.Social):
            return act.kind
        if act.act in _INTENTS:
            return _INTENTS[act.act]
    return None


def _when(text: str, reading: acts.Reading, context: acts.Context) -> dict[str, object]:
    """What is wanted; where nothing is, whatever day and hour is named and not refused."""
    values = [] if len(text) > LONGEST_READ else _values(text, reading, context)
    by_role = {role: _places(text, reading, role) for role in get_args(acts.Role)}
    gone = [*by_role["refused"], *by_role["replaced"]]
    values = [value for value in values if not _stands_in(value, gone)]
    days = [value for value in values if value.days and value.days.day]
    timed = [value for value in values if value.times or value.time_range]
    timed.sort(key=lambda value: bool(value.part))  # an hour says more than a part of the day
    day = next((v.days.day for v in _wanted(days, by_role["wanted"]) if v.days), None)
    hour = next(iter(_wanted(timed, by_role["wanted"])), None)
    return {"day": day.isoformat() if day else None, **_hours(hour)}


def _wanted(values: list[Value], places: list[tuple[int, int]]) -> list[Value]:
    return [value for value in values if _stands_in(value, places)] or values


def _places(text: str, reading: acts.Reading, role: str) -> list[tuple[int, int]]:
    wishes = [a for a in reading.acts if isinstance(a, acts.Wish) and a.role == role and a.words]
    return [(text.find(wish.words), text.find(wish.words) + len(wish.words)) for wish in wishes]


def _stands_in(value: Value, places: list[tuple[int, int]]) -> bool:
    return any(start <= value.start < end for start, end in places)


def _values(text: str, reading: acts.Reading, context: acts.Context) -> list[Value]:
    said = Text(text)
    language = reading.language or context.language or "en"
    told = [act.words for act in reading.acts if isinstance(act, acts.Tell) and act.words]
    places = [(text.find(words), text.find(words) + len(words)) for words in told]
    beside = [t for t in said.tokens if not any(s <= t.start < e for s, e in places)]
    tokens = mended(beside, said.original, language)
    return find_values(Line(tokens, language, context.country), context.now, language)


def _hours(value: Value | None) -> dict[str, object]:
    point, span = (value.point, value.span) if value else (None, None)
    times = [] if not value else [_clock(moment) for moment in value.times]
    if point and point.assumed:  # written as on a 24-hour clock
        times = [_clock(time(point.hour, point.minute))]
    return {
        "time": times[0] if len(times) == 1 else None,
        "times": times if len(times) > 1 else [],
        "time_range": [_clock(span.start), _clock(span.end)] if span else None,
    }


def _clock(moment: time | None) -> str | None:
    return moment.strftime("%H:%M") if moment else None
