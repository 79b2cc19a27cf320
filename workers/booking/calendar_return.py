"""Requests that wait for a calendar's return are carried out within seconds of it.

Their messages come back ever more seldom, as a net below. The claim says which of the two it is,
and the message that comes back later finds the answer.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from contracts.commands import BookAppointment
from domain.appointments import request_of
from domain.tenants import Tenant
from messaging.faults import Permanent, Transient
from workers.booking.desk import Desk

LOOK_EVERY = timedelta(seconds=2)
# Of a calendar that answers and books nothing: each time twice as long.
LONGEST_PAUSE_S = 60
# Requests at a time: the lease of this work has to outlast them.
MOST = 20

Run = Callable[[BookAppointment], Awaitable[object]]


async def look_for_return(tenant: Tenant, pause_s: int, run: Run, desk: Desk) -> int | None:
    """After how many seconds to look again; None where nobody waits any more."""
    now = desk.now()
    requests = await _waiting(tenant, desk)
    if not requests:
        return None
    away_s = await _is_away_for(tenant.mailbox, desk)
    is_back = away_s is None
    ready = [each for each in requests if is_back or each.expires_at <= now]
    for request in ready[:MOST]:
        await run(request)
    shortest_s = round(LOOK_EVERY.total_seconds())
    if away_s is not None:
        return max(round(away_s), shortest_s)
    if len(ready) > MOST:
        return shortest_s
    return min(max(2 * pause_s, shortest_s), LONGEST_PAUSE_S)


async def _waiting(tenant: Tenant, desk: Desk) -> list[BookAppointment]:
    now = desk.now()
    last = now + timedelta(days=tenant.scheduling.days_ahead + 2)
    listed = await desk.appointments.between(tenant.tenant_id, now - timedelta(days=1), last)
    return [request for each in listed if (request := request_of(each))]


async def _is_away_for(mailbox: str, desk: Desk) -> float | None:
    """None: it is back, or away for good, which the requests then say."""
    now: datetime = desk.now()
    try:
        await desk.calendar.events(mailbox, now, now + timedelta(minutes=5))
    except Transient as fault:
        return fault.retry_after_s or 0.0
    except Permanent:
        pass
    return None
