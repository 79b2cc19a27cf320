"""The simulators of all vendors, served in the test's own loop."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from devstack import credentials
from devstack.simulators.app import simulators_app
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.tenant_files import TenantCard

MAILBOX = "book@clinic.example"
_CLINIC = TenantCard("clinic", "Clinic", "America/Mexico_City", MAILBOX, "admin@clinic.example")


@dataclass
class Vendors:
    """`simulation` is what they remember; `environ` what a process needs to call them."""

    url: str
    simulation: Simulation
    http: ClientSession

    @property
    def environ(self) -> dict[str, str]:
        return {
            "GRAPH_BASE_URL": f"{self.url}/graph/v1.0",
            "GRAPH_LOGIN_URL": f"{self.url}/login",
            "AZURE_CLIENT_ID": credentials.AZURE_CLIENT_ID,
            "AZURE_TENANT_ID": credentials.AZURE_TENANT_ID,
            "AZURE_CLIENT_SECRET": credentials.AZURE_CLIENT_SECRET,
            "SENDGRID_BASE_URL": f"{self.url}/sendgrid",
            "SENDGRID_API_KEY": credentials.SENDGRID_API_KEY,
            "SENDGRID_FROM_EMAIL": credentials.SENDGRID_FROM_EMAIL,
            "OPENAI_BASE_URL": f"{self.url}/openai/v1",
            "OPENAI_API_KEY": credentials.OPENAI_API_KEY,
        }

    async def order(self, what: str, **order: Any) -> Any:
        """`_sim/faults`, `_sim/openai`, `_sim/login`, `_sim/events`."""
        async with self.http.post(f"{self.url}/_sim/{what}", json=order) as answer:
            assert answer.status < 300, await answer.text()
            return await answer.json()

    def seen(self, vendor: str) -> list[dict[str, Any]]:
        return self.simulation.journal.seen(vendor)


@asynccontextmanager
async def running_vendors() -> AsyncIterator[Vendors]:
    app = simulators_app([_CLINIC])
    async with TestServer(app) as server, ClientSession() as http:
        yield Vendors(str(server.make_url("")).rstrip("/"), app[SIMULATION], http)
