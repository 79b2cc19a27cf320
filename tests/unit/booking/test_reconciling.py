from dataclasses import replace
from datetime import timedelta

import pytest

from contracts.answers import AppointmentBooked, CalendarUnavailable
from contracts.commands import SendNote
from domain.appointments import Appointment
from messaging.faults import Transient
from tests.fakes.booking_desk import (
    CLINIC,
    ELEVEN,
    LUIS,
    MAILBOX,
    SLOT,
    TEN,
    TENANT,
    BookingWorld,
)
from tests.fakes.calendar import FakeCalendar
from workers.booking.reconcile import reconcile


@pytest.fixture
async def world() -> BookingWorld:
    return await BookingWorld().open()


async def kept(world: BookingWorld) -> Appointment:
    appointment = await world.storage.appointments.get(TENANT, "appointment-one")
    assert appointment is not None
    return appointment


async def booked(world: BookingWorld) -> str:
    await world.ask(world.book("one"))
    await world.deliver_mails()
    return (await kept(world)).event_id


async def test_nothing_is_touched_where_all_is_well(world: BookingWorld) -> None:
    await booked(world)
    world.dynamo.calls.clear()
    world.calendar.calls.clear()
    await reconcile(CLINIC, desk=world.desk)
    assert world.dynamo.calls == ["query"]
    assert world.calendar.calls == ["events"]


async def test_entry_moved_by_a_person_moves_the_appointment(world: BookingWorld) -> None:
    event_id = await booked(world)
    world.calendar.shift(event_id, ELEVEN, ELEVEN + SLOT)
    await world.look_at_all()
    appointment = await kept(world)
    assert (appointment.start, appointment.end) == (ELEVEN, ELEVEN + SLOT)
    held = await world.storage.slots.held(MAILBOX, TEN, ELEVEN + SLOT)
    assert [each.start for each in held] == [ELEVEN]
    assert world.mails.kinds == ["moved.customer"]
    await world.look_at_all()
    assert (await kept(world)).event_id == event_id


async def test_entry_moved_out_of_sight_is_found_by_its_key(world: BookingWorld) -> None:
    event_id = await booked(world)
    world.calendar.shift(event_id, TEN + timedelta(days=90), TEN + timedelta(days=90) + SLOT)
    await world.look_at_all()
    assert (await kept(world)).start == TEN + timedelta(days=90)


async def test_entry_moved_onto_a_held_time_is_reported_once_and_not_followed(
    world: BookingWorld,
) -> None:
    event_id = await booked(world)
    await world.ask(world.book("two", ELEVEN, contact=LUIS, correlation_id="session-2"))
    await world.deliver_mails()
    world.calendar.shift(event_id, ELEVEN, ELEVEN + SLOT)
    await world.look_at_all()
    (note,) = world.mails.sent
    assert isinstance(note, SendNote)
    assert (await kept(world)).start == TEN
    await world.storage.commands.put_if_absent(note.id, CalendarUnavailable())
    await world.look_at_all()
    assert world.mails.sent == [note]


async def test_entry_stretched_beyond_what_can_be_held_is_reported(world: BookingWorld) -> None:
    event_id = await booked(world)
    world.calendar.shift(event_id, TEN, TEN + timedelta(hours=9))
    await world.look_at_all()
    assert isinstance(world.mails.sent[0], SendNote)


async def test_long_entry_moved_far_is_reported_for_it_cannot_be_moved_in_one_write(
    world: BookingWorld,
) -> None:
    event_id = await booked(world)
    world.calendar.shift(event_id, TEN, TEN + timedelta(hours=5))
    await world.look_at_all()
    assert (await kept(world)).end == TEN + timedelta(hours=5)
    await world.deliver_mails()
    later = TEN + timedelta(days=1)
    world.calendar.shift(event_id, later, later + timedelta(hours=5))
    await world.look_at_all()
    assert [type(mail) for mail in world.mails.sent] == [SendNote]
    assert (await kept(world)).start == TEN


async def test_move_in_flight_is_left_whatever_the_one_before_still_owes(
    world: BookingWorld,
) -> None:
    await booked(world)

    async def keep_the_old_entry(operation: str) -> None:
        if operation == "delete":
            raise Transient("calendar_down")

    world.calendar.gate = keep_the_old_entry
    with pytest.raises(Transient):
        await world.ask(world.move("one"))

    async def look(operation: str) -> None:
        if world.calendar.calls[-2:] == ["events", "create"]:
            await world.look_at_all()
        await keep_the_old_entry(operation)

    world.calendar.gate = look
    with pytest.raises(Transient):
        await world.ask(world.move("one", TEN, id="move-back"))
    assert ((await kept(world)).state, (await kept(world)).start) == ("CONFIRMED", TEN)


async def test_entry_deleted_by_a_person_cancels_the_appointment(world: BookingWorld) -> None:
    world.calendar.remove(await booked(world))
    await world.look_at_all()
    assert (await kept(world)).state == "CANCELLED"
    assert world.dynamo.items("slots") == []
    assert world.mails.kinds == ["cancelled.customer"]


async def test_orphan_is_removed_and_what_people_wrote_is_left(world: BookingWorld) -> None:
    await booked(world)
    human = world.calendar.write(MAILBOX, ELEVEN, ELEVEN + SLOT)
    for key in ("appointment-none.1", "appointment-one.2"):
        entry = world.calendar.write(MAILBOX, ELEVEN + SLOT, ELEVEN + 2 * SLOT)
        world.calendar.mark(entry.event_id, key)
    await world.look_at_all()
    left = {event.event_id for event in world.calendar.all(MAILBOX)}
    assert left == {human.event_id, (await kept(world)).event_id}


async def test_entry_of_a_booking_in_flight_is_left(world: BookingWorld) -> None:
    async def look(operation: str) -> None:
        if world.calendar.calls[-3:] == ["events", "create", "events"]:
            await world.look_at_all()

    world.calendar.gate = look
    assert isinstance(await world.ask(world.book("one")), AppointmentBooked)
    assert len(world.calendar.ours(MAILBOX)) == 1


async def test_mails_left_behind_are_sent_again(world: BookingWorld) -> None:
    world.mails.is_down = True
    with pytest.raises(Transient):
        await world.ask(world.book("one"))
    world.mails.is_down = False
    both = ["booked.admin", "booked.customer"]
    sent_after_minutes = []
    for minute in range(1, 17):
        world.clock.advance(minutes=1)
        await world.do_what_is_due()
        if world.mails.kinds == both:
            sent_after_minutes.append(minute)
        world.mails.sent.clear()
    assert sent_after_minutes == [1, 2, 4, 8, 16]  # ever more seldom, for they pile up


async def test_booking_that_nobody_ended_is_ended(world: BookingWorld) -> None:
    command = world.book("one")

    async def die_after_create(operation: str) -> str | None:
        return "lost" if operation == "create" else None

    world.calendar.gate = die_after_create
    with pytest.raises(Transient):
        await world.ask(command)
    assert len(world.calendar.ours(MAILBOX)) == 1
    world.clock.advance(minutes=59)
    await world.look_at_all()
    assert (await kept(world)).state == "PENDING"
    world.clock.advance(minutes=1)
    await world.look_at_all()
    assert (await kept(world)).state == "FAILED"
    assert world.calendar.all(MAILBOX) == []
    assert world.dynamo.items("slots") == []
    assert await world.ask(command) == CalendarUnavailable()


async def test_move_that_nobody_ended_is_undone(world: BookingWorld) -> None:
    await booked(world)

    async def die_after_create(operation: str) -> str | None:
        return "lost" if operation == "create" else None

    world.calendar.gate = die_after_create
    with pytest.raises(Transient):
        await world.ask(world.move("one"))
    world.clock.advance(hours=2)
    await world.look_at_all()
    appointment = await kept(world)
    assert (appointment.state, appointment.start) == ("CONFIRMED", TEN)
    assert [event.event_id for event in world.calendar.ours(MAILBOX)] == [appointment.event_id]


async def test_a_correction_written_late_is_written_over(world: BookingWorld) -> None:
    event_id = await booked(world)
    await world.ask(world.correct("one", name="Ana Corregida"))
    corrected = world.calendar.said[event_id]
    # Of a worker that stalled since before, and died behind it.
    await world.calendar.rewrite(MAILBOX, event_id, "Ana García", "the older text")
    await world.look_at_all()
    assert world.calendar.said[event_id] == corrected
    world.calendar.calls.clear()
    await world.look_at_all()
    assert world.calendar.calls == ["events"]


async def test_rewriting_meets_a_correction_made_meanwhile(world: BookingWorld) -> None:
    event_id = await booked(world)
    await world.calendar.rewrite(MAILBOX, event_id, "Ana", "the older text")
    corrections = iter([world.correct("one", name="Ana Corregida")])

    async def corrected_before_it_arrives(operation: str) -> None:
        if operation == "rewrite" and (correction := next(corrections, None)):
            await world.ask(correction)

    world.calendar.gate = corrected_before_it_arrives
    await world.look_at_all()
    assert world.calendar.said[event_id][0] == "Ana Corregida"


async def test_entry_without_a_mark_is_left_alone(world: BookingWorld) -> None:
    """Written by an earlier version, and perhaps with notes by people since."""
    world.calendar = FakeCalendar(shows_marks=False)
    world.desk = replace(world.desk, calendar=world.calendar)
    event_id = await booked(world)
    world.calendar.said[event_id] = ("Ana", "with a note")
    await world.look_at_all()
    assert world.calendar.said[event_id] == ("Ana", "with a note")
