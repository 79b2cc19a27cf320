"""Tenant documents, kept in memory for some seconds, and what points to them.

A pointer is an item of its own in the same table, `token#<sha256>`, `number#<E.164>` or
`mailbox#<address>`: whose it is costs one read, however many tenants there are.
"""

import hmac
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from pydantic import ValidationError

from domain.tenants import Tenant
from messaging.aws import AwsClient
from messaging.faults import Permanent, Transient
from runtime.metrics import TENANT_UNREADABLE, record
from storage.dynamo import (
    Changes,
    ConditionsFailed,
    Write,
    delete,
    get,
    get_many,
    put,
    scan,
    transact,
    update,
)
from storage.items import Item
from storage.keys import SCOPES, Scope, read_key

log = logging.getLogger(__name__)

PointerKind = Literal["token", "number", "mailbox"]
MOST_POINTERS = 90  # a transaction takes 100 writes, and old pointers go with the new
POINTERS_REMEMBERED = 10_000
UNKNOWN_REMEMBERED = timedelta(seconds=1)  # a tenant just applied is found soon

# Stops two tenants from holding one mailbox, number or token.
POINTER_FREE = "attribute_not_exists(#tenant_id) OR #of = :of"
# Stops an old pointer's removal from taking it away from who has it now.
POINTER_OURS = "attribute_not_exists(#tenant_id) OR #of = :of"


class PointerTaken(Exception):
    """Another tenant has this mailbox, number or token. `pointer` is `mailbox#<address>`."""

    def __init__(self, pointer: str, tenant_id: str) -> None:
        super().__init__(f"{pointer} is {tenant_id}'s")
        self.pointer = pointer
        self.tenant_id = tenant_id


def pointers_of(tenant: Tenant) -> frozenset[str]:
    return frozenset(
        {
            f"mailbox#{tenant.calendar}",
            *(f"token#{digest.lower()}" for digest in tenant.api_token_sha256),
            *(f"number#{number}" for number in tenant.calls.numbers),
        }
    )


@dataclass(frozen=True)
class Bearer:
    tenant: Tenant
    scopes: frozenset[Scope]


class Tenants:
    """What `receptionist tenants apply` writes is seen by every process after `remembered`."""

    def __init__(
        self,
        client: AwsClient,
        table: str,
        now: Callable[[], datetime],
        remembered: timedelta = timedelta(seconds=30),
    ) -> None:
        self._client = client
        self._table = table
        self._now = now
        self._remembered = remembered
        self._known: dict[str, tuple[datetime, Tenant]] = {}
        self._pointed: OrderedDict[str, tuple[datetime, Item | None]] = OrderedDict()

    async def get(self, tenant_id: str) -> Tenant:
        """Raises `Permanent("unknown_tenant")`, and `Transient` for a document that this build
        cannot read: a newer one may, or somebody mends it."""
        read_at, tenant = self._known.get(tenant_id, (None, None))
        if tenant and read_at and abs(self._now() - read_at) < self._remembered:
            return tenant
        item = await get(self._client, self._table, {"tenant_id": tenant_id})
        if item is None or "of" in item:
            self._known.pop(tenant_id, None)
            raise Permanent("unknown_tenant")
        tenant = _tenant(item)
        if tenant is None:
            raise Transient("tenant_unreadable")
        self._known[tenant_id] = (self._now(), tenant)
        return tenant

    async def pointed(self, kind: PointerKind, key: str) -> Tenant | None:
        """Whose mailbox, number or token this is."""
        pointer = f"{kind}#{key}"
        tenant = await self._of(await self._pointer(pointer))
        return tenant if tenant and pointer in pointers_of(tenant) else None

    async def bearer(self, digest: str) -> Bearer | None:
        """Whom a token with this SHA-256 speaks for: one of the document, or a key."""
        item = await self._pointer(f"token#{digest}")
        key = read_key(item) if item else None
        if key and key.until <= self._now():
            return None
        tenant = await self._of(item)
        known = key.digest if key else _told_digest(tenant, digest)
        if tenant is None or not hmac.compare_digest(known, digest):
            return None
        return Bearer(tenant, key.scopes if key else frozenset(SCOPES))

    async def _of(self, pointer: Item | None) -> Tenant | None:
        if pointer is None:
            return None
        with suppress(Permanent):
            return await self.get(str(pointer["of"]))
        return None

    async def _pointer(self, pointer: str) -> Item | None:
        read_at, known = self._pointed.get(pointer, (None, None))
        kept = self._remembered if known else UNKNOWN_REMEMBERED
        if read_at and abs(self._now() - read_at) < kept:
            return known
        item = await get(self._client, self._table, {"tenant_id": pointer})
        self._pointed[pointer] = (self._now(), item)
        self._pointed.move_to_end(pointer)
        if len(self._pointed) > POINTERS_REMEMBERED:
            self._pointed.popitem(last=False)
        return item

    async def holders(self, pointers: Iterable[str]) -> dict[str, str]:
        """Which tenant holds each, of those that are held; read now, not remembered."""
        keys: list[Item] = [{"tenant_id": each} for each in pointers]
        items = await get_many(self._client, self._table, keys)
        return {item["tenant_id"]: str(item["of"]) for item in items}

    async def all(self) -> list[Tenant]:
        """By id, but for those that cannot be read. Reads the whole table: for operators only."""
        documents = (each for each in await scan(self._client, self._table) if "of" not in each)
        read = map(_tenant, documents)
        return sorted(filter(None, read), key=lambda tenant: tenant.tenant_id)

    async def put(self, tenant: Tenant) -> None:
        """The document and its pointers, all or nothing. Raises `PointerTaken`."""
        now = pointers_of(tenant)
        if len(now) > MOST_POINTERS:
            raise Permanent("too_many_pointers")
        stored = await get(self._client, self._table, {"tenant_id": tenant.tenant_id})
        gone = sorted((stored or {}).get("pointers", frozenset()) - now)
        # What is dropped beyond one transaction is dropped by the next apply: it points nowhere.
        dropped = [self._dropped(each, tenant.tenant_id) for each in gone[: 99 - len(now)]]
        held = [self._held(each, tenant.tenant_id) for each in sorted(now)]
        try:
            await transact(self._client, [self._document(tenant, now), *held, *dropped])
        except ConditionsFailed as failed:
            pointer, stood = next(iter(failed.parts.items()))
            raise PointerTaken(pointer, str(stood[0].get("of", ""))) from None
        self._known.pop(tenant.tenant_id, None)
        for pointer in (*now, *gone):
            self._pointed.pop(pointer, None)

    def _document(self, tenant: Tenant, pointers: frozenset[str]) -> Write:
        document = tenant.model_dump_json()
        # An update: the keys of the tenant, which no file holds, stay as they are.
        changes = Changes(set={"document": document, "pointers": pointers})
        return update("document", self._table, {"tenant_id": tenant.tenant_id}, changes)

    def _held(self, pointer: str, tenant_id: str) -> Write:
        item = {"tenant_id": pointer, "of": tenant_id}
        return put(pointer, self._table, item, POINTER_FREE, of=tenant_id)

    def _dropped(self, pointer: str, tenant_id: str) -> Write:
        return delete(pointer, self._table, {"tenant_id": pointer}, POINTER_OURS, of=tenant_id)


def _told_digest(tenant: Tenant | None, digest: str) -> str:
    """The document's own, where it has this one: it may be newer than the pointer."""
    told = tenant.api_token_sha256 if tenant else ()
    return next((each.lower() for each in told if hmac.compare_digest(each.lower(), digest)), "")


def _tenant(item: Item) -> Tenant | None:
    """None, said aloud, when it cannot be read: one business takes no other down with it."""
    try:
        return Tenant.model_validate_json(str(item.get("document", "")))
    except ValidationError as error:
        where = ", ".join(".".join(map(str, each["loc"])) for each in error.errors()[:5])
        fields = {"tenant_id": str(item["tenant_id"]), "at_fields": where or "document"}
        log.error("Tenant unreadable", extra=fields)
        record(TENANT_UNREADABLE, tenant_id=str(item["tenant_id"]))
        return None
