"""Greetings, thanks, apologies, anger: one human sentence, and on."""

from domain import acts
from domain.acts import Reading
from domain.agenda import LookingUp
from domain.dialogue.handover import hand_over
from domain.dialogue.said import every
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

_INSULTS_BEFORE_A_PERSON = 2


def answer_courtesies(step: Step, reading: Reading, scene: Scene) -> Step:
    kinds = {act.kind for act in every(reading, acts.Social)}
    if not kinds or step.heard:
        return step.took() if kinds else step
    step = step.took()
    if "insult" in kinds:
        return _calm(step, scene)
    if "thanks" in kinds:
        return _thanked(step)
    if "apology" in kinds:
        return step.say(What.NO_PROBLEM)
    return _greeted(step)


def _calm(step: Step, scene: Scene) -> Step:
    step = step.say(What.CALM)
    if step.conversation.said[What.CALM] % _INSULTS_BEFORE_A_PERSON == 0:
        return hand_over(step, scene, What.OFFER_PERSON)
    return step


def _thanked(step: Step) -> Step:
    booked = step.conversation.booking_state == "booked" and not step.conversation.agenda
    fresh = What.SEE_YOU not in step.conversation.said
    return step.say(What.SEE_YOU if booked and fresh else What.YOU_ARE_WELCOME).rest_quiet()


def _greeted(step: Step) -> Step:
    """ "Hello?" after a booking tells the booking."""
    conversation = step.conversation
    if conversation.agenda:
        return step
    if conversation.appointments:
        return step.push(LookingUp())
    if any(say.what is What.WELCOME for say in step.says):
        return step.ask("start", What.START)
    return step.say(What.HOW_HELP)
