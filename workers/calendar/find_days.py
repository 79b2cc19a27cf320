from contracts.answers import CalendarUnavailable, DaysFound
from contracts.commands import FindDays
from domain.availability import bookable_days, suitable_days
from domain.scheduling import day_bounds
from messaging.faults import Transient
from vendors.faults import GrantLost
from workers.calendar.busy import BusyTime
from workers.calendar.patience import wait_or_give_up
from workers.calendar.wishes import limit_of, wished_for
from workers.ports import Clock, Tenants


async def find_days(
    command: FindDays, *, tenants: Tenants, busy_time: BusyTime, now: Clock
) -> DaysFound | CalendarUnavailable:
    tenant, moment = await tenants.get(command.tenant_id), now()
    wish = wished_for(command)
    days = [
        day
        for day in bookable_days(tenant, moment, command.first_day, command.last_day)
        if wish.suits_day(day)
    ]
    if not days:
        return DaysFound(days=())
    span = (day_bounds(tenant, days[0])[0], day_bounds(tenant, days[-1])[1])
    try:
        busy = await busy_time.within(tenant, span)
    except Transient as fault:
        return wait_or_give_up(command, fault, now())
    except GrantLost:
        return CalendarUnavailable(reconnect=True)
    found = suitable_days(tenant, days, busy, moment, wish)
    return DaysFound(days=tuple(found[: limit_of(command, tenant)]))
