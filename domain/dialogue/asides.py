"""Answers to what was asked on top of the conversation's question; None: not an answer to that."""

from domain.conversation import Aside, Note
from domain.dialogue.choosing import is_wish, merged, says_no, says_yes
from domain.dialogue.cues import agrees, is_only, keeps, needs_something, wants_one_more
from domain.dialogue.details import heard_in
from domain.dialogue.goals import begin, proceed
from domain.dialogue.handover import ask_message
from domain.dialogue.notes import send_note
from domain.dialogue.says import What
from domain.dialogue.step import Handler, Scene, Step
from domain.reading import DayTime, Intent, Reading

# Words: "no, never mind" drops a message, and so does "no thanks, that's all"; a longer text is the
# message.
_LONGEST_REFUSAL, _LONGEST_FAREWELL = 3, 7

_ERRANDS = {Intent.BOOK, Intent.MOVE, Intent.CANCEL, Intent.LOOK_UP, Intent.HUMAN}


def _start(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if says_yes(reading) or needs_something(reading):
        return proceed(step.change(goal=step.conversation.goal or "book"), scene)
    if _declines(reading):
        return step.say(What.HOW_HELP)
    return None


def _help(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if reading.topic and Intent.MESSAGE in reading.intents:
        return None  # the message itself
    if _is_taken_up(reading) or Intent.MESSAGE in reading.intents:
        gives_up = step.conversation.question == "proof"  # whose it is cannot be proved here
        return ask_message(step.end() if gives_up else step)
    if _declines(reading) and step.conversation.question == "proof":
        return step.end().say(What.KEPT)
    return proceed(step, scene) if _declines(reading) else None


def _message(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if is_only(reading, Intent.YES, Intent.THANKS, Intent.REPEAT):
        return ask_message(step)
    if Intent.NO in reading.intents and _ERRANDS & set(reading.intents):
        return None  # "no, I want an appointment"
    text = (reading.text or reading.topic or "").strip()
    intents = set(reading.intents)
    dropped = {Intent.NO, Intent.BACK, Intent.RESTART, Intent.GOODBYE} & intents
    is_farewell = intents <= {Intent.NO, Intent.GOODBYE, Intent.THANKS} and len(intents) > 1
    longest = _LONGEST_FAREWELL if is_farewell else _LONGEST_REFUSAL
    if not text or (dropped and len(text.split()) <= longest):
        return proceed(step.say(What.NOTE_DROPPED), scene)
    return send_note(step.change(note=Note(kind="message", text=text)), scene)


def _pass_on(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if _is_taken_up(reading) and Intent.GOODBYE not in reading.intents:
        return send_note(step, scene)
    if _declines(reading):
        return proceed(step.change(note=None).say(What.NOTE_DROPPED), scene)
    return None


def _note_contact(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if heard_in(reading):
        return send_note(step, scene)
    if says_no(reading):
        return send_note(step, scene, anonymous=True)
    if is_wish(reading) or _ERRANDS & set(reading.intents):
        return None
    asked_often = step.conversation.said.get(What.ASK_NOTE_CONTACT, 0) > 1
    return send_note(step, scene, anonymous=asked_often)


def _stop(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if Intent.CANCEL in reading.intents or reading.code:
        return begin(step, "cancel", DayTime(), scene)
    if says_yes(reading):
        return step.end().say(What.STOPPED)
    if keeps(reading) or _declines(reading):
        return proceed(step, scene)
    return None


def _move_there(step: Step, reading: Reading, scene: Scene) -> Step | None:
    wish = merged(step.conversation.preference, reading.when)
    if wants_one_more(reading) or Intent.BOOK in reading.intents:
        return begin(step, "book", wish, scene)
    if is_wish(reading) or says_yes(reading) or Intent.MOVE in reading.intents:
        return begin(step, "move", wish, scene)
    return begin(step, "book", wish, scene) if says_no(reading) else None


def _declines(reading: Reading) -> bool:
    """A no alone, or a polite one; "no, I want to cancel" is another errand."""
    return says_no(reading) and set(reading.intents) <= {Intent.NO, Intent.THANKS}


def _is_taken_up(reading: Reading) -> bool:
    """An "ok" may as well begin the next errand: "ok, I want to see a flat tomorrow"."""
    return agrees(reading) and not is_wish(reading)


ASIDES: dict[Aside, Handler] = {
    "start": _start,
    "help": _help,
    "message": _message,
    "pass_on": _pass_on,
    "note_contact": _note_contact,
    "stop": _stop,
    "move_there": _move_there,
}
