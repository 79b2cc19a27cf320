"""Danger, before anything else: the number to call, and somebody at the business is told."""

from domain import acts
from domain.acts import Reading
from domain.agenda import Noting
from domain.dialogue.details import as_said, put, told_in, unfinished_phone
from domain.dialogue.said import every, has
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

_LONGEST = 6000
_LONGEST_KEPT = 1000
_KEPT = 4  # messages
_STILL_OF_IT = 3  # messages after one that told a danger
_SHORTEST_PHONE = 7
_GOES_ON = (
    acts.Want,
    acts.Wish,
    acts.Clash,
    acts.Choose,
    acts.Ask,
    acts.Agree,
    acts.Decline,
    acts.Stop,
    acts.Keep,
    acts.Social,
    acts.Repeat,
)


def remember(step: Step, reading: Reading) -> Step:
    """The last messages, as they were said: nothing reads them but who comes to help."""
    words = reading.words.strip()[:_LONGEST_KEPT]
    recent = (*step.conversation.recent, words)[-_KEPT:] if words else step.conversation.recent
    return step.change(recent=recent, alarm=max(0, step.conversation.alarm - 1))


def is_danger(reading: Reading) -> bool:
    return bool(every(reading, acts.Danger))


def warn(step: Step, reading: Reading, scene: Scene) -> Step:
    """Someone who says that they cannot call is not told to call again."""
    dangers = every(reading, acts.Danger)
    step = _keep_details(step, reading, scene).say(_warning(step, dangers)).took()
    step = step.change(proposal=None, greeted=True, misses=0, alarm=_STILL_OF_IT)
    top = step.conversation.top
    step = step.pop() if isinstance(top, Noting) and top.kind == "danger" else step
    places = [act.place for act in dangers if act.place]
    return _pass_on(step, reading, places, placed=bool(places))


def _warning(step: Step, dangers: list[acts.Danger]) -> What:
    said = step.conversation.said
    if any(act.cannot_call for act in dangers) or What.EMERGENCY_NO_CALL in said:
        return What.EMERGENCY_NO_CALL
    return What.EMERGENCY_AGAIN if What.EMERGENCY in said else What.EMERGENCY


def _keep_details(step: Step, reading: Reading, scene: Scene) -> Step:
    """Nothing is corrected now; what was not known yet goes along."""
    for name, heard in told_in(reading, scene.tenant).items():
        if step.conversation.details.heard(name) is None:
            step = put(step, name, heard)
    digits = unfinished_phone(reading)
    if len(digits) >= _SHORTEST_PHONE and step.conversation.details.phone is None:
        step = put(step, "phone", as_said(digits))
    return step


def _pass_on(step: Step, reading: Reading, places: list[str], *, placed: bool) -> Step:
    own = step.conversation.appointments
    note = Noting(
        kind="danger",
        message=_message(step, reading, places),
        asked_for=True,
        urgent=True,
        reply_asked=True,
        placed=placed,
        appointment_id=own[0].appointment_id if len(own) == 1 else "",
    )
    return step.push(note)


def _message(step: Step, reading: Reading, places: list[str]) -> str:
    """The whole message, where it is, and what was said before it."""
    now = reading.words.strip() or "\n".join(act.words for act in reading.acts if act.words.strip())
    recent = step.conversation.recent
    before = recent[:-1] if reading.words.strip() else recent
    where = [place for place in dict.fromkeys(places) if place not in now]
    lines = [now, *where, *(f"> {words}" for words in before)]
    return "\n".join(filter(None, lines))[:_LONGEST] or "-"


def answered(step: Step, reading: Reading) -> Step:
    """Where it is was asked: whatever is said, but another errand, goes to the office too."""
    if has(reading, *_GOES_ON) or not (reading.acts or reading.words.strip()):
        return step.pop()
    return _pass_on(step.pop(), reading, [], placed=True).took()


def went_on(step: Step, reading: Reading) -> Step | None:
    """What was not understood soon after a danger is of it."""
    if not step.conversation.alarm or not reading.words.strip():
        return None
    return _pass_on(step, reading, [], placed=True).took()


def told(step: Step, frame: Noting) -> Step:
    """Only once it is sent. Where it is comes after it."""
    step = step.pop().say(What.DANGER_TOLD)
    if frame.placed or What.ASK_PLACE in step.conversation.said:
        return step.rest_quiet()
    return step.push(frame.model_copy(update={"message": ""}))
