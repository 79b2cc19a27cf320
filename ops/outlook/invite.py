"""`receptionist outlook invite`: a link by which the owner connects, without an operator."""

import argparse
from collections.abc import Mapping
from datetime import timedelta

from domain.tickets import Ticket, TicketKeys, signed
from messaging.deployment import DeploymentSettings
from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Refused, say
from runtime.clock import utc_now
from runtime.ids import new_id
from runtime.public_url import PublicUrlSettings
from storage.opening import open_storage

MINUTES, LONGEST_MINUTES = 10, 24 * 60


class InviteSettings(OpsSettings, DeploymentSettings, PublicUrlSettings):
    pass


async def invite(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    if not 1 <= args.minutes <= LONGEST_MINUTES:
        raise Refused(f"--minutes is 1 to {LONGEST_MINUTES}")
    settings = InviteSettings.read(environ)
    async with open_storage(settings) as storage:
        tenant = await tenant_named(storage, args.tenant)
    until = utc_now() + timedelta(minutes=args.minutes)
    ticket = Ticket(tenant.tenant_id, "connect", new_id(), until)
    text = signed(ticket, TicketKeys.of(settings.deployment_keys))
    say(f"For the owner of {tenant.mailbox}; works once, until {until:%Y-%m-%d %H:%M} UTC:")
    say(f"{settings.public_url}/connect/{tenant.tenant_id}#{text}")
