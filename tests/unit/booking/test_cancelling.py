from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentNotFound,
    AppointmentsFound,
    ChangeRefused,
    ProofRefused,
)
from contracts.codec import encode
from contracts.values import AppointmentSummary, Proof
from domain.contacts import email_hint
from messaging.faults import Transient
from tests.fakes.booking_desk import ANA, ELEVEN, LUIS, MAILBOX, SLOT, TEN, TENANT, BookingWorld

CANCELLED = AppointmentCancelled(appointment_id="appointment-one", start=TEN)


@pytest.fixture
async def world() -> BookingWorld:
    return await BookingWorld().open()


async def test_cancelled_time_is_free_at_once(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    world.mails.sent.clear()
    assert await world.ask(world.cancel("one")) == CANCELLED
    assert world.calendar.all(MAILBOX) == []
    assert world.mails.kinds == ["cancelled.admin", "cancelled.customer"]
    answer = await world.ask(world.book("two", contact=LUIS))
    assert isinstance(answer, AppointmentBooked)


async def test_cancel_works_while_the_calendar_is_out_of_reach(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    command = world.cancel("one")

    async def down(operation: str) -> None:
        raise Transient("calendar_down")

    async def up(operation: str) -> None:
        return None

    world.calendar.gate = down
    with pytest.raises(Transient):  # the message stays: an entry is still to be removed
        await world.ask(command)
    assert await world.storage.commands.read([command.id]) == {command.id: CANCELLED}
    assert world.mails.kinds[-2:] == ["cancelled.admin", "cancelled.customer"]
    assert await world.storage.slots.held(MAILBOX, TEN, ELEVEN) == []
    world.calendar.gate = up
    assert await world.ask(command) == CANCELLED
    assert world.calendar.all(MAILBOX) == []


async def test_cancel_of_a_booking_in_flight_stops_it(world: BookingWorld) -> None:
    booking = world.book("one")

    async def cancel(operation: str) -> None:
        if operation == "create":
            assert await world.ask(world.cancel("one")) == CANCELLED

    world.calendar.gate = cancel
    assert await world.ask(booking) == CANCELLED
    assert world.calendar.all(MAILBOX) == []
    assert world.dynamo.items("slots") == []
    assert world.mails.sent == []


async def test_cancel_of_a_move_in_flight_waits_for_its_end(world: BookingWorld) -> None:
    await world.ask(world.book("one"))

    async def cancel(operation: str) -> None:
        if operation == "create":
            with pytest.raises(Transient):
                await world.ask(world.cancel("one"))

    world.calendar.gate = cancel
    await world.ask(world.move("one"))
    answer = await world.ask(world.cancel("one"))
    assert answer == AppointmentCancelled(appointment_id="appointment-one", start=ELEVEN)


async def test_cancel_before_its_booking_is_met_by_it(world: BookingWorld) -> None:
    assert await world.ask(world.cancel("one")) == AppointmentNotFound()
    assert await world.ask(world.book("one")) == CANCELLED
    assert world.calendar.all(MAILBOX) == []
    assert world.dynamo.items("slots") == []


async def test_cancel_before_its_booking_may_be_proven_by_contact(world: BookingWorld) -> None:
    proof = Proof(email=ANA.email, phone=ANA.phone)
    await world.ask(world.cancel("one", proof=proof))
    assert await world.ask(world.book("one")) == CANCELLED


async def test_strangers_tombstone_stops_no_booking(world: BookingWorld) -> None:
    await world.ask(world.cancel("one", proof=Proof(code="WRONGCODE")))
    assert isinstance(await world.ask(world.book("one")), AppointmentBooked)


async def test_wrong_proof_cancels_nothing(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    proof = Proof(email=ANA.email, phone=LUIS.phone)
    assert await world.ask(world.cancel("one", proof=proof)) == AppointmentNotFound()
    assert len(world.calendar.all(MAILBOX)) == 1


async def test_empty_phone_proves_nothing(world: BookingWorld) -> None:
    await world.ask(world.book("one", contact=ANA.model_copy(update={"phone": ""})))
    proof = Proof(email=ANA.email)
    assert await world.ask(world.cancel("one", proof=proof)) == AppointmentNotFound()


async def test_sixth_wrong_code_is_not_judged_for_an_hour(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    for n in range(5):
        wrong = world.cancel("one", id=f"cancel-wrong-{n}", proof=Proof(code="WRONGCODE"))
        assert await world.ask(wrong) == AppointmentNotFound()
    refused = await world.ask(world.cancel("one"))
    assert refused == ProofRefused(retry_at=world.clock() + timedelta(hours=1))
    world.clock.advance(hours=1)
    assert await world.ask(world.cancel("one", id="cancel-later")) == CANCELLED


async def test_wrong_codes_for_one_appointment_are_counted_whoever_sends_them(
    world: BookingWorld,
) -> None:
    await world.ask(world.book("one"))
    await world.ask(world.book("two", start=ELEVEN, code="OTHERCOD"))
    for n in range(5):
        wrong = Proof(code=f"WRONG{n:03}")
        command = world.cancel(
            "one", id=f"wrong-{n:05}", correlation_id=f"request-{n}", proof=wrong
        )
        assert await world.ask(command) == AppointmentNotFound()
    refused = await world.ask(world.cancel("one", correlation_id="request-6"))
    assert isinstance(refused, ProofRefused)
    other = world.cancel("two", correlation_id="request-7", proof=Proof(code="OTHERCOD"))
    assert isinstance(await world.ask(other), AppointmentCancelled)


async def test_code_is_understood_however_it_is_written(world: BookingWorld) -> None:
    await world.ask(world.book("one", code="AB01-9XYZ"))
    answer = await world.ask(
        world.cancel("one", appointment_id=None, proof=Proof(code="ab o1 9xyz"))
    )
    assert answer == CANCELLED


async def test_staff_need_no_proof_and_no_notice(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    world.clock.now = TEN - timedelta(minutes=5)
    late = await world.ask(world.cancel("one"))
    assert isinstance(late, ChangeRefused)
    staff = world.cancel("one", id="cancel-staff", proof=Proof(), by_staff=True)
    assert await world.ask(staff) == CANCELLED
    assert await world.ask(world.cancel("two", proof=Proof(), by_staff=True)) == (
        AppointmentNotFound()
    )


async def test_second_cancel_says_the_same(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    await world.ask(world.cancel("one"))
    sent = len(world.mails.sent)
    assert await world.ask(world.cancel("one", id="cancel-again")) == CANCELLED
    assert len(world.mails.sent) == sent


async def test_repeated_cancel_returns_its_first_answer(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    command = world.cancel("one")
    await world.ask(command)
    world.clock.advance(days=20)
    assert await world.ask(command) == CANCELLED


async def test_proof_finds_the_appointments_it_opens(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    await world.ask(world.book("two", ELEVEN))
    await world.ask(world.book("three", ELEVEN + SLOT, contact=LUIS, correlation_id="session-2"))
    both = await world.ask(world.find("a", Proof(email=ANA.email, phone=ANA.phone)))
    one = await world.ask(world.find("b", Proof(code=world.book("two").code)))
    summaries = [
        AppointmentSummary(
            appointment_id=f"appointment-{name}",
            start=start,
            end=start + SLOT,
            name=ANA.name,
            email_hint=email_hint(ANA.email),
            phone_hint=ANA.phone[-3:],
        )
        for name, start in (("one", TEN), ("two", ELEVEN))
    ]
    assert both == AppointmentsFound(appointments=tuple(summaries))
    assert one == AppointmentsFound(appointments=tuple(summaries[1:]))
    told = encode(one).decode()
    assert ANA.email not in told
    assert ANA.phone not in told
    wrong = await world.ask(world.find("c", Proof(email=ANA.email, phone=LUIS.phone)))
    assert wrong == AppointmentNotFound()


async def test_contact_with_several_appointments_is_asked_which(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    await world.ask(world.book("two", ELEVEN))
    contact = Proof(email=ANA.email, phone=ANA.phone)
    both = await world.ask(world.find("a", contact))
    assert isinstance(both, AppointmentsFound)
    assert len(both.appointments) == 2
    assert await world.ask(world.cancel("one", appointment_id=None, proof=contact)) == both
    move = world.move("one", ELEVEN + SLOT, appointment_id=None, proof=contact)
    assert await world.ask(move) == both
    assert len(world.calendar.all(MAILBOX)) == 2


async def test_cancelled_appointment_is_found_no_more(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    await world.ask(world.cancel("one"))
    code = Proof(code=world.book("one").code)
    contact = Proof(email=ANA.email, phone=ANA.phone)
    assert await world.ask(world.find("a", code)) == AppointmentNotFound()
    assert await world.ask(world.find("b", contact)) == AppointmentNotFound()
    assert await world.storage.appointments.with_code(TENANT, code.code) is None
