from datetime import timedelta

import pytest

from contracts.answers import AppointmentBooked, EmailSent, EmailSkipped, Expired
from contracts.commands import SendEmail, SendNote
from contracts.values import Proof
from messaging.faults import Leased, Permanent, Transient
from tests.fakes.booking_desk import ANA, TICKETS, BookingWorld
from tests.fakes.dynamo import client_error
from tests.fakes.mailer import FakeMailer
from workers.email.deliver import PostOffice
from workers.email.send_email import send_email
from workers.email.send_note import send_note


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

    async def booked(self) -> dict[str, SendEmail]:
        """The mails that a booking owes, by recipient."""
        assert isinstance(await self.ask(self.book("visit")), AppointmentBooked)
        return {mail.recipient: mail for mail in self.mails.sent if isinstance(mail, SendEmail)}

    async def email(self, command: SendEmail, claim=None):
        return await send_email(command, claim=claim or self.claim(command), office=self.office)

    async def owed(self) -> frozenset[str]:
        appointment = await self.storage.appointments.get("clinic", "appointment-visit")
        assert appointment
        return appointment.owed


@pytest.fixture
async def world() -> World:
    world = World()
    await world.open()
    return world


async def test_customer_and_admin_get_what_is_owed_and_then_nothing_is(world):
    mails = await world.booked()
    assert await world.email(mails["customer"]) == EmailSent(message_id="message-1")
    assert await world.owed() == {"1.booked.admin"}
    await world.email(mails["admin"])
    assert await world.owed() == frozenset()
    assert [mail.to for mail in world.mailer.sent] == [ANA.email, "admin@clinic.example"]


async def test_repeated_mail_is_sent_once_and_answered_alike(world):
    mails = await world.booked()
    first = await world.email(mails["customer"])
    assert await world.email(mails["customer"]) == first
    assert len(world.mailer.sent) == 1


async def test_mail_overtaken_by_a_later_revision_is_skipped(world):
    mails = await world.booked()
    await world.ask(world.move("visit"))
    assert await world.email(mails["customer"]) == EmailSkipped(reason="overtaken")
    assert world.mailer.sent == []
    assert await world.owed() == {"2.moved.customer", "2.moved.admin"}


async def test_a_former_address_is_told_whatever_becomes_of_the_appointment(world):
    await world.booked()
    world.mails.sent.clear()
    await world.ask(world.correct("visit", email="new@mail.example", code="NEWCODE8"))
    [former] = [each for each in world.mails.sent if each.recipient == "former"]
    await world.ask(world.cancel("visit", proof=Proof(code="NEWCODE8")))
    assert await world.email(former) == EmailSent(message_id="message-1")
    [told] = world.mailer.sent
    assert told.to == ANA.email
    assert await world.owed() == {"2.cancelled.customer", "2.cancelled.admin"}


async def test_a_note_names_the_appointment_it_is_about(world):
    await world.booked()
    now = world.clock()
    fields = {
        "tenant_id": "clinic",
        "correlation_id": "s",
        "issued_at": now,
        "expires_at": now + timedelta(days=1),
        "kind": "message",
        "text": "Running late",
    }
    for n, about in enumerate(("appointment-visit", "appointment-nobody")):
        note = SendNote(id=f"note-000{n}", appointment_id=about, **fields)
        await send_note(note, claim=world.claim(note), office=world.office)
    known, unknown = world.mailer.sent
    assert "About the appointment: Tuesday, November 24" in known.text
    assert "About the appointment" not in unknown.text


async def test_mail_of_an_appointment_that_never_was_or_is_anothers_is_skipped(world):
    mail = (await world.booked())["customer"]
    stranger = mail.model_copy(update={"tenant_id": "other", "id": f"{mail.id}.x"})
    nobody = mail.model_copy(update={"appointment_id": "nobody", "id": f"{mail.id}.y"})
    for command in (stranger, nobody):
        assert await world.email(command) == EmailSkipped(reason="overtaken")
    assert world.mailer.sent == []


async def test_mail_waits_while_the_vendor_is_away_and_is_not_given_up(world):
    mail = (await world.booked())["customer"]
    world.mailer.fault = Transient("sendgrid_503", retry_after_s=5)
    for _ in range(20):
        with pytest.raises(Transient) as caught:
            await world.email(mail)
        assert not isinstance(caught.value, Leased)
    assert await world.storage.commands.attempts(mail.id) == 0
    assert "1.booked.customer" in await world.owed()
    world.mailer.fault = None
    assert await world.email(mail) == EmailSent(message_id="message-1")


async def test_refused_mail_is_skipped_and_owed_no_more(world, caplog):
    mail = (await world.booked())["customer"]
    world.mailer.fault = Permanent("sendgrid_400")
    assert await world.email(mail) == EmailSkipped(reason="refused")
    assert await world.owed() == {"1.booked.admin"}
    assert [record.message for record in caplog.records] == ["Mail refused"]
    assert ANA.email not in caplog.text
    assert ANA.name not in caplog.text


async def test_mail_out_of_date_is_not_sent(world):
    mail = (await world.booked())["customer"]
    world.clock.now = mail.expires_at
    assert await world.email(mail) == Expired()
    assert world.mailer.sent == []


async def test_two_workers_do_not_send_one_mail_together(world):
    mail = (await world.booked())["customer"]
    await world.storage.commands.claim(world.claim(mail))
    with pytest.raises(Leased):
        await world.email(mail)
    world.clock.advance(seconds=16)
    assert await world.email(mail) == EmailSent(message_id="message-1")


async def test_note_reaches_the_admin_once(world):
    now = world.clock()
    note = SendNote(
        id="note-0001",
        tenant_id="clinic",
        correlation_id="s",
        issued_at=now,
        expires_at=now + timedelta(days=1),
        kind="message",
        text="Call me <back>",
        name="Ana",
        email="ana@mail.example",
    )
    first = await send_note(note, claim=world.claim(note), office=world.office)
    assert first == EmailSent(message_id="message-1")
    assert await send_note(note, claim=world.claim(note), office=world.office) == first
    [mail] = world.mailer.sent
    assert (mail.to, mail.reply_to) == ("admin@clinic.example", "ana@mail.example")
    assert "Call me <back>" in mail.text
    assert "Call me &lt;back&gt;" in mail.html


@pytest.mark.parametrize("verdict", ["lost", "refused"])
async def test_one_lost_call_while_recording_sends_no_second_mail(world, verdict):
    mail = (await world.booked())["customer"]
    broken = [verdict, verdict]

    async def gate(operation, request):
        if operation != "transact_write_items" or not world.mailer.sent or not broken:
            return None
        if broken.pop() == "refused":
            raise client_error("ThrottlingException")
        return "lost"

    world.dynamo.gate = gate
    assert await world.email(mail) == EmailSent(message_id="message-1")
    assert broken == []
    assert len(world.mailer.sent) == 1
