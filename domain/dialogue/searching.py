"""Looks for days and times that keep to the wishes, and asks about what is on the table."""

from datetime import date
from typing import Any

from contracts.commands import FindDays, FindTimeSlots
from contracts.values import AppointmentSummary, OpenDay, TimeSlot, Wishes
from domain.agenda import Booking, Moving, Offer, Wished
from domain.dialogue.excluding import clock_of
from domain.dialogue.says import OfDays, OfNumber, OfSlots, What
from domain.dialogue.shifting import from_appointment
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import for_days

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


def search_day(step: Step, day: date, scene: Scene, wished: Wished | None = None) -> Step:
    frame = searching(step)
    wished = wished or frame.wished
    fields: dict[str, Any] = {"day": day, "wishes": within(wished, day)}
    near = next(iter(wished.times), wished.near)
    if near:
        fields["nearest"] = clock_of(near)
    if wished.which == "latest":
        fields["limit"] = _WHOLE_DAY
    if isinstance(frame, Moving) and frame.target:
        fields["appointment_id"] = frame.target.appointment_id
    return step.send(scene, FindTimeSlots, **fields)


def within(wished: Wished, day: date) -> Wishes:
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
    near = searching(step).widened or searching(step).wished.near
    what = What.OFFER_NEAREST if near else What.OFFER_TIMES
    if len(slots) == 1:
        what = What.OFFER_ONE
    return step.ask("time", OfSlots(what, slots=slots))


def in_order(slots: list[TimeSlot]) -> Offer[TimeSlot]:
    return Offer[TimeSlot](items=tuple(sorted(slots, key=lambda slot: slot.start)))


def unsure(frame: Booking | Moving) -> dict[str, bool]:
    return {"sure": False} if isinstance(frame, Booking) else {}


def is_own(frame: Booking | Moving, slot: TimeSlot) -> bool:
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
