"""Cancels an appointment that its owner proved to be theirs."""

from contracts.commands import CancelAppointment
from domain.acts import Reading
from domain.agenda import Cancelling
from domain.agreement import Proposal
from domain.dialogue.frames.choosing_time import read_back_anew
from domain.dialogue.frames.own import IN_TIME, LOOK, WHICH, look
from domain.dialogue.frames.proving import proof_of
from domain.dialogue.said import declines
from domain.dialogue.says import OfStart, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as


def proposal(step: Step, scene: Scene) -> Proposal | None:
    target = top_as(step, Cancelling).target
    if target is None:
        return None
    start = target.start.astimezone(scene.tenant.zone)
    return Proposal(task="cancel", day=start.date(), time=start.time())


def _read_back(step: Step, scene: Scene) -> Step:
    proposed, target = proposal(step, scene), top_as(step, Cancelling).target
    assert proposed
    assert target
    return step.propose(proposed, OfStart(What.CONFIRM_CANCEL, start=target.start))


def _answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return step.pop().say(What.KEPT) if declines(reading) else read_back_anew(step, reading)


def carry_out(step: Step, scene: Scene) -> Step:
    target = top_as(step, Cancelling).target
    assert target
    proof = proof_of(step.conversation, target, scene.tenant)
    if proof is None:
        return look(step.with_top(looked=False), scene)
    return step.send(scene, CancelAppointment, appointment_id=target.appointment_id, proof=proof)


_YES = Slot(frozenset({"confirm"}), lambda step, scene: True, _read_back, _answer)

SLOTS = (LOOK, WHICH, IN_TIME, _YES)
