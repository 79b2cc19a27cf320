"""What is kept of a call while it lives: who holds it, what was said, which tools are open."""

import asyncio
import logging
from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from contracts.commands import Command
from domain.calls import Beginning, CallLine, CallRecord, Hold, LiveCall, OpenTool, Speaker
from domain.speech import ToolCall
from messaging.faults import Fault
from runtime.metrics import TURN_DURATION, record
from voice.ports import CallRecords, Clock

log = logging.getLogger(__name__)

HOLD_S = 5.0  # a replica that died lets go of its calls after this
RENEW_S = 1.5
REMEMBERED_LINES = 40  # of what was said, for a session that begins in the middle
KEPT_ARGUMENTS = 8192  # of an open tool; longer ones are refused anyway


class CallTaken(Exception):
    """Another replica holds this call now: let go of it without hanging up."""


class CallJournal:
    """`held_by` is of this taking of the call alone."""

    def __init__(
        self, record: CallRecord, held_by: str, records: CallRecords, *, days: int, now: Clock
    ) -> None:
        self.record = record
        self._held_by = held_by
        self._records = records
        self._days = days
        self._now = now
        self._lines: list[CallLine] = []
        self._recent: deque[CallLine] = deque(maxlen=REMEMBERED_LINES)
        self._saved: CallRecord | None = None
        self._saving = asyncio.Lock()
        self._caller_until: datetime | None = None

    async def begin(self, webhook_id: str = "") -> Beginning:
        live = LiveCall(
            line=self.record.line,
            call_id=self.record.call_id,
            tenant_id=self.record.tenant_id,
            provider=self.record.provider,
            held_by=self._held_by,
            held_until=self._hold().until,
        )
        return await self._records.begin(self.record, live, self._days, webhook_id)

    def change(self, **fields: object) -> None:
        self.record = self.record.model_copy(update=fields)

    # --- what was said ---------------------------------------------------------------------------

    def caller_stopped(self) -> None:
        self._caller_until = self._now()

    def said(self, who: Speaker, text: str) -> None:
        """A reply of the receptionist also says how long the caller waited for it."""
        now, took_ms = self._now(), None
        if who == "receptionist" and self._caller_until is not None:
            took_ms = int((now - self._caller_until).total_seconds() * 1000)
            self._caller_until = None
            record(TURN_DURATION, took_ms, call_id=self.record.call_id)
        line = CallLine(at=now, who=who, text=text, took_ms=took_ms)
        self._lines.append(line)
        self._recent.append(line)

    def remember(self, lines: Iterable[CallLine]) -> None:
        """What was said before we took the call."""
        self._recent.extend(line for line in lines if line.who != "tool")

    def conversation(self) -> str:
        return "\n".join(f"{line.who}: {line.text}" for line in self._recent)

    # --- tools -----------------------------------------------------------------------------------

    def tool_begun(self, call: ToolCall) -> None:
        known = any(one.call.call_id == call.call_id for one in self.record.open_tools)
        if not known and len(call.arguments) <= KEPT_ARGUMENTS:
            self.change(open_tools=(*self.record.open_tools, OpenTool(call=call)))

    def command_of(self, call: ToolCall) -> Command | None:
        """What was sent for this tool before, here or on another replica."""
        opened = (one for one in self.record.open_tools if one.call.call_id == call.call_id)
        return next((one.command for one in opened), None)

    async def sending(self, call: ToolCall, command: Command) -> None:
        """On record before it is sent: whoever goes on with the call sends the very same."""
        others = tuple(one for one in self.record.open_tools if one.call.call_id != call.call_id)
        self.change(open_tools=(*others, OpenTool(call=call, command=command)))
        await self.save()

    def tool_ended(self, call: ToolCall, status: str, took_ms: int) -> None:
        left = tuple(one for one in self.record.open_tools if one.call.call_id != call.call_id)
        self.change(open_tools=left)
        name = call.name[:60]
        line = CallLine(at=self._now(), who="tool", text=status, name=name, took_ms=took_ms)
        self._lines.append(line)

    def booked(self, appointment_id: str) -> None:
        known = self.record.appointment_ids
        if appointment_id not in known:
            self.change(appointment_ids=(*known, appointment_id))

    # --- keeping it ------------------------------------------------------------------------------

    async def save(self) -> None:
        """Raises `CallTaken`, or what the records raise."""
        await self._save(self._hold())

    async def _save(self, hold: Hold) -> None:
        async with self._saving:
            lines, self._lines = self._lines, []
            record = self.record
            try:
                mine = await self._written(record, lines, hold)
            except BaseException:
                self._lines = lines + self._lines
                raise
            if not mine:
                raise CallTaken(record.call_id)
            self._saved = record

    async def _written(self, record: CallRecord, lines: list[CallLine], hold: Hold) -> bool:
        if lines or record != self._saved:
            return await self._records.save(record, lines, self._days, hold)
        return await self._records.hold(record.line, hold)

    async def keep(self) -> None:
        """Renews the hold and saves, until cancelled. Raises `CallTaken`."""
        while True:
            await asyncio.sleep(RENEW_S)
            try:
                await self.save()
            except Fault as fault:
                # The caller is talking: a table out of reach is no reason to stop.
                log.warning(
                    "Call not saved",
                    extra={"call_id": self.record.call_id, "reason": fault.reason},
                )

    async def let_go(self) -> None:
        """Another replica may take the call at once. Raises as `save`."""
        await self._save(Hold(by=self._held_by, until=self._now()))

    async def end(self, outcome: str) -> None:
        """Raises as `save`."""
        self.change(outcome=outcome, ended_at=self._now(), open_tools=())
        async with self._saving:
            if not await self._records.end(self.record, self._lines, self._days, self._held_by):
                raise CallTaken(self.record.call_id)
            self._lines = []

    def _hold(self) -> Hold:
        return Hold(by=self._held_by, until=self._now() + timedelta(seconds=HOLD_S))
