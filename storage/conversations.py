"""Conversations: a session's state and its turns, read together in one reverse query."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from domain.conversation import Conversation, Turn
from messaging.aws import AwsClient
from storage.documents import read_document
from storage.dynamo import ConditionsFailed, Query, Write, put, query, transact, write
from storage.items import TTL_ATTRIBUTE, Item, expires

STATE_KEY = "~state"  # sorts after every instant

# Stops the slower of two turns taken at once from undoing the quicker one.
VERSION_SEEN = "#version = :version"
# Stops a session from being begun twice, or begun over another tenant's.
SESSION_NEW = "attribute_not_exists(#session_id)"
OF_SESSION = "#session_id = :session_id"


class VersionConflict(Exception):
    """Another turn saved the conversation since it was loaded: read it again, decide again."""


@dataclass(frozen=True)
class Loaded:
    conversation: Conversation
    turns: tuple[Turn, ...]  # the most recent, oldest first


class Conversations:
    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def load(self, tenant_id: str, session_id: str, turns: int = 10) -> Loaded | None:
        """None for a session that is not known, or another tenant's. Raises `Transient`, also for
        one that this build cannot read."""
        asked = Query(OF_SESSION, {"session_id": session_id}, newest_first=True, limit=turns + 1)
        items = await query(self._client, self._table, asked)
        if not items or items[0]["timestamp"] != STATE_KEY or items[0]["tenant_id"] != tenant_id:
            return None
        state = read_document(Conversation, items[0])
        recent = [read_document(Turn, item) for item in items[1:]]
        return Loaded(state, tuple(reversed(recent)))

    async def save(
        self, conversation: Conversation, turn: Turn | None = None, *, retention_days: int = 90
    ) -> Conversation:
        """Returns it as saved, one version on. Raises `VersionConflict`."""
        saved = conversation.model_copy(update={"version": conversation.version + 1})
        kept_until = expires(self._now(), timedelta(days=retention_days))
        state = self._state(saved, kept_until)
        try:
            if turn is None:
                await write(self._client, state)
            else:
                item = self._item(saved, _sort_key(turn), turn.model_dump_json(), kept_until)
                await transact(self._client, [state, put("turn", self._table, item)])
        except ConditionsFailed:
            raise VersionConflict from None
        return saved

    def _state(self, saved: Conversation, kept_until: int) -> Write:
        item = self._item(saved, STATE_KEY, saved.model_dump_json(), kept_until)
        item["version"] = saved.version
        condition = VERSION_SEEN if saved.version > 1 else SESSION_NEW
        return put("state", self._table, item, condition, version=saved.version - 1)

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


def _sort_key(turn: Turn) -> str:
    return turn.at.astimezone(UTC).isoformat(timespec="microseconds")
