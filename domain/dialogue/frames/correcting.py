"""Corrects who an appointment that stands is of, how they are reached and how many come."""

from contracts.commands import CorrectContact
from domain.acts import Reading
from domain.agenda import Correcting
from domain.agreement import Proposal
from domain.dialogue.frames.choosing_time import read_back_anew
from domain.dialogue.frames.own import LOOK, WHICH, look
from domain.dialogue.frames.proving import proof_of
from domain.dialogue.said import declines
from domain.dialogue.says import OfCorrection, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as


def proposal(step: Step, scene: Scene) -> Proposal | None:
    frame = top_as(step, Correcting)
    if frame.target is None:
        return None
    start = frame.target.start.astimezone(scene.tenant.zone)
    return Proposal(
        task="correct",
        day=start.date(),
        time=start.time(),
        name=frame.name or "",
        email=frame.email or "",
        phone=frame.phone or "",
        visitor=frame.visitor or "",
        people=frame.people,
    )


def of_correction(step: Step, frame: Correcting, what: What) -> OfCorrection:
    """Where the contact comes, they are named."""
    assert frame.target
    contact = frame.name or step.conversation.details.value("name")
    return OfCorrection(
        what,
        start=frame.target.start,
        name=frame.name,
        email=frame.email,
        phone=frame.phone,
        visitor=contact if frame.visitor == "" else frame.visitor,
        people=frame.people,
    )


def _read_back(step: Step, scene: Scene) -> Step:
    proposed, frame = proposal(step, scene), top_as(step, Correcting)
    assert proposed
    return step.propose(proposed, of_correction(step, frame, What.CONFIRM_CORRECT))


def _answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return step.pop().say(What.KEPT) if declines(reading) else read_back_anew(step, reading)


def carry_out(step: Step, scene: Scene) -> Step:
    frame = top_as(step, Correcting)
    assert frame.target
    proof = proof_of(step.conversation, frame.target, scene.tenant)
    if proof is None:
        return look(step.with_top(looked=False), scene)
    return step.send(
        scene,
        CorrectContact,
        appointment_id=frame.target.appointment_id,
        proof=proof,
        name=frame.name,
        email=frame.email,
        phone=frame.phone,
        visitor=frame.visitor,
        people=frame.people,
        code=scene.code if frame.email else "",
    )


_YES = Slot(frozenset({"confirm"}), lambda step, scene: True, _read_back, _answer)

SLOTS = (LOOK, WHICH, _YES)
