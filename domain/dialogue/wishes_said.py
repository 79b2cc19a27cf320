"""What a message adds to the wishes, as it is said back."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from contracts.values import Wishes
from domain.agenda import Wished
from domain.dialogue.step import Scene
from domain.dialogue.wishes import is_exact
from domain.scheduling import last_day, local_day

_DAY = timedelta(days=1)


def added(before: Wished, after: Wished, scene: Scene) -> Wished | None:
    """What there is to keep to since then, beside days and hours that a list shows by itself.
    Nothing is said where one moment is wished, nor of days on which nobody could come anyway."""
    if is_exact(after):
        return None
    old, new = before.limits, after.limits
    fresh: dict[str, Any] = {
        "weekdays": new.weekdays if new.weekdays != old.weekdays else (),
        "except_weekdays": _not_in(old.except_weekdays, new.except_weekdays),
        "except_days": tuple(_open(_not_in(old.except_days, new.except_days), new, scene)),
    }
    counted = after.is_shift  # from the appointment: the day that comes of it is read back
    bounds = {new.first_day, new.last_day} - {old.first_day, old.last_day, None}
    if bounds and not counted:
        fresh |= {"first_day": new.first_day, "last_day": new.last_day}
    if not any(fresh.values()):
        return None
    if (new.not_before, new.not_after) != (old.not_before, old.not_after):
        fresh |= {"not_before": new.not_before, "not_after": new.not_after}
    return Wished(limits=Wishes.model_validate(fresh))


def _not_in(known: tuple[Any, ...], now: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(each for each in now if each not in known)


def _open(days: Iterable[date], limits: Wishes, scene: Scene) -> Iterable[date]:
    """Those that could have been offered; a closed one between two of them is of their row."""
    tenant = scene.tenant
    first = max(local_day(tenant, scene.now), limits.first_day or date.min)
    last = min(last_day(tenant, scene.now), limits.last_day or date.max)
    within = sorted(day for day in days if first <= day <= last)
    is_open = [bool(tenant.scheduling.hours_on(day)) for day in within]
    for at, day in enumerate(within):
        between = any(is_open[:at]) and any(is_open[at + 1 :]) and day - _DAY in within
        if is_open[at] or between:
            yield day
