"""All that is kept of a person is found, and ends, wherever it is."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contracts.codec import encode
from contracts.commands import SendNote
from contracts.values import Contact
from domain.appointments import Appointment, asked_for
from domain.calendar_events import NewEvent
from domain.calls import CallLine, CallRecord, Hold, LiveCall
from domain.conversation import Conversation, Turn
from messaging.aws import open_aws_client
from messaging.ports import Claim
from messaging.sqs import Outgoing, SqsQueue
from ops.outlook.calendars import OutlookSettings, calendar_of
from storage.opening import Storage, open_storage
from tests.fakes.businesses import business
from tests.fakes.vendor_simulators import Vendors, running_vendors
from tests.integration.ops.shell import Shell, booking
from tests.integration.ops.test_commands_over_local_aws import _cancelling_worker
from vendors.faults import GrantLost

NOW = datetime.now(UTC).replace(microsecond=0)
EMAIL, PHONE, NAME = "ana@example.com", "+525512345678", "Ana Garcia Robles"
ANA = Contact(name=NAME, email=EMAIL, phone=PHONE)
LUIS = Contact(name="Luis Perez", email="luis@example.com", phone="+525587654321")
SAID = "my left knee"
PERSONAL = (NAME, EMAIL, PHONE, "5512345678", SAID)
CLINIC = business(fields={"tenant_id": "clinic"})


async def visited(
    name: str, contact: Contact, start: datetime, storage: Storage, shell: Shell
) -> Appointment:
    """As a booking left it, its entry in Outlook with it."""
    command = booking().model_copy(
        update={
            "id": f"appointment-{name}",
            "tenant_id": "clinic",
            "contact": contact,
            "start": start,
            "reason": SAID if contact == ANA else "",
            "code": f"{name.upper():0>8}",
        }
    )
    claim = Claim(command.id, command.payload_hash(), "me", NOW, NOW + timedelta(seconds=15))
    pending = asked_for(command, CLINIC, "me", NOW)
    await storage.appointments.begin_booking(claim, pending)
    settings = OutlookSettings.read(shell.environ)
    event = NewEvent(pending.wanted_key, contact.name, contact.email, start, pending.end)
    async with calendar_of(storage, CLINIC, settings) as calendar:
        event_id = await calendar.create(CLINIC.mailbox, event)
    confirmed = pending.confirmed(event_id).model_copy(update={"owed_mails": frozenset()})
    await storage.appointments.follow(pending, confirmed)
    return confirmed


async def chatted(session_id: str, person: str, storage: Storage) -> None:
    begun = Conversation(session_id=session_id * 32, tenant_id="clinic")
    turn = Turn(at=NOW, person=person, receptionist="Thank you", language="en")
    await storage.conversations.save(begun, turn)


async def called(storage: Storage) -> None:
    record = CallRecord(
        call_id="call-1",
        tenant_id="clinic",
        provider="openai",
        started_at=NOW,
        language="en",
        line="clinic#000",
    )
    live = LiveCall(
        line=record.line,
        call_id="call-1",
        tenant_id="clinic",
        provider="openai",
        held_by="one",
        held_until=NOW,
    )
    await storage.calls.begin(record, live, 30)
    line = CallLine(at=NOW, who="caller", text="My number is 55 1234-5678")
    await storage.calls.save(record, [line], 30, Hold(by="one", until=NOW))


async def noted(shell: Shell, queue: str) -> None:
    settings = OutlookSettings.read(shell.environ)
    note = SendNote(
        id="note-of-ana",
        tenant_id="clinic",
        correlation_id="s",
        issued_at=NOW,
        expires_at=NOW + timedelta(days=7),
        kind="message",
        text=SAID,
        email=EMAIL,
    )
    async with open_aws_client("sqs", settings) as client:
        await SqsQueue(client, queue).send([Outgoing(encode(note).decode(), {})])


async def everything(shell: Shell, vendors: Vendors) -> str:
    """All tables, queues and calendars."""
    settings = OutlookSettings.read(shell.environ)
    texts: list[Any] = []
    async with open_aws_client("dynamodb", settings) as client:
        for table in (await client.list_tables())["TableNames"]:
            texts.append((await client.scan(TableName=table))["Items"])
    async with open_aws_client("sqs", settings) as client:
        for url in (await client.list_queues())["QueueUrls"]:
            queue = SqsQueue(client, url)
            found = await queue.receive(10, wait_s=0, visibility_s=1)
            texts += [each.body for each in found]
            await queue.set_visibility([(each.receipt, 0) for each in found])
    async with vendors.http.get(f"{vendors.url}/_sim/events?mailbox={CLINIC.mailbox}") as events:
        texts.append(await events.text())
    return json.dumps(texts, ensure_ascii=False, default=str)


def left(text: str) -> list[str]:
    return [each for each in PERSONAL if each in text]


@pytest.fixture
async def vendors(shell: Shell):
    async with running_vendors() as vendors:
        shell.environ |= vendors.environ
        yield vendors


@pytest.fixture
async def storage(shell: Shell, vendors: Vendors):
    settings = OutlookSettings.read(shell.environ)
    async with open_storage(settings) as storage:
        await storage.tenants.put(CLINIC)
        past = NOW - timedelta(days=3)
        await visited("past", ANA, past, storage, shell)
        await visited("luis", LUIS, past + timedelta(hours=2), storage, shell)
        await chatted("a", f"I am Ana, {EMAIL}, and it is {SAID}", storage)
        await chatted("b", "Who is luis@example.com?", storage)
        await called(storage)
        await noted(shell, settings.queue_of("email"))
        await noted(shell, settings.dead_letters_of("booking"))
        yield storage


async def test_all_that_is_kept_is_shown(shell: Shell, storage: Storage) -> None:
    told = await shell.run("people", "export", "clinic", "--email", EMAIL, "--phone", "5512345678")
    found = json.loads(told)
    assert [each["appointment_id"] for each in found["appointments"]] == ["appointment-past"]
    assert (len(found["chats"]), len(found["calls"]), len(found["messages"])) == (1, 1, 2)
    assert "luis" not in told.lower()
    again = await shell.run("people", "export", "clinic", "--email", EMAIL, "--phone", PHONE)
    assert json.loads(again) == found, "looking changes nothing"


async def test_a_person_is_erased_everywhere_and_nobody_else_is(
    shell: Shell, storage: Storage, vendors: Vendors
) -> None:
    assert set(left(await everything(shell, vendors))) == set(PERSONAL)
    told = await shell.run("people", "erase", "clinic", "--email", EMAIL, "--phone", PHONE)
    after = await everything(shell, vendors)
    assert left(after) == []
    assert LUIS.email in after
    assert left(told) == [], "the certificate names nobody"
    certificate = json.loads(told)
    assert {
        name: certificate[name]
        for name in ("appointments", "calendar_entries", "chats", "calls", "messages")
    } == {"appointments": 1, "calendar_entries": 1, "chats": 1, "calls": 1, "messages": 2}
    once_more = await shell.run("people", "erase", "clinic", "--email", EMAIL, "--phone", PHONE)
    assert json.loads(once_more)["appointments"] == 0
    assert json.loads(once_more)["person"] == certificate["person"]


async def test_a_run_that_dies_is_finished_by_the_next(
    shell: Shell, storage: Storage, vendors: Vendors
) -> None:
    """Outlook is away in the middle of it."""
    await vendors.order("faults", vendor="graph", match="/events/", status=403, times=1)
    with pytest.raises(GrantLost):
        await shell.run("people", "erase", "clinic", "--email", EMAIL, "--phone", PHONE)
    assert left(await everything(shell, vendors))
    await shell.run("people", "erase", "clinic", "--email", EMAIL, "--phone", PHONE)
    text = await everything(shell, vendors)
    assert left(text) == []


async def test_what_is_ahead_is_called_off_only_where_that_is_said(
    shell: Shell, storage: Storage, vendors: Vendors
) -> None:
    await visited("ahead", ANA, NOW + timedelta(days=3), storage, shell)
    told = await shell.refused("people", "erase", "clinic", "--email", EMAIL)
    assert "1 appointments are still ahead" in told
    assert left(await everything(shell, vendors)), "nothing was erased"
    settings = OutlookSettings.read(shell.environ)
    worker = asyncio.create_task(_cancelling_worker(settings, storage))
    await shell.run("people", "erase", "clinic", "--email", EMAIL, "--phone", PHONE, "--cancel")
    assert (await worker).by_staff
    assert left(await everything(shell, vendors)) == []


async def test_nobody_is_refused(shell: Shell, storage: Storage) -> None:
    assert "is needed" in await shell.refused("people", "erase", "clinic")
    assert "is needed" in await shell.refused("people", "erase", "clinic", "--email", "nonsense")
