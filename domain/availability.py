"""Which days and times suit what is wished for, and why none does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

from contracts.values import Busy, OpenDay, TimeSlot, Unavailable, Wishes
from domain.scheduling import Span, free_slots, grid, last_day, local_day
from domain.tenants import Tenant

# How far around a day that has nothing others are proposed.
_DAYS_AROUND = 10
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True)
class BusySpan:
    """In minutes of the day; `until` is exclusive. Of a day, of a weekday, or of any."""

    day: date | None
    weekday: int | None
    since: int
    until: int

    def meets(self, slot: TimeSlot, tenant: Tenant) -> bool:
        start, end = (at.astimezone(tenant.zone) for at in (slot.start, slot.end))
        if self.day not in (None, start.date()) or self.weekday not in (None, start.weekday()):
            return False
        ends = _minutes(end.time()) + _DAY_MINUTES * (end.date() - start.date()).days
        return _minutes(start.time()) < self.until and self.since < ends


@dataclass(frozen=True)
class Wish:
    """What `Wishes` say, ready to be held against many slots. Every part of it binds."""

    first_day: date = date.min
    last_day: date = date.max
    days: frozenset[date] = frozenset()  # empty is any
    weekdays: frozenset[int] = frozenset()  # Monday is 0; empty is any
    except_days: frozenset[date] = frozenset()
    except_weekdays: frozenset[int] = frozenset()
    since: int = 0  # a visit begins then or later, in minutes of the day
    until: int = _DAY_MINUTES  # and then or sooner
    except_times: frozenset[int] = frozenset()
    busy: tuple[BusySpan, ...] = ()

    def suits(self, slot: TimeSlot, tenant: Tenant) -> bool:
        day = slot.start.astimezone(tenant.zone).date()
        return self.suits_day(day) and self.suits_hour(slot, tenant)

    def suits_day(self, day: date) -> bool:
        return (
            self.first_day <= day <= self.last_day
            and (not self.days or day in self.days)
            and (not self.weekdays or day.weekday() in self.weekdays)
            and day not in self.except_days
            and day.weekday() not in self.except_weekdays
        )

    def suits_hour(self, slot: TimeSlot, tenant: Tenant) -> bool:
        start = _minutes(slot.start.astimezone(tenant.zone).time())
        return (
            self.since <= start <= self.until
            and start not in self.except_times
            and not any(span.meets(slot, tenant) for span in self.busy)
        )

    def of_any_day(self) -> Self:
        """Where the day is named: its hours bind all the same."""
        return type(self)(
            since=self.since, until=self.until, except_times=self.except_times, busy=self.busy
        )


def wish_of(wishes: Wishes) -> Wish:
    """Raises `ValueError` for a text that is no time."""
    return Wish(
        first_day=wishes.first_day or date.min,
        last_day=wishes.last_day or date.max,
        days=frozenset(wishes.days),
        weekdays=frozenset(wishes.weekdays),
        except_days=frozenset(wishes.except_days),
        except_weekdays=frozenset(wishes.except_weekdays),
        since=minutes_of(wishes.not_before) if wishes.not_before else 0,
        until=minutes_of(wishes.not_after) if wishes.not_after else _DAY_MINUTES,
        except_times=frozenset(map(minutes_of, wishes.except_times)),
        busy=tuple(map(_busy_span, wishes.busy)),
    )


def minutes_of(text: str) -> int:
    """`16:00` is 960, and `24:00` the end of the day. Raises `ValueError` for what is no time."""
    return _DAY_MINUTES if text == "24:00" else _minutes(time.fromisoformat(text))


def _busy_span(busy: Busy) -> BusySpan:
    since, until = minutes_of(busy.not_before), minutes_of(busy.not_after)
    return BusySpan(busy.day, busy.weekday, since, until)


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
    if not wish.suits_day(day):
        return []
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
    open_slots = list(grid(tenant, day))
    slots = [slot for slot in open_slots if wish.suits(slot, tenant)]
    if not slots:
        return "unwished" if _is_open_at(wish, open_slots, tenant) else "closed"
    if slots[-1].start < now:
        return "past"
    notice = timedelta(minutes=tenant.scheduling.minimum_notice_minutes)
    return "too_soon" if slots[-1].start < now + notice else "taken"


def _is_open_at(wish: Wish, open_slots: Sequence[TimeSlot], tenant: Tenant) -> bool:
    """Whether it is only other wishes than those of the hour that nothing suits."""
    hours = Wish(since=wish.since, until=wish.until)
    return any(hours.suits_hour(slot, tenant) for slot in open_slots)


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute
