"""A conversation's state and its turns: all that is kept between two things a person says."""

from datetime import datetime
from typing import Any, Literal

from pydantic import Field, JsonValue, model_validator

from contracts.commands import Command
from contracts.values import Channel, Instant, Language, Proof
from domain.acts import Reading
from domain.agenda import Details, Frame, Offer, Party, Question, State
from domain.agreement import Proposal

BookingState = Literal[
    "none", "collecting", "choosing_day", "choosing_slot", "confirming", "booked", "cancelled"
]

FORM = 2  # of the stored state
KEPT_REPLIES = 8

# Of form 1, what form 2 knows under the same name.
_CARRIED = frozenset(
    {
        "session_id",
        "tenant_id",
        "channel",
        "version",
        "language",
        "greeted",
        "appointments",
        "in_flight",
        "replies",
    }
)
_STANDING = frozenset({"booked", "cancelled"})


class NewerForm(Exception):
    """A newer build saved this conversation: answered honestly, and left alone."""


class OwnAppointment(State):
    """Booked in this conversation, so it may be changed here without further proof.

    `code` is empty where the booking answered with an appointment that was there before.
    """

    appointment_id: str
    start: Instant
    end: Instant
    code: str = ""
    visitor: str = ""  # who comes, where that is not the contact
    people: int = 1


class Request(OwnAppointment):
    """A booking that waits for the calendar's return. `looks`: how often it was not there yet."""

    looks: int = 0


class Conversation(State):
    """`version` counts the saved states: a save is conditional on it."""

    form: int = FORM
    session_id: str
    tenant_id: str
    channel: Channel = "chat"
    version: int = 0
    language: Language = "en"
    greeted: bool = False

    details: Details = Details()
    digits: str = ""  # of a number told in pieces
    party: Party = Party()
    companions: tuple[str, ...] = ()  # names of others that were told, whoever comes
    agenda: tuple[Frame, ...] = ()  # the top one last
    question: Question | None = None
    proposal: Proposal | None = None  # what a yes would carry out, once
    half_agreed: Proposal | None = None  # got half a yes: another half of one makes it whole
    booking_state: BookingState = "none"

    proof: Proof | None = None
    third_party: bool = False  # speaks for a holder: nothing is told or done upon a proof
    no_notes: bool = False  # "don't contact anyone"
    appointments: tuple[OwnAppointment, ...] = ()
    cancelled: tuple[Instant, ...] = ()  # starts of what was cancelled here
    requests: tuple[Request, ...] = ()
    unanswered: tuple[str, ...] = ()  # questions that nobody here knows, and that stay here
    passed_on: tuple[str, ...] = ()  # what the office has got
    facts_told: tuple[str, ...] = ()  # their keys

    recent: tuple[str, ...] = ()  # the last messages as they were said, for who has to read them
    alarm: int = 0  # how many more messages may still belong to a danger
    placed: bool = False  # where a danger is was told
    misses: int = 0  # in a row
    said: dict[str, int] = Field(
        default_factory=dict
    )  # by what was said: how often, so nothing is said twice alike
    asked: dict[str, int] = Field(default_factory=dict)  # by what was asked, and of what: how often
    asked_last: str = ""  # of these

    # Sent and not yet answered, whole: a gateway that dies sends it again.
    in_flight: Command | None = None
    rest: Reading | None = None  # what else was said: decided on after the answer
    replies: dict[str, dict[str, JsonValue]] = Field(
        default_factory=dict
    )  # by idempotency key, oldest first

    @property
    def top(self) -> Frame | None:
        return self.agenda[-1] if self.agenda else None

    @property
    def offer(self) -> "Offer[Any] | None":
        """What numbers count in: the uppermost on the table."""
        return next((frame.offer for frame in reversed(self.agenda) if frame.offer), None)

    def with_reply(self, key: str, reply: dict[str, JsonValue]) -> "Conversation":
        """Keeps the reply for a repeat of the same request."""
        kept = [(k, r) for k, r in self.replies.items() if k != key][-(KEPT_REPLIES - 1) :]
        return self.model_copy(update={"replies": {**dict(kept), key: reply}})

    @model_validator(mode="before")
    @classmethod
    def _of_an_older_form(cls, stored: Any) -> Any:
        if not isinstance(stored, dict) or "session_id" not in stored:
            return stored
        if stored.get("form", FORM) > FORM:
            raise NewerForm
        return _carried_over(stored) if "goal" in stored else stored


class Turn(State):
    """What was said, and what it took. `tools` are the commands' types; no personal data there."""

    at: datetime
    person: str
    receptionist: str
    language: Language
    tools: tuple[str, ...] = ()
    meta: dict[str, JsonValue] = Field(default_factory=dict)


def _carried_over(stored: dict[str, Any]) -> dict[str, Any]:
    """Form 1 had one flat state: what stands is kept, what was being asked is asked anew."""
    kept = {name: value for name, value in stored.items() if name in _CARRIED}
    state = stored.get("booking_state")
    return {
        **kept,
        "form": FORM,
        "details": stored.get("details") or {},
        "booking_state": state if state in _STANDING else "none",
    }
