"""An office of one business in memory: it answers commands as the workers do."""

from collections.abc import Callable
from dataclasses import dataclass, field
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
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
    SendNote,
)
from contracts.values import AppointmentSummary, Proof, TimeSlot
from domain.conversation import Conversation
from domain.dialogue import Say, Step, advance, hear
from domain.reading import Reading
from domain.scheduling import free_slots, last_day, local_day, may_change, nearest_slots, open_days
from domain.tenants import Tenant

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # a Monday morning in Mexico City and New York
CODE = "ABCD2345"
MOST_COMMANDS = 5  # of one turn: a booking lost, then a search, widened, on another day


@dataclass
class Office:
    tenant: Tenant
    now: datetime = NOW
    busy: list[tuple[datetime, datetime]] = field(default_factory=list)
    booked: dict[str, BookAppointment] = field(default_factory=dict)
    starts: dict[str, datetime] = field(default_factory=dict)
    seen: list[Command] = field(default_factory=list)
    answers: dict[type[CommandBase], Answer | None] = field(default_factory=dict)  # instead

    def answer(self, command: Command) -> Answer | None:
        self.seen.append(command)
        if type(command) in self.answers:
            return self.answers[type(command)]
        return self._TABLE[type(command)](self, command)

    def taken(self, but: datetime | None = None) -> list[tuple[datetime, datetime]]:
        length = timedelta(minutes=self.tenant.scheduling.slot_minutes)
        held = [(start, start + length) for start in self.starts.values() if start != but]
        return [*self.busy, *held]

    def _days(self, command: FindDays) -> Answer:
        first = command.first_day or local_day(self.tenant, self.now)
        until = command.last_day or last_day(self.tenant, self.now)
        days = [
            day
            for day in open_days(self.tenant, first, until, self.taken(), self.now)
            if not command.weekdays or day.date.weekday() in command.weekdays
            if any(self._fits(slot, command) for slot in self._free(day.date))
        ]
        limit = command.limit or self.tenant.scheduling.max_options_chat
        return DaysFound(days=tuple(days[:limit]))

    def _slots(self, command: FindTimeSlots) -> Answer:
        own = self.starts.get(command.appointment_id or "")  # does not stand in its own way
        free = self._free(command.day, but=own)
        slots = [slot for slot in free if self._fits(slot, command)]
        if command.nearest:
            slots = sorted(slots, key=lambda slot: _distance(self._clock(slot), command.nearest))
        found = tuple(slots[: command.limit or self.tenant.scheduling.max_options_chat])
        nearest = open_days(
            self.tenant, command.day, last_day(self.tenant, self.now), self.taken(), self.now
        )
        reason = None if found else ("taken" if free else "closed")
        return TimeSlotsFound(
            day=command.day,
            slots=found,
            unavailable=reason,
            nearest_days=() if found else tuple(nearest[:3]),
        )

    def _book(self, command: BookAppointment) -> Answer:
        if command.start in self.starts.values():
            others = nearest_slots(self.tenant, command.start, self.taken(), self.now, 3)
            return TimeSlotTaken(start=command.start, alternatives=tuple(others))
        self.booked[command.id], self.starts[command.id] = command, command.start
        return AppointmentBooked(
            appointment_id=command.id, start=command.start, end=self._end(command.start)
        )

    def _find(self, command: FindAppointments) -> Answer:
        opened = self._opened(command.proof)
        if not opened:
            return AppointmentNotFound()
        return AppointmentsFound(
            appointments=tuple(
                AppointmentSummary(
                    appointment_id=each, start=self.starts[each], end=self._end(self.starts[each])
                )
                for each in opened
            )
        )

    def _move(self, command: MoveAppointment) -> Answer:
        if command.appointment_id not in self._opened(command.proof):
            return AppointmentNotFound()
        assert command.appointment_id
        if too_late := self._too_late(command.appointment_id):
            return too_late
        self.starts[command.appointment_id] = command.start
        return AppointmentMoved(
            appointment_id=command.appointment_id,
            start=command.start,
            end=self._end(command.start),
        )

    def _cancel(self, command: CancelAppointment) -> Answer:
        opened = self._opened(command.proof)
        meant = command.appointment_id or next(iter(opened), "")
        if meant not in opened:
            return AppointmentNotFound()
        if too_late := self._too_late(meant):
            return too_late
        return AppointmentCancelled(appointment_id=meant, start=self.starts.pop(meant))

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

    def _opened(self, proof: Proof) -> list[str]:
        return [
            each
            for each in self.starts
            if proof.code == self.booked[each].code
            or (
                bool(proof.phone)
                and (proof.email, proof.phone)
                == (self.booked[each].contact.email, self.booked[each].contact.phone)
            )
        ]

    def _free(self, day: Any, but: datetime | None = None) -> list[TimeSlot]:
        return free_slots(self.tenant, day, self.taken(but), self.now)

    def _fits(self, slot: TimeSlot, command: FindDays | FindTimeSlots) -> bool:
        at = self._clock(slot)
        return (command.not_before or "") <= at < (command.not_after or "99")

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
            CancelAppointment: Office._cancel,
            SendNote: Office._note,
        },
    )


@dataclass
class Talk:
    """A conversation as the gateway leads it."""

    office: Office
    conversation: Conversation
    says: tuple[Say, ...] = ()

    @classmethod
    def at(cls, tenant: Tenant, **fields: Any) -> "Talk":
        conversation = Conversation(
            session_id="f" * 32,
            tenant_id=tenant.tenant_id,
            language=tenant.default_language,
            **fields,
        )
        return cls(Office(tenant), conversation)

    def hears(self, reading: Reading) -> "Talk":
        scene: dict[str, Any] = {"tenant": self.office.tenant, "now": self.office.now, "code": CODE}
        step = advance(self.conversation, reading, **scene)
        says, seen = step.says, len(self.office.seen)
        while step.command:
            assert len(self.office.seen) - seen < MOST_COMMANDS, "a turn that goes in circles"
            step = self._heard(step, scene)
            says += step.says
        version = step.conversation.version + 1
        self.conversation = step.conversation.model_copy(update={"version": version})
        self.says = says
        return self

    def _heard(self, step: Step, scene: dict[str, Any]) -> Step:
        assert step.command
        return hear(step.conversation, self.office.answer(step.command), **scene)

    @property
    def said(self) -> list[str]:
        return [say.what.value for say in self.says]


def _distance(clock: str, wanted: str | None) -> int:
    return abs(_minutes(clock) - _minutes(wanted or "00:00"))


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
