"""`python -m tests.perf.voice_bridge PORT OPENAI_URL`: the voice process over tables in memory and
workers that answer at once, on one core. What is left is what the process itself costs."""

import asyncio
import gc
import logging
import os
import sys
from datetime import UTC, datetime
from functools import partial

from aiohttp import web

from contracts.answers import Answer, DaysFound
from contracts.commands import Command
from devstack.credentials import OPENAI_WEBHOOK_SECRET
from domain.appointments import Appointment
from domain.tenants import Tenant
from messaging.deployment import LOCAL_KEY, DeploymentKey
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.admission import EverybodyIn
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from vendors.openai_realtime import RealtimeSettings, open_openai_realtime
from voice.app import voice_app
from voice.conductor import Conductor, Outside
from voice.lines import Lines
from voice.media import Bridge
from voice.phone import Phone
from voice.stream_tickets import StreamTickets
from voice.switchboard import Switchboard

TOKEN = "bench"
CALLED = "+15550100"
LINES = 500


class NoRecord:
    async def get(self, tenant_id: str, appointment_id: str) -> Appointment | None:
        return None


class InstantCommands:
    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        return DaysFound(days=())

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        return None

    async def send(self, command: Command) -> None:
        return None


class OneTenant:
    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant

    async def get(self, tenant_id: str) -> Tenant:
        return self._tenant

    async def all(self) -> list[Tenant]:
        return [self._tenant]


class NoLeg:
    async def hang_up(self, call_sid: str) -> None:
        return None

    async def continue_with(self, call_sid: str, twiml: str) -> None:
        return None


async def serve(port: int, openai_url: str) -> None:
    now = partial(datetime.now, UTC)
    settings = RealtimeSettings.read(
        {
            "OPENAI_API_KEY": "bench",
            "OPENAI_BASE_URL": openai_url,
            "OPENAI_WEBHOOK_SECRET": OPENAI_WEBHOOK_SECRET,
        }
    )
    tenant = business(fields={"calls": {"numbers": [CALLED], "max_at_once": LINES}})
    async with open_openai_realtime(settings) as speech:
        storage = storage_over(FakeDynamo(), TableSettings(), now)
        outside = Outside(
            speech,
            storage.calls,
            OneTenant(tenant),
            InstantCommands(),
            NoRecord(),
            now,
            storage.switches,
            EverybodyIn(),
        )
        conductor = Conductor(outside, tool_wait_s=5.0)
        lines = Lines(outside, conductor, default_tenant="")
        phone = Phone(
            switchboard=Switchboard(outside, conductor, lines),
            lines=lines,
            speech=speech,
            bridge=Bridge(speech, conductor, now=now),
            leg=NoLeg(),
            now=now,
            twilio_auth_token=TOKEN,
            public_url=f"http://127.0.0.1:{port}",
            tickets=StreamTickets(DeploymentKey(LOCAL_KEY), storage.counters.first),
        )

        async def ready() -> str | None:
            return None

        runner = web.AppRunner(voice_app(phone, ready), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        gc.freeze()  # as the process does
        await phone.switchboard.run()


if __name__ == "__main__":
    os.sched_setaffinity(0, {0})
    logging.disable(logging.CRITICAL)
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2]))
