"""`/voice/...` for any voice agent: the same commands, safe to retry."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest

from contracts.answers import (
    Answer,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    ChangeRefused,
    Expired,
    Failure,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotTaken,
)
from contracts.commands import BookAppointment, CancelAppointment, FindDays, MoveAppointment
from contracts.values import AppointmentSummary
from domain.tenants import Tenant
from gateway.openapi import TOOL_REPLIES
from tests.fakes.businesses import business
from tests.fakes.gateways import House, running_gateway
from tests.unit.dialogue.office import NOW

ANA = {"name": "Ana Lopez", "email": "ana@example.com", "phone": "+525551234567"}
SLOT = "2026-11-24T15:00:00Z"
START = NOW + timedelta(days=1)


async def fields(response: Any, status: int) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(await response.text())
    assert response.status == status, document
    kind = "application/json" if status == 200 else "application/problem+json"
    assert response.content_type == kind
    return document


def booked(house: House) -> list[str]:
    return [each.id for each in house.commands.sent if isinstance(each, BookAppointment)]


async def test_days_times_and_booking_have_the_public_shape(house: House) -> None:
    days = (await fields(await house.use("get-days"), 200))["days"]
    assert days[1] == {
        "date": "2026-11-24",
        "label": "Tuesday, November 24",
        "available_slots": 14,
    }
    times = await fields(await house.use("get-slots", date="2026-11-24"), 200)
    assert times["date"] == "2026-11-24"
    assert times["slots"][0]["slot_id"] == SLOT
    assert times["slots"][0]["start"] == "2026-11-24T09:00:00-06:00"
    reply = await fields(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert reply["status"] == "booked"
    assert reply["appointment_id"] == booked(house)[0]
    assert reply["start"] == "2026-11-24T09:00:00-06:00"
    assert reply["end"] == "2026-11-24T09:30:00-06:00"


async def test_labels_are_in_the_language_asked_for(house: House) -> None:
    days = (await fields(await house.use("get-days", language="es-MX"), 200))["days"]
    assert days[1]["label"] == "martes 24 de noviembre"


async def test_a_repeated_booking_is_the_same_appointment(house: House) -> None:
    first = await fields(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert await fields(await house.use("book", slot_id=SLOT, **ANA), 200) == first
    again = {**ANA, "phone": "+52 55 5123 4567", "email": "Ana@Example.com"}
    assert await fields(await house.use("book", slot_id=SLOT, **again), 200) == first
    assert len(house.commands.office.booked) == 1


async def test_two_equal_bookings_at_once_are_one_command(house: House) -> None:
    replies = await asyncio.gather(*(house.use("book", slot_id=SLOT, **ANA) for _ in range(5)))
    assert {reply.status for reply in replies} == {200}
    assert len(set(booked(house))) == 1


async def test_what_was_cancelled_can_be_booked_again(house: House) -> None:
    first = await fields(await house.use("book", slot_id=SLOT, **ANA), 200)
    contact = {"email": ANA["email"], "phone": ANA["phone"]}
    appointment_id = first["appointment_id"]
    await fields(await house.use("cancel", appointment_id=appointment_id, **contact), 200)
    second = await fields(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert second["appointment_id"] != appointment_id


async def test_what_was_moved_away_can_be_booked_again(house: House) -> None:
    first = await fields(await house.use("book", slot_id=SLOT, **ANA), 200)
    contact = {"email": ANA["email"], "phone": ANA["phone"]}
    appointment_id = first["appointment_id"]
    moved = await house.use(
        "move", appointment_id=appointment_id, slot_id="2026-11-24T16:00:00Z", **contact
    )
    assert (await fields(moved, 200))["status"] == "moved"
    second = await fields(await house.use("book", slot_id=SLOT, **ANA), 200)
    assert second["appointment_id"] != appointment_id


async def test_a_time_refused_once_may_be_asked_for_again(house: House) -> None:
    house.commands.office.starts["somebody"] = START.replace(hour=15)
    taken = await fields(await house.use("book", slot_id=SLOT, **ANA), 409)
    assert taken["status"] == "slot_taken"
    assert taken["alternatives"][0].keys() == {"slot_id", "start", "end", "label"}
    del house.commands.office.starts["somebody"]
    assert (await fields(await house.use("book", slot_id=SLOT, **ANA), 200))["status"] == "booked"


async def test_an_idempotency_key_makes_any_change_repeatable(house: House) -> None:
    await house.use("book", slot_id=SLOT, **ANA)
    contact = {"email": ANA["email"], "phone": ANA["phone"], "appointment_id": booked(house)[0]}
    first = await fields(await house.use("cancel", key="cancel-1", **contact), 200)
    assert await fields(await house.use("cancel", key="cancel-1", **contact), 200) == first
    cancels = [each.id for each in house.commands.sent if isinstance(each, CancelAppointment)]
    assert len(set(cancels)) == 1


async def test_find_answers_by_code_or_by_contact(house: House) -> None:
    await house.use("book", slot_id=SLOT, **ANA)
    command = house.commands.office.booked[booked(house)[0]]
    found = await fields(await house.use("find", code=command.code.lower()), 200)
    assert found["appointments"][0]["start"] == "2026-11-24T09:00:00-06:00"
    await fields(await house.use("find", email=ANA["email"], phone="55 5123 4567"), 404)


@pytest.mark.parametrize(
    ("answer", "status", "reason"),
    [
        (TimeSlotTaken(start=START), 409, "taken"),
        (TimeSlotRefused(start=START, reason="closed"), 422, "closed"),
        (TimeSlotRefused(start=START, reason="too_soon"), 422, "too_soon"),
        (TimeSlotRefused(start=START, reason="too_far"), 422, "too_far"),
        (TimeSlotRefused(start=START, reason="past"), 422, "past"),
        (TimeSlotRefused(start=START, reason="too_many"), 409, "too_many"),
        (CalendarUnavailable(), 503, "calendar_unavailable"),
        (Expired(), 503, "not_done"),
        (Failure(reason="broken"), 500, "not_done"),
        (None, 503, "pending"),
    ],
)
async def test_a_booking_that_is_refused_says_why(
    house: House, answer: Answer | None, status: int, reason: str
) -> None:
    house.commands.office.answers[BookAppointment] = answer
    response = await house.use("book", slot_id=SLOT, **ANA)
    document = await fields(response, status)
    assert document["reason"] == reason
    assert document["detail"]
    assert document["request_id"]
    assert ("Retry-After" in response.headers) == (status == 503)


@pytest.mark.parametrize(
    ("answer", "status", "reason"),
    [
        (AppointmentNotFound(), 404, "not_found"),
        (ProofRefused(retry_at=NOW + timedelta(minutes=40)), 429, "proof_refused"),
        (ChangeRefused(appointment_id="a", start=START, notice_minutes=120), 409, "change_refused"),
        (
            AppointmentsFound(
                appointments=(
                    AppointmentSummary(appointment_id="a", start=START, end=START),
                    AppointmentSummary(appointment_id="b", start=START, end=START),
                )
            ),
            409,
            "several",
        ),
    ],
)
async def test_a_change_that_is_refused_says_why(
    house: House, answer: Answer, status: int, reason: str
) -> None:
    house.commands.office.answers[CancelAppointment] = answer
    house.commands.office.answers[MoveAppointment] = answer
    for tool, more in (("cancel", {}), ("move", {"slot_id": SLOT})):
        response = await house.use(tool, code="ABCD2345", **more)
        assert (await fields(response, status))["reason"] == reason
        if status == 429:
            assert response.headers["Retry-After"] == "2400"


async def test_a_booking_without_an_answer_is_sent_again_as_the_same_command(
    house: House,
) -> None:
    house.commands.late = {BookAppointment}
    await fields(await house.use("book", slot_id=SLOT, **ANA), 503)
    house.commands.catch_up()
    assert (await fields(await house.use("book", slot_id=SLOT, **ANA), 200))["status"] == "booked"
    assert len(set(booked(house))) == 1


async def test_a_queue_out_of_reach_is_503(house: House) -> None:
    house.commands.down = True
    response = await house.use("get-days")
    await fields(response, 503)
    assert response.headers["Retry-After"] == "1"


@pytest.mark.parametrize(
    ("tool", "body", "field"),
    [
        ("get-slots", {}, "date"),
        ("get-slots", {"date": "tomorrow"}, "date"),
        ("get-slots", {"date": 5}, "date"),
        ("get-days", {"language": "fr"}, "language"),
        ("book", {**ANA}, "slot_id"),
        ("book", {**ANA, "slot_id": "the second"}, "slot_id"),
        ("book", {**ANA, "slot_id": "2026-11-24T15:00:00"}, "slot_id"),
        ("book", {**ANA, "slot_id": SLOT, "name": "  "}, "name"),
        ("book", {**ANA, "slot_id": SLOT, "email": "ana at example"}, "email"),
        ("book", {**ANA, "slot_id": SLOT, "phone": "call me"}, "phone"),
        ("book", {**ANA, "slot_id": SLOT, "phone": ""}, "phone"),
        ("book", {**ANA, "slot_id": SLOT, "name": "x" * 121}, "name"),
        ("find", {}, "code"),
        ("find", {"email": ANA["email"]}, "code"),
        ("move", {"code": "ABCD2345"}, "slot_id"),
        ("cancel", {"email": "nobody", "phone": ANA["phone"]}, "email"),
    ],
)
async def test_arguments_that_do_not_fit_are_422_with_the_field(
    house: House, tool: str, body: dict[str, Any], field: str
) -> None:
    document = await fields(await house.use(tool, **body), 422)
    assert [each["field"] for each in document["errors"]] == [field]
    assert house.commands.sent == []


async def test_no_token_or_an_unknown_one_is_401(house: House) -> None:
    for headers in ({}, {"Authorization": "Bearer nope"}, {"Authorization": "Basic dev-clinic"}):
        response = await house.http.post("/voice/get-days", json={}, headers=headers)
        await fields(response, 401)
        assert response.headers["WWW-Authenticate"] == "Bearer"


async def test_a_token_speaks_for_its_own_tenant_only(clinic: Tenant) -> None:
    other = business(fields={"tenant_id": "other", "mailbox": "other@clinic.example"})
    async with running_gateway(clinic, other) as house:
        await fields(await house.use("get-days", tenant_id="clinic"), 200)
        for tenant_id in ("other", "nobody"):
            await fields(await house.use("get-days", tenant_id=tenant_id), 403)
        assert {each.tenant_id for each in house.commands.sent} == {"clinic"}


async def test_a_token_of_an_inactive_tenant_is_401(clinic: Tenant) -> None:
    async with running_gateway(clinic.model_copy(update={"active": False})) as house:
        await fields(await house.use("get-days"), 401)


async def test_a_body_that_is_not_json_is_400_and_another_type_415(house: House) -> None:
    token = {"Authorization": "Bearer dev-clinic"}
    response = await house.http.post(
        "/voice/get-days", data=b"{", headers={**token, "Content-Type": "application/json"}
    )
    await fields(response, 400)
    await fields(await house.http.post("/voice/get-days", data=b"{}", headers=token), 415)


async def test_replies_fit_the_published_schema(house: House) -> None:
    await house.use("book", slot_id=SLOT, **ANA)
    who = {"email": ANA["email"], "phone": ANA["phone"], "appointment_id": booked(house)[0]}
    asked: list[tuple[str, dict[str, Any]]] = [
        ("get_days", {}),
        ("get_slots", {"date": "2026-11-24"}),
        ("book", {**ANA, "slot_id": SLOT}),
        ("find", who),
        ("move", {**who, "slot_id": "2026-11-24T16:00:00Z"}),
        ("cancel", who),
    ]
    for name, body in asked:
        reply = await fields(await house.use(name.replace("_", "-"), **body), 200)
        TOOL_REPLIES[name].model_validate(reply)


async def test_a_search_is_a_new_command_each_time(house: House) -> None:
    for _ in range(2):
        await house.use("get-days")
    assert len({each.id for each in house.commands.sent if isinstance(each, FindDays)}) == 2
