"""One reminder for each offset, of the visit as it is: by the loop of due work and the email worker
that run in use, over fakes, by clocks that disagree."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from contracts.answers import AppointmentHeld, EmailSent, EmailSkipped, Expired
from contracts.commands import SendEmail
from contracts.values import Contact
from domain.tenants import Tenant
from messaging.faults import Transient
from storage.due import SHARDS
from tests.fakes.booking_desk import (
    ANA,
    CLINIC,
    ELEVEN,
    MAILBOX,
    MONDAY,
    SLOT,
    TEN,
    TENANT,
    TICKETS,
    BookingWorld,
)
from tests.fakes.mailer import FakeMailer
from workers.booking.desk import Desk
from workers.booking.due_work import LEASE, DueWork, do_due, due_now
from workers.booking.look_after import look_after
from workers.email.deliver import PostOffice
from workers.email.send_email import send_email

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
REMINDING = CLINIC.model_copy(update={"reminders": ("24h", "2h")})
PHONE_ONLY = Contact(name="Ana García", phone=ANA.phone)


class World(BookingWorld):
    """MONDAY is 26 hours before TEN."""

    def __init__(self) -> None:
        super().__init__()
        self.mailer = FakeMailer()
        self.reminded: list[tuple[datetime, str]] = []  # when, and which mail
        self.office = PostOffice(
            tenants=self.storage.tenants,
            appointments=self.storage.appointments,
            claims=self.storage.commands,
            mailer=self.mailer,
            now=self.clock,
            tickets=TICKETS,
            sender="mail@desk.example",
            public_url="https://chat.example",
        )

    async def post(self) -> None:
        """What the email worker does with all that is on the queue, of which every mail twice."""
        commands = [each for each in self.mails.sent if isinstance(each, SendEmail)]
        self.mails.sent.clear()
        for command in [*commands, *commands]:
            before = len(self.mailer.sent)
            await send_email(command, claim=self.claim(command), office=self.office)
            for mail in self.mailer.sent[before:]:
                if command.kind == "reminder":
                    self.reminded.append((self.clock(), mail.references["mail"]))

    async def live_until(self, moment: datetime, *desks: Desk) -> None:
        """Every quarter of an hour each desk's loop, and then the email worker."""
        while (now := self.clock()) < moment:
            self.clock.now = min(now + timedelta(minutes=15 - now.minute % 15), moment)
            for n, desk in enumerate(desks or (self.desk,)):
                work = DueWork(desk, self.ask, new_own=lambda n=n: f"loop-{n}")  # type: ignore[arg-type]
                for due in await due_now(work):
                    await do_due(due, work)
            await self.post()

    def later(self, by: timedelta) -> Desk:
        """A process whose clock is not ours."""
        return replace(self.desk, now=lambda: self.clock() + by)

    async def due(self) -> list[str]:
        at = self.clock() + timedelta(days=400)
        every = [await self.storage.due.listed(shard, at) for shard in range(SHARDS)]
        return [due.kind for of_shard in every for due in of_shard]


async def opened(tenant: Tenant = REMINDING) -> World:
    world = World()
    await world.open(tenant)
    return world


@pytest.fixture
async def world() -> World:
    return await opened()


async def test_each_offset_is_one_mail_at_its_moment(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY - MINUTE)
    assert world.reminded == []
    await world.live_until(TEN + DAY)
    assert world.reminded == [
        (TEN - DAY, "1.reminder-24h.customer"),
        (TEN - 2 * HOUR, "1.reminder-2h.customer"),
    ]


@pytest.mark.parametrize("skew_s", [-50, 50])
async def test_two_loops_whose_clocks_disagree_remind_once(world: World, skew_s: int) -> None:
    await world.ask(world.book("one"))
    other = world.later(timedelta(seconds=skew_s))
    await world.live_until(TEN + HOUR, other, world.desk)
    assert [mail for _, mail in world.reminded] == [
        "1.reminder-24h.customer",
        "1.reminder-2h.customer",
    ]


async def test_a_loop_that_stalled_over_its_lease_owes_nothing_again(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY - MINUTE)
    seen = await world.storage.appointments.get(TENANT, "appointment-one")
    assert seen
    await world.live_until(TEN - DAY + MINUTE)
    late = seen.reminded(TEN - DAY, "24h", world.clock())
    assert not await world.storage.appointments.remind(seen, late)
    await world.live_until(TEN - DAY + 5 * MINUTE)
    assert len(world.reminded) == 1
    found = await world.storage.appointments.get(TENANT, "appointment-one")
    assert found
    assert not found.owed


async def test_what_was_written_and_not_sent_is_sent_once(world: World) -> None:
    """As if the loop was killed in between: its lease stays, the queue knows nothing."""
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY - MINUTE)
    world.mails.is_down = True
    world.clock.advance(minutes=1)
    with pytest.raises(Transient):
        await look_after(TENANT, "appointment-one", world.desk)
    world.mails.is_down = False
    assert world.reminded == []
    await world.live_until(TEN - DAY + 2 * LEASE)
    assert [mail for _, mail in world.reminded] == ["1.reminder-24h.customer"]


async def test_whoever_booked_later_than_the_offset_is_not_reminded_of_it(world: World) -> None:
    world.clock.now = TEN - 20 * HOUR
    await world.ask(world.book("one"))
    await world.live_until(TEN)
    assert world.reminded == [(TEN - 2 * HOUR, "1.reminder-2h.customer")]


async def test_what_was_moved_is_reminded_of_at_its_new_time_alone(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(MONDAY + HOUR)
    await world.ask(world.move("one", TEN + DAY))
    await world.live_until(TEN + DAY)
    assert world.reminded == [
        (TEN, "2.reminder-24h.customer"),
        (TEN + DAY - 2 * HOUR, "2.reminder-2h.customer"),
    ]
    texts = [each.text for each in world.mailer.sent if "reminder" in each.references["mail"]]
    assert all("25 de noviembre" in text and "24 de noviembre" not in text for text in texts)


async def test_a_visit_moved_after_its_reminder_is_not_reminded_of_again_at_once(
    world: World,
) -> None:
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY + HOUR)
    await world.ask(world.move("one", ELEVEN))
    await world.live_until(ELEVEN)
    assert [mail for _, mail in world.reminded] == [
        "1.reminder-24h.customer",
        "2.reminder-2h.customer",
    ]


@pytest.mark.parametrize("change", ["move", "cancel"])
async def test_a_reminder_that_a_change_overtook_on_the_queue_is_not_sent(
    world: World, change: str
) -> None:
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY - MINUTE)
    world.clock.advance(minutes=1)
    await look_after(TENANT, "appointment-one", world.desk)
    assert world.mails.kinds == ["reminder.customer"]
    await world.ask(world.move("one", TEN + DAY) if change == "move" else world.cancel("one"))
    reminder = world.mails.sent[0]
    assert isinstance(reminder, SendEmail)
    answer = await send_email(reminder, claim=world.claim(reminder), office=world.office)
    assert answer == EmailSkipped(reason="overtaken")


async def test_no_reminder_is_sent_while_a_move_is_carried_out(world: World) -> None:
    """Where the move comes to nothing it is sent then: the visit is as it was."""
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY - MINUTE)
    world.clock.advance(minutes=1)
    await look_after(TENANT, "appointment-one", world.desk)
    (reminder,) = world.mails.sent
    assert isinstance(reminder, SendEmail)

    async def away(operation: str) -> str | None:
        raise Transient("graph_unreachable")

    world.calendar.gate = away
    move = world.move("one", TEN + DAY)
    for _ in range(world.desk.calendar_attempts - 1):
        with pytest.raises(Transient):
            await world.ask(move)
    with pytest.raises(Transient, match="moving"):
        await send_email(reminder, claim=world.claim(reminder), office=world.office)
    await world.ask(move)
    answer = await send_email(reminder, claim=world.claim(reminder), office=world.office)
    assert isinstance(answer, EmailSent)


async def test_what_was_cancelled_is_not_reminded_of(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(MONDAY + HOUR)
    await world.ask(world.cancel("one"))
    await world.live_until(TEN)
    assert world.reminded == []


async def test_what_people_move_in_outlook_is_reminded_of_at_its_new_time(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(MONDAY + HOUR)
    event = world.calendar.ours(MAILBOX)[0]
    world.calendar.shift(event.event_id, TEN + DAY, TEN + DAY + SLOT)
    await world.live_until(TEN + DAY)
    assert [at for at, _ in world.reminded] == [TEN, TEN + DAY - 2 * HOUR]


async def test_what_is_held_and_not_confirmed_is_not_reminded_of() -> None:
    minutes = {"confirm_address_minutes": 24 * 60}
    world = await opened(REMINDING.model_copy(update=minutes))
    assert isinstance(await world.ask(world.book("one")), AppointmentHeld)
    await world.live_until(TEN)
    assert world.reminded == []


async def test_without_an_address_nobody_is_reminded_and_nothing_is_due() -> None:
    anonymous = REMINDING.model_copy(update={"required_fields": ("name", "phone")})
    world = await opened(anonymous)
    await world.ask(world.book("one", contact=PHONE_ONLY))
    await world.live_until(MONDAY + HOUR)
    assert sorted(await world.due()) == ["forget", "reconcile"]
    await world.live_until(TEN)
    assert world.reminded == []


async def test_no_offsets_are_no_reminders_and_nothing_is_due() -> None:
    world = await opened(REMINDING.model_copy(update={"reminders": ()}))
    await world.ask(world.book("one"))
    await world.live_until(MONDAY + HOUR)
    assert sorted(await world.due()) == ["forget", "reconcile"]
    await world.live_until(TEN)
    assert world.reminded == []


async def test_loops_that_stood_still_remind_by_the_latest_alone(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(MONDAY + HOUR)
    world.clock.now = TEN - HOUR
    await world.live_until(TEN)
    assert [mail for _, mail in world.reminded] == ["1.reminder-2h.customer"]


async def test_what_is_past_is_not_reminded_of(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(MONDAY + HOUR)
    world.clock.now = TEN
    await world.live_until(TEN + HOUR)
    assert world.reminded == []


async def test_a_reminder_that_waited_until_the_visit_is_not_sent(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(TEN - 2 * HOUR - MINUTE)
    world.clock.advance(minutes=1)
    await look_after(TENANT, "appointment-one", world.desk)
    (reminder,) = world.mails.sent
    assert isinstance(reminder, SendEmail)
    world.clock.now = TEN
    answer = await send_email(reminder, claim=world.claim(reminder), office=world.office)
    assert answer == Expired()
    found = await world.storage.appointments.get(TENANT, "appointment-one")
    assert found
    assert not found.owed


async def test_a_correction_says_the_time_and_takes_no_later_reminder(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(MONDAY + HOUR)
    await world.ask(world.correct("one", people=3))
    await world.live_until(TEN)
    assert [mail for _, mail in world.reminded] == [
        "2.reminder-24h.customer",
        "2.reminder-2h.customer",
    ]


async def test_offsets_that_the_business_changes_hold_for_what_is_to_come(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY + HOUR)
    await world.storage.tenants.put(REMINDING.model_copy(update={"reminders": ("3h",)}))
    await world.ask(world.attend("one"))
    await world.live_until(TEN)
    assert world.reminded[1:] == [(TEN - 3 * HOUR, "1.reminder-3h.customer")]


async def test_whoever_said_that_they_come_is_not_asked_again(world: World) -> None:
    await world.ask(world.book("one"))
    await world.live_until(TEN - DAY)
    await world.ask(world.attend("one"))
    await world.live_until(TEN)
    asked, thanked = [each for each in world.mailer.sent if "reminder" in each.references["mail"]]
    assert "Confirmar, cambiar o cancelar" in asked.text
    assert "Confirmar" not in thanked.text
    assert "Ya nos dijo que viene" in thanked.text
