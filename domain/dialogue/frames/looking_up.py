"""Tells which appointments there are: read afresh, in this turn."""

from domain.agenda import LookingUp
from domain.dialogue.frames.own import LOOK
from domain.dialogue.says import OfAppointments, What
from domain.dialogue.step import Scene, Step, top_as


def carry_out(step: Step, scene: Scene) -> Step:
    found = top_as(step, LookingUp).found
    return step.pop().say(OfAppointments(What.YOUR_APPOINTMENTS, appointments=found))


SLOTS = (LOOK,)
