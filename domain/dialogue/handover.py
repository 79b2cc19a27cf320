"""To a person: at once where one is asked for, and where the receptionist gets no further."""

from domain.agenda import Noting
from domain.conversation import Conversation
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

OFFERED = "a message is offered"
_MOST_OFFERS = 2


def hand_over(step: Step, scene: Scene, what: What = What.HANDOFF) -> Step:
    """Says where a person is reached and offers to take a message, with what is known."""
    handoff, asked = scene.tenant.handoff, step.conversation.asked
    reachable = bool(handoff.phone or handoff.email)
    times = asked.get(OFFERED, 0)
    if step.conversation.no_notes or times >= _MOST_OFFERS:
        return person_only(step, scene)
    step = step.change(asked={**asked, OFFERED: times + 1})
    if not reachable:
        what = What.TAKE_MESSAGE
    top = step.conversation.top
    if not isinstance(top, Noting) or top.message:
        step = step.push(Noting())
    return step.ask("take_message", what)


def is_read_back(conversation: Conversation) -> bool:
    """An effect waits for a yes."""
    aside = isinstance(conversation.top, Noting)
    return conversation.question == "confirm" and conversation.top is not None and not aside


def person_only(step: Step, scene: Scene) -> Step:
    """Where nothing more is offered."""
    handoff = scene.tenant.handoff
    only = What.PERSON_ONLY if handoff.phone or handoff.email else What.HERE_IF_NEEDED
    return step.change(question=None).say(only).rest_quiet()
