"""Messages that come again after weeks: a dead letter lies for up to 14 days, and may go back."""

from datetime import timedelta

import pytest

from contracts.answers import AppointmentBooked, Expired
from tests.fakes.booking_desk import BookingWorld

TWENTY_DAYS = timedelta(days=20)


@pytest.fixture
async def world() -> BookingWorld:
    return await BookingWorld().open()


def weeks_pass(world: BookingWorld) -> None:
    """With what DynamoDB deletes meanwhile."""
    world.clock.now += TWENTY_DAYS
    world.dynamo.expire(world.clock().timestamp())


async def test_answered_booking_is_answered_alike_after_twenty_days(world: BookingWorld) -> None:
    first = await world.ask(world.book("visit"))
    assert isinstance(first, AppointmentBooked)
    entries = world.calendar.all("book@clinic.example")
    command = world.book("visit")
    weeks_pass(world)
    assert await world.ask(command) == first
    assert world.calendar.all("book@clinic.example") == entries


async def test_booking_that_never_began_does_not_begin_after_twenty_days(
    world: BookingWorld,
) -> None:
    command = world.book("visit")
    weeks_pass(world)
    assert await world.ask(command) == Expired()
    assert world.calendar.all("book@clinic.example") == []
    assert world.dynamo.items("slots") == []


async def test_cancelled_booking_stays_cancelled_after_twenty_days(world: BookingWorld) -> None:
    command = world.book("visit")
    first = await world.ask(command)
    await world.ask(world.cancel("visit"))
    weeks_pass(world)
    assert await world.ask(command) == first, "its first answer stands"
    appointment = await world.storage.appointments.get("clinic", "appointment-visit")
    assert appointment is not None
    assert appointment.state == "CANCELLED"
