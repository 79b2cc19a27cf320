"""When a business can be visited: its grid of times, what is free of it, and why a time is not.

Hours are the business's wall clock; every result is an aware instant in UTC. `busy` spans may
overlap, touch other days and come in any order. A slot's buffers keep clear of busy spans, and
may lie outside the hours.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from contracts.values import OpenDay, TimeSlot, Unavailable
from domain.tenants import LOCK_MINUTES, Scheduling, Tenant

Span = tuple[datetime, datetime]

# How far from a wanted time others are proposed: over a long weekend.
NEIGHBOUR_DAYS = 4
_LOCK = timedelta(minutes=LOCK_MINUTES)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def lock_instants(start: datetime, end: datetime) -> tuple[datetime, ...]:
    """The 5-minute marks, in UTC, that the span touches: it is rounded outwards."""
    first = (start - _EPOCH) // _LOCK
    last = -((_EPOCH - end) // _LOCK)
    return tuple(_EPOCH + _LOCK * mark for mark in range(first, last))


def locked_span(scheduling: Scheduling, start: datetime) -> Span:
    """What an appointment takes of the calendar: the slot and its buffers."""
    before = timedelta(minutes=scheduling.buffer_before_minutes)
    after = timedelta(minutes=scheduling.slot_minutes + scheduling.buffer_after_minutes)
    return start - before, start + after


def day_bounds(tenant: Tenant, day: date) -> Span:
    """From midnight to midnight at the business: 23 or 25 hours when the clocks change."""
    return _midnight(tenant, day), _midnight(tenant, day + timedelta(days=1))


def neighbourhood(tenant: Tenant, start: datetime, now: datetime) -> Span:
    """The days `nearest_slots` looks at: what its `busy` has to cover."""
    days = _days_around(tenant, _bookable(tenant, start, now))
    return day_bounds(tenant, days[0])[0], day_bounds(tenant, days[-1])[1]


def local_day(tenant: Tenant, moment: datetime) -> date:
    return moment.astimezone(tenant.zone).date()


def last_day(tenant: Tenant, now: datetime) -> date:
    """The last day that may be booked."""
    return local_day(tenant, now) + timedelta(days=tenant.scheduling.days_ahead)


def refusal(tenant: Tenant, start: datetime, now: datetime) -> Unavailable | None:
    """Why the rules forbid an appointment at `start`, whoever holds it; None when they allow it."""
    if start < now:
        return "past"
    if start >= day_bounds(tenant, last_day(tenant, now))[1]:
        return "too_far"
    if all(slot.start != start for slot in grid(tenant, local_day(tenant, start))):
        return "closed"
    if start - now < timedelta(minutes=tenant.scheduling.minimum_notice_minutes):
        return "too_soon"
    return None


def may_change(tenant: Tenant, start: datetime, now: datetime) -> bool:
    """Whether an appointment at `start` may still be moved or cancelled by its owner."""
    return start - now >= timedelta(minutes=tenant.scheduling.change_notice_minutes)


def grid(tenant: Tenant, day: date) -> Iterator[TimeSlot]:
    """The day's slots in order, held or not: as many as fit the hours, buffers between them."""
    scheduling = tenant.scheduling
    length = timedelta(minutes=scheduling.slot_minutes)
    locked_from, locked_until = locked_span(scheduling, _EPOCH)
    for hours in scheduling.hours_on(day):
        start = _opening(tenant, day, hours.opens)
        closing = _closing(tenant, day, hours.closes)
        while start + length <= closing:
            # When clocks go back an hour comes twice, and nobody could say which: only the first.
            if not start.astimezone(tenant.zone).fold:
                yield TimeSlot(start=start, end=start + length)
            start += locked_until - locked_from


def free_slots(tenant: Tenant, day: date, busy: Sequence[Span], now: datetime) -> list[TimeSlot]:
    """The slots of the day that the rules allow and nothing busy touches, in order."""
    if not local_day(tenant, now) <= day <= last_day(tenant, now):
        return []
    earliest = now + timedelta(minutes=tenant.scheduling.minimum_notice_minutes)
    slots = [slot for slot in grid(tenant, day) if slot.start >= earliest]
    if not slots or not busy:
        return slots
    spans = [locked_span(tenant.scheduling, slot.start) for slot in slots]
    that_day = [span for span in busy if overlaps(span, (spans[0][0], spans[-1][1]))]
    return [
        slot
        for slot, span in zip(slots, spans, strict=True)
        if not any(overlaps(span, taken) for taken in that_day)
    ]


def overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def nearest_slots(
    tenant: Tenant, start: datetime, busy: Sequence[Span], now: datetime
) -> list[TimeSlot]:
    """Free slots instead of `start`: its own day nearest first, then the days around it.

    Of a start in the past or too far ahead, those nearest to what may be booked.
    """
    wanted = _bookable(tenant, start, now)
    day = local_day(tenant, wanted)
    found = [
        (around != day, abs(slot.start - wanted), slot)
        for around in _days_around(tenant, wanted)
        for slot in free_slots(tenant, around, busy, now)
        if slot.start != start
    ]
    return [slot for _, _, slot in sorted(found, key=lambda each: each[:2])]


def open_days(
    tenant: Tenant, first: date, last: date, busy: Sequence[Span], now: datetime
) -> list[OpenDay]:
    """The days from `first` to `last` inclusive that have a free slot, in order."""
    first, last = max(first, local_day(tenant, now)), min(last, last_day(tenant, now))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    counts = [(day, len(free_slots(tenant, day, busy, now))) for day in days]
    return [OpenDay(date=day, available_slots=count) for day, count in counts if count]


def _bookable(tenant: Tenant, start: datetime, now: datetime) -> datetime:
    return max(now, min(start, day_bounds(tenant, last_day(tenant, now))[1] - _LOCK))


def _days_around(tenant: Tenant, moment: datetime) -> list[date]:
    day = local_day(tenant, moment)
    return [day + timedelta(days=n) for n in range(-NEIGHBOUR_DAYS, NEIGHBOUR_DAYS + 1)]


def _midnight(tenant: Tenant, day: date) -> datetime:
    return datetime.combine(day, time(), tenant.zone).astimezone(UTC)


def _opening(tenant: Tenant, day: date, opens: time) -> datetime:
    """A wall time that the clocks skip opens after the gap; one that comes twice, the first."""
    return datetime.combine(day, opens, tenant.zone).astimezone(UTC)


def _closing(tenant: Tenant, day: date, closes: time) -> datetime:
    """The earlier of a wall time's two readings, so that nothing ends after closing."""
    wall = datetime.combine(day, closes, tenant.zone)
    return min(wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC))
