"""What the voice process needs of the outside."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Literal, Protocol

from contracts.answers import Answer
from contracts.commands import Command
from domain.appointments import Appointment
from domain.calls import Beginning, CallLine, CallRecord, Hold, LiveCall
from domain.speech import AudioSpoken, SessionConfig, SpeechAction, SpeechEvent
from domain.tenants import Tenant
from storage.switches import Switch
from storage.tenants import PointerKind

Clock = Callable[[], datetime]  # aware, UTC


class Switches(Protocol):
    """Kill switches, as last read."""

    async def off(self, switch: Switch) -> bool: ...


class SpeechSession(Protocol):
    """One live connection."""

    def events(self) -> AsyncIterator[SpeechEvent]:
        """Until the connection ends, which raises `SpeechLost`."""

    async def send(self, action: SpeechAction) -> None:
        """Raises `SpeechLost`."""

    def hear(self, audio: str) -> None:
        """The caller's voice, base64 µ-law: at once, or never where the connection is behind."""


class SpeechProvider(Protocol):
    """Calls that a provider holds for us, and sessions that we bridge ourselves.

    Every call raises `Transient` or `Permanent`; `CallGone` when the caller has hung up.
    """

    async def accept(self, call_id: str, config: SessionConfig) -> None: ...

    async def reject(self, call_id: str, status_code: int) -> None: ...

    async def refer(self, call_id: str, target: str) -> None: ...

    async def hang_up(self, call_id: str) -> None: ...

    def join(self, call_id: str) -> AbstractAsyncContextManager[SpeechSession]:
        """The control connection of an accepted call. Raises `SpeechLost`."""

    def open(self, config: SessionConfig) -> AbstractAsyncContextManager[SpeechSession]:
        """A session of our own, with audio through us. Raises `SpeechLost`."""


class Carrier(Protocol):
    """How a call reaches its caller."""

    # Whether the conversation lives on with the provider when our connection to it is lost.
    keeps_conversation: bool
    # Whether the call may come back after the carrier has put it through to a person.
    comes_back: bool

    async def play(self, spoken: AudioSpoken) -> None:
        """Audio that we carry ourselves."""

    async def interrupt(self) -> SpeechAction | None:
        """The caller speaks: stop playing; what the provider must learn of it."""

    async def finish(self) -> None:
        """Until what was spoken has been heard."""

    async def hang_up(self) -> None: ...

    async def transfer(self, target: str) -> None:
        """Raises `Permanent` or `Transient` when the carrier refuses."""


# Why a call is not taken: no line is free, its number is blocked or calls too often, or the day's
# minutes of the business or the caller are spent.
Refusal = Literal["busy", "blocked", "too_often", "spent"]


class Admission(Protocol):
    """Both raise `Transient`. `caller` is E.164, or empty."""

    async def refusal(self, tenant_id: str, caller: str) -> Refusal | None:
        """Of a call that is not known yet: it counts."""

    async def ended(self, record: CallRecord, at: datetime) -> None:
        """What a call took, once it is over."""


class TwilioLeg(Protocol):
    """Twilio's REST side of a call. Raises `CallGone`, `Transient`, `Permanent`."""

    async def hang_up(self, call_sid: str) -> None: ...

    async def continue_with(self, call_sid: str, twiml: str) -> None: ...


class CallRecords(Protocol):
    """Live calls and what is kept of each. Times are aware, UTC. Every call raises `Transient`.

    False, of what returns a bool: another has taken the call, and nothing was written.
    """

    async def begin(
        self, record: CallRecord, live: LiveCall, retention_days: int, webhook_id: str = ""
    ) -> Beginning: ...

    async def hold(self, line: str, hold: Hold) -> bool: ...

    async def take(self, record: CallRecord, hold: Hold, now: datetime) -> bool: ...

    async def load(self, call_id: str) -> CallRecord | None: ...

    async def lines(self, call_id: str) -> list[CallLine]: ...

    async def save(
        self, record: CallRecord, lines: Sequence[CallLine], retention_days: int, hold: Hold
    ) -> bool: ...

    async def end(
        self, record: CallRecord, lines: Sequence[CallLine], retention_days: int, held_by: str
    ) -> bool:
        """The last save; the call is no longer live."""

    async def live(self) -> list[LiveCall]: ...


class Tenants(Protocol):
    async def get(self, tenant_id: str) -> Tenant:
        """Raises `Permanent("unknown_tenant")`."""

    async def pointed(self, kind: PointerKind, key: str) -> Tenant | None:
        """Whose number this is, E.164."""


class Appointments(Protocol):
    async def get(self, tenant_id: str, appointment_id: str) -> Appointment | None:
        """The record. Raises `Transient`."""


class Commands(Protocol):
    """`messaging.client.CommandClient`."""

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        """None when the answer is still awaited. Raises `Transient`."""

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        """The answer to a command sent earlier."""

    async def send(self, command: Command) -> None: ...
