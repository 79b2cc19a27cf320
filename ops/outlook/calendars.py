"""How the command line reaches a tenant's calendar: as the workers do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain.tenants import Tenant
from messaging.deployment import DeploymentSettings
from ops.settings import OpsSettings
from storage.opening import Storage
from vendors.graph_login import AppLogin, GraphSettings, Login, Owner
from vendors.graph_user_login import UserLogin
from vendors.outlook_calendar import OutlookCalendar, open_outlook_calendar

Means = Literal["owner", "app"]  # whose grant opens the mailbox


class OutlookSettings(OpsSettings, GraphSettings, DeploymentSettings):
    pass


@dataclass(frozen=True)
class Access:
    means: Means
    login: Login

    def granted_until(self, tenant: Tenant) -> datetime | None:
        """Once a token was asked for; None for the app's, whose secret tells no end."""
        if isinstance(self.login, UserLogin):
            return self.login.granted_until(tenant.tenant_id)
        return None


async def access_to(tenant: Tenant, storage: Storage, settings: OutlookSettings) -> Access:
    """By the owner's grant where there is one, else by the app's."""

    async def owner_of(_: str) -> Owner:
        return Owner(tenant.tenant_id, tenant.microsoft_directory)

    credentials = storage.credentials.with_keys(settings.deployment_keys)
    if await credentials.has(tenant.tenant_id):
        return Access("owner", UserLogin(settings, credentials, owner_of))
    return Access("app", AppLogin(settings, owner_of))


@asynccontextmanager
async def calendar_of(
    storage: Storage, tenant: Tenant, settings: OutlookSettings
) -> AsyncIterator[OutlookCalendar]:
    access = await access_to(tenant, storage, settings)
    async with open_outlook_calendar(settings, access.login) as calendar:
        yield calendar
