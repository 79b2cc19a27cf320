"""When a worker could not, or not yet: said honestly, with a way on."""

from dataclasses import replace

from contracts.answers import LimitReached
from contracts.commands import BookAppointment, Command, SendNote
from domain.agenda import Booking, Noting, Requesting
from domain.conversation import Request
from domain.dialogue.handover import hand_over
from domain.dialogue.says import OfStart, What
from domain.dialogue.step import Scene, Step


def calendar_away(step: Step, command: Command, scene: Scene) -> Step:
    """A booking can be asked for all the same, and is answered by mail; a change cannot."""
    top = step.conversation.top
    step = step.say(What.CALENDAR_AWAY)
    if isinstance(top, Booking) and _can_be_mailed(step, scene):
        start = top.slot.start if top.slot else None
        return step.pop().push(Requesting(wished=top.wished, start=start))
    return hand_over(step.say(What.NOT_CHANGED).end(), scene, What.OFFER_PERSON)


def _can_be_mailed(step: Step, scene: Scene) -> bool:
    """The answer comes by mail."""
    return bool(step.conversation.details.email) or "email" in scene.tenant.required_fields


def late(step: Step, command: Command) -> Step:
    """No answer within the turn. What is on the queue stays there, and the next turn asks again."""
    if isinstance(command, SendNote):
        step = step.change(in_flight=None)
        what = What.DANGER_UNDER_WAY if command.urgent else What.NOTE_UNDER_WAY
        return _without_note(step).say(what)
    if isinstance(command, BookAppointment) and command.answer_by_mail:
        return request_taken(step.change(in_flight=None), command)
    return replace(step.say(What.STILL_WORKING), waits=True)


def request_taken(step: Step, command: BookAppointment) -> Step:
    request = Request(
        appointment_id=command.id, start=command.start, end=command.start, code=command.code
    )
    step = step.end().change(requests=(*step.conversation.requests, request), asked={})
    return step.say(OfStart(What.REQUEST_TAKEN, start=command.start)).rest_quiet()


def too_slow(step: Step, command: Command, scene: Scene) -> Step:
    """Expired before its effect began: nothing was changed; it is read back anew."""
    if isinstance(command, SendNote):
        return _without_note(step).say(What.NOTE_FAILED)
    step = step.say(What.TOO_SLOW)
    if step.conversation.said[What.TOO_SLOW] > 1:
        return hand_over(step, scene, What.OFFER_PERSON)
    top = step.conversation.top
    return step.with_top(sure=False) if isinstance(top, Booking) else step


def failed(step: Step, command: Command, scene: Scene) -> Step:
    if isinstance(command, SendNote):
        return _without_note(step).say(What.NOTE_FAILED)
    return hand_over(step.end().say(What.FAILED), scene, What.OFFER_PERSON)


def limit_reached(step: Step, command: Command, answer: LimitReached, scene: Scene) -> Step:
    """Told as it is, and with the way to a person where a message is no more of the same."""
    limit = What(f"limit_{answer.limit}")
    if isinstance(command, SendNote):
        return _without_note(step).say(limit)
    return hand_over(step.end().say(limit), scene, What.OFFER_PERSON)


def _without_note(step: Step) -> Step:
    return step.pop() if isinstance(step.conversation.top, Noting) else step
