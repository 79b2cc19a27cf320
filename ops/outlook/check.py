"""`receptionist outlook check`: whether calendars open, by whose grant, and until when."""

import argparse
import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

from pydantic import BaseModel

from domain.tenants import Tenant
from messaging.faults import Permanent, Transient
from ops.outlook.calendars import Access, Means, OutlookSettings, access_to
from ops.outlook.reasons import explained
from ops.tenants import tenant_named
from ops.terminal import Refused, say
from storage.opening import Storage, open_storage
from vendors.faults import GrantLost
from vendors.outlook_calendar import open_outlook_calendar

AT_ONCE = 4
_MEANS: dict[Means, str] = {"owner": "the owner's grant", "app": "the app's grant"}


class Connection(BaseModel):
    """As `--json` shows it. `state`: `lost` waits for a person, `away` passes by itself.
    `until`: when the owner's grant ends unless it is used; the app's tells no end."""

    tenant_id: str
    mailbox: str
    by: Means
    state: Literal["open", "lost", "away"] = "open"
    reason: str | None = None
    until: datetime | None = None
    entries: int | None = None  # in the next 24 hours

    def sentence(self) -> str:
        about = f"{self.tenant_id}: {_MEANS[self.by]}"
        if self.state == "away":
            return f"{self.tenant_id}: Outlook did not answer ({self.reason})"
        if self.state == "lost":
            return (
                f"{about} does not open {self.mailbox}: {explained(self.reason or '')}; "
                "what to do: docs/operations.md, token-refused"
            )
        until = f", until {self.until:%Y-%m-%d}" if self.until else ""
        return f"{about} opens {self.mailbox}{until}; {self.entries} entries in 24 hours"


async def check(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = OutlookSettings.read(environ)
    async with open_storage(settings) as storage:
        tenants = await _asked(args, storage)
        connections = await _looked_at(tenants, storage, settings)
    for each in connections:
        if args.json:
            say(each.model_dump_json())
        elif each.state == "open":
            say(each.sentence())
    shut = [each for each in connections if each.state != "open"]
    if shut:
        told = f"{len(shut)} of {len(connections)} do not open"
        raise Refused(told if args.json else "\n".join(each.sentence() for each in shut))


async def _asked(args: argparse.Namespace, storage: Storage) -> Sequence[Tenant]:
    if args.all:
        return [tenant for tenant in await storage.tenants.all() if tenant.active]
    return [await tenant_named(storage, args.tenant)]


async def _looked_at(
    tenants: Sequence[Tenant], storage: Storage, settings: OutlookSettings
) -> list[Connection]:
    turns = asyncio.Semaphore(AT_ONCE)

    async def look(tenant: Tenant) -> Connection:
        async with turns:
            return await _connection(tenant, storage, settings)

    async with asyncio.TaskGroup() as tasks:
        looks = [tasks.create_task(look(tenant)) for tenant in tenants]
    return [each.result() for each in looks]


async def _connection(tenant: Tenant, storage: Storage, settings: OutlookSettings) -> Connection:
    access = await access_to(tenant, storage, settings)
    seen = Connection(tenant_id=tenant.tenant_id, mailbox=tenant.mailbox, by=access.means)
    try:
        entries = await _entries(tenant, access, settings)
    except GrantLost as lost:
        return seen.model_copy(update={"state": "lost", "reason": lost.reason})
    except (Transient, Permanent) as fault:
        return seen.model_copy(update={"state": "away", "reason": fault.reason})
    return seen.model_copy(update={"entries": entries, "until": access.granted_until(tenant)})


async def _entries(tenant: Tenant, access: Access, settings: OutlookSettings) -> int:
    now = datetime.now(UTC)
    async with open_outlook_calendar(settings, access.login) as calendar:
        return len(await calendar.events(tenant.mailbox, now, now + timedelta(days=1)))
