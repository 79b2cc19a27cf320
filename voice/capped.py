"""Commands of calls within the caps on effects: what a caller books fills mailboxes as well."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from contracts.answers import Answer, LimitReached
from contracts.commands import Command
from domain.caps import kind_of
from messaging.faults import Permanent
from voice.ports import Commands


class Caps(Protocol):
    async def take(self, command: Command) -> LimitReached | None:
        """Counts an effect; the answer in its place where there is too much."""


class LimitMet(Permanent):
    """Of a command that nobody waits for: it was not sent."""

    def __init__(self, answer: LimitReached) -> None:
        super().__init__("limit_reached")
        self.answer = answer


class CappedCommands:
    """Implements `Commands`. A command counts once, however often it is sent, by which replica
    ever: what was sent before is not refused, as nobody knows what became of it."""

    def __init__(
        self, commands: Commands, caps: Caps, first_use: Callable[[str], Awaitable[bool]]
    ) -> None:
        self._commands = commands
        self._caps = caps
        self._first_use = first_use

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        refused = await self._refused(command)
        return refused or await self._commands.call(command, timeout_s)

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        return await self._commands.wait(command_id, timeout_s)

    async def send(self, command: Command) -> None:
        """Raises `LimitMet` beside what the queue's own raises."""
        refused = await self._refused(command)
        if refused:
            raise LimitMet(refused)
        await self._commands.send(command)

    async def _refused(self, command: Command) -> LimitReached | None:
        if kind_of(command) is None or not await self._first_use(f"capped#{command.id}"):
            return None
        return await self._caps.take(command)
