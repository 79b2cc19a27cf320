"""What a wish keeps out: refused days and hours, and those at which somebody is busy."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from contracts.values import Busy, TimeSlot, Wishes
from domain.acts import Wish
from domain.agenda import Wished
from domain.tenants import Tenant

MINUTE = timedelta(minutes=1)
_LONGEST_REFUSED = 62  # days of a range that are refused one by one
# Who says "I have a dentist at three" does not say until when.
_BUSY_FOR = timedelta(hours=1)


def clock_of(at: time) -> str:
    return at.strftime("%H:%M")


def has_hours(wish: Wish) -> bool:
    return bool(wish.time or wish.times or wish.time_range)


def names_days(wish: Wish) -> bool:
    return bool(wish.day or wish.days or wish.day_range or wish.weekdays or wish.shift_days)


def days_of(wish: Wish) -> tuple[date, ...]:
    return tuple(dict.fromkeys((*((wish.day,) if wish.day else ()), *wish.days)))


def hours_of(wish: Wish) -> tuple[time, ...]:
    return (wish.time,) if wish.time else wish.times


def without_busy_hours(wished: Wished) -> Wished:
    """What was wanted before they said that they are busy then."""
    day = wished.day
    if day is None or not wished.times:
        return wished
    busy = wished.limits.busy
    times = tuple(
        at for at in wished.times if not any(_keeps_from(each, day, clock_of(at)) for each in busy)
    )
    return wished.model_copy(update={"times": times})


def outranking(wished: Wished) -> Wished:
    """An hour that is wanted outranks what excluded it: nobody calls it taken."""
    if wished.day is None or not wished.times:
        return wished
    clocks = [clock_of(at) for at in wished.times]
    busy = [_until(each, wished.day, clocks) for each in wished.limits.busy]
    kept = tuple(each for each in busy if each.not_before < each.not_after)
    return wished.model_copy(update={"limits": wished.limits.model_copy(update={"busy": kept})})


def _until(busy: Busy, day: date, clocks: Sequence[str]) -> Busy:
    inside = [clock for clock in clocks if _keeps_from(busy, day, clock)]
    return busy.model_copy(update={"not_after": min(inside)}) if inside else busy


def _keeps_from(busy: Busy, day: date, clock: str) -> bool:
    of_day = busy.day in (None, day) and busy.weekday in (None, day.weekday())
    return of_day and busy.not_before <= clock < busy.not_after


def excluding(limits: Wishes, wish: Wish) -> Wishes:
    days, hours = days_of(wish), hours_of(wish)
    if hours or wish.time_range:
        return _excluding_times(limits, wish, days, hours)
    if wish.day_range:
        return _excluding_range(limits, *wish.day_range)
    return limits.model_copy(
        update={
            "except_days": tuple(dict.fromkeys((*limits.except_days, *days))),
            "except_weekdays": tuple(sorted({*limits.except_weekdays, *wish.weekdays})),
        }
    )


def _excluding_times(
    limits: Wishes, wish: Wish, days: Sequence[date], hours: Sequence[time]
) -> Wishes:
    places: list[tuple[date | None, int | None]] = [
        *((day, None) for day in days),
        *((None, each) for each in wish.weekdays),
    ]
    if wish.role == "refused" and hours and not places:
        refused = (*limits.except_times, *(clock_of(at) for at in hours))
        return limits.model_copy(update={"except_times": tuple(dict.fromkeys(refused))})
    length = _BUSY_FOR if wish.role == "busy" else MINUTE
    busy = list(limits.busy)
    for day, weekday in places or [(None, None)]:
        busy += [busy_at(day, weekday, at, length) for at in hours]
        if wish.time_range:
            first, last = wish.time_range
            until = clock_of(last) if last else "24:00"
            start = clock_of(first) if first else "00:00"
            busy.append(Busy(day=day, weekday=weekday, not_before=start, not_after=until))
    return limits.model_copy(update={"busy": tuple(dict.fromkeys(busy))})


def _excluding_range(limits: Wishes, first: date | None, last: date | None) -> Wishes:
    if first is None and last is not None:
        return limits.model_copy(update={"first_day": last + timedelta(days=1)})
    if last is None and first is not None:
        return limits.model_copy(update={"last_day": first - timedelta(days=1)})
    if first is None or last is None:
        return limits
    count = min((last - first).days + 1, _LONGEST_REFUSED)
    days = (first + timedelta(days=n) for n in range(count))
    return limits.model_copy(
        update={"except_days": tuple(dict.fromkeys((*limits.except_days, *days)))}
    )


def busy_at(day: date | None, weekday: int | None, at: time, length: timedelta) -> Busy:
    end = datetime.combine(date.min, at) + length
    until = "24:00" if end.date() > date.min else clock_of(end.time())
    return Busy(day=day, weekday=weekday, not_before=clock_of(at), not_after=until)


def refusing(wished: Wished, slot: TimeSlot, tenant: Tenant) -> Wished:
    """That time of that day is not wanted."""
    start = slot.start.astimezone(tenant.zone)
    busy = busy_at(start.date(), None, start.time(), MINUTE)
    limits = wished.limits.model_copy(update={"busy": (*wished.limits.busy, busy)})
    times = tuple(each for each in wished.times if each != start.time())
    return wished.model_copy(update={"limits": limits, "times": times, "which": None})


def refusing_days(wished: Wished, days: Iterable[date]) -> Wished:
    limits = wished.limits
    refused = tuple(dict.fromkeys((*limits.except_days, *days)))
    kept = tuple(day for day in limits.days if day not in refused)
    return wished.model_copy(
        update={"limits": limits.model_copy(update={"except_days": refused, "days": kept})}
    )
