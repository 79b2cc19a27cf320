import pytest

from contracts.answers import (
    AppointmentBooked,
    AppointmentCancelled,
    CalendarUnavailable,
    Expired,
    TimeSlotRefused,
    TimeSlotTaken,
)
from messaging.faults import Leased, Transient
from tests.fakes.booking_desk import (
    ANA,
    CLINIC,
    ELEVEN,
    LUIS,
    MAILBOX,
    SLOT,
    TEN,
    TENANT,
    BookingWorld,
)
from vendors.faults import GrantLost


@pytest.fixture
async def world() -> BookingWorld:
    return await BookingWorld().open()


async def test_booking_locks_enters_confirms_and_mails(world: BookingWorld) -> None:
    answer = await world.ask(world.book("one"))
    assert answer == AppointmentBooked(appointment_id="appointment-one", start=TEN, end=TEN + SLOT)
    kept = await world.storage.appointments.get(TENANT, "appointment-one")
    assert kept is not None
    assert kept.state == "CONFIRMED"
    (event,) = world.calendar.ours(MAILBOX)
    assert (event.event_id, event.start, event.end) == (kept.event_id, TEN, TEN + SLOT)
    (held,) = await world.storage.slots.held(MAILBOX, TEN - SLOT, ELEVEN)
    assert (held.start, held.end, held.appointment_id) == (TEN, TEN + SLOT, "appointment-one")
    assert world.mails.kinds == ["booked.admin", "booked.customer"]
    assert await world.storage.commands.read(["appointment-one"]) == {"appointment-one": answer}


async def test_booking_costs_three_calls_of_dynamo(world: BookingWorld) -> None:
    await world.ask(world.book("warm", ELEVEN))
    world.dynamo.calls.clear()
    await world.ask(world.book("one"))
    assert world.dynamo.calls == ["transact_write_items", "query", "transact_write_items"]


async def test_repeated_command_returns_first_answer_and_sends_what_is_owed(
    world: BookingWorld,
) -> None:
    command = world.book("one")
    world.mails.is_down = True
    with pytest.raises(Transient):
        await world.ask(command)
    assert world.mails.kinds == []
    world.mails.is_down = False
    assert isinstance(await world.ask(command), AppointmentBooked)
    assert world.mails.kinds == ["booked.admin", "booked.customer"]
    assert len(world.calendar.ours(MAILBOX)) == 1


async def test_second_person_is_offered_other_times(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    answer = await world.ask(world.book("two", contact=LUIS, correlation_id="session-2"))
    assert isinstance(answer, TimeSlotTaken)
    assert answer.alternatives
    assert TEN not in [slot.start for slot in answer.alternatives]
    assert len(world.calendar.ours(MAILBOX)) == 1


async def test_person_who_books_twice_is_shown_the_appointment_they_have(
    world: BookingWorld,
) -> None:
    first = await world.ask(world.book("one"))
    assert await world.ask(world.book("two", correlation_id="session-2")) == first


async def test_knowing_an_email_does_not_show_whose_appointment_it_is(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    guess = ANA.model_copy(update={"phone": ""})
    answer = await world.ask(world.book("two", contact=guess, correlation_id="session-2"))
    assert isinstance(answer, TimeSlotTaken)


async def test_entry_in_outlook_is_never_booked_over(world: BookingWorld) -> None:
    world.calendar.write(MAILBOX, TEN + SLOT / 2, ELEVEN)
    answer = await world.ask(world.book("one"))
    assert isinstance(answer, TimeSlotTaken)
    assert world.calendar.ours(MAILBOX) == []
    assert await world.storage.slots.held(MAILBOX, TEN, ELEVEN) == []


async def test_entry_written_while_we_booked_is_left_alone(world: BookingWorld) -> None:
    async def write_first(operation: str) -> None:
        if operation == "create":
            world.calendar.write(MAILBOX, TEN, ELEVEN)

    world.calendar.gate = write_first
    assert isinstance(await world.ask(world.book("one")), TimeSlotTaken)
    assert world.calendar.ours(MAILBOX) == []
    assert len(world.calendar.all(MAILBOX)) == 1
    assert world.mails.sent == []


async def test_entry_shown_as_free_is_booked_over(world: BookingWorld) -> None:
    world.calendar.write(MAILBOX, TEN, ELEVEN, busy=False)
    assert isinstance(await world.ask(world.book("one")), AppointmentBooked)


async def test_rules_are_checked_again_whatever_the_caller_offers(world: BookingWorld) -> None:
    sunday = await world.ask(world.book("one", TEN.replace(day=29)))
    between = await world.ask(world.book("two", TEN + SLOT / 2))
    assert isinstance(sunday, TimeSlotRefused)
    assert isinstance(between, TimeSlotRefused)
    assert (sunday.reason, between.reason) == ("closed", "closed")
    assert sunday.alternatives
    assert world.dynamo.items("slots") == []


async def test_contact_has_so_many_open_appointments_and_no_more(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    await world.ask(world.book("two", ELEVEN))
    third = await world.ask(world.book("three", ELEVEN + SLOT))
    assert isinstance(third, TimeSlotRefused)
    assert third.reason == "too_many"
    assert await world.storage.slots.held(MAILBOX, ELEVEN + SLOT, ELEVEN + 2 * SLOT) == []


async def test_expired_command_changes_nothing(world: BookingWorld) -> None:
    command = world.book("one")
    world.clock.advance(seconds=61)
    assert await world.ask(command) == Expired()
    assert world.dynamo.items("appointments") == []


async def test_command_begun_in_time_goes_on_after_its_end(world: BookingWorld) -> None:
    command = world.book("one")
    world.calendar.gate = _down
    with pytest.raises(Transient):
        await world.ask(command)
    world.calendar.gate = _up
    world.clock.advance(seconds=61)
    assert isinstance(await world.ask(command), AppointmentBooked)


async def test_booking_begun_keeps_the_buffers_and_the_mailbox_it_began_with(
    world: BookingWorld,
) -> None:
    command = world.book("one")
    world.calendar.gate = _down
    with pytest.raises(Transient):
        await world.ask(command)
    world.calendar.gate = _up
    scheduling = CLINIC.scheduling.model_copy(update={"buffer_after_minutes": 30})
    changed = {"scheduling": scheduling, "mailbox": "new@clinic.example"}
    await world.storage.tenants.put(CLINIC.model_copy(update=changed))
    assert isinstance(await world.ask(command), AppointmentBooked)
    assert len(world.calendar.ours(MAILBOX)) == 1
    assert isinstance(await world.ask(world.cancel("one")), AppointmentCancelled)
    assert world.dynamo.items("slots") == []
    assert world.calendar.ours(MAILBOX) == []


async def test_booking_asked_for_again_keeps_the_code_it_began_with(world: BookingWorld) -> None:
    command = world.book("one")
    world.calendar.gate = _down
    with pytest.raises(Transient):
        await world.ask(command)
    world.calendar.gate = _up
    again = command.model_copy(update={"code": "ANOTHER1"})
    assert isinstance(await world.ask(again), AppointmentBooked)
    assert await world.storage.appointments.with_code("clinic", "ANOTHER1") is None
    kept = await world.storage.appointments.with_code("clinic", command.code)
    assert kept is not None
    assert kept.state == "CONFIRMED"


async def test_second_worker_waits_for_the_first(world: BookingWorld) -> None:
    command = world.book("one")

    async def meanwhile(operation: str) -> None:
        with pytest.raises(Leased):
            await world.ask(command)

    world.calendar.gate = meanwhile
    assert isinstance(await world.ask(command), AppointmentBooked)


async def test_calendar_out_of_reach_is_said_after_some_attempts(world: BookingWorld) -> None:
    command = world.book("one")
    world.calendar.gate = _down
    for _ in range(3):
        with pytest.raises(Transient):
            await world.ask(command)
    assert await world.ask(command) == CalendarUnavailable()
    assert world.dynamo.items("slots") == []
    world.calendar.gate = _up
    assert await world.ask(command) == CalendarUnavailable()


async def test_lost_grant_is_said_at_once(world: BookingWorld) -> None:
    async def lost(operation: str) -> None:
        raise GrantLost("login_invalid_grant")

    world.calendar.gate = lost
    assert await world.ask(world.book("one")) == CalendarUnavailable(reconnect=True)
    assert world.dynamo.items("slots") == []


async def test_request_answered_by_mail_outlasts_the_calendars_absence(
    world: BookingWorld,
) -> None:
    late = world.clock() + SLOT * 200
    command = world.book("one", answer_by_mail=True, expires_at=late)
    world.calendar.gate = _down
    for _ in range(20):
        with pytest.raises(Transient) as waits:
            await world.ask(command)
        world.clock.advance(seconds=waits.value.retry_after_s or 0)
    assert await world.storage.commands.attempts(command.id) == 0
    world.calendar.gate = _up
    assert isinstance(await world.ask(command), AppointmentBooked)
    assert world.mails.kinds == ["booked.admin", "booked.customer"]


async def test_request_answered_by_mail_is_declined_by_mail(world: BookingWorld) -> None:
    await world.ask(world.book("one", contact=LUIS, correlation_id="session-2"))
    world.mails.sent.clear()
    command = world.book("two", answer_by_mail=True)
    assert isinstance(await world.ask(command), TimeSlotTaken)
    assert world.mails.kinds == ["declined.customer"]
    expired = world.book("three", ELEVEN, answer_by_mail=True)
    world.clock.advance(seconds=61)
    assert await world.ask(expired) == Expired()
    assert world.mails.kinds == ["declined.customer", "declined.customer"]


async def _down(operation: str) -> None:
    raise Transient("calendar_down")


async def _up(operation: str) -> None:
    return None
