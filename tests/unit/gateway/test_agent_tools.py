"""`/voice/...` for any voice agent: the same commands, safe to retry."""

import asyncio
from datetime import timedelta
from typing import Any

from contracts.commands import BookAppointment, CancelAppointment, FindDays
from gateway.openapi import TOOL_REPLIES
from tests.fakes.gateways import ANA, NINE, SLOT, House, answered
from tests.unit.dialogue.office import NOW

START = NOW + timedelta(days=1)


async def test_days_times_and_booking_have_the_public_shape(house: House) -> None:
    days = (await answered(await house.use("get-days"), 200))["days"]
    assert days[1] == {
        "date": "2026-11-24",
        "label": "Tuesday, November 24",
        "available_slots": 14,
    }
    times = await answered(await house.use("get-slots", date="2026-11-24"), 200)
    assert times["date"] == "2026-11-24"
    assert times["slots"][0]["slot_id"] == SLOT
    assert times["slots"][0]["start"] == "2026-11-24T09:00:00-06:00"
    reply = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert reply["status"] == "booked"
    assert reply["appointment_id"] == house.bookings()[0]
    assert reply["start"] == "2026-11-24T09:00:00-06:00"
    assert reply["end"] == "2026-11-24T09:30:00-06:00"


async def test_labels_are_in_the_language_asked_for(house: House) -> None:
    days = (await answered(await house.use("get-days", language="es-MX"), 200))["days"]
    assert days[1]["label"] == "martes 24 de noviembre"


async def test_a_repeated_booking_is_the_same_appointment(house: House) -> None:
    first = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert await answered(await house.use("book", slot_id=SLOT, **ANA), 200) == first
    again = {**ANA, "phone": "+52 55 5123 4567", "email": "Ana@Example.com"}
    assert await answered(await house.use("book", slot_id=SLOT, **again), 200) == first
    assert len(house.commands.office.booked) == 1


async def test_two_equal_bookings_at_once_are_one_command(house: House) -> None:
    replies = await asyncio.gather(*(house.use("book", slot_id=SLOT, **ANA) for _ in range(5)))
    assert {reply.status for reply in replies} == {200}
    assert len(set(house.bookings())) == 1


async def test_what_was_cancelled_can_be_booked_again(house: House) -> None:
    first = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    contact = {"email": ANA["email"], "phone": ANA["phone"]}
    appointment_id = first["appointment_id"]
    await answered(await house.use("cancel", appointment_id=appointment_id, **contact), 200)
    second = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert second["appointment_id"] != appointment_id


async def test_what_was_moved_away_can_be_booked_again(house: House) -> None:
    first = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    contact = {"email": ANA["email"], "phone": ANA["phone"]}
    appointment_id = first["appointment_id"]
    moved = await house.use(
        "move", appointment_id=appointment_id, slot_id="2026-11-24T16:00:00Z", **contact
    )
    assert (await answered(moved, 200))["status"] == "moved"
    second = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert second["appointment_id"] != appointment_id


async def test_a_time_refused_once_may_be_asked_for_again(house: House) -> None:
    house.commands.office.starts["somebody"] = NINE
    taken = await answered(await house.use("book", slot_id=SLOT, **ANA), 409)
    assert taken["status"] == "slot_taken"
    assert taken["alternatives"][0].keys() == {"slot_id", "start", "end", "label"}
    del house.commands.office.starts["somebody"]
    assert (await answered(await house.use("book", slot_id=SLOT, **ANA), 200))["status"] == "booked"


async def test_an_idempotency_key_makes_any_change_repeatable(house: House) -> None:
    await house.use("book", slot_id=SLOT, **ANA)
    contact = {"email": ANA["email"], "phone": ANA["phone"], "appointment_id": house.bookings()[0]}
    first = await answered(await house.use("cancel", key="cancel-1", **contact), 200)
    assert await answered(await house.use("cancel", key="cancel-1", **contact), 200) == first
    cancels = [each.id for each in house.commands.sent if isinstance(each, CancelAppointment)]
    assert len(set(cancels)) == 1


async def test_a_repeated_cancel_gets_the_answer_of_the_first(house: House) -> None:
    await house.use("book", slot_id=SLOT, **ANA)
    code = house.commands.office.booked[house.bookings()[0]].code
    first = await answered(await house.use("cancel", code=code), 200)
    assert await answered(await house.use("cancel", code=code), 200) == first
    assert await answered(await house.use("cancel", code=f"{code[:4]}-{code[4:]}"), 200) == first


async def test_a_cancel_by_contact_means_what_is_booked_by_then(house: House) -> None:
    contact = {"email": ANA["email"], "phone": ANA["phone"]}
    for _ in range(2):
        booked = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
        cancelled = await answered(await house.use("cancel", **contact), 200)
        assert cancelled["appointment_id"] == booked["appointment_id"]
    await answered(await house.use("cancel", **contact), 404)


async def test_find_answers_by_code_or_by_contact(house: House) -> None:
    await house.use("book", slot_id=SLOT, **ANA)
    command = house.commands.office.booked[house.bookings()[0]]
    found = await answered(await house.use("find", code=command.code.lower()), 200)
    assert found["appointments"][0]["start"] == "2026-11-24T09:00:00-06:00"
    await answered(await house.use("find", email=ANA["email"], phone="55 5123 4567"), 404)


async def test_a_booking_without_an_answer_is_sent_again_as_the_same_command(
    house: House,
) -> None:
    house.commands.late = {BookAppointment}
    await answered(await house.use("book", slot_id=SLOT, **ANA), 503)
    house.commands.catch_up()
    assert (await answered(await house.use("book", slot_id=SLOT, **ANA), 200))["status"] == "booked"
    assert len(set(house.bookings())) == 1


async def test_replies_fit_the_published_schema(house: House) -> None:
    await house.use("book", slot_id=SLOT, **ANA)
    who = {"email": ANA["email"], "phone": ANA["phone"], "appointment_id": house.bookings()[0]}
    asked: list[tuple[str, dict[str, Any]]] = [
        ("get_days", {}),
        ("get_slots", {"date": "2026-11-24"}),
        ("book", {**ANA, "slot_id": SLOT}),
        ("find", who),
        ("move", {**who, "slot_id": "2026-11-24T16:00:00Z"}),
        ("cancel", who),
    ]
    for name, body in asked:
        reply = await answered(await house.use(name.replace("_", "-"), **body), 200)
        TOOL_REPLIES[name].model_validate(reply)


async def test_a_search_is_a_new_command_each_time(house: House) -> None:
    for _ in range(2):
        await house.use("get-days")
    assert len({each.id for each in house.commands.sent if isinstance(each, FindDays)}) == 2
