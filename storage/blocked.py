"""Numbers whose calls a business does not take, beside the conversations:

session_id           timestamp                holds
blocked#<tenant id>  the number, keyed hash   its end, since when

A number is personal: it is kept as a keyed hash, and told by its last digits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from messaging.aws import AwsClient
from messaging.deployment import DeploymentKey
from storage.dynamo import Query, delete, get, put, query, write
from storage.items import Item, read_instant

LAST_DIGITS = 3
OF_SESSION = "#session_id = :session_id"


@dataclass(frozen=True)
class BlockedNumber:
    ending: str
    since: datetime


class BlockedNumbers:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def has(self, tenant_id: str, number: str, key: DeploymentKey) -> bool:
        if not number:
            return False
        return await get(self._client, self._table, _key_of(tenant_id, number, key)) is not None

    async def of_tenant(self, tenant_id: str) -> list[BlockedNumber]:
        asked = Query(OF_SESSION, {"session_id": f"blocked#{tenant_id}"})
        items = await query(self._client, self._table, asked)
        found = [BlockedNumber(item["ending"], read_instant(item["since"])) for item in items]
        return sorted(found, key=lambda one: one.since)

    async def put(self, tenant_id: str, number: str, key: DeploymentKey) -> None:
        item = {
            **_key_of(tenant_id, number, key),
            "tenant_id": tenant_id,
            "ending": number[-LAST_DIGITS:],
            "since": self._now(),
        }
        await write(self._client, put("blocked", self._table, item))

    async def drop(self, tenant_id: str, number: str, key: DeploymentKey) -> None:
        gone = delete("blocked", self._table, _key_of(tenant_id, number, key))
        await write(self._client, gone)


def _key_of(tenant_id: str, number: str, key: DeploymentKey) -> Item:
    return {"session_id": f"blocked#{tenant_id}", "timestamp": key.digest("person", number)}
