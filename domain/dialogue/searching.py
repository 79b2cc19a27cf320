"""From a wish to a search: which command finds what the person wants."""

from datetime import date, timedelta
from typing import Any

from contracts.commands import FindDays, FindTimeSlots
from contracts.values import OpenDay, Unavailable
from domain.dialogue.choosing import merged, names_day, without_day, without_time
from domain.dialogue.filters import clock_of, day_filters, hour_filters, next_minute, time_filters
from domain.dialogue.says import OfDay, OfDays, What
from domain.dialogue.step import Scene, Step
from domain.reading import DayTime
from domain.scheduling import grid, local_day, refusal


def seek(step: Step, when: DayTime, scene: Scene, *, decided: bool = False) -> Step:
    """Looks for what is wanted now; earlier offers no longer stand."""
    preference = merged(step.conversation.preference, when)
    step = step.change(preference=preference, decided=decided, chosen_slot=None)
    return search(step, scene)


def search(step: Step, scene: Scene) -> Step:
    step = _at_its_hour(step, scene).change(
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
    return step.send(scene, FindDays, **day_filters(preference, scene.tenant))


def _at_its_hour(step: Step, scene: Scene) -> Step:
    """ "Tuesday, same time", "an hour later": counted from the appointment that is moved, or
    from the only time on offer."""
    conversation, preference = step.conversation, step.conversation.preference
    only = conversation.offered_slots if len(conversation.offered_slots) == 1 else (None,)
    base = conversation.target or only[0]
    if preference.shift_minutes is None or base is None:
        return step
    shift = timedelta(minutes=preference.shift_minutes)
    at = base.start.astimezone(scene.tenant.zone) + shift
    day = preference if names_day(preference) else DayTime(day=at.date())
    return step.change(preference=merged(DayTime(time=at.time()), without_time(day)))


def search_day(step: Step, day: date, scene: Scene) -> Step:
    filters = time_filters(step.conversation.preference, day, scene.tenant)
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
    return step.send(scene, FindDays, first_day=after, **hour_filters(preference, scene.tenant))


def search_first_days(step: Step, scene: Scene) -> Step:
    """Days before those on offer, if there are any."""
    preference = without_day(step.conversation.preference)
    step = step.change(preference=preference, day_candidates=())
    return step.send(scene, FindDays, **hour_filters(preference, scene.tenant))


def _one_of(step: Step, days: tuple[date, ...], scene: Scene) -> Step:
    """The one of them that can be booked at all; else the person says which."""
    bookable = [day for day in days if is_workday(day, scene)]
    if len(bookable) > 1:
        return ask_which_day(step, days)
    return search_day(step, (bookable or days)[0], scene)


def is_workday(day: date, scene: Scene) -> bool:
    """Whether the rules allow any time of it, held or not."""
    return why_no_day(day, scene) is None


def note_wish(step: Step, scene: Scene) -> Step:
    """Keeps a wish until the details are there; what the rules forbid is said at once."""
    preference = step.conversation.preference
    reason = why_no_day(preference.day, scene) if preference.day else None
    if not preference.day or not reason:
        return step.say(What.WISH_NOTED)
    step = step.change(preference=without_day(preference))
    return step.say(OfDay(What.DAY_REFUSED, day=preference.day, reason=reason))


def why_no_day(day: date, scene: Scene) -> Unavailable | None:
    refusals = [refusal(scene.tenant, slot.start, scene.now) for slot in grid(scene.tenant, day)]
    if not refusals:
        return "past" if day < local_day(scene.tenant, scene.now) else "closed"
    return None if None in refusals else refusals[-1]


def search_other_times(step: Step, scene: Scene, *, earlier: bool) -> Step:
    """Those of the day that were not on offer: after them, or before them."""
    conversation, tenant = step.conversation, scene.tenant
    offered = sorted(slot.start for slot in conversation.offered_slots)
    if not offered:
        return search(step, scene)
    first, last = (each.astimezone(tenant.zone) for each in (offered[0], offered[-1]))
    after = {"not_before": clock_of(next_minute(last.time()))}
    filters = {"not_after": clock_of(first.time())} if earlier else after
    preference = without_time(conversation.preference)
    step = step.change(preference=preference, slot_candidates=())
    return _send_day_search(step, first.date(), filters, scene)


def ask_which_day(step: Step, days: tuple[date, ...]) -> Step:
    candidates = tuple(OpenDay(date=day, available_slots=0) for day in days)
    return step.change(day_candidates=days).ask(
        "which_day", OfDays(What.WHICH_DAY, days=candidates)
    )


def is_narrow(command: FindDays) -> bool:
    wish = (command.weekdays, command.not_before, command.not_after, command.last_day)
    return any(wish)


def widened(command: FindDays | FindTimeSlots) -> dict[str, Any] | None:
    """The same search without what made it narrow, nearest first; None when it was not narrow."""
    if isinstance(command, FindDays):
        return {"first_day": command.first_day} if is_narrow(command) else None
    around = command.not_before or command.not_after
    if not around:
        return None
    return {"day": command.day, "nearest": around, "appointment_id": command.appointment_id}
