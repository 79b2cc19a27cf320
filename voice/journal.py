"""What is kept of a call while it lives: who holds it, what was said, which tools are open."""

import asyncio
import logging
from collections import deque
from datetime import datetime, timedelta

from domain.calls import CallLine, CallRecord, LiveCall, Speaker
from domain.speech import ToolCall
from messaging.faults import Fault
from voice.ports import CallRecords, Clock

log = logging.getLogger(__name__)

HOLD_S = 6.0  # a replica that died lets go of its calls after this
RENEW_S = 2.0
REMEMBERED_LINES = 40  # of what was said, for a session that begins in the middle


class CallTaken(Exception):
    """Another replica holds this call now: let go of it without hanging up."""


class CallJournal:
    def __init__(
        self, record: CallRecord, held_by: str, records: CallRecords, *, days: int, now: Clock
    ) -> None:
        self.record = record
        self._held_by = held_by
        self._records = records
        self._days = days
        self._now = now
        self._lines: list[CallLine] = []
        self.lines: deque[CallLine] = deque(maxlen=REMEMBERED_LINES)
        self._saved: CallRecord | None = None
        self._saving = asyncio.Lock()

    async def begin(self, webhook_id: str = "") -> bool:
        """False when this call was begun before: a repeated webhook."""
        live = LiveCall(
            call_id=self.record.call_id,
            tenant_id=self.record.tenant_id,
            provider=self.record.provider,
            held_by=self._held_by,
            held_until=self._until(),
        )
        return await self._records.begin(self.record, live, self._days, webhook_id)

    def change(self, **fields: object) -> None:
        self.record = self.record.model_copy(update=fields)

    def said(self, who: Speaker, text: str) -> None:
        line = CallLine(at=self._now(), who=who, text=text)
        self._lines.append(line)
        self.lines.append(line)

    def greeted(self) -> None:
        if not self.record.greeted:
            self.change(greeted=True)

    def tool_begun(self, call: ToolCall) -> None:
        if call not in self.record.open_tools:
            self.change(open_tools=(*self.record.open_tools, call))

    def tool_ended(self, call: ToolCall, status: str, took_ms: int) -> None:
        left = tuple(one for one in self.record.open_tools if one.call_id != call.call_id)
        self.change(open_tools=left)
        line = CallLine(at=self._now(), who="tool", text=status, name=call.name, took_ms=took_ms)
        self._lines.append(line)

    async def save(self) -> None:
        async with self._saving:
            lines, self._lines = self._lines, []
            record = self.record
            if not lines and record == self._saved:
                return
            try:
                await self._records.save(record, lines, self._days)
            except Fault:
                self._lines = lines + self._lines
                raise
            self._saved = record

    async def keep(self) -> None:
        """Renews the hold and saves, until cancelled. Raises `CallTaken`."""
        while True:
            await asyncio.sleep(RENEW_S)
            try:
                if not await self._records.hold(self.record.call_id, self._held_by, self._until()):
                    raise CallTaken(self.record.call_id)
                await self.save()
            except Fault as fault:
                # The caller is talking: a table out of reach is no reason to stop.
                log.warning(
                    "Call not saved",
                    extra={"call_id": self.record.call_id, "reason": fault.reason},
                )

    async def end(self, outcome: str) -> None:
        self.change(outcome=outcome, ended_at=self._now(), open_tools=())
        lines, self._lines = self._lines, []
        await self._records.end(self.record, lines, self._days)

    async def let_go(self) -> None:
        """Another replica may take the call at once."""
        await self.save()
        await self._records.hold(self.record.call_id, self._held_by, self._now())

    def _until(self) -> datetime:
        return self._now() + timedelta(seconds=HOLD_S)
