from datetime import datetime

from contracts.answers import CalendarUnavailable, TimeSlotsFound
from contracts.commands import FindTimeSlots
from contracts.values import OpenDay
from domain.availability import days_around, nearest_first, suitable_days, suitable_slots, why_not
from domain.scheduling import day_bounds
from domain.tenants import Tenant
from messaging.faults import Transient
from vendors.faults import GrantLost
from workers.calendar.busy import BusyTime
from workers.calendar.patience import wait_or_give_up
from workers.calendar.wishes import limit_of, options_of, wall_time, wished_for
from workers.ports import Clock, Tenants


async def find_time_slots(
    command: FindTimeSlots, *, tenants: Tenants, busy_time: BusyTime, now: Clock
) -> TimeSlotsFound | CalendarUnavailable:
    tenant, moment = await tenants.get(command.tenant_id), now()
    try:
        return await _found(command, tenant, busy_time, moment)
    except Transient as fault:
        return wait_or_give_up(command, fault, now())
    except GrantLost:
        return CalendarUnavailable(reconnect=True)


async def _found(
    command: FindTimeSlots, tenant: Tenant, busy_time: BusyTime, now: datetime
) -> TimeSlotsFound:
    day, wish = command.day, wished_for(command).of_any_day()
    reason = why_not(tenant, day, now, wish)
    if reason == "taken":  # by the rules alone there are times: is one of them free?
        busy = await busy_time.within(tenant, day_bounds(tenant, day), command.appointment_id)
        slots = suitable_slots(tenant, day, busy, now, wish)
        if slots:
            wanted = wall_time(command.nearest)
            ordered = slots if wanted is None else nearest_first(slots, wanted, tenant)
            return TimeSlotsFound(day=day, slots=tuple(ordered[: limit_of(command, tenant)]))
    others = await _nearest_days(command, tenant, busy_time, now)
    return TimeSlotsFound(day=day, slots=(), unavailable=reason, nearest_days=others)


async def _nearest_days(
    command: FindTimeSlots, tenant: Tenant, busy_time: BusyTime, now: datetime
) -> tuple[OpenDay, ...]:
    wish = wished_for(command)
    days = [day for day in days_around(tenant, command.day, now) if wish.suits_day(day)]
    if not days:
        return ()
    span = (day_bounds(tenant, min(days))[0], day_bounds(tenant, max(days))[1])
    busy = await busy_time.within(tenant, span, command.appointment_id)
    found = suitable_days(tenant, days, busy, now, wish)
    nearest = found[: options_of(command, tenant)]
    return tuple(sorted(nearest, key=lambda each: each.date))
