"""Every request our adapters send, held against the vendors' own descriptions."""

import importlib.util
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.acts import Context, Reading
from domain.calendar_events import NewEvent
from domain.mails import Attachment, Mail
from tests.fakes.businesses import business
from tests.fakes.vendor_simulators import MAILBOX, Vendors, running_vendors
from vendors.graph_login import AppLogin, GraphSettings
from vendors.openai_reader import ReaderSettings, open_openai_reader
from vendors.outlook_calendar import open_outlook_calendar
from vendors.sendgrid_mailer import SendGridMailer, SendGridSettings

SPECS = Path(__file__).parents[2].parent / "shared" / "specs"
NOW = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def validate() -> Callable[..., list[str]]:
    path = SPECS / "vendor_contract.py"
    if not path.exists():
        pytest.skip("the vendors' descriptions are not beside this checkout")
    spec = importlib.util.spec_from_file_location("vendor_contract", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.validate


@pytest.fixture
async def vendors():
    async with running_vendors() as vendors:
        yield vendors


def faults(validate: Callable[..., list[str]], vendors: Vendors, vendor: str) -> list[list[str]]:
    requests = vendors.seen(vendor)
    assert requests
    return [validate(vendor, each["method"], each["path"], each["body"]) for each in requests]


async def test_requests_to_graph(validate, vendors):
    settings = GraphSettings.read(vendors.environ)
    async with open_outlook_calendar(settings, AppLogin(settings)) as calendar:
        event = NewEvent("a.1", "Ana", "text", NOW, NOW + timedelta(minutes=30))
        event_id = await calendar.create(MAILBOX, event)
        await calendar.events(MAILBOX, NOW, NOW + timedelta(days=7))
        await calendar.find(MAILBOX, "a.1")
        await calendar.rewrite(MAILBOX, event_id, "Rosa", "other text")
        await calendar.delete(MAILBOX, event_id)
    methods = [each["method"] for each in vendors.seen("graph")]
    assert methods == ["POST", "GET", "GET", "PATCH", "DELETE"]
    assert faults(validate, vendors, "graph") == [[], [], [], [], []]
    asked = 'outlook.timezone="UTC", IdType="ImmutableId"'
    assert all(each["headers"]["Prefer"] == asked for each in vendors.seen("graph"))


async def test_requests_to_sendgrid(validate, vendors):
    invite = Attachment("visit.ics", "text/calendar; method=REQUEST", b"BEGIN:VCALENDAR")
    plain = Mail("ana@mail.example", "", "Hello", "text", "<p>html</p>")
    whole = Mail("ana@mail.example", "Ana", "Hello", "text", "<p>html</p>", (invite,),
                 {"appointment_id": "a"}, "Clinic", "admin@clinic.example")  # fmt: skip
    mailer = SendGridMailer(SendGridSettings.read(vendors.environ))
    await mailer.send(plain)
    await mailer.send(whole)
    assert faults(validate, vendors, "sendgrid") == [[], []]


async def test_requests_to_openai(validate, vendors):
    context = Context(now=NOW.replace(tzinfo=None), language="es", asked="day")
    for model in ("gpt-4.1-mini", "gpt-5-mini"):
        settings = ReaderSettings.read(vendors.environ | {"OPENAI_MODEL": model})
        async with open_openai_reader(settings) as reader:
            await reader.read("¿cuánto cuesta?", context, Reading(), (), business())
    assert faults(validate, vendors, "openai") == [[], []]
    first, second = vendors.seen("openai")
    assert first["body"]["temperature"] == 0
    assert "temperature" not in second["body"]


async def test_a_misspelt_request_is_noticed(validate):
    assert validate("graph", "POST", f"/users/{MAILBOX}/events", {"subjct": "x"})
