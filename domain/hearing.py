"""What was said on the phone, as acts."""

import datetime as dt

from domain import acts
from domain.reading import Context, DayTime, Heard, Intent, Reading
from domain.understanding import read

_TASKS: dict[Intent, acts.Task] = {
    Intent.BOOK: "book",
    Intent.MOVE: "move",
    Intent.CANCEL: "cancel",
    Intent.LOOK_UP: "look_up",
    Intent.MESSAGE: "message",
    Intent.HUMAN: "person",
}


def hear(text: str, context: acts.Context) -> acts.Reading:
    heard = read(
        text,
        Context(
            now=context.now,
            language=context.language,
            asked=context.asked,
            country=context.country,
        ),
    )
    found = [*_answers(heard), *_details(heard), *_wishes(heard.when)]
    return acts.Reading(acts=tuple(found), settled=heard.settled, language=heard.language)


def _answers(heard: Reading) -> list[acts.Act]:
    found: list[acts.Act] = []
    for intent in heard.intents:
        if intent in _TASKS:
            found.append(acts.Want(task=_TASKS[intent]))
        elif intent is Intent.YES:
            found.append(acts.Agree())
        elif intent is Intent.NO:
            found.append(acts.Decline())
        elif intent is Intent.QUESTION:
            found.append(acts.Ask(topic="other"))
        elif intent is Intent.EMERGENCY:
            found.append(acts.Danger())
    return found


def _details(heard: Reading) -> list[acts.Act]:
    told: list[tuple[acts.DetailName, Heard | None]] = [
        ("name", heard.name),
        ("email", heard.email),
        ("phone", heard.phone),
    ]
    found: list[acts.Act] = [
        acts.Tell(detail=detail, value=each.value) for detail, each in told if each
    ]
    return found + ([acts.Choose(number=heard.choice)] if heard.choice else [])


def _wishes(when: DayTime) -> list[acts.Act]:
    if when == DayTime():
        return []
    days: tuple[dt.date | None, dt.date | None] | None = when.day_range
    return [
        acts.Wish(
            day=when.day,
            day_range=days,
            weekdays=tuple(sorted(when.weekdays)),
            time=when.time,
            times=when.times,
            time_range=when.time_range,
        )
    ]
