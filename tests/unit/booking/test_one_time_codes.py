"""Who has the mailbox gets in with a code from it; who only knows the address does not, and does
not even learn whether anything stands under it."""

from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentCancelled,
    AppointmentNotFound,
    AppointmentsFound,
    CodeRequested,
    EmailSent,
    EmailSkipped,
    ProofRefused,
)
from contracts.commands import RequestCode, SendCode
from contracts.values import Proof
from domain.tenants import Tenant
from domain.tickets import CODE_DIGITS
from storage.one_time_codes import LASTS, MAILS_AN_HOUR
from tests.fakes.booking_desk import ANA, CLINIC, LUIS, TICKETS, BookingWorld
from tests.fakes.mailer import FakeMailer
from workers.email.deliver import PostOffice
from workers.email.send_code import send_code

BY_MAILBOX = CLINIC.model_copy(update={"opens_with": "mailbox"})
BY_CODE = CLINIC.model_copy(update={"opens_with": "code"})


class World(BookingWorld):
    def __init__(self) -> None:
        super().__init__()
        self.mailer = FakeMailer()
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

    def request(self, name: str, email: str = ANA.email, **fields) -> RequestCode:
        return RequestCode(
            **self._envelope(f"request-{name}", {"email": email, "language": "es", **fields})
        )

    async def mailed(self) -> list[str]:
        """The codes that reached a mailbox."""
        sent = [mail for mail in self.mails.sent if isinstance(mail, SendCode)]
        self.mails.sent.clear()
        self.mailer.sent.clear()
        for mail in sent:
            await send_code(mail, claim=self.claim(mail), office=self.office)
        return [_code_in(mail.text) for mail in self.mailer.sent]

    async def asked(self, name: str) -> str:
        assert await self.ask(self.request(name)) == CodeRequested()
        (code,) = await self.mailed()
        return code

    def with_code(self, code: str, email: str = ANA.email) -> Proof:
        return Proof(email=email, one_time=code)


def _code_in(text: str) -> str:
    line = next(line for line in text.splitlines() if line.startswith("Código de un solo uso:"))
    return "".join(filter(str.isdigit, line)) if ":" in line else ""


async def open_world(tenant: Tenant = BY_MAILBOX, *, booked: bool = True) -> World:
    world = World()
    await world.open(tenant)
    if booked:
        await world.ask(world.book("visit"))
        world.mails.sent.clear()
    return world


@pytest.fixture
async def world() -> World:
    return await open_world()


def wrong(code: str) -> str:
    return code[:-1] + str((int(code[-1]) + 1) % 10)


async def test_the_code_from_the_mailbox_finds_and_cancels(world):
    code = await world.asked("one")
    assert len(code) == CODE_DIGITS
    found = await world.ask(world.find("one", world.with_code(code)))
    assert isinstance(found, AppointmentsFound)
    assert [each.appointment_id for each in found.appointments] == ["appointment-visit"]
    answer = await world.ask(world.cancel("visit", proof=world.with_code(code)))
    assert isinstance(answer, AppointmentCancelled)


async def test_email_and_phone_open_nothing_where_the_code_or_the_mailbox_does():
    for tenant in (BY_CODE, BY_MAILBOX):
        world = await open_world(tenant)
        proof = Proof(email=ANA.email, phone=ANA.phone)
        assert await world.ask(world.find("one", proof)) == AppointmentNotFound()
        assert await world.ask(world.cancel("visit", proof=proof)) == AppointmentNotFound()


async def test_a_business_may_go_on_with_email_and_phone():
    world = await open_world(CLINIC)
    found = await world.ask(world.find("one", Proof(email=ANA.email, phone=ANA.phone)))
    assert isinstance(found, AppointmentsFound)


async def test_the_code_of_the_confirmation_always_opens():
    for tenant in (BY_CODE, BY_MAILBOX, CLINIC):
        world = await open_world(tenant)
        proof = Proof(code=world.book("visit").code)
        assert isinstance(await world.ask(world.find("one", proof)), AppointmentsFound)


async def test_a_new_business_opens_with_the_code_alone():
    assert Tenant.model_fields["opens_with"].default == "code"


async def test_nobody_learns_whether_anything_stands_under_an_address():
    """The same answers, in as many calls, with and without an appointment."""
    told = []
    for booked in (True, False):
        world = await open_world(booked=booked)
        await world.storage.tenants.get("clinic")  # remembered from here on
        calls = len(world.dynamo.calls)
        answers = [
            await world.ask(world.request("one")),
            await world.ask(world.find("one", world.with_code("12345678"))),
            await world.ask(world.find("two", Proof(email=ANA.email, phone=ANA.phone))),
        ]
        told.append((answers, len(world.dynamo.calls) - calls, len(world.mails.sent)))
    assert told[0] == told[1]
    assert told[0][0] == [CodeRequested(), AppointmentNotFound(), AppointmentNotFound()]


async def test_an_address_without_an_appointment_gets_no_mail(world):
    await world.ask(world.request("one", email=LUIS.email))
    (mail,) = world.mails.sent
    answer = await send_code(mail, claim=world.claim(mail), office=world.office)
    assert answer == EmailSkipped()
    assert world.mailer.sent == []


async def test_a_code_works_once(world):
    """For the chat that used it first, as long as it takes to change something; for no other."""
    code = await world.asked("one")
    first = world.find("one", world.with_code(code))
    assert isinstance(await world.ask(first), AppointmentsFound)
    world.clock.advance(minutes=12)
    again = world.find("two", world.with_code(code))
    assert isinstance(await world.ask(again), AppointmentsFound)
    other = world.find("three", world.with_code(code), correlation_id="session-2")
    assert await world.ask(other) == AppointmentNotFound()
    world.clock.advance(minutes=30)
    late = world.find("four", world.with_code(code))
    assert await world.ask(late) == AppointmentNotFound()


async def test_a_code_ends_after_ten_minutes(world):
    code = await world.asked("one")
    world.clock.advance(seconds=LASTS.total_seconds())
    proof = world.with_code(code)
    assert await world.ask(world.find("one", proof)) == AppointmentNotFound()


async def test_five_tries_are_all(world):
    """Each from another chat; the right code comes too late, and asking again helps nobody."""
    code = await world.asked("one")
    for n in range(5):
        guess = world.find(f"{n}", world.with_code(wrong(code)), correlation_id=f"session-{n}")
        assert await world.ask(guess) == AppointmentNotFound()
    right = world.find("right", world.with_code(code), correlation_id="session-right")
    assert isinstance(await world.ask(right), ProofRefused)
    assert await world.asked("again") == code, "the code that stands, with its tries"
    # Even where nothing else counts.
    until = await world.storage.codes.tried(f"clinic|{ANA.email}", "find-7", world.clock())
    assert until is None


async def test_a_try_that_is_delivered_twice_counts_once(world):
    code = await world.asked("one")
    for _ in range(9):
        await world.ask(world.find("same", world.with_code(wrong(code))))
    found = world.find("right", world.with_code(code), correlation_id="session-2")
    assert isinstance(await world.ask(found), AppointmentsFound)


async def test_a_mailbox_is_not_flooded(world):
    for n in range(MAILS_AN_HOUR + 5):
        assert await world.ask(world.request(f"{n}")) == CodeRequested()
    assert len(await world.mailed()) == MAILS_AN_HOUR
    world.clock.advance(hours=1)
    assert await world.ask(world.request("later")) == CodeRequested()
    assert len(await world.mailed()) == 1


async def test_a_repeated_request_is_one_mail(world):
    command = world.request("one")
    await world.ask(command)
    await world.ask(command)
    (mail,) = world.mails.sent
    answers = [
        await send_code(mail, claim=world.claim(mail), office=world.office) for _ in range(2)
    ]
    assert answers == [EmailSent(message_id="message-1")] * 2


async def test_a_code_of_one_address_opens_no_other(world):
    other = world.book("other", start=world.clock() + timedelta(days=2, hours=3), contact=LUIS)
    await world.ask(other)
    code = await world.asked("one")
    proof = world.with_code(code, LUIS.email)
    assert await world.ask(world.find("one", proof)) == AppointmentNotFound()
    proof = world.with_code(code)
    assert await world.ask(world.cancel("other", proof=proof)) == AppointmentNotFound()


async def test_the_code_is_in_no_table_and_no_message(world):
    await world.ask(world.request("one"))
    (mail,) = [each for each in world.mails.sent if isinstance(each, SendCode)]
    body = mail.model_dump_json()
    (code,) = await world.mailed()
    kept = [str(table.items) for table in world.dynamo.tables.values()]
    assert all(code not in text for text in [*kept, body])
    commands = next(table for name, table in world.dynamo.tables.items() if "commands" in name)
    assert ANA.email not in str(commands.items)


async def test_a_business_that_opens_with_the_code_mails_none():
    world = await open_world(BY_CODE)
    assert await world.ask(world.request("one")) == CodeRequested()
    assert await world.mailed() == []


async def test_many_guesses_at_one_business_are_an_alarm(world, caplog):
    """However many chats they come from, and whoever they are about."""
    for n in range(30):
        proof = Proof(code=f"GUESS{n:03}")
        await world.ask(world.find(f"{n}", proof, correlation_id=f"session-{n}"))
    alarms = [each for each in caplog.records if each.message == "Somebody guesses"]
    assert [each.tenant_id for each in alarms] == ["clinic"]
