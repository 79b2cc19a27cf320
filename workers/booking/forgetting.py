"""Forgets whose visits were, when they are long past: on record first, then in the calendar.

Found by an index that a visit leaves when both is done, so a round that dies is finished by the
next one, and a round with nothing to do costs one query.
"""

import logging
from datetime import timedelta

from domain.appointments import Appointment
from domain.mailing.entries import entry_text
from domain.tenants import Tenant
from messaging.faults import Fault
from workers.booking.desk import Desk

log = logging.getLogger(__name__)

# What is in flight or held is brought to its end first, by whoever is at it or the reconciler.
AT_REST = frozenset({"CONFIRMED", "CANCELLED", "FAILED"})


async def forget_visits(tenant: Tenant, *, desk: Desk) -> None:
    """One round. What fails is logged, and left to the next."""
    kept_since = desk.now() - timedelta(days=tenant.appointments_days)
    for visit in await desk.appointments.ended_before(tenant.tenant_id, kept_since):
        if visit.end > kept_since or visit.state not in AT_REST:
            continue
        try:
            await forget(visit, tenant, desk)
        except Fault as fault:
            fields = {"appointment_id": visit.appointment_id, "reason": fault.reason}
            log.warning("Not forgotten", extra=fields)


async def forget(visit: Appointment, tenant: Tenant, desk: Desk) -> bool:
    """Whether nothing of it is left; any step may be repeated."""
    if not visit.forgotten:
        anonymous = visit.anonymous()
        if not await desk.appointments.forget(visit, anonymous):
            return False
        visit = anonymous
    if not visit.unwritten:
        return True
    await desk.calendar.rewrite(visit.mailbox, visit.event_id, *entry_text(visit, tenant))
    done = visit.model_copy(update={"unwritten": 0})
    return await desk.appointments.forget(visit, done)
