"""Danger, before anything else: the number to call, and somebody at the business is told."""

from domain import acts
from domain.acts import Reading
from domain.agenda import Noting
from domain.dialogue.said import every
from domain.dialogue.says import What
from domain.dialogue.step import Step

_LONGEST = 2000


def is_danger(reading: Reading) -> bool:
    return bool(every(reading, acts.Danger))


def warn(step: Step, reading: Reading) -> Step:
    """Someone who says that they cannot call is not told to call again."""
    dangers = every(reading, acts.Danger)
    cannot_call = any(act.cannot_call for act in dangers)
    step = step.say(What.EMERGENCY_NO_CALL if cannot_call else What.EMERGENCY).took()
    places = [act.place for act in dangers if act.place]
    said = [act.words for act in reading.acts if act.words.strip()]
    text = "\n".join(dict.fromkeys((*said, *places)))[:_LONGEST]
    own = step.conversation.appointments
    note = Noting(
        kind="danger",
        message=text or "-",
        asked_for=True,
        urgent=True,
        reply_asked=True,
        placed=bool(places),
        appointment_id=own[0].appointment_id if len(own) == 1 else "",
    )
    step = step.change(proposal=None, greeted=True, misses=0)
    return step.push(note)


def told(step: Step, frame: Noting) -> Step:
    """Only once it is sent. Where it is comes after it."""
    step = step.pop().say(What.DANGER_TOLD)
    if frame.placed or What.ASK_PLACE in step.conversation.said:
        return step.rest_quiet()
    return step.push(frame.model_copy(update={"message": ""}))
