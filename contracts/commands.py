"""Commands: imperative, each answered once (see `answers`)."""

import hashlib
from datetime import date
from typing import Annotated, Literal

import orjson
from pydantic import Field

from contracts.values import (
    Channel,
    Contact,
    Instant,
    Language,
    MailKind,
    NoteKind,
    Proof,
    Recipient,
    Value,
)

ENVELOPE = frozenset(
    {"id", "version", "correlation_id", "issued_at", "expires_at", "traceparent", "tracestate"}
)


class CommandBase(Value):
    """The envelope. `expires_at`: no effect begins after it, the answer is then `Expired`."""

    id: str = Field(min_length=8, max_length=200)
    version: int = 1
    tenant_id: str = Field(min_length=1, max_length=64)
    correlation_id: str = Field(max_length=128)  # the chat session or the call
    issued_at: Instant
    expires_at: Instant
    traceparent: str = ""
    tracestate: str = ""

    def payload_hash(self) -> str:
        """Of the business fields: two commands of one id that differ in them are a conflict."""
        fields = self.model_dump(mode="json", exclude=set(ENVELOPE) | self._incidental())
        return hashlib.sha256(orjson.dumps(fields, option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]

    def _incidental(self) -> set[str]:
        return set()


class FindDays(CommandBase):
    """The next days with free times, soonest first, at most `limit` (the tenant's when None)."""

    type: Literal["FindDays"] = "FindDays"
    channel: Channel = "chat"
    first_day: date | None = None
    last_day: date | None = None
    weekdays: tuple[int, ...] = ()  # only these; Monday is 0; empty is any
    not_before: str | None = None  # "16:00", local: days that have a free time from then on
    not_after: str | None = None
    limit: int | None = None


class FindTimeSlots(CommandBase):
    """A day's free times, at most `limit` (the tenant's for the channel when None)."""

    type: Literal["FindTimeSlots"] = "FindTimeSlots"
    channel: Channel = "chat"
    day: date
    not_before: str | None = None
    not_after: str | None = None
    nearest: str | None = None  # "15:30": the times nearest to it
    limit: int | None = None
    # A move may reuse moments its own appointment holds.
    appointment_id: str | None = None


class BookAppointment(CommandBase):
    """`id` is the appointment's id. `code` is the customer's proof later, 8 Crockford letters."""

    type: Literal["BookAppointment"] = "BookAppointment"
    channel: Channel = "chat"
    start: Instant
    contact: Contact
    language: Language
    code: str = Field(min_length=8, max_length=32)
    # Taken while the calendar was away: whatever comes of it, the customer learns it by mail.
    answer_by_mail: bool = False

    def _incidental(self) -> set[str]:
        return {"code", "channel", "language"}


class MoveAppointment(CommandBase):
    """`appointment_id` None: the one appointment that the proof opens."""

    type: Literal["MoveAppointment"] = "MoveAppointment"
    channel: Channel = "chat"
    appointment_id: str | None = None
    proof: Proof
    start: Instant


class CancelAppointment(CommandBase):
    """`by_staff`: from the operator's command line, which needs no proof and no notice."""

    type: Literal["CancelAppointment"] = "CancelAppointment"
    channel: Channel = "chat"
    appointment_id: str | None = None
    proof: Proof
    by_staff: bool = False


class FindAppointments(CommandBase):
    """The open appointments that the proof opens, soonest first."""

    type: Literal["FindAppointments"] = "FindAppointments"
    channel: Channel = "chat"
    proof: Proof


class SendEmail(CommandBase):
    """A mail about an appointment: everything else is read from its record when it is sent.

    `id` is `appointment.revision.kind.recipient`; one that a later revision overtook is skipped.
    """

    type: Literal["SendEmail"] = "SendEmail"
    appointment_id: str
    revision: int
    kind: MailKind
    recipient: Recipient


class SendNote(CommandBase):
    """A message, an open question or a call's summary, mailed to the tenant's admin."""

    type: Literal["SendNote"] = "SendNote"
    kind: NoteKind
    text: str = Field(min_length=1, max_length=8000)
    name: str = ""
    email: str = ""
    phone: str = ""
    language: Language = "en"


Command = Annotated[
    FindDays
    | FindTimeSlots
    | BookAppointment
    | MoveAppointment
    | CancelAppointment
    | FindAppointments
    | SendEmail
    | SendNote,
    Field(discriminator="type"),
]
