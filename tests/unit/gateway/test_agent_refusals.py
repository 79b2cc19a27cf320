"""What `/voice/...` refuses, and how it says so."""

import hashlib
from contextlib import suppress
from datetime import UTC, datetime, timedelta
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
from contracts.commands import BookAppointment, CancelAppointment, MoveAppointment
from contracts.values import AppointmentSummary
from domain.tenants import Tenant
from gateway.directory import Directory
from gateway.problems import Problem
from gateway.reach import Reach
from storage.dynamo import put, write
from storage.keys import SCOPES, ApiKey, ApiKeys
from storage.tenants import Tenants
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.fakes.gateways import ANA, SLOT, House, answered, running_gateway
from tests.unit.dialogue.office import NOW

START = NOW + timedelta(days=1)


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
    document = await answered(response, status)
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
        assert (await answered(response, status))["reason"] == reason
        if status == 429:
            assert response.headers["Retry-After"] == "2400"


async def test_a_queue_out_of_reach_is_503(house: House) -> None:
    house.commands.down = True
    response = await house.use("get-days")
    await answered(response, 503)
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
    document = await answered(await house.use(tool, **body), 422)
    assert [each["field"] for each in document["errors"]] == [field]
    assert house.commands.sent == []


async def test_no_token_or_an_unknown_one_is_401(house: House) -> None:
    for headers in ({}, {"Authorization": "Bearer nope"}, {"Authorization": "Basic dev-clinic"}):
        response = await house.http.post("/voice/get-days", json={}, headers=headers)
        await answered(response, 401)
        assert response.headers["WWW-Authenticate"] == "Bearer"


async def test_a_token_speaks_for_its_own_tenant_only(clinic: Tenant) -> None:
    other = business(fields={"tenant_id": "other", "mailbox": "other@clinic.example"})
    async with running_gateway(clinic, other) as house:
        await answered(await house.use("get-days", tenant_id="clinic"), 200)
        for tenant_id in ("other", "nobody"):
            await answered(await house.use("get-days", tenant_id=tenant_id), 403)
        assert {each.tenant_id for each in house.commands.sent} == {"clinic"}


async def test_a_token_of_an_inactive_tenant_is_401(clinic: Tenant) -> None:
    async with running_gateway(clinic.model_copy(update={"active": False})) as house:
        await answered(await house.use("get-days"), 401)


async def test_a_body_that_is_not_json_is_400_and_another_type_415(house: House) -> None:
    token = {"Authorization": "Bearer dev-clinic"}
    response = await house.http.post(
        "/voice/get-days", data=b"{", headers={**token, "Content-Type": "application/json"}
    )
    await answered(response, 400)
    await answered(await house.http.post("/voice/get-days", data=b"{}", headers=token), 415)


async def test_a_token_just_applied_is_taken_and_one_withdrawn_is_not(clinic: Tenant) -> None:
    moment = Moment()
    tenants = Tenants(FakeDynamo(), TABLE, moment)
    without = clinic.model_copy(update={"api_token_sha256": ()})
    await tenants.put(without)
    directory = Directory(tenants, Reach())
    with pytest.raises(Problem):
        await directory.authorised("Bearer dev-clinic", "read")
    await tenants.put(clinic)
    moment.now += timedelta(seconds=1)
    assert (await directory.authorised("Bearer dev-clinic", "read")).tenant_id == "clinic"
    await tenants.put(without)
    moment.now += timedelta(seconds=1)
    with pytest.raises(Problem):
        await directory.authorised("Bearer dev-clinic", "read")


async def test_an_unknown_token_costs_one_read_and_no_scan(clinic: Tenant) -> None:
    dynamo = FakeDynamo()
    tenants = Tenants(dynamo, TABLE, Moment())
    await tenants.put(clinic)
    directory = Directory(tenants, Reach())
    dynamo.calls.clear()
    for token in ("a", "b", "a"):
        with suppress(Problem):
            await directory.authorised(f"Bearer {token}", "read")
    assert dynamo.calls == ["get_item", "get_item"]


async def test_one_tenants_bad_document_breaks_no_other_ones_token(clinic: Tenant) -> None:
    dynamo = FakeDynamo()
    tenants = Tenants(dynamo, TABLE, Moment())
    await tenants.put(clinic)
    await write(dynamo, put("broken", TABLE, {"tenant_id": "broken", "document": "{"}))
    directory = Directory(tenants, Reach())
    assert (await directory.authorised("Bearer dev-clinic", "read")).tenant_id == "clinic"


TABLE = "ai-receptionist-tenants"


async def test_a_key_to_read_books_nothing(house: House) -> None:
    token = "a-token-of-a-reading-agent"
    made_at = datetime(2026, 11, 23, 15, tzinfo=UTC)
    key = ApiKey(
        digest=hashlib.sha256(token.encode()).hexdigest(),
        tenant_id="clinic",
        name="reader",
        scopes=frozenset({"read"}),
        made_at=made_at,
        until=made_at + timedelta(days=1),
    )
    await house.storage.keys.make(key)
    await answered(await house.use("get-days", token), 200)
    await answered(await house.use("book", token, slot_id=SLOT, **ANA), 403)
    await house.storage.tenants.put(house.tenant)
    assert await house.storage.keys.of_tenant("clinic") == [key], "an apply keeps the keys"


async def test_a_key_that_is_over_opens_nothing(clinic: Tenant) -> None:
    moment, dynamo = Moment(), FakeDynamo()
    tenants, keys = Tenants(dynamo, TABLE, moment), ApiKeys(dynamo, TABLE, moment)
    await tenants.put(clinic)
    until = moment.now + timedelta(minutes=1)
    digest = hashlib.sha256(b"short").hexdigest()
    await keys.make(ApiKey(digest, "clinic", "agent", frozenset(SCOPES), moment.now, until))
    directory = Directory(tenants, Reach())
    assert await directory.authorised("Bearer short", "book") == clinic
    moment.now = until
    with pytest.raises(Problem):
        await directory.authorised("Bearer short", "book")
    assert await keys.of_tenant("clinic") == []


class Moment:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 15, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now
