"""`receptionist appointments`: what is booked, and calling it off."""

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from contracts.answers import AppointmentCancelled, AppointmentNotFound
from contracts.commands import CancelAppointment
from contracts.values import Proof
from domain.appointments import Appointment
from domain.tenants import Tenant
from messaging.client import open_command_client
from messaging.publisher import open_publisher
from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Commands, Refused, say, table
from runtime.ids import new_id
from storage.opening import open_storage

WAIT_S = 20.0
LIFETIME = timedelta(minutes=2)


def add(commands: Commands) -> None:
    appointments = commands.add_parser("appointments", help="appointments: list, show, cancel")
    verbs = appointments.add_subparsers(required=True, metavar="VERB")

    list_some = verbs.add_parser("list", help="those of the days ahead; no contact data")
    list_some.add_argument("tenant", metavar="TENANT")
    list_some.add_argument("--days", type=int, default=30, help="how far ahead (30)")
    list_some.set_defaults(run=list_ahead)

    show_one = verbs.add_parser("show", help="one appointment, with whom it is for")
    cancel_one = verbs.add_parser("cancel", help="call it off; the person is mailed")
    for verb, run in ((show_one, show), (cancel_one, cancel)):
        verb.add_argument("tenant", metavar="TENANT")
        verb.add_argument("appointment", metavar="APPOINTMENT_ID")
        verb.set_defaults(run=run)


async def list_ahead(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    now = datetime.now(UTC)
    async with open_storage(OpsSettings.read(environ)) as storage:
        tenant = await tenant_named(storage, args.tenant)
        found = await storage.appointments.between(
            tenant.tenant_id, now, now + timedelta(days=args.days)
        )
    rows = [
        (one.appointment_id, _local(one.start, tenant), one.state, one.channel, _mail(one))
        for one in found
    ]
    say(table(("APPOINTMENT", "START", "STATE", "BY", "MAIL"), rows))


async def show(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        tenant = await tenant_named(storage, args.tenant)
        one = await storage.appointments.get(tenant.tenant_id, args.appointment)
    if one is None:
        raise Refused(f"{args.appointment}: no such appointment of {tenant.tenant_id}")
    rows = [
        ("state", one.state),
        ("start", _local(one.start, tenant)),
        ("end", _local(one.end, tenant)),
        ("revision", one.revision),
        ("visitor", one.visitor_name),
        ("people", one.people),
        ("reason", one.reason or "-"),
        ("contact", one.contact.name),
        ("e-mail", one.contact.email or "-"),
        ("phone", one.contact.phone or "-"),
        ("language", one.language),
        ("by", one.channel),
        ("correlation_id", one.correlation_id),
        ("mail", _mail(one)),
        ("delivered", ", ".join(sorted(one.deliveries)) or "-"),
        ("attending", _local(one.attending_at, tenant) if one.attending_at else "-"),
        ("event", one.event_id or "-"),
    ]
    say(table(("APPOINTMENT", one.appointment_id), rows))


async def cancel(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = OpsSettings.read(environ)
    command = calling_off(args.tenant, args.appointment)
    async with (
        open_storage(settings) as storage,
        open_publisher(settings, ["staff"]) as publisher,
        open_command_client(publisher, storage.commands) as client,
    ):
        await tenant_named(storage, args.tenant)
        answer = await client.call(command, WAIT_S)
    match answer:
        case AppointmentCancelled():
            say(f"{args.appointment}: cancelled")
        case AppointmentNotFound():
            raise Refused(f"{args.appointment}: no such open appointment of {args.tenant}")
        case None:
            raise Refused(f"{args.appointment}: no answer yet; it may still be cancelled")
        case _:
            raise Refused(f"{args.appointment}: not cancelled ({answer.type})")


def calling_off(tenant_id: str, appointment_id: str) -> CancelAppointment:
    now = datetime.now(UTC)
    return CancelAppointment(
        id=new_id(),
        tenant_id=tenant_id,
        correlation_id="receptionist-cli",
        issued_at=now,
        expires_at=now + LIFETIME,
        appointment_id=appointment_id,
        proof=Proof(),
        by_staff=True,
    )


def _local(moment: datetime, tenant: Tenant) -> str:
    return moment.astimezone(tenant.zone).strftime("%Y-%m-%d %H:%M")


def _mail(one: Appointment) -> str:
    return f"{len(one.owed)} owed" if one.owed else "sent"
