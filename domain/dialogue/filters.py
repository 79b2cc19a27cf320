"""A wish in the words of a search: what `FindDays` and `FindTimeSlots` are narrowed by."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from domain.dialogue.choosing import clock_times
from domain.reading import DayTime
from domain.tenants import OpenHours, Tenant

END_OF_DAY = "23:59"


def likely_time(preference: DayTime, day: date, tenant: Tenant) -> time | None:
    """Of two readings the one in the day's hours, or the one nearest to them."""
    return _nearest_to_hours(clock_times(preference), tenant.scheduling.hours_on(day))


def _nearest_to_hours(times: Sequence[time], hours: Sequence[OpenHours]) -> time | None:
    if not hours or not times:
        return times[-1] if times else None
    return min(times, key=lambda at: min(_minutes_outside(at, span) for span in hours))


def _minutes_outside(at: time, span: OpenHours) -> int:
    minute, opens, closes = (_minute_of_day(each) for each in (at, span.opens, span.closes))
    return max(opens - minute, minute - closes + 1, 0)


def _minute_of_day(at: time) -> int:
    return at.hour * 60 + at.minute


def day_filters(preference: DayTime, tenant: Tenant) -> dict[str, Any]:
    filters = hour_filters(preference, tenant)
    if preference.day_range:
        filters["first_day"], filters["last_day"] = preference.day_range
    if preference.weekdays or preference.not_weekdays:
        wanted = preference.weekdays or frozenset(range(7))
        filters["weekdays"] = tuple(sorted(wanted - preference.not_weekdays))
    if preference.wants == "earliest":
        filters["limit"] = 1
    return filters


def hour_filters(preference: DayTime, tenant: Tenant) -> dict[str, Any]:
    """For a day not chosen yet: days on which just that time is free, or one of the range."""
    week = [span for spans in tenant.scheduling.hours.values() for span in spans]
    at = _nearest_to_hours(clock_times(preference), week)
    if at is None:
        return _range(preference, week)
    return {"not_before": clock_of(at), "not_after": clock_of(next_minute(at))}


def _range(preference: DayTime, hours: Sequence[OpenHours]) -> dict[str, Any]:
    after, before = preference.time_range or (None, None)
    if preference.range_open and not _overlaps(after, before, hours):
        after, before = _half_a_day_later(after), _half_a_day_later(before)
    bounds = {"not_before": clock_of(after), "not_after": clock_of(before)}
    return {name: value for name, value in bounds.items() if value}


def _overlaps(after: time | None, before: time | None, hours: Sequence[OpenHours]) -> bool:
    return any(
        (before is None or span.opens < before) and (after is None or after < span.closes)
        for span in hours
    )


def _half_a_day_later(at: time | None) -> time | None:
    return at.replace(hour=at.hour + 12) if at and at.hour < 12 else at


def time_filters(preference: DayTime, day: date, tenant: Tenant) -> dict[str, Any]:
    at = likely_time(preference, day, tenant)
    if at:
        return {"nearest": clock_of(at)}
    filters = _range(preference, tenant.scheduling.hours_on(day))
    if preference.wants == "latest":
        filters |= {"nearest": filters.get("not_after", END_OF_DAY), "limit": 1}
    elif preference.wants == "earliest":
        filters["limit"] = 1
    return filters


def next_minute(at: time) -> time:
    """`not_after` is exclusive, `not_before` is not."""
    return time(at.hour, at.minute + 1) if at.minute < 59 else time(min(at.hour + 1, 23), 0)


def clock_of(at: time | None) -> str | None:
    return at.strftime("%H:%M") if at else None
