"""The calendars of an organisation: who has a mailbox, and what is in it."""

import base64
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

_ITEM = "AAMkAGI1NjQ0"  # how the ids of items begin; a move to another folder changes such an id
_IMMUTABLE = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A"
_TOKEN_CHARS = 40
# Nobody is at home at these, whatever follows the @.
_NOBODY = ("nobody", "unknown", "missing")


NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass
class StoredEvent:
    """`properties` are as Graph shows them, but for times, ids and what changes on each save."""

    properties: dict[str, Any]
    start: datetime
    end: datetime
    zone_name: str
    created: datetime
    token: str = ""
    modified: datetime = NEVER
    removed_days: set[date] = field(default_factory=set)  # of a series, by local start
    version: int = 0

    def saved(self, now: datetime) -> None:
        self.modified, self.version = now, self.version + 1

    def change_key(self) -> str:
        key = f"{self.token[:16]}{self.version:04d}".encode()
        return base64.b64encode(key).decode()

    def extended(self, property_id: str) -> str | None:
        """Ids are compared without case, as the vendor does."""
        for each in self.properties.get("singleValueExtendedProperties", []):
            if each["id"].lower() == property_id.lower():
                return str(each["value"])
        return None


def shown_id(token: str, *, immutable: bool) -> str:
    return (_IMMUTABLE if immutable else _ITEM) + token


def new_token() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(30)).decode()[:_TOKEN_CHARS]


class Mailboxes:
    """Every address at `.example` and `.test` exists, but for `nobody@`, `unknown@` and
    `missing@`; others exist once they are opened."""

    def __init__(
        self,
        addresses: Iterable[str] = (),
        on_change: Callable[[str, str, str], None] = lambda mailbox, kind, event_id: None,
    ) -> None:
        self._on_change = on_change
        self._events: dict[str, dict[str, StoredEvent]] = {}
        self.changes = 0  # grows with each change: what the page asks for
        for address in addresses:
            self.open(address)

    def open(self, address: str) -> dict[str, StoredEvent]:
        return self._events.setdefault(address.lower(), {})

    def find(self, address: str) -> dict[str, StoredEvent] | None:
        """The events of a mailbox by token; None: no such mailbox."""
        address = address.lower()
        name, at, domain = address.partition("@")
        if address in self._events:
            return self._events[address]
        if not at or name in _NOBODY or not domain.endswith((".example", ".test")):
            return None
        return self.open(address)

    def addresses(self) -> list[str]:
        return list(self._events)

    def add(self, address: str, event: StoredEvent) -> None:
        event.token = new_token()
        event.saved(event.created)
        self.open(address)[event.token] = event
        self._changed(address, "created", event)

    def touch(self, event: StoredEvent, now: datetime) -> None:
        event.saved(now)
        address = next(a for a, events in self._events.items() if event.token in events)
        self._changed(address, "updated", event)

    def remove(self, address: str, token: str) -> None:
        event = self._events[address.lower()].pop(token)
        self._changed(address, "deleted", event)

    def _changed(self, address: str, kind: str, event: StoredEvent) -> None:
        self.changes += 1
        self._on_change(address.lower(), kind, shown_id(event.token, immutable=True))

    def every(self) -> Iterator[tuple[str, StoredEvent]]:
        for address, events in self._events.items():
            for event in events.values():
                yield address, event

    def locate(self, shown: str) -> tuple[str, StoredEvent] | None:
        """By either kind of id, in any mailbox."""
        token = token_of(shown)
        return next((pair for pair in self.every() if pair[1].token == token), None)


def token_of(shown: str) -> str:
    for prefix in (_IMMUTABLE, _ITEM):
        if shown.startswith(prefix):
            return shown.removeprefix(prefix)
    return ""
