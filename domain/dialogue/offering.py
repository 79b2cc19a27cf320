"""Putting days and times to the person. What is offered here is what can be chosen."""

from collections.abc import Sequence

from contracts.values import OpenDay, TimeSlot
from domain.dialogue.says import OfDays, OfSlots, What
from domain.dialogue.searching import ask_which_day
from domain.dialogue.step import Step

NEAREST = 3  # to a time that cannot be had: more of them read like a list of everything


def offer_days(step: Step, days: Sequence[OpenDay], what: What = What.OFFER_DAYS) -> Step:
    step = step.change(offered_days=tuple(days), offered_slots=(), chosen_day=None)
    return step.ask("day", OfDays(what, days=tuple(days)))


def offer_times(step: Step, slots: Sequence[TimeSlot], what: What = What.OFFER_TIMES) -> Step:
    """A single one is put as a question: a yes takes it."""
    step = step.change(offered_slots=tuple(slots), chosen_slot=None, slot_candidates=())
    what = What.OFFER_ONE if len(slots) == 1 else what
    return step.ask("time", OfSlots(what, slots=tuple(slots)))


def ask_which_time(step: Step, slots: tuple[TimeSlot, ...]) -> Step:
    """ "3" was said where three o'clock is on the list and not its third time."""
    return step.change(slot_candidates=slots).ask("time", OfSlots(What.WHICH_TIME, slots=slots))


def offer_one(step: Step, slot: TimeSlot) -> Step:
    """One time that fits what was wished: a yes books it."""
    return offer_times(step, (slot,))


def offer_again(step: Step) -> Step | None:
    """What was offered last and still stands; None when nothing does.

    After an answer to something else a reminder is enough: the list is still to be seen.
    """
    return remind(step) if step.says else offer_in_full(step)


def remind(step: Step) -> Step | None:
    conversation = step.conversation
    if conversation.slot_candidates:
        return ask_which_time(step, conversation.slot_candidates)
    if conversation.offered_slots:
        return offer_times(step, conversation.offered_slots, What.REMIND_OF_TIMES)
    if conversation.day_candidates:
        return ask_which_day(step, conversation.day_candidates)
    if conversation.offered_days:
        return offer_days(step, conversation.offered_days, What.REMIND_OF_DAYS)
    return None


def offer_in_full(step: Step) -> Step | None:
    conversation = step.conversation
    if conversation.offered_slots:
        return offer_times(step, conversation.offered_slots)
    if conversation.day_candidates:
        return ask_which_day(step, conversation.day_candidates)
    return offer_days(step, conversation.offered_days) if conversation.offered_days else None


def without_own(step: Step, slots: tuple[TimeSlot, ...]) -> tuple[TimeSlot, ...]:
    """An appointment is not moved to where it is."""
    target = step.conversation.target
    return tuple(slot for slot in slots if target is None or slot.start != target.start)
