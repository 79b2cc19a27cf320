"""The transitions over both DynamoDBs: what the fake takes and refuses, the other one does too."""

from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentCancelled,
    AppointmentNotFound,
    EmailSent,
    TimeSlotTaken,
)
from contracts.values import Proof
from messaging.faults import Leased, Permanent
from storage.opening import Storage
from storage.outcomes import Begun, Changed, Done, OnRecord, Taken
from tests.integration.storage.appointments import (
    ANA,
    BOOKED,
    SLOT,
    TEN,
    claim,
    confirmed,
    pending,
    times,
)
from tests.integration.storage.conftest import NOW


async def test_appointment_comes_back_as_it_was_written(storage: Storage) -> None:
    after = await confirmed(storage)
    assert await storage.appointments.get("clinic", "one") == after
    assert await storage.appointments.get("other", "one") is None
    assert await storage.appointments.with_code("clinic", "code one") == after
    assert await storage.appointments.with_code("other", "code one") is None
    assert await storage.appointments.open_of("clinic", "ana@EXAMPLE.com", TEN) == [after]
    assert await storage.appointments.open_of("clinic", "ana@example.com", TEN + SLOT) == []
    assert await storage.appointments.between("clinic", NOW, TEN) == [after]
    (held,) = await storage.slots.held("book@clinic.example", TEN, TEN + 2 * SLOT)
    assert (held.start, held.end) == (TEN, TEN + SLOT + SLOT / 2)
    assert await storage.commands.read(["one"]) == {"one": BOOKED}


async def test_what_ends_where_the_span_begins_does_not_touch_it(storage: Storage) -> None:
    await confirmed(storage)
    end = TEN + SLOT + SLOT / 2
    assert await storage.slots.held("book@clinic.example", end, end + SLOT) == []
    assert await storage.slots.held("book@clinic.example", TEN - SLOT, TEN) == []
    (last,) = await storage.slots.held("book@clinic.example", end - SLOT / 30, end)
    assert (last.start, last.end) == (end - SLOT / 6, end)


async def test_time_is_held_by_one_appointment(storage: Storage) -> None:
    await confirmed(storage)
    overlapping = pending("two", times=times(TEN + SLOT))
    outcome = await storage.appointments.begin_booking(claim("two"), overlapping)
    assert outcome == Taken(frozenset({"one"}))
    assert await storage.commands.look(claim("two")) is None
    beside = pending("two", times=times(TEN + SLOT + SLOT / 2))
    assert await storage.appointments.begin_booking(claim("two"), beside) == Done()


async def test_attempt_that_was_overtaken_writes_nothing(storage: Storage) -> None:
    first, second = pending(own="own-1"), pending(own="own-2")
    await storage.appointments.begin_booking(claim(own="own-1"), first)
    with pytest.raises(Leased):
        await storage.appointments.begin_booking(claim(own="own-2", at_s=14), second)
    later = claim(own="own-2", at_s=15)
    assert await storage.appointments.begin_booking(later, second) == Done()
    outcome = await storage.appointments.finish(
        claim(own="own-1"), first, first.confirmed("event"), BOOKED
    )
    assert outcome == Changed(second)
    assert await storage.commands.read(["one"]) == {}


async def test_answered_booking_answers_again(storage: Storage) -> None:
    await confirmed(storage)
    outcome = await storage.appointments.begin_booking(claim(own="own-9", at_s=99), pending())
    assert outcome == OnRecord(BOOKED, "one")


async def test_failed_booking_frees_its_time_and_its_code(storage: Storage) -> None:
    before = pending()
    await storage.appointments.begin_booking(claim(), before)
    taken = TimeSlotTaken(start=TEN)
    await storage.appointments.finish(claim(), before, before.failed("event"), taken)
    assert await storage.slots.held("book@clinic.example", TEN, TEN + SLOT) == []
    assert await storage.appointments.with_code("clinic", "CODEone") is None
    kept = await storage.appointments.get("clinic", "one")
    assert kept is not None
    assert kept.stale_events == {"event"}
    await storage.appointments.event_gone("one", "event")
    await storage.appointments.event_gone("one", "event")
    kept = await storage.appointments.get("clinic", "one")
    assert kept == before.failed()


async def test_move_holds_both_times_then_the_new_one(storage: Storage) -> None:
    before = await confirmed(storage)
    moving = before.moving("move-1", "own-2", times(TEN + SLOT), NOW)
    move = claim("move-1", "own-2")
    assert await storage.appointments.begin_change(move, before, moving) == Done()
    (held,) = await storage.slots.held("book@clinic.example", TEN, TEN + 3 * SLOT)
    assert (held.start, held.end) == (TEN, TEN + 2 * SLOT + SLOT / 2)
    assert await storage.appointments.begin_change(claim("move-2", "own-3"), before, moving) == (
        Changed(moving)
    )
    after = moving.confirmed("event-2")
    assert await storage.appointments.finish(move, moving, after, BOOKED) == Done()
    (held,) = await storage.slots.held("book@clinic.example", TEN, TEN + 3 * SLOT)
    assert (held.start, held.end) == (TEN + SLOT, TEN + 2 * SLOT + SLOT / 2)
    kept = await storage.appointments.get("clinic", "one")
    assert kept == after
    assert kept.stale_events == {"event-one"}


async def test_failed_move_frees_the_new_time_only(storage: Storage) -> None:
    before = await confirmed(storage)
    moving = before.moving("move-1", "own-2", times(TEN + SLOT), NOW)
    move = claim("move-1", "own-2")
    await storage.appointments.begin_change(move, before, moving)
    await storage.appointments.finish(move, moving, moving.failed(), TimeSlotTaken(start=TEN))
    (held,) = await storage.slots.held("book@clinic.example", TEN, TEN + 3 * SLOT)
    assert (held.start, held.end) == (TEN, TEN + SLOT + SLOT / 2)


async def test_cancel_is_one_write_and_happens_once(storage: Storage) -> None:
    before = await confirmed(storage)
    cancelled = AppointmentCancelled(appointment_id="one", start=TEN)
    after = before.cancelled("cancel-1", NOW)
    appointments = storage.appointments
    first = await appointments.finish_at_once(claim("cancel-1"), before, after, cancelled)
    second = await appointments.finish_at_once(claim("cancel-2"), before, after, cancelled)
    again = await appointments.finish_at_once(claim("cancel-1", "own-2"), before, after, cancelled)
    assert (first, second, again) == (Done(), Changed(after), OnRecord(cancelled, "one"))
    assert await appointments.open_of("clinic", ANA.email, NOW) == []
    assert await storage.slots.held("book@clinic.example", TEN, TEN + SLOT) == []


async def test_refusal_does_not_stand_beside_an_effect(storage: Storage) -> None:
    await storage.appointments.begin_booking(claim(), pending())
    later = claim(own="own-2", at_s=99)
    assert await storage.appointments.answer(later, TimeSlotTaken(start=TEN)) == Begun("one")


async def test_claim_that_began_nothing_stands_in_no_ones_way(storage: Storage) -> None:
    await storage.commands.claim(claim())
    later = claim(own="own-2", at_s=99)
    assert await storage.appointments.answer(later, TimeSlotTaken(start=TEN)) == Done()


async def test_effect_once_begun_is_not_forgotten_by_a_later_claim(storage: Storage) -> None:
    await storage.appointments.begin_booking(claim(), pending())
    await storage.commands.claim(claim(own="own-2", at_s=20))
    later = claim(own="own-3", at_s=40)
    assert await storage.appointments.answer(later, TimeSlotTaken(start=TEN)) == Begun("one")


async def test_tombstone_is_met_by_its_own_booking_alone(storage: Storage) -> None:
    appointments, answer = storage.appointments, AppointmentNotFound()
    by_code, by_contact = Proof(code="code-ONE"), Proof(email="ana@example.com", phone=ANA.phone)
    for name, proof in (("cancel-1", by_code), ("cancel-2", by_contact)):
        assert await appointments.bury(claim(name), answer, "one", proof) == Done()
    stranger = Proof(code="OTHER")
    assert await appointments.bury(claim("cancel-3"), answer, "two", stranger) == Done()
    assert await appointments.get("clinic", "one") is None
    assert await appointments.begin_booking(claim(), pending()) == Changed(None)
    later = pending("two", times=times(TEN + 2 * SLOT))
    assert await appointments.begin_booking(claim("two"), later) == Done()
    too_late = await appointments.bury(claim("cancel-4"), answer, "two", stranger)
    assert too_late == Changed(later)


async def test_code_opens_one_appointment(storage: Storage) -> None:
    await confirmed(storage)
    same_code = pending("two", code="CODE-ONE", times=times(TEN + 2 * SLOT))
    with pytest.raises(Permanent):
        await storage.appointments.begin_booking(claim("two"), same_code)


async def test_mail_is_owed_until_it_is_sent(storage: Storage) -> None:
    await confirmed(storage)
    for recipient in ("customer", "admin"):
        mail = claim(f"one.1.booked.{recipient}")
        assert await storage.commands.claim(mail) is None
        sent = await storage.appointments.mail_sent(
            mail, "one", f"1.booked.{recipient}", EmailSent()
        )
        assert sent == EmailSent()
    kept = await storage.appointments.get("clinic", "one")
    assert kept is not None
    assert kept.owed_mails == frozenset()


async def test_mail_of_no_appointment_makes_none(storage: Storage) -> None:
    mail = claim("gone.1.booked.customer")
    await storage.commands.claim(mail)
    sent = await storage.appointments.mail_sent(mail, "gone", "1.booked.customer", EmailSent())
    assert sent == EmailSent()
    assert await storage.appointments.whosever("gone") is None
    assert await storage.commands.read([mail.command_id]) == {mail.command_id: EmailSent()}


async def test_answer_stands_only_while_what_it_shows_is_true(storage: Storage) -> None:
    shown = await confirmed(storage)
    assert await storage.appointments.answer_with(claim("two"), BOOKED, shown) == Done()
    await storage.appointments.follow(shown, shown.cancelled("cancel-1", NOW))
    outcome = await storage.appointments.answer_with(claim("three"), BOOKED, shown)
    assert isinstance(outcome, Changed)


async def test_longest_service_fits_a_transaction(storage: Storage) -> None:
    whole_day = times().model_copy(update={"locked_until": TEN + timedelta(hours=8)})
    before = pending(times=whole_day)
    assert await storage.appointments.begin_booking(claim(), before) == Done()
    (held,) = await storage.slots.held("book@clinic.example", TEN, TEN + timedelta(hours=9))
    assert held.end - held.start == timedelta(hours=8)
    cancelled = AppointmentCancelled(appointment_id="one", start=TEN)
    after = before.cancelled("cancel-1", NOW)
    outcome = await storage.appointments.finish_at_once(claim("cancel-1"), before, after, cancelled)
    assert outcome == Done()
