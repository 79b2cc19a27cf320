"""Wishes counted from an appointment that stands: "same time next week", "an hour later"."""

from datetime import datetime, timedelta

from domain.agenda import Wished
from domain.dialogue.wishes import of_days, on_day
from domain.tenants import Tenant

_WEEK = 7  # days


def from_appointment(wished: Wished, start: datetime, tenant: Tenant) -> Wished:
    """ "Same time next week", counted from the appointment. "At four" is of its day."""
    local = start.astimezone(tenant.zone)
    if (wished.shift_days, wished.shift_minutes) == (None, 0) and not wished.names_days:
        # The same hour, of a day that was not understood.
        return wished.model_copy(update={"times": (local.time(),), "shift_minutes": None})
    if (wished.shift_days, wished.shift_minutes) == (None, 0) and _is_of_a_week(wished):
        return _in_the_week(wished, local)
    if wished.is_shift:
        moved = local.replace(tzinfo=None) + timedelta(
            days=wished.shift_days or 0, minutes=wished.shift_minutes or 0
        )
        times = wished.times if wished.shift_minutes is None else ()
        day = wished.day if wished.shift_days is None and wished.day else moved.date()
        keeps_hour = wished.shift_minutes is not None
        return wished.model_copy(
            update={
                "limits": of_days(wished.limits, (day,)),
                "times": (moved.time(),) if keeps_hour else times,
                "shift_days": None,
                "shift_minutes": None,
            }
        )
    if (wished.names_times or wished.which) and not wished.names_days:
        kept = on_day(wished, local.date())
        return kept.model_copy(update={"which": wished.which})
    return wished


def _is_of_a_week(wished: Wished) -> bool:
    first, last = wished.limits.first_day, wished.limits.last_day
    return bool(first and last and not wished.day and (last - first).days <= _WEEK)


def _in_the_week(wished: Wished, own: datetime) -> Wished:
    """ "Same time, but next week": its weekday there; of its own week, the one after it."""
    first, last = wished.limits.first_day, wished.limits.last_day
    assert first
    assert last
    day = first + timedelta(days=(own.weekday() - first.weekday()) % _WEEK)
    if day <= own.date() <= last:
        day = own.date() + timedelta(days=_WEEK)
    limits = wished.limits.model_copy(update={"first_day": None, "last_day": None})
    return wished.model_copy(
        update={
            "limits": of_days(limits, (day,)),
            "times": (own.time(),),
            "shift_minutes": None,
        }
    )
