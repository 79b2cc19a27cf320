"""`receptionist outlook`: connect a mailbox, and see whether its calendar can be reached."""

import argparse
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from domain.tenants import Tenant
from messaging.faults import Permanent, Transient
from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Commands, Refused, ask, say
from storage.opening import Storage, open_storage
from vendors.faults import GrantLost
from vendors.graph_login import AppLogin, GraphSettings, Login
from vendors.graph_sign_in import SignIn
from vendors.graph_user_login import UserLogin
from vendors.outlook_calendar import OutlookCalendar, open_outlook_calendar


class OutlookSettings(OpsSettings, GraphSettings):
    pass


def add(commands: Commands) -> None:
    outlook = commands.add_parser("outlook", help="a tenant's calendar: connect, check")
    verbs = outlook.add_subparsers(required=True, metavar="VERB")

    connect_one = verbs.add_parser(
        "connect", help="sign in as the mailbox's owner, and keep the grant"
    )
    connect_one.add_argument("tenant", metavar="TENANT")
    connect_one.add_argument(
        "--redirect-uri", default="http://localhost", help="as registered with the app"
    )
    connect_one.set_defaults(run=connect)

    check_one = verbs.add_parser("check", help="ask for a token and a day of the calendar")
    check_one.add_argument("tenant", metavar="TENANT")
    check_one.set_defaults(run=check)


async def connect(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = OutlookSettings.read(environ)
    async with open_storage(settings) as storage:
        tenant = await tenant_named(storage, args.tenant)
        sign_in = SignIn(settings, args.redirect_uri)
        try:
            address = await sign_in.begin(tenant.mailbox)
            say(f"Open this address and sign in as {tenant.mailbox}:\n\n{address}\n")
            say("The browser then ends at an address that may show nothing. Paste it here:")
            blob = await sign_in.finish(await ask("> "))
        except GrantLost as lost:
            raise Refused(f"{tenant.tenant_id}: not connected ({lost.reason})") from None
        stored = await storage.credentials.load(tenant.tenant_id)
        await storage.credentials.save(tenant.tenant_id, blob, stored[1] if stored else 0)
    say(f"{tenant.tenant_id}: connected")


async def check(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = OutlookSettings.read(environ)
    async with open_storage(settings) as storage:
        tenant = await tenant_named(storage, args.tenant)
        login, means = await _login(storage, tenant, settings)
        now = datetime.now(UTC)
        try:
            async with open_outlook_calendar(settings, login) as calendar:
                entries = await calendar.events(tenant.mailbox, now, now + timedelta(days=1))
        except GrantLost as lost:
            raise Refused(
                f"{tenant.tenant_id}: {means} does not open {tenant.mailbox} ({lost.reason}); "
                "what to do: docs/operations.md, token-refused"
            ) from None
        except (Transient, Permanent) as fault:
            raise Refused(f"{tenant.tenant_id}: Outlook did not answer ({fault.reason})") from None
    say(f"{tenant.tenant_id}: {means} opens {tenant.mailbox}; {len(entries)} entries in 24 hours")


@asynccontextmanager
async def calendar_of(
    storage: Storage, tenant: Tenant, settings: OutlookSettings
) -> AsyncIterator[OutlookCalendar]:
    login, _ = await _login(storage, tenant, settings)
    async with open_outlook_calendar(settings, login) as calendar:
        yield calendar


async def _login(storage: Storage, tenant: Tenant, settings: OutlookSettings) -> tuple[Login, str]:
    """The owner's grant where there is one, else the app's."""
    if await storage.credentials.load(tenant.tenant_id) is None:
        return AppLogin(settings), "the app's grant"

    async def tenant_of(_: str) -> str:
        return tenant.tenant_id

    return UserLogin(settings, storage.credentials, tenant_of), "the owner's grant"
