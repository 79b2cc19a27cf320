"""Conducts a call from its first word to its last, whatever carries it."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from contracts.commands import SendNote
from domain.calls import CallRecord
from domain.tenants import Tenant
from messaging.faults import Fault
from runtime import metrics
from runtime.ids import derived_id
from voice.call import LOST, NOT_ACCEPTED, STREAM_LOST, TRANSFERRED, Call, Connect
from voice.call_machine import CallMachine
from voice.call_terms import CallLimits, Phase
from voice.farewells import hang_up
from voice.instructions import call_script, summary_text
from voice.journal import CallJournal, CallTaken
from voice.ports import (
    Admission,
    Appointments,
    CallRecords,
    Carrier,
    Clock,
    Commands,
    SpeechProvider,
    Switches,
    Tenants,
)
from voice.sending import send_surely
from voice.tool_context import Reach, ToolContext
from voice.tools import CallTools

log = logging.getLogger(__name__)

END_AGAIN_AFTER_S = (0.0, 0.5, 2.0)


@dataclass(frozen=True)
class Outside:
    """What calls are conducted with."""

    speech: SpeechProvider
    records: CallRecords
    tenants: Tenants
    commands: Commands
    appointments: Appointments
    now: Clock
    switches: Switches
    admission: Admission


class Conductor:
    def __init__(self, outside: Outside, *, tool_wait_s: float) -> None:
        self._outside = outside
        self._tool_wait_s = tool_wait_s

    def journal(self, record: CallRecord, tenant: Tenant, held_by: str) -> CallJournal:
        outside = self._outside
        return CallJournal(
            record, held_by, outside.records, days=tenant.retention_days, now=outside.now
        )

    def call(self, journal: CallJournal, tenant: Tenant, carrier: Carrier) -> Call:
        """A call in the state its record says: new, in the middle, or back from a transfer."""
        record = journal.record
        now = asyncio.get_running_loop().time()
        age_s = (self._outside.now() - record.started_at).total_seconds()
        machine = CallMachine(
            call_script(tenant),
            CallLimits(max_s=tenant.calls.max_minutes * 60),
            started_at=now - age_s,
            busy=record.busy,
            phase=Phase.TALKING if record.greeted else Phase.GREETING,
            caller_turns=record.caller_turns,
        )
        outside = self._outside
        reach = Reach(outside.commands, outside.appointments, outside.now, self._tool_wait_s)
        context = ToolContext(tenant, journal, reach)
        call = Call(machine, CallTools(context), carrier, journal)
        if record.transferring_to:
            journal.change(transferring_to="")
            call.begin_with(machine.transfer_failed(now))
        elif record.greeted:
            machine.rejoined(now)
        return call

    async def run(self, call: Call, journal: CallJournal, tenant: Tenant, connect: Connect) -> None:
        """To the end of the call, or until another replica holds it. Cancelled, it is let go."""
        fields = {"call_id": journal.record.call_id, "tenant_id": tenant.tenant_id}
        log.info("Call begins", extra=fields)
        try:
            outcome = await self._until_over(call, journal, connect)
        except asyncio.CancelledError:
            await asyncio.shield(self._let_go(journal))
            raise
        if outcome is None:
            log.warning("Call taken by another replica", extra=fields)
        elif outcome == STREAM_LOST:
            await self._let_go(journal)
        elif outcome == TRANSFERRED and call.carrier.comes_back:
            journal.change(transferring_to=tenant.handoff.phone)
            await self._let_go(journal)
        else:
            if outcome == LOST and call.carrier.keeps_conversation:
                await hang_up(call.carrier, journal.record.call_id)
            await self.close(journal, tenant, outcome)

    async def close(self, journal: CallJournal, tenant: Tenant, outcome: str) -> None:
        """The call is over."""
        record = journal.record
        fields = {"call_id": record.call_id, "tenant_id": record.tenant_id, "outcome": outcome}
        if not await self._ended(journal, outcome):
            log.warning("Call's end not on record", extra=fields)
            return
        log.info("Call ended", extra=fields)
        if outcome in (LOST, NOT_ACCEPTED):
            metrics.record(metrics.CALL_FAILED, call_id=record.call_id)
        await self._count_minutes(record)
        if tenant.calls.mail_summary and record.greeted:
            await self._mail_summary(journal.record, tenant)

    async def _ended(self, journal: CallJournal, outcome: str) -> bool:
        """False: another replica has the call, or will find it over when our hold runs out."""
        for delay_s in END_AGAIN_AFTER_S:
            await asyncio.sleep(delay_s)
            try:
                await journal.end(outcome)
            except CallTaken:
                return False
            except Fault:
                continue
            return True
        return False

    async def _until_over(self, call: Call, journal: CallJournal, connect: Connect) -> str | None:
        """How it ended; None when another replica took it."""
        outcome: str | None = None
        try:
            async with asyncio.TaskGroup() as group:
                keeper = group.create_task(journal.keep())
                outcome = await call.run(connect)
                keeper.cancel()
        except* CallTaken:
            outcome = None
        return outcome

    async def _let_go(self, journal: CallJournal) -> None:
        fields = {"call_id": journal.record.call_id}
        try:
            await journal.let_go()
        except (Fault, CallTaken) as fault:
            log.warning("Call not let go", extra={**fields, "reason": str(fault)})
        else:
            log.info("Call let go", extra=fields)

    async def _count_minutes(self, record: CallRecord) -> None:
        try:
            await self._outside.admission.ended(record, self._outside.now())
        except Fault as fault:
            fields = {"call_id": record.call_id, "reason": fault.reason}
            log.warning("Minutes not counted", extra=fields)

    async def _mail_summary(self, record: CallRecord, tenant: Tenant) -> None:
        now = self._outside.now()
        note = SendNote(
            id=derived_id("summary", record.call_id),
            tenant_id=record.tenant_id,
            correlation_id=record.call_id[:128],
            issued_at=now,
            expires_at=now + timedelta(days=1),
            kind="summary",
            text=summary_text(record, tenant),
            language=tenant.default_language,
        )
        try:
            await send_surely(self._outside.commands, note)
        except Fault as fault:
            fields = {"call_id": record.call_id, "reason": fault.reason}
            log.warning("Summary not sent", extra=fields)
