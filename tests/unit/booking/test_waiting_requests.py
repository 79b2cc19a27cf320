"""Requests taken while the calendar was away, and what becomes of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from contracts.answers import AppointmentBooked, AppointmentCancelled, AppointmentNotFound, Expired
from contracts.commands import BookAppointment, CommandBase
from devstack.provision import PREFIX
from messaging.faults import Transient
from tests.fakes.booking_desk import MAILBOX, TEN, BookingWorld

APPOINTMENTS = PREFIX + "appointments"


@pytest.fixture
async def world() -> BookingWorld:
    world = await BookingWorld().open()
    go(world, away=True)
    return world


def go(world: BookingWorld, *, away: bool, retry_after_s: float | None = None) -> None:
    async def gate(operation: str) -> None:
        if away:
            raise Transient("calendar_down", retry_after_s)

    world.calendar.gate = gate


def request(world: BookingWorld, **fields: object) -> BookAppointment:
    expires_at = world.clock() + timedelta(hours=12)
    return world.book("one", **{"answer_by_mail": True, "expires_at": expires_at, **fields})


async def wait(world: BookingWorld, asked: BookAppointment) -> float:
    with pytest.raises(Transient) as waiting:
        await world.ask(asked)
    return waiting.value.retry_after_s or 0


async def look(world: BookingWorld) -> list[CommandBase]:
    """One round of what is due, and the requests that it runs."""
    return await world.do_what_is_due()


async def test_a_request_is_carried_out_within_seconds_of_the_return(world: BookingWorld) -> None:
    asked = request(world)
    for _ in range(8):
        world.clock.advance(seconds=await wait(world, asked))
    assert await wait(world, asked) > 30  # its message comes back ever more seldom
    for _ in range(3):
        assert await look(world) == []
        world.clock.advance(seconds=2)
    go(world, away=False)
    (ready,) = await look(world)
    assert ready.payload_hash() == asked.payload_hash()
    assert isinstance(await world.ask(asked), AppointmentBooked)
    world.clock.advance(seconds=2)
    assert await look(world) == []


async def test_a_calendar_that_says_when_is_not_asked_sooner(world: BookingWorld) -> None:
    await wait(world, request(world))
    go(world, away=True, retry_after_s=30)
    world.clock.advance(seconds=2)
    assert await look(world) == []
    go(world, away=False)
    world.clock.advance(seconds=29)
    assert await look(world) == []
    world.clock.advance(seconds=1)
    assert len(await look(world)) == 1


async def test_a_calendar_that_answers_and_books_nothing_is_asked_ever_more_seldom(
    world: BookingWorld,
) -> None:
    asked, looked_at = request(world), []

    async def only_reads(operation: str) -> None:
        if operation == "create":
            raise Transient("calendar_down")

    world.calendar.gate = only_reads
    await wait(world, asked)
    for second in range(100):
        if await look(world):
            looked_at.append(second)
            await wait(world, asked)
        world.clock.advance(seconds=1)
    assert looked_at == [2, 4, 8, 16, 32, 64]


async def test_an_expired_request_is_given_up_though_the_calendar_is_away(
    world: BookingWorld,
) -> None:
    asked = request(world)
    await wait(world, asked)
    world.clock.advance(hours=12)
    world.desk = replace(world.desk, abandoned_after=timedelta(days=1))
    (ready,) = await look(world)
    answer = await world.ask(ready)
    assert answer.type == "CalendarUnavailable"
    assert world.mails.kinds == ["declined.customer"]


async def test_a_request_is_found_though_nobody_noted_that_it_waits(world: BookingWorld) -> None:
    """The process that let it go died before it did."""
    asked = request(world, visitor="Rosa", reason="A crown", people=2)
    await wait(world, asked)
    del world.dynamo.tables[APPOINTMENTS].items[("due|return|clinic",)]
    go(world, away=False)
    world.clock.advance(minutes=1)
    assert await look(world) == []
    world.clock.advance(seconds=2)
    (found,) = await look(world)
    assert isinstance(found, BookAppointment)
    assert found.payload_hash() == asked.payload_hash()
    assert found.expires_at == asked.expires_at
    assert isinstance(await world.ask(found), AppointmentBooked)
    assert isinstance(await world.ask(asked), AppointmentBooked)
    assert len(world.calendar.ours(MAILBOX)) == 1


async def test_a_request_is_withdrawn_at_any_time(world: BookingWorld) -> None:
    asked = request(world)
    await wait(world, asked)
    world.clock.advance(hours=23)  # inside the notice that a change needs
    withdrawn = AppointmentCancelled(appointment_id=asked.id, start=TEN)
    assert await world.ask(world.cancel("one")) == withdrawn
    go(world, away=False)
    assert await look(world) == []
    assert await world.ask(asked) == withdrawn
    assert world.calendar.ours(MAILBOX) == []
    assert world.mails.sent == []


async def test_a_request_withdrawn_before_it_arrived_never_begins(world: BookingWorld) -> None:
    assert await world.ask(world.cancel("one")) == AppointmentNotFound()
    go(world, away=False)
    withdrawn = AppointmentCancelled(appointment_id="appointment-one", start=TEN)
    assert await world.ask(request(world)) == withdrawn
    assert world.calendar.ours(MAILBOX) == []


async def test_a_request_without_an_address_is_declined_to_the_admin(world: BookingWorld) -> None:
    go(world, away=False)
    contact = {"name": "Ana", "email": "", "phone": "+525512345678"}
    asked = request(world, contact=contact, expires_at=world.clock())
    assert await world.ask(asked) == Expired()
    assert world.mails.kinds == ["declined.admin"]
