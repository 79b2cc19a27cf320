"""A slot of a frame: what it asks, when it is needed, how a bare answer fills it."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.acts import Reading
from domain.agenda import Question
from domain.dialogue.step import Scene, Step


def _no_answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return None


@dataclass(frozen=True)
class Slot:
    """`answer` takes a yes, a no or a choice; None: it was not one. What carries its own meaning
    (a detail, a wish) is taken wherever it is said."""

    questions: frozenset[Question]
    is_open: Callable[[Step, Scene], bool]
    ask: Callable[[Step, Scene], Step]
    answer: Callable[[Step, Reading, Scene], Step | None] = _no_answer
