"""The one loop of all that is due: takes it, does it, and says when it is next."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Never

from domain.due import LOOK_AFTER, Kind, spread
from domain.tenants import Tenant
from messaging.faults import Fault, Permanent
from runtime.background import background_tasks
from runtime.metrics import DUE_WORK_AGE, record
from storage.due import SHARDS, Due
from workers.booking.calendar_return import Run, look_for_return
from workers.booking.desk import Desk
from workers.booking.forgetting import forget_visits
from workers.booking.look_after import look_after
from workers.booking.reconcile import reconcile

log = logging.getLogger(__name__)

# Longer than any of it takes; who overruns it meets the fences of what they do.
LEASE = timedelta(minutes=3)
HANDS = 8  # things at work in one process
FORGETS_EVERY = timedelta(days=1)
TOLD_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Next:
    """`at` None: done with it."""

    at: datetime | None
    pause_s: int = 0


async def _tells_nothing(tenant: Tenant) -> None:
    return


@dataclass
class DueWork:
    desk: Desk
    run: Run
    new_own: Callable[[], str]
    # To what people do in its calendar, where the vendor tells of it.
    subscribe: Callable[[Tenant], Awaitable[None]] = _tells_nothing
    at_work: set[str] = field(default_factory=set)
    oldest: timedelta = timedelta(0)  # of what was found since it was last told
    told_at: datetime | None = None


async def keep_due_work(work: DueWork, every_s: float) -> Never:
    """Until cancelled. Several processes may do it at once. Nobody waits for the slowest."""
    async with background_tasks() as tasks:
        while True:
            try:
                for due in await due_now(work):
                    if len(work.at_work) < HANDS and due.key not in work.at_work:
                        work.at_work.add(due.key)
                        tasks.create_task(_done_beside(due, work))
            except Fault as fault:
                log.warning("Due work not listed", extra={"reason": fault.reason})
            _tell(work)
            await asyncio.sleep(every_s)


async def _done_beside(due: Due, work: DueWork) -> None:
    try:
        await do_due(due, work)
    finally:
        work.at_work.discard(due.key)


async def due_now(work: DueWork) -> list[Due]:
    now = work.desk.now()
    found: list[Due] = []
    for shard in range(SHARDS):
        found += await work.desk.due.listed(shard, now)
    for due in found:
        work.oldest = max(work.oldest, now - due.since)
    return sorted(found, key=lambda due: due.since)


async def do_due(due: Due, work: DueWork) -> None:
    """What fails is logged and tried again. A defect keeps its lease, and its age grows."""
    index = work.desk.due
    try:
        taken = await index.take(due, work.new_own(), work.desk.now() + LEASE)
        if taken is None:
            return
        then = await _then(taken, work)
        if then.at is None:
            await index.done(taken)
        else:
            await index.put_off(taken, then.at, then.pause_s)
    except Fault as fault:
        log.warning("Due work put off", extra=_about(due) | {"reason": fault.reason})
    except Exception:  # a border as the consumer's: one item's data stops no worker
        log.exception("Due work failed", extra=_about(due))


async def _then(taken: Due, work: DueWork) -> Next:
    """A vendor that is away is no defect: the next time is a little later."""
    try:
        return await DOING[taken.kind](taken, work)
    except Fault as fault:
        log.warning("Due work put off", extra=_about(taken) | {"reason": fault.reason})
        return Next(work.desk.now() + min(LOOK_AFTER, work.desk.reconciled_every))


def _about(due: Due) -> dict[str, str]:
    own = {"appointment_id": due.key} if due.kind == "appointment" else {}
    return {"kind": due.kind, "tenant_id": due.tenant_id, **own}


def _tell(work: DueWork) -> None:
    """Once a minute, also that nothing is late: silence would be an alarm."""
    now = work.desk.now()
    if work.told_at and now - work.told_at < TOLD_EVERY:
        return
    record(DUE_WORK_AGE, round(work.oldest.total_seconds()))
    work.told_at, work.oldest = now, timedelta(0)


# -- each kind -------------------------------------------------------------------------------------


async def _appointment(taken: Due, work: DueWork) -> Next:
    return Next(await look_after(taken.tenant_id, taken.key, work.desk))


async def _reconcile(taken: Due, work: DueWork) -> Next:
    tenant, desk = await _tenant(taken, work), work.desk
    if tenant is None or _is_over(taken, desk.now()):
        return Next(None)
    if tenant.active:
        await reconcile(tenant, desk=desk)
        await work.subscribe(tenant)
    return Next(spread(taken.key, desk.now(), desk.reconciled_every))


async def _return(taken: Due, work: DueWork) -> Next:
    tenant = await _tenant(taken, work)
    if tenant is None:
        return Next(None)
    pause_s = await look_for_return(tenant, taken.pause_s, work.run, work.desk)
    if pause_s is None:
        return Next(None)
    return Next(work.desk.now() + timedelta(seconds=pause_s), pause_s)


async def _forget(taken: Due, work: DueWork) -> Next:
    """Daily while there is anything to forget, now or some day."""
    tenant, desk = await _tenant(taken, work), work.desk
    if tenant is None:
        return Next(None)
    if tenant.active:
        await forget_visits(tenant, desk=desk)
    now = desk.now()
    if _is_over(taken, now) and not await desk.appointments.ended_before(tenant.tenant_id, now):
        return Next(None)
    return Next(spread(taken.key, now, FORGETS_EVERY))


async def _tenant(taken: Due, work: DueWork) -> Tenant | None:
    try:
        return await work.desk.tenants.get(taken.tenant_id)
    except Permanent:
        return None


def _is_over(taken: Due, now: datetime) -> bool:
    return taken.until is None or taken.until < now


DOING: dict[Kind, Callable[[Due, DueWork], Awaitable[Next]]] = {
    "appointment": _appointment,
    "reconcile": _reconcile,
    "return": _return,
    "forget": _forget,
}
