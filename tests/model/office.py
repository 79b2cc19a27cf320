"""What the workers of a world are made of: the real handlers over fakes, each call a step."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from contracts.answers import Answer
from contracts.commands import BookAppointment, SendCode, SendEmail, SendNote
from domain.mails import Mail
from domain.tenants import Tenant
from messaging.dispatch import Dispatch, Routes, effect
from messaging.faults import Fault, Transient
from messaging.ports import Claim
from messaging.queues import ConsumerSettings
from storage.appointments import Appointments
from storage.due import DueIndex
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.booking_desk import TICKETS
from tests.fakes.calendar import FakeCalendar
from tests.fakes.dynamo import client_error
from tests.model.ablated_dynamo import ModelDynamo
from tests.model.stepping import Pause, Verdict
from vendors.faults import GrantLost
from workers.booking.desk import Desk
from workers.booking.due_work import DueWork, do_due, due_now
from workers.booking.opening import booking_routes
from workers.email.deliver import PostOffice
from workers.email.send_email import send_email
from workers.email.send_note import send_note

VISIBILITY_S, LEASE_S, SKEW_S = 30, 15, 60
SETTINGS = ConsumerSettings(visibility_s=VISIBILITY_S, lease_s=LEASE_S, max_attempts=40)


@dataclass(frozen=True)
class Ablation:
    """What a world does without, and what it has more of. Whatever is taken away has to be found
    by a promise that breaks."""

    conditions: Mapping[str, str | None] = field(default_factory=dict)
    locks_last_s: float | None = None
    keeps_locks: bool = False
    works_off: bool = True  # what is due
    holds: bool = False  # in every world, else in some
    corrects: bool = False  # one visit is corrected again and again
    reminds: bool = False  # at once, by loops that often overtake each other
    reads_marks: bool = True
    appointments: type[Appointments] = Appointments
    due: type[DueIndex] = DueIndex


@dataclass(frozen=True)
class OneTenant:
    tenant: Tenant

    async def get(self, tenant_id: str) -> Tenant:
        return self.tenant


class Office:
    """Satisfies `workers.booking.ports.MailQueue`; `enqueue` takes what it is given to send."""

    def __init__(
        self,
        random: Random,
        now: Callable[[], datetime],
        enqueue: Callable[[SendEmail | SendCode | SendNote], None],
        ablation: Ablation,
        tenant: Tenant,
    ) -> None:
        self._tenant = tenant
        self._random = random
        self._now = now
        self._enqueue = enqueue
        self._owns = 0
        self.loses_grants = random.random() < 0.05
        self.dynamo = ModelDynamo(
            self._dynamo_gate, ablation.conditions, random, keeps_locks=ablation.keeps_locks
        )
        self.calendar = FakeCalendar(self._calendar_gate, shows_marks=ablation.reads_marks)
        self.mails_sent: list[str] = []
        self.posted: Callable[[SendEmail], None] = lambda command: None  # as the vendor gets it
        self.disputed: set[str] = set()  # appointments whose entry the business was asked to move
        self._storage = storage_over(self.dynamo, TableSettings(), now)
        self._due = ablation.due(self.dynamo, TableSettings().appointments_table)
        self._appointments = ablation.appointments(
            self.dynamo,
            TableSettings().appointments_table,
            self._storage.commands,
            self._storage.slots,
        )

    def dispatch(self) -> Dispatch:
        """Of one attempt: every worker has a clock of its own."""
        clock = self._clock()
        return Dispatch(
            routes=self._routes(replace(self.desk(), now=clock)),
            results=self._storage.commands,
            claims=self._storage.commands,
            settings=SETTINGS,
            clock=clock,
            new_own=self._new_own,
            jitter=lambda limit_s: self._random.uniform(0, limit_s),
        )

    def _clock(self) -> Callable[[], datetime]:
        skew = timedelta(seconds=self._random.uniform(-SKEW_S, SKEW_S))
        return lambda: self._now() + skew

    def desk(self) -> Desk:
        return Desk(
            tenants=OneTenant(self._tenant),
            appointments=self._appointments,
            due=self._due,
            slots=self._storage.slots,
            commands=self._storage.commands,
            wrong_proofs=self._storage.wrong_proofs,
            codes=self._storage.codes,
            tickets=TICKETS,
            calendar=self.calendar,
            mails=self,
            now=self._now,
        )

    async def do_what_is_due(self, abandoned_after: timedelta) -> None:
        """One round of one loop, by a clock of its own."""
        desk = replace(self.desk(), now=self._clock(), abandoned_after=abandoned_after)

        async def run(request: BookAppointment) -> None:
            await self.dispatch().run(request, receives=1)

        work = DueWork(desk, run, self._new_own)
        with suppress(Fault):
            for due in await due_now(work):
                await do_due(due, work)

    def _routes(self, desk: Desk) -> Routes:
        async def email(command: SendEmail, *, claim: Claim) -> Answer:
            return await send_email(command, claim=claim, office=self._post_office(desk, command))

        async def note(command: SendNote, *, claim: Claim) -> Answer:
            return await send_note(command, claim=claim, office=self._post_office(desk, command))

        return {**booking_routes(desk), SendEmail: effect(email), SendNote: effect(note)}

    def _post_office(self, desk: Desk, command: SendEmail | SendCode | SendNote) -> PostOffice:
        return PostOffice(
            tenants=desk.tenants,
            appointments=desk.appointments,
            claims=desk.commands,
            mailer=Postbox(self, command),
            now=desk.now,
            tickets=TICKETS,
            sender="mail@desk.example",
            public_url="https://chat.example",
        )

    async def send(self, mails: Sequence[SendEmail | SendCode | SendNote]) -> None:
        verdict = await _passed("sqs")
        for mail in mails:
            self._enqueue(mail)
        if verdict == "lost":
            raise Transient("sqs")

    async def _dynamo_gate(self, operation: str, request: Mapping[str, Any]) -> str | None:
        verdict = await Pause(operation)
        if verdict == "fail":
            raise client_error("ThrottlingException")
        return verdict

    async def _calendar_gate(self, operation: str) -> str | None:
        verdict = await _passed(operation)
        if self.loses_grants and self._random.random() < 0.2:
            raise GrantLost("login_invalid_grant")
        return verdict

    def _new_own(self) -> str:
        self._owns += 1
        return f"own-{self._owns}"


class Postbox:
    """Satisfies `workers.ports.Mailer`: takes the mail of one command."""

    def __init__(self, office: Office, command: SendEmail | SendCode | SendNote) -> None:
        self._office = office
        self._command = command

    async def send(self, mail: Mail) -> str:
        if isinstance(self._command, SendEmail):
            self._office.posted(self._command)
        verdict = await _passed("sendgrid")
        self._office.mails_sent.append(self._command.id)
        if isinstance(self._command, SendNote) and self._command.kind != "undelivered":
            self._office.disputed.add(self._command.id.split(".")[0])
        if verdict == "lost":
            raise Transient("sendgrid")
        return "message-1"


async def _passed(port: str) -> Verdict:
    verdict = await Pause(port)
    if verdict == "fail":
        raise Transient(port)
    return verdict
