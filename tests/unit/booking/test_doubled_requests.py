"""Each write arrives twice at DynamoDB, as a network may deliver it: the second finds the first."""

from collections.abc import Mapping
from typing import Any

import pytest

from contracts.answers import Answer, AppointmentBooked, AppointmentCancelled, AppointmentMoved
from contracts.commands import CommandBase
from messaging.faults import Transient
from tests.fakes.booking_desk import BookingWorld

BOTH = ["booked.admin", "booked.customer"]


@pytest.fixture
async def world() -> BookingWorld:
    world = await BookingWorld().open()
    doubled: list[Mapping[str, Any]] = []

    async def twice(operation: str, request: Mapping[str, Any]) -> None:
        if operation == "transact_write_items" and request not in doubled:
            doubled.append(request)
            await world.dynamo.transact_write_items(**request)

    world.dynamo.gate = twice
    return world


async def delivered(world: BookingWorld, command: CommandBase) -> Answer:
    """Until it is answered, as the queue does."""
    while True:
        try:
            return await world.ask(command)
        except Transient:
            world.clock.advance(seconds=16)


async def test_booking_is_confirmed_and_its_mails_are_sent(world: BookingWorld) -> None:
    assert isinstance(await delivered(world, world.book("visit")), AppointmentBooked)
    assert world.mails.kinds == BOTH
    assert len(world.calendar.all("book@clinic.example")) == 1


async def test_move_and_cancel_are_carried_out_and_told(world: BookingWorld) -> None:
    await delivered(world, world.book("visit"))
    assert isinstance(await delivered(world, world.move("visit")), AppointmentMoved)
    assert isinstance(await delivered(world, world.cancel("visit")), AppointmentCancelled)
    assert world.mails.kinds == [
        *BOTH,
        *("moved.admin", "moved.customer"),
        *("cancelled.admin", "cancelled.customer"),
    ]
    assert world.calendar.all("book@clinic.example") == []
