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
TRIES = 4  # those of one business may meet at its counter
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


class Counters:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def take(self, counts: Sequence[Count], amount: int = 1) -> Count | None:
        """Of all or of none, in one write; the first of which there is not enough left."""
        writes = [self._taking(each, amount, str(place)) for place, each in enumerate(counts)]
        for attempt in range(TRIES):
            try:
                await transact(self._client, writes)
            except ConditionsFailed as failed:
                return counts[min(map(int, failed.parts))]
            except Transient as fault:
                if "TransactionConflict" not in fault.reason or attempt == TRIES - 1:
                    raise
                await asyncio.sleep(PAUSE_S * 2**attempt)
            else:
                return None
        raise AssertionError("unreachable")

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
