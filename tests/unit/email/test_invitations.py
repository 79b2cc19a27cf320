"""Invitations as another program reads them: one entry that is entered, moved, corrected and taken
away again."""

from datetime import timedelta

import pytest
import vobject

from contracts.answers import AppointmentBooked
from contracts.commands import SendEmail
from contracts.values import Proof
from domain.mailing.invites import invite
from domain.mails import Mail
from tests.fakes.booking_desk import ANA, CLINIC, ELEVEN, SLOT, TEN
from tests.unit.email.test_emails_are_delivered import World

SENDER = "mail@desk.example"


def read(mail: Mail):
    """By vobject, which shares no line with what wrote it."""
    [file] = mail.attachments
    calendar = vobject.readOne(file.content.decode())
    assert f"method={calendar.method.value}" in file.media_type
    return calendar


async def latest(world: World) -> Mail:
    """What the customer gets of what the last command owes; the others' mails go, too."""
    for command in list(world.mails.sent):
        if isinstance(command, SendEmail):
            await world.email(command)
    world.mails.sent.clear()
    to_customer = [each for each in world.mailer.sent if ".customer" in each.references["mail"]]
    return to_customer[-1]


@pytest.fixture
async def world() -> World:
    world = World()
    address = {"es": "Calle Ñandú 5; piso 2, interior B\nfrente al parque " + "ó" * 90}
    await world.open(CLINIC.model_copy(update={"facts": type(CLINIC.facts)(address=address)}))
    return world


async def test_one_entry_lives_through_book_move_correct_and_cancel(world: World) -> None:
    assert isinstance(await world.ask(world.book("visit")), AppointmentBooked)
    mails = [await latest(world)]
    await world.ask(world.move("visit"))
    mails.append(await latest(world))
    await world.ask(world.correct("visit", email="new@mail.example", code="NEWCODE8"))
    mails.append(await latest(world))
    await world.ask(world.cancel("visit", proof=Proof(code="NEWCODE8")))
    mails.append(await latest(world))

    calendars = [read(each) for each in mails]
    events = [each.vevent for each in calendars]
    assert [each.method.value for each in calendars] == ["REQUEST", "REQUEST", "REQUEST", "CANCEL"]
    assert {each.uid.value for each in events} == {"appointment-visit"}
    assert [int(each.sequence.value) for each in events] == [1, 2, 3, 4]
    assert [each.dtstart.value for each in events] == [TEN, ELEVEN, ELEVEN, ELEVEN]
    assert all(each.dtend.value - each.dtstart.value == SLOT for each in events)
    assert [each.status.value for each in events] == [*["CONFIRMED"] * 3, "CANCELLED"]
    assert {each.organizer.value for each in events} == {f"mailto:{SENDER}"}
    attendees = [each.attendee.value for each in events]
    assert attendees == [*[f"mailto:{ANA.email}"] * 2, *["mailto:new@mail.example"] * 2]
    assert [mail.to for mail in mails] == [each.removeprefix("mailto:") for each in attendees]


async def test_an_entry_tells_what_the_mail_tells_and_reminds(world: World) -> None:
    await world.ask(world.book("visit"))
    mail = await latest(world)
    event = read(mail).vevent
    assert event.summary.value == "Cita: Clinic"
    assert event.location.value.startswith("Calle Ñandú 5; piso 2, interior B\nfrente al parque")
    assert event.url.value.startswith("https://chat.example/appointment/clinic?language=es#")
    assert event.url.value in event.description.value
    assert event.url.value in mail.text
    assert "Dura: 30 minutos" in event.description.value
    assert event.valarm.action.value == "DISPLAY"
    assert event.valarm.trigger.value == -timedelta(hours=1)
    assert event.organizer.params["CN"] == ["Clinic"]


async def test_a_cancelled_entry_has_no_link_and_reminds_of_nothing(world: World) -> None:
    await world.ask(world.book("visit"))
    await world.ask(world.cancel("visit"))
    event = read(await latest(world)).vevent
    assert not hasattr(event, "url")
    assert not hasattr(event, "valarm")


async def test_sender_and_organizer_are_the_businesss_own_where_it_has_one(world: World) -> None:
    own = {"sender": "citas@clinic.example", "reply_to": "front@clinic.example"}
    mails = CLINIC.mails.model_copy(update=own)
    await world.open(CLINIC.model_copy(update={"mails": mails}))
    await world.ask(world.book("visit"))
    mail = await latest(world)
    assert (mail.sender, mail.reply_to) == ("citas@clinic.example", "front@clinic.example")
    assert read(mail).vevent.organizer.value == "mailto:citas@clinic.example"


async def test_what_the_page_gives_invites_nobody(world: World) -> None:
    await world.ask(world.book("visit"))
    record = await world.storage.appointments.get("clinic", "appointment-visit")
    assert record is not None
    file = invite(record, CLINIC, "PUBLISH", sender="", page="", sent_at=world.clock())
    calendar = vobject.readOne(file.content.decode())
    assert calendar.method.value == "PUBLISH"
    assert not hasattr(calendar.vevent, "attendee")
    assert not hasattr(calendar.vevent, "organizer")
