"""What a running tool has at hand, and how it answers the model."""

from dataclasses import dataclass
from datetime import timedelta

import orjson

from contracts.answers import Answer
from contracts.commands import Command
from domain.agent_answers import Fields, Teller, agent_answer
from domain.agent_commands import Envelope
from domain.reading import Language
from domain.speech import ToolCall
from domain.tenants import Tenant
from runtime.ids import derived_id
from voice.call_terms import Ending
from voice.journal import CallJournal
from voice.ledger import Ledger
from voice.ports import Clock, Commands


@dataclass(frozen=True)
class ToolResult:
    output: str  # JSON
    ending: Ending | None = None


@dataclass(frozen=True)
class ToolRun:
    """One call of a tool; `caller_turns` is how often the caller had spoken by then."""

    call: ToolCall
    caller_turns: int


class ToolContext:
    def __init__(
        self, tenant: Tenant, journal: CallJournal, commands: Commands, *, now: Clock, wait_s: float
    ) -> None:
        self.tenant = tenant
        self.journal = journal
        self.commands = commands
        self.now = now
        self.wait_s = wait_s
        self.ledger = Ledger(journal)

    @property
    def language(self) -> Language:
        return self.journal.record.language

    @property
    def teller(self) -> Teller:
        return Teller(self.tenant, self.language)

    async def ask(self, command: Command) -> Answer | None:
        return await self.commands.call(command, self.wait_s)

    def answered(self, answer: Answer | None) -> ToolResult:
        return ToolResult(orjson.dumps(agent_answer(answer, self.tenant, self.language)).decode())

    def result(self, fields: Fields, say: str = "", ending: Ending | None = None) -> ToolResult:
        words: Fields = {"say": self.teller.say(say)} if say else {}
        return ToolResult(orjson.dumps(fields | words).decode(), ending)

    def envelope(self, run: ToolRun, expires: timedelta) -> Envelope:
        """The id derives from the model's call: run again by another replica, it is the same."""
        now = self.now()
        call_id = self.journal.record.call_id
        return Envelope(
            id=derived_id("tool", call_id, run.call.call_id),
            correlation_id=call_id[:128],
            issued_at=now,
            expires_at=now + expires,
        )
