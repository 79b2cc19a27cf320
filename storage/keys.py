"""Keys of a tenant: bearer tokens made by `receptionist keys`, each an item beside the tenants.

The item lies at `token#<sha256>`, where a token of the tenant's document points, too: whose a token
is costs one read. The token itself is kept nowhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args

from messaging.aws import AwsClient
from messaging.faults import Permanent
from storage.dynamo import Changes, ConditionsFailed, delete, get, get_many, put, transact, update
from storage.items import Item, epoch_ms

Scope = Literal["book", "read"]
SCOPES: tuple[Scope, ...] = get_args(Scope)

# Stops a key from taking the place of another one.
KEY_NEW = "attribute_not_exists(#tenant_id)"
# Stops a key from being made for a tenant that is not there.
TENANT_THERE = "attribute_exists(#document)"


@dataclass(frozen=True)
class ApiKey:
    """`digest` is the SHA-256 of the token, in hex."""

    digest: str
    tenant_id: str
    name: str
    scopes: frozenset[Scope]
    made_at: datetime
    until: datetime

    @property
    def key_id(self) -> str:
        """What it is called by; it opens nothing."""
        return self.digest[:8]


class ApiKeys:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def of_tenant(self, tenant_id: str) -> list[ApiKey]:
        """Those that are not over, oldest first."""
        item = await get(self._client, self._table, {"tenant_id": tenant_id}) or {}
        digests: frozenset[str] = item.get("keys", frozenset())
        if not digests:
            return []
        found = await get_many(self._client, self._table, [_key_of(each) for each in digests])
        keys = filter(None, map(read_key, found))
        return sorted((k for k in keys if k.until > self._now()), key=lambda k: k.made_at)

    async def make(self, key: ApiKey) -> None:
        """Raises `Permanent("unknown_tenant")`."""
        item = {
            **_key_of(key.digest),
            "of": key.tenant_id,
            "name": key.name,
            "scopes": key.scopes,
            "made_ms": epoch_ms(key.made_at),
            "until_ms": epoch_ms(key.until),
        }
        owner = {"tenant_id": key.tenant_id}
        added = Changes(add={"keys": frozenset({key.digest})})
        try:
            await transact(
                self._client,
                [
                    put("key", self._table, item, KEY_NEW),
                    update("tenant", self._table, owner, added, TENANT_THERE),
                ],
            )
        except ConditionsFailed:
            raise Permanent("unknown_tenant") from None

    async def revoke(self, key: ApiKey) -> None:
        owner = {"tenant_id": key.tenant_id}
        dropped = Changes(drop={"keys": frozenset({key.digest})})
        await transact(
            self._client,
            [
                delete("key", self._table, _key_of(key.digest)),
                update("tenant", self._table, owner, dropped),
            ],
        )


def _key_of(digest: str) -> Item:
    return {"tenant_id": f"token#{digest}"}


def read_key(item: Item) -> ApiKey | None:
    """None for a token of a tenant's document, which has no name of its own."""
    if "until_ms" not in item:
        return None
    return ApiKey(
        digest=item["tenant_id"].removeprefix("token#"),
        tenant_id=str(item["of"]),
        name=item["name"],
        scopes=item["scopes"],
        made_at=datetime.fromtimestamp(item["made_ms"] / 1000, UTC),
        until=datetime.fromtimestamp(item["until_ms"] / 1000, UTC),
    )
