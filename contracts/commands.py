"""Commands: imperative, each answered once (see `answers`)."""

import hashlib
from collections.abc import Set
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

import orjson
from pydantic import Field, model_validator

from contracts.values import (
    Ahead,
    Channel,
    Contact,
    Delivery,
    Email,
    Instant,
    Language,
    MailKind,
    NoteKind,
    Proof,
    Recipient,
    Value,
    Wishes,
)

ENVELOPE = frozenset(
    {"id", "version", "correlation_id", "issued_at", "expires_at", "traceparent", "tracestate"}
)


class CommandBase(Value):
    """The envelope. `expires_at`: no effect begins after it, the answer is then `Expired`.

    A field that comes later has a default and raises `version`; it is named in `_later`.
    """

    _later: ClassVar[frozenset[str]] = frozenset()  # fields that version 1 does not have

    id: str = Field(min_length=8, max_length=200)
    version: int = 1
    tenant_id: str = Field(min_length=1, max_length=64)
    correlation_id: str = Field(max_length=128)  # the chat session or the call
    issued_at: Instant
    expires_at: Instant
    traceparent: str = ""
    tracestate: str = ""

    def payload_hash(self) -> str:
        """Of the business fields: two commands of one id that differ in them are a conflict.

        Without the proof: a code has 40 bits, which whoever has the hash could go through.
        """
        return hashlib.sha256(self.business_fields(besides={"proof"})).hexdigest()[:32]

    def business_fields(self, besides: Set[str] = frozenset()) -> bytes:
        """A later field at its default is left out: whichever build writes them, and whenever,
        they are those on record."""
        given = self.model_dump(mode="json", exclude={*ENVELOPE, *self._incidental(), *besides})
        later = self._later & given.keys()
        unsaid = later - self.model_dump(exclude_defaults=True, include=set(later)).keys()
        fields = {name: value for name, value in given.items() if name not in unsaid}
        return orjson.dumps(fields, option=orjson.OPT_SORT_KEYS)

    def _incidental(self) -> set[str]:
        return set()


class FindDays(CommandBase):
    """The next days with free times, soonest first, at most `limit` (the tenant's when None).

    Version 2: `wishes`, which every day and time found keeps to. `first_day` to `not_after` are
    version 1's way to say the same, and bind beside them.
    """

    _later = frozenset({"wishes"})

    type: Literal["FindDays"] = "FindDays"
    version: int = 2
    channel: Channel = "chat"
    first_day: date | None = None
    last_day: date | None = None
    weekdays: tuple[int, ...] = ()  # only these; Monday is 0; empty is any
    not_before: str | None = None  # "16:00", local: days that have a free time from then on
    not_after: str | None = None  # exclusive, unlike that of `wishes`
    limit: int | None = None
    wishes: Wishes = Wishes()


class FindTimeSlots(CommandBase):
    """A day's free times, at most `limit` (the tenant's for the channel when None).

    Version 2: `wishes`, of which those of days bind the days named instead.
    """

    _later = frozenset({"wishes"})

    type: Literal["FindTimeSlots"] = "FindTimeSlots"
    version: int = 2
    channel: Channel = "chat"
    day: date
    not_before: str | None = None
    not_after: str | None = None
    nearest: str | None = None  # "15:30": the times nearest to it
    limit: int | None = None
    # A move may reuse moments its own appointment holds.
    appointment_id: str | None = None
    wishes: Wishes = Wishes()


class BookAppointment(CommandBase):
    """`id` is the appointment's id. `code` is the customer's proof later, 8 Crockford letters.

    Version 2: `visitor`, who comes where that is not the contact; `reason`, what for, in their
    words; `people`, how many come; `wishes`, which the alternatives to a lost time keep to.
    """

    _later = frozenset({"visitor", "reason", "people", "wishes"})

    type: Literal["BookAppointment"] = "BookAppointment"
    version: int = 2
    channel: Channel = "chat"
    start: Instant
    contact: Contact
    language: Language
    code: str = Field(min_length=8, max_length=32)
    # Taken while the calendar was away: whatever comes of it, the customer learns it by mail.
    answer_by_mail: bool = False
    visitor: str = Field(default="", max_length=120)
    reason: str = Field(default="", max_length=200)
    people: int = Field(default=1, ge=1, le=99)
    wishes: Wishes = Wishes()

    def _incidental(self) -> set[str]:
        return {"code", "channel", "language", "wishes"}


class MoveAppointment(CommandBase):
    """`appointment_id` None: the one appointment that the proof opens.

    Version 2: `wishes`, which the alternatives to a lost time keep to. Version 3: a proof by
    one-time code. Version 4: by a mail's link.
    """

    _later = frozenset({"wishes"})

    type: Literal["MoveAppointment"] = "MoveAppointment"
    version: int = 4
    channel: Channel = "chat"
    appointment_id: str | None = None
    proof: Proof
    start: Instant
    wishes: Wishes = Wishes()

    def _incidental(self) -> set[str]:
        return {"wishes"}


class CorrectContact(CommandBase):
    """Of an appointment that stands: what is None stays, `visitor` "" is the contact again.

    `code` is the new one where `email` is another than before: the old code is void then.
    Version 2: a proof by one-time code. Version 3: by a mail's link. Version 4: `people`, how many
    come.
    """

    _later = frozenset({"people"})

    type: Literal["CorrectContact"] = "CorrectContact"
    version: int = 4
    channel: Channel = "chat"
    appointment_id: str
    proof: Proof
    name: str | None = Field(default=None, min_length=1, max_length=120)
    email: Email | None = None
    phone: str | None = Field(default=None, max_length=20)
    visitor: str | None = Field(default=None, max_length=120)
    people: int | None = Field(default=None, ge=1, le=99)
    code: str = Field(default="", max_length=32)

    @model_validator(mode="after")
    def _corrects_something(self) -> Self:
        told = (self.name, self.email, self.phone, self.visitor, self.people)
        if all(each is None for each in told):
            raise ValueError("nothing to correct")
        if self.email is not None and len(self.code) < 8:
            raise ValueError("a new address needs a new code")
        return self

    def _incidental(self) -> set[str]:
        return {"code", "channel"}


class CancelAppointment(CommandBase):
    """`by_staff`: from the operator's command line, which needs no proof and no notice.

    Version 2: a proof by one-time code. Version 3: by a mail's link.
    """

    type: Literal["CancelAppointment"] = "CancelAppointment"
    version: int = 3
    channel: Channel = "chat"
    appointment_id: str | None = None
    proof: Proof
    by_staff: bool = False


class ConfirmAttendance(CommandBase):
    """Who holds the proof says that they will be there. `appointment_id` None: the one appointment
    that the proof opens."""

    type: Literal["ConfirmAttendance"] = "ConfirmAttendance"
    channel: Channel = "chat"
    appointment_id: str | None = None
    proof: Proof


class FindAppointments(CommandBase):
    """The open appointments that the proof opens, soonest first.

    Version 2: a proof by one-time code. Version 3: by a mail's link.
    """

    type: Literal["FindAppointments"] = "FindAppointments"
    version: int = 3
    channel: Channel = "chat"
    proof: Proof


class RequestCode(CommandBase):
    """A one-time code to the mailbox of record, if anything stands under it: nobody is told."""

    type: Literal["RequestCode"] = "RequestCode"
    channel: Channel = "chat"
    email: Email
    language: Language = "en"


class ConfirmAppointment(CommandBase):
    """Of a held one: who has its mailbox followed the link. The gateway has seen the ticket."""

    type: Literal["ConfirmAppointment"] = "ConfirmAppointment"
    appointment_id: str


class BeginSignIn(CommandBase):
    """The owner of the mailbox followed the link that invited them. The gateway has seen it.

    `invite`: what the link's ticket is for, which begins one sign-in; `browser`: a digest of what
    the browser alone has that finishes it; `redirect_uri`: where Microsoft sends it back to.
    """

    type: Literal["BeginSignIn"] = "BeginSignIn"
    invite: str = Field(min_length=8, max_length=64)
    invite_until: Instant
    browser: str = Field(min_length=32, max_length=64)
    redirect_uri: str = Field(max_length=256)


class FinishSignIn(CommandBase):
    """What Microsoft sent the browser back with: a code, or why there is none.

    `sign_in` stands for the state. The code opens nothing by itself: it is redeemed with the
    verifier, which is sealed, and with the app's secret.
    """

    type: Literal["FinishSignIn"] = "FinishSignIn"
    sign_in: str = Field(min_length=32, max_length=64)
    browser: str = Field(min_length=32, max_length=64)
    code: str = Field(default="", max_length=4096)
    error: str = Field(default="", max_length=100)


class FollowCalendar(CommandBase):
    """Something changed in the business's calendar: what people did there is followed at once.

    `renew`: what tells us of changes ends, or was ended.
    """

    type: Literal["FollowCalendar"] = "FollowCalendar"
    renew: bool = False


class SendEmail(CommandBase):
    """A mail about an appointment: everything else is read from its record when it is sent.

    `id` is `appointment.revision.kind.recipient`; one that a later revision overtook is skipped.
    Version 2: mails about a correction. Version 3: about a time that is held. Version 4: reminders,
    each so long `ahead` of the visit: its kind in the id is `reminder-24h`.
    """

    _later = frozenset({"ahead"})

    type: Literal["SendEmail"] = "SendEmail"
    version: int = 4
    appointment_id: str
    revision: int
    kind: MailKind
    recipient: Recipient
    ahead: Ahead = ""


class RecordDelivery(CommandBase):
    """What the mail's vendor tells of a mail about an appointment; `mail` as in `SendEmail.id`,
    without the appointment. `id` derives from the vendor's event: it tells each more than once.
    Version 2: of reminders."""

    type: Literal["RecordDelivery"] = "RecordDelivery"
    version: int = 2
    appointment_id: str = Field(min_length=1, max_length=200)
    mail: str = Field(pattern=r"^\d{1,9}\.[a-z]+(-\d{1,5}[mhd])?\.(customer|admin|former)$")
    delivery: Delivery


class SendCode(CommandBase):
    """The one-time code that ends at `until`: it is made when it is sent, and is in no message."""

    type: Literal["SendCode"] = "SendCode"
    email: Email
    until: Instant
    language: Language = "en"


class SendNote(CommandBase):
    """A message, an open question, a danger or a call's summary, mailed to the tenant's admin.

    Version 2: `urgent`, said in the subject; `appointment_id`, the one that it is about, whose
    time and visitor are read from its record. Version 3: a mail that did not arrive.
    """

    _later = frozenset({"urgent", "appointment_id"})

    type: Literal["SendNote"] = "SendNote"
    version: int = 3
    kind: NoteKind
    text: str = Field(min_length=1, max_length=8000)
    name: str = ""
    email: str = ""
    phone: str = ""
    language: Language = "en"
    urgent: bool = False
    appointment_id: str = Field(default="", max_length=200)


Command = Annotated[
    FindDays
    | FindTimeSlots
    | BookAppointment
    | MoveAppointment
    | CorrectContact
    | CancelAppointment
    | ConfirmAttendance
    | FindAppointments
    | RequestCode
    | ConfirmAppointment
    | BeginSignIn
    | FinishSignIn
    | FollowCalendar
    | SendEmail
    | RecordDelivery
    | SendCode
    | SendNote,
    Field(discriminator="type"),
]
