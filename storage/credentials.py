"""What owners of mailboxes granted us: the login library's cache of tokens, sealed."""

from collections.abc import Sequence

from domain.grants import Grant
from messaging.aws import AwsClient
from messaging.faults import Transient
from storage.dynamo import Changes, ConditionsFailed, get, put, update, write
from storage.items import Item
from storage.sealing import Seal

# Stops a process from putting an older refresh token over the one that another just rotated, and
# from bringing back a grant that was taken away or replaced meanwhile: versions only grow.
CACHE_UNCHANGED = "#version = :version"


class Credentials:
    """Without keys it tells only whether there is a grant."""

    def __init__(self, client: AwsClient, table: str, seal: Seal | None = None) -> None:
        self._client = client
        self._table = table
        self._seal = seal or Seal(())

    def with_keys(self, deployment_keys: Sequence[str]) -> "Credentials":
        return Credentials(self._client, self._table, Seal.of(deployment_keys))

    async def has(self, tenant_id: str) -> bool:
        item = await self._item(tenant_id)
        return "sealed" in item or "cache" in item

    async def load(self, tenant_id: str) -> Grant | None:
        """Raises `Permanent` for one that our keys do not open."""
        item = await self._item(tenant_id)
        if "sealed" in item:
            cache = self._seal.opened(item["sealed"], tenant_id)
            return Grant(cache, bool(item.get("public")), item["version"])
        if "cache" in item:  # as it was kept before grants were sealed
            return Grant(item["cache"], version=item["version"])
        return None

    async def save(self, tenant_id: str, grant: Grant) -> None:
        """Over the version it was loaded with; `Transient` where that is no longer the last."""
        kept = {"tenant_id": tenant_id, "version": grant.version + 1}
        item = kept | self._sealed(tenant_id, grant)
        saving = put("cache", self._table, item, CACHE_UNCHANGED, version=grant.version)
        try:
            await write(self._client, saving)
        except ConditionsFailed:
            raise Transient("credentials_changed") from None

    async def replace(self, tenant_id: str, grant: Grant) -> None:
        """Somebody has just signed in: whatever was there is over."""
        sealed = self._sealed(tenant_id, grant)
        changes = Changes(set=sealed | {"cache": None}, add={"version": 1})
        await write(self._client, update("cache", self._table, {"tenant_id": tenant_id}, changes))

    async def forget(self, tenant_id: str) -> None:
        """The version stays, so that whoever still holds the grant cannot save it again."""
        changes = Changes(set=dict.fromkeys(("sealed", "cache", "public")), add={"version": 1})
        await write(self._client, update("cache", self._table, {"tenant_id": tenant_id}, changes))

    def _sealed(self, tenant_id: str, grant: Grant) -> Item:
        sealed = self._seal.closed(grant.cache, tenant_id)
        return {"sealed": sealed, "public": grant.public or None}

    async def _item(self, tenant_id: str) -> Item:
        return await get(self._client, self._table, {"tenant_id": tenant_id}) or {}
