"""What is going on in a conversation: an agenda of frames, the top one last.

A frame is an errand with what was found out for it; what it still has to ask is data of the
dialogue. A question aside is a frame on top; its end uncovers the one below.
"""

from datetime import date, datetime, time
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from contracts.values import (
    AppointmentSummary,
    Instant,
    NoteKind,
    OpenDay,
    Proof,
    TimeSlot,
    Wishes,
)
from domain.acts import DetailName

# What the receptionist waits to hear.
Question = Literal[
    "start",
    "name",
    "email",
    "phone",
    "visitor",
    "fix_email",
    "day",
    "time",
    "which_appointment",
    "proof",
    "one_time_code",
    "confirm",
    "change",
    "take_message",
    "message",
    "note_contact",
]

T = TypeVar("T", OpenDay, TimeSlot, AppointmentSummary)


class State(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Heard(State):
    """A detail as understood. Not `certain`: read back before anything is done with it.
    `as_said`: a number that could not be made whole; it proves nothing."""

    value: str
    certain: bool = True
    as_said: bool = False
    confirmed: bool = False  # asked back, and so it is


class Details(State):
    """What the speaker told of themselves; it serves every errand. `skipped` will not be told."""

    name: Heard | None = None
    email: Heard | None = None
    phone: Heard | None = None
    skipped: tuple[DetailName, ...] = ()

    def heard(self, name: DetailName) -> Heard | None:
        detail: Heard | None = getattr(self, name, None)
        return detail

    def value(self, name: DetailName) -> str:
        heard = self.heard(name)
        return heard.value if heard else ""


class Party(State):
    """Who comes: somebody else than the speaker, where there is a `visitor` or a `who`."""

    who: str = ""  # "my mother"
    visitor: Heard | None = None
    people: int = 1
    reason: str = ""  # what for, in their words


class Wished(State):
    """When somebody wants to come. `limits` bind every search; the rest is what is aimed at."""

    limits: Wishes = Wishes()
    times: tuple[time, ...] = ()  # alternatives
    about: bool = False
    near: time | None = None  # of hours that are not to be had: what is closest is shown
    which: Literal["earliest", "latest"] | None = None
    moments: tuple[
        datetime, ...
    ] = ()  # local: the hours of days that were named, each with its own
    clash: bool = False  # a weekday and a date that contradict each other: which is open
    shift_days: int | None = None  # from the appointment that is moved
    shift_minutes: int | None = None

    @property
    def day(self) -> date | None:
        """Where only one is left."""
        return self.limits.days[0] if len(self.limits.days) == 1 else None

    @property
    def names_days(self) -> bool:
        limits = self.limits
        return bool(limits.days or limits.weekdays or limits.first_day or limits.last_day)

    @property
    def names_times(self) -> bool:
        return bool(self.times or self.limits.not_before or self.limits.not_after)

    @property
    def is_open(self) -> bool:
        """Nothing was wished yet that a search could aim at."""
        return not (self.names_days or self.names_times or self.which or self.is_shift)

    @property
    def is_shift(self) -> bool:
        return (self.shift_days, self.shift_minutes) != (None, None)


class Offer(State, Generic[T]):
    """What is on the table, in the order shown. `between`: which of these was meant? `number`: what
    the first of them was in the list before, where it may be an hour as well."""

    items: tuple[T, ...]
    between: bool = False
    number: int = 0


AnyOffer = Offer[OpenDay] | Offer[TimeSlot] | Offer[AppointmentSummary]


class _Frame(State):
    offer: AnyOffer | None = None


class Contention(State):
    """A number of the list that may be an hour of the day as well."""

    number: int
    slot: TimeSlot


class Booking(_Frame):
    """`wanted`: they said that they want one; who only names a time may be asking.
    `sure`: the time was named in so many words, and nothing was asked since.
    `asked`: whether it is free was asked, or it is we who chose it.
    `more`: beside an appointment that stands. `party`: whose, where several are booked."""

    task: Literal["book"] = "book"
    wanted: bool = False
    wished: Wished = Wished()
    slot: TimeSlot | None = None
    sure: bool = False
    times_first: bool = False
    widened: bool = False  # nothing fitted: the search in flight seeks what is nearest
    told: Instant | None = None  # the time that was said to be free
    asked: bool = False
    more: bool = False
    party: Party | None = None
    contends: Contention | None = None


class _OfAppointment(_Frame):
    """`proofs` are still to be looked up; `found` is what they opened, in this turn. `whose`: by
    whom it was named, the visitor as booked here; "" is the contact."""

    target: AppointmentSummary | None = None
    whose: str | None = None
    found: tuple[AppointmentSummary, ...] = ()
    proofs: tuple[Proof, ...] = ()
    tried: tuple[Proof, ...] = ()  # and opened nothing
    looked: bool = False
    mailed_to: str = ""  # where a one-time code went, if anything stands under it


class Moving(_OfAppointment):
    """`or_more`: nobody said yet that it is no further appointment that is wished.
    `timed`: its own hour was tried on the day that was named."""

    task: Literal["move"] = "move"
    wished: Wished = Wished()
    slot: TimeSlot | None = None
    widened: bool = False
    or_more: bool = False
    timed: bool = False
    contends: Contention | None = None


class Cancelling(_OfAppointment):
    task: Literal["cancel"] = "cancel"
    wished: Wished = Wished()  # which one
    keeps: Instant | None = None  # the one that stays, where the other goes


class LookingUp(_OfAppointment):
    """`whole`: all that is on record, and not only when it is."""

    whole: bool = False
    task: Literal["look_up"] = "look_up"


class Correcting(_OfAppointment):
    """`visitor` "" is the contact. `wished`: which one, where several stand."""

    task: Literal["correct"] = "correct"
    wished: Wished = Wished()
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    visitor: str | None = None
    people: int | None = None


class Noting(_Frame):
    """`asked_for`: they asked for it to be passed on, in so many words. `agreed`: to just this, as
    it was read back."""

    task: Literal["note"] = "note"
    kind: NoteKind = "message"
    message: str = ""
    asked_for: bool = False
    agreed: bool = False
    urgent: bool = False
    appointment_id: str = ""
    reply_asked: bool = False
    placed: bool = False  # where the danger is was said


class Requesting(_Frame):
    """A booking that waits for the calendar's return."""

    task: Literal["request"] = "request"
    wished: Wished = Wished()
    start: Instant | None = None


Frame = Annotated[
    Booking | Moving | Cancelling | LookingUp | Correcting | Noting | Requesting,
    Field(discriminator="task"),
]
