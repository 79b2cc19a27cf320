"""The token cache of a tenant's mailbox, as the login library serialises it."""

from messaging.aws import AwsClient
from messaging.faults import Transient
from storage.dynamo import ConditionsFailed, get, put, write

# Stops a process from putting an older refresh token over the one that another just rotated.
CACHE_UNCHANGED = "attribute_not_exists(#tenant_id) OR #version = :version"


class Credentials:
    def __init__(self, client: AwsClient, table: str) -> None:
        self._client = client
        self._table = table

    async def load(self, tenant_id: str) -> tuple[str, int] | None:
        """The cache and its version."""
        item = await get(self._client, self._table, {"tenant_id": tenant_id})
        return (item["cache"], item["version"]) if item else None

    async def save(self, tenant_id: str, blob: str, version: int) -> None:
        """Over the version it was loaded with, 0 for none; `Transient` where another saved."""
        item = {"tenant_id": tenant_id, "cache": blob, "version": version + 1}
        try:
            await write(
                self._client,
                put("cache", self._table, item, CACHE_UNCHANGED, version=version),
            )
        except ConditionsFailed:
            raise Transient("credentials_changed") from None
