"""A gateway over fakes: DynamoDB in memory, an office that answers commands at once."""

import asyncio
import hashlib
import itertools
import json
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp.test_utils import TestClient, TestServer

from contracts.answers import Answer
from contracts.commands import BookAppointment, Command, CommandBase
from domain.appointments import Appointment, asked_for
from domain.tenants import Tenant
from domain.tickets import TicketKeys
from gateway.agents import AgentDesk
from gateway.app import TABLES, begin_limit, gateway_app, limits, usual_chats
from gateway.challenges import Challenges
from gateway.confirming import ConfirmDesk
from gateway.connecting import ConnectDesk
from gateway.deliveries import DeliveryDesk
from gateway.directory import Directory
from gateway.notices import Noticed
from gateway.ports import Reader
from gateway.reach import Reach
from gateway.routes import Gateway
from gateway.settings import GatewaySettings
from gateway.turns import Desk
from gateway.visiting import VisitDesk
from messaging.deployment import DeploymentKey
from messaging.faults import Transient
from runtime.background import background_tasks
from runtime.health import ready_when
from storage.caps import EffectCaps
from storage.opening import Storage, storage_over
from storage.readiness import table_looks
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from tests.unit.dialogue.office import NOW, Office
from vendors.sendgrid_events import SendGridEvents

TOKEN = "dev-clinic"
KEY = DeploymentKey("of a gateway over fakes, 32 letters")
TICKETS = TicketKeys.of(["of a gateway over fakes, 32 letters"])
DETAILS = "My name is Ana Lopez, my email is ana@example.com, my phone is +52 55 5123 4567"
ANA = {"name": "Ana Lopez", "email": "ana@example.com", "phone": "+525551234567"}
NINE = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # at the clinic, on the second day offered
SLOT = "2026-11-24T15:00:00Z"


@dataclass
class OfficeCommands:
    """The command client's double. `late`: commands whose answer comes only with `catch_up`.

    Every call is told to `arrived`, then passes the `gate`.
    """

    office: Office
    sent: list[Command] = field(default_factory=list)
    on_record: dict[str, Answer] = field(default_factory=dict)
    late: set[type[CommandBase]] = field(default_factory=set)
    down: bool = False
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: asyncio.Queue[Command] = field(default_factory=asyncio.Queue)
    before_call: Callable[[Command], object] = lambda command: None
    # What is gathered before it is sent waits for this.
    gathered: asyncio.Event = field(default_factory=asyncio.Event)

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        if self.down:
            raise Transient("queue out of reach")
        self.before_call(command)
        self.sent.append(command)
        self.arrived.put_nowait(command)
        await self.gate.wait()
        if type(command) in self.late:
            return self.on_record.get(command.id)
        return self._answered(command)

    async def send(self, command: Command) -> None:
        if self.down:
            raise Transient("queue out of reach")
        self.sent.append(command)
        self.arrived.put_nowait(command)

    async def pause(self, seconds: float) -> None:
        await self.gathered.wait()

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        return self.on_record.get(command_id)

    async def read(self, command_ids: Collection[str]) -> Mapping[str, Answer]:
        return {each: self.on_record[each] for each in command_ids if each in self.on_record}

    def catch_up(self) -> None:
        """The workers answer what they were late with."""
        self.late.clear()
        for command in self.sent:
            self._answered(command)

    def _answered(self, command: Command) -> Answer | None:
        if command.id not in self.on_record:
            answer = self.office.answer(command)
            if answer is not None:
                self.on_record[command.id] = answer
        return self.on_record.get(command.id)


@dataclass
class OfficeAppointments:
    """What the booking worker would have on record."""

    office: Office

    async def get(self, tenant_id: str, appointment_id: str) -> Appointment | None:
        command = self.office.booked.get(appointment_id)
        if command is None:
            return None
        start = self.office.starts.get(appointment_id)
        at = command.model_copy(update={"start": start or command.start})
        appointment = asked_for(at, self.office.tenant, "worker", NOW).confirmed("event")
        return appointment if start else appointment.cancelled("a-cancel", NOW)


@dataclass
class House:
    """`calls` of DynamoDB are counted in `dynamo.calls`."""

    tenant: Tenant
    dynamo: FakeDynamo
    storage: Storage
    commands: OfficeCommands
    http: TestClient[Any, Any]

    async def say(
        self, message: str, session_id: str | None = None, key: str | None = None
    ) -> dict[str, Any]:
        """One turn that is expected to be answered."""
        response = await self.post_chat({"message": message, "session_id": session_id}, key)
        assert response.status == 200, await response.text()
        reply: dict[str, Any] = await response.json()
        return reply

    async def choosing_a_time(self) -> str:
        """A session in which the times of the second day are offered; returns its id."""
        session_id: str = (await self.say("I would like an appointment"))["session_id"]
        await self.say(DETAILS, session_id)
        reply = await self.say("2", session_id)
        assert reply["booking_state"] == "choosing_slot", reply
        return session_id

    def bookings(self) -> list[str]:
        """Ids of the bookings sent, repeats and all."""
        return [each.id for each in self.commands.sent if isinstance(each, BookAppointment)]

    async def post_chat(self, body: Any, key: str | None = None) -> Any:
        headers = {"Idempotency-Key": long_key(key)} if key else {}
        path = f"/chat/{self.tenant.tenant_id}"
        return await self.http.post(path, json=body, headers=headers)

    async def use(self, tool: str, token: str = TOKEN, key: str | None = None, **body: Any) -> Any:
        headers = {"Authorization": f"Bearer {token}"} | (
            {"Idempotency-Key": long_key(key)} if key else {}
        )
        return await self.http.post(f"/voice/{tool}", json=body, headers=headers)


def long_key(name: str) -> str:
    """A key as it has to be: nobody guesses it."""
    return hashlib.sha256(name.encode()).hexdigest()[:32]


async def answered(response: Any, status: int) -> dict[str, Any]:
    """The document of a reply, which is a problem unless all is well."""
    document: dict[str, Any] = json.loads(await response.text())
    assert response.status == status, document
    kind = "application/json" if status == 200 else "application/problem+json"
    assert response.content_type == kind
    return document


@asynccontextmanager
async def running_gateway(
    *tenants: Tenant,
    model: Reader | None = None,
    now: Callable[[], datetime] | None = None,
    **settings: Any,
) -> AsyncIterator[House]:
    """The first tenant is the one that is talked to. `settings` by field name."""
    dynamo = FakeDynamo()
    settings = {"new_sessions_per_minute": 10_000, "network_turns_per_minute": 10_000, **settings}
    now = now or _ticking()
    storage = storage_over(dynamo, TableSettings(), now)
    for tenant in tenants:
        await storage.tenants.put(tenant)
    commands = OfficeCommands(Office(tenants[0]))
    commands.gate.set()
    reach, on_record = Reach(), OfficeAppointments(commands.office)

    @asynccontextmanager
    async def opened(told: GatewaySettings) -> AsyncIterator[Gateway]:
        async with background_tasks() as tasks:
            yield gateway_of(told, tasks)
            commands.gathered.set()

    def gateway_of(told: GatewaySettings, tasks: asyncio.TaskGroup) -> Gateway:
        caps = EffectCaps(storage.counters, KEY, told.caps)
        key = told.sendgrid_webhook_key
        events = SendGridEvents(key) if key else None
        return Gateway(
            directory=Directory(storage.tenants, reach),
            chat=Desk(
                storage.conversations,
                commands,
                model,
                reach,
                now,
                told.turn_wait_s,
                KEY,
                caps,
                begin_limit(told),
            ),
            agents=AgentDesk(
                commands, commands, on_record, reach, now, told.turn_wait_s, KEY, caps
            ),
            links=ConfirmDesk(commands, TICKETS, now, told.turn_wait_s),
            noticed=Noticed(commands.send, [KEY], now, tasks, commands.pause),
            owners=ConnectDesk(commands, TICKETS, now, told.turn_wait_s, told.public_url),
            visits=VisitDesk(commands, on_record, TICKETS, reach, now, told.turn_wait_s, KEY, caps),
            deliveries=DeliveryDesk(events, commands, now, KEY),
            missing=ready_when(table_looks(storage, TABLES)),
            trusted_proxies=told.trusted_proxies,
            challenges=Challenges(KEY, usual_chats(told), storage.counters.first, now),
            **limits(told),
        )

    app = gateway_app(GatewaySettings(**settings), opened)
    async with TestClient(TestServer(app)) as http:
        await storage.tenants.get(tenants[0].tenant_id)
        dynamo.calls.clear()
        yield House(tenants[0], dynamo, storage, commands, http)


def _ticking() -> Callable[[], datetime]:
    """A clock by which no two turns are taken at the same instant."""
    ticks = itertools.count()
    return lambda: NOW + timedelta(milliseconds=next(ticks))
