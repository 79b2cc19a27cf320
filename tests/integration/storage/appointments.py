"""Appointments and claims as the tests of this folder write them."""

from datetime import datetime, timedelta
from typing import Any

from contracts.answers import (
    AppointmentBooked,
)
from contracts.values import Contact
from domain.appointments import Appointment, Times
from messaging.ports import Claim
from storage.opening import Storage
from storage.outcomes import Done
from tests.integration.storage.conftest import NOW

TEN = NOW + timedelta(days=1)
SLOT = timedelta(minutes=30)
ANA = Contact(name="Ana", email="Ana@example.com", phone="+525512345678")
BOOKED = AppointmentBooked(appointment_id="one", start=TEN, end=TEN + SLOT)


def times(start: datetime = TEN) -> Times:
    return Times(
        start=start, end=start + SLOT, locked_from=start, locked_until=start + SLOT + SLOT / 2
    )


def pending(name: str = "one", own: str = "own-1", **fields: Any) -> Appointment:
    defaults = {
        "tenant_id": "clinic",
        "mailbox": "Book@Clinic.example",
        "state": "PENDING",
        "command_id": name,
        "touched_at": NOW,
        "times": times(),
        "contact": ANA,
        "language": "es",
        "channel": "chat",
        "correlation_id": "session-1",
        "code": f"CODE{name}",
    }
    return Appointment.model_validate({**defaults, "appointment_id": name, "own": own, **fields})


def claim(command_id: str = "one", own: str = "own-1", at_s: float = 0) -> Claim:
    now = NOW + timedelta(seconds=at_s)
    return Claim(command_id, "hash", own, now, now + timedelta(seconds=15))


async def confirmed(storage: Storage, name: str = "one", **fields: Any) -> Appointment:
    before = pending(name, **fields)
    assert await storage.appointments.begin_booking(claim(name), before) == Done()
    after = before.confirmed(f"event-{name}")
    assert await storage.appointments.finish(claim(name), before, after, BOOKED) == Done()
    return after
