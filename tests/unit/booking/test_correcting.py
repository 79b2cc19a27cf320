import pytest
from pydantic import ValidationError

from contracts.answers import (
    AppointmentMoved,
    AppointmentNotFound,
    ChangeRefused,
    ContactCorrected,
    ProofRefused,
)
from contracts.commands import SendEmail
from contracts.values import Contact, Proof
from domain.appointments import Appointment
from messaging.faults import Transient
from tests.fakes.booking_desk import (
    ANA,
    ELEVEN,
    LUIS,
    MAILBOX,
    SLOT,
    TEN,
    TENANT,
    BookingWorld,
)

CORRECTED = ContactCorrected(appointment_id="appointment-one", start=TEN, end=TEN + SLOT)
NEW_ADDRESS = {"email": "ana.new@example.com", "code": "NEWCODE8"}


@pytest.fixture
async def world() -> BookingWorld:
    world = await BookingWorld().open()
    await world.ask(world.book("one"))
    await world.deliver_mails()
    return world


async def through(operation: str) -> None:
    return None


async def kept(world: BookingWorld) -> Appointment:
    found = await world.storage.appointments.get(TENANT, "appointment-one")
    assert found is not None
    return found


async def test_a_new_name_reaches_the_record_the_entry_and_the_mails(world: BookingWorld) -> None:
    answer = await world.ask(world.correct("one", name="Ana García Ruiz", phone="+525500000000"))
    assert answer == CORRECTED
    now = await kept(world)
    assert now.contact == Contact(name="Ana García Ruiz", email=ANA.email, phone="+525500000000")
    assert (now.state, now.revision, now.unwritten, now.start) == ("CONFIRMED", 2, 0, TEN)
    subject, body = world.calendar.said[now.event_id]
    assert subject == "Ana García Ruiz"
    assert "+525500000000" in body
    assert [event.event_id for event in world.calendar.ours(MAILBOX)] == [now.event_id]
    assert world.mails.kinds == ["corrected.admin", "corrected.customer"]


async def test_a_new_address_takes_a_new_code_and_the_old_one_is_void(world: BookingWorld) -> None:
    answer = await world.ask(world.correct("one", **NEW_ADDRESS))
    assert answer == CORRECTED.model_copy(update={"new_code": True})
    assert world.mails.kinds == ["corrected.admin", "corrected.customer", "corrected.former"]
    assert (await kept(world)).former_email == ANA.email
    old, new = Proof(code="CODE00000ONE"), Proof(code="NEWCODE8")
    assert await world.ask(world.find("by-old", old)) == AppointmentNotFound()
    found = await world.ask(world.find("by-new", new))
    assert [each.appointment_id for each in found.appointments] == ["appointment-one"]
    by_old_address = Proof(email=ANA.email, phone=ANA.phone)
    assert await world.ask(world.find("by-contact", by_old_address)) == AppointmentNotFound()
    assert await world.ask(world.cancel("one")) == AppointmentNotFound()  # by the old code


async def test_correcting_costs_five_calls_of_dynamo(world: BookingWorld) -> None:
    """The claim, the proofs tried, the appointment, the change, and that its entry is written."""
    world.dynamo.calls.clear()
    await world.ask(world.correct("one", name="Ana Ruiz"))
    assert world.dynamo.calls == [
        "get_item",
        "batch_get_item",
        "get_item",
        "transact_write_items",
        "update_item",
    ]


async def test_the_same_address_takes_no_new_code(world: BookingWorld) -> None:
    answer = await world.ask(world.correct("one", email=ANA.email, code="NEWCODE8"))
    assert answer == CORRECTED
    assert (await kept(world)).revision == 1
    assert world.mails.sent == []


async def test_a_repeated_correction_hears_what_the_first_did(world: BookingWorld) -> None:
    command = world.correct("one", **NEW_ADDRESS)
    first = await world.ask(command)
    assert await world.ask(command) == first
    assert (await kept(world)).revision == 2


async def test_an_interrupted_correction_is_written_by_its_redelivery(world: BookingWorld) -> None:
    command = world.correct("one", name="Ana Ruiz")

    async def down(operation: str) -> None:
        raise Transient("calendar_down")

    world.calendar.gate = down
    with pytest.raises(Transient):
        await world.ask(command)
    assert (await kept(world)).unwritten == 2
    world.calendar.gate = through
    assert await world.ask(command) == CORRECTED
    assert world.calendar.said[(await kept(world)).event_id][0] == "Ana Ruiz"


async def test_the_slower_of_two_corrections_leaves_the_later_one_in_the_calendar(
    world: BookingWorld,
) -> None:
    async def overtaken(operation: str) -> None:
        world.calendar.gate = through
        await world.ask(world.correct("one", id="correct-later", name="Ana Later"))

    world.calendar.gate = overtaken
    await world.ask(world.correct("one", name="Ana Sooner"))
    now = await kept(world)
    assert now.contact.name == "Ana Later"
    assert world.calendar.said[now.event_id][0] == "Ana Later"


async def test_nobody_corrects_without_the_proof(world: BookingWorld) -> None:
    wrong = Proof(code="WRONGCODE")
    for n in range(5):
        asked = world.correct("one", id=f"correct-{n}", proof=wrong, name="Eve")
        assert await world.ask(asked) == AppointmentNotFound()
    barred = await world.ask(world.correct("one", id="correct-6", proof=wrong, name="Eve"))
    assert isinstance(barred, ProofRefused)
    assert (await kept(world)).contact == ANA


async def test_what_is_over_is_not_corrected(world: BookingWorld) -> None:
    await world.ask(world.cancel("one"))
    assert await world.ask(world.correct("one", name="Ana Ruiz")) == AppointmentNotFound()


async def test_an_address_takes_no_more_than_its_owner_could_book(world: BookingWorld) -> None:
    for n in range(2):
        await world.ask(
            world.book(f"luis{n}", ELEVEN + n * SLOT, contact=LUIS, code=f"LUISCODE{n}")
        )
    answer = await world.ask(
        world.correct("one", name=LUIS.name, email=LUIS.email, code="NEWCODE8")
    )
    assert answer == ChangeRefused(appointment_id="appointment-one", start=TEN, reason="too_many")
    assert (await kept(world)).contact == ANA


async def test_the_first_address_is_told_before_a_second_correction(world: BookingWorld) -> None:
    await world.ask(world.correct("one", **NEW_ADDRESS))
    again = world.correct(
        "one", id="correct-again", proof=Proof(code="NEWCODE8"), email="third@example.com",
        code="THIRDCODE",
    )  # fmt: skip
    with pytest.raises(Transient, match="former_address_not_told"):
        await world.ask(again)
    await world.deliver_mails()
    assert isinstance(await world.ask(again), ContactCorrected)
    (former,) = [
        m for m in world.mails.sent if isinstance(m, SendEmail) and m.recipient == "former"
    ]
    assert former.revision == 3


async def test_a_corrected_appointment_moves_with_its_contact(world: BookingWorld) -> None:
    await world.ask(world.correct("one", visitor="Rosa Delgado"))
    assert isinstance(await world.ask(world.move("one")), AppointmentMoved)
    assert world.calendar.said[(await kept(world)).event_id][0] == "Rosa Delgado"


async def test_a_change_between_reading_and_writing_is_read_again(world: BookingWorld) -> None:
    command = world.correct("one", name="Ana Ruiz")
    transact = world.dynamo.transact_write_items

    async def after_a_move(**request):
        world.dynamo.transact_write_items = transact
        await world.ask(world.move("one"))
        return await transact(**request)

    world.dynamo.transact_write_items = after_a_move
    with pytest.raises(Transient):
        await world.ask(command)
    assert isinstance(await world.ask(command), ContactCorrected)
    assert ((await kept(world)).start, (await kept(world)).contact.name) == (ELEVEN, "Ana Ruiz")


@pytest.mark.parametrize("fields", [{}, {"email": "new@example.com"}])
async def test_a_correction_says_what_and_brings_a_code_for_an_address(
    world: BookingWorld, fields: dict[str, str]
) -> None:
    with pytest.raises(ValidationError):
        world.correct("one", **fields)


async def test_the_reconciler_writes_what_was_left_unwritten(world: BookingWorld) -> None:
    async def down(operation: str) -> None:
        if operation == "rewrite":
            raise Transient("calendar_down")

    world.calendar.gate = down
    with pytest.raises(Transient):
        await world.ask(world.correct("one", name="Ana Ruiz"))
    world.calendar.gate = through
    world.clock.advance(minutes=5)
    await world.look_at_all()
    now = await kept(world)
    assert (world.calendar.said[now.event_id][0], now.unwritten) == ("Ana Ruiz", 0)


async def test_how_many_come_reaches_the_record_the_entry_and_the_mails(
    world: BookingWorld,
) -> None:
    assert await world.ask(world.correct("one", people=3)) == CORRECTED
    now = await kept(world)
    assert (now.people, now.contact, now.unwritten) == (3, ANA, 0)
    body = world.calendar.said[now.event_id][1].splitlines()
    assert [line for line in body if line.endswith(": 3")]
    assert world.mails.kinds == ["corrected.admin", "corrected.customer"]
    again = await world.ask(world.correct("one", people=3).model_copy(update={"id": "again-one"}))
    assert again == CORRECTED
    assert (await kept(world)).revision == 2
