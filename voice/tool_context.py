"""What a running tool has at hand, and how it answers the model."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import orjson

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentsFound,
    TimeSlotRefused,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.commands import Command
from contracts.values import Language
from domain import acts
from domain.agenda import Wished
from domain.agents.answers import NOTHING_MORE, Fields, OnRecord, Teller, agent_answer
from domain.agents.commands import Envelope
from domain.calls import Receipt
from domain.phone.hearing import Tongue
from domain.speech import ToolCall
from domain.tenants import Tenant
from messaging.faults import Fault, Transient
from runtime.ids import derived_id
from voice.call_terms import Ending
from voice.journal import CallJournal
from voice.ledger import Ledger
from voice.ports import Appointments, Clock, Commands

SEND_AGAIN_AFTER_S = 0.3
RECORD_WITHIN_S = 1.0

_RECEIPTS: dict[type, Receipt] = {
    AppointmentBooked: "book",
    AppointmentMoved: "move",
    AppointmentCancelled: "cancel",
}


@dataclass(frozen=True)
class ToolResult:
    output: str  # JSON
    ending: Ending | None = None
    pending: Command | None = None  # what was sent and is not answered yet


@dataclass(frozen=True)
class ToolRun:
    """One call of a tool."""

    call: ToolCall


@dataclass(frozen=True)
class Reach:
    """What tools reach outside. `wait_s` is how long one waits for its answer."""

    commands: Commands
    appointments: Appointments
    now: Clock
    wait_s: float


class ToolContext:
    def __init__(self, tenant: Tenant, journal: CallJournal, reach: Reach) -> None:
        self.tenant = tenant
        self.journal = journal
        self.commands = reach.commands
        self.now = reach.now
        self._reach = reach
        self.ledger = Ledger(journal, self.hearing)
        self._heard_language = False
        self._last_heard: Language | None = None

    def hearing(self) -> acts.Context:
        """What is known beside the caller's words."""
        record, zone = self.journal.record, self.tenant.zone
        offered = [slot.start.astimezone(zone) for slot in record.offered]
        proposed = record.proposed.proposal if record.proposed else None
        return acts.Context(
            now=self.now().astimezone(zone).replace(tzinfo=None),
            language=record.language,
            country=self.tenant.country,
            offers=acts.Offers(days=tuple(dict.fromkeys(each.date() for each in offered))),
            proposal=proposed
            and acts.Proposal(task=proposed.task, day=proposed.day, time=proposed.time),
        )

    # --- language --------------------------------------------------------------------------------

    @property
    def language(self) -> Language:
        return self.journal.record.language

    @property
    def teller(self) -> Teller:
        return Teller(self.tenant, self.language, self.now())

    def hears(self, tongue: Tongue) -> None:
        """The language of the caller's own words: of a sentence, or of a few words twice."""
        if tongue.language is None:
            return
        self._heard_language = True
        if tongue.in_sentence or tongue.language == self._last_heard:
            self._speak(tongue.language)
        self._last_heard = tongue.language

    def told(self, language: Language | None) -> None:
        """What the model takes for the caller's language: heeded where no words were heard."""
        if not self._heard_language:
            self._speak(language)

    def _speak(self, language: Language | None) -> None:
        if language in self.tenant.supported_languages and language != self.language:
            self.journal.change(language=language)

    # --- commands --------------------------------------------------------------------------------

    async def ask(self, command: Command) -> ToolResult:
        answer = await self.answer(command)
        pending = command if answer is None else None
        return self.answered(answer, await self.on_record(answer), pending=pending)

    async def answer(self, command: Command) -> Answer | None:
        """None within the tool's deadline. A queue out of reach may hold the command all the same:
        sent again it does no harm, and what became of it is not known."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + self._reach.wait_s
        while True:
            try:
                return await self.commands.call(command, deadline - clock())
            except Transient:
                if clock() + SEND_AGAIN_AFTER_S + 1.0 > deadline:
                    return None
            await asyncio.sleep(SEND_AGAIN_AFTER_S)

    async def on_record(self, answer: Answer | None) -> OnRecord:
        """Who comes to what was found, and the code that no mail tells: an answer holds neither.
        Without them the rest is told all the same."""
        try:
            async with asyncio.timeout(RECORD_WITHIN_S):
                return await self._on_record(answer)
        except (Fault, TimeoutError):
            return NOTHING_MORE

    async def _on_record(self, answer: Answer | None) -> OnRecord:
        get = partial(self._reach.appointments.get, self.tenant.tenant_id)
        if isinstance(answer, AppointmentsFound):
            ids = [one.appointment_id for one in answer.appointments]
            found = await asyncio.gather(*map(get, ids))
            return OnRecord({one.appointment_id: one.visitor_name for one in found if one})
        if isinstance(answer, AppointmentBooked) and "email" not in self.tenant.required_fields:
            booked = await get(answer.appointment_id)
            return (
                OnRecord(code=booked.code) if booked and not booked.contact.email else NOTHING_MORE
            )
        return NOTHING_MORE

    def answered(
        self, answer: Answer | None, known: OnRecord, *, pending: Command | None = None
    ) -> ToolResult:
        if isinstance(answer, TimeSlotsFound):
            self.ledger.offer(answer.slots)
        elif isinstance(answer, TimeSlotTaken | TimeSlotRefused):
            self.ledger.offer(answer.alternatives)
        self._receive(answer)
        fields = agent_answer(answer, self.teller, known)
        return ToolResult(orjson.dumps(fields).decode(), pending=pending)

    def _receive(self, answer: Answer | None) -> None:
        if isinstance(answer, AppointmentsFound) and answer.appointments:
            self.ledger.receive("found")
        receipt = _RECEIPTS.get(type(answer))
        if receipt:
            self.ledger.receive(receipt)
            self.journal.change(wished=Wished())  # what was wished has been had
        if isinstance(answer, AppointmentBooked):
            self.journal.booked(answer.appointment_id)

    def result(self, fields: Fields, say: str = "", ending: Ending | None = None) -> ToolResult:
        words: Fields = {"say": self.teller.say(say)} if say else {}
        return ToolResult(orjson.dumps(fields | words).decode(), ending)

    def envelope(self, run: ToolRun, expires: timedelta, purpose: str = "tool") -> Envelope:
        """The id derives from the model's call: run again by another replica, it is the same."""
        now = self.now()
        call_id = self.journal.record.call_id
        return Envelope(
            id=derived_id(purpose, call_id, run.call.call_id),
            correlation_id=call_id[:128],
            issued_at=now,
            expires_at=now + expires,
        )
