"""What a search brought: days or times to offer, or why there are none and what is nearest."""

from datetime import datetime

from contracts.answers import DaysFound, TimeSlotsFound
from contracts.commands import FindDays, FindTimeSlots
from contracts.values import TimeSlot
from domain.dialogue.choosing import clock_times, local_time, without_day
from domain.dialogue.filters import likely_time
from domain.dialogue.goals import proceed
from domain.dialogue.handover import hand_over
from domain.dialogue.offering import (
    NEAREST,
    ask_which_time,
    offer_again,
    offer_days,
    offer_one,
    offer_times,
    without_own,
)
from domain.dialogue.says import OfDay, OfStart, What
from domain.dialogue.searching import is_narrow, is_workday, search, search_day, widened
from domain.dialogue.step import Scene, Step
from domain.scheduling import local_day, refusal


def days_found(step: Step, command: FindDays, answer: DaysFound, scene: Scene) -> Step:
    if not answer.days:
        return _no_days(step, command, scene)
    if command.limit == 1:
        return search_day(step, answer.days[0].date, scene)
    offered = step.conversation.offered_days
    if offered and answer.days[0] == offered[0]:
        return offer_again(step.say(What.NO_EARLIER_DAYS)) or step
    fits = is_narrow(command) and not step.conversation.widened
    what = What.OFFER_FITTING_DAYS if fits else What.OFFER_DAYS
    return offer_days(_say_if_widened(step), answer.days, what)


def slots_found(step: Step, command: FindTimeSlots, answer: TimeSlotsFound, scene: Scene) -> Step:
    slots = without_own(step, answer.slots)
    if not slots and command.limit == 1:
        # The earliest is taken by now, or is the one to be moved: all that is left of the day.
        return search_day(_without_wants(step), answer.day, scene)
    if not slots:
        return _no_slots(step, command, answer, scene)
    preference, decided = step.conversation.preference, step.conversation.decided
    step = step.change(chosen_day=answer.day, offered_days=(), decided=False)
    if clock_times(preference):
        return _at_wished_time(step, slots, scene, decided=decided)
    if preference.wants and command.limit == 1:
        return offer_one(step, slots[0])
    if step.conversation.widened:
        return offer_times(_say_if_widened(step), slots[:NEAREST], What.OFFER_NEAREST)
    return offer_times(step, slots)


def _at_wished_time(
    step: Step, slots: tuple[TimeSlot, ...], scene: Scene, *, decided: bool
) -> Step:
    wished = clock_times(step.conversation.preference)
    exact = [slot for slot in slots if local_time(slot, scene.tenant) in wished]
    if len(exact) > 1:
        return ask_which_time(step.change(offered_slots=slots), tuple(exact))
    if not exact:
        refused = _say_why_not(step, slots[0], scene)
        return offer_times(refused, slots[:NEAREST], What.OFFER_NEAREST)
    if decided or step.conversation.goal == "move":
        # Found free, and so offered: what the person chose is taken at its word.
        return proceed(step.change(offered_slots=(exact[0],), chosen_slot=exact[0]), scene)
    return offer_one(step, exact[0])


def _without_wants(step: Step) -> Step:
    preference = step.conversation.preference.model_copy(update={"wants": None})
    return step.change(preference=preference)


def _say_if_widened(step: Step) -> Step:
    widened = step.conversation.widened
    return step.change(widened=False).say(What.NOTHING_FITS) if widened else step


def _say_why_not(step: Step, found: TimeSlot, scene: Scene) -> Step:
    tenant, day = scene.tenant, local_day(scene.tenant, found.start)
    at = likely_time(step.conversation.preference, day, tenant)
    if at is None:
        return step
    start = datetime.combine(day, at, tenant.zone)
    reason = refusal(tenant, start, scene.now)
    if reason == "closed" and any(
        hours.opens <= at < hours.closes for hours in tenant.scheduling.hours_on(day)
    ):
        reason = None  # open, but no appointment begins at that minute
    elif reason is None:
        reason = "taken"
    return step.say(OfStart(What.TIME_REFUSED, start=start, reason=reason))


def _no_days(step: Step, command: FindDays, scene: Scene) -> Step:
    if step.conversation.offered_days:
        return offer_again(step.say(What.NO_MORE_DAYS)) or step
    wide = widened(command)
    if wide is not None:
        return step.change(widened=True).send(scene, FindDays, **wide)
    if command.first_day:
        return step.send(scene, FindDays)
    step = step.say(What.NO_DAYS).end()
    return hand_over(step, scene, What.OFFER_PERSON)


def _no_slots(step: Step, command: FindTimeSlots, answer: TimeSlotsFound, scene: Scene) -> Step:
    wide = widened(command)
    if wide is not None and is_workday(answer.day, scene):
        return step.change(widened=True).send(scene, FindTimeSlots, **wide)
    reason = answer.unavailable or "taken"
    preference = without_day(step.conversation.preference)
    step = step.change(preference=preference, chosen_day=None, decided=False, widened=False)
    step = step.say(OfDay(What.DAY_REFUSED, day=answer.day, reason=reason))
    if answer.nearest_days:
        return offer_days(step, answer.nearest_days)
    return search(step, scene)
