"""A caller fills no more mailboxes than a visitor of the chat."""

from datetime import UTC, datetime, timedelta

import pytest

from contracts.answers import Answer, AppointmentBooked, LimitReached
from contracts.commands import BookAppointment, Command, SendNote
from contracts.values import Contact, NoteKind
from domain.caps import Caps
from messaging.deployment import DeploymentKey
from storage.caps import EffectCaps
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from voice.capped import CappedCommands, LimitMet

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
KEY = DeploymentKey("of a phone over fakes, 32 letters")
FEW = {kind: Caps(1, 2, 3) for kind in ("booking", "change", "note", "danger")}


class Sent:
    def __init__(self) -> None:
        self.commands: list[Command] = []

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        self.commands.append(command)
        return AppointmentBooked(appointment_id=command.id, start=NOW, end=NOW)

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        return None

    async def send(self, command: Command) -> None:
        self.commands.append(command)


def capped(sent: Sent, dynamo: FakeDynamo) -> CappedCommands:
    counters = storage_over(dynamo, TableSettings(), lambda: NOW).counters
    return CappedCommands(sent, EffectCaps(counters, KEY, FEW), counters.first)


def booking(n: int) -> BookAppointment:
    return BookAppointment(
        id=f"booking-{n}",
        tenant_id="clinic",
        correlation_id="call-1",
        issued_at=NOW,
        expires_at=NOW + timedelta(minutes=2),
        start=NOW + timedelta(days=1),
        contact=Contact(name="Ana Lopez", email="ana@example.com"),
        language="en",
        code="ABCD2345",
    )


def note(n: int, kind: NoteKind = "message") -> SendNote:
    return SendNote(
        id=f"note-of-{n}",
        tenant_id="clinic",
        correlation_id="call-1",
        issued_at=NOW,
        expires_at=NOW + timedelta(minutes=2),
        kind=kind,
        text="please call me back",
        phone=f"+1212555{n:04d}",
    )


async def test_a_booking_too_many_of_a_person_is_told_and_not_sent() -> None:
    sent = Sent()
    commands = capped(sent, FakeDynamo())
    answers = [await commands.call(booking(n), 1.0) for n in range(3)]
    assert isinstance(answers[2], LimitReached)
    assert answers[2].limit == "person"
    assert len(sent.commands) == 2


async def test_what_was_sent_before_is_sent_again_by_any_replica() -> None:
    sent, dynamo = Sent(), FakeDynamo()
    one, other = capped(sent, dynamo), capped(sent, dynamo)
    for n in range(2):
        await one.call(booking(n), 1.0)
    assert isinstance(await other.call(booking(1), 1.0), AppointmentBooked)


async def test_a_message_too_many_is_no_message_taken() -> None:
    sent = Sent()
    commands = capped(sent, FakeDynamo())
    for n in range(3):
        await commands.send(note(n))
    with pytest.raises(LimitMet) as met:
        await commands.send(note(3))
    assert met.value.answer.limit == "business"


async def test_a_summary_of_a_call_is_no_message_of_a_stranger() -> None:
    sent = Sent()
    commands = capped(sent, FakeDynamo())
    for n in range(9):
        await commands.send(note(n, kind="summary"))
    assert len(sent.commands) == 9
