"""Tenants as calls need them: all of them, kept for some seconds, as every ring looks them up."""

import time

from domain.tenants import Tenant
from storage.tenants import Tenants

KEPT_S = 20.0
FRESH_S = 1.0  # unknown numbers cost at most one scan a second


class KnownTenants:
    def __init__(self, tenants: Tenants) -> None:
        self._tenants = tenants
        self._all: list[Tenant] = []
        self._read_at = float("-inf")

    async def get(self, tenant_id: str) -> Tenant:
        return await self._tenants.get(tenant_id)

    async def all(self, *, fresh: bool = False) -> list[Tenant]:
        if time.monotonic() - self._read_at > (FRESH_S if fresh else KEPT_S):
            self._all = list(await self._tenants.all())
            self._read_at = time.monotonic()
        return self._all
