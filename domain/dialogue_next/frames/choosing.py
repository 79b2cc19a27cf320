"""A wish after a booking, without a word for what it is: instead of it, or one more?"""

from domain.acts import Reading
from domain.agenda import Booking, Choosing, Moving
from domain.dialogue_next.said import agrees, declines
from domain.dialogue_next.says import What
from domain.dialogue_next.slot import Slot
from domain.dialogue_next.step import Scene, Step, top_as


def _ask(step: Step, scene: Scene) -> Step:
    return step.ask("another", What.ANOTHER)


def _answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    wished = top_as(step, Choosing).wished
    if agrees(reading):
        return step.pop().push(Moving(wished=wished))
    if declines(reading):
        return step.pop().push(Booking(wished=wished, times_first=True))
    return None


def carry_out(step: Step, scene: Scene) -> Step:
    return step


SLOTS = (Slot(frozenset({"another"}), lambda step, scene: True, _ask, _answer),)
