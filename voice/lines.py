"""Which call is on which line, and who holds it.

A business has as many lines as calls at once, and each carries one call. The table decides: of two
calls that reach for the same line at the same moment, one gets it.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calls import Beginning, CallRecord, Hold, LiveCall, Provider
from domain.contacts import phone_of
from domain.tenants import Tenant
from messaging.faults import Transient
from runtime import metrics
from runtime.ids import derived_id, new_id
from voice.conductor import Conductor, Outside
from voice.journal import HOLD_S, CallJournal
from voice.ports import Refusal

log = logging.getLogger(__name__)

LINE_TRIES = 12  # of many calls at once, one may lose several races for a line


@dataclass(frozen=True)
class Ringing:
    """An incoming call. `called` is the number dialled, `caller` the one that dialled it, E.164;
    empty where it is withheld."""

    call_id: str
    called: str
    provider: Provider
    at: datetime
    webhook_id: str = ""
    caller: str = ""


@dataclass(frozen=True)
class Held:
    """A call that is ours to conduct."""

    journal: CallJournal
    tenant: Tenant


class Lines:
    def __init__(self, outside: Outside, conductor: Conductor, *, default_tenant: str) -> None:
        self._outside = outside
        self._conductor = conductor
        self._default_tenant = default_tenant

    async def tenant_of(self, called: str) -> Tenant | None:
        """By the number dialled; the default tenant, where one is set, for unknown ones."""
        if called and (tenant := await self._outside.tenants.pointed("number", called)):
            return tenant
        if not self._default_tenant:
            return None
        return await self._outside.tenants.get(self._default_tenant)

    async def diverted(self) -> bool:
        """Whether the carrier is to take its own fallback: no call is taken."""
        return await self._outside.switches.off("calls")

    async def tenant(self, tenant_id: str) -> Tenant:
        """Raises `Permanent`."""
        return await self._outside.tenants.get(tenant_id)

    async def record(self, call_id: str) -> CallRecord | None:
        return await self._outside.records.load(call_id)

    async def live(self) -> list[LiveCall]:
        return await self._outside.records.live()

    async def taken(self, tenant: Tenant) -> bool:
        """Whether every line looks taken."""
        return not free_line(tenant, await self.live())

    async def refusal(self, ringing: Ringing, tenant: Tenant) -> Refusal | None:
        """Of a call that is not on record: asked before it is accepted."""
        caller = phone_of(ringing.caller, tenant.country) or ""
        if await self.taken(tenant):
            found: Refusal | None = "busy"
        else:
            found = await self._outside.admission.refusal(tenant.tenant_id, caller)
        if found:
            fields = {"call_id": ringing.call_id, "reason": found, "tenant_id": tenant.tenant_id}
            log.info("Call refused", extra=fields)
            metrics.record(metrics.CALL_REFUSED, tenant_id=tenant.tenant_id, reason=found)
        return found

    async def begin(self, ringing: Ringing, tenant: Tenant) -> Held | None:
        """Puts the call on record and on a line. None when it is known already."""
        for attempt in range(LINE_TRIES):
            line = free_line(tenant, await self.live(), ringing.call_id, str(attempt))
            record = CallRecord(
                call_id=ringing.call_id,
                tenant_id=tenant.tenant_id,
                provider=ringing.provider,
                started_at=self._outside.now(),
                language=tenant.default_language,
                caller=phone_of(ringing.caller, tenant.country) or "",
                line=line or busy_line(tenant, ringing.call_id),
                busy=not line,
            )
            journal = self._conductor.journal(record, tenant, new_id())
            begun = await journal.begin(ringing.webhook_id)
            if begun is Beginning.BEGUN:
                metrics.record(metrics.CALL_STARTED, call_id=ringing.call_id)
            if begun is not Beginning.LINE_TAKEN:
                return Held(journal, tenant) if begun is Beginning.BEGUN else None
        raise Transient("no line")

    async def take(self, record: CallRecord, *, by_force: bool = False) -> Held | None:
        """A call whose holder let go or died. By force: a carrier connected it to us, so whoever
        held it does not reach its caller any more."""
        now = self._outside.now()
        hold = Hold(by=new_id(), until=now + timedelta(seconds=HOLD_S))
        over_by = now + timedelta(days=1) if by_force else now
        records = self._outside.records
        if not await records.take(record, hold, over_by):
            return None
        taken = await records.load(record.call_id)
        if taken is None or taken.outcome:
            return None
        tenant = await self._outside.tenants.get(taken.tenant_id)
        journal = self._conductor.journal(taken, tenant, hold.by)
        journal.remember(await records.lines(record.call_id))
        return Held(journal, tenant)

    async def close(self, record: CallRecord, outcome: str) -> None:
        """A call that is over, and that nobody conducts."""
        held = await self.take(record, by_force=True)
        if held is not None:
            await self._conductor.close(held.journal, held.tenant, outcome)


def free_line(tenant: Tenant, live: Iterable[LiveCall], *seed: str) -> str:
    """One of those that look free, empty when none does. `seed` spreads calls over them."""
    taken = {one.line for one in live if one.tenant_id == tenant.tenant_id}
    lines = [f"{tenant.tenant_id}#{n:03d}" for n in range(tenant.calls.max_at_once)]
    free = [line for line in lines if line not in taken]
    return free[int(derived_id(*seed), 16) % len(free)] if free else ""


def busy_line(tenant: Tenant, call_id: str) -> str:
    """For a call that is told that all lines are taken."""
    return f"{tenant.tenant_id}#busy#{call_id}"
