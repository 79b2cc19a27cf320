"""An appointment's life: what it is, what it may become, who may touch it.

    PENDING -> CONFIRMED -> MOVING -> CONFIRMED        PENDING, CONFIRMED -> CANCELLED
    PENDING -> FAILED       MOVING -> CONFIRMED, as it was

What an appointment holds of the calendar follows from its state alone (`held`), so a transition
need not say which locks it takes and which it frees.
"""

from datetime import datetime, timedelta
from typing import Literal, Self

from contracts.commands import BookAppointment, SendEmail
from contracts.values import Channel, Contact, Instant, Language, MailKind, Recipient, Value
from domain.scheduling import Span, lock_instants, locked_span
from domain.tenants import Scheduling, Tenant

State = Literal["PENDING", "CONFIRMED", "MOVING", "CANCELLED", "FAILED"]
OPEN: frozenset[State] = frozenset({"PENDING", "CONFIRMED", "MOVING"})
IN_FLIGHT: frozenset[State] = frozenset({"PENDING", "MOVING"})
EVERYONE: tuple[Recipient, ...] = ("customer", "admin")


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
    """`revision` counts changes of time begun, failed ones too: no event key is used twice.

    `own` is the fence of the attempt at work, empty between attempts. `stale_events` stand in
    the calendar still and have to go. `owed_mails` are "revision.kind.recipient", not sent yet.
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
    language: Language
    channel: Channel
    correlation_id: str
    code: str

    event_id: str = ""
    event_key: str = ""
    stale_events: frozenset[str] = frozenset()
    owed_mails: frozenset[str] = frozenset()
    answer_by_mail: bool = False

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
    def wanted(self) -> Times:
        """The times that the attempt at work enters in the calendar."""
        return self.target or self.times

    @property
    def wanted_key(self) -> str:
        return f"{self.appointment_id}.{self.revision}"

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
            target=None,
            event_id=event_id,
            event_key=self.wanted_key,
            stale_events=self.stale_events | ({self.event_id} - {""}),
            owed_mails=mail_ids(self.revision, kind),
            relayed_at=None,
        )

    def failed(self, event_id: str = "") -> Self:
        """PENDING or MOVING, given up; `event_id` is what it may have left in the calendar."""
        stale = self.stale_events | ({event_id} - {""})
        if self.state == "MOVING":
            return self._with(state="CONFIRMED", own="", target=None, stale_events=stale)
        owed = mail_ids(self.revision, "declined", ("customer",)) if self.answer_by_mail else ()
        return self._with(state="FAILED", own="", stale_events=stale, owed_mails=frozenset(owed))

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
            times=times,
            owed_mails=mail_ids(revision, "moved", ("customer",)),
            touched_at=now,
            relayed_at=None,
        )

    def cancelled(
        self, command_id: str, now: datetime, recipients: tuple[Recipient, ...] = EVERYONE
    ) -> Self:
        """Whoever was told of the appointment is told of its end."""
        told = recipients if self.state == "CONFIRMED" else ()
        return self._with(
            state="CANCELLED",
            own="",
            command_id=command_id,
            event_id="",
            stale_events=self.stale_events | ({self.event_id} - {""}),
            owed_mails=mail_ids(self.revision, "cancelled", told),
            touched_at=now,
            relayed_at=None,
        )

    def _with(self, **changes: object) -> Self:
        return self.model_copy(update=changes)


def mail_ids(
    revision: int, kind: MailKind, recipients: tuple[Recipient, ...] = EVERYONE
) -> frozenset[str]:
    return frozenset(f"{revision}.{kind}.{recipient}" for recipient in recipients)


def mail_id_of(command: SendEmail) -> str:
    """As it stands in `Appointment.owed_mails`; one that does not has been overtaken."""
    return f"{command.revision}.{command.kind}.{command.recipient}"


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
        answer_by_mail=command.answer_by_mail,
    )
