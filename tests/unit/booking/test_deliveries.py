"""What the vendor tells of mails lands on the appointment, once; the business hears of a bounce."""

from typing import Any

import pytest

from contracts.answers import AppointmentNotFound, DeliveryRecorded, Expired
from contracts.commands import RecordDelivery, SendNote
from domain.mailing.mails import note_mail
from messaging.faults import Transient
from tests.fakes.booking_desk import ANA, CLINIC, MONDAY, TENANT, BookingWorld

MAIL = "1.booked.customer"


@pytest.fixture
async def world() -> BookingWorld:
    world = await BookingWorld().open()
    await world.ask(world.book("one"))
    await world.deliver_mails()
    return world


def telling(world: BookingWorld, event: str, delivery: str, **fields: Any) -> RecordDelivery:
    return RecordDelivery(
        **{
            "id": f"event-{event}",
            "tenant_id": TENANT,
            "correlation_id": "request-1",
            "issued_at": MONDAY,
            "expires_at": MONDAY.replace(day=30),
            "appointment_id": "appointment-one",
            "mail": MAIL,
            "delivery": delivery,
            **fields,
        }
    )


async def deliveries(world: BookingWorld) -> frozenset[str]:
    appointment = await world.storage.appointments.get(TENANT, "appointment-one")
    assert appointment is not None
    return appointment.deliveries


async def test_what_became_of_a_mail_stands_on_the_appointment(world: BookingWorld) -> None:
    answer = await world.ask(telling(world, "delivered", "delivered"))
    assert answer == DeliveryRecorded(appointment_id="appointment-one")
    await world.ask(telling(world, "admin", "delivered", mail="1.booked.admin"))
    assert await deliveries(world) == {f"{MAIL}.delivered", "1.booked.admin.delivered"}
    assert world.mails.sent == [], "nobody is told what everybody expects"


async def test_a_move_forgets_nothing_of_it(world: BookingWorld) -> None:
    await world.ask(telling(world, "delivered", "delivered"))
    await world.ask(world.move("one"))
    assert await deliveries(world) == {f"{MAIL}.delivered"}


@pytest.mark.parametrize("delivery", ["bounced", "blocked", "dropped"])
async def test_the_business_is_told_whom_its_mail_did_not_reach(
    world: BookingWorld, delivery: str
) -> None:
    await world.ask(telling(world, "bounce", delivery))
    (note,) = world.mails.sent
    assert isinstance(note, SendNote)
    about = await world.storage.appointments.get(TENANT, "appointment-one")
    mail = note_mail(note, CLINIC, about)
    assert mail.to == CLINIC.admin_email
    assert ANA.name in mail.subject
    assert ANA.email in mail.text
    assert "+52 55 1234 5678" in mail.text
    assert "Tuesday, November 24, 2026, 10:00 AM" in mail.text
    assert mail.reply_to != ANA.email, "an answer there would not arrive either"


async def test_an_event_told_again_changes_nothing_and_tells_the_same_note(
    world: BookingWorld,
) -> None:
    bounce = telling(world, "bounce", "bounced")
    first = await world.ask(bounce)
    assert await world.ask(bounce) == first
    assert len({note.id for note in world.mails.sent}) == 1, "told once, by its id"
    await world.ask(telling(world, "another", "dropped"))
    by_id = {note.id: note.payload_hash() for note in world.mails.sent}
    assert len(by_id) == 2, "other news has other words, so it is another note"
    assert await deliveries(world) == {f"{MAIL}.bounced", f"{MAIL}.dropped"}


async def test_a_note_told_again_after_a_correction_is_no_conflict(world: BookingWorld) -> None:
    bounce = telling(world, "bounce", "bounced")
    await world.ask(bounce)
    found = await world.storage.appointments.get(TENANT, "appointment-one")
    assert found
    renamed = found.contact.model_copy(update={"name": "Rosa Delgado"})
    after = found.model_copy(update={"contact": renamed, "revision": found.revision + 1})
    await world.storage.appointments.follow(found, after)
    await world.ask(bounce)
    hashes = {(note.id, note.payload_hash()) for note in world.mails.sent}
    assert len(hashes) == len({own_id for own_id, _ in hashes})


async def test_a_worker_that_dies_before_it_told_is_followed_by_one_that_tells(
    world: BookingWorld,
) -> None:
    bounce = telling(world, "bounce", "bounced")
    world.mails.is_down = True
    with pytest.raises(Transient):
        await world.ask(bounce)
    world.mails.is_down = False
    assert await world.ask(bounce) == DeliveryRecorded(appointment_id="appointment-one")
    assert len(world.mails.sent) == 1


async def test_a_bounce_after_a_delivery_is_told_and_a_delivery_after_a_bounce_hides_nothing(
    world: BookingWorld,
) -> None:
    for event, delivery in (("1", "bounced"), ("2", "delivered")):
        await world.ask(telling(world, f"event-{event}", delivery))
    assert await deliveries(world) == {f"{MAIL}.bounced", f"{MAIL}.delivered"}
    assert len(world.mails.sent) == 1


async def test_a_bounce_of_the_businesss_own_address_or_the_former_one_mails_nobody(
    world: BookingWorld, caplog: pytest.LogCaptureFixture
) -> None:
    for who in ("admin", "former"):
        await world.ask(telling(world, f"of-{who}", "bounced", mail=f"2.corrected.{who}"))
    assert world.mails.sent == []
    assert [each.message for each in caplog.records] == ["Mail undelivered"] * 2
    assert ANA.email not in caplog.text


async def test_news_of_nothing_and_of_another_business_change_nothing(world: BookingWorld) -> None:
    for n, fields in enumerate(({"appointment_id": "nobody"}, {"tenant_id": "other"})):
        answer = await world.ask(telling(world, f"lost-{n}", "bounced", **fields))
        assert answer == AppointmentNotFound()
    late = telling(world, "late", "bounced", expires_at=MONDAY)
    assert await world.ask(late) == Expired()
    assert await deliveries(world) == frozenset()
    assert world.mails.sent == []
