"""Danger, before anything else: the number to call, and somebody at the business is told."""

from domain import acts
from domain.acts import Reading
from domain.agenda import Frame, Noting
from domain.conversation import Conversation
from domain.dialogue.details import as_said, put, told_in, unfinished_phone
from domain.dialogue.questions import answer_known
from domain.dialogue.said import every, has, wants, without
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

_LONGEST = 6000
_LONGEST_KEPT = 1000
_KEPT = 4  # messages
_STILL_OF_IT = 3  # messages after one that told of the danger
_SHORTEST_PHONE = 7
# Errands that whoever says so in plain words goes on with.
_ERRANDS = frozenset({"book", "move", "cancel", "look_up"})
_OF_A_VISIT = (acts.Wish, acts.Clash)
_OF_WHAT_IS_UNDER_WAY = (acts.Choose, acts.Stop, acts.Keep, acts.Other)
_PARTING = ("thanks", "goodbye")
_ACKNOWLEDGES = (acts.Agree, acts.Decline, acts.Social)


def remember(step: Step, reading: Reading) -> Step:
    """The last messages, as they were said: nothing reads them but who comes to help."""
    words = reading.words.strip()[:_LONGEST_KEPT]
    recent = (*step.conversation.recent, words)[-_KEPT:] if words else step.conversation.recent
    return step.change(recent=recent, alarm=max(0, step.conversation.alarm - 1))


def is_danger(reading: Reading) -> bool:
    return any(act.certain for act in every(reading, acts.Danger))


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
    if any(act.cannot_call for act in dangers) or _cannot_call(step):
        return _without_a_call(step, dangers)
    if any(act.get_out for act in dangers) and What.EMERGENCY_GET_OUT not in said:
        return What.EMERGENCY_GET_OUT
    warned = What.EMERGENCY in said or What.EMERGENCY_GET_OUT in said
    return What.EMERGENCY_AGAIN if warned else What.EMERGENCY


def is_denied(conversation: Conversation, reading: Reading) -> bool:
    """ "No, nobody is in danger", after an alarm. A no that answers no question denies nothing for
    sure: "no!! he's still here"."""
    sure = any(act.certain for act in every(reading, acts.Decline))
    return conversation.alarm > 0 and sure and not has(reading, acts.Danger)


def end(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """The office hears that it is over, where it heard of one; never that it was none, for nobody
    here can know. The message counts as if there had been no alarm."""
    rest = without(reading, acts.Decline)
    step = step.pop() if _is_alarm(step.conversation.top) else step
    step = step.change(alarm=0, placed=False, greeted=True, misses=0).say(What.DANGER_OVER)
    note = Noting(
        kind="all_clear", message=_message(step, reading, []), asked_for=True, urgent=True
    )
    return step.push(note).took(), rest


def _is_alarm(frame: Frame | None) -> bool:
    return isinstance(frame, Noting) and frame.kind == "danger"


def calm_down(step: Step, reading: Reading) -> Step:
    """Whoever goes on with an errand speaks no longer of a danger."""
    calm = goes_on(step.conversation, reading) and not is_danger(reading)
    return step.change(alarm=0) if calm else step


def goes_on(conversation: Conversation, reading: Reading) -> bool:
    answers = _is_under_way(conversation) and has(reading, *_OF_WHAT_IS_UNDER_WAY)
    return answers or has(reading, *_OF_A_VISIT) or bool(_ERRANDS & set(wants(reading)))


def _is_under_way(conversation: Conversation) -> bool:
    """An errand that the danger came into."""
    return conversation.top is not None and not _is_alarm(conversation.top)


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


# What is said after it.


def is_of_it(step: Step, reading: Reading) -> bool:
    """Soon after an alarm all is of it, but an errand, and plain words to what was asked."""
    said = reading.acts or reading.words.strip()
    if not step.conversation.alarm or not said or goes_on(step.conversation, reading):
        return False
    return not (reading.settled and all(_is_to_us(act, step) for act in reading.acts))


def _is_to_us(act: acts.Act, step: Step) -> bool:
    if isinstance(act, acts.Social):
        return act.kind in _PARTING
    answers = isinstance(act, acts.Tell | acts.Agree | acts.Decline)
    return answers and _is_under_way(step.conversation)


def take_in(step: Step, reading: Reading, scene: Scene) -> Step:
    """The office gets it too, and nothing is asked meanwhile: no form, no list, no message first.
    What we know is answered, what we do not is for those who come to help."""
    placed = step.conversation.question == "message"  # where it is was asked, and is told
    step = step.pop() if _is_alarm(step.conversation.top) else step
    step = _keep_details(step, reading, scene).change(misses=0, proposal=None).took()
    if reading.settled and all(isinstance(act, _ACKNOWLEDGES) for act in reading.acts):
        return step.say(What.STILL_HERE).rest_quiet()
    step, unknown = answer_known(step, reading, scene)
    reachable = bool(scene.tenant.handoff.phone or scene.tenant.handoff.email)
    if "person" in wants(reading) and reachable and not _cannot_call(step):
        step = step.say(What.PERSON_ONLY)
    elif unknown or not (placed or step.says or _cannot_call(step)):
        step = _what_to_do(step)
    known = reading.settled and not unknown and has(reading, acts.Ask)
    if known or not (reading.words.strip() or has(reading, acts.Note)):
        return step.rest_quiet()
    return _pass_on(step.change(alarm=_STILL_OF_IT), reading, [], placed=True)


def _what_to_do(step: Step) -> Step:
    """It is for those who are called to say, and not for us."""
    return step.say(_without_a_call(step, []) if _cannot_call(step) else What.EMERGENCY_AGAIN)


def _cannot_call(step: Step) -> bool:
    said = step.conversation.said
    return What.EMERGENCY_NO_CALL in said or What.EMERGENCY_LEAVE in said


def _without_a_call(step: Step, dangers: list[acts.Danger]) -> What:
    """From gas and fire everybody has to get away; elsewhere it may be that nobody must hear."""
    leave = What.EMERGENCY_GET_OUT in step.conversation.said or any(d.get_out for d in dangers)
    first = What.EMERGENCY_LEAVE not in step.conversation.said
    return What.EMERGENCY_LEAVE if leave and first else What.EMERGENCY_NO_CALL


def is_beside(step: Step, reading: Reading) -> bool:
    """An errand among more that was not understood, soon after an alarm; or, once it was over, that
    it was real: the office gets the words, and the errand goes on."""
    if has(reading, acts.Danger):
        return is_told_of(step.conversation, reading)
    alarmed = bool(step.conversation.alarm) and not reading.settled
    return alarmed and goes_on(step.conversation, reading)


def is_told_of(conversation: Conversation, reading: Reading) -> bool:
    """ "It was a real emergency": a danger of before that was reported, and none of now."""
    reported = {What.DANGER_TOLD, What.DANGER_UNDER_WAY} & conversation.said.keys()
    return bool(reported) and has(reading, acts.Danger) and not is_danger(reading)


def pass_beside(step: Step, reading: Reading) -> tuple[Step, Reading]:
    kept = without(reading, acts.Danger, acts.Note)  # the whole of it goes
    rest = tuple(act for act in kept.acts if getattr(act, "task", None) != "message")
    step = _pass_on(step.change(alarm=0), reading, [], placed=True).took()
    return step, kept.model_copy(update={"acts": rest})


def told(step: Step, frame: Noting) -> Step:
    """Only once it is sent. Where it is comes after it."""
    if frame.kind == "all_clear":
        return _off(step)  # said before
    step = _off(step).say(What.DANGER_TOLD)
    if frame.placed or What.ASK_PLACE in step.conversation.said:
        return step.rest_quiet()
    return step.push(frame.model_copy(update={"message": ""}))


def _off(step: Step) -> Step:
    """What was read back before may still get its yes, where the danger is one of before."""
    proposal = step.conversation.proposal
    step = step.pop()
    return step.change(proposal=proposal, question="confirm") if proposal else step
