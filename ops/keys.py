"""`receptionist keys`: the bearer tokens by which voice agents speak for a business."""

import argparse
import hashlib
import secrets
from collections.abc import Mapping
from datetime import timedelta

from messaging.faults import Permanent
from ops.settings import OpsSettings
from ops.terminal import Commands, Refused, say, table
from runtime.clock import utc_now
from storage.keys import SCOPES, ApiKey
from storage.opening import Storage, open_storage

AT_ONCE = 2  # of one name: the old and the new, while it is changed over
DAYS = 365


def add(commands: Commands) -> None:
    keys = commands.add_parser("keys", help="tokens of voice agents: create, list, revoke")
    verbs = keys.add_subparsers(required=True, metavar="VERB")

    create_one = verbs.add_parser("create", help="a new key; its token is shown this once")
    create_one.add_argument("tenant", metavar="TENANT")
    create_one.add_argument("--name", default="agent", help="who has it (default: agent)")
    create_one.add_argument(
        "--scope", action="append", choices=SCOPES, help="may be given twice (default: both)"
    )
    create_one.add_argument("--days", type=int, default=DAYS, help="until it ends (default: 365)")
    create_one.set_defaults(run=create)

    list_all = verbs.add_parser("list", help="the keys that are not over")
    list_all.add_argument("tenant", metavar="TENANT")
    list_all.set_defaults(run=show)

    revoke_one = verbs.add_parser("revoke", help="ends a key; refused everywhere within 30 s")
    revoke_one.add_argument("tenant", metavar="TENANT")
    revoke_one.add_argument("key", metavar="KEY", help="as `list` shows it")
    revoke_one.set_defaults(run=revoke)


async def create(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    if args.days < 1:
        raise Refused("--days is at least 1")
    token, now = secrets.token_urlsafe(32), utc_now()
    key = ApiKey(
        digest=hashlib.sha256(token.encode()).hexdigest(),
        tenant_id=args.tenant,
        name=args.name,
        scopes=frozenset(args.scope or SCOPES),
        made_at=now,
        until=now + timedelta(days=args.days),
    )
    async with open_storage(OpsSettings.read(environ)) as storage:
        alike = [one for one in await storage.keys.of_tenant(args.tenant) if one.name == args.name]
        if len(alike) >= AT_ONCE:
            raise Refused(f"{args.tenant} has {AT_ONCE} keys named {args.name}: revoke one first")
        try:
            await storage.keys.make(key)
        except Permanent:
            raise Refused(f"{args.tenant}: no such tenant") from None
    say(f"key {key.key_id} for {args.tenant}, until {key.until:%Y-%m-%d}; its token, shown once:")
    say(token)


async def show(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        keys = await storage.keys.of_tenant(args.tenant)
    rows = [
        (
            k.key_id,
            k.name,
            ",".join(sorted(k.scopes)),
            f"{k.made_at:%Y-%m-%d}",
            f"{k.until:%Y-%m-%d}",
        )
        for k in keys
    ]
    say(table(("KEY", "NAME", "SCOPES", "MADE", "UNTIL"), rows))


async def revoke(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        await storage.keys.revoke(await _named(storage, args.tenant, args.key))
    say(f"{args.key}: revoked")


async def _named(storage: Storage, tenant_id: str, key_id: str) -> ApiKey:
    for key in await storage.keys.of_tenant(tenant_id):
        if key.key_id == key_id:
            return key
    raise Refused(f"{tenant_id} has no key {key_id}")
