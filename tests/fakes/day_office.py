"""The office of a long day: its processes, how they are asked, and what is sent to them.

People of this day have names, addresses and words that stand nowhere else.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args
from urllib.parse import parse_qs, urlsplit

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    FindAppointments,
    FindDays,
    SendNote,
)
from contracts.routing import Worker
from contracts.values import Contact, Proof
from devstack.credentials import DEPLOYMENT_KEY, OPENAI_API_KEY
from devstack.environment import service_environment
from devstack.provision import PREFIX
from domain.grants import Grant
from domain.tickets import Ticket, TicketKeys, signed
from runtime.ids import new_code, new_id
from storage.credentials import Credentials
from storage.opening import Storage
from tests.fakes.aws_proxy import AwsCall, FaultRule, Kind
from tests.fakes.collector import Collector
from tests.fakes.gateways import long_key
from tests.fakes.system import System, eventually, free_ports
from vendors.graph_login import GraphSettings
from vendors.graph_sign_in import SignIn

WORKERS: tuple[Worker, ...] = get_args(Worker)
MAILBOX = "viewings@realestate.example"
# Both shapes of the log, and one process of each kind that writes metrics.
FORMATS = {"calendar": "text", "voice": "json", "gateway": "json", "booking": "json"}
SETTINGS = {
    "LOG_LEVEL": "DEBUG",
    "RECONCILE_INTERVAL_S": "1",
    "DUE_INTERVAL_S": "1",
    "REAP_INTERVAL_S": "1",
    "MAX_ATTEMPTS": "3",
    "CALENDAR_ATTEMPTS": "2",
    "UNKNOWN_DELAY_S": "0",
    "UNKNOWN_RECEIVES": "2",
    "VISIBILITY_S": "3",
    "LEASE_S": "1",
    "LEASE_MARGIN_S": "1",
    "OTEL_BSP_SCHEDULE_DELAY": "200",
}
# So that their ends are met on the day.
LITTLE = {"CHANGE_CAPS": "99,99,3", "MODEL_CALLS_A_DAY": "1000,2"}
CHATTER, CALLER, TOOL_USER = "Zebedee Quackenbush", "Philippa Featherstone", "Ottoline Vandergriff"
CHATTER_EMAIL, CALLER_EMAIL, TOOL_EMAIL = "zq@private.example", "phf@hidden.example", "ov@veil.test"
CHATTER_PHONE, CALLER_PHONE, TOOL_PHONE = "646 555 0173", "212 555 0163", "+12125550187"
WORDS = "marmalade sciatica wallpaper"
PERSONAL = [
    *(word for name in (CHATTER, CALLER, TOOL_USER) for word in name.split()),
    *(CHATTER_EMAIL, CALLER_EMAIL, TOOL_EMAIL, "zq@", "phf@", "ov@"),
    *("5550173", "555 0173", "555-0173", "5550163", "555 0163", "555-0163", "5550187"),
    *WORDS.split(),
]


@dataclass
class DayOffice:
    system: System
    storage: Storage
    sqs: Any
    dynamo: Any
    collector: Collector
    refusals: list[str] = field(default_factory=list)  # bodies of answers from 400 on
    codes: set[str] = field(default_factory=set)
    sessions: set[str] = field(default_factory=set)  # ids of chats
    keys: set[str] = field(default_factory=set)  # of requests that may be repeated
    ports: dict[str, int] = field(default_factory=dict)  # where each process says how it is

    # --- how things are asked --------------------------------------------------------------------

    async def post(self, url: str, **request: Any) -> tuple[int, str]:
        async with self.system.http.post(url, **request) as answer:
            text = await answer.text()
            if answer.status >= 400:
                self.refusals.append(text)
            return answer.status, text

    async def talk(self, *messages: str) -> dict[str, Any]:
        """A conversation; its last reply."""
        *_, last = replies = await self.system.talk("realestate", *messages)
        self.sessions |= {reply["session_id"] for reply in replies}
        return last

    async def use(self, tool: str, *, key: str = "", **arguments: Any) -> dict[str, Any]:
        url = f"{self.system.gateway}/voice/{tool}"
        headers = {"Authorization": "Bearer dev-realestate"}
        if key:
            headers["Idempotency-Key"] = long_key(key)
            self.keys.add(long_key(key))
        _, text = await self.post(url, json=arguments, headers=headers)
        found: dict[str, Any] = json.loads(text)
        return found

    async def put(self, queue: str, body: str) -> None:
        url = (await self.sqs.get_queue_url(QueueName=PREFIX + queue))["QueueUrl"]
        await self.sqs.send_message(QueueUrl=url, MessageBody=body)

    async def logged(self, process: str, *messages: str) -> None:
        """Waits for lines of a process."""

        async def there() -> bool:
            said = self.log_of(process)
            return all(message in said for message in messages)

        await eventually(there, within_s=20, what=f"{messages} of {process}")

    def log_of(self, process: str) -> str:
        """Of all the replicas there were."""
        files = sorted(self.system.logs.glob(f"{process}*.log"))
        return "".join(file.read_text("utf-8") for file in files)

    async def seen(self, what: str, check: Callable[[], Awaitable[Any]]) -> Any:
        return await eventually(check, within_s=20, what=what)

    async def ready(self, process: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:{self.ports[process]}/ready"
        async with self.system.http.get(url) as answer:
            return answer.status, str((await answer.json()).get("missing", ""))

    # --- what is sent ----------------------------------------------------------------------------

    async def booking(self) -> BookAppointment:
        """Of a time that is free, by somebody new."""
        days = (await self.use("get-days"))["days"]
        slots = (await self.use("get-slots", date=days[-1]["date"]))["slots"]
        return BookAppointment(
            **self._envelope(),
            start=slots[0]["start"],
            contact=Contact(name=CHATTER, email=f"{new_id()[-6:]}{CHATTER_EMAIL}", phone=""),
            language="en",
            code=new_code(),
        )

    def note(self) -> Command:
        told = {"name": CALLER, "email": CALLER_EMAIL, "phone": CALLER_PHONE}
        return SendNote(**self._envelope(), kind="message", text=WORDS, language="en", **told)

    def by_staff(self) -> CancelAppointment:
        order = {"appointment_id": "nobody-s", "proof": Proof(), "by_staff": True}
        return CancelAppointment(**self._envelope(), **order)

    async def has_answer(self, command: Command) -> bool:
        return command.id in await self.storage.commands.read([command.id])

    async def dead(self, queue: str) -> int:
        url = (await self.sqs.get_queue_url(QueueName=f"{PREFIX}{queue}-dlq"))["QueueUrl"]
        name = "ApproximateNumberOfMessages"
        told = await self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=[name])
        return int(told["Attributes"][name])

    def days(self) -> Command:
        return FindDays(**self._envelope())

    def find(self) -> Command:
        proof = Proof(email=CALLER_EMAIL, phone=CALLER_PHONE)
        return FindAppointments(**self._envelope(), proof=proof)

    def _envelope(self) -> dict[str, Any]:
        now = datetime.now(UTC)
        ids = {"id": new_id(), "tenant_id": "realestate", "correlation_id": new_id()}
        return {**ids, "issued_at": now, "expires_at": now + timedelta(seconds=30)}

    async def appointments(self) -> list[Any]:
        now = datetime.now(UTC)
        return await self.storage.appointments.between(
            "realestate", now - timedelta(days=1), now + timedelta(days=40)
        )

    # --- how it is begun -------------------------------------------------------------------------

    def told(self, process: str) -> dict[str, str]:
        return {"LOG_FORMAT": FORMATS.get(process, "json")}

    async def start(self, worker: Worker, **environ: str) -> None:
        port = self.ports[worker] = free_ports(1)[0]
        told = {"WORKERS_PORT": str(port), **self.told(worker), **environ}
        await self.system.start(worker, ["-m", "workers", worker], health_port=port, **told)

    async def start_gateway(self) -> None:
        openai = f"{self.system.simulators}/openai/v1"
        key = {"OPENAI_API_KEY": OPENAI_API_KEY, "OPENAI_BASE_URL": openai}
        await self.system.start_gateway(**self.told("gateway"), **key, **LITTLE)

    async def failing(self, vendor: str, status: int, body: Any, **fault: Any) -> None:
        order = {"vendor": vendor, "status": status, "body": body, "times": 1, **fault}
        await self.system.sim("faults", "POST", **order)

    async def sign_in(self) -> None:
        settings = GraphSettings.read(service_environment(self.system.ports, {}))
        sign_in = SignIn(settings)
        flow = await sign_in.begin(MAILBOX, "http://localhost:8000/callback")
        address = sign_in.address_of(flow)
        async with self.system.http.get(address, allow_redirects=False) as answer:
            query = parse_qs(urlsplit(answer.headers["Location"]).query)
        told = {name: values[0] for name, values in query.items()}
        signed_in = await sign_in.finish(flow, told)
        await self.credentials.replace("realestate", _without_access(signed_in.grant))

    async def sign_in_by_link(self) -> None:
        """As the owner of the mailbox does, in a browser."""
        ticket = Ticket("realestate", "connect", new_id(), datetime.now(UTC) + timedelta(minutes=5))
        gateway, http = self.system.gateway, self.system.http
        asked = {"ticket": signed(ticket, TicketKeys.of([DEPLOYMENT_KEY]))}
        async with http.post(f"{gateway}/connect/realestate", json=asked) as answer:
            begun = await answer.json()
            browser = answer.cookies["connecting"].value
        assert begun["status"] == "go", begun
        async with http.get(begun["address"], allow_redirects=False) as answer:
            query = urlsplit(answer.headers["Location"]).query
        cookie = {"Cookie": f"connecting={browser}"}
        async with http.get(f"{gateway}/connected?{query}", headers=cookie) as answer:
            page = await answer.text()
        assert MAILBOX in page, page

    async def strip_token(self) -> None:
        loaded = await self.credentials.load("realestate")
        assert loaded is not None
        await self.credentials.save("realestate", _without_access(loaded))

    async def refreshed(self, version: int) -> bool:
        loaded = await self.credentials.load("realestate")
        return loaded is not None and loaded.version > version

    @property
    def credentials(self) -> Credentials:
        return self.storage.credentials.with_keys([DEPLOYMENT_KEY])


def at(process: str, kind: Kind, action: str = "", what: str = "") -> FaultRule:
    """The fault for the calls of a process that need this, of any action, on anything."""

    def rule(call: AwsCall) -> Kind | None:
        if call.process != process:
            return None
        met = any(action in name and what in resource for name, resource in call.actions)
        return kind if met else None

    return rule


def _without_access(grant: Grant) -> Grant:
    return replace(grant, cache=json.dumps({**json.loads(grant.cache), "AccessToken": {}}))
