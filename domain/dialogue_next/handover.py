"""To a person: at once where one is asked for, and where the receptionist gets no further."""

from domain.agenda import Noting
from domain.dialogue_next.says import What
from domain.dialogue_next.step import Scene, Step


def hand_over(step: Step, scene: Scene, what: What = What.HANDOFF) -> Step:
    """Says where a person is reached and offers to take a message, with what is known."""
    handoff = scene.tenant.handoff
    if step.conversation.no_notes:
        return step.say(what) if handoff.phone or handoff.email else step.say(What.HERE_IF_NEEDED)
    if not (handoff.phone or handoff.email):
        what = What.TAKE_MESSAGE
    if not isinstance(step.conversation.top, Noting):
        step = step.push(Noting())
    return step.ask("take_message", what)
