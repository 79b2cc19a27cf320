"""`receptionist outlook disconnect`: what the owner granted is forgotten here."""

import argparse
from collections.abc import Mapping

from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Refused, say
from storage.opening import open_storage


async def disconnect(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with open_storage(OpsSettings.read(environ)) as storage:
        tenant = await tenant_named(storage, args.tenant)
        if not await storage.credentials.has(tenant.tenant_id):
            raise Refused(f"{tenant.tenant_id}: no owner's grant is kept")
        await storage.credentials.forget(tenant.tenant_id)
    say(
        f"{tenant.tenant_id}: disconnected. A worker may use what it holds for up to an hour; at "
        "once it ends where the owner removes the app, at https://myapplications.microsoft.com"
    )
