"""What a running tool has at hand, and how it answers the model."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import orjson

from contracts.answers import Answer, AppointmentBooked, TimeSlotsFound, TimeSlotTaken
from contracts.commands import Command
from domain.agent_answers import Fields, Teller, agent_answer
from domain.agent_commands import Envelope
from domain.reading import Language
from domain.speech import ToolCall
from domain.tenants import Tenant
from messaging.faults import Transient
from runtime.ids import derived_id
from voice.call_terms import Ending
from voice.journal import CallJournal
from voice.ledger import Ledger
from voice.ports import Clock, Commands

SEND_AGAIN_AFTER_S = 0.3


@dataclass(frozen=True)
class ToolResult:
    output: str  # JSON
    ending: Ending | None = None
    pending: Command | None = None  # what was sent and is not answered yet


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
        self._heard_language = False

    @property
    def language(self) -> Language:
        return self.journal.record.language

    @property
    def teller(self) -> Teller:
        return Teller(self.tenant, self.language, self.now())

    def hears(self, language: Language | None) -> None:
        """The language of the caller's own words."""
        self._heard_language = self._heard_language or language is not None
        self._speak(language)

    def told(self, language: Language | None) -> None:
        """What the model takes for the caller's language: heeded where no words were heard."""
        if not self._heard_language:
            self._speak(language)

    def _speak(self, language: Language | None) -> None:
        if language in self.tenant.supported_languages and language != self.language:
            self.journal.change(language=language)

    async def ask(self, command: Command) -> ToolResult:
        answer = await self._answer(command)
        return self.answered(answer, pending=command if answer is None else None)

    async def _answer(self, command: Command) -> Answer | None:
        """None within the tool's deadline. A queue out of reach may hold the command all the same:
        sent again it does no harm, and what became of it is not known."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + self.wait_s
        while True:
            try:
                return await self.commands.call(command, deadline - clock())
            except Transient:
                if clock() + SEND_AGAIN_AFTER_S + 1.0 > deadline:
                    return None
            await asyncio.sleep(SEND_AGAIN_AFTER_S)

    def answered(self, answer: Answer | None, *, pending: Command | None = None) -> ToolResult:
        if isinstance(answer, TimeSlotsFound):
            self.ledger.offer(answer.slots)
        elif isinstance(answer, TimeSlotTaken):
            self.ledger.offer(answer.alternatives)
        elif isinstance(answer, AppointmentBooked):
            self.journal.booked(answer.appointment_id)
        fields = agent_answer(answer, self.teller)
        return ToolResult(orjson.dumps(fields).decode(), pending=pending)

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
