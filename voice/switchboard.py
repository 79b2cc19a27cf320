"""The calls that this replica conducts: rung in, connected, or taken over from one that let go."""

import asyncio
import logging
from collections import deque
from collections.abc import Coroutine
from datetime import timedelta

from domain.calls import CallRecord, LiveCall
from domain.speech import CallGone
from domain.tenants import Tenant
from messaging.faults import Fault, Permanent, Transient
from runtime import metrics
from runtime.spans import span
from voice.admission import SIP_STATUS
from voice.call import LOST, NOT_ACCEPTED, TRANSFERRED
from voice.carriers import SipCarrier
from voice.conductor import Conductor, Outside
from voice.instructions import session_config
from voice.lines import Held, Lines, Ringing

log = logging.getLogger(__name__)

SCAN_S = 1.0
ACCEPT_TRIES_AFTER_S = (0.0, 0.2, 0.6, 1.5)
STREAM_GONE_AFTER = timedelta(seconds=5)  # a dropped stream that did not come back
DIALLED_FOR = timedelta(seconds=60)  # a person's phone rings for less than that
REMEMBERED_REJECTIONS = 1000
REJECT_UNKNOWN = 404
REJECT_INACTIVE = 480
REJECT_DIVERTED = 503  # the carrier goes on to its next route

Conducting = Coroutine[object, object, None]


class Switchboard:
    def __init__(self, outside: Outside, conductor: Conductor, lines: Lines) -> None:
        self._outside = outside
        self._conductor = conductor
        self._lines = lines
        self._calls: dict[str, asyncio.Task[None]] = {}
        self._rejected: deque[str] = deque(maxlen=REMEMBERED_REJECTIONS)
        self._group = asyncio.TaskGroup()
        self._stopping = asyncio.Event()
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Conducts calls until stopped; then lets every call go, hanging up on nobody."""
        try:
            async with self._group:
                watching = self._group.create_task(self._watch())
                await self._stopping.wait()
                for task in (watching, *self._calls.values()):
                    task.cancel()
        finally:
            self._stopping.set()
            self._stopped.set()

    async def stop(self) -> None:
        self._stopping.set()
        await self._stopped.wait()

    async def conduct(self, call_id: str, conducting: Conducting) -> None:
        """A connected call, to its end; ours to let go when the process stops."""
        await asyncio.wait({self._start(call_id, conducting)})

    async def ring(self, ringing: Ringing) -> None:
        """Answers a SIP call in the background. Raises `Transient` when it is not on record."""
        if await self._lines.diverted():
            await self._reject(ringing, REJECT_DIVERTED)
            return
        tenant = await self._lines.tenant_of(ringing.called)
        if tenant is None or not tenant.active:
            await self._reject(ringing, REJECT_UNKNOWN if tenant is None else REJECT_INACTIVE)
            return
        if self._stopping.is_set():
            raise Transient("stopping")
        if await self._lines.record(ringing.call_id) is None:
            refusal = await self._lines.refusal(ringing, tenant)
            if refusal:
                await self._reject(ringing, SIP_STATUS[refusal])
                return
        held = await self._lines.begin(ringing, tenant)
        if held is None:
            log.info("Call known already", extra={"call_id": ringing.call_id})
            return
        if held.journal.record.busy:  # the last line was free a moment ago
            await self._conductor.close(held.journal, tenant, "busy")
            await self._reject(ringing, SIP_STATUS["busy"])
            return
        self._start(ringing.call_id, self._answer(held, ringing))

    def _start(self, call_id: str, conducting: Conducting) -> asyncio.Task[None]:
        if self._stopping.is_set():
            conducting.close()
            raise Transient("stopping")
        task = self._group.create_task(_guarded(call_id, conducting))
        self._calls[call_id] = task
        task.add_done_callback(lambda done: self._forget(call_id, done))
        return task

    def _forget(self, call_id: str, done: asyncio.Task[None]) -> None:
        # A stream may have come back before its first connection was over.
        if self._calls.get(call_id) is done:
            del self._calls[call_id]

    # --- answering -------------------------------------------------------------------------------

    async def _answer(self, held: Held, ringing: Ringing | None = None) -> None:
        journal, tenant, speech = held.journal, held.tenant, self._outside.speech
        call_id = journal.record.call_id
        if not journal.record.accepted:
            outcome = await self._accept(journal.record, tenant)
            if outcome:
                await self._conductor.close(journal, tenant, outcome)
                return
            journal.change(accepted=True)
            if ringing is not None:
                took = self._outside.now() - ringing.at
                journal.change(accept_ms=int(took.total_seconds() * 1000))
        call = self._conductor.call(journal, tenant, SipCarrier(speech, call_id))
        await self._conductor.run(call, journal, tenant, lambda: speech.join(call_id))

    async def _accept(self, record: CallRecord, tenant: Tenant) -> str:
        """Empty when accepted, else how the call ended."""
        call_id = record.call_id
        config = session_config(tenant, self._outside.now(), record.caller)
        for delay_s in ACCEPT_TRIES_AFTER_S:
            await asyncio.sleep(delay_s)
            try:
                await self._outside.speech.accept(call_id, config)
            except CallGone:
                return "caller_left"
            except Fault as fault:
                log.warning("Not accepted", extra={"call_id": call_id, "reason": fault.reason})
                if isinstance(fault, Permanent):
                    break
            else:
                return ""
        return NOT_ACCEPTED

    async def _reject(self, ringing: Ringing, status: int) -> None:
        """Rejected twice, by two replicas, a call is merely gone."""
        if ringing.call_id in self._rejected:
            return
        log.info("Call rejected", extra={"call_id": ringing.call_id, "status": status})
        self._rejected.append(ringing.call_id)
        try:
            await self._outside.speech.reject(ringing.call_id, status)
        except CallGone:
            return
        except Transient:
            self._rejected.remove(ringing.call_id)  # delivered again, it is tried again
            raise
        except Permanent as fault:
            fields = {"call_id": ringing.call_id, "reason": fault.reason}
            log.warning("Rejection refused", extra=fields)

    # --- taking over -----------------------------------------------------------------------------

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(SCAN_S)
            try:
                found = await self._lines.live()
            except Fault as fault:
                log.warning("Live calls not read", extra={"reason": fault.reason})
                continue
            for live in found:
                if live.held_until < self._outside.now() and live.call_id not in self._calls:
                    await self._try_to_take_over(live)

    async def _try_to_take_over(self, live: LiveCall) -> None:
        try:
            await self._take_over(live)
        except Fault as fault:
            fields = {"call_id": live.call_id, "reason": fault.reason}
            log.warning("Call not taken over", extra=fields)

    async def _take_over(self, live: LiveCall) -> None:
        record = await self._lines.record(live.call_id)
        if record is None:
            return
        if live.provider == "twilio":
            # A stream comes back by itself, if it does.
            patience = DIALLED_FOR if record.transferring_to else STREAM_GONE_AFTER
            if self._outside.now() - live.held_until > patience:
                await self._lines.close(record, TRANSFERRED if record.transferring_to else LOST)
            return
        held = await self._lines.take(record)
        if held is not None:
            log.info("Call taken over", extra={"call_id": live.call_id})
            self._start(live.call_id, self._answer(held))


async def _guarded(call_id: str, conducting: Conducting) -> None:
    with span("call", call_id=call_id):
        try:
            await conducting
        except Exception:
            # One of the three borders: a call that breaks must not take the others with it.
            log.exception("Call broke", extra={"call_id": call_id})
            metrics.record(metrics.CALL_FAILED)
