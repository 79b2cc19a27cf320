"""`receptionist restore`: items back from a table that was restored beside ours.

AWS restores a table to a new one, whose name nobody reads. What is missing here is copied from it;
what is here stays, as it is newer, unless an item is named.
"""

import argparse
from collections.abc import Mapping

from messaging.aws import open_aws_client
from ops.settings import OpsSettings
from ops.terminal import Commands, Refused, say
from storage.dynamo import ConditionsFailed, put, scan, write

# Stops a restored item from taking the place of a newer one.
ITEM_MISSING = "attribute_not_exists(#{key})"
KEYS = {
    "tenants": "tenant_id",
    "conversations": "session_id",
    "appointments": "appointment_id",
    "slots": "calendar",
    "commands": "command_id",
    "credentials": "tenant_id",
}


def add(commands: Commands) -> None:
    restore = commands.add_parser("restore", help="items of a table restored beside ours")
    restore.add_argument("table", metavar="TABLE", choices=sorted(KEYS), help=", ".join(KEYS))
    restore.add_argument(
        "--from", dest="source", required=True, metavar="NAME", help="the restored table's name"
    )
    restore.add_argument(
        "--replace", nargs="+", default=[], metavar="KEY", help="these as they were, too"
    )
    restore.set_defaults(run=run)


async def run(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = OpsSettings.read(environ)
    key, target = KEYS[args.table], str(getattr(settings, f"{args.table}_table"))
    if args.source == target:
        raise Refused(f"{target} is the table itself")
    copied = kept = 0
    async with open_aws_client("dynamodb", settings) as client:
        for item in await scan(client, args.source):
            replaces = item[key] in args.replace
            condition = "" if replaces else ITEM_MISSING.format(key=key)
            try:
                await write(client, put("item", target, item, condition))
                copied += 1
            except ConditionsFailed:
                kept += 1
    say(f"{target}: {copied} copied, {kept} there already")
