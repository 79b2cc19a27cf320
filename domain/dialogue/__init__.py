"""What the receptionist decides: `advance` on what a person said, `hear` on what a worker did."""

from domain.dialogue.details import slot_status
from domain.dialogue.hearing import hear
from domain.dialogue.says import Say, What
from domain.dialogue.step import Step, has_effect
from domain.dialogue.turn import advance

__all__ = ["Say", "Step", "What", "advance", "has_effect", "hear", "slot_status"]
