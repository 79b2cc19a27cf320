"""Tenant documents, kept in memory for some seconds."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from pydantic import ValidationError

from domain.tenants import Tenant
from messaging.aws import AwsClient
from messaging.faults import Permanent, Transient
from runtime.metrics import TENANT_UNREADABLE, record
from storage.dynamo import get, put, scan, write
from storage.items import Item

log = logging.getLogger(__name__)


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
        """Raises `Permanent("unknown_tenant")`, and `Transient` for a document that this build
        cannot read: a newer one may, or somebody mends it."""
        read_at, tenant = self._known.get(tenant_id, (None, None))
        if tenant and read_at and abs(self._now() - read_at) < self._remembered:
            return tenant
        item = await get(self._client, self._table, {"tenant_id": tenant_id})
        if item is None:
            self._known.pop(tenant_id, None)
            raise Permanent("unknown_tenant")
        tenant = _tenant(item)
        if tenant is None:
            raise Transient("tenant_unreadable")
        self._known[tenant_id] = (self._now(), tenant)
        return tenant

    async def all(self) -> list[Tenant]:
        """By id, but for those that cannot be read. Reads the whole table: tenants are few."""
        read = map(_tenant, await scan(self._client, self._table))
        return sorted(filter(None, read), key=lambda tenant: tenant.tenant_id)

    async def put(self, tenant: Tenant) -> None:
        item = {"tenant_id": tenant.tenant_id, "document": tenant.model_dump_json()}
        await write(self._client, put("tenant", self._table, item))
        self._known.pop(tenant.tenant_id, None)


def _tenant(item: Item) -> Tenant | None:
    """None, said aloud, when it cannot be read: one business takes no other down with it."""
    try:
        return Tenant.model_validate_json(str(item.get("document", "")))
    except ValidationError as error:
        where = ", ".join(".".join(map(str, each["loc"])) for each in error.errors()[:5])
        fields = {"tenant_id": str(item["tenant_id"]), "at_fields": where or "document"}
        log.error("Tenant unreadable", extra=fields)
        record(TENANT_UNREADABLE, tenant_id=str(item["tenant_id"]))
        return None
