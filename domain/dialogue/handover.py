"""A person instead: where to reach one, or a message for them."""

from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

MISSES_BEFORE_A_PERSON = 3


def hand_over(step: Step, scene: Scene, what: What = What.HANDOFF) -> Step:
    """To the business's people where they can be reached; otherwise by a message."""
    handoff = scene.tenant.handoff
    if handoff.phone or handoff.email:
        return step.ask_aside("help", what)
    return ask_message(step)


def ask_message(step: Step) -> Step:
    return step.ask_aside("message", What.ASK_MESSAGE)
