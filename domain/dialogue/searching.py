"""From a wish to a search: which command finds what the person wants."""

from datetime import date, time, timedelta
from typing import Any

from contracts.commands import FindDays, FindTimeSlots
from contracts.values import OpenDay
from domain.dialogue.choosing import clock_times, merged, without_day, without_time
from domain.dialogue.says import OfDays, What
from domain.dialogue.step import Scene, Step
from domain.reading import DayTime
from domain.scheduling import grid, local_day, refusal
from domain.tenants import OpenHours, Tenant

END_OF_DAY = "23:59"
_A_MINUTE = timedelta(minutes=1)


def seek(step: Step, when: DayTime, scene: Scene, *, decided: bool = False) -> Step:
    """Looks for what is wanted now; earlier offers no longer stand."""
    preference = merged(step.conversation.preference, when)
    step = step.change(preference=preference, decided=decided, chosen_slot=None)
    return search(step, scene)


def search(step: Step, scene: Scene) -> Step:
    step = step.change(
        question=None,
        offered_days=(),
        offered_slots=(),
        slot_candidates=(),
        chosen_day=None,
        day_candidates=(),
    )
    preference = step.conversation.preference
    if preference.day:
        return search_day(step, preference.day, scene)
    if preference.day_candidates:
        return _one_of(step, preference.day_candidates, scene)
    return step.send(scene, FindDays, **_day_filters(preference))


def search_day(step: Step, day: date, scene: Scene) -> Step:
    filters = _time_filters(step.conversation.preference, day, scene.tenant)
    return _send_day_search(step, day, filters, scene)


def _send_day_search(step: Step, day: date, filters: dict[str, Any], scene: Scene) -> Step:
    conversation = step.conversation
    if conversation.goal == "move" and conversation.target:
        filters = filters | {"appointment_id": conversation.target.appointment_id}
    return step.change(chosen_day=day).send(scene, FindTimeSlots, day=day, **filters)


def search_later_days(step: Step, scene: Scene) -> Step:
    """Other days than those on offer: the ones after them."""
    conversation = step.conversation
    preference = without_day(conversation.preference)
    step = step.change(preference=preference)
    if not conversation.offered_days:
        return search(step, scene)
    step = step.change(question="day", offered_slots=(), chosen_day=None)
    after = conversation.offered_days[-1].date + timedelta(days=1)
    return step.send(scene, FindDays, first_day=after, **_hours(preference))


def _one_of(step: Step, days: tuple[date, ...], scene: Scene) -> Step:
    """The one of them that can be booked at all; else the person says which."""
    bookable = [day for day in days if is_workday(day, scene)]
    if len(bookable) > 1:
        return ask_which_day(step, days)
    return search_day(step, (bookable or days)[0], scene)


def is_workday(day: date, scene: Scene) -> bool:
    """Whether the rules allow any time of it, held or not."""
    slots = grid(scene.tenant, day)
    return any(not refusal(scene.tenant, slot.start, scene.now) for slot in slots)


def search_other_times(step: Step, scene: Scene, *, earlier: bool) -> Step:
    """Those of the day that were not on offer: after them, or before them."""
    conversation, tenant = step.conversation, scene.tenant
    offered = sorted(slot.start for slot in conversation.offered_slots)
    if not offered:
        return search(step, scene)
    edge = offered[0] - _A_MINUTE if earlier else offered[-1] + _A_MINUTE
    bound = "not_after" if earlier else "not_before"
    preference = without_time(conversation.preference)
    step = step.change(preference=preference, slot_candidates=())
    filters = {bound: _clock(edge.astimezone(tenant.zone).time())}
    return _send_day_search(step, local_day(tenant, offered[0]), filters, scene)


def ask_which_day(step: Step, days: tuple[date, ...]) -> Step:
    candidates = tuple(OpenDay(date=day, available_slots=0) for day in days)
    return step.change(day_candidates=days).ask(
        "which_day", OfDays(What.WHICH_DAY, days=candidates)
    )


def widened(command: FindDays | FindTimeSlots) -> dict[str, Any] | None:
    """The same search without what made it narrow, nearest first; None when it was not narrow."""
    if isinstance(command, FindDays):
        narrow = command.weekdays or command.not_before or command.not_after or command.last_day
        return {"first_day": command.first_day} if narrow else None
    around = command.not_before or command.not_after
    if not around:
        return None
    return {"day": command.day, "nearest": around, "appointment_id": command.appointment_id}


def likely_time(preference: DayTime, day: date, tenant: Tenant) -> time | None:
    """Of two readings the one in the day's hours, or the one nearest to them."""
    hours = tenant.scheduling.hours_on(day)
    times = clock_times(preference)
    if not hours or not times:
        return times[-1] if times else None
    return min(times, key=lambda at: min(_minutes_outside(at, span) for span in hours))


def _minutes_outside(at: time, span: OpenHours) -> int:
    minute, opens, closes = (_minute_of_day(each) for each in (at, span.opens, span.closes))
    return max(opens - minute, minute - closes + 1, 0)


def _minute_of_day(at: time) -> int:
    return at.hour * 60 + at.minute


def _day_filters(preference: DayTime) -> dict[str, Any]:
    filters = _hours(preference)
    if preference.day_range:
        filters["first_day"], filters["last_day"] = preference.day_range
    if preference.weekdays or preference.not_weekdays:
        wanted = preference.weekdays or frozenset(range(7))
        filters["weekdays"] = tuple(sorted(wanted - preference.not_weekdays))
    if preference.wants == "earliest":
        filters["limit"] = 1
    return filters


def _hours(preference: DayTime) -> dict[str, Any]:
    if preference.time:
        return {"not_before": _clock(preference.time)}
    return _range(preference)


def _range(preference: DayTime) -> dict[str, Any]:
    after, before = preference.time_range or (None, None)
    bounds = {"not_before": _clock(after), "not_after": _clock(before)}
    return {name: value for name, value in bounds.items() if value}


def _time_filters(preference: DayTime, day: date, tenant: Tenant) -> dict[str, Any]:
    at = likely_time(preference, day, tenant)
    if at:
        return {"nearest": _clock(at)}
    filters = _range(preference)
    if preference.wants == "latest":
        filters |= {"nearest": filters.get("not_after", END_OF_DAY), "limit": 1}
    elif preference.wants == "earliest":
        filters["limit"] = 1
    return filters


def _clock(at: time | None) -> str | None:
    return at.strftime("%H:%M") if at else None
