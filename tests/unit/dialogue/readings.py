"""Readings by hand: what a reader makes of the words beside each."""

from datetime import date, time
from typing import Any

from domain.reading import DayTime, Heard, Intent, Reading

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
FRIDAY, SUNDAY = date(2026, 11, 27), date(2026, 11, 29)

BOOK = Reading(intents=(Intent.BOOK,))  # "I'd like an appointment"
MOVE = Reading(intents=(Intent.MOVE,))
CANCEL = Reading(intents=(Intent.CANCEL,))
LOOK_UP = Reading(intents=(Intent.LOOK_UP,))
YES = Reading(intents=(Intent.YES,))
NO = Reading(intents=(Intent.NO,))
BACK = Reading(intents=(Intent.BACK,))  # "another day"
THANKS = Reading(intents=(Intent.THANKS,))
GREETING = Reading(intents=(Intent.GREETING,))
HUMAN = Reading(intents=(Intent.HUMAN,))
RESTART = Reading(intents=(Intent.RESTART,))
REPEAT = Reading(intents=(Intent.REPEAT,))
GOODBYE = Reading(intents=(Intent.GOODBYE,))
GIBBERISH = Reading(text="xyzzy", settled=False)

NAME = Reading(name=Heard(value="Ana Torres"))
EMAIL = Reading(email=Heard(value="ana@example.com"))
PHONE = Reading(phone=Heard(value="+12125550147"))
DETAILS = Reading(name=NAME.name, email=EMAIL.email, phone=PHONE.phone)
BOOK_WITH_DETAILS = DETAILS.model_copy(update={"intents": (Intent.BOOK,)})


def when(day: date | None = None, at: str | None = None, **fields: Any) -> Reading:
    """ "Tuesday at 3 pm" """
    return Reading(when=DayTime(day=day, time=time.fromisoformat(at) if at else None, **fields))


def number(choice: int) -> Reading:
    """ "3" """
    return Reading(choice=choice, text=str(choice))


def ordinal(choice: int) -> Reading:
    """ "the third one" """
    return Reading(choice=choice, text="the nth one")


def asks(topic: str, **fields: Any) -> Reading:
    return Reading(intents=(Intent.QUESTION,), topic=topic, text=topic, **fields)


def also(reading: Reading, **fields: Any) -> Reading:
    return reading.model_copy(update=fields)
