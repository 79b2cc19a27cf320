"""`receptionist switches`: what is turned off everywhere within half a minute, without a deploy."""

import argparse
from collections.abc import Mapping

from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Commands, say, table
from storage.opening import open_storage
from storage.switches import SWITCHES, Switch

MEANING: Mapping[Switch, str] = {
    "model": "no language model is asked in chats: the rules answer alone",
    "bookings": "no time is offered: people may leave a request, which is mailed to the business",
    "calls": "calls are refused at once, so that the carrier takes its fallback",
}


def add(commands: Commands) -> None:
    switches = commands.add_parser("switches", help="kill switches: list, off, on; a business")
    verbs = switches.add_subparsers(required=True, metavar="VERB")
    verbs.add_parser("list", help="what is off").set_defaults(run=show)
    for verb, does in (("off", "turn one off, everywhere"), ("on", "turn it on again")):
        turn_one = verbs.add_parser(verb, help=does)
        turn_one.add_argument("switch", choices=SWITCHES)
        turn_one.set_defaults(run=turn, off=verb == "off")
    for verb, does in (
        ("suspend", "a business takes neither chats nor calls"),
        ("resume", "it does again"),
    ):
        one_tenant = verbs.add_parser(verb, help=does)
        one_tenant.add_argument("tenant", metavar="TENANT")
        one_tenant.set_defaults(run=suspend, active=verb == "resume")


async def show(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        off = await storage.switches.all_off()
    rows = [(switch, "off" if switch in off else "on", MEANING[switch]) for switch in SWITCHES]
    say(table(("SWITCH", "IS", "WHEN OFF"), rows))


async def turn(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        off, one = await storage.switches.all_off(), frozenset({args.switch})
        await storage.switches.put(off | one if args.off else off - one)
    say(f"{args.switch}: {'off' if args.off else 'on'}, everywhere within 20 s")


async def suspend(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    """Its appointments stand, are followed and mailed about."""
    async with open_storage(OpsSettings.read(environ)) as storage:
        tenant = await tenant_named(storage, args.tenant)
        await storage.tenants.put(tenant.model_copy(update={"active": args.active}))
    say(f"{args.tenant}: {'active' if args.active else 'suspended'}, everywhere within 30 s")
