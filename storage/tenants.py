"""Tenant documents, kept in memory for some seconds."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.tenants import Tenant
from messaging.aws import AwsClient
from messaging.faults import Permanent
from storage.dynamo import get, put, scan, write
from storage.items import Item


class Tenants:
    """What `receptionist tenants apply` writes is seen by every process after `remembered`."""

    def __init__(
        self,
        client: AwsClient,
        table: str,
        now: Callable[[], datetime],
        remembered: timedelta = timedelta(seconds=30),
    ) -> None:
        self._client = client
        self._table = table
        self._now = now
        self._remembered = remembered
        self._known: dict[str, tuple[datetime, Tenant]] = {}

    async def get(self, tenant_id: str) -> Tenant:
        """Raises `Permanent("unknown_tenant")`."""
        read_at, tenant = self._known.get(tenant_id, (None, None))
        if tenant and read_at and abs(self._now() - read_at) < self._remembered:
            return tenant
        item = await get(self._client, self._table, {"tenant_id": tenant_id})
        if item is None:
            self._known.pop(tenant_id, None)
            raise Permanent("unknown_tenant")
        tenant = _tenant(item)
        self._known[tenant_id] = (self._now(), tenant)
        return tenant

    async def all(self) -> list[Tenant]:
        """By id. Reads the whole table: tenants are few."""
        items = await scan(self._client, self._table)
        return sorted(map(_tenant, items), key=lambda tenant: tenant.tenant_id)

    async def put(self, tenant: Tenant) -> None:
        item = {"tenant_id": tenant.tenant_id, "document": tenant.model_dump_json()}
        await write(self._client, put("tenant", self._table, item))
        self._known.pop(tenant.tenant_id, None)


def _tenant(item: Item) -> Tenant:
    return Tenant.model_validate_json(item["document"])
