"""What the receptionist decides: `advance` on what a person said, `hear` on what a worker did.

It sees acts, never a text: no pattern and no word of a language is in it.
"""

from domain.dialogue_next.context import context_of
from domain.dialogue_next.details import slot_status
from domain.dialogue_next.hearing import hear
from domain.dialogue_next.repairs import without_choice
from domain.dialogue_next.says import Say, What
from domain.dialogue_next.step import Step, has_effect
from domain.dialogue_next.turn import advance

__all__ = [
    "Say",
    "Step",
    "What",
    "advance",
    "context_of",
    "has_effect",
    "hear",
    "slot_status",
    "without_choice",
]
