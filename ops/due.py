"""What a business's visits need that an earlier version wrote: their calendar read, and whose they
were forgotten some day. Newer ones see to it themselves."""

from datetime import datetime, timedelta

from domain.tenants import Tenant
from storage.opening import Storage


async def mark_visits(tenant: Tenant, storage: Storage, now: datetime) -> None:
    last = now + timedelta(days=tenant.scheduling.days_ahead + 2)
    coming = await storage.appointments.between(tenant.tenant_id, now - timedelta(days=1), last)
    if coming:
        await storage.due.mark("reconcile", tenant.tenant_id, now, until=last)
    if await storage.appointments.ended_before(tenant.tenant_id, last):
        await storage.due.mark("forget", tenant.tenant_id, now, until=last)
