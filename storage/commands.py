"""Claims and answers by command id: no personal data, only ids, times and a hash of the payload."""

import logging
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from contracts.answers import Answer
from contracts.codec import Undecodable, decode_answer, encode
from messaging.aws import AwsClient
from messaging.faults import Leased, Poison, Transient
from messaging.ports import CONFLICT, Claim
from storage.dynamo import Changes, ConditionsFailed, Write, get, get_many, put, update, write
from storage.items import TTL_ATTRIBUTE, Item, epoch_ms, expires

log = logging.getLogger(__name__)

# A dead letter may be redriven after 14 days, and has to meet its answer then.
KEPT = timedelta(days=35)
BATCH = 100  # keys of one BatchGetItem

# Stops a second worker beside a live one, and a second effect after the answer. `own`: our own
# write, repeated because its response was lost, is no stranger's.
CLAIM_FREE = (
    "attribute_not_exists(#command_id) OR (#state = :in_progress AND #payload_hash = :hash"
    " AND (#lease_until_ms <= :now_ms OR #own = :own))"
)
# Stops a refusal from standing beside an effect that an earlier attempt began: a claim names its
# subject in the same write with which that begins.
CLAIM_NEW = f"({CLAIM_FREE}) AND attribute_not_exists(#subject)"
# Stops a worker that stalled past its lease from overwriting what its successor did.
CLAIM_MINE = "#own = :own AND #state = :in_progress"
# Stops a repeated command from changing an answer that somebody may have heard.
ANSWER_FIRST = "attribute_not_exists(#command_id)"

IN_PROGRESS = "INPROGRESS"
COMPLETED = "COMPLETED"


@dataclass(frozen=True)
class Record:
    """What is on record of a command. `subject`: what its effect began to change."""

    answer: Answer | None
    subject: str = ""


class Commands:
    """Implements `messaging.ports.Claims` and `Results`."""

    def __init__(self, client: AwsClient, table: str, now: Callable[[], datetime]) -> None:
        self._client = client
        self._table = table
        self._now = now

    async def put_if_absent(self, command_id: str, answer: Answer) -> Answer:
        item = {
            "command_id": command_id,
            "state": COMPLETED,
            "answer": encode(answer).decode(),
            TTL_ATTRIBUTE: expires(self._now(), KEPT),
        }
        try:
            await write(self._client, put("claim", self._table, item, ANSWER_FIRST))
        except ConditionsFailed as failed:
            stood = failed.parts["claim"][0]
            if "answer" not in stood:
                raise Transient("answer_pending") from None
            return decode_answer(stood["answer"])
        return answer

    async def read(self, command_ids: Collection[str]) -> Mapping[str, Answer | None]:
        """What a throttled call leaves out is missing here, and asked for at the next tick."""
        distinct = list(dict.fromkeys(command_ids))
        found: dict[str, Answer | None] = {}
        for first in range(0, len(distinct), BATCH):
            keys: list[Item] = [{"command_id": each} for each in distinct[first : first + BATCH]]
            for item in await get_many(self._client, self._table, keys):
                if "answer" in item:
                    found[item["command_id"]] = _answer_of(item)
        return found

    async def claim(self, claim: Claim) -> Answer | None:
        found = await self.attempt(claim)
        return None if isinstance(found, int) else found

    async def attempt(self, claim: Claim) -> Answer | int:
        """As `claim`, but for the number of the attempt, from 1, where it is ours."""
        try:
            item = await write(self._client, self.claiming(claim))
        except ConditionsFailed as failed:
            answer = record_of(failed.parts["claim"][0], claim).answer
            if answer is None:
                raise Transient("claim_changed") from None
            return answer
        return int(item["attempts"])

    async def complete(self, claim: Claim, answer: Answer) -> Answer:
        try:
            await write(self._client, self.completing(claim, answer))
        except ConditionsFailed as failed:
            stood = failed.parts["claim"][0]
            if "answer" not in stood:
                raise Transient("overtaken") from None
            return decode_answer(stood["answer"])
        return answer

    async def attempts(self, command_id: str) -> int:
        item = await get(self._client, self._table, {"command_id": command_id})
        return int(item.get("attempts", 0)) if item else 0

    async def look(self, claim: Claim) -> Record | None:
        """What is on record, before an attempt. Raises `Leased` and `Poison` as `claim` does."""
        item = await get(self._client, self._table, {"command_id": claim.command_id})
        return record_of(item, claim) if item else None

    async def release(self, claim: Claim, *, counted: bool = True) -> None:
        """Gives up the lease of an attempt that ended without an answer: the next need not wait.

        Not `counted`: it is not one of the attempts after which a command is given up.
        """
        changes = Changes(set={"lease_until_ms": 0}, add={} if counted else {"attempts": -1})
        with suppress(ConditionsFailed):  # answered, or another's by now
            await write(self._client, self._update(claim, changes, CLAIM_MINE))

    def claiming(self, claim: Claim, subject: str | None = None) -> Write:
        changes = Changes(
            set={
                **_begun(claim),
                "state": IN_PROGRESS,
                "lease_until_ms": epoch_ms(claim.lease_until),
                **_subject(subject),
            },
            add={"attempts": 1},
        )
        return self._update(claim, changes, CLAIM_FREE)

    def completing(self, claim: Claim, answer: Answer) -> Write:
        changes = Changes(set={"state": COMPLETED, "answer": encode(answer).decode()})
        return self._update(claim, changes, CLAIM_MINE)

    def answering(
        self, claim: Claim, answer: Answer, condition: str, subject: str | None = None
    ) -> Write:
        """Claims and completes in one, where nothing comes between."""
        changes = Changes(
            set={
                **_begun(claim),
                "state": COMPLETED,
                "answer": encode(answer).decode(),
                **_subject(subject),
            },
            add={"attempts": 1},
        )
        return self._update(claim, changes, condition)

    def _update(self, claim: Claim, changes: Changes, condition: str) -> Write:
        return update(
            "claim",
            self._table,
            {"command_id": claim.command_id},
            changes,
            condition,
            hash=claim.payload_hash,
            own=claim.own,
            in_progress=IN_PROGRESS,
            now_ms=epoch_ms(claim.now),
        )


def _answer_of(item: Item) -> Answer | None:
    """None, said aloud, when it cannot be read: whoever waits beside it gets theirs."""
    try:
        return decode_answer(item["answer"])
    except Undecodable as error:
        fields = {"command_id": item["command_id"], "reason": str(error)}
        log.error("Answer unreadable", extra=fields)
        return None


def _begun(claim: Claim) -> Item:
    return {
        "payload_hash": claim.payload_hash,
        "own": claim.own,
        TTL_ATTRIBUTE: expires(claim.now, KEPT),
    }


def _subject(subject: str | None) -> Item:
    return {"subject": subject} if subject else {}  # one that stands there is not removed


def record_of(item: Item, claim: Claim) -> Record:
    """Raises `Poison` for another payload of the same id, `Leased` for another's live attempt."""
    if item.get("payload_hash", claim.payload_hash) != claim.payload_hash:
        raise Poison(CONFLICT)
    if "answer" in item:
        return Record(decode_answer(item["answer"]), item.get("subject", ""))
    left_ms = item.get("lease_until_ms", 0) - epoch_ms(claim.now)
    if left_ms > 0 and item.get("own") != claim.own:
        # No lease is longer than ours: where clocks differ, what is left of it would be a delusion.
        longest_ms = epoch_ms(claim.lease_until) - epoch_ms(claim.now)
        raise Leased("claimed", retry_after_s=min(left_ms, longest_ms) / 1000)
    return Record(None, item.get("subject", ""))
