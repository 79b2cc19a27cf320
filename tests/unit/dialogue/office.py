"""An office of one business in memory: it answers commands as the workers do."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    ChangeRefused,
    CodeRequested,
    ContactCorrected,
    DaysFound,
    EmailSent,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CommandBase,
    CorrectContact,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
    RequestCode,
    SendNote,
)
from contracts.values import AppointmentSummary, OpenDay, Proof, TimeSlot
from domain.acts import Act, Reading
from domain.contacts import email_hint, phone_hint
from domain.conversation import Conversation
from domain.dialogue import Say, Step, advance, hear
from domain.dialogue.wishes import suits
from domain.phrasing import phrase
from domain.proofs import admissible, plain_code
from domain.scheduling import free_slots, last_day, local_day, may_change, nearest_slots
from domain.tenants import Tenant

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # a Monday morning in Mexico City and New York
CODE = "ABCD234"
ONE_TIME = "40718296"
MOST_COMMANDS = 8  # of one turn: a booking lost, then a search, widened, on another day


@dataclass
class Office:
    tenant: Tenant
    now: datetime = NOW
    busy: list[tuple[datetime, datetime]] = field(default_factory=list)
    booked: dict[str, BookAppointment] = field(default_factory=dict)
    starts: dict[str, datetime] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    one_time: dict[str, str] = field(default_factory=dict)  # by address
    seen: list[Command] = field(default_factory=list)
    answers: dict[type[CommandBase], Answer | None] = field(default_factory=dict)  # instead
    answered: dict[str, Answer] = field(default_factory=dict)  # by id, as they are on record

    def answer(self, command: Command) -> Answer | None:
        """A command that comes again is answered as it was the first time."""
        self.seen.append(command)
        if type(command) in self.answers:
            return self.answers[type(command)]
        if command.id not in self.answered:
            self.answered[command.id] = self._TABLE[type(command)](self, command)
        return self.answered[command.id]

    def sent(self, kind: type[CommandBase]) -> list[Any]:
        return [each for each in self.seen if isinstance(each, kind)]

    @property
    def notes(self) -> list[SendNote]:
        return self.sent(SendNote)

    def taken(self, but: datetime | None = None) -> list[tuple[datetime, datetime]]:
        length = timedelta(minutes=self.tenant.scheduling.slot_minutes)
        held = [(start, start + length) for start in self.starts.values() if start != but]
        return [*self.busy, *held]

    def _days(self, command: FindDays) -> Answer:
        first = command.first_day or local_day(self.tenant, self.now)
        days = []
        for n in range((last_day(self.tenant, self.now) - first).days + 1):
            day = first + timedelta(days=n)
            free = [s for s in self._free(day) if suits(command.wishes, s, self.tenant)]
            if free:
                days.append(OpenDay(date=day, available_slots=len(free)))
        limit = command.limit or self.tenant.scheduling.max_options_chat
        return DaysFound(days=tuple(days[:limit]))

    def _slots(self, command: FindTimeSlots) -> Answer:
        own = self.starts.get(command.appointment_id or "")  # does not stand in its own way
        free = self._free(command.day, but=own)
        slots = [slot for slot in free if suits(command.wishes, slot, self.tenant)]
        if command.nearest:
            slots = sorted(slots, key=lambda slot: _distance(self._clock(slot), command.nearest))
        found = tuple(slots[: command.limit or self.tenant.scheduling.max_options_chat])
        around = self._days(FindDays.model_validate(_like(command)))
        assert isinstance(around, DaysFound)
        return TimeSlotsFound(
            day=command.day,
            slots=found,
            unavailable=None if found else ("taken" if free else "closed"),
            nearest_days=() if found else around.days[:3],
        )

    def _book(self, command: BookAppointment) -> Answer:
        if command.id in self.starts:
            return self._as_booked(command.id)
        for known, before in self.booked.items():
            same = (before.contact.email, before.visitor) == (
                command.contact.email,
                command.visitor,
            )
            if self.starts.get(known) == command.start and same:
                return self._as_booked(known)
        if command.start in self.starts.values():
            others = nearest_slots(self.tenant, command.start, self.taken(), self.now)[:3]
            return TimeSlotTaken(start=command.start, alternatives=tuple(others))
        self.booked[command.id], self.starts[command.id] = command, command.start
        self.codes[command.id] = command.code
        return self._as_booked(command.id)

    def _as_booked(self, appointment_id: str) -> AppointmentBooked:
        start = self.starts[appointment_id]
        return AppointmentBooked(appointment_id=appointment_id, start=start, end=self._end(start))

    def _find(self, command: FindAppointments) -> Answer:
        opened = self._opened(command.proof)
        if not opened:
            return AppointmentNotFound()
        return AppointmentsFound(
            appointments=tuple(self._summary(each) for each in opened if each in self.starts)
        )

    def _summary(self, appointment_id: str) -> AppointmentSummary:
        booked, start = self.booked[appointment_id], self.starts[appointment_id]
        return AppointmentSummary(
            appointment_id=appointment_id,
            start=start,
            end=self._end(start),
            name=booked.contact.name,
            visitor=booked.visitor,
            people=booked.people,
            reason=booked.reason,
            email_hint=email_hint(booked.contact.email),
            phone_hint=phone_hint(booked.contact.phone),
        )

    def _move(self, command: MoveAppointment) -> Answer:
        if command.appointment_id not in self._opened(command.proof):
            return AppointmentNotFound()
        assert command.appointment_id
        if too_late := self._too_late(command.appointment_id):
            return too_late
        if any(
            start == command.start and each != command.appointment_id
            for each, start in self.starts.items()
        ):
            return TimeSlotTaken(start=command.start, alternatives=())
        self.starts[command.appointment_id] = command.start
        return AppointmentMoved(
            appointment_id=command.appointment_id,
            start=command.start,
            end=self._end(command.start),
        )

    def _correct(self, command: CorrectContact) -> Answer:
        if command.appointment_id not in self._opened(command.proof):
            return AppointmentNotFound()
        before = self.booked[command.appointment_id]
        changes = {
            name: value
            for name in ("name", "email", "phone")
            if (value := getattr(command, name)) is not None
        }
        contact = before.contact.model_copy(update=changes)
        visitor = before.visitor if command.visitor is None else command.visitor
        people = command.people or before.people
        corrected = {"contact": contact, "visitor": visitor, "people": people}
        self.booked[before.id] = before.model_copy(update=corrected)
        new_code = contact.email != before.contact.email
        if new_code:
            self.codes[before.id] = command.code
        start = self.starts[before.id]
        return ContactCorrected(
            appointment_id=before.id, start=start, end=self._end(start), new_code=new_code
        )

    def _cancel(self, command: CancelAppointment) -> Answer:
        opened = self._opened(command.proof)
        standing = (each for each in opened if each in self.starts)
        meant = command.appointment_id or next(standing, "")
        if meant not in opened or meant not in self.starts:
            return AppointmentNotFound()
        if too_late := self._too_late(meant):
            return too_late
        return AppointmentCancelled(appointment_id=meant, start=self.starts.pop(meant))

    def _request_code(self, command: RequestCode) -> Answer:
        self.one_time[command.email] = ONE_TIME
        return CodeRequested()

    def _note(self, command: SendNote) -> Answer:
        return EmailSent()

    def _too_late(self, appointment_id: str) -> ChangeRefused | None:
        start = self.starts[appointment_id]
        if may_change(self.tenant, start, self.now):
            return None
        notice_minutes = self.tenant.scheduling.change_notice_minutes
        return ChangeRefused(
            appointment_id=appointment_id, start=start, notice_minutes=notice_minutes
        )

    def _opened(self, told: Proof) -> list[str]:
        proof = admissible(told, self.tenant)
        has_mailbox = bool(proof.one_time) and proof.one_time == self.one_time.get(proof.email)
        return [
            each
            for each, command in self.booked.items()
            if (proof.code and plain_code(proof.code) == self.codes[each])
            or (
                bool(proof.phone)
                and (proof.email, proof.phone) == (command.contact.email, command.contact.phone)
            )
            or (has_mailbox and proof.email == command.contact.email)
        ]

    def _free(self, day: Any, but: datetime | None = None) -> list[TimeSlot]:
        return free_slots(self.tenant, day, self.taken(but), self.now)

    def _clock(self, slot: TimeSlot) -> str:
        return slot.start.astimezone(self.tenant.zone).strftime("%H:%M")

    def _end(self, start: datetime) -> datetime:
        return start + timedelta(minutes=self.tenant.scheduling.slot_minutes)

    _TABLE: dict[type[CommandBase], Callable[..., Answer]] = field(
        init=False,
        default_factory=lambda: {
            FindDays: Office._days,
            FindTimeSlots: Office._slots,
            BookAppointment: Office._book,
            FindAppointments: Office._find,
            MoveAppointment: Office._move,
            CorrectContact: Office._correct,
            CancelAppointment: Office._cancel,
            SendNote: Office._note,
            RequestCode: Office._request_code,
        },
    )


@dataclass
class Talk:
    """A conversation as the gateway leads it."""

    office: Office
    conversation: Conversation
    says: tuple[Say, ...] = ()
    turns: int = 0

    @classmethod
    def at(cls, tenant: Tenant, office: Office | None = None, session: str = "f") -> "Talk":
        conversation = Conversation(
            session_id=session * 32,
            tenant_id=tenant.tenant_id,
            language=tenant.default_language,
        )
        return cls(office or Office(tenant), conversation)

    def says_acts(self, *acts: Act, settled: bool = True) -> "Talk":
        return self.hears(Reading(acts=acts, settled=settled))

    def hears(self, reading: Reading) -> "Talk":
        self.turns += 1
        scene: dict[str, Any] = {
            "tenant": self.office.tenant,
            "now": self.office.now,
            "code": f"{CODE}{self.turns % 10}",
        }
        step = advance(self.conversation, reading, **scene)
        says, seen = step.says, len(self.office.seen)
        sent = self.conversation.in_flight
        while step.command:
            assert len(self.office.seen) - seen < MOST_COMMANDS, "a turn that goes in circles"
            answer = self.office.answer(step.command)
            step = hear(step.conversation, answer, **scene)
            if step.command and step.command == sent and answer is None:
                break
            says += step.says
        version = step.conversation.version + 1
        kept = step.conversation.model_copy(update={"version": version})
        # As it is stored: what cannot be read back is found here.
        self.conversation = Conversation.model_validate_json(kept.model_dump_json())
        assert self.conversation == kept
        self.says = says
        return self

    @property
    def said(self) -> list[str]:
        return [say.what.value for say in self.says]

    @property
    def text(self) -> str:
        language = self.conversation.language
        return phrase(self.says, tenant=self.office.tenant, language=language, channel="chat")

    @property
    def visits(self) -> list[tuple[str, str]]:
        """What stands: when, local, and who comes."""
        zone = self.office.tenant.zone
        return sorted(
            (
                start.astimezone(zone).strftime("%m-%d %H:%M"),
                self.office.booked[each].visitor or self.office.booked[each].contact.name,
            )
            for each, start in self.office.starts.items()
        )

    def step(self) -> Step:
        return Step(self.conversation, self.says)


def _like(command: FindTimeSlots) -> dict[str, Any]:
    limits = command.wishes.model_copy(update={"days": (), "weekdays": ()})
    kept = replace_keys(command)
    return {**kept, "wishes": limits, "first_day": command.day}


def replace_keys(command: CommandBase) -> dict[str, Any]:
    names = ("id", "tenant_id", "correlation_id", "issued_at", "expires_at")
    return {name: getattr(command, name) for name in names}


def _distance(clock: str, wanted: str | None) -> int:
    return abs(_minutes(clock) - _minutes(wanted or "00:00"))


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


__all__ = ["CODE", "NOW", "Office", "Talk", "replace"]
