"""When a worker could not, or not yet: said honestly, with a way on."""

from contracts.commands import BookAppointment, Command, SendNote
from domain.dialogue.goals import proceed
from domain.dialogue.handover import hand_over
from domain.dialogue.says import OfStart, What
from domain.dialogue.step import Scene, Step


def calendar_away(step: Step, command: Command, scene: Scene) -> Step:
    """A booking can be asked for all the same, and is answered by mail; a change cannot."""
    step = step.say(What.CALENDAR_AWAY)
    by_mail = isinstance(command, BookAppointment) and command.answer_by_mail
    if step.conversation.goal == "book" and not by_mail:
        return step.ask("by_mail", What.OFFER_BY_MAIL)
    return hand_over(step.say(What.NOT_CHANGED).end(), scene, What.OFFER_PERSON)


def late(step: Step, command: Command) -> Step:
    """No answer within the turn. What is on the queue stays there, and the next turn asks again."""
    if isinstance(command, SendNote):
        return step.change(in_flight=None).say(What.NOTE_SENT)
    if isinstance(command, BookAppointment) and command.answer_by_mail:
        step = step.change(in_flight=None).end()
        return step.say(OfStart(What.REQUEST_TAKEN, start=command.start))
    return step.say(What.STILL_WORKING)


def too_slow(step: Step, command: Command, scene: Scene) -> Step:
    """Expired before its effect began: nothing was changed, and a yes tries it again."""
    if isinstance(command, SendNote):
        return _note_failed(step, scene)
    return step.ask_aside("start", What.TOO_SLOW)


def failed(step: Step, command: Command, scene: Scene) -> Step:
    if isinstance(command, SendNote):
        return _note_failed(step, scene)
    step = step.change(chosen_slot=None).say(What.FAILED)
    return hand_over(step, scene, What.OFFER_PERSON)


def note_sent(step: Step, command: Command, answer: object, scene: Scene) -> Step:
    return proceed(step.say(What.NOTE_SENT), scene)


def _note_failed(step: Step, scene: Scene) -> Step:
    return proceed(step.say(What.NOTE_FAILED), scene)
