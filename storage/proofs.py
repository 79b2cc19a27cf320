"""Wrong proofs, counted: five an hour, by who tries and by whose appointment is tried."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from messaging.aws import AwsClient
from runtime.ids import derived_id
from storage.dynamo import Changes, ConditionsFailed, get_many, put, update, write
from storage.items import TTL_ATTRIBUTE, Item, epoch_ms, expires

TRIES = 5
WINDOW = timedelta(hours=1)

# Stops an hour that is over from counting against the next.
WINDOW_OPEN = "#until_ms > :now_ms"
# Stops a wrong try from wiping out those that another worker counted at the same moment.
WINDOW_OVER = "attribute_not_exists(#command_id) OR #until_ms <= :now_ms"


class WrongProofs:
    """Kept beside the commands, under keys of their own: "proof|hash of the subject"."""

    def __init__(self, client: AwsClient, table: str) -> None:
        self._client = client
        self._table = table

    async def barred_until(self, subjects: Iterable[str], now: datetime) -> datetime | None:
        """When the next try counts, where five were wrong already."""
        items = await get_many(self._client, self._table, [_key(each) for each in subjects])
        return max((until for item in items if (until := _barred(item, now))), default=None)

    async def count(
        self, subjects: Iterable[str], command_id: str, now: datetime
    ) -> datetime | None:
        """Counts a wrong try, a repeated command once. Returns as `barred_until` did before it."""
        until = [await self._count(each, command_id, now) for each in subjects]
        return max(filter(None, until), default=None)

    async def of_business(self, tenant_id: str, now: datetime) -> int:
        """Counts one more, and says how many there were in this hour, whoever tried."""
        hour = now.astimezone(UTC).strftime("%Y-%m-%dT%H")
        counted = Changes(set={TTL_ATTRIBUTE: expires(now, WINDOW * 2)}, add={"wrong": 1})
        key = {"command_id": f"proofs|{tenant_id}|{hour}"}
        item = await write(self._client, update("wrong", self._table, key, counted))
        return int(item["wrong"])

    async def _count(self, subject: str, command_id: str, now: datetime) -> datetime | None:
        counted = Changes(add={"tries": frozenset({command_id})})
        begun = {
            **_key(subject),
            "tries": frozenset({command_id}),
            "until_ms": epoch_ms(now + WINDOW),
            TTL_ATTRIBUTE: expires(now, WINDOW * 2),
        }
        now_ms = epoch_ms(now)
        for one in (
            update("tries", self._table, _key(subject), counted, WINDOW_OPEN, now_ms=now_ms),
            put("tries", self._table, begun, WINDOW_OVER, now_ms=now_ms),
            update("tries", self._table, _key(subject), counted, WINDOW_OPEN, now_ms=now_ms),
        ):
            try:
                item = await write(self._client, one)
            except ConditionsFailed:
                continue
            return _barred(item, now, TRIES + 1)
        return None


def _key(subject: str) -> Item:
    return {"command_id": f"proof|{derived_id(subject)}"}  # an e-mail stays out of this table


def _barred(item: Item, now: datetime, tries: int = TRIES) -> datetime | None:
    if len(item.get("tries", ())) < tries or item.get("until_ms", 0) <= epoch_ms(now):
        return None
    return datetime.fromtimestamp(item["until_ms"] / 1000, UTC)
