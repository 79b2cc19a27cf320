"""Danger, before anything else: the number to call, and somebody at the business is told."""

from domain import acts
from domain.acts import Reading
from domain.agenda import Frame, Noting
from domain.conversation import Conversation
from domain.dialogue.details import as_said, put, told_in, unfinished_phone
from domain.dialogue.said import every, has, without
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
    step = step.change(proposal=None, greeted=True, misses=0)
    step = step.pop() if _is_alarm(step.conversation.top) else step
    places = [act.place for act in dangers if act.place]
    known = step.conversation.placed and step.conversation.alarm > 0
    step = step.change(placed=known or bool(places), alarm=_STILL_OF_IT)
    return _pass_on(step, reading, places, placed=step.conversation.placed)


def _warning(step: Step, dangers: list[acts.Danger]) -> What:
    said = step.conversation.said
    if any(act.cannot_call for act in dangers) or What.EMERGENCY_NO_CALL in said:
        return What.EMERGENCY_NO_CALL
    if any(act.get_out for act in dangers) and What.EMERGENCY_GET_OUT not in said:
        return What.EMERGENCY_GET_OUT
    warned = What.EMERGENCY in said or What.EMERGENCY_GET_OUT in said
    return What.EMERGENCY_AGAIN if warned else What.EMERGENCY


def is_denied(conversation: Conversation, reading: Reading) -> bool:
    """ "No, nobody is in danger": after an alarm, or where the danger itself is only guessed."""
    dangers = every(reading, acts.Danger)
    if any(act.certain for act in dangers):
        return False
    alarmed = conversation.alarm > 0 or bool(dangers)
    return alarmed and has(reading, acts.Decline)


def end(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """The office hears that it was none, where it heard of one; the message counts as if there had
    been no alarm."""
    alarmed = step.conversation.alarm > 0
    rest = without(reading, acts.Danger, acts.Decline)
    if not alarmed:
        return step, rest
    top = step.conversation.top
    step = step.pop() if _is_alarm(top) else step
    step = step.change(alarm=0, placed=False, greeted=True, misses=0).say(What.DANGER_OVER)
    note = Noting(
        kind="all_clear", message=_message(step, reading, []), asked_for=True, urgent=True
    )
    return step.push(note).took(), rest


def _is_alarm(frame: Frame | None) -> bool:
    return isinstance(frame, Noting) and frame.kind == "danger"


def calm_down(step: Step, reading: Reading) -> Step:
    """Whoever goes on with an errand speaks no longer of a danger."""
    goes_on = has(reading, acts.Want, acts.Wish, acts.Choose, acts.Agree)
    return step.change(alarm=0) if goes_on and not is_danger(reading) else step


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
    placed = step.conversation.question == "message"  # where it is was asked, and is told
    if not placed and What.EMERGENCY_NO_CALL not in step.conversation.said:
        step = _warned_again(step)
    return _pass_on(step, reading, [], placed=True).took()


def _warned_again(step: Step) -> Step:
    """What to do is for those who are called to say, and not for us."""
    return step.say(What.EMERGENCY_AGAIN)


def asked(step: Step, reading: Reading) -> tuple[Step, Reading]:
    """A question of nothing that is ours, soon after an alarm, is for them as well."""
    unknown = [ask for ask in every(reading, acts.Ask) if ask.topic == "other" and not ask.when]
    if not step.conversation.alarm or not unknown:
        return step, reading
    rest = tuple(act for act in reading.acts if act not in unknown)
    return _warned_again(step).took(), reading.model_copy(update={"acts": rest})


def told(step: Step, frame: Noting) -> Step:
    """Only once it is sent. Where it is comes after it."""
    if frame.kind == "all_clear":
        return step.pop()  # said before
    step = step.pop().say(What.DANGER_TOLD)
    if frame.placed or What.ASK_PLACE in step.conversation.said:
        return step.rest_quiet()
    return step.push(frame.model_copy(update={"message": ""}))
