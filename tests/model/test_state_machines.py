"""Claims and appointments as state machines: any order of transitions, with copies however stale,
and the smallest story that breaks a promise."""

from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    EmailSent,
    Expired,
    TimeSlotTaken,
)
from domain.appointments import Appointment, times_of
from messaging.faults import Leased, Permanent, Poison, Transient
from messaging.ports import Claim
from storage.opening import storage_over
from storage.outcomes import Done
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from tests.model.promises import Promises
from tests.model.script import PEOPLE, START, TENANT, TIMES

T = TypeVar("T")
NAMES = st.sampled_from(["appointment-1", "appointment-2", "appointment-3"])
OWNS = st.sampled_from(["own-1", "own-2", "own-3"])
LEASE = timedelta(seconds=15)
QUICK = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def done(coroutine: Coroutine[Any, Any, T]) -> T:
    """Of a coroutine that never waits."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value  # type: ignore[no-any-return]
    raise AssertionError("it waits")


@dataclass
class Remembered:
    own: str
    payload_hash: str
    lease_until_s: float
    attempts: int = 1
    answer: Answer | None = None


class ClaimMachine(RuleBasedStateMachine):
    """Held against what a claim is meant to be, in plain words."""

    def __init__(self) -> None:
        super().__init__()
        self.now_s = 0
        self.known: dict[str, Remembered] = {}
        self.commands = storage_over(FakeDynamo(), TableSettings(), lambda: START).commands

    def a_claim(self, name: str, own: str, payload_hash: str) -> Claim:
        now = START + timedelta(seconds=self.now_s)
        return Claim(name, payload_hash, own, now, now + LEASE)

    @rule(seconds=st.sampled_from([1, 14, 15]))
    def time_passes(self, seconds: int) -> None:
        self.now_s += seconds

    @rule(name=NAMES, own=OWNS, payload_hash=st.sampled_from(["hash", "hash", "other"]))
    def claim(self, name: str, own: str, payload_hash: str) -> None:
        known = self.known.get(name)
        attempt = self.commands.claim(self.a_claim(name, own, payload_hash))
        if known and known.payload_hash != payload_hash:
            assert raises(attempt, Poison)
        elif known and known.answer:
            assert done(attempt) == known.answer
        elif known and known.own != own and known.lease_until_s > self.now_s:
            assert raises(attempt, Leased)
        else:
            assert done(attempt) is None
            attempts = known.attempts + 1 if known else 1
            until_s = self.now_s + LEASE.total_seconds()
            self.known[name] = Remembered(own, payload_hash, until_s, attempts)

    @rule(name=NAMES, own=OWNS, answer=st.sampled_from([EmailSent(), Expired()]))
    def complete(self, name: str, own: str, answer: Answer) -> None:
        known = self.known.get(name)
        completion = self.commands.complete(self.a_claim(name, own, "hash"), answer)
        if known and known.answer:
            assert done(completion) == known.answer
        elif known and known.own == own:
            assert done(completion) == answer
            known.answer = answer
        else:
            assert raises(completion, Transient)

    @rule(name=NAMES, own=OWNS, counted=st.booleans())
    def release(self, name: str, own: str, counted: bool) -> None:
        done(self.commands.release(self.a_claim(name, own, "hash"), counted=counted))
        known = self.known.get(name)
        if known and known.own == own and not known.answer:
            known.lease_until_s = 0
            known.attempts -= not counted

    @invariant()
    def record_is_as_remembered(self) -> None:
        answers = {name: known.answer for name, known in self.known.items() if known.answer}
        assert done(self.commands.read(list(self.known) or ["none"])) == answers
        for name, known in self.known.items():
            assert done(self.commands.attempts(name)) == known.attempts


def raises(coroutine: Coroutine[Any, Any, object], fault: type[Exception]) -> bool:
    try:
        done(coroutine)
    except fault:
        return True
    return False


class AppointmentMachine(RuleBasedStateMachine):
    """Whoever transitions what with however old a copy: `Promises` looks at every write."""

    copies = Bundle("copies")
    attempts = Bundle("attempts")

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.count = 0
        self.dynamo = FakeDynamo()
        self.storage = storage_over(self.dynamo, TableSettings(), lambda: self.now)
        entries = [f"event-{n}" for n in range(100)]
        self.promises = Promises(self.dynamo, lambda: entries, lambda: self.now)

    def a_claim(self, command_id: str = "") -> Claim:
        self.count += 1
        own = f"own-{self.count}"
        return Claim(command_id or f"command-{self.count}", "hash", own, self.now, self.now + LEASE)

    @rule(seconds=st.sampled_from([1, 20]))
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(target=attempts, name=NAMES, start=st.sampled_from(TIMES), person=st.integers(0, 1))
    def begin(self, name: str, start: Any, person: int) -> Any:
        claim = self.a_claim(name)
        wanted = Appointment(
            appointment_id=name,
            tenant_id=TENANT.tenant_id,
            mailbox=TENANT.mailbox,
            state="PENDING",
            own=claim.own,
            command_id=name,
            touched_at=self.now,
            times=times_of(TENANT.scheduling, start),
            contact=PEOPLE[person],
            language="es",
            channel="chat",
            correlation_id="session-1",
            code=f"CODE{person}",
        )
        return self.begun(claim, wanted, self.storage.appointments.begin_booking(claim, wanted))

    @rule(target=attempts, copy=copies, start=st.sampled_from(TIMES))
    def begin_move(self, copy: Appointment, start: Any) -> Any:
        if copy.state != "CONFIRMED":
            return multiple()
        claim = self.a_claim()
        target = times_of(TENANT.scheduling, start)
        moving = copy.moving(claim.command_id, claim.own, target, self.now)
        return self.begun(
            claim, moving, self.storage.appointments.begin_change(claim, copy, moving)
        )

    def begun(self, claim: Claim, appointment: Appointment, outcome: Any) -> Any:
        try:
            return (claim, appointment) if done(outcome) == Done() else multiple()
        except (Transient, Permanent):
            return multiple()

    @rule(attempt=consumes(attempts))
    def confirm(self, attempt: tuple[Claim, Appointment]) -> None:
        claim, begun = attempt
        self.count += 1
        after = begun.confirmed(f"event-{self.count}")
        answer = AppointmentBooked(
            appointment_id=after.appointment_id, start=after.start, end=after.end
        )
        done(self.storage.appointments.finish(claim, begun, after, answer))

    @rule(attempt=consumes(attempts))
    def fail(self, attempt: tuple[Claim, Appointment]) -> None:
        claim, begun = attempt
        answer = TimeSlotTaken(start=begun.start)
        done(self.storage.appointments.finish(claim, begun, begun.failed(), answer))

    @rule(target=copies, name=NAMES)
    def read(self, name: str) -> Any:
        found = done(self.storage.appointments.get(TENANT.tenant_id, name))
        return found or multiple()

    @rule(copy=copies)
    def cancel(self, copy: Appointment) -> None:
        if copy.state not in ("PENDING", "CONFIRMED"):
            return
        claim = self.a_claim()
        answer = AppointmentCancelled(appointment_id=copy.appointment_id, start=copy.start)
        after = copy.cancelled(claim.command_id, self.now)
        done(self.storage.appointments.finish_at_once(claim, copy, after, answer))

    @rule(copy=copies, start=st.sampled_from(TIMES))
    def follow(self, copy: Appointment, start: Any) -> None:
        if copy.state == "CONFIRMED":
            after = copy.followed(times_of(TENANT.scheduling, start), self.now)
            done(self.storage.appointments.follow(copy, after))

    @invariant()
    def locks_and_codes_are_those_of_open_appointments(self) -> None:
        self.promises.keys_and_locks_fit()


TestClaims = ClaimMachine.TestCase
TestClaims.settings = QUICK
TestAppointments = AppointmentMachine.TestCase
TestAppointments.settings = QUICK
