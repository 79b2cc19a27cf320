"""Every answer of a simulator is one the vendor's own description allows."""

import importlib.util
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from aiohttp.test_utils import TestServer

from devstack import credentials
from devstack.simulators.app import simulators_app
from devstack.tenant_files import TenantCard
from tests.integration.simulators.vendors_at import MAILBOX, MARK, VendorsAt, event

CONTRACT = Path(__file__).parents[2].parent / "shared" / "specs" / "vendor_contract.py"
pytestmark = pytest.mark.skipif(not CONTRACT.exists(), reason="../shared/specs is not here")
EVENTS = f"/users/{MAILBOX}/events"
EXPAND = {"$expand": f"singleValueExtendedProperties($filter=id eq '{MARK}')", "$top": "1"}
OPENAI = {"Authorization": f"Bearer {credentials.OPENAI_API_KEY}"}
SENDGRID = {"Authorization": f"Bearer {credentials.SENDGRID_API_KEY}"}
TWILIO = (credentials.TWILIO_ACCOUNT_SID, credentials.TWILIO_AUTH_TOKEN)


@pytest.fixture(scope="module")
def contract() -> ModuleType:
    spec = importlib.util.spec_from_file_location("vendor_contract", CONTRACT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
async def vendors() -> AsyncIterator[VendorsAt]:
    clinic = TenantCard("clinic", "Clinic", "America/Mexico_City", MAILBOX, "admin@clinic.example")
    async with (
        TestServer(simulators_app([clinic])) as server,
        VendorsAt(str(server.make_url("")).rstrip("/")) as vendors,
    ):
        yield vendors


def _nulls(value: Any, where: str = "$") -> Iterator[str]:
    """What the validator says of fields that are null: it drops those of OpenAI before it looks."""
    if isinstance(value, dict):
        for name, each in value.items():
            if each is None:
                yield f"{where}: {name!r} is a required property"
            yield from _nulls(each, f"{where}.{name}")
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _nulls(each, f"{where}[{index}]")


def _hold(contract: ModuleType, vendor: str, answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status, answer.text
    path = answer.request.url.raw_path.decode().removeprefix(f"/{vendor}")
    body = answer.json() if answer.content else None
    faults = contract.validate_response(vendor, answer.request.method, path, status, body)
    assert set(faults) - set(_nulls(body)) == set()


async def test_calendar_is_shown_as_graph_describes_it(
    vendors: VendorsAt, contract: ModuleType
) -> None:
    written = event(
        transactionId="a1.1",
        singleValueExtendedProperties=[{"id": MARK, "value": "a1.1"}],
        attendees=[{"emailAddress": {"address": "ana@b.test", "name": "Ana"}, "type": "required"}],
        location={"displayName": "Room 2"},
    )
    created = await vendors.graph("POST", EVENTS, json=written)
    _hold(contract, "graph", created, 201)
    weekly = {
        "pattern": {"type": "weekly", "interval": 1, "daysOfWeek": ["tuesday"]},
        "range": {"type": "noEnd", "startDate": "2026-12-01"},
    }
    _hold(contract, "graph", await vendors.create(recurrence=weekly), 201)
    path = f"{EVENTS}/{created.json()['id']}"
    window = {"startDateTime": "2026-12-01", "endDateTime": "2027-01-01"}
    window = {name: f"{day}T00:00:00Z" for name, day in window.items()}
    view = f"/users/{MAILBOX}/calendarView"
    _hold(contract, "graph", await vendors.graph("GET", view, params=window | EXPAND), 200)
    _hold(contract, "graph", await vendors.graph("GET", EVENTS, params=EXPAND), 200)
    _hold(contract, "graph", await vendors.graph("GET", path), 200)
    _hold(contract, "graph", await vendors.graph("PATCH", path, json={"subject": "New"}), 200)
    _hold(contract, "graph", await vendors.graph("DELETE", path), 204)
    _hold(contract, "graph", await vendors.graph("DELETE", path), 404)


async def test_refusals_of_graph_have_its_shape(vendors: VendorsAt, contract: ModuleType) -> None:
    _hold(contract, "graph", await vendors.create(colour="red"), 400)
    _hold(contract, "graph", await vendors.graph("GET", EVENTS, token="torn"), 401)
    nobody = "/users/nobody@clinic.example/events"
    _hold(contract, "graph", await vendors.graph("GET", nobody), 404)
    for status in (429, 500, 503):
        fault = {"vendor": "graph", "status": status, "times": 1}
        await vendors.sim("POST", "faults", json=fault)
        _hold(contract, "graph", await vendors.graph("GET", EVENTS), status)


async def test_sendgrid_answers_as_described(vendors: VendorsAt, contract: ModuleType) -> None:
    mail: dict[str, Any] = {
        "personalizations": [{"to": [{"email": "ana@b.test"}]}],
        "from": {"email": credentials.SENDGRID_FROM_EMAIL},
        "subject": "Hello",
        "content": [{"type": "text/plain", "value": "Hello"}],
    }
    send = "/sendgrid/v3/mail/send"

    async def post(body: dict[str, Any], headers: dict[str, str] = SENDGRID) -> httpx.Response:
        return await vendors.http.post(send, json=body, headers=headers)

    _hold(contract, "sendgrid", await post(mail), 202)
    _hold(contract, "sendgrid", await post({}), 400)
    _hold(contract, "sendgrid", await post(mail, {}), 401)
    _hold(contract, "sendgrid", await post(mail | {"from": {"email": "a@gmail.com"}}), 403)
    await vendors.sim("POST", "faults", json={"vendor": "sendgrid", "status": 500})
    _hold(contract, "sendgrid", await post(mail), 500)


@pytest.mark.parametrize("mode", ["ok", "wrong", "malformed", "injected", "refusal", "incomplete"])
async def test_openai_answers_as_described(
    vendors: VendorsAt, contract: ModuleType, mode: str
) -> None:
    await vendors.sim("POST", "openai", json={"mode": mode})
    response = await vendors.http.post(
        "/openai/v1/responses", json={"model": "gpt-4.1-mini", "input": "hola"}, headers=OPENAI
    )
    _hold(contract, "openai", response, 200)
    chat = await vendors.http.post(
        "/openai/v1/chat/completions",
        json={"model": "gpt-4.1-mini", "messages": [{"role": "user", "content": "hola"}]},
        headers=OPENAI,
    )
    _hold(contract, "openai", chat, 200)


async def test_twilio_shows_a_call_as_described(vendors: VendorsAt, contract: ModuleType) -> None:
    order = {"caller": "+525511112222", "called": "+525550000000"}
    sid = (await vendors.sim("POST", "calls", json=order))["sid"]
    account = credentials.TWILIO_ACCOUNT_SID
    path = f"/twilio/2010-04-01/Accounts/{account}/Calls/{sid}.json"
    shown = await vendors.http.get(path, auth=TWILIO)
    _hold(contract, "twilio", shown, 200)
    ended = await vendors.http.post(path, data={"Status": "completed"}, auth=TWILIO)
    _hold(contract, "twilio", ended, 200)
