"""What the receptionist decides: `advance` on what a person said, `hear` on what a worker did.

It sees acts, never a text: no pattern and no word of a language is in it.
"""

from domain.dialogue.context import context_of
from domain.dialogue.details import slot_status
from domain.dialogue.hearing import hear
from domain.dialogue.repairs import without_choice
from domain.dialogue.says import Say, What
from domain.dialogue.step import Step, has_effect
from domain.dialogue.turn import advance

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
