"""`receptionist outlook connect`: the owner signs in, and what they grant is proved and kept."""

import argparse
import asyncio
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from domain.tenants import Tenant
from messaging.faults import Permanent
from ops.outlook.browser import open_browser
from ops.outlook.calendars import OutlookSettings
from ops.outlook.landing import open_landing
from ops.outlook.reasons import explained
from ops.tenants import tenant_named
from ops.terminal import Refused, ask, say
from storage.opening import open_storage
from vendors import graph_connection
from vendors.faults import GrantLost
from vendors.graph_connection import WrongMailbox
from vendors.graph_sign_in import DeviceSignIn, Flow, SignedIn, SignIn

REDIRECT_URI = "http://localhost:8000/callback"
SIGN_IN_S = 600  # as long as Microsoft's own codes last


async def connect(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = OutlookSettings.read(environ)
    async with open_storage(settings) as storage:
        tenant = await tenant_named(storage, args.tenant)
        keeper = storage.credentials.with_keys(settings.deployment_keys)
        try:
            signed_in = await _signed_in(args, tenant, settings, environ)
            until = await graph_connection.connect(signed_in, tenant, settings, keeper)
        except WrongMailbox as wrong:
            raise Refused(_told_apart(tenant, wrong.address)) from None
        except (GrantLost, Permanent) as fault:
            why = explained(fault.reason)
            raise Refused(f"{tenant.tenant_id}: not connected: {why}") from None
    say(
        f"{tenant.tenant_id}: connected. The calendar of {tenant.mailbox} was read, written and "
        f"cleaned up; the grant lasts until {until:%Y-%m-%d}, and each use renews it"
    )


def _told_apart(tenant: Tenant, address: str) -> str:
    return (
        f"{tenant.tenant_id}: not connected: {address} signed in, and the calendar is that of "
        f"{tenant.mailbox}. Sign in as {tenant.mailbox}, in a private window where the browser "
        "does not ask; or name the other mailbox in the tenant's file"
    )


async def _signed_in(
    args: argparse.Namespace,
    tenant: Tenant,
    settings: OutlookSettings,
    environ: Mapping[str, str],
) -> SignedIn:
    if args.device_code:
        return await _by_device(tenant, settings)
    sign_in = SignIn(settings, tenant.microsoft_directory)
    flow = await sign_in.begin(tenant.mailbox, args.redirect_uri)
    address, told = sign_in.address_of(flow), None
    if not args.paste:
        told = await _landed(address, flow, args.redirect_uri, tenant, environ)
    return await sign_in.finish(flow, told or await _pasted(address, tenant))


async def _by_device(tenant: Tenant, settings: OutlookSettings) -> SignedIn:
    sign_in = DeviceSignIn(settings, tenant.microsoft_directory)
    flow = await sign_in.begin()
    say(f"{flow['message']}\nSign in as {tenant.mailbox}.")
    return await sign_in.finish(flow)


async def _landed(
    address: str, flow: Flow, redirect_uri: str, tenant: Tenant, environ: Mapping[str, str]
) -> dict[str, str] | None:
    """None where nobody can listen, or no browser opens: then a person carries it over."""
    try:
        async with open_landing(redirect_uri, flow["state"]) as landed:
            if not await open_browser(address, environ):
                return None
            say(f"A browser was opened: sign in there as {tenant.mailbox}.")
            say("(No browser to be seen? Stop this with Ctrl-C, and add --paste.)")
            async with asyncio.timeout(SIGN_IN_S):
                return await landed
    except OSError as error:
        say(f"{redirect_uri} cannot be listened on ({error.strerror or error}).")
        return None
    except TimeoutError:
        raise Refused(f"{tenant.tenant_id}: nobody signed in within ten minutes") from None


async def _pasted(address: str, tenant: Tenant) -> dict[str, str]:
    say(f"Open this address and sign in as {tenant.mailbox}:\n\n{address}\n")
    say("The browser then ends at an address that may show nothing. Paste it here:")
    query = parse_qs(urlsplit(await ask("> ")).query)
    return {name: values[0] for name, values in query.items()}
