"""Phone calls, kept in the conversations table: each one's record and lines, and who holds it.

session_id          timestamp        holds
call#<call id>      <instant>#<n>    a line: said, or done by a tool
call#<call id>      ~call            the call's record
calls#live          <call id>        who holds a living call, and until when
calls#webhooks      <webhook id>     a webhook delivered before
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from domain.calls import CallLine, CallRecord, LiveCall
from messaging.aws import AwsClient
from storage.dynamo import (
    Changes,
    ConditionsFailed,
    Query,
    Write,
    delete,
    get,
    put,
    query,
    transact,
    update,
    write,
)
from storage.items import TTL_ATTRIBUTE, Item, epoch_ms, expires

RECORD_KEY = "~call"
LIVE = "calls#live"
WEBHOOKS = "calls#webhooks"
WEBHOOK_KEPT = timedelta(days=7)  # the vendor repeats a delivery for three
LIVE_KEPT = timedelta(hours=2)  # longer than any call
LINES_AT_ONCE = 90  # a transaction takes 100 writes

# Stops a repeated webhook from answering the same call twice, on any replica.
NOT_KNOWN = "attribute_not_exists(#session_id)"
# Stops a replica that stalled from holding on to a call that another has taken since.
STILL_MINE = "#held_by = :me"
# Stops two replicas from taking the same call: the first one's hold is no longer over.
HOLD_OVER = "#held_until < :now"
ALL_LIVE = "#session_id = :session_id"


class Calls:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def begin(
        self, record: CallRecord, live: LiveCall, retention_days: int, webhook_id: str = ""
    ) -> bool:
        """False when the call or the webhook is known already."""
        writes = [
            put("record", self._table, self._record(record, retention_days), NOT_KNOWN),
            put("live", self._table, self._live(live)),
        ]
        if webhook_id:
            kept = expires(self._now(), WEBHOOK_KEPT)
            marker = {"session_id": WEBHOOKS, "timestamp": webhook_id, TTL_ATTRIBUTE: kept}
            writes.append(put("webhook", self._table, marker, NOT_KNOWN))
        try:
            await transact(self._client, writes)
        except ConditionsFailed:
            return False
        return True

    async def hold(self, call_id: str, held_by: str, until: datetime) -> bool:
        """Renews, or with a past `until` lets go; False when another replica has taken it."""
        changes = Changes(set={"held_until": epoch_ms(until)})
        return await self._held(
            update("live", self._table, _live_key(call_id), changes, STILL_MINE, me=held_by)
        )

    async def take(self, call_id: str, held_by: str, now: datetime, until: datetime) -> bool:
        changes = Changes(set={"held_by": held_by, "held_until": epoch_ms(until)})
        return await self._held(
            update("live", self._table, _live_key(call_id), changes, HOLD_OVER, now=epoch_ms(now))
        )

    async def _held(self, change: Write) -> bool:
        try:
            await write(self._client, change)
        except ConditionsFailed:
            return False
        return True

    async def load(self, call_id: str) -> CallRecord | None:
        key = {"session_id": _session(call_id), "timestamp": RECORD_KEY}
        item = await get(self._client, self._table, key)
        return CallRecord.model_validate_json(item["document"]) if item else None

    async def lines(self, call_id: str) -> list[CallLine]:
        asked = Query(ALL_LIVE, {"session_id": _session(call_id)})
        items = await query(self._client, self._table, asked)
        return [
            CallLine.model_validate_json(item["document"])
            for item in items
            if item["timestamp"] != RECORD_KEY
        ]

    async def save(
        self, record: CallRecord, lines: Sequence[CallLine], retention_days: int
    ) -> None:
        await self._write(record, lines, retention_days, [])

    async def end(self, record: CallRecord, lines: Sequence[CallLine], retention_days: int) -> None:
        gone = delete("live", self._table, _live_key(record.call_id))
        await self._write(record, lines, retention_days, [gone])

    async def live(self) -> list[LiveCall]:
        items = await query(self._client, self._table, Query(ALL_LIVE, {"session_id": LIVE}))
        return [
            LiveCall(
                call_id=item["timestamp"],
                tenant_id=item["tenant_id"],
                provider=item["provider"],
                held_by=item["held_by"],
                held_until=datetime.fromtimestamp(item["held_until"] / 1000, UTC),
            )
            for item in items
        ]

    async def _write(
        self,
        record: CallRecord,
        lines: Sequence[CallLine],
        retention_days: int,
        more: list[Write],
    ) -> None:
        kept = expires(self._now(), timedelta(days=retention_days))
        while len(lines) > LINES_AT_ONCE:
            first, lines = lines[:LINES_AT_ONCE], lines[LINES_AT_ONCE:]
            await transact(self._client, self._lines(record.call_id, first, kept))
        state = put("record", self._table, self._record(record, retention_days))
        await transact(self._client, [state, *self._lines(record.call_id, lines, kept), *more])

    def _lines(self, call_id: str, lines: Sequence[CallLine], kept: int) -> list[Write]:
        items: dict[str, Item] = {}
        for line in lines:
            at = line.at.astimezone(UTC).isoformat(timespec="microseconds")
            key = f"{at}#{len(items):03d}"
            items[key] = {
                "session_id": _session(call_id),
                "timestamp": key,
                "document": line.model_dump_json(),
                TTL_ATTRIBUTE: kept,
            }
        return [put("line", self._table, item) for item in items.values()]

    def _record(self, record: CallRecord, retention_days: int) -> Item:
        return {
            "session_id": _session(record.call_id),
            "timestamp": RECORD_KEY,
            "tenant_id": record.tenant_id,
            "document": record.model_dump_json(),
            TTL_ATTRIBUTE: expires(self._now(), timedelta(days=retention_days)),
        }

    def _live(self, live: LiveCall) -> Item:
        return {
            **_live_key(live.call_id),
            "tenant_id": live.tenant_id,
            "provider": live.provider,
            "held_by": live.held_by,
            "held_until": epoch_ms(live.held_until),
            TTL_ATTRIBUTE: expires(self._now(), LIVE_KEPT),
        }


def _session(call_id: str) -> str:
    return f"call#{call_id}"


def _live_key(call_id: str) -> Item:
    return {"session_id": LIVE, "timestamp": call_id}
