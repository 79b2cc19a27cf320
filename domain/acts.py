"""What a person did with their words: the one contract between reading and deciding.

A `Reading` is made by rules (`domain.understanding`) or by a language model, and decided upon by
`domain.dialogue`, which sees no text. Days and times are local to the business and naive by design.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from contracts.values import Language

Task = Literal["book", "move", "cancel", "look_up", "message", "person"]
DetailName = Literal["name", "email", "phone", "code"]
Role = Literal["wanted", "refused", "busy", "replaced"]
Topic = Literal[
    "hours",
    "address",
    "price",
    "services",
    "bring",
    "parking",
    "duration",
    "availability",
    "own_appointment",
    "receipt",
    "record",
    "process",
    "why",
    "emergency",
    "other",
]
# What the receptionist waits for: it decides how a bare answer ("Ana", "555 0100", "3") reads.
Asked = Literal["name", "email", "phone", "code", "day", "time", "yes_no", "message"]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Act(_Value):
    """`words` are exactly those of the text that it comes from. `certain` False: inferred, so it is
    read back before anything is done upon it."""

    words: str = ""
    certain: bool = True


class Want(_Act):
    """`more`: another one beside what stands, which stays as it is: "a second one, apart"."""

    act: Literal["want"] = "want"
    task: Task
    more: bool = False  # of a booking


class Stop(_Act):
    """Leaves what is going on: "forget it"."""

    act: Literal["stop"] = "stop"
    task: Task | None = None


class Keep(_Act):
    """What stands shall stand: "don't cancel it"."""

    act: Literal["keep"] = "keep"


class Tell(_Act):
    """A detail. `who` it is of: the speaker, somebody the visit is for, or anybody else."""

    act: Literal["tell"] = "tell"
    detail: DetailName
    value: str | None = None  # a phone in E.164, an address in lower case, a code in upper case
    who: Literal["self", "visitor", "other"] = "self"
    replaces: bool = False  # corrects what was told before
    part: bool = False  # a piece of a number: more is to come
    refused: bool = False  # they will not say it; no value then


class Wish(_Act):
    """When; several wanted ones are alternatives, or a visit each where they say whose it is or how
    many they want. Ranges take None for an open end."""

    act: Literal["wish"] = "wish"
    role: Role = "wanted"
    who: str | None = (
        None  # whose visit: "11:00 for Jorge Salas", "for my husband"; "" is their own
    )
    day: dt.date | None = None
    days: tuple[dt.date, ...] = ()
    day_range: tuple[dt.date | None, dt.date | None] | None = None  # inclusive
    weekdays: tuple[int, ...] = ()  # Monday is 0
    time: dt.time | None = None
    times: tuple[dt.time, ...] = ()  # am or pm is open
    time_range: tuple[dt.time | None, dt.time | None] | None = None
    shift_days: int | None = None  # from an appointment: "same time next week" is 7 and 0
    shift_minutes: int | None = None
    about: bool = False  # "around noon"


class Clash(_Act):
    """A weekday and a date that contradict each other: "Tuesday, December 9". Which is open."""

    act: Literal["clash"] = "clash"
    days: tuple[dt.date, ...]


class Choose(_Act):
    """From what is on offer: the `number`, counted from 1, a place in it, or all of it ("both")."""

    act: Literal["choose"] = "choose"
    number: int | None = None
    which: Literal["first", "last", "earliest", "latest", "any", "all"] | None = None


class Agree(_Act):
    """To what was asked. `apart`: a sentence of its own, and nothing of what was left unread holds
    it back, so that it counts in a text that is not settled."""

    act: Literal["agree"] = "agree"
    apart: bool = False


class Decline(_Act):
    act: Literal["decline"] = "decline"


class Ask(_Act):
    """A question, each one an act of its own. `fact`: the key of the tenant's fact that answers.

    `when`: the days and hours it asks about ("what is free on Thursday?"), which is no wish yet.
    Topic `receipt`: whether what was to be passed on or sent really was ("did you tell anyone?").
    Topic `record`: what stands on their own appointment beside its time: what for, for whom, which
    phone and e-mail. Topic `why`: what a detail is for, and whether it can be left out. Topic
    `emergency`: whom to call in one, or out of hours; asked without any danger there. `price`
    without a fact, where facts are known: of something that the business's fact does not name.
    """

    act: Literal["ask"] = "ask"
    topic: Topic
    fact: str | None = None
    when: tuple[Wish, ...] = ()


class Danger(_Act):
    """Gas, fire, somebody hurt, a crime: by meaning, not by keyword. Not `certain`: one of before,
    that is told of or stood by ("it was a real emergency")."""

    act: Literal["danger"] = "danger"
    cannot_call: bool = False  # they say so
    get_out: bool = False  # gas, smoke or fire: nobody stays in there
    place: str | None = None


class Hurry(_Act):
    """Something cannot wait: a stolen passport, a flight tomorrow."""

    act: Literal["hurry"] = "hurry"


class Social(_Act):
    act: Literal["social"] = "social"
    kind: Literal["greeting", "thanks", "goodbye", "apology", "insult", "small_talk"]


class Note(_Act):
    """Something for the office to know; `words` are the message."""

    act: Literal["note"] = "note"


class ForOther(_Act):
    """The visit is somebody else's: "for my mother"; or nobody else's: "it is for me"."""

    act: Literal["for_other"] = "for_other"
    who: str | None = None  # "my mother"; "" is the speaker


class ThirdParty(_Act):
    """Speaks for the holder of an appointment: "I'm her flatmate, she asked me to cancel"."""

    act: Literal["third_party"] = "third_party"


class Reason(_Act):
    """What the visit is for, in their `words`: "I need to renew my passport"."""

    act: Literal["reason"] = "reason"


class People(_Act):
    """How many come: "for the two of us"."""

    act: Literal["people"] = "people"
    number: int


class Repeat(_Act):
    """Asks to hear again what was just said or offered."""

    act: Literal["repeat"] = "repeat"


class Other(_Act):
    """Asks for others than those on offer: "anything later?", "other days"."""

    act: Literal["other"] = "other"
    of: Literal["days", "times"] | None = None
    which: Literal["earlier", "later"] | None = None


class Pause(_Act):
    """Needs a moment: "hold on"."""

    act: Literal["pause"] = "pause"


Act = Annotated[
    Want
    | Stop
    | Keep
    | Tell
    | Wish
    | Clash
    | Choose
    | Agree
    | Decline
    | Ask
    | Danger
    | Hurry
    | Social
    | Note
    | ForOther
    | ThirdParty
    | Reason
    | People
    | Repeat
    | Other
    | Pause,
    Field(discriminator="act"),
]


class TokenUse(_Value):
    """What a language model spent."""

    input_tokens: int = 0
    output_tokens: int = 0


class Reading(_Value):
    """`settled`: every word that carries meaning is accounted for, and nothing contends. Nothing
    takes effect from a text that is not. `words`: the whole message, for who has to read it as it
    was said (a danger, a hand-over); nothing is decided upon it."""

    acts: tuple[Act, ...] = ()
    words: str = ""
    settled: bool = True
    uncovered: tuple[str, ...] = ()  # words that no rule accounts for
    language: Language | None = None  # of this text; None where it bears no sign of one
    tokens: TokenUse | None = None  # None: no model was asked


class Offers(_Value):
    """What is on the table, in the order shown: numbers count from 1."""

    days: tuple[dt.date, ...] = ()
    times: tuple[dt.time, ...] = ()


class Moment(_Value):
    """An appointment's, local."""

    day: dt.date
    time: dt.time


class Proposal(_Value):
    """What a yes would carry out."""

    task: str
    day: dt.date | None = None
    time: dt.time | None = None


class FactCue(_Value):
    """What a fact of the business is about: `key`, with the words that ask for it, and what it
    says (in all languages), which tells what else it answers, and of which services."""

    key: str
    question: str = ""
    keywords: tuple[str, ...] = ()
    text: str = ""


class Context(_Value):
    """What a reader may know beside the words. `now` is local to the business."""

    now: dt.datetime
    language: Language | None = None  # of the conversation so far
    country: str = "US"  # ISO 3166 alpha-2: of phones without a country code, and of feasts
    asked: Asked | None = None
    offers: Offers = Offers()
    proposal: Proposal | None = None
    stretch: tuple[dt.date, dt.date] | None = None  # wished so far: a bare weekday is one of it
    appointments: tuple[Moment, ...] = ()  # the person's own, as far as known
    facts: tuple[FactCue, ...] = ()
    formal_name: str = ""  # told already: "mi apellido es Olmedo" joins it
    digits: str = ""  # of a number told in pieces so far
    phone: str = ""  # the number told last, E.164: a country named later is of it
    reason: str = ""  # what the visit is for, as told so far: a price is asked of that
    earlier: tuple[str, ...] = ()  # the last messages: who is of age is told before it is asked
    danger: bool = False  # one was told in this conversation: a place or "I can't call" is of it
