"""A reading in few words: the one day, hour and detail that a text is about."""

from datetime import date, time
from typing import Any

from domain import acts
from domain.understanding.line import Line
from domain.understanding.values import Value, find_values
from domain.understanding.words import Text

_INTENTS = {"ask": "question", "agree": "yes", "decline": "no", "danger": "emergency"}
_TASKS = {"person": "human"}
_LONGEST_READ = 600


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
    """Of a wish that has a part to play; where none has, whatever day and hour is named."""
    wishes = [act for act in reading.acts if isinstance(act, acts.Wish)]
    values = [] if len(text) > _LONGEST_READ else _values(text, reading, context)
    wanted = [wish for wish in wishes if wish.role == "wanted"]
    if wishes:
        values = [v for v in values if any(_said_in(text, v, wish) for wish in wanted)]
    day = next((v.days.day for v in values if v.days and v.days.day), None)
    timed = next((v for v in values if v.times or v.time_range), None)
    return {
        "day": day.isoformat() if day else next(_days(wanted), None),
        **_hours(timed),
    }


def _days(wishes: list[acts.Wish]) -> Any:
    return (wish.day.isoformat() for wish in wishes if isinstance(wish.day, date))


def _values(text: str, reading: acts.Reading, context: acts.Context) -> list[Value]:
    said = Text(text)
    language = reading.language or context.language or "en"
    told = [act.words for act in reading.acts if isinstance(act, acts.Tell) and act.words]
    places = [(text.find(words), text.find(words) + len(words)) for words in told]
    tokens = [t for t in said.tokens if not any(s <= t.start < e for s, e in places)]
    return find_values(Line(tokens, language), context.now, language)


def _said_in(text: str, value: Value, wish: acts.Wish) -> bool:
    start = text.find(wish.words)
    return start <= value.start < start + len(wish.words)


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
