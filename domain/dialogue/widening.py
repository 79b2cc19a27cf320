"""Where nothing keeps to all wishes: what comes closest, and it is said which part was let go."""

from datetime import date, datetime
from typing import Any

from contracts.answers import TimeSlotsFound
from contracts.commands import FindDays
from contracts.values import OpenDay, TimeSlot, Unavailable
from domain.agenda import Offer, Wished
from domain.dialogue.handover import hand_over
from domain.dialogue.says import OfDay, OfStart, What
from domain.dialogue.searching import in_order, is_own, searching, unsure, within
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import for_days, on_day, only_refusals, suits, suits_day
from domain.scheduling import local_day, refusal

NEAREST = 3


def offer_alternatives(
    step: Step, alternatives: tuple[TimeSlot, ...], lost: datetime, scene: Scene
) -> Step:
    """Instead of a time that is gone: those that keep to the wishes."""
    frame = searching(step)
    limits = frame.wished.limits.model_copy(update={"days": ()})
    slots = [
        slot
        for slot in alternatives
        if suits(limits, slot, scene.tenant) and slot.start != lost and not is_own(frame, slot)
    ]
    step = step.with_top(slot=None, offer=None, widened=True, **unsure(frame))
    if slots:
        return step.with_top(offer=in_order(slots[:NEAREST]))
    day = local_day(scene.tenant, lost)
    wished = frame.wished.model_copy(update={"times": (), "which": None})
    return step.with_top(wished=on_day(wished, day), widened=False)


def nearest(step: Step, day: date, slots: list[TimeSlot], scene: Scene) -> Step:
    """The hour that was named is not to be had: why, and what comes closest."""
    frame, tenant = searching(step), scene.tenant
    start = datetime.combine(day, frame.wished.times[0], tenant.zone)
    asked = TimeSlot(start=start, end=start)
    wanted = not frame.wished.about and suits(within(frame.wished, day), asked, tenant)
    if wanted and not is_own(frame, asked):
        start = datetime.combine(day, frame.wished.times[0], tenant.zone)
        # What the rules allow is held by somebody, or does not suit another wish.
        reason: Unavailable | None = refusal(tenant, start, scene.now) or "taken"
        if reason == "closed" and any(
            hours.opens <= frame.wished.times[0] < hours.closes
            for hours in tenant.scheduling.hours_on(day)
        ):
            reason = None  # open, but no appointment begins at that minute
        step = step.say(OfStart(What.TIME_REFUSED, start=start, reason=reason))
    return step.with_top(
        offer=in_order(slots[:NEAREST]),
        wished=frame.wished.model_copy(update={"times": (), "about": False}),
        widened=True,
        **unsure(frame),
    )


def no_slots(step: Step, answer: TimeSlotsFound, scene: Scene) -> Step:
    frame = searching(step)
    reason = answer.unavailable or "taken"
    is_open = bool(scene.tenant.scheduling.hours_on(answer.day))
    narrowed = frame.wished.names_times and is_open and reason not in ("past", "too_far")
    if not narrowed:
        step = step.say(OfDay(What.DAY_REFUSED, day=answer.day, reason=reason))
    if narrowed:
        return widen(step, scene)
    if _are_of_weekdays(frame.wished):
        return _on_other_days(step, scene)
    limits = only_refusals(frame.wished).limits
    days = tuple(
        day for day in answer.nearest_days if suits_day(limits, day.date) and day.date != answer.day
    )
    if not days:
        return _without_aim(step, scene)
    wished = _without_days(frame.wished)
    return step.with_top(offer=Offer[OpenDay](items=days), wished=wished, **unsure(frame))


def widen(step: Step, scene: Scene) -> Step:
    """Nothing suits: other days at such hours, those of the weekdays that are wished first; then
    what suits the refusals alone; after that a person has to help."""
    wished = searching(step).wished
    narrows = wished.limits.days or wished.limits.weekdays or wished.limits.last_day
    if _are_of_weekdays(wished) or (wished.names_times and narrows):
        return _on_other_days(step.say(What.NOTHING_FITS), scene)
    if searching(step).widened or wished.is_open:
        return hand_over(step.say(What.NO_DAYS), scene, What.OFFER_PERSON)
    return _without_aim(step.say(What.NOTHING_FITS), scene)


def _on_other_days(step: Step, scene: Scene) -> Step:
    frame = searching(step)
    wished = _without_days(frame.wished)
    step = step.with_top(wished=wished, offer=None, **unsure(frame))
    return step.send(scene, FindDays, wishes=for_days(wished))


def _without_aim(step: Step, scene: Scene) -> Step:
    frame = searching(step)
    if frame.widened:
        return hand_over(step.say(What.NO_DAYS), scene, What.OFFER_PERSON)
    wished = only_refusals(frame.wished)
    step = step.with_top(wished=wished, widened=True, offer=None, **unsure(frame))
    return step.send(scene, FindDays, wishes=wished.limits)


def _are_of_weekdays(wished: Wished) -> bool:
    """Tuesday the 24th, of the Tuesdays that are wished: there are others."""
    return bool(wished.limits.days and wished.limits.weekdays)


def _without_days(wished: Wished) -> Wished:
    update: dict[str, Any] = {"days": ()}
    if not _are_of_weekdays(wished):
        update |= {"weekdays": (), "last_day": None}
    limits = wished.limits.model_copy(update=update)
    return wished.model_copy(update={"limits": limits, "moments": (), "clash": False})
