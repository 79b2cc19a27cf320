"""Who is told of which mailbox's changes."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Change:
    """`kind`: created, updated, deleted; or a lifecycle event's name."""

    mailbox: str
    kind: str
    event_id: str = ""
    lifecycle: bool = False


@dataclass
class Subscription:
    subscription_id: str
    mailbox: str
    directory: str
    change_types: frozenset[str]
    url: str
    lifecycle_url: str
    client_state: str
    until: datetime


@dataclass
class Subscriptions:
    """`carries`: where an https address really is, on a machine without one. `told`: how each
    notification was answered, 0 for not at all."""

    kept: dict[str, Subscription] = field(default_factory=dict)
    carries: dict[str, str] = field(default_factory=dict)
    told: list[int] = field(default_factory=list)
    changes: asyncio.Queue[Change] = field(default_factory=asyncio.Queue)

    def clear(self) -> None:
        self.kept.clear()
        self.carries.clear()
        self.told.clear()

    def of(self, mailbox: str, now: datetime) -> Iterator[Subscription]:
        for each in list(self.kept.values()):
            if each.mailbox == mailbox and each.until > now:
                yield each

    def changed(self, mailbox: str, kind: str, event_id: str) -> None:
        if self.kept:
            self.changes.put_nowait(Change(mailbox, kind, event_id))

    def carried(self, url: str) -> str:
        for address, place in self.carries.items():
            if url.startswith(address):
                return place + url.removeprefix(address)
        return url
