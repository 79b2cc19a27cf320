"""What a reader made of one thing a person said.

A `Reading` holds only what the words say; what they mean at this point of the conversation ("3"
may be an option, an hour, or part of a phone number) is for `domain.dialogue` to decide.
"""

import datetime as dt
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["en", "es"]
DetailName = Literal["name", "email", "phone"]
# What the receptionist asked last: it decides how a bare answer ("Ana", "555 0100", "3") reads.
Asked = Literal["name", "email", "phone", "day", "time", "yes_no", "code", "message"]


class Intent(StrEnum):
    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    LOOK_UP = "look_up"
    QUESTION = "question"
    HUMAN = "human"
    MESSAGE = "message"
    REPEAT = "repeat"
    BACK = "back"
    RESTART = "restart"
    YES = "yes"
    NO = "no"
    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    EMERGENCY = "emergency"
    INSULT = "insult"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Context(_Value):
    """What a reader may know beside the words. `now` is local to the business, naive by design."""

    now: dt.datetime
    language: Language | None = None  # of the conversation so far
    asked: Asked | None = None
    country: str = "US"  # ISO 3166 alpha-2, for phone numbers without a country code


class Heard(_Value):
    """A detail as understood. `certain` is False when it was spoken or spelled: read it back."""

    value: str
    certain: bool = True


class DayTime(_Value):
    """When the person wants to come, as far as said. Days are local to the business.

    `times` lists both readings where am or pm is open; `time` is set when only one reading is left.
    """

    day: dt.date | None = None
    day_range: tuple[dt.date, dt.date] | None = None  # "next week": first and last day, inclusive
    weekdays: frozenset[int] = frozenset()  # "Mondays or Tuesdays": Monday is 0
    not_weekdays: frozenset[int] = frozenset()  # "any day but Monday"
    time: dt.time | None = None
    # "a las 5:00" is written as on a 24-hour clock: so, or 12 hours later where that fits better
    time_open: bool = False
    times: tuple[dt.time, ...] = ()
    time_range: tuple[dt.time | None, dt.time | None] | None = None  # None is an open end
    range_open: bool = False  # the range was said without am or pm: so, or 12 hours later
    wants: Literal["earliest", "latest"] | None = None
    shift_minutes: int | None = None  # from the hour it was booked for; "same time" is 0
    # The day named by weekday and by date do not agree ("Monday the 5th" where the 5th is a
    # Tuesday): both candidates, nothing chosen. Also "Friday" said on a Friday.
    day_candidates: tuple[dt.date, ...] = ()


class TokenUse(_Value):
    """What a language model spent."""

    input_tokens: int = 0
    output_tokens: int = 0


class Reading(_Value):
    language: Language | None = None  # of this text; None when it bears no sign of one
    intents: tuple[Intent, ...] = ()  # strongest first; an action stands before yes and no
    name: Heard | None = None
    email: Heard | None = None
    phone: Heard | None = None  # E.164
    when: DayTime = DayTime()
    choice: int | None = None  # "2", "the second one": 1-based; -1 is "the last one"
    code: str | None = None  # a confirmation code, upper case, without separators
    # The words of the question, or of the message where it is said at once.
    topic: str | None = None
    tokens: TokenUse | None = None  # None: no model was asked
    settled: bool = True  # False: the rules saw words they cannot place, a model may know better
    inferred: bool = False  # a part of it is from the context, not from the words
    text: str = ""  # the words themselves: what a message to the business consists of
    facts: tuple[str, ...] = ()  # keys of the tenant's facts that answer the question (a model's)

    @property
    def intent(self) -> Intent | None:
        return self.intents[0] if self.intents else None

    @property
    def by_rules(self) -> bool:
        """What a model proposed, or the context, is asked back before it has an effect."""
        return self.tokens is None and not self.inferred
