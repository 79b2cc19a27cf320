"""`receptionist calls`: numbers whose calls a business does not take."""

import argparse
from collections.abc import Mapping

from domain.contacts import phone_of
from domain.tenants import Tenant
from messaging.deployment import DeploymentKey, DeploymentSettings
from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Commands, Refused, say, table
from storage.opening import open_storage


class CallSettings(OpsSettings, DeploymentSettings):
    pass


def add(commands: Commands) -> None:
    calls = commands.add_parser("calls", help="numbers not taken: block, unblock, list")
    verbs = calls.add_subparsers(required=True, metavar="VERB")
    for name, run, about in (
        ("block", block, "their calls are refused before they are accepted"),
        ("unblock", unblock, "their calls are taken again"),
    ):
        verb = verbs.add_parser(name, help=about)
        verb.add_argument("tenant", metavar="TENANT")
        verb.add_argument("number", metavar="NUMBER", help="as +12125550163")
        verb.set_defaults(run=run)
    list_all = verbs.add_parser("list", help="by their last digits: a number is kept hashed")
    list_all.add_argument("tenant", metavar="TENANT")
    list_all.set_defaults(run=show)


async def block(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = CallSettings.read(environ)
    async with open_storage(settings) as storage:
        tenant = await tenant_named(storage, args.tenant)
        number = _number(args.number, tenant)
        await storage.blocked.put(tenant.tenant_id, number, DeploymentKey(settings.deployment_key))
    say(f"{tenant.tenant_id}: calls of this number are not taken")


async def unblock(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = CallSettings.read(environ)
    key = DeploymentKey(settings.deployment_key)
    async with open_storage(settings) as storage:
        tenant = await tenant_named(storage, args.tenant)
        number = _number(args.number, tenant)
        if not await storage.blocked.has(tenant.tenant_id, number, key):
            raise Refused(f"{tenant.tenant_id}: that number is not blocked")
        await storage.blocked.drop(tenant.tenant_id, number, key)
    say(f"{tenant.tenant_id}: calls of this number are taken")


async def show(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(CallSettings.read(environ)) as storage:
        tenant = await tenant_named(storage, args.tenant)
        blocked = await storage.blocked.of_tenant(tenant.tenant_id)
    rows = [(f"...{one.ending}", f"{one.since:%Y-%m-%d %H:%M} UTC") for one in blocked]
    say(table(("NUMBER", "SINCE"), rows))


def _number(text: str, tenant: Tenant) -> str:
    number = phone_of(text, tenant.country)
    if number is None:
        raise Refused(f"{text}: not a phone number")
    return number
