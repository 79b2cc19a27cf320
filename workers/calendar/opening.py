"""The calendar worker put together."""

from functools import partial

from contracts.commands import FindDays, FindTimeSlots
from messaging.dispatch import Routes, read
from runtime.clock import utc_now
from storage.opening import Storage
from workers.calendar.busy import BusyTime
from workers.calendar.find_days import find_days
from workers.calendar.find_time_slots import find_time_slots
from workers.calendar.switched import unless_off
from workers.ports import Calendar


def calendar_routes(storage: Storage, calendar: Calendar) -> Routes:
    tenants, busy_time = storage.tenants, BusyTime(calendar, storage.slots)
    days = partial(find_days, tenants=tenants, busy_time=busy_time, now=utc_now)
    slots = partial(find_time_slots, tenants=tenants, busy_time=busy_time, now=utc_now)
    return {
        FindDays: read(unless_off(days, storage.switches)),
        FindTimeSlots: read(unless_off(slots, storage.switches)),
    }
