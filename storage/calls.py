"""Phone calls, kept in the conversations table: each one's record and lines, and who holds it.

session_id          timestamp        holds
call#<call id>      <instant>#<n>    a line: said, or done by a tool
call#<call id>      ~call            the call's record
calls#live          <line>           which call takes a line of a business, and who holds it
calls#webhooks      <webhook id>     a webhook delivered before
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from domain.calls import Beginning, CallLine, CallRecord, Hold, LiveCall
from messaging.aws import AwsClient
from storage.documents import read_document
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
SPEAKERS = frozenset({"caller", "receptionist"})  # whose words are kept, where any are
LINES_AT_ONCE = 90  # a transaction takes 100 writes

# Stops a repeated webhook from answering the same call twice, on any replica.
NOT_KNOWN = "attribute_not_exists(#session_id)"
# Stops two calls from taking the same line, and so a business from having too many at once.
LINE_FREE = "attribute_not_exists(#call_id)"
# Stops a replica that stalled from writing to a call that another has taken since.
STILL_MINE = "#held_by = :me"
# Stops two replicas from taking the same call: the first one's hold is no longer over.
HOLD_OVER = "#call_id = :call_id AND #held_until < :now"
OF_SESSION = "#session_id = :session_id"


class Calls:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def begin(
        self, record: CallRecord, live: LiveCall, retention_days: int, webhook_id: str = ""
    ) -> Beginning:
        writes = [
            put("record", self._table, self._record(record, retention_days), NOT_KNOWN),
            put("live", self._table, self._live(live), LINE_FREE),
        ]
        if webhook_id:
            kept = expires(self._now(), WEBHOOK_KEPT)
            marker = {"session_id": WEBHOOKS, "timestamp": webhook_id, TTL_ATTRIBUTE: kept}
            writes.append(put("webhook", self._table, marker, NOT_KNOWN))
        try:
            await transact(self._client, writes)
        except ConditionsFailed as failed:
            return Beginning.LINE_TAKEN if set(failed.parts) == {"live"} else Beginning.KNOWN
        return Beginning.BEGUN

    async def hold(self, line: str, hold: Hold) -> bool:
        """Renews, or with a past `until` lets go; False when another has taken the call."""
        return await self._held(self._renewed(line, hold))

    async def take(self, record: CallRecord, hold: Hold, now: datetime) -> bool:
        """A call whose hold was over by `now`; False when somebody was faster."""
        changes = Changes(set={"held_by": hold.by, "held_until": epoch_ms(hold.until)})
        values = {"call_id": record.call_id, "now": epoch_ms(now)}
        key = _live_key(record.line)
        return await self._held(update("live", self._table, key, changes, HOLD_OVER, **values))

    async def load(self, call_id: str) -> CallRecord | None:
        """Raises `Transient`, also for a record that this build cannot read."""
        key = {"session_id": _session(call_id), "timestamp": RECORD_KEY}
        item = await get(self._client, self._table, key)
        return read_document(CallRecord, item) if item else None

    async def lines(self, call_id: str) -> list[CallLine]:
        asked = Query(OF_SESSION, {"session_id": _session(call_id)})
        items = await query(self._client, self._table, asked)
        return [read_document(CallLine, item) for item in items if item["timestamp"] != RECORD_KEY]

    async def save(
        self, record: CallRecord, lines: Sequence[CallLine], retention_days: int, hold: Hold
    ) -> bool:
        """Also renews the hold; False, and nothing written, when another has taken the call."""
        return await self._write(record, lines, retention_days, self._renewed(record.line, hold))

    async def end(
        self, record: CallRecord, lines: Sequence[CallLine], retention_days: int, held_by: str
    ) -> bool:
        """The last save; the call is no longer live. False as `save`."""
        if not retention_days:
            record = record.model_copy(update={"proposed": None, "caller": ""})
        gone = delete("live", self._table, _live_key(record.line), STILL_MINE, me=held_by)
        return await self._write(record, lines, retention_days, gone)

    async def live(self) -> list[LiveCall]:
        items = await query(self._client, self._table, Query(OF_SESSION, {"session_id": LIVE}))
        return [
            LiveCall(
                line=item["timestamp"],
                call_id=item["call_id"],
                tenant_id=item["tenant_id"],
                provider=item["provider"],
                held_by=item["held_by"],
                held_until=datetime.fromtimestamp(item["held_until"] / 1000, UTC),
            )
            for item in items
        ]

    async def _held(self, change: Write) -> bool:
        try:
            await write(self._client, change)
        except ConditionsFailed:
            return False
        return True

    async def _write(
        self, record: CallRecord, lines: Sequence[CallLine], retention_days: int, holding: Write
    ) -> bool:
        kept = self._kept(retention_days)
        if not retention_days:
            lines = [line for line in lines if line.who not in SPEAKERS]
        while len(lines) > LINES_AT_ONCE:
            first, lines = lines[:LINES_AT_ONCE], lines[LINES_AT_ONCE:]
            await transact(self._client, self._lines(record, first, kept))
        document = put("record", self._table, self._record(record, retention_days))
        try:
            writes = [document, *self._lines(record, lines, kept), holding]
            await transact(self._client, writes)
        except ConditionsFailed:
            return False
        return True

    def _renewed(self, line: str, hold: Hold) -> Write:
        changes = Changes(set={"held_until": epoch_ms(hold.until)})
        return update("live", self._table, _live_key(line), changes, STILL_MINE, me=hold.by)

    def _lines(self, record: CallRecord, lines: Sequence[CallLine], kept: int) -> list[Write]:
        items: list[Item] = []
        for place, line in enumerate(lines):
            at = line.at.astimezone(UTC).isoformat(timespec="microseconds")
            items.append(
                {
                    "session_id": _session(record.call_id),
                    "timestamp": f"{at}#{place:03d}",
                    "tenant_id": record.tenant_id,
                    "document": line.model_dump_json(),
                    TTL_ATTRIBUTE: kept,
                }
            )
        return [put("line", self._table, item) for item in items]

    def _record(self, record: CallRecord, retention_days: int) -> Item:
        return {
            "session_id": _session(record.call_id),
            "timestamp": RECORD_KEY,
            "tenant_id": record.tenant_id,
            "document": record.model_dump_json(),
            TTL_ATTRIBUTE: self._kept(retention_days),
        }

    def _kept(self, retention_days: int) -> int:
        """What a call needs to be taken over is kept for a while, whatever else is."""
        return expires(self._now(), max(timedelta(days=retention_days), LIVE_KEPT))

    def _live(self, live: LiveCall) -> Item:
        return {
            **_live_key(live.line),
            "call_id": live.call_id,
            "tenant_id": live.tenant_id,
            "provider": live.provider,
            "held_by": live.held_by,
            "held_until": epoch_ms(live.held_until),
            TTL_ATTRIBUTE: expires(self._now(), LIVE_KEPT),
        }


def _session(call_id: str) -> str:
    return f"call#{call_id}"


def _live_key(line: str) -> Item:
    return {"session_id": LIVE, "timestamp": line}
