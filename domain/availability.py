"""Which days and times suit a wish, and why none does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from contracts.values import OpenDay, TimeSlot, Unavailable
from domain.scheduling import Span, free_slots, grid, last_day, local_day
from domain.tenants import Tenant

# How far around a day that has nothing others are proposed.
_DAYS_AROUND = 10


@dataclass(frozen=True)
class Wish:
    """Local times; a visit begins at `not_before` or later, and before `not_after`."""

    weekdays: frozenset[int] = frozenset()  # Monday is 0; empty is any
    not_before: time | None = None
    not_after: time | None = None

    def suits(self, slot: TimeSlot, tenant: Tenant) -> bool:
        start = slot.start.astimezone(tenant.zone)
        return (
            (not self.weekdays or start.weekday() in self.weekdays)
            and (self.not_before is None or start.time() >= self.not_before)
            and (self.not_after is None or start.time() < self.not_after)
        )


def bookable_days(
    tenant: Tenant, now: datetime, first: date | None = None, last: date | None = None
) -> list[date]:
    """The days from `first` to `last` inclusive that the rules let anybody book, in order."""
    start = max(first or date.min, local_day(tenant, now))
    end = min(last or date.max, last_day(tenant, now))
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]


def days_around(tenant: Tenant, day: date, now: datetime) -> list[date]:
    """The bookable days around one, nearest first, the later of two; never the day itself."""
    today, last = local_day(tenant, now), last_day(tenant, now)
    centre = min(max(day, today), last)
    reach = timedelta(days=_DAYS_AROUND)
    days = bookable_days(tenant, now, max(centre - reach, today), min(centre + reach, last))
    days.sort(key=lambda each: (abs(each - centre), each < centre))
    return [each for each in days if each != day]


def suitable_slots(
    tenant: Tenant, day: date, busy: Sequence[Span], now: datetime, wish: Wish
) -> list[TimeSlot]:
    return [slot for slot in free_slots(tenant, day, busy, now) if wish.suits(slot, tenant)]


def suitable_days(
    tenant: Tenant, days: Sequence[date], busy: Sequence[Span], now: datetime, wish: Wish
) -> list[OpenDay]:
    """Those of the days that have a slot that suits, in the order given."""
    counts = [(day, len(suitable_slots(tenant, day, busy, now, wish))) for day in days]
    return [OpenDay(date=day, available_slots=count) for day, count in counts if count]


def nearest_first(slots: Sequence[TimeSlot], wanted: time, tenant: Tenant) -> list[TimeSlot]:
    """By the distance of their wall times; of two equally near, the later."""

    def distance(slot: TimeSlot) -> tuple[int, bool]:
        minutes = _minutes(slot.start.astimezone(tenant.zone).time()) - _minutes(wanted)
        return abs(minutes), minutes < 0

    return sorted(slots, key=distance)


def why_not(tenant: Tenant, day: date, now: datetime, wish: Wish) -> Unavailable:
    """Of a day without a slot that suits."""
    if day < local_day(tenant, now):
        return "past"
    if day > last_day(tenant, now):
        return "too_far"
    slots = [slot for slot in grid(tenant, day) if wish.suits(slot, tenant)]
    if not slots:
        return "closed"
    if slots[-1].start < now:
        return "past"
    notice = timedelta(minutes=tenant.scheduling.minimum_notice_minutes)
    return "too_soon" if slots[-1].start < now + notice else "taken"


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute
