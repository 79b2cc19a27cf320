"""The occurrences of a simple series: daily, weekly, or on a day of the month."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from devstack.simulators.graph_errors import not_simulated, unreadable
from devstack.simulators.graph_times import zone
from devstack.simulators.mailboxes import StoredEvent

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HORIZON = timedelta(days=3 * 366)


def check_recurrence(recurrence: dict[str, Any]) -> None:
    pattern, span = recurrence.get("pattern"), recurrence.get("range")
    if not isinstance(pattern, dict) or not isinstance(span, dict):
        raise unreadable("were unable to deserialize ")
    if pattern.get("type") not in ("daily", "weekly", "absoluteMonthly"):
        raise not_simulated(f"a series of type {pattern.get('type')!r}")
    if span.get("type") not in ("noEnd", "endDate", "numbered"):
        raise unreadable("were unable to deserialize ")
    try:
        date.fromisoformat(span["startDate"])
        date.fromisoformat(span.get("endDate") or "2000-01-01")
    except (KeyError, ValueError, TypeError):
        raise unreadable("were unable to deserialize ") from None


def occurrences(event: StoredEvent) -> Iterator[tuple[date, datetime, datetime]]:
    """(local day, start, end) in order: the same local time on each day, whatever the season."""
    local_zone = zone(event.zone_name)
    local = event.start.astimezone(local_zone)
    for day in _days(event.properties["recurrence"]):
        if day in event.removed_days:
            continue
        start = datetime.combine(day, local.timetz()).astimezone(UTC)
        yield day, start, start + (event.end - event.start)


def _days(recurrence: dict[str, Any]) -> Iterator[date]:
    pattern, span = recurrence["pattern"], recurrence["range"]
    first = date.fromisoformat(span["startDate"])
    last = first + _HORIZON
    if span["type"] == "endDate":
        last = min(last, date.fromisoformat(span["endDate"]))
    left = span.get("numberOfOccurrences", 1) if span["type"] == "numbered" else None
    day = first
    while day <= last and left != 0:
        if _falls_on(day, first, pattern):
            yield day
            left = None if left is None else left - 1
        day += timedelta(days=1)


def _falls_on(day: date, first: date, pattern: dict[str, Any]) -> bool:
    interval = int(pattern.get("interval", 1))
    if pattern["type"] == "daily":
        return (day - first).days % interval == 0
    if pattern["type"] == "absoluteMonthly":
        months = (day.year - first.year) * 12 + day.month - first.month
        return day.day == pattern.get("dayOfMonth", first.day) and months % interval == 0
    monday = first - timedelta(days=first.weekday())
    weekdays = [name.lower() for name in pattern.get("daysOfWeek", [])]
    return _WEEKDAYS[day.weekday()] in weekdays and (day - monday).days // 7 % interval == 0
