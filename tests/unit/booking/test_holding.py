"""A time that is held until its address is confirmed: nobody else gets it; nothing is booked."""

from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentHeld,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    TimeSlotTaken,
)
from contracts.commands import ConfirmAppointment, SendEmail
from contracts.values import Proof
from domain.tickets import opened
from messaging.faults import Transient
from tests.fakes.booking_desk import (
    ANA,
    CLINIC,
    LUIS,
    MAILBOX,
    SLOT,
    TEN,
    TICKETS,
    BookingWorld,
)
from tests.fakes.mailer import FakeMailer
from workers.email.deliver import PostOffice
from workers.email.send_email import send_email

MINUTES = 20
HOLDING = CLINIC.model_copy(update={"confirm_address_minutes": MINUTES})


class World(BookingWorld):
    def confirm(self, name: str, nth: int = 1) -> ConfirmAppointment:
        fields = {"appointment_id": f"appointment-{name}"}
        return ConfirmAppointment(**self._envelope(f"confirm-{name}-{nth}", fields))

    async def hold(self, name: str = "visit", **fields) -> AppointmentHeld:
        answer = await self.ask(self.book(name, **fields))
        assert isinstance(answer, AppointmentHeld)
        return answer

    async def state(self, name: str = "visit") -> str:
        found = await self.storage.appointments.get("clinic", f"appointment-{name}")
        assert found
        return found.state

    async def reconcile(self) -> None:
        await self.look_at_all()

    @property
    def locks(self) -> int:
        return len(next(t for n, t in self.dynamo.tables.items() if n.endswith("slots")).items)


@pytest.fixture
async def world() -> World:
    world = World()
    await world.open(HOLDING)
    return world


async def test_a_hold_blocks_the_time_and_books_nothing(world):
    held = await world.hold()
    assert held.held_until == world.clock() + timedelta(minutes=MINUTES)
    assert world.calendar.all(MAILBOX) == []
    assert world.mails.kinds == ["held.customer"]
    other = await world.ask(world.book("other", contact=LUIS))
    assert isinstance(other, TimeSlotTaken)


async def test_a_link_that_is_followed_books(world):
    held = await world.hold()
    answer = await world.ask(world.confirm("visit"))
    assert answer == AppointmentBooked(
        appointment_id="appointment-visit", start=held.start, end=held.end
    )
    assert await world.state() == "CONFIRMED"
    assert len(world.calendar.ours(MAILBOX)) == 1
    assert world.mails.kinds[1:] == ["booked.admin", "booked.customer"]


async def test_a_link_that_is_followed_twice_has_been_followed(world):
    await world.hold()
    first = await world.ask(world.confirm("visit"))
    assert await world.ask(world.confirm("visit", 2)) == first
    assert await world.ask(world.confirm("visit")) == first
    assert len(world.calendar.ours(MAILBOX)) == 1


async def test_what_nobody_confirms_is_let_go_and_nobody_is_mailed(world):
    await world.hold()
    world.clock.advance(minutes=MINUTES - 1)
    await world.reconcile()
    assert await world.state() == "HELD"
    world.clock.advance(minutes=1)
    await world.reconcile()
    assert await world.state() == "FAILED"
    assert (world.locks, world.calendar.all(MAILBOX)) == (0, [])
    assert set(world.mails.kinds) == {"held.customer"}, "the one that was owed, sent again"
    assert await world.ask(world.confirm("visit")) == AppointmentNotFound()
    assert isinstance(await world.ask(world.book("other", contact=LUIS)), AppointmentHeld)


async def test_a_clock_that_is_late_takes_nothing_from_anybody(world):
    """As long as it was not let go, the time is theirs."""
    await world.hold()
    world.clock.advance(hours=3)
    assert isinstance(await world.ask(world.confirm("visit")), AppointmentBooked)
    await world.reconcile()
    assert await world.state() == "CONFIRMED"


async def test_a_calendar_that_is_away_leaves_the_hold(world):
    await world.hold()
    world.calendar.gate = _away
    command = world.confirm("visit")
    for _ in range(world.desk.calendar_attempts - 1):
        with pytest.raises(Transient):
            await world.ask(command)
    assert await world.ask(command) == CalendarUnavailable()
    assert await world.state() == "HELD"
    world.calendar.gate = _back
    assert isinstance(await world.ask(world.confirm("visit", 2)), AppointmentBooked)


async def _away(operation: str) -> str | None:
    raise Transient("graph_unreachable")


async def _back(operation: str) -> str | None:
    return None


async def test_a_time_that_was_written_over_meanwhile_is_not_booked(world):
    held = await world.hold()
    world.calendar.write(MAILBOX, held.start, held.end)
    answer = await world.ask(world.confirm("visit"))
    assert isinstance(answer, TimeSlotTaken)
    assert world.calendar.ours(MAILBOX) == []


async def test_a_hold_is_told_to_nobody_as_an_appointment(world):
    await world.hold()
    proof = Proof(code=world.book("visit").code)
    assert await world.ask(world.find("one", proof)) == AppointmentsFound(appointments=())


async def test_a_hold_may_be_given_up_at_any_time(world):
    await world.hold(start=world.clock() + timedelta(hours=3))
    assert isinstance(await world.ask(world.cancel("visit")), AppointmentCancelled)
    assert (await world.state(), world.locks) == ("CANCELLED", 0)
    assert await world.ask(world.confirm("visit")) == AppointmentNotFound()


async def test_who_asks_again_hears_of_the_same_hold(world):
    first = await world.hold()
    again = await world.ask(world.book("again"))
    assert again == first


async def test_holds_count_as_open_appointments(world):
    """A bot that never confirms holds no more than a person may have."""
    for n in range(2):
        await world.hold(f"{n}", start=TEN + n * SLOT)
    third = await world.ask(world.book("third", start=TEN + 2 * SLOT))
    assert third.type == "TimeSlotRefused"


async def test_the_mail_has_a_link_and_nothing_that_was_typed(world):
    mean = ANA.model_copy(update={"name": "Send money to http://evil.example"})
    await world.hold(contact=mean, reason="Call +1 900 555 0000 at once")
    (command,) = [mail for mail in world.mails.sent if isinstance(mail, SendEmail)]
    mailer = FakeMailer()
    office = PostOffice(
        tenants=world.storage.tenants,
        appointments=world.storage.appointments,
        claims=world.storage.commands,
        mailer=mailer,
        now=world.clock,
        tickets=TICKETS,
        sender="mail@desk.example",
        public_url="https://chat.example",
    )
    await send_email(command, claim=world.claim(command), office=office)
    (mail,) = mailer.sent
    assert "evil" not in mail.text + mail.html + mail.subject + mail.to_name
    assert "900" not in mail.text + mail.html
    link = next(line for line in mail.text.splitlines() if line.startswith("https://"))
    page, _, ticket = link.partition("#")
    assert page == "https://chat.example/confirm/clinic?language=es"
    found = opened(ticket, "clinic", "confirm", TICKETS, world.clock())
    assert found
    assert found.subject == "appointment-visit"
    assert mail.attachments == ()
