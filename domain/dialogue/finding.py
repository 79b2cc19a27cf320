"""Puts the days and times that were found on the table."""

from contracts.answers import DaysFound, TimeSlotsFound
from contracts.commands import FindDays, FindTimeSlots
from contracts.values import OpenDay, TimeSlot
from domain.agenda import Booking, Contention, Moving, Offer
from domain.dialogue.others import days_beyond, looks_beyond, times_beyond
from domain.dialogue.searching import in_order, is_own, search_day, searching, unsure
from domain.dialogue.step import Scene, Step
from domain.dialogue.widening import NEAREST, nearest, no_slots, widen
from domain.dialogue.wishes import at_wished_time, suits, suits_day


def days_found(step: Step, command: FindDays, answer: DaysFound, scene: Scene) -> Step:
    frame = searching(step)
    days = tuple(day for day in answer.days if suits_day(command.wishes, day.date))
    if looks_beyond(step):
        return days_beyond(step, command, list(days))
    if not days:
        return widen(step, scene)
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
        if suits(command.wishes, slot, tenant) and not is_own(frame, slot)
    ]
    if looks_beyond(step):
        return times_beyond(step, command, slots, scene)
    hits = at_wished_time(frame.wished, slots, tenant)
    if frame.contends:
        return _number_or_hour(step, frame.contends, hits)
    if not slots:
        return no_slots(step, answer, scene)
    if hits:
        return _hit(step, hits)
    if frame.wished.which:
        slot = slots[-1] if frame.wished.which == "latest" else slots[0]
        return step.with_top(slot=slot, offer=None, **_proposed(frame))
    if frame.wished.times:
        return nearest(step, answer.day, slots, scene)
    if frame.wished.near:
        return step.with_top(offer=in_order(slots[:NEAREST]), **unsure(frame))
    return step.with_top(offer=in_order(slots), **unsure(frame))


def _number_or_hour(step: Step, contends: Contention, hits: list[TimeSlot]) -> Step:
    """Asked only where that hour is free."""
    frame = searching(step)
    step = step.with_top(contends=None, **unsure(frame))
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
        return step.with_top(slot=hits[0], offer=None, **unsure(frame))
    offer = Offer[TimeSlot](items=tuple(sorted(hits, key=lambda s: s.start)), between=True)
    return step.with_top(offer=offer, **unsure(frame))
