"""What is counted within an hour or a day, so that all replicas agree. Beside the conversations:

session_id          timestamp       holds
count#<subject>     <window's end>  how much was taken; gone a day after

A subject is a kind with a business or a digest: no name, address or number stands here.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from messaging.aws import AwsClient
from messaging.faults import Transient
from storage.dynamo import Changes, ConditionsFailed, Write, get, put, transact, update, write
from storage.items import TTL_ATTRIBUTE, Item, expires, instant_text

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
KEPT = timedelta(days=1)
TRIES = 4
PAUSE_S = 0.02

# Stops more from being taken than there is, however many replicas take at once.
SOME_LEFT = "attribute_not_exists(#taken) OR #taken <= :most_before"
# Stops what works once from working twice.
NEVER_BEFORE = "attribute_not_exists(#session_id)"


@dataclass(frozen=True)
class Count:
    """`most` of `subject` within a window: whole hours or days of UTC."""

    subject: str
    most: int
    window: timedelta


class CountFull(Exception):
    """There is not enough left of it, so nothing beside it was written either."""

    def __init__(self, count: Count) -> None:
        super().__init__(count.subject)
        self.count = count


def full_of(failed: ConditionsFailed, counts: Sequence[Count]) -> Count | None:
    """The first that stopped a transaction; None where something else did."""
    full = (count for place, count in enumerate(counts) if _part(place) in failed.parts)
    return next(full, None)


def _part(place: int) -> str:
    return f"count {place}"


async def transact_in_turn(client: AwsClient, writes: Sequence[Write]) -> None:
    """Those of one business may meet at its counter: they wait for one another."""
    for attempt in range(TRIES):
        try:
            await transact(client, writes)
        except Transient as fault:
            if "TransactionConflict" not in fault.reason or attempt == TRIES - 1:
                raise
            await asyncio.sleep(PAUSE_S * 2**attempt)
        else:
            return


class Counters:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def take(self, counts: Sequence[Count], amount: int = 1) -> Count | None:
        """Of all or of none, in one write; the first of which there is not enough left."""
        try:
            await transact_in_turn(self._client, self.taking(counts, amount))
        except ConditionsFailed as failed:
            return full_of(failed, counts)
        return None

    def taking(self, counts: Sequence[Count], amount: int = 1) -> list[Write]:
        """For a transaction, see `transact_in_turn` and `full_of`."""
        return [self._taking(each, amount, _part(place)) for place, each in enumerate(counts)]

    async def spend(self, count: Count, amount: int) -> int | None:
        """What is taken by now; None, and nothing taken, where there is not enough left."""
        try:
            item = await write(self._client, self._taking(count, amount, "spent"))
        except ConditionsFailed:
            return None
        return int(item["taken"])

    async def first(self, subject: str) -> bool:
        """Whether nobody has asked so before, on any replica; remembered for a day."""
        item = {
            "session_id": f"once#{subject}",
            "timestamp": "once",
            TTL_ATTRIBUTE: expires(self._now(), KEPT),
        }
        try:
            await write(self._client, put("once", self._table, item, NEVER_BEFORE))
        except ConditionsFailed:
            return False
        return True

    async def add(self, count: Count, amount: int) -> int:
        """Whatever the most is: what is taken by now."""
        item = await write(self._client, self._adding(count, amount, "added"))
        return int(item["taken"])

    async def taken(self, count: Count) -> int:
        item = await get(self._client, self._table, self._key(count))
        return int(item["taken"]) if item else 0

    def over_at(self, count: Count) -> datetime:
        """When the next window begins."""
        now = self._now().astimezone(UTC)
        start = now.replace(minute=0, second=0, microsecond=0)
        return (start if count.window == HOUR else start.replace(hour=0)) + count.window

    def _taking(self, count: Count, amount: int, part: str) -> Write:
        return self._adding(count, amount, part, SOME_LEFT, most_before=count.most - amount)

    def _adding(
        self, count: Count, amount: int, part: str, condition: str = "", **values: object
    ) -> Write:
        gone = expires(self.over_at(count), KEPT)
        changes = Changes(set={TTL_ATTRIBUTE: gone}, add={"taken": amount})
        return update(part, self._table, self._key(count), changes, condition, **values)

    def _key(self, count: Count) -> Item:
        end = instant_text(self.over_at(count))
        return {"session_id": f"count#{count.subject}", "timestamp": end}
