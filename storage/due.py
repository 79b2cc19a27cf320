"""What is due: one item for each kind and subject, found by when it is next.

An appointment carries its own moment, written with every change of it, so none is ever without.
What a business owes as a whole is an item beside them, `due|<kind>|<tenant_id>`, while it owes it.
Whoever works on something has moved its moment on to where their lease ends.
"""

import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from domain.appointments import Appointment
from domain.due import Errand, Kind, next_look
from messaging.aws import AwsClient
from messaging.faults import Transient
from storage.dynamo import Changes, ConditionsFailed, Query, delete, put, query, update, write
from storage.items import Item, read_instant

BY_DUE = "by_due"  # due_shard, due_at
SHARDS = 4  # partitions of the index, each for many businesses
AT_ONCE = 50  # of a shard: the rest is found when these are done

# Stops two loops from working on one thing: whoever moves its moment on has it.
STILL_DUE = "#due_at = :seen"
# Stops a loop that stalled from putting off what changed, or was taken by another, meanwhile.
TAKEN_BY_ME = "#due_own = :own"
# Stops a second item, with a moment of its own, for what is on its way already.
NOT_DUE_YET = "attribute_not_exists(#appointment_id)"
# Stops an item from being made of nothing that another loop was just done with.
AS_IT_STOOD = "#due_until = :stood"
# Stops a loop from being done with what began anew while it found nothing to do.
ENDS_AS_TAKEN = "#due_own = :own AND #due_until = :until"


@dataclass(frozen=True)
class Due:
    """`key` is the id of an appointment, or of what a tenant owes; `since`, when it was due first,
    whoever tried; `until`, of a tenant's, when it ends to be; `pause_s` is its own to keep."""

    key: str
    kind: Kind
    tenant_id: str
    due_at: datetime
    since: datetime
    until: datetime | None = None
    pause_s: int = 0
    own: str = ""


class DueIndex:
    """Lives in the table of appointments: their moments are written with them."""

    def __init__(self, client: AwsClient, table: str) -> None:
        self._client = client
        self._table = table

    async def listed(self, shard: int, now: datetime) -> list[Due]:
        """Those that were due longest; may lag behind by a moment."""
        values = {"shard": str(shard), "now": now}
        condition = "#due_shard = :shard AND #due_at <= :now"
        asked = Query(condition, values, BY_DUE, limit=AT_ONCE)
        return [_due_of(item) for item in await query(self._client, self._table, asked)]

    async def take(self, due: Due, own: str, until: datetime) -> Due | None:
        """None where another loop has it, or it is not due any more."""
        changes = Changes(set={"due_at": until, "due_own": own, "due_since": due.since})
        taking = update("due", self._table, _key(due.key), changes, STILL_DUE, seen=due.due_at)
        try:
            await write(self._client, taking)
        except ConditionsFailed:
            return None
        return replace(due, own=own, due_at=until)

    async def put_off(self, taken: Due, at: datetime, pause_s: int = 0) -> None:
        changes = Changes(set={"due_at": at, "due_pause_s": pause_s or None, **_FREE})
        putting = update("due", self._table, _key(taken.key), changes, TAKEN_BY_ME, own=taken.own)
        with suppress(ConditionsFailed):
            await write(self._client, putting)

    async def done(self, taken: Due) -> None:
        if taken.kind == "appointment":
            changes = Changes(set={"due_at": None, **_FREE})
            ending = update("due", self._table, _key(taken.key), changes, TAKEN_BY_ME,
                            own=taken.own)  # fmt: skip
        else:
            ending = delete("due", self._table, _key(taken.key), ENDS_AS_TAKEN, own=taken.own,
                            until=taken.until)  # fmt: skip
        with suppress(ConditionsFailed):
            await write(self._client, ending)

    async def mark(self, errand: Errand, tenant_id: str, at: datetime, until: datetime) -> None:
        """From now on it is due, until then; sooner, where it was already."""
        key = errand_key(errand, tenant_id)
        item = {
            **_key(key), "due_kind": errand, "tenant_id": tenant_id,
            "due_shard": shard_of(tenant_id), "due_at": at, "due_until": until,
        }  # fmt: skip
        try:
            await write(self._client, put("due", self._table, item, NOT_DUE_YET))
        except ConditionsFailed as failed:
            await self._prolong(_due_of(failed.parts["due"][0]), until)

    async def _prolong(self, stood: Due, until: datetime) -> None:
        if stood.until and stood.until >= until:
            return
        changes = Changes(set={"due_until": until})
        prolonging = update("due", self._table, _key(stood.key), changes, AS_IT_STOOD,
                            stood=stood.until)  # fmt: skip
        try:
            await write(self._client, prolonging)
        except ConditionsFailed:
            raise Transient("due_changed", retry_after_s=0) from None


_FREE: Item = {"due_own": None, "due_since": None}


def errand_key(errand: Errand, tenant_id: str) -> str:
    return f"due|{errand}|{tenant_id}"


def shard_of(tenant_id: str) -> str:
    return str(zlib.crc32(tenant_id.encode()) % SHARDS)


def due_with(appointment: Appointment) -> Item:
    """What goes with every write of an appointment: the next look, and nobody's lease."""
    return {
        "due_shard": shard_of(appointment.tenant_id),
        "due_at": next_look(appointment),
        **_FREE,
    }


def _key(key: str) -> Item:
    return {"appointment_id": key}


def _due_of(item: Item) -> Due:
    kind = item.get("due_kind", "appointment")
    return Due(
        key=item["appointment_id"],
        kind=kind,
        tenant_id=item["tenant_id"],
        due_at=read_instant(item["due_at"]),
        since=read_instant(item["due_since"] if "due_since" in item else item["due_at"]),
        until=read_instant(item["due_until"]) if "due_until" in item else None,
        pause_s=item.get("due_pause_s", 0),
        own=item.get("due_own", ""),
    )
