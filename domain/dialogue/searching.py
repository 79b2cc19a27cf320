"""Looks for days and times that keep to the wishes, and puts what was found on the table."""

from datetime import date, datetime
from typing import Any

from contracts.answers import DaysFound, TimeSlotsFound
from contracts.commands import FindDays, FindTimeSlots
from contracts.values import AppointmentSummary, OpenDay, TimeSlot, Unavailable, Wishes
from domain.agenda import Booking, Contention, Moving, Offer, Wished
from domain.dialogue.excluding import clock_of
from domain.dialogue.handover import hand_over
from domain.dialogue.says import OfDay, OfDays, OfNumber, OfSlots, OfStart, What
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import (
    at_wished_time,
    for_days,
    from_appointment,
    on_day,
    only_refusals,
    suits,
    suits_day,
)
from domain.scheduling import local_day, refusal

NEAREST = 3
_WHOLE_DAY = 96


def searching(step: Step) -> Booking | Moving:
    top = step.conversation.top
    assert isinstance(top, Booking | Moving)
    return top


def on_table(step: Step) -> tuple[OpenDay | TimeSlot | AppointmentSummary, ...]:
    offer = searching(step).offer
    return offer.items if offer else ()


def search(step: Step, scene: Scene) -> Step:
    """The times of the day that is wished, or the days that suit."""
    frame = searching(step)
    wished = _counted(step, frame, scene)
    step = step.with_top(wished=wished, **({"timed": True} if isinstance(frame, Moving) else {}))
    if wished.clash:
        days = tuple(OpenDay(date=day, available_slots=0) for day in wished.limits.days)
        return ask_offer(step.with_top(offer=Offer[OpenDay](items=days, between=True)), scene)
    if wished.day:
        return search_day(step, wished.day, scene)
    return step.send(scene, FindDays, wishes=for_days(wished))


def search_day(step: Step, day: date, scene: Scene) -> Step:
    frame = searching(step)
    fields: dict[str, Any] = {"day": day, "wishes": _within(frame.wished, day)}
    if frame.wished.times:
        fields["nearest"] = clock_of(frame.wished.times[0])
    if frame.wished.which == "latest":
        fields["limit"] = _WHOLE_DAY
    if isinstance(frame, Moving) and frame.target:
        fields["appointment_id"] = frame.target.appointment_id
    return step.send(scene, FindTimeSlots, **fields)


def _within(wished: Wished, day: date) -> Wishes:
    return wished.limits.model_copy(update={"days": (day,)})


def ask_offer(step: Step, scene: Scene) -> Step:
    """What is on the table, or a search for it."""
    offer = searching(step).offer
    if offer is None:
        return search(step, scene)
    days = tuple(each for each in offer.items if isinstance(each, OpenDay))
    slots = tuple(each for each in offer.items if isinstance(each, TimeSlot))
    if days and offer.between:
        return step.ask("day", OfDays(What.WHICH_DAY, days=days))
    if days:
        fits = not searching(step).wished.is_open and not searching(step).widened
        what = What.OFFER_FITTING_DAYS if fits else What.OFFER_DAYS
        return step.ask("day", OfDays(what, days=days))
    if offer.number:
        number = OfNumber(What.NUMBER_OR_HOUR, slots=slots, number=offer.number)
        return step.ask("time", number)
    if offer.between:
        return step.ask("time", OfSlots(What.WHICH_TIME, slots=slots))
    near = searching(step).widened
    what = What.OFFER_NEAREST if near else What.OFFER_TIMES
    if len(slots) == 1:
        what = What.OFFER_ONE
    return step.ask("time", OfSlots(what, slots=slots))


def days_found(step: Step, command: FindDays, answer: DaysFound, scene: Scene) -> Step:
    frame = searching(step)
    days = tuple(day for day in answer.days if suits_day(command.wishes, day.date))
    if not days:
        return _widen(step, scene)
    wished = frame.wished
    # An hour alone is of a day that is still to be chosen; a part of a day is shown by its hours.
    part = wished.names_times and not wished.times and len(wished.limits.days) < 2
    hurries = (wished.which or part) and not frame.widened
    if hurries or (len(days) == 1 and not wished.is_open):
        return search_day(step, days[0].date, scene)
    return step.with_top(offer=Offer[OpenDay](items=days))


def slots_found(step: Step, command: FindTimeSlots, answer: TimeSlotsFound, scene: Scene) -> Step:
    frame, tenant = searching(step), scene.tenant
    slots = [
        slot
        for slot in answer.slots
        if suits(command.wishes, slot, tenant) and not _is_own(frame, slot)
    ]
    hits = at_wished_time(frame.wished, slots, tenant)
    if frame.contends:
        return _number_or_hour(step, frame.contends, hits)
    if not slots:
        return _no_slots(step, answer, scene)
    if hits:
        return _hit(step, hits)
    if frame.wished.which:
        slot = slots[-1] if frame.wished.which == "latest" else slots[0]
        return step.with_top(slot=slot, offer=None, **_proposed(frame))
    if frame.wished.times:
        return _nearest(step, answer.day, slots, scene)
    return step.with_top(offer=_in_order(slots), **_unsure(frame))


def offer_alternatives(
    step: Step, alternatives: tuple[TimeSlot, ...], lost: datetime, scene: Scene
) -> Step:
    """Instead of a time that is gone: those that keep to the wishes."""
    frame = searching(step)
    limits = only_refusals(frame.wished).limits.model_copy(
        update={
            "not_before": frame.wished.limits.not_before,
            "not_after": frame.wished.limits.not_after,
        }
    )
    slots = [
        slot
        for slot in alternatives
        if suits(limits, slot, scene.tenant) and slot.start != lost and not _is_own(frame, slot)
    ]
    step = step.with_top(slot=None, offer=None, widened=True, **_unsure(frame))
    if slots:
        return step.with_top(offer=_in_order(slots[:NEAREST]))
    day = local_day(scene.tenant, lost)
    wished = frame.wished.model_copy(update={"times": (), "which": None})
    return step.with_top(wished=on_day(wished, day), widened=False)


def _number_or_hour(step: Step, contends: Contention, hits: list[TimeSlot]) -> Step:
    """Asked only where that hour is free."""
    frame = searching(step)
    step = step.with_top(contends=None, **_unsure(frame))
    if not hits:
        wished = frame.wished.model_copy(update={"times": ()})
        return step.with_top(slot=contends.slot, wished=wished)
    items = (contends.slot, hits[0])
    offer = Offer[TimeSlot](items=items, between=True, number=contends.number)
    return step.with_top(offer=offer)


def _proposed(frame: Booking | Moving) -> dict[str, bool]:
    """We chose it, so it is proposed."""
    return {"sure": False, "asked": True} if isinstance(frame, Booking) else {}


def _hit(step: Step, hits: list[TimeSlot]) -> Step:
    frame = searching(step)
    if len(hits) == 1 and not frame.wished.about:
        return step.with_top(slot=hits[0], offer=None)
    if len(hits) == 1:
        return step.with_top(slot=hits[0], offer=None, **_unsure(frame))
    offer = Offer[TimeSlot](items=tuple(sorted(hits, key=lambda s: s.start)), between=True)
    return step.with_top(offer=offer, **_unsure(frame))


def _nearest(step: Step, day: date, slots: list[TimeSlot], scene: Scene) -> Step:
    """The hour that was named is not to be had: why, and what comes closest."""
    frame, tenant = searching(step), scene.tenant
    start = datetime.combine(day, frame.wished.times[0], tenant.zone)
    asked = TimeSlot(start=start, end=start)
    wanted = not frame.wished.about and suits(_within(frame.wished, day), asked, tenant)
    if wanted and not _is_own(frame, asked):
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
        offer=_in_order(slots[:NEAREST]),
        wished=frame.wished.model_copy(update={"times": (), "about": False}),
        widened=True,
        **_unsure(frame),
    )


def _no_slots(step: Step, answer: TimeSlotsFound, scene: Scene) -> Step:
    frame = searching(step)
    reason = answer.unavailable or "taken"
    is_open = bool(scene.tenant.scheduling.hours_on(answer.day))
    narrowed = frame.wished.names_times and is_open and reason not in ("past", "too_far")
    if not narrowed:
        step = step.say(OfDay(What.DAY_REFUSED, day=answer.day, reason=reason))
    limits = only_refusals(frame.wished).limits
    days = tuple(
        day for day in answer.nearest_days if suits_day(limits, day.date) and day.date != answer.day
    )
    if days and not narrowed:
        wished = _without_days(frame.wished)
        return step.with_top(offer=Offer[OpenDay](items=days), wished=wished, **_unsure(frame))
    return _widen(step, scene) if narrowed else _without_aim(step, scene)


def _widen(step: Step, scene: Scene) -> Step:
    """Nothing suits: other days at such hours, then what suits the refusals alone; after that a
    person has to help."""
    frame = searching(step)
    limits = frame.wished.limits
    if frame.wished.names_times and (limits.days or limits.weekdays or limits.last_day):
        wished = _without_days(frame.wished)
        step = step.say(What.NOTHING_FITS).with_top(wished=wished, offer=None, **_unsure(frame))
        return step.send(scene, FindDays, wishes=for_days(wished))
    if frame.widened or frame.wished.is_open:
        return hand_over(step.say(What.NO_DAYS), scene, What.OFFER_PERSON)
    return _without_aim(step.say(What.NOTHING_FITS), scene)


def _without_aim(step: Step, scene: Scene) -> Step:
    frame = searching(step)
    if frame.widened:
        return hand_over(step.say(What.NO_DAYS), scene, What.OFFER_PERSON)
    wished = only_refusals(frame.wished)
    step = step.with_top(wished=wished, widened=True, offer=None, **_unsure(frame))
    return step.send(scene, FindDays, wishes=wished.limits)


def _without_days(wished: Wished) -> Wished:
    limits = wished.limits.model_copy(update={"days": (), "weekdays": (), "last_day": None})
    return wished.model_copy(update={"limits": limits, "moments": (), "clash": False})


def _in_order(slots: list[TimeSlot]) -> Offer[TimeSlot]:
    return Offer[TimeSlot](items=tuple(sorted(slots, key=lambda slot: slot.start)))


def _unsure(frame: Booking | Moving) -> dict[str, bool]:
    return {"sure": False} if isinstance(frame, Booking) else {}


def _is_own(frame: Booking | Moving, slot: TimeSlot) -> bool:
    """The time that is to be left."""
    return isinstance(frame, Moving) and bool(frame.target) and slot.start == frame.target.start  # type: ignore[union-attr]


def _counted(step: Step, frame: Booking | Moving, scene: Scene) -> Wished:
    """A shift is from the appointment that is moved, or from the last one booked."""
    own = frame.target if isinstance(frame, Moving) else None
    booked = step.conversation.appointments
    if own:
        return _of_own(from_appointment(frame.wished, own.start, scene.tenant), own, step, scene)
    if frame.wished.is_shift and booked:
        return from_appointment(frame.wished, booked[-1].start, scene.tenant)
    if frame.wished.is_shift:
        return frame.wished.model_copy(update={"shift_days": None, "shift_minutes": None})
    return frame.wished


def _of_own(wished: Wished, own: AppointmentSummary, step: Step, scene: Scene) -> Wished:
    """A day alone is meant at the hour of the appointment: tried once."""
    frame = searching(step)
    named = wished.names_times or wished.which or not wished.day
    if named or not isinstance(frame, Moving) or frame.timed:
        return wished
    hour = own.start.astimezone(scene.tenant.zone).time()
    return wished.model_copy(update={"times": (hour,), "about": True})
