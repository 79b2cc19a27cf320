"""Tenants as calls need them: all of them, kept for some seconds, as every ring looks them up."""

import time

from domain.tenants import Tenant
from voice.ports import Tenants

KEPT_S = 20.0


class KnownTenants:
    def __init__(self, tenants: Tenants) -> None:
        self._tenants = tenants
        self._all: list[Tenant] = []
        self._read_at = float("-inf")

    async def get(self, tenant_id: str) -> Tenant:
        return await self._tenants.get(tenant_id)

    async def all(self) -> list[Tenant]:
        if time.monotonic() - self._read_at > KEPT_S:
            self._all = list(await self._tenants.all())
            self._read_at = time.monotonic()
        return self._all
