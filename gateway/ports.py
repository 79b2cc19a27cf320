"""What the gateway needs of the outside."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from contracts.answers import Answer, LimitReached
from contracts.commands import Command
from domain.acts import Context, Reading
from domain.appointments import Appointment
from domain.conversation import Conversation, Turn
from domain.mails import MailEvent
from domain.tenants import Tenant
from storage.conversations import FirstTurn, Loaded
from storage.counters import Count
from storage.tenants import Bearer

Clock = Callable[[], datetime]  # aware, UTC


class Tenants(Protocol):
    async def get(self, tenant_id: str) -> Tenant:
        """Raises `Permanent("unknown_tenant")`."""

    async def bearer(self, digest: str) -> Bearer | None:
        """Whom a token with this SHA-256 speaks for."""


class Conversations(Protocol):
    async def load(self, tenant_id: str, session_id: str, turns: int = 10) -> Loaded | None:
        """None for a session that is not known, or another tenant's."""

    async def begun(self, tenant_id: str, key: str) -> FirstTurn | None:
        """What this idempotency key began in the last ten minutes."""

    async def save(
        self,
        conversation: Conversation,
        turn: Turn | None = None,
        *,
        retention_days: int = 90,
        first: FirstTurn | None = None,
        counts: Sequence[Count] = (),
    ) -> Conversation:
        """Returns it as saved, one version on; takes the counts in the same write. Raises
        `VersionConflict`, `CountFull`."""


class Commands(Protocol):
    """`messaging.client.CommandClient`. Raises `Transient` when the queue is out of reach."""

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        """Sends and waits; None when the answer is still awaited."""

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None: ...


class Senders(Protocol):
    """`messaging.client.CommandClient`, where nobody waits for the answer."""

    async def send(self, command: Command) -> None:
        """Raises `Transient` when the queue is out of reach."""


class MailEvents(Protocol):
    def read(self, body: bytes, signature: str, timestamp: str) -> list[MailEvent]:
        """Raises `vendors.sendgrid_events.Forged`."""


class Results(Protocol):
    async def read(self, command_ids: Collection[str]) -> Mapping[str, Answer | None]:
        """Those answered so far."""


class Appointments(Protocol):
    async def get(self, tenant_id: str, appointment_id: str) -> Appointment | None: ...


class Caps(Protocol):
    def counts(self, command: Command, network: str = "") -> Sequence[Count]:
        """What a command takes; none where it has no effect."""

    def refusal(self, command: Command, network: str, full: Count) -> LimitReached:
        """The answer in place of a command of whose counts this is full."""

    async def take(self, command: Command, network: str = "") -> LimitReached | None:
        """Counts an effect before it is sent; the answer in its place where there is too much."""


class Reader(Protocol):
    """A language model, for what rules cannot settle."""

    async def read(
        self,
        text: str,
        context: Context,
        rules: Reading,
        history: Sequence[Turn],
        tenant: Tenant,
    ) -> Reading:
        """Raises `Transient`."""
