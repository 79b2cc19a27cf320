"""An appointment's life: what it is, what it may become, who may touch it.

    PENDING -> CONFIRMED -> MOVING -> CONFIRMED        PENDING, CONFIRMED -> CANCELLED
    PENDING -> FAILED       MOVING -> CONFIRMED, as it was    CONFIRMED -> CONFIRMED, corrected
    PENDING -> HELD         HELD -> PENDING, its address confirmed; back to HELD where that fails
    HELD -> FAILED, let go  HELD -> CANCELLED

What an appointment holds of the calendar follows from its state alone (`held`), so a transition
need not say which locks it takes and which it frees.
"""

import unicodedata
from datetime import datetime, timedelta
from typing import Literal, Self

from contracts.commands import BookAppointment, CorrectContact, SendEmail
from contracts.values import Ahead, Channel, Contact, Instant, Language, MailKind, Recipient, Value
from domain.scheduling import Span, lock_instants, locked_span
from domain.tenants import Scheduling, Tenant

State = Literal["PENDING", "HELD", "CONFIRMED", "MOVING", "CANCELLED", "FAILED"]
OPEN: frozenset[State] = frozenset({"PENDING", "HELD", "CONFIRMED", "MOVING"})
IN_FLIGHT: frozenset[State] = frozenset({"PENDING", "MOVING"})
EVERYONE: tuple[Recipient, ...] = ("customer", "admin")
ONLY_CUSTOMER: tuple[Recipient, ...] = ("customer",)
ONLY_ADMIN: tuple[Recipient, ...] = ("admin",)
NOBODY = "-"  # the name of whoever was forgotten


class Times(Value):
    """The visit, and what is locked for it: its buffers may be other ones by the time it ends."""

    start: Instant
    end: Instant
    locked_from: Instant
    locked_until: Instant

    @property
    def locks(self) -> frozenset[datetime]:
        return frozenset(lock_instants(self.locked_from, self.locked_until))

    @property
    def locked(self) -> Span:
        return self.locked_from, self.locked_until


class Appointment(Value):
    """`revision` counts changes begun, failed ones too: no event key is used twice.

    `own` is the fence of the attempt at work, empty between attempts. `stale_events` stand in
    the calendar still and have to go. `owed_mails` are "revision.kind.recipient", not sent yet, a
    reminder's kind with its offset ("reminder-24h");
    `owed_to_former`, to the address that it left, are owed whatever becomes of it later.
    `unwritten` is the revision whose contact the calendar's entry does not show yet, or 0.
    `deliveries` are "revision.kind.recipient.delivery", what became of mails that were sent.
    `settled` is the revision of the last change that came about: links mailed before are used up.
    """

    appointment_id: str
    tenant_id: str
    mailbox: str
    state: State
    revision: int = 1
    own: str = ""
    command_id: str
    touched_at: Instant  # when the latest attempt or change began
    relayed_at: Instant | None = None  # when the reconciler sent again what is owed since then

    times: Times
    target: Times | None = None  # while MOVING
    contact: Contact
    visitor: str = ""  # who comes, where that is not the contact
    reason: str = ""  # what for, in their words
    people: int = 1
    former_start: Instant | None = None  # what `start` was before the latest move
    former_email: str = ""  # what `contact.email` was before it was corrected
    language: Language
    channel: Channel
    correlation_id: str
    code: str = ""  # empty where it is forgotten

    event_id: str = ""
    event_key: str = ""
    stale_events: frozenset[str] = frozenset()
    owed_mails: frozenset[str] = frozenset()
    owed_to_former: frozenset[str] = frozenset()
    deliveries: frozenset[str] = frozenset()
    unwritten: int = 0
    settled: int = 0
    attending_at: Instant | None = None  # when they said that they will come at this time
    reminded_at: Instant | None = None  # no reminder of that moment or sooner is to come any more
    answer_by_mail: bool = False
    asked_until: Instant | None = None  # where `answer_by_mail`: no longer is it tried
    # Of one that waits, or waited, for its address to be confirmed: then it may be let go.
    held_until: Instant | None = None
    forgotten: bool = False  # whose visit it was is not known any more

    @property
    def calendar(self) -> str:
        """The key of the slots table, as `Tenant.calendar`."""
        return self.mailbox.lower()

    @property
    def start(self) -> datetime:
        return self.times.start

    @property
    def end(self) -> datetime:
        return self.times.end

    @property
    def held(self) -> frozenset[datetime]:
        """The moments that are this appointment's and nobody else's."""
        if self.state not in OPEN:
            return frozenset()
        return self.times.locks | (self.target.locks if self.target else frozenset())

    @property
    def owed(self) -> frozenset[str]:
        return self.owed_mails | self.owed_to_former

    @property
    def wanted(self) -> Times:
        """The times that the attempt at work enters in the calendar."""
        return self.target or self.times

    @property
    def wanted_key(self) -> str:
        return f"{self.appointment_id}.{self.revision}"

    @property
    def visitor_name(self) -> str:
        return self.visitor or self.contact.name

    def is_open(self) -> bool:
        return self.state in OPEN

    def taken_over(self, own: str, now: datetime) -> Self:
        return self._with(own=own, touched_at=now)

    def confirmed(self, event_id: str) -> Self:
        """PENDING or MOVING, carried out."""
        kind: MailKind = "moved" if self.state == "MOVING" else "booked"
        return self._with(
            state="CONFIRMED",
            own="",
            times=self.wanted,
            former_start=self.start if self.state == "MOVING" else None,
            target=None,
            event_id=event_id,
            event_key=self.wanted_key,
            stale_events=self.stale_events | ({self.event_id} - {""}),
            owed_mails=mail_ids(self.revision, kind, self._reached(EVERYONE)),
            unwritten=0,
            settled=self.revision,
            attending_at=None,
            reminded_at=self._told_at(self.touched_at),
            relayed_at=None,
            held_until=None,
        )

    def on_hold(self, until: datetime) -> Self:
        """PENDING, its time free: nobody else gets it, and its mailbox is asked."""
        return self._with(
            state="HELD",
            own="",
            held_until=until,
            owed_mails=mail_ids(self.revision, "held", ONLY_CUSTOMER),
            answer_by_mail=False,
            asked_until=None,
            relayed_at=None,
        )

    def confirming(self, command_id: str, own: str, now: datetime) -> Self:
        """HELD, its link followed: from here on as a booking that has its time already."""
        return self._with(
            state="PENDING",
            revision=self.revision + 1,
            own=own,
            command_id=command_id,
            touched_at=now,
        )

    def let_go(self, now: datetime) -> Self:
        """HELD, and nobody followed the link. No mail: it may be a stranger's address."""
        return self._with(state="FAILED", own="", owed_mails=frozenset(), touched_at=now)

    def failed(self, event_id: str = "") -> Self:
        """PENDING or MOVING, given up; `event_id` is what it may have left in the calendar."""
        stale = self.stale_events | ({event_id} - {""})
        if self.state == "PENDING" and self.held_until:
            return self._with(state="HELD", own="", stale_events=stale)
        if self.state == "MOVING":
            return self._with(state="CONFIRMED", own="", target=None, stale_events=stale)
        told = self._reached(ONLY_CUSTOMER) or ONLY_ADMIN
        owed = mail_ids(self.revision, "declined", told) if self.answer_by_mail else frozenset()
        return self._with(state="FAILED", own="", stale_events=stale, owed_mails=owed)

    def moving(self, command_id: str, own: str, target: Times, now: datetime) -> Self:
        return self._with(
            state="MOVING",
            revision=self.revision + 1,
            own=own,
            command_id=command_id,
            target=target,
            touched_at=now,
        )

    def followed(self, times: Times, now: datetime) -> Self:
        """A person moved the entry in the calendar."""
        revision = self.revision + 1
        return self._with(
            revision=revision,
            settled=revision,
            attending_at=None,
            reminded_at=self._told_at(now),
            former_start=self.start,
            times=times,
            owed_mails=mail_ids(revision, "moved", self._reached(ONLY_CUSTOMER) or ONLY_ADMIN),
            touched_at=now,
            relayed_at=None,
        )

    def corrected(self, command: CorrectContact, now: datetime) -> Self:
        """A CONFIRMED one, as it is to be; itself where nothing is another than it was. Only a
        new address takes the new code, which goes there."""
        contact = self.contact.model_copy(update=_told(command, ("name", "email", "phone")))
        visitor = self.visitor if command.visitor is None else command.visitor
        people = command.people or self.people
        if (contact, visitor, people) == (self.contact, self.visitor, self.people):
            return self
        has_moved = contact.email != self.contact.email
        revision = self.revision + 1
        changed = self._with(
            revision=revision,
            settled=revision,
            contact=contact,
            visitor=visitor,
            people=people,
            code=command.code if has_moved else self.code,
            former_email=self.contact.email if has_moved else self.former_email,
            unwritten=revision,
            reminded_at=self._told_at(now),
            touched_at=now,
            relayed_at=None,
        )
        former: tuple[Recipient, ...] = ("former",) if has_moved and self.contact.email else ()
        return changed._with(
            owed_mails=mail_ids(revision, "corrected", changed._reached(EVERYONE)),
            owed_to_former=self.owed_to_former | mail_ids(revision, "corrected", former),
        )

    def attended(self, now: datetime) -> Self:
        """CONFIRMED, and whoever it is of says that they will be there."""
        return self._with(attending_at=self.attending_at or now)

    def reminded(self, moment: datetime, ahead: Ahead, now: datetime) -> Self:
        """CONFIRMED, the moment of a reminder come: it is owed, and none of sooner ones."""
        owed = mail_ids(self.revision, "reminder", ONLY_CUSTOMER, ahead)
        return self._with(
            owed_mails=self.owed_mails | owed, reminded_at=moment, touched_at=now, relayed_at=None
        )

    def cancelled(
        self, command_id: str, now: datetime, recipients: tuple[Recipient, ...] = EVERYONE
    ) -> Self:
        """Whoever was told of the appointment is told of its end."""
        told = (self._reached(recipients) or ONLY_ADMIN) if self.state == "CONFIRMED" else ()
        return self._with(
            state="CANCELLED",
            own="",
            command_id=command_id,
            event_id="",
            stale_events=self.stale_events | ({self.event_id} - {""}),
            owed_mails=mail_ids(self.revision, "cancelled", told),
            unwritten=0,
            touched_at=now,
            relayed_at=None,
        )

    def is_of(self, email: str, phone: str) -> bool:
        """By what a person may be found by; empty says nothing."""
        told = {self.contact.email, self.former_email} - {""}
        return email in told or bool(phone and self.contact.phone == phone)

    def anonymous(self) -> Self:
        """Its time stays, and nothing of whose it was. An entry in the calendar is to follow."""
        has_entry = self.state == "CONFIRMED" and self.event_id
        return self._with(
            contact=Contact(name=NOBODY),
            visitor="",
            reason="",
            former_email="",
            code="",
            owed_mails=frozenset(),
            owed_to_former=frozenset(),
            unwritten=self.revision if has_entry else 0,
            forgotten=True,
        )

    def _told_at(self, now: datetime) -> datetime:
        """A mail of the visit as it is now is as good as a reminder."""
        return max(now, self.reminded_at or now)

    def _reached(self, recipients: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """Without a customer who left no address."""
        return tuple(each for each in recipients if each != "customer" or self.contact.email)

    def _with(self, **changes: object) -> Self:
        return self.model_copy(update=changes)


def request_of(pending: Appointment) -> BookAppointment | None:
    """The command that asked for it, where it waits for the calendar's return."""
    if pending.state != "PENDING" or pending.asked_until is None:
        return None
    return BookAppointment(
        id=pending.appointment_id,
        tenant_id=pending.tenant_id,
        correlation_id=pending.correlation_id,
        issued_at=pending.touched_at,
        expires_at=pending.asked_until,
        channel=pending.channel,
        start=pending.start,
        contact=pending.contact,
        language=pending.language,
        code=pending.code,
        answer_by_mail=True,
        visitor=pending.visitor,
        reason=pending.reason,
        people=pending.people,
    )


def is_same_visitor(one: Appointment, other: Appointment) -> bool:
    """By name, however it is spelled: mother and daughter, one contact, are two."""
    return _plain(one.visitor_name) == _plain(other.visitor_name)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    return " ".join(bare.split())


def _told(command: CorrectContact, names: tuple[str, ...]) -> dict[str, str]:
    return {name: told for name in names if (told := getattr(command, name)) is not None}


def mail_ids(
    revision: int,
    kind: MailKind,
    recipients: tuple[Recipient, ...] = EVERYONE,
    ahead: Ahead = "",
) -> frozenset[str]:
    return frozenset(mail_id(revision, kind, recipient, ahead) for recipient in recipients)


def mail_id(revision: int, kind: MailKind, recipient: Recipient, ahead: Ahead = "") -> str:
    told = f"{kind}-{ahead}" if ahead else kind
    return f"{revision}.{told}.{recipient}"


def mail_id_of(command: SendEmail) -> str:
    """As it stands in `Appointment.owed`; one that does not has been overtaken."""
    return mail_id(command.revision, command.kind, command.recipient, command.ahead)


def times_of(scheduling: Scheduling, start: datetime, end: datetime | None = None) -> Times:
    """`end` where it is not the slot's: a person may have changed the entry's length."""
    usual_end = start + timedelta(minutes=scheduling.slot_minutes)
    locked_from, locked_until = locked_span(scheduling, start)
    return Times(
        start=start,
        end=end or usual_end,
        locked_from=locked_from,
        locked_until=locked_until + ((end or usual_end) - usual_end),
    )


def asked_for(command: BookAppointment, tenant: Tenant, own: str, now: datetime) -> Appointment:
    return Appointment(
        appointment_id=command.id,
        tenant_id=command.tenant_id,
        mailbox=tenant.mailbox,
        state="PENDING",
        own=own,
        command_id=command.id,
        touched_at=now,
        times=times_of(tenant.scheduling, command.start),
        contact=command.contact,
        language=command.language,
        channel=command.channel,
        correlation_id=command.correlation_id,
        code=command.code,
        visitor=command.visitor,
        reason=command.reason,
        people=command.people,
        answer_by_mail=command.answer_by_mail,
        asked_until=command.expires_at if command.answer_by_mail else None,
    )
