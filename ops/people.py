"""`receptionist people`: all that is kept of a person, and its end."""

import argparse
import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

import orjson

from contracts.answers import AppointmentCancelled
from contracts.routing import Worker
from domain.appointments import Appointment
from domain.contacts import email_of, phone_of
from domain.mailing.entries import entry_text
from domain.tenants import Tenant
from messaging.aws import open_aws_client
from messaging.client import open_command_client
from messaging.dead_letters import DeadLetters, Letter
from messaging.deployment import DeploymentKey
from messaging.faults import Transient
from messaging.publisher import open_publisher
from messaging.sqs import SqsQueue
from ops.appointments import WAIT_S, calling_off
from ops.outlook.calendars import OutlookSettings, calendar_of
from ops.tenants import tenant_named
from ops.terminal import Commands, Refused, say
from storage.items import Item
from storage.opening import Storage, open_storage
from storage.people import Person

MAILS_WAIT_S = 15.0  # for the mails of a cancellation
OUT_OF_REACH = (
    "mails that were sent lie in the mailboxes of who received them",
    "the mail vendor keeps its own record of what it sent for some days",
    "backups of the tables end by themselves after 35 days",
)


class PeopleSettings(OutlookSettings):
    pass


def add(commands: Commands) -> None:
    people = commands.add_parser("people", help="what is kept of a person: export, erase")
    verbs = people.add_subparsers(required=True, metavar="VERB")
    for name, about, run in (
        ("export", "all that is kept, as JSON", export),
        ("erase", "forget them everywhere; may be run again at any time", erase),
    ):
        verb = verbs.add_parser(name, help=about)
        verb.add_argument("tenant", metavar="TENANT")
        verb.add_argument("--email", default="", help="under which they booked")
        verb.add_argument("--phone", default="", help="under which they booked")
        verb.set_defaults(run=run)
        if name == "erase":
            verb.add_argument(
                "--cancel", action="store_true", help="what is still ahead is called off first"
            )


@dataclass(frozen=True)
class _Kept:
    """Of one person, wherever it is."""

    appointments: Sequence[Appointment]
    sessions: Mapping[str, list[Item]]
    letters: Mapping[str, Sequence[Letter]]  # by queue


class _Office:
    def __init__(
        self, settings: PeopleSettings, storage: Storage, queues: Mapping[str, DeadLetters]
    ) -> None:
        self.settings = settings
        self.storage = storage
        self.queues = queues

    async def kept(self, tenant: Tenant, person: Person) -> _Kept:
        appointments = self.storage.appointments
        return _Kept(
            await appointments.of_person(tenant.tenant_id, person.email, person.phone),
            await self.storage.people.sessions(tenant.tenant_id, person),
            {name: await _about(queue, tenant, person) for name, queue in self.queues.items()},
        )


@asynccontextmanager
async def _open(settings: PeopleSettings) -> AsyncIterator[_Office]:
    async with open_storage(settings) as storage, open_aws_client("sqs", settings) as client:
        workers: tuple[Worker, ...] = get_args(Worker)
        mails = SqsQueue(client, settings.queue_of("email"))
        # Mails that wait are looked at as dead letters are: hidden for a moment, then shown again.
        queues = {"email": DeadLetters(mails, mails)}
        for worker in workers:
            dead = SqsQueue(client, settings.dead_letters_of(worker))
            queues[f"{worker}-dlq"] = DeadLetters(dead, mails)
        yield _Office(settings, storage, queues)


async def _about(queue: DeadLetters, tenant: Tenant, person: Person) -> list[Letter]:
    letters = await queue.all()
    meant = [each for each in letters if _is_about(each.body, tenant, person)]
    await queue.show_again([each for each in letters if each not in meant])
    return meant


def _is_about(body: str, tenant: Tenant, person: Person) -> bool:
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        return False
    is_ours = isinstance(document, dict) and document.get("tenant_id") == tenant.tenant_id
    return is_ours and person.is_named_in(body)


async def export(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with _open(PeopleSettings.read(environ)) as office:
        tenant = await tenant_named(office.storage, args.tenant)
        kept = await office.kept(tenant, _person(args, tenant))
        for name, letters in kept.letters.items():
            await office.queues[name].show_again(letters)
    document = {
        "tenant": tenant.tenant_id,
        "appointments": [each.model_dump(mode="json") for each in kept.appointments],
        "chats": _documents(kept.sessions, calls=False),
        "calls": _documents(kept.sessions, calls=True),
        "messages": [orjson.loads(each.body) for some in kept.letters.values() for each in some],
        "elsewhere": OUT_OF_REACH,
    }
    say(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode())


def _documents(sessions: Mapping[str, list[Item]], *, calls: bool) -> list[list[object]]:
    return [
        [orjson.loads(str(item["document"])) for item in items]
        for session_id, items in sessions.items()
        if session_id.startswith("call#") == calls
    ]


async def erase(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    """Each step finds what is left, so a run that dies is finished by running it again."""
    settings = PeopleSettings.read(environ)
    async with _open(settings) as office:
        tenant = await tenant_named(office.storage, args.tenant)
        person = _person(args, tenant)
        found = await office.storage.appointments.of_person(
            tenant.tenant_id, person.email, person.phone
        )
        ahead = [each for each in found if _is_ahead(each)]
        if ahead and not args.cancel:
            raise Refused(
                f"{len(ahead)} appointments are still ahead; --cancel calls them off first"
            )
        await _call_off(ahead, tenant, settings, office.storage)
        kept = await office.kept(tenant, person)
        for name, letters in kept.letters.items():
            for letter in letters:
                await office.queues[name].delete(letter)
        for items in kept.sessions.values():
            await office.storage.people.erase(_named_last(items, person))
        entries = await _forget(kept.appointments, tenant, office)
    say(_certificate(tenant, person, kept, entries, settings))


def _named_last(items: Sequence[Item], person: Person) -> list[Item]:
    return sorted(items, key=lambda item: person.is_named_in(str(item["document"])))


def _person(args: argparse.Namespace, tenant: Tenant) -> Person:
    email = email_of(args.email) if args.email else ""
    phone = phone_of(args.phone, tenant.country) if args.phone else ""
    if email is None or phone is None or not (email or phone):
        raise Refused("an e-mail address, or a phone number, is needed: --email, --phone")
    return Person(email, phone)


def _is_ahead(one: Appointment) -> bool:
    return one.is_open() and one.end > datetime.now(UTC)


async def _call_off(
    ahead: Sequence[Appointment], tenant: Tenant, settings: PeopleSettings, storage: Storage
) -> None:
    if not ahead:
        return
    async with (
        open_publisher(settings, ["staff"]) as publisher,
        open_command_client(publisher, storage.commands) as client,
    ):
        for one in ahead:
            answer = await client.call(calling_off(one.tenant_id, one.appointment_id), WAIT_S)
            if not isinstance(answer, AppointmentCancelled):
                raise Refused(f"{one.appointment_id}: not cancelled; run this again")
    await _mailed(ahead, tenant, storage)


async def _mailed(ahead: Sequence[Appointment], tenant: Tenant, storage: Storage) -> None:
    """Until they, and the business, were told; not for ever: what is owed still is then dropped."""
    get = storage.appointments.get
    for _ in range(int(MAILS_WAIT_S * 2)):
        now = [await get(tenant.tenant_id, one.appointment_id) for one in ahead]
        if not any(one.owed for one in now if one):
            return
        await asyncio.sleep(0.5)


async def _forget(found: Sequence[Appointment], tenant: Tenant, office: _Office) -> int:
    """The calendar first: what is forgotten on record is not found a second time."""
    entries, appointments = 0, office.storage.appointments
    async with calendar_of(office.storage, tenant, office.settings) as calendar:
        for one in found:
            after = one.anonymous()
            if one.event_id:
                text = entry_text(after, tenant)
                await calendar.rewrite(one.mailbox, one.event_id, *text)
                entries += 1
            if not await appointments.forget(one, after.model_copy(update={"unwritten": 0})):
                raise Transient("changed_meanwhile")
    return entries


def _certificate(
    tenant: Tenant, person: Person, kept: _Kept, entries: int, settings: PeopleSettings
) -> str:
    """Whose it is, only who has the address can tell: a keyed hash of it stands here."""
    key = DeploymentKey(settings.deployment_key)
    calls = sum(session_id.startswith("call#") for session_id in kept.sessions)
    document = {
        "tenant": tenant.tenant_id,
        "person": key.digest("person", person.email or person.phone),
        "erased_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "appointments": len(kept.appointments),
        "calendar_entries": entries,
        "chats": len(kept.sessions) - calls,
        "calls": calls,
        "messages": sum(map(len, kept.letters.values())),
        "elsewhere": OUT_OF_REACH,
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2).decode()
