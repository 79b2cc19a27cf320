"""Who comes is a part of whose visit it is."""

from datetime import timedelta

import pytest

from contracts.answers import AppointmentBooked, AppointmentNotFound, TimeSlotRefused, TimeSlotTaken
from contracts.values import Contact, Proof, Wishes
from tests.fakes.booking_desk import ANA, ELEVEN, SLOT, TEN, TENANT, BookingWorld

NO_ADDRESS = Contact(name="Ana García", phone=ANA.phone)


@pytest.fixture
async def world() -> BookingWorld:
    return await BookingWorld().open()


async def test_mother_and_daughter_at_ten_are_two_visits(world: BookingWorld) -> None:
    await world.ask(world.book("mother", visitor="Rosa Delgado"))
    answer = await world.ask(world.book("daughter"))
    assert isinstance(answer, TimeSlotTaken)  # and never "booked"


@pytest.mark.parametrize("spelled", ["rosa  delgado", "ROSA DELGADO", "Rósa Delgado"])
async def test_the_same_visitor_is_the_same_visit_however_it_is_spelled(
    world: BookingWorld, spelled: str
) -> None:
    first = await world.ask(world.book("one", visitor="Rosa Delgado"))
    assert await world.ask(world.book("two", visitor=spelled)) == first


async def test_naming_oneself_is_no_other_visitor(world: BookingWorld) -> None:
    first = await world.ask(world.book("one"))
    assert await world.ask(world.book("two", visitor=ANA.name)) == first


async def test_who_comes_and_what_for_stand_on_record_and_in_the_calendar(
    world: BookingWorld,
) -> None:
    await world.ask(
        world.book("one", visitor="Rosa Delgado", reason="Renovar el pasaporte", people=2)
    )
    kept = await world.storage.appointments.get(TENANT, "appointment-one")
    assert (kept.visitor, kept.reason, kept.people) == ("Rosa Delgado", "Renovar el pasaporte", 2)
    subject, body = world.calendar.said[kept.event_id]
    assert subject == "Rosa Delgado"
    assert body.split("\n") == [
        "ana@example.com",
        "+525512345678",
        "Booked by: Ana García",
        "What for: Renovar el pasaporte",
        "People: 2",
        "appointment-one",
    ]


async def test_too_many_is_counted_by_visitor(world: BookingWorld) -> None:
    times = [TEN + timedelta(days=n // 4) + n % 4 * SLOT for n in range(9)]
    for n in range(2):
        await world.ask(world.book(f"ana{n}", times[n]))
    refused = await world.ask(world.book("ana2", times[2]))
    assert refused == TimeSlotRefused(start=times[2], reason="too_many")
    for n in range(2, 8):
        booking = world.book(f"of{n}", times[n], visitor=f"Visitor {n}")
        assert isinstance(await world.ask(booking), AppointmentBooked)
    last = await world.ask(world.book("of9", times[8], visitor="Visitor 9"))
    assert last == TimeSlotRefused(start=times[8], reason="too_many")  # a family ends somewhere


async def test_without_an_address_the_admin_is_told_and_the_code_is_the_proof(
    world: BookingWorld,
) -> None:
    booking = world.book("one", contact=NO_ADDRESS)
    booked = await world.ask(booking)
    assert isinstance(booked, AppointmentBooked)
    assert world.mails.kinds == ["booked.admin"]
    assert await world.ask(world.book("two", contact=NO_ADDRESS)) == booked
    by_phone = Proof(email="", phone=ANA.phone)
    assert await world.ask(world.find("phone", by_phone)) == AppointmentNotFound()
    found = await world.ask(world.find("code", Proof(code=booking.code)))
    assert [each.appointment_id for each in found.appointments] == ["appointment-one"]


async def test_two_without_an_address_are_two_people(world: BookingWorld) -> None:
    await world.ask(world.book("one", contact=Contact(name="Ana")))
    other = world.book("two", contact=Contact(name="Ana"), correlation_id="session-2")
    assert isinstance(await world.ask(other), TimeSlotTaken)


async def test_a_phone_without_an_address_has_as_many_as_any_contact(world: BookingWorld) -> None:
    for n in range(2):
        await world.ask(world.book(f"one{n}", TEN + n * SLOT, contact=NO_ADDRESS))
    more = await world.ask(world.book("more", TEN + 3 * SLOT, contact=NO_ADDRESS))
    assert more == TimeSlotRefused(start=TEN + 3 * SLOT, reason="too_many")


async def test_alternatives_keep_to_wishes(world: BookingWorld) -> None:
    await world.ask(world.book("one", ELEVEN))
    wishes = Wishes(not_after="10:30", except_times=("10:30",), except_weekdays=(0,))
    answer = await world.ask(world.book("two", ELEVEN, visitor="Rosa", wishes=wishes))
    assert isinstance(answer, TimeSlotTaken)
    assert answer.alternatives[0].start == TEN
    assert all(slot.start.time() <= TEN.time() for slot in answer.alternatives)
    assert all(slot.start.weekday() != 0 for slot in answer.alternatives)
