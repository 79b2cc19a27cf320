"""A conversation's state and its turns: all that is kept between two things a person says."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue

from contracts.commands import Command
from contracts.values import (
    AppointmentSummary,
    Channel,
    Instant,
    Language,
    NoteKind,
    OpenDay,
    Proof,
    TimeSlot,
)
from domain.reading import Asked, DayTime, DetailName, Heard

Goal = Literal["book", "move", "cancel", "look_up"]
BookingState = Literal[
    "none", "collecting", "choosing_day", "choosing_slot", "confirming", "booked", "cancelled"
]
# Where the conversation stands: what the receptionist waits to hear.
Question = Literal[
    "name",
    "email",
    "phone",
    "check_name",
    "check_email",
    "check_phone",
    "day",
    "which_day",
    "time",
    "proof",
    "which_appointment",
    "confirm_move",
    "confirm_cancel",
    "by_mail",
    "wish",
]
# Asked on top of a question, and dropped by whatever is said next: the place below stays.
Aside = Literal["start", "help", "message", "pass_on", "note_contact", "stop", "move_there"]

KEPT_REPLIES = 8

_ASKED: dict[Question | Aside, Asked] = {
    "name": "name",
    "email": "email",
    "phone": "phone",
    "check_name": "yes_no",
    "check_email": "yes_no",
    "check_phone": "yes_no",
    "day": "day",
    "which_day": "day",
    "time": "time",
    "proof": "code",
    "which_appointment": "day",
    "confirm_move": "yes_no",
    "confirm_cancel": "yes_no",
    "by_mail": "yes_no",
    "wish": "day",
    "start": "yes_no",
    "help": "yes_no",
    "message": "message",
    "pass_on": "yes_no",
    "note_contact": "email",
    "stop": "yes_no",
    "move_there": "yes_no",
}


class _State(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Details(_State):
    """What the person told of themselves. One that is not `certain` is still to be confirmed."""

    name: Heard | None = None
    email: Heard | None = None
    phone: Heard | None = None

    def heard(self, name: DetailName) -> Heard | None:
        detail: Heard | None = getattr(self, name)
        return detail

    def value(self, name: DetailName) -> str:
        heard = self.heard(name)
        return heard.value if heard else ""


class OwnAppointment(_State):
    """Booked in this conversation, so it may be changed here without further proof.

    `code` is empty where the booking answered with an appointment that was there before.
    """

    appointment_id: str
    start: Instant
    end: Instant
    code: str = ""


class Note(_State):
    """A message or an open question for the business, before it is sent."""

    kind: NoteKind
    text: str


class Conversation(_State):
    """`version` counts the saved states: a save is conditional on it."""

    session_id: str
    tenant_id: str
    channel: Channel = "chat"
    version: int = 0
    language: Language = "en"
    greeted: bool = False

    details: Details = Details()
    goal: Goal | None = None
    booking_state: BookingState = "none"
    question: Question | None = None
    aside: Aside | None = None

    preference: DayTime = DayTime()
    decided: bool = False  # the preference is a choice, not a wish: book it if it is free
    maybe_more: bool = False  # nobody said yet whether the move is one, or one more
    widened: bool = False  # the search in flight seeks what is nearest: nothing fitted the wish
    offered_days: tuple[OpenDay, ...] = ()
    day_candidates: tuple[date, ...] = ()  # "did you mean Monday or Tuesday?"
    chosen_day: date | None = None
    offered_slots: tuple[TimeSlot, ...] = ()  # found free by a worker: only these can be booked
    by_number: bool = False  # a day was chosen by its number: so is a time, then
    slot_candidates: tuple[TimeSlot, ...] = ()  # "number 3, or three o'clock?"
    chosen_slot: TimeSlot | None = None

    proof: Proof | None = None
    candidates: tuple[AppointmentSummary, ...] = ()  # opened by the proof: which one is meant?
    target: AppointmentSummary | None = None  # the one to move or to cancel
    appointments: tuple[OwnAppointment, ...] = ()
    note: Note | None = None

    misses: dict[str, int] = {}  # by question: how often in a row it was not answered
    said: dict[str, int] = {}  # by what was said: how often, so nothing is asked twice alike

    # Sent and not yet answered, whole: a gateway that dies sends it again.
    in_flight: Command | None = None
    replies: dict[str, dict[str, JsonValue]] = {}  # by idempotency key, oldest first

    @property
    def asked(self) -> Asked | None:
        """What a reader needs to know of the question."""
        pending = self.aside or self.question
        if pending == "proof" and bool(self.details.email) != bool(self.details.phone):
            return "phone" if self.details.email else "email"  # the half of it that is missing
        return _ASKED[pending] if pending else None

    def with_reply(self, key: str, reply: dict[str, JsonValue]) -> "Conversation":
        """Keeps the reply for a repeat of the same request."""
        kept = [(k, r) for k, r in self.replies.items() if k != key][-(KEPT_REPLIES - 1) :]
        return self.model_copy(update={"replies": {**dict(kept), key: reply}})


class Turn(_State):
    """What was said, and what it took. `tools` are the commands' types; no personal data there."""

    at: datetime
    person: str
    receptionist: str
    language: Language
    tools: tuple[str, ...] = ()
    meta: dict[str, JsonValue] = {}
