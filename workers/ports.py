"""What the workers need of the outside."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from domain.calendar_events import CalendarEvent, NewEvent
from domain.mails import Mail
from domain.tenants import Tenant

Clock = Callable[[], datetime]


class Tenants(Protocol):
    async def get(self, tenant_id: str) -> Tenant:
        """Raises `Permanent("unknown_tenant")`."""


class Calendar(Protocol):
    """A business's calendar.

    Every call raises `Transient` when the vendor is out of reach or asks to wait, and
    `vendors.faults.GrantLost` when the operator has to reconnect the mailbox.
    """

    async def events(self, mailbox: str, start: datetime, end: datetime) -> list[CalendarEvent]:
        """All entries that touch the span, recurrences expanded, ours among them."""

    async def create(self, mailbox: str, event: NewEvent) -> str:
        """The entry's id. A repeat with the same key gives the same entry, also after a timeout."""

    async def rewrite(self, mailbox: str, event_id: str, subject: str, body: str) -> None:
        """What an entry says, its time untouched. Missing is fine. Nothing fences a late one out:
        what it left is seen by its `text_mark`."""

    async def find(self, mailbox: str, key: str) -> list[CalendarEvent]:
        """Our entries that carry the key."""

    async def delete(self, mailbox: str, event_id: str) -> None:
        """Missing is fine."""


class Mailer(Protocol):
    async def send(self, mail: Mail) -> str:
        """The vendor's message id once it took the mail. Raises `Transient` or `Permanent`."""
