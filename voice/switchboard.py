"""Which calls this replica conducts: rung in, or taken over from one that let go."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import timedelta

from domain.calls import CallRecord, LiveCall, Provider
from domain.speech import CallGone
from domain.tenants import Tenant
from messaging.faults import Fault, Permanent, Transient
from voice.carriers import SipCarrier
from voice.conductor import Conductor, Outside
from voice.instructions import session_config
from voice.journal import HOLD_S, CallJournal

log = logging.getLogger(__name__)

SCAN_S = 1.0
ACCEPT_TRIES_AFTER_S = (0.0, 0.2, 0.6, 1.5)
STREAM_GONE_AFTER_S = 60.0  # a dropped stream that never came back
REJECT_UNKNOWN = 404
REJECT_INACTIVE = 480


@dataclass(frozen=True)
class Ringing:
    """An incoming call. `called` is the number dialled, E.164."""

    call_id: str
    called: str
    provider: Provider
    webhook_id: str = ""


class Switchboard:
    def __init__(self, outside: Outside, conductor: Conductor, *, default_tenant: str) -> None:
        self._outside = outside
        self._conductor = conductor
        self._default_tenant = default_tenant
        self._conducting: set[str] = set()
        self._group: asyncio.TaskGroup | None = None

    async def run(self) -> None:
        """Conducts calls until cancelled; then lets every call go, hanging up on nobody."""
        async with asyncio.TaskGroup() as self._group:
            await self._watch()

    @property
    def calls(self) -> int:
        return len(self._conducting)

    async def tenant_of(self, called: str) -> Tenant | None:
        """By the number dialled; the default tenant, where one is set, for unknown ones."""
        for tenant in await self._outside.tenants.all():
            if called and called in tenant.calls.numbers:
                return tenant
        if not self._default_tenant:
            return None
        return await self._outside.tenants.get(self._default_tenant)

    async def tenant(self, tenant_id: str) -> Tenant:
        return await self._outside.tenants.get(tenant_id)

    async def lines_taken(self, tenant: Tenant) -> bool:
        live = await self._outside.records.live()
        return sum(one.tenant_id == tenant.tenant_id for one in live) >= tenant.calls.max_at_once

    async def hold(self, call_id: str, conducting: Coroutine[object, object, None]) -> None:
        """Conducts a bridged call, to its end; ours to let go when the process stops."""
        await self._start(call_id, conducting)

    async def ring(self, ringing: Ringing) -> None:
        """Answers a SIP call in the background. Raises `Transient` when it is not on record."""
        tenant = await self.tenant_of(ringing.called)
        if tenant is None or not tenant.active:
            await self._reject(ringing, REJECT_UNKNOWN if tenant is None else REJECT_INACTIVE)
            return
        journal = await self.begin(ringing, tenant)
        if journal is None:
            log.info("Call known already", extra={"call_id": ringing.call_id})
            return
        self._start(ringing.call_id, self._answer(journal, tenant))

    async def begin(self, ringing: Ringing, tenant: Tenant) -> CallJournal | None:
        """Puts the call on record, held by us. None when it is known already."""
        record = CallRecord(
            call_id=ringing.call_id,
            tenant_id=tenant.tenant_id,
            provider=ringing.provider,
            started_at=self._outside.now(),
            language=tenant.default_language,
            busy=await self.lines_taken(tenant),
        )
        journal = self._conductor.journal(record, tenant)
        return journal if await journal.begin(ringing.webhook_id) else None

    async def take(self, call_id: str) -> tuple[CallJournal, Tenant] | None:
        """A call whose holder let go or died, now held by us."""
        now = self._outside.now()
        until = now + timedelta(seconds=HOLD_S)
        if not await self._outside.records.take(call_id, self._outside.replica, now, until):
            return None
        record = await self._outside.records.load(call_id)
        if record is None or record.outcome:
            return None
        tenant = await self._outside.tenants.get(record.tenant_id)
        return self._conductor.journal(record, tenant), tenant

    # --- answering -------------------------------------------------------------------------------

    def _start(
        self, call_id: str, conducting: Coroutine[object, object, None]
    ) -> asyncio.Task[None]:
        if self._group is None:
            raise RuntimeError("the switchboard is not running")
        self._conducting.add(call_id)
        task = self._group.create_task(self._guarded(call_id, conducting))
        task.add_done_callback(lambda _: self._conducting.discard(call_id))
        return task

    async def _guarded(self, call_id: str, conducting: Coroutine[object, object, None]) -> None:
        try:
            await conducting
        except Exception:
            # One of the three borders: a call that breaks must not take the others with it.
            log.exception("Call broke", extra={"call_id": call_id})

    async def _answer(self, journal: CallJournal, tenant: Tenant) -> None:
        call_id = journal.record.call_id
        if not journal.record.accepted and not await self._accept(journal, tenant):
            return
        call = self._conductor.call(journal, tenant, SipCarrier(self._outside.speech, call_id))
        await self._conductor.run(call, journal, tenant, lambda: self._outside.speech.join(call_id))

    async def _accept(self, journal: CallJournal, tenant: Tenant) -> bool:
        call_id = journal.record.call_id
        config = session_config(tenant, self._outside.now())
        outcome = "not_accepted"
        for delay_s in ACCEPT_TRIES_AFTER_S:
            await asyncio.sleep(delay_s)
            try:
                await self._outside.speech.accept(call_id, config)
            except CallGone:
                outcome = "caller_left"
                break
            except Fault as fault:
                log.warning("Not accepted", extra={"call_id": call_id, "reason": fault.reason})
                if isinstance(fault, Permanent):
                    break
            else:
                journal.change(accepted=True)
                return True
        log.info("Call ended", extra={"call_id": call_id, "outcome": outcome})
        await journal.end(outcome)
        return False

    async def _reject(self, ringing: Ringing, status: int) -> None:
        log.info("Call rejected", extra={"call_id": ringing.call_id, "status": status})
        try:
            await self._outside.speech.reject(ringing.call_id, status)
        except CallGone:
            return
        except Permanent as fault:
            fields = {"call_id": ringing.call_id, "reason": fault.reason}
            log.warning("Rejection refused", extra=fields)

    # --- taking over -----------------------------------------------------------------------------

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(SCAN_S)
            try:
                for live in await self._outside.records.live():
                    if live.held_until < self._outside.now():
                        await self._take_over(live)
            except Transient as fault:
                log.warning("Live calls not read", extra={"reason": fault.reason})

    async def _take_over(self, live: LiveCall) -> None:
        if live.call_id in self._conducting:
            return
        if live.provider == "twilio":
            # Its stream comes back by itself, if it does.
            gone = timedelta(seconds=STREAM_GONE_AFTER_S)
            if self._outside.now() - live.held_until < gone:
                return
        taken = await self.take(live.call_id)
        if taken is None:
            return
        journal, tenant = taken
        if live.provider == "twilio":
            await journal.end("lost")
            return
        log.info("Call taken over", extra={"call_id": live.call_id})
        self._start(live.call_id, self._answer(journal, tenant))
