"""Conversations: a session's state and its turns, read together in one reverse query."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from domain.conversation import Conversation, NewerForm, Turn
from messaging.aws import AwsClient
from messaging.faults import Transient
from runtime.ids import derived_id
from storage.counters import Count, Counters, CountFull, full_of, transact_in_turn
from storage.documents import read_document
from storage.dynamo import ConditionsFailed, Query, Write, get, put, query, scan, write
from storage.items import TTL_ATTRIBUTE, Item, epoch_ms, expires

STATE_KEY = "~state"  # sorts after every instant
KEY_RECORD = "~key"
KEY_KEPT = timedelta(minutes=10)
UNFINISHED_KEPT = timedelta(days=1)  # what a chat needs to be finished, whatever is kept

# Stops the slower of two turns taken at once from undoing the quicker one.
VERSION_SEEN = "#version = :version"
# Stops a session from being begun twice, or begun over another tenant's.
SESSION_NEW = "attribute_not_exists(#session_id)"
# Stops two first turns with one key, taken at once, from beginning two sessions.
KEY_FREE = "attribute_not_exists(#session_id) OR #until_ms <= :now_ms"
OF_SESSION = "#session_id = :session_id"


class VersionConflict(Exception):
    """Another turn saved the conversation since it was loaded: read it again, decide again."""


@dataclass(frozen=True)
class Loaded:
    conversation: Conversation
    turns: tuple[Turn, ...]  # the most recent, oldest first


@dataclass(frozen=True)
class FirstTurn:
    """Which session an idempotency key began, with which body (a hash of it)."""

    key: str
    session_id: str
    body: str


class Conversations:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now
        self._counters = Counters(client, table, now)

    async def load(self, tenant_id: str, session_id: str, turns: int = 10) -> Loaded | None:
        """None for a session that is not known, or another tenant's. Raises `Transient`, also for
        one that this build cannot read."""
        asked = Query(OF_SESSION, {"session_id": session_id}, newest_first=True, limit=turns + 1)
        items = await query(self._client, self._table, asked)
        if not items or items[0]["timestamp"] != STATE_KEY or items[0]["tenant_id"] != tenant_id:
            return None
        try:
            state = read_document(Conversation, items[0])
        except NewerForm:
            raise Transient("conversation_newer") from None  # a newer replica goes on with it
        recent = [read_document(Turn, item) for item in items[1:]]
        return Loaded(state, tuple(reversed(recent)))

    async def sessions_of(self, tenant_id: str) -> list[str]:
        """Ids of all chats. Reads the whole table: for operators only."""

        def wanted(item: Item) -> bool:
            return bool(item["timestamp"] == STATE_KEY and item["tenant_id"] == tenant_id)

        states = await scan(self._client, self._table, wanted)
        return [state["session_id"] for state in states]

    async def begun(self, tenant_id: str, key: str) -> FirstTurn | None:
        """What this key began in the last ten minutes."""
        item = await get(self._client, self._table, _key_of(tenant_id, key))
        if not item or item["until_ms"] <= epoch_ms(self._now()):
            return None
        return FirstTurn(key, item["began"], item["body"])

    async def save(
        self,
        conversation: Conversation,
        turn: Turn | None = None,
        *,
        retention_days: int = 90,
        first: FirstTurn | None = None,
        counts: Sequence[Count] = (),
    ) -> Conversation:
        """Returns it as saved, one version on. Of a turn no word is kept where none is for a day.
        `counts` are taken in the same write.

        Raises `VersionConflict`, also where another turn of the same key was `first`; `CountFull`.
        """
        saved = conversation.model_copy(update={"version": conversation.version + 1})
        kept_until = expires(self._now(), max(timedelta(days=retention_days), UNFINISHED_KEPT))
        writes = [self._state(saved, kept_until)]
        if turn and not retention_days:
            turn = turn.model_copy(update={"person": "", "receptionist": ""})
        if turn:
            item = self._item(saved, _sort_key(turn), turn.model_dump_json(), kept_until)
            writes.append(put("turn", self._table, item))
        if first:
            writes.append(self._key_record(saved.tenant_id, first))
        writes += self._counters.taking(counts)
        try:
            if len(writes) == 1:
                await write(self._client, writes[0])
            else:
                await transact_in_turn(self._client, writes)
        except ConditionsFailed as failed:
            full = full_of(failed, counts)
            if full is None or failed.parts.keys() & {"state", "key"}:
                raise VersionConflict from None
            raise CountFull(full) from None
        return saved

    def _state(self, saved: Conversation, kept_until: int) -> Write:
        item = self._item(saved, STATE_KEY, saved.model_dump_json(), kept_until)
        item["version"] = saved.version
        condition = VERSION_SEEN if saved.version > 1 else SESSION_NEW
        return put("state", self._table, item, condition, version=saved.version - 1)

    def _key_record(self, tenant_id: str, first: FirstTurn) -> Write:
        now = self._now()
        item = {
            **_key_of(tenant_id, first.key),
            "tenant_id": tenant_id,
            "began": first.session_id,
            "body": first.body,
            "until_ms": epoch_ms(now + KEY_KEPT),
            TTL_ATTRIBUTE: expires(now, KEY_KEPT),
        }
        return put("key", self._table, item, KEY_FREE, now_ms=epoch_ms(now))

    def _item(
        self, conversation: Conversation, sort_key: str, document: str, kept_until: int
    ) -> Item:
        return {
            "session_id": conversation.session_id,
            "timestamp": sort_key,
            "tenant_id": conversation.tenant_id,
            "document": document,
            TTL_ATTRIBUTE: kept_until,
        }


def _key_of(tenant_id: str, key: str) -> Item:
    return {"session_id": f"key|{derived_id(tenant_id, key)}", "timestamp": KEY_RECORD}


def _sort_key(turn: Turn) -> str:
    return turn.at.astimezone(UTC).isoformat(timespec="microseconds")
