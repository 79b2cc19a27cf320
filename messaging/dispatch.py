"""From a message's body to what becomes of the message: decode, find the route, run the handler.

It awaits nothing but ports and handlers, so that a model can step it.
"""

import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from contracts.answers import Answer, Expired, Failure
from contracts.codec import Undecodable, UnknownMessage, decode_command
from contracts.commands import Command, CommandBase
from messaging.faults import Permanent, Poison, Transient
from messaging.ports import Claim, Claims, Results
from messaging.queues import ConsumerSettings
from runtime.ids import new_id

log = logging.getLogger(__name__)

WRONG_QUEUE = "wrong_queue"  # of staff, and not by the queue that only they may write to
SPREAD_S = 1.0  # added, in part, to a wait that others were told, too


@dataclass(frozen=True)
class Delete:
    """Its answer is on record."""


@dataclass(frozen=True)
class Release:
    """To be received again, by anybody, after that time."""

    after_s: float


@dataclass(frozen=True)
class DeadLetter:
    """Copied to the dead-letter queue with the reason, then deleted."""

    reason: str


Disposition = Delete | Release | DeadLetter


@dataclass(frozen=True)
class Route:
    """`handler` takes the command, and by keyword `claim` where it has an effect."""

    handler: Callable[..., Awaitable[Answer]]
    has_effect: bool


Routes = Mapping[type[CommandBase], Route]


def read(handler: Callable[..., Awaitable[Answer]]) -> Route:
    """Changes nothing: it may run twice, and the first answer stands."""
    return Route(handler, has_effect=False)


def effect(handler: Callable[..., Awaitable[Answer]]) -> Route:
    """Changes something: it takes the claim with its first write, and records its answer itself."""
    return Route(handler, has_effect=True)


def up_to(limit_s: float) -> float:
    return random.uniform(0, limit_s)


@dataclass(frozen=True, kw_only=True)
class Dispatch:
    """The consumer's border: whatever a handler raises ends here, as a disposition."""

    routes: Routes
    results: Results
    claims: Claims
    settings: ConsumerSettings
    clock: Callable[[], datetime]
    new_own: Callable[[], str] = new_id
    jitter: Callable[[float], float] = up_to
    admits: Callable[[Command], bool] = lambda command: True  # what may come by this queue

    async def handle(self, body: str, receives: int = 1) -> Disposition:
        decoded = self.decode(body, receives)
        if isinstance(decoded, Disposition):
            return decoded
        return await self.run(decoded, receives)

    def decode(self, body: str, receives: int) -> Command | Disposition:
        try:
            command = decode_command(body)
            if type(command) not in self.routes:
                raise UnknownMessage(f"{command.type} is not routed here")
            if not self.admits(command):
                return DeadLetter(WRONG_QUEUE)
        except Undecodable as error:
            return DeadLetter(str(error))
        except UnknownMessage as error:
            if receives >= self.settings.unknown_receives:
                return DeadLetter(str(error))
            return Release(self.settings.unknown_delay_s + self.jitter(SPREAD_S))
        return command

    async def run(self, command: Command, receives: int) -> Disposition:
        route = self.routes[type(command)]
        try:
            if route.has_effect:
                await self._have_effect(command, route, receives)
            else:
                await self._read(command, route)
        except Poison as fault:
            return DeadLetter(fault.reason)
        except Transient as fault:
            log.info("Command waits", extra=log_fields(command, reason=fault.reason))
            return Release(self._delay_s(fault.retry_after_s, receives))
        except Exception:
            log.exception("Handler failed", extra=log_fields(command))
            return Release(self._delay_s(None, receives))
        return Delete()

    async def _read(self, command: Command, route: Route) -> None:
        answer: Answer
        if self.clock() >= command.expires_at:
            answer = Expired()
        else:
            try:
                answer = await route.handler(command)
            except Permanent as fault:
                log.warning("Command failed", extra=log_fields(command, reason=fault.reason))
                answer = _failure(fault)
        await self.results.put_if_absent(command.id, answer)

    async def _have_effect(self, command: Command, route: Route, receives: int) -> None:
        if await self._is_exhausted(command, receives):
            raise Poison("attempts")
        claim = self._new_claim(command)
        try:
            await route.handler(command, claim=claim)
        except Permanent as fault:
            log.warning("Command failed", extra=log_fields(command, reason=fault.reason))
            # The handler may not have come to its claim. Claiming again as ourselves is harmless.
            if await self.claims.claim(claim) is None:
                await self.claims.complete(claim, _failure(fault))

    async def _is_exhausted(self, command: Command, receives: int) -> bool:
        """Releases count as receives, too: they only say when it is worth asking."""
        if receives <= self.settings.max_attempts:
            return False
        if await self.claims.attempts(command.id) < self.settings.max_attempts:
            return False
        return command.id not in await self.results.read([command.id])

    def _new_claim(self, command: Command) -> Claim:
        now = self.clock()
        return Claim(
            command_id=command.id,
            payload_hash=command.payload_hash(),
            own=self.new_own(),
            now=now,
            lease_until=now + timedelta(seconds=self.settings.lease_s),
        )

    def _delay_s(self, asked_s: float | None, receives: int) -> float:
        """What it asks for; else a backoff that doubles, and ends at what a lost worker costs.

        Every receive counts, also one that a kill or a lost response wasted.
        """
        if asked_s is not None:
            return asked_s + self.jitter(SPREAD_S)
        ceiling_s = min(float(self.settings.visibility_s), 2.0 ** min(receives, 10))
        return ceiling_s / 2 + self.jitter(ceiling_s / 2)


def _failure(fault: Permanent) -> Failure:
    return Failure(reason=fault.reason[:200])


def log_fields(command: Command, **fields: object) -> dict[str, object]:
    """Ids and the type: nothing a person said."""
    return {
        "tenant_id": command.tenant_id,
        "correlation_id": command.correlation_id,
        "command_id": command.id,
        "command": command.type,
        "version": command.version,
        **fields,
    }
