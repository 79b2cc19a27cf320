"""The real process against local AWS and the vendors' simulators."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from contracts.answers import AppointmentBooked, DaysFound, EmailSent, TimeSlotsFound
from contracts.commands import BookAppointment, Command, FindDays, FindTimeSlots, SendNote
from contracts.values import Contact
from devstack.local_aws import local_aws_app
from devstack.provision import provision
from messaging.client import CommandClient, open_command_client
from messaging.publisher import open_publisher
from messaging.queues import QueueSettings
from runtime.ids import new_code, new_id
from storage.opening import Storage, StorageSettings, open_storage
from tests.fakes.businesses import business
from tests.fakes.vendor_simulators import MAILBOX, Vendors, running_vendors

ROOT = Path(__file__).parents[3]
ALL = ("calendar", "booking", "email")


@dataclass
class World:
    environ: dict[str, str]
    storage: Storage
    commands: CommandClient
    vendors: Vendors
    port: int

    def envelope(self) -> dict:
        now = datetime.now(UTC)
        return {
            "id": new_id(),
            "tenant_id": "clinic",
            "correlation_id": "session-1",
            "issued_at": now,
            "expires_at": now + timedelta(minutes=1),
        }

    async def ask(self, command: Command):
        return await self.commands.call(command, timeout_s=15)

    @asynccontextmanager
    async def running(self, *names: str) -> AsyncIterator[asyncio.subprocess.Process]:
        process = await started(self.environ, *names)
        try:
            async with asyncio.timeout(30):
                await self.ready(process)
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    async def ready(self, process: asyncio.subprocess.Process) -> None:
        async with aiohttp.ClientSession() as http:
            while process.returncode is None:
                try:
                    async with http.get(f"http://127.0.0.1:{self.port}/ready") as answer:
                        if answer.status == 200:
                            return
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.05)
        raise AssertionError(f"the workers ended with {process.returncode}")


async def started(environ: dict[str, str], *names: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "workers", *names),
        cwd=ROOT,
        env=environ,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )


@pytest.fixture
async def world(unused_tcp_port, monkeypatch) -> AsyncIterator[World]:
    access = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
    for name, value in access.items():
        monkeypatch.setenv(name, value)
    async with TestServer(local_aws_app()) as aws, running_vendors() as vendors:
        url = str(aws.make_url("/")).rstrip("/")
        await provision(url, visibility_s=30)
        environ = {
            "PATH": os.environ["PATH"],
            "AWS_ENDPOINT_URL": url,
            "SQS_WAIT_S": "1",
            "WORKERS_PORT": str(unused_tcp_port),
            **access,
            **vendors.environ,
        }
        async with (
            open_storage(StorageSettings.read(environ)) as storage,
            open_publisher(QueueSettings.read(environ)) as publisher,
            open_command_client(publisher, storage.commands) as commands,
        ):
            tenant = business(hours=[["00:00", "23:00"]], slot_minutes=60)
            await storage.tenants.put(tenant)
            yield World(environ, storage, commands, vendors, unused_tcp_port)


async def test_one_process_finds_books_mails_and_stops_clean(world):
    async with world.running(*ALL) as process:
        found = await world.ask(FindDays(**world.envelope()))
        assert isinstance(found, DaysFound)
        day = found.days[1].date
        slots = await world.ask(FindTimeSlots(**world.envelope(), day=day))
        assert isinstance(slots, TimeSlotsFound)
        booking = BookAppointment(
            **world.envelope(),
            start=slots.slots[0].start,
            contact=Contact(name="Ana Gil", email="ana@mail.example", phone="+525512345678"),
            language="es",
            code=new_code(),
        )
        assert isinstance(await world.ask(booking), AppointmentBooked)
        recipients = {"ana@mail.example", "admin@clinic.example"}
        for _ in range(200):
            if {mail["to"] for mail in sent(world)} == recipients:
                break
            await asyncio.sleep(0.05)
        assert {mail["to"] for mail in sent(world)} == recipients
        again = await world.ask(FindTimeSlots(**world.envelope(), day=day))
        assert slots.slots[0] not in again.slots
        [event] = world.vendors.simulation.mailboxes.open(MAILBOX).values()
        assert event.start == slots.slots[0].start
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            _, errors = await process.communicate()
        assert process.returncode == 0
        assert b"Ana" not in errors
        assert b"ana@mail" not in errors


def sent(world: World) -> list[dict]:
    return [
        {"to": each["body"]["personalizations"][0]["to"][0]["email"]}
        for each in world.vendors.seen("sendgrid")
    ]


async def test_worker_alone_needs_only_its_own_settings(world):
    for name in ("AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_CLIENT_SECRET"):
        del world.environ[name]
    async with world.running("email"):
        note = SendNote(**world.envelope(), kind="message", text="Call me", name="Ana")
        assert isinstance(await world.ask(note), EmailSent)
    assert [mail["to"] for mail in sent(world)] == ["admin@clinic.example"]


@pytest.mark.parametrize(
    ("names", "changes", "said"),
    [
        ((), {}, "calendar booking email"),
        (("bookings",), {}, "calendar booking email"),
        (("booking",), {"AZURE_CLIENT_SECRET": ""}, "AZURE_CLIENT_SECRET: Field required"),
        (("email",), {"SENDGRID_API_KEY": ""}, "SENDGRID_API_KEY: Field required"),
        (("email",), {"WORKERS_PORT": "many"}, "WORKERS_PORT"),
        (("email",), {"VISIBILITY_S": "20"}, "VISIBILITY_S"),
    ],
)
async def test_bad_settings_end_it_with_one_clear_line(names, changes, said):
    environ = {
        "PATH": os.environ["PATH"],
        "AZURE_CLIENT_ID": "a",
        "AZURE_TENANT_ID": "b",
        "AZURE_CLIENT_SECRET": "c",
        "SENDGRID_API_KEY": "d",
        "SENDGRID_FROM_EMAIL": "e@f.example",
    }
    process = await started(environ | changes, *names)
    _, errors = await process.communicate()
    assert process.returncode == 2
    [line] = errors.decode().splitlines()
    assert line.startswith("workers: ")
    assert said in line
