"""Holds a running system against the promises of the design, and sends commands beside it.

Everything goes past the proxy: nothing here is counted, delayed or lost.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, get_args

from contracts.answers import Answer
from contracts.codec import encode
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CorrectContact,
    MoveAppointment,
)
from contracts.routing import Queue, queue_of
from contracts.values import Contact, Proof
from domain.appointments import Appointment
from domain.scheduling import free_slots, local_day
from domain.tenants import Tenant
from messaging.dead_letters import DeadLetters
from messaging.queues import QueueSettings
from messaging.sqs import Outgoing, SqsQueue
from runtime.clock import utc_now
from runtime.ids import new_code, new_id
from storage.appointment_items import appointments_of
from storage.dynamo import scan
from storage.items import Item
from storage.opening import Storage, storage_over
from storage.tables import TableSettings
from tests.fakes.at_rest import calendar_differs, locks_differ, mails_never_came, twice, unfinished
from tests.fakes.aws_clients import aws_client
from tests.fakes.system import System, eventually

NAMES: tuple[Queue, ...] = get_args(Queue)
TABLES, QUEUES = TableSettings(), QueueSettings()


@dataclass
class Onlooker:
    system: System
    storage: Storage
    tenant: Tenant
    dynamo: Any
    sqs: Any
    queues: dict[Queue, SqsQueue]
    dead: dict[Queue, DeadLetters]
    starts: Iterator[datetime]
    heard: dict[str, str] = field(default_factory=dict)  # answers, when first seen on record
    repeats: set[str] = field(default_factory=set)  # appointments of which a mail may come twice
    any_repeats = False  # of all of them

    # -- commands --------------------------------------------------------------------------------

    def book(self, start: datetime | None = None, **fields: Any) -> BookAppointment:
        """At a time that nobody else was given, unless `start` says which."""
        number = new_id()[-8:]
        contact = Contact(name="Ida Wells", email=f"ida.{number}@example.com", phone="+12125550147")
        return BookAppointment(
            **self._envelope(),
            start=start or next(self.starts),
            **{"contact": contact, "language": "en", "code": new_code(), **fields},
        )

    def move(self, booking: BookAppointment) -> MoveAppointment:
        """To a time that nobody else was given."""
        return MoveAppointment(
            **self._envelope(),
            appointment_id=booking.id,
            proof=Proof(code=booking.code),
            start=next(self.starts),
        )

    def correct(self, booking: BookAppointment) -> CorrectContact:
        """To an address that nobody else was given."""
        return CorrectContact(
            **self._envelope(),
            appointment_id=booking.id,
            proof=Proof(code=booking.code),
            email=f"corrected.{booking.contact.email}",
            code=new_code(),
        )

    def cancel(self, booking: BookAppointment) -> CancelAppointment:
        proof = Proof(code=booking.code)
        return CancelAppointment(**self._envelope(), appointment_id=booking.id, proof=proof)

    async def send(self, *commands: Command) -> None:
        for command in commands:
            queue = self.queues[queue_of(command)]
            assert await queue.send([Outgoing(encode(command).decode())]) == {}

    async def send_text(self, worker: Queue, body: str) -> None:
        assert await self.queues[worker].send([Outgoing(body)]) == {}

    async def answer(self, command: Command, within_s: float = 15) -> Answer:
        async def answered() -> Answer | None:
            return (await self.storage.commands.read([command.id])).get(command.id)

        found: Answer = await eventually(answered, within_s=within_s, what=f"{command.type}")
        return found

    async def ask(self, command: Command, within_s: float = 15) -> Answer:
        await self.send(command)
        return await self.answer(command, within_s)

    async def appointment(self, booking: BookAppointment) -> Appointment | None:
        return await self.storage.appointments.get(booking.tenant_id, booking.id)

    # -- the promises ----------------------------------------------------------------------------

    async def converged(self, *, within_s: float) -> float:
        """How long it took until every promise held."""
        loop = asyncio.get_running_loop()
        began, found = loop.time(), ["never looked"]
        while found:
            if loop.time() > began + within_s:
                raise AssertionError(f"not at rest within {within_s} s: {found}")
            found = await self.broken()
        return loop.time() - began

    async def broken(self) -> list[str]:
        """What does not hold, or not yet: a system in work is not at rest."""
        appointments, locks, commands, events, mails, depths = await asyncio.gather(
            scan(self.dynamo, TABLES.appointments_table),
            scan(self.dynamo, TABLES.slots_table),
            scan(self.dynamo, TABLES.commands_table),
            self.system.events(self.tenant.mailbox),
            self.system.outbox(),
            self._depths(),
        )
        listed = [a for a in appointments_of(appointments) if a.tenant_id == self.tenant.tenant_id]
        return [
            *calendar_differs(listed, events),
            *locks_differ(listed, [each for each in locks if each["calendar"] == self.calendar]),
            *unfinished(listed, commands),
            *mails_never_came(commands, mails),
            *(() if self.any_repeats else self._came_twice(mails)),
            *self._answers_changed(commands),
            *(f"{name}: {depth} messages" for name, depth in depths.items() if depth),
        ]

    @property
    def calendar(self) -> str:
        return self.tenant.calendar

    async def dead_letters(self, worker: Queue) -> list[str]:
        """Their reasons."""
        letters = await self.dead[worker].all()
        await self.dead[worker].show_again(letters)
        return [letter.reason for letter in letters]

    async def lay_dead(self, worker: Queue, command: Command) -> None:
        """As SQS moves a message: without a reason."""
        queue = SqsQueue(self.sqs, QUEUES.dead_letters_of(worker))
        assert await queue.send([Outgoing(encode(command).decode())]) == {}

    async def clear_dead_letters(self, worker: Queue) -> list[str]:
        """Their reasons, before they were deleted."""
        letters = await self.dead[worker].all()
        for letter in letters:
            await self.dead[worker].delete(letter)
        return [letter.reason for letter in letters]

    async def _depths(self) -> dict[str, int]:
        dead = {f"{worker}-dlq": await each.depth() for worker, each in self.dead.items()}
        return {**{w: await each.depth() for w, each in self.queues.items()}, **dead}

    async def mails_twice(self) -> Counter[str]:
        """Appointments of which a mail came more than once, and how many came too often."""
        return twice(await self.system.outbox())

    def _came_twice(self, mails: list[dict[str, Any]]) -> list[str]:
        return [f"a mail of {each} came twice" for each in twice(mails).keys() - self.repeats]

    def _answers_changed(self, commands: list[Item]) -> list[str]:
        answers = {each["command_id"]: each["answer"] for each in commands if "answer" in each}
        changed = [name for name, text in self.heard.items() if answers.get(name) != text]
        self.heard = {**answers, **self.heard}
        return [f"the answer to {name} changed" for name in changed]

    def _envelope(self) -> dict[str, Any]:
        now = utc_now()
        return {
            "id": new_id(),
            "tenant_id": self.tenant.tenant_id,
            "correlation_id": f"session-{new_id()}",
            "issued_at": now,
            "expires_at": now + timedelta(minutes=2),
        }


def starts_of(tenant: Tenant) -> Iterator[datetime]:
    """The times of the coming days, from the day after tomorrow on."""
    now = utc_now()
    for days in range(2, tenant.scheduling.days_ahead):
        for slot in free_slots(tenant, local_day(tenant, now) + timedelta(days=days), [], now):
            yield slot.start


@asynccontextmanager
async def open_onlooker(system: System, tenant_id: str = "consulate") -> AsyncIterator[Onlooker]:
    async with (
        aws_client("dynamodb", system.aws) as dynamo,
        aws_client("sqs", system.aws) as sqs,
    ):
        storage = storage_over(dynamo, TABLES, utc_now)
        tenant = await storage.tenants.get(tenant_id)
        queues = {worker: SqsQueue(sqs, QUEUES.queue_of(worker)) for worker in NAMES}
        dead = {
            worker: DeadLetters(SqsQueue(sqs, QUEUES.dead_letters_of(worker)), queues[worker])
            for worker in NAMES
        }
        yield Onlooker(system, storage, tenant, dynamo, sqs, queues, dead, starts_of(tenant))
