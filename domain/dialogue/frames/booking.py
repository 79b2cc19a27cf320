"""Books: when and for whom, in the order that was begun with, then what was agreed."""

from contracts.values import TimeSlot
from domain.acts import Reading
from domain.agenda import Booking, LookingUp, Offer
from domain.agreement import Proposal
from domain.conversation import OwnAppointment
from domain.dialogue.details import all_certain, missing
from domain.dialogue.frames.asking_details import DETAILS, HELD_BACK, SLIP, VISITOR
from domain.dialogue.frames.choosing_time import DAY, TIME, read_back_anew
from domain.dialogue.frames.reserving import of_booking, proposed, reserve, visitor_of
from domain.dialogue.leaving import left_off
from domain.dialogue.said import declines
from domain.dialogue.says import OfMore, OfSlots, OfStart, What
from domain.dialogue.searching import ask_offer
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as
from domain.dialogue.visits import new_party
from domain.dialogue.wishes import moment


def _wants_time_first(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Booking)
    return frame.times_first and frame.slot is None


# It stands already, as far as this conversation knows: looked up, for it may be gone meanwhile.


def _own(step: Step, scene: Scene) -> OwnAppointment | None:
    """Booked here, for the same visitor, at the time that is wished now."""
    frame, party = top_as(step, Booking), step.conversation.party
    start = frame.slot.start if frame.slot else moment(frame.wished, scene.tenant)
    if party.who and party.visitor is None:
        return None
    own = step.conversation.appointments
    same = (each for each in own if each.start == start and each.visitor == visitor_of(step))
    return next(same, None)


def _is_booked(step: Step, scene: Scene) -> bool:
    return _own(step, scene) is not None


def _tell_booked(step: Step, scene: Scene) -> Step:
    own = _own(step, scene)
    assert own
    if any(say.what is What.YOUR_APPOINTMENTS for say in step.says):
        return new_party(step.pop())
    if own.code:
        return step.push(LookingUp())
    return new_party(step.pop()).say(OfStart(What.ALREADY_BOOKED, start=own.start))


# Whether it is free was asked, or we chose it.


def _wants_word(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Booking)
    known = not missing(step.conversation, scene.tenant)
    return bool(frame.asked and frame.slot and frame.told != frame.slot.start and not known)


def _tell_free(step: Step, scene: Scene) -> Step:
    slot = top_as(step, Booking).slot
    assert slot
    step = step.with_top(told=slot.start, offer=Offer[TimeSlot](items=(slot,)))
    return step.ask("time", OfSlots(What.OFFER_ONE, slots=(slot,)))


# Agreed.


def _wants_yes(step: Step, scene: Scene) -> bool:
    frame, conversation = top_as(step, Booking), step.conversation
    visitor = conversation.party.visitor
    known = all_certain(conversation.details) and (visitor is None or visitor.certain)
    return not (frame.sure and known)


def proposal(step: Step, scene: Scene) -> Proposal | None:
    slot = top_as(step, Booking).slot
    return proposed(step, scene, "book", slot.start) if slot else None


def _read_back(step: Step, scene: Scene) -> Step:
    booking, conversation = proposal(step, scene), step.conversation
    frame = top_as(step, Booking)
    assert booking
    assert frame.slot
    if frame.more and conversation.appointments:
        one_more = of_booking(step, What.CONFIRM_ONE_MORE, frame.slot.start)
        before = conversation.appointments[-1].start
        return step.propose(booking, OfMore(**vars(one_more), before=before))
    fresh = frame.asked and frame.told != frame.slot.start
    what = What.CONFIRM_FREE if fresh else What.CONFIRM_BOOK
    step = step.with_top(told=frame.slot.start)
    return step.propose(booking, of_booking(step, what, frame.slot.start))


def _answer_read_back(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """A no to it: what is wrong? The time is let go only where they say so."""
    if declines(reading):
        return step.ask("change", What.ASK_CHANGE)
    return read_back_anew(step, reading)


def _answer_change(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if declines(reading):
        return left_off(step)
    return None


def carry_out(step: Step, scene: Scene) -> Step:
    frame = top_as(step, Booking)
    assert frame.slot
    return reserve(step, scene, frame.slot.start, wishes=frame.wished.limits)


BOOKED = Slot(frozenset(), _is_booked, _tell_booked)
TIMES_FIRST = Slot(frozenset(), _wants_time_first, ask_offer)
ASKED = Slot(frozenset(), _wants_word, _tell_free)
YES = Slot(frozenset({"confirm"}), _wants_yes, _read_back, _answer_read_back)
CHANGE = Slot(frozenset({"change"}), lambda step, scene: False, _read_back, _answer_change)

SLOTS = (BOOKED, HELD_BACK, TIMES_FIRST, ASKED, VISITOR, SLIP, DETAILS, DAY, TIME, YES, CHANGE)
