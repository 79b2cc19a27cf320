"""Who has the link of a mail moves, cancels and confirms the visit: once, and no other."""

from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    AttendanceConfirmed,
    ContactCorrected,
    ProofRefused,
    TimeSlotTaken,
)
from contracts.values import Proof
from domain.appointments import Appointment
from domain.tickets import Ticket, TicketKeys, signed
from domain.visit_links import visit_ticket
from storage.tables import TableSettings
from tests.fakes.booking_desk import (
    ELEVEN,
    LUIS,
    MAILBOX,
    SLOT,
    TEN,
    TENANT,
    TICKETS,
    BookingWorld,
)

TABLE = TableSettings().appointments_table


@pytest.fixture
async def world() -> BookingWorld:
    world = await BookingWorld().open()
    await world.ask(world.book("one"))
    await world.deliver_mails()
    return world


async def kept(world: BookingWorld, name: str = "one") -> Appointment:
    appointment = await world.storage.appointments.get(TENANT, f"appointment-{name}")
    assert appointment is not None
    return appointment


async def link(world: BookingWorld, name: str = "one") -> Proof:
    """As the mails of this moment carry it."""
    return Proof(link=signed(visit_ticket(await kept(world, name)), TICKETS))


async def is_open(world: BookingWorld, proof: Proof, asked: str) -> bool:
    found = await world.ask(world.find(asked, proof))
    return isinstance(found, AppointmentsFound)


async def test_a_link_finds_its_visit_alone(world: BookingWorld) -> None:
    await world.ask(world.book("two", ELEVEN, correlation_id="session-2"))
    found = await world.ask(world.find("look", await link(world)))
    assert isinstance(found, AppointmentsFound)
    assert [each.appointment_id for each in found.appointments] == ["appointment-one"]


async def test_a_move_uses_the_link_up_and_the_next_mail_brings_another(
    world: BookingWorld,
) -> None:
    first = await link(world)
    assert isinstance(await world.ask(world.move("one", proof=first)), AppointmentMoved)
    assert not await is_open(world, first, "after")
    back = world.move("one", TEN, proof=first, id="move-back-1")
    assert await world.ask(back) == AppointmentNotFound()
    assert await is_open(world, await link(world), "next")
    await world.ask(world.move("one", TEN, proof=await link(world), id="move-back-2"))
    assert not await is_open(world, first, "there again"), "used up for good"


async def test_a_repeat_of_the_same_move_is_answered_alike(world: BookingWorld) -> None:
    command = world.move("one", proof=await link(world))
    assert await world.ask(command) == await world.ask(command)


async def test_a_move_that_fails_leaves_the_link(world: BookingWorld) -> None:
    first = await link(world)
    world.calendar.write(MAILBOX, ELEVEN, ELEVEN + SLOT)
    assert isinstance(await world.ask(world.move("one", proof=first)), TimeSlotTaken)
    assert (await kept(world)).revision == 2
    assert await is_open(world, first, "still")


async def test_a_cancellation_uses_the_link_up(world: BookingWorld) -> None:
    first = await link(world)
    assert isinstance(await world.ask(world.cancel("one", proof=first)), AppointmentCancelled)
    assert not await is_open(world, first, "after")
    again = world.cancel("one", proof=first, id="cancel-again")
    assert await world.ask(again) == AppointmentNotFound()


async def test_another_address_makes_the_link_void(world: BookingWorld) -> None:
    first = await link(world)
    answer = await world.ask(world.correct("one", email="new@mail.example", code="NEWCODE8"))
    assert isinstance(answer, ContactCorrected)
    assert not await is_open(world, first, "by the former address")
    assert await is_open(world, await link(world), "by the new one")


async def test_a_link_ends_a_day_after_the_visit(world: BookingWorld) -> None:
    first = await link(world)
    world.clock.now = TEN + SLOT + timedelta(hours=23, minutes=59)
    assert await is_open(world, first, "in time")
    world.clock.advance(minutes=1)
    assert not await is_open(world, first, "too late")


async def test_what_is_no_true_link_opens_nothing_and_bars_nobody(world: BookingWorld) -> None:
    ticket = visit_ticket(await kept(world))
    tickets = [
        "nonsense",
        signed(ticket, TICKETS)[:-3] + "AAA",
        signed(ticket, TicketKeys.of(["a key of somebody else, 32 letters"])),
        signed(Ticket("realestate", "visit", ticket.subject, ticket.until), TICKETS),
        signed(Ticket(TENANT, "confirm", ticket.subject, ticket.until), TICKETS),
        signed(Ticket(TENANT, "visit", "appointment-nobody.1", ticket.until), TICKETS),
    ]
    for n, text in enumerate(tickets):
        answer = await world.ask(world.move("one", proof=Proof(link=text), id=f"move-wrong-{n}"))
        assert answer == AppointmentNotFound(), text
    assert (await kept(world)).start == TEN
    assert not isinstance(await world.ask(world.move("one")), ProofRefused)


async def test_a_link_moves_no_other_visit(world: BookingWorld) -> None:
    await world.ask(world.book("two", ELEVEN, contact=LUIS, correlation_id="session-2"))
    answer = await world.ask(world.cancel("two", proof=await link(world)))
    assert answer == AppointmentNotFound()
    assert (await kept(world, "two")).state == "CONFIRMED"


async def test_who_will_be_there_says_so_of_this_time(world: BookingWorld) -> None:
    told = world.attend("one", proof=await link(world))
    expected = AttendanceConfirmed(appointment_id="appointment-one", start=TEN, end=TEN + SLOT)
    assert await world.ask(told) == expected
    said_at = (await kept(world)).attending_at
    assert said_at is not None
    world.clock.advance(minutes=5)
    again = world.attend("one", proof=await link(world), id="attend-again")
    assert await world.ask(again) == expected
    assert (await kept(world)).attending_at == said_at
    assert await is_open(world, await link(world), "it may be moved all the same")
    await world.ask(world.move("one"))
    assert (await kept(world)).attending_at is None, "said of another time"


async def test_saying_so_mails_nobody(world: BookingWorld) -> None:
    await world.ask(world.attend("one", proof=await link(world)))
    assert world.mails.sent == []


async def test_a_record_of_an_older_build_has_a_link_as_well(world: BookingWorld) -> None:
    item = world.dynamo.tables[TABLE].items[("appointment-one",)]
    del item["settled"]
    assert (await kept(world)).settled == 0
    first = await link(world)
    assert await is_open(world, first, "of the older build")
    await world.ask(world.move("one"))
    assert not await is_open(world, first, "after a change by this one")
