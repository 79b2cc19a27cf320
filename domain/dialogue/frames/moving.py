"""Moves an appointment that its owner proved to be theirs."""

from contracts.commands import MoveAppointment
from domain.acts import Reading
from domain.agenda import Booking, Moving
from domain.agreement import Proposal
from domain.conversation import OwnAppointment
from domain.dialogue.excluding import refusing
from domain.dialogue.frames.choosing_time import DAY, TIME, read_back_anew
from domain.dialogue.frames.own import IN_TIME, LOOK, WHICH, look
from domain.dialogue.frames.proving import proof_of
from domain.dialogue.offers import names_moment
from domain.dialogue.said import declines
from domain.dialogue.says import OfChange, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as
from domain.dialogue.wishes import wishes_in


def proposal(step: Step, scene: Scene) -> Proposal | None:
    frame, zone = top_as(step, Moving), scene.tenant.zone
    if frame.target is None or frame.slot is None:
        return None
    before, after = frame.target.start.astimezone(zone), frame.slot.start.astimezone(zone)
    return Proposal(
        task="move",
        day=after.date(),
        time=after.time(),
        from_day=before.date(),
        from_time=before.time(),
        visitor=_own(step, frame).visitor,
        people=_own(step, frame).people,
    )


def _own(step: Step, frame: Moving) -> OwnAppointment:
    """As it was booked here: for whom, and how many come."""
    assert frame.target
    known = {each.appointment_id: each for each in step.conversation.appointments}
    summary = frame.target
    stranger = OwnAppointment(
        appointment_id=summary.appointment_id,
        start=summary.start,
        end=summary.end,
        visitor=summary.visitor,
        people=summary.people,
    )
    return known.get(summary.appointment_id, stranger)


def _read_back(step: Step, scene: Scene) -> Step:
    frame, proposed = top_as(step, Moving), proposal(step, scene)
    assert proposed
    assert frame.target
    assert frame.slot
    what = What.CONFIRM_MOVE_OR_MORE if frame.or_more else What.CONFIRM_MOVE
    own = _own(step, frame)
    change = OfChange(
        what,
        before=frame.target.start,
        after=frame.slot.start,
        visitor=own.visitor,
        people=own.people,
    )
    return step.propose(proposed, change)


def _answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """A no lets that time go; where one more was possible, it is one more."""
    frame = top_as(step, Moving)
    wishes = wishes_in(reading.acts)
    if not declines(reading) or frame.slot is None:
        return read_back_anew(step, reading)
    if wishes and names_moment(wishes, frame.slot.start, scene.tenant):
        return step  # "no, Thursday at four": the time is what is read back
    if frame.or_more:
        booking = Booking(wished=frame.wished, slot=frame.slot, times_first=True, wanted=True)
        return step.pop().push(booking)
    wished = refusing(frame.wished, frame.slot, scene.tenant)
    return step.with_top(slot=None, offer=None, wished=wished)


def carry_out(step: Step, scene: Scene) -> Step:
    frame = top_as(step, Moving)
    assert frame.target
    assert frame.slot
    proof = proof_of(step.conversation, frame.target, scene.tenant)
    if proof is None:
        return look(step.with_top(looked=False), scene)
    return step.send(
        scene,
        MoveAppointment,
        appointment_id=frame.target.appointment_id,
        proof=proof,
        start=frame.slot.start,
        wishes=frame.wished.limits,
    )


_YES = Slot(frozenset({"confirm"}), lambda step, scene: True, _read_back, _answer)

SLOTS = (LOOK, WHICH, IN_TIME, DAY, TIME, _YES)
