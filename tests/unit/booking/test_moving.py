from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentMoved,
    AppointmentNotFound,
    CalendarUnavailable,
    ChangeRefused,
    TimeSlotRefused,
    TimeSlotTaken,
)
from contracts.values import Proof
from domain.appointments import Appointment
from messaging.faults import Transient
from tests.fakes.booking_desk import ANA, ELEVEN, LUIS, MAILBOX, SLOT, TEN, TENANT, BookingWorld


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


async def test_move_frees_the_old_time_and_enters_the_new_one(world: BookingWorld) -> None:
    answer = await world.ask(world.move("one"))
    assert answer == AppointmentMoved(
        appointment_id="appointment-one", start=ELEVEN, end=ELEVEN + SLOT
    )
    (event,) = world.calendar.ours(MAILBOX)
    assert (event.start, event.key) == (ELEVEN, "appointment-one.2")
    assert [each.start for each in await world.storage.slots.held(MAILBOX, TEN, ELEVEN + SLOT)] == [
        ELEVEN
    ]
    appointment = await kept(world)
    assert (appointment.start, appointment.revision) == (ELEVEN, 2)
    assert appointment.stale_events == frozenset()
    assert world.mails.kinds == ["moved.admin", "moved.customer"]
    assert [mail.id for mail in world.mails.sent] == [
        "appointment-one.2.moved.admin",
        "appointment-one.2.moved.customer",
    ]


async def test_old_time_is_held_until_the_new_one_is_entered(world: BookingWorld) -> None:
    async def look(operation: str) -> None:
        if operation == "create":
            held = await world.storage.slots.held(MAILBOX, TEN, ELEVEN + SLOT)
            assert [each.start for each in held] == [TEN, ELEVEN]

    world.calendar.gate = look
    await world.ask(world.move("one"))


async def test_move_to_a_held_time_changes_nothing(world: BookingWorld) -> None:
    await world.ask(world.book("two", ELEVEN, contact=LUIS, correlation_id="session-2"))
    answer = await world.ask(world.move("one"))
    assert isinstance(answer, TimeSlotTaken)
    assert (await kept(world)).start == TEN


async def test_move_onto_an_entry_in_outlook_is_undone(world: BookingWorld) -> None:
    world.calendar.write(MAILBOX, ELEVEN, ELEVEN + SLOT)
    assert isinstance(await world.ask(world.move("one")), TimeSlotTaken)
    appointment = await kept(world)
    assert (appointment.state, appointment.start) == ("CONFIRMED", TEN)
    held = await world.storage.slots.held(MAILBOX, TEN, ELEVEN + SLOT)
    assert [each.start for each in held] == [TEN]


async def test_move_after_a_failed_move_uses_a_new_key(world: BookingWorld) -> None:
    human = world.calendar.write(MAILBOX, ELEVEN, ELEVEN + SLOT)
    await world.ask(world.move("one"))
    world.calendar.remove(human.event_id)
    again = world.move("one").model_copy(update={"id": "move-again"})
    assert isinstance(await world.ask(again), AppointmentMoved)
    assert [event.key for event in world.calendar.ours(MAILBOX)] == ["appointment-one.3"]


async def test_move_is_taken_up_again_where_it_was_left(world: BookingWorld) -> None:
    command = world.move("one", appointment_id=None)

    async def down(operation: str) -> None:
        raise Transient("calendar_down")

    async def up(operation: str) -> None:
        return None

    world.calendar.gate = down
    with pytest.raises(Transient):
        await world.ask(command)
    assert (await kept(world)).state == "MOVING"
    world.calendar.gate = up
    world.clock.advance(seconds=61)  # begun in time
    assert isinstance(await world.ask(command), AppointmentMoved)
    assert len(world.calendar.ours(MAILBOX)) == 1


async def test_move_that_cannot_reach_the_calendar_leaves_it_as_it_was(world: BookingWorld) -> None:
    async def down(operation: str) -> None:
        raise Transient("calendar_down")

    world.calendar.gate = down
    command = world.move("one")
    for _ in range(3):
        with pytest.raises(Transient):
            await world.ask(command)
    assert await world.ask(command) == CalendarUnavailable()
    appointment = await kept(world)
    assert (appointment.state, appointment.start) == ("CONFIRMED", TEN)


async def test_move_to_the_same_time_is_done_already(world: BookingWorld) -> None:
    assert isinstance(await world.ask(world.move("one", TEN)), AppointmentMoved)
    assert world.mails.sent == []


async def test_move_keeps_to_the_rules(world: BookingWorld) -> None:
    answer = await world.ask(world.move("one", TEN.replace(day=29)))
    assert isinstance(answer, TimeSlotRefused)
    assert answer.reason == "closed"


async def test_move_is_refused_once_the_notice_has_passed(world: BookingWorld) -> None:
    world.clock.now = TEN - timedelta(minutes=239)
    assert await world.ask(world.move("one", ELEVEN + timedelta(days=1))) == ChangeRefused(
        appointment_id="appointment-one", start=TEN, notice_minutes=240
    )


async def test_move_by_contact_finds_the_only_appointment(world: BookingWorld) -> None:
    proof = Proof(email=" ANA@example.com ", phone=ANA.phone)
    answer = await world.ask(world.move("one", appointment_id=None, proof=proof))
    assert isinstance(answer, AppointmentMoved)


async def test_wrong_code_and_unknown_appointment_look_alike(world: BookingWorld) -> None:
    wrong = await world.ask(world.move("one", proof=Proof(code="WRONGCODE")))
    unknown = await world.ask(world.move("nobody", appointment_id="appointment-nobody"))
    assert wrong == unknown == AppointmentNotFound()
    assert (await kept(world)).start == TEN


async def test_appointment_of_another_tenant_is_unknown(world: BookingWorld) -> None:
    elsewhere = {"tenant_id": "other", "mailbox": "other@clinic.example"}
    other = (await world.storage.tenants.get(TENANT)).model_copy(update=elsewhere)
    await world.storage.tenants.put(other)
    command = world.move("one", tenant_id="other")
    assert await world.ask(command) == AppointmentNotFound()
