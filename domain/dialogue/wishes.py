"""One memory of wishes: what each act adds to it, and which times keep to it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from contracts.values import TimeSlot, Wishes
from domain.acts import Act, Clash, Wish
from domain.agenda import Wished
from domain.availability import wish_of
from domain.dialogue.excluding import (
    MINUTE,
    clock_of,
    days_of,
    excluding,
    has_hours,
    hours_of,
    names_days,
    outranking,
    without_busy_hours,
)
from domain.tenants import Tenant

_ABOUT = timedelta(hours=1)
# Where an hour is outside the hours in either half of the day, it was meant of the waking one.
_MORNING, _EVENING = time(7), time(21)


def wishes_in(acts: Iterable[Act]) -> list[Wish]:
    """Of a weekday and a date that contradict each other, either is wished: it is asked which."""
    wishes = []
    for act in acts:
        if isinstance(act, Wish):
            wishes.append(act)
        if isinstance(act, Clash) and act.days:
            wishes.append(Wish(days=act.days, certain=False))
    return wishes


def merged(wished: Wished, wishes: Sequence[Wish], tenant: Tenant) -> Wished:
    """What is refused, busy or replaced leaves what was wanted; what is wanted replaces its own
    part (days or hours) and nothing else. Several wanted ones are alternatives."""
    for wish in wishes:
        if wish.role != "wanted":
            wished = _without(wished, wish)
    for wish in wishes:
        if wish.role in ("refused", "busy"):
            limits = excluding(wished.limits, wish)
            days = tuple(day for day in limits.days if suits_day(limits, day))
            limits = limits.model_copy(update={"days": days})
            wished = wished.model_copy(update={"limits": limits})
    wanted = of_a_day([wish for wish in wishes if wish.role == "wanted"], wishes)
    wished = _with_times(_with_shift(_with_days(wished, wanted), wanted), wanted, tenant)
    wished = _with_moments(wished, wanted, tenant)
    named = any(has_hours(wish) for wish in wanted)
    return outranking(wished) if named else without_busy_hours(wished)


def _with_moments(wished: Wished, wanted: Sequence[Wish], tenant: Tenant) -> Wished:
    """ "Tuesday at nine or Thursday at ten": each day keeps its hour."""
    found = [each for each in moments_of(wanted, tenant) if each]
    if len({each.date() for each in found}) > 1:
        return wished.model_copy(update={"moments": tuple(dict.fromkeys(found))})
    if any(has_hours(wish) for wish in wanted):
        return wished.model_copy(update={"moments": ()})
    return on_day(wished, wished.day) if wished.day and wished.moments else wished


def of_a_day(wanted: Sequence[Wish], said: Sequence[Wish]) -> list[Wish]:
    """ "On Thursday I have a dentist at three, could I come at five?": of that Thursday."""
    days = {each.day for each in said if each.role == "busy" and each.day and has_hours(each)}
    if len(days) != 1 or any(names_days(each) for each in wanted):
        return list(wanted)
    day = days.pop()
    return [each.model_copy(update={"day": day}) if has_hours(each) else each for each in wanted]


def moments_of(wanted: Sequence[Wish], tenant: Tenant) -> list[datetime | None]:
    """Of each wish the day and the hour, local, where it names one of each; a day that was said
    once is that of all."""
    days = {day for wish in wanted for day in days_of(wish)}
    return [_moment_of(wish, days, tenant) for wish in wanted]


def _moment_of(wish: Wish, days: set[date], tenant: Tenant) -> datetime | None:
    own = days_of(wish) or (tuple(days) if len(days) == 1 else ())
    if len(own) != 1:
        return None
    day = Wished(limits=Wishes(days=own))
    hours = _plausible(hours_of(wish), day, tenant)
    return datetime.combine(own[0], hours[0]) if len(hours) == 1 else None


def suits(limits: Wishes, slot: TimeSlot, tenant: Tenant) -> bool:
    """Whether a time violates no wish: by the rule the workers search by."""
    return wish_of(limits).suits(slot, tenant)


def suits_day(limits: Wishes, day: date) -> bool:
    return wish_of(limits).suits_day(day)


def at_wished_time(wished: Wished, slots: Iterable[TimeSlot], tenant: Tenant) -> list[TimeSlot]:
    """Those that begin at an hour that was named."""
    return [slot for slot in slots if slot.start.astimezone(tenant.zone).time() in wished.times]


def for_days(wished: Wished) -> Wishes:
    """The limits of a search for days: those with the hours that were named."""
    if not wished.times:
        return wished.limits
    reach = _ABOUT if wished.about else timedelta()
    first = _shifted(min(wished.times), -reach)
    last = _shifted(max(wished.times), reach)
    return wished.limits.model_copy(
        update={"not_before": clock_of(first), "not_after": clock_of(last)}
    )


def only_refusals(wished: Wished) -> Wished:
    """Without what was aimed at: what nearest suits. Refusals always bind."""
    limits = wished.limits
    return Wished(
        near=hour_of(wished),
        limits=Wishes(
            first_day=limits.first_day,
            except_days=limits.except_days,
            except_weekdays=limits.except_weekdays,
            except_times=limits.except_times,
            busy=limits.busy,
        ),
    )


def hour_of(wished: Wished) -> time | None:
    """The one that comes closest to the hours that were wished."""
    edge = wished.limits.not_before or wished.limits.not_after
    named = (*wished.times, *((time.fromisoformat(edge),) if edge else ()))
    return next(iter(named), wished.near)


def on_day(wished: Wished, day: date) -> Wished:
    limits = of_days(wished.limits, (day,))
    update: dict[str, Any] = {"limits": limits, "which": None, "clash": False}
    hours = tuple(each.time() for each in wished.moments if each.date() == day)
    if hours:
        update |= {"times": hours, "moments": ()}
    return wished.model_copy(update=update)


def moment(wished: Wished, tenant: Tenant) -> datetime | None:
    """Where it is exact."""
    if not is_exact(wished) or wished.day is None:
        return None
    return datetime.combine(wished.day, wished.times[0], tenant.zone)


def is_exact(wished: Wished) -> bool:
    """One day and one hour."""
    return wished.day is not None and len(wished.times) == 1 and not wished.about


def local_time(slot: TimeSlot, tenant: Tenant) -> time:
    return slot.start.astimezone(tenant.zone).time()


def _with_days(wished: Wished, wanted: Sequence[Wish]) -> Wished:
    days = tuple(dict.fromkeys(day for wish in wanted for day in days_of(wish)))
    weekdays = tuple(sorted({each for wish in wanted for each in wish.weekdays}))
    ranges = [wish.day_range for wish in wanted if wish.day_range]
    if ranges and ranges[-1][0] and ranges[-1][0] == ranges[-1][1]:
        days, ranges = tuple(dict.fromkeys((*days, ranges[-1][0]))), []
    limits = wished.limits
    if ranges:
        first, last = ranges[-1]
        limits = limits.model_copy(update={"first_day": first, "last_day": last})
        limits = of_days(limits, tuple(d for d in limits.days if suits_day(limits, d)))
    if weekdays:
        spared = tuple(each for each in limits.except_weekdays if each not in weekdays)
        update: dict[str, Any] = {"weekdays": weekdays, "days": (), "except_weekdays": spared}
        limits = limits.model_copy(update=update)
    if days:
        limits = of_days(limits, days)
    named = bool(days or weekdays or ranges)
    return wished.model_copy(update={"limits": limits, **({"which": None} if named else {})})


def of_days(limits: Wishes, days: tuple[date, ...]) -> Wishes:
    """Days that are named outrank what excluded them, and nothing else: one of the Tuesdays that
    were wished leaves Tuesdays wished."""
    update: dict[str, Any] = {"days": days}
    if days:
        if not {day.weekday() for day in days} <= set(limits.weekdays):
            update["weekdays"] = ()
        update["except_days"] = tuple(d for d in limits.except_days if d not in days)
        weekdays = {day.weekday() for day in days}
        update["except_weekdays"] = tuple(
            each for each in limits.except_weekdays if each not in weekdays
        )
        if limits.first_day and min(days) < limits.first_day:
            update["first_day"] = None
        if limits.last_day and max(days) > limits.last_day:
            update["last_day"] = None
    return limits.model_copy(update=update)


def _with_times(wished: Wished, wanted: Sequence[Wish], tenant: Tenant) -> Wished:
    times = tuple(
        dict.fromkeys(at for wish in wanted for at in _plausible(hours_of(wish), wished, tenant))
    )
    ranges = [wish.time_range for wish in wanted if wish.time_range]
    if not times and not ranges:
        return wished
    first, last = _hull(ranges)
    before, after = clock_of(first) if first else None, _last_start(last)
    if not ranges:
        before, after = wished.limits.not_before, wished.limits.not_after
    clocks = [clock_of(at) for at in times]
    limits = wished.limits.model_copy(
        update={
            # An hour outranks the limits that it does not keep to, and leaves the others.
            "not_before": before if before and all(before <= at for at in clocks) else None,
            "not_after": after if after and all(at <= after for at in clocks) else None,
            "except_times": tuple(
                each for each in wished.limits.except_times if each not in clocks
            ),
        }
    )
    about = any(wish.about for wish in wanted)
    return wished.model_copy(
        update={"limits": limits, "times": times, "about": about, "near": None, "which": None}
    )


def _with_shift(wished: Wished, wanted: Sequence[Wish]) -> Wished:
    for wish in wanted:
        if (wish.shift_days, wish.shift_minutes) != (None, None):
            wished = wished.model_copy(
                update={"shift_days": wish.shift_days, "shift_minutes": wish.shift_minutes}
            )
    return wished


def _plausible(times: Sequence[time], wished: Wished, tenant: Tenant) -> Sequence[time]:
    """Of an hour whose half of the day was not said, the readings at which it is open."""
    if len(times) < 2:
        return times
    scheduling = tenant.scheduling
    hours = (
        scheduling.hours_on(wished.day)
        if wished.day
        else tuple(each for spans in scheduling.hours.values() for each in spans)
    )
    is_open = [at for at in times if any(each.opens <= at < each.closes for each in hours)]
    awake = [at for at in times if _MORNING <= at <= _EVENING]
    return is_open or awake or times


def _without(wished: Wished, wish: Wish) -> Wished:
    """What is no longer wanted."""
    gone, hours, limits = set(days_of(wish)), set(hours_of(wish)), wished.limits
    if hours and (not gone or wished.day in gone):
        times = tuple(at for at in wished.times if at not in hours)
        wished = wished.model_copy(update={"times": times})
    if (hours or wish.time_range) and wish.role != "replaced":
        return wished
    weekdays = set(wish.weekdays)
    limits = limits.model_copy(
        update={
            "days": tuple(d for d in limits.days if d not in gone and d.weekday() not in weekdays),
            "weekdays": tuple(
                each
                for each in limits.weekdays
                if each not in weekdays | {day.weekday() for day in gone}
            ),
        }
    )
    return wished.model_copy(update={"limits": limits})


def _last_start(end: time | None) -> str | None:
    return clock_of(_shifted(end, -MINUTE)) if end else None


def _hull(
    ranges: Sequence[tuple[time | None, time | None]],
) -> tuple[time | None, time | None]:
    if not ranges:
        return None, None
    firsts, lasts = [each[0] for each in ranges], [each[1] for each in ranges]
    first = None if None in firsts else min(at for at in firsts if at)
    last = None if None in lasts else max(at for at in lasts if at)
    return first, last


def _shifted(at: time, by: timedelta) -> time:
    """Within the day."""
    moved = datetime.combine(date(2000, 1, 2), at) + by
    if moved.day == 2:
        return moved.time()
    return time.min if moved.day < 2 else time(23, 59)
