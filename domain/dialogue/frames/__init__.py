"""What each errand has to ask, and what it does when all is known.

A frame's slots are asked in order, the first open one next. A new question is one slot and its
texts.
"""

from collections.abc import Callable

from domain.agenda import Frame, Question
from domain.dialogue.frames import (
    booking,
    cancelling,
    correcting,
    looking_up,
    moving,
    noting,
    requesting,
)
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step

SLOTS: dict[str, tuple[Slot, ...]] = {
    "book": booking.SLOTS,
    "move": moving.SLOTS,
    "cancel": cancelling.SLOTS,
    "look_up": looking_up.SLOTS,
    "correct": correcting.SLOTS,
    "note": noting.SLOTS,
    "request": requesting.SLOTS,
}
CARRY_OUT: dict[str, Callable[[Step, Scene], Step]] = {
    "book": booking.carry_out,
    "move": moving.carry_out,
    "cancel": cancelling.carry_out,
    "look_up": looking_up.carry_out,
    "correct": correcting.carry_out,
    "note": noting.carry_out,
    "request": requesting.carry_out,
}


def open_slot(frame: Frame, step: Step, scene: Scene) -> Slot | None:
    return next((slot for slot in SLOTS[frame.task] if slot.is_open(step, scene)), None)


def slot_asked(frame: Frame, question: Question | None) -> Slot | None:
    """The one that asks this."""
    return next((slot for slot in SLOTS[frame.task] if question in slot.questions), None)
