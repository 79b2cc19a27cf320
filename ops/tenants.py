"""`receptionist tenants`: what is a valid business, and which ones there are."""

import argparse
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from domain.tenants import Tenant
from messaging.faults import Permanent
from ops.due import mark_visits
from ops.settings import OpsSettings
from ops.tenant_files import read_tenants
from ops.terminal import Commands, Refused, say, table
from runtime.clock import utc_now
from storage.opening import Storage, open_storage
from storage.tenants import PointerTaken, pointers_of

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def add(commands: Commands) -> None:
    tenants = commands.add_parser("tenants", help="businesses: validate, apply, list, show")
    verbs = tenants.add_subparsers(required=True, metavar="VERB")

    validate_files = verbs.add_parser("validate", help="judge tenant files; changes nothing")
    validate_files.add_argument("files", nargs="+", type=Path, metavar="FILE")
    validate_files.set_defaults(run=validate)

    apply_files = verbs.add_parser("apply", help="judge tenant files and write them to the table")
    apply_files.add_argument("files", nargs="+", type=Path, metavar="FILE")
    apply_files.set_defaults(run=apply)

    verbs.add_parser("list", help="every tenant in the table").set_defaults(run=list_all)

    show_one = verbs.add_parser("show", help="a tenant's document, as JSON")
    show_one.add_argument("tenant", metavar="TENANT")
    show_one.set_defaults(run=show)


async def validate(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    for tenant in read_tenants(args.files, OpsSettings.read(environ).timezone):
        say(f"{tenant.tenant_id}: valid")


async def apply(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    """All of them or none: nothing is written while one is refused."""
    settings = OpsSettings.read(environ)
    tenants = read_tenants(args.files, settings.timezone)
    if not is_local(settings.aws_endpoint_url):
        _refuse_public_tokens(tenants)
    async with open_storage(settings) as storage:
        faults = [fault for tenant in tenants for fault in await _taken(tenant, storage)]
        if faults:
            raise Refused("\n".join(faults))
        for tenant in tenants:
            try:
                await storage.tenants.put(tenant)
            except PointerTaken as taken:  # by somebody who applied at this moment
                raise Refused(_shared(tenant, taken.pointer, taken.tenant_id)) from None
            await mark_visits(tenant, storage, utc_now())
            say(f"{tenant.tenant_id}: applied")


def is_local(endpoint: str | None) -> bool:
    return urlsplit(endpoint or "").hostname in LOOPBACK


def _refuse_public_tokens(tenants: Iterable[Tenant]) -> None:
    """The examples' tokens stand in the repository: on AWS they would let everybody in."""
    faults = [
        f"{tenant.tenant_id}: api_token_sha256 holds the example's token dev-{tenant.tenant_id}, "
        "which everybody knows: take it out, and use `receptionist keys create`"
        for tenant in tenants
        if _digest(f"dev-{tenant.tenant_id}") in {each.lower() for each in tenant.api_token_sha256}
    ]
    if faults:
        raise Refused("\n".join(faults))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


async def _taken(tenant: Tenant, storage: Storage) -> list[str]:
    """What of this tenant another one has: its mailbox, a number, a token."""
    holders = await storage.tenants.holders(pointers_of(tenant))
    return [
        _shared(tenant, pointer, holder)
        for pointer, holder in sorted(holders.items())
        if holder != tenant.tenant_id
    ]


def _shared(tenant: Tenant, pointer: str, holder: str) -> str:
    kind, _, key = pointer.partition("#")
    shown = "" if kind == "token" else f" {key}"
    return f"{kind}{shown} is shared by {holder}, {tenant.tenant_id}: one {kind} is of one tenant"


async def list_all(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        tenants = await storage.tenants.all()
    rows = [
        (
            tenant.tenant_id,
            tenant.name,
            "yes" if tenant.active else "no",
            tenant.timezone,
            tenant.mailbox,
        )
        for tenant in tenants
    ]
    say(table(("TENANT", "NAME", "ACTIVE", "TIME ZONE", "MAILBOX"), rows))


async def show(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        tenant = await tenant_named(storage, args.tenant)
    say(tenant.model_dump_json(indent=2))


async def tenant_named(storage: Storage, tenant_id: str) -> Tenant:
    try:
        return await storage.tenants.get(tenant_id)
    except Permanent:
        raise Refused(f"{tenant_id}: no such tenant") from None
