"""Putting days and times to the person. What is offered here is what can be chosen."""

from collections.abc import Sequence

from contracts.values import OpenDay, TimeSlot
from domain.dialogue.says import OfDays, OfSlots, What
from domain.dialogue.searching import ask_which_day
from domain.dialogue.step import Step


def offer_days(step: Step, days: Sequence[OpenDay]) -> Step:
    step = step.change(offered_days=tuple(days), offered_slots=(), chosen_day=None)
    return step.ask("day", OfDays(What.OFFER_DAYS, days=tuple(days)))


def offer_times(step: Step, slots: Sequence[TimeSlot], what: What = What.OFFER_TIMES) -> Step:
    step = step.change(offered_slots=tuple(slots), chosen_slot=None, slot_candidates=())
    return step.ask("time", OfSlots(what, slots=tuple(slots)))


def ask_which_time(step: Step, slots: tuple[TimeSlot, ...]) -> Step:
    """ "3" was said where three o'clock is on the list and not its third time."""
    return step.change(slot_candidates=slots).ask("time", OfSlots(What.WHICH_TIME, slots=slots))


def offer_one(step: Step, slot: TimeSlot) -> Step:
    """One time that fits what was wished: a yes books it."""
    return offer_times(step, (slot,), What.OFFER_ONE)


def offer_again(step: Step) -> Step | None:
    """What was offered last and still stands; None when nothing does."""
    conversation = step.conversation
    if len(conversation.offered_slots) == 1:
        return offer_one(step, conversation.offered_slots[0])
    if conversation.offered_slots:
        return offer_times(step, conversation.offered_slots)
    if conversation.day_candidates:
        return ask_which_day(step, conversation.day_candidates)
    if conversation.offered_days:
        return offer_days(step, conversation.offered_days)
    return None


def without_own(step: Step, slots: tuple[TimeSlot, ...]) -> tuple[TimeSlot, ...]:
    """An appointment is not moved to where it is."""
    target = step.conversation.target
    return tuple(slot for slot in slots if target is None or slot.start != target.start)
