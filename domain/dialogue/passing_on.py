"""What goes to the office: exactly what was read back, and no offer that is stale."""

from collections.abc import Iterable

from domain import acts
from domain.acts import Ask, Reading
from domain.agenda import Noting
from domain.dialogue.frames.noting import KEPT, refused
from domain.dialogue.proceeding import fewer_asked
from domain.dialogue.said import every, has, wants, words_of
from domain.dialogue.says import OfWords, What
from domain.dialogue.step import Scene, Step

_A_MESSAGE = 4  # words that no rule accounts for, where a message is to be left


# Offered.


def offer_to_ask(step: Step, words: tuple[str, ...]) -> Step:
    """What nobody here knows: one offer for all of it, once what is going on is done."""
    top, known = step.conversation.top, step.conversation
    if words and all(each in known.passed_on for each in words):
        return step.say(What.ASKED_ALREADY)
    step = step.say(What.DONT_KNOW)
    if known.no_notes or not words or all(each in known.unanswered for each in words):
        return step
    if isinstance(top, Noting) and top.asked_for and not top.message:
        return step.with_top(message=_joined(words))
    waiting = next((each for each in known.agenda if _is_offer_to_ask(each)), None)
    if isinstance(waiting, Noting):
        message = _joined((*waiting.message.splitlines(), *words))
        return step.with_frame(waiting, waiting.model_copy(update={"message": message}))
    note = Noting(kind="question", message=_joined(words))
    # What is going on comes first, and what the same message begins.
    return step.change(agenda=(note, *known.agenda))


def without_answered(step: Step, ask: Ask) -> Step:
    """What is answered after all needs no asking."""
    answered = _plain(ask.words)
    for each in step.conversation.agenda:
        if not (answered and isinstance(each, Noting) and _is_offer_to_ask(each)):
            continue
        left = [line for line in each.message.splitlines() if _plain(line) != answered]
        after = each.model_copy(update={"message": "\n".join(left)})
        step = step.with_frame(each, after) if left else _without(step, each)
    return step


def _is_offer_to_ask(frame: object) -> bool:
    return isinstance(frame, Noting) and frame.kind == "question" and not frame.asked_for


def _without(step: Step, note: Noting) -> Step:
    if step.conversation.top is note:
        return step.pop()
    agenda = tuple(each for each in step.conversation.agenda if each is not note)
    return step.change(agenda=agenda)


# Answered with something else.


def let_go(step: Step, reading: Reading) -> Step:
    """An offer to pass something on goes away by itself when something else is said."""
    top = step.conversation.top
    waits = step.conversation.question is None  # not offered yet
    if not isinstance(top, Noting) or not reading.acts or waits:
        return step
    if top.kind == "danger":
        return step.pop()
    if top.asked_for:
        return step
    if has(reading, acts.Decline):
        # A no alone is answered in a word; with more to it, the rest is what counts.
        bare = all(isinstance(act, acts.Decline | acts.Social) for act in reading.acts)
        return step if bare else fewer_asked(refused(step).took())
    if step.conversation.question == "take_message" and _tells_after_all(step, reading):
        return step.pop()
    if _is_of_it(top, reading):
        return step
    # The yes may be among what was not understood: it is offered once more, later.
    return step.pop() if reading.settled else _put_off(step.pop(), top)


def _put_off(step: Step, note: Noting) -> Step:
    return step.change(agenda=(note, *step.conversation.agenda)) if note.message else step


def _is_of_it(top: Noting, reading: Reading) -> bool:
    """A yes, another wording, or the same once more; another question is something else."""
    if {"message", "person"} & set(wants(reading)):
        return True
    moves_on = has(reading, acts.Want, acts.Choose, acts.Wish, acts.Clash)
    if moves_on and not has(reading, acts.Agree):
        return False
    asks = every(reading, Ask)
    again = bool(asks) and all(_is_of_offer(ask, top) for ask in asks)
    return again or has(reading, acts.Agree, acts.Note, acts.Stop, acts.Repeat)


def _is_of_offer(ask: Ask, top: Noting) -> bool:
    lines = {_plain(line) for line in top.message.splitlines()}
    return ask.topic == "receipt" or _plain(ask.words) in lines


def _tells_after_all(step: Step, reading: Reading) -> bool:
    """What they would not say at first: the booking goes on."""
    held = step.conversation.details.skipped
    return any(act.value and act.detail in held for act in every(reading, acts.Tell))


# Told.


def take_note(step: Step, reading: Reading, scene: Scene) -> Step:
    """Something for the office to know: passed on where it was asked for, else offered. Words that
    come instead of a yes take the place of those that were read back."""
    words = "\n".join(words_of(reading, acts.Note))
    top, question = step.conversation.top, step.conversation.question
    if not words:
        return step
    if not isinstance(top, Noting):
        held = step.conversation.no_notes
        return step.took() if held else step.push(note_of(step, reading, asked_for=False)).took()
    if top.kind == "danger" or words in top.message:
        return step.took()  # it goes whole
    instead = question == "confirm" and not has(reading, acts.Agree)
    text = words if instead else _joined((*top.message.splitlines(), *words.splitlines()))
    answers = question == "message" or (question == "take_message" and reading.settled)
    return step.with_top(message=text, asked_for=top.asked_for or answers).took()


def to_be_told(step: Step, reading: Reading) -> Step:
    """Something that only the business can do: offered in the words it was said in."""
    top, words = step.conversation.top, reading.words.strip()
    if not words or words in step.conversation.passed_on:
        return step
    if isinstance(top, Noting) and top.kind != "danger" and not top.asked_for:
        return step.with_top(message=_joined((*top.message.splitlines(), words)))
    note = note_of(step, reading, asked_for=False)
    return step.push(note.model_copy(update={"message": words}))


def note_of(step: Step, reading: Reading, *, asked_for: bool) -> Noting:
    own = step.conversation.appointments
    words = "\n".join(words_of(reading, acts.Note))
    if asked_for and not words and len(reading.uncovered) >= _A_MESSAGE:
        words = reading.words.strip()  # it is in there somewhere: read back
    return Noting(
        message=words,
        asked_for=asked_for and (reading.settled or not words),
        appointment_id=own[0].appointment_id if len(own) == 1 else "",
    )


def as_offered(step: Step, reading: Reading) -> Step:
    """ "Ask them, please", of what we offered to pass on."""
    plain = reading.settled and not has(reading, acts.Decline)
    return step.with_top(asked_for=True, agreed=True) if is_offered(step) and plain else step


def is_offered(step: Step) -> bool:
    top = step.conversation.top
    return isinstance(top, Noting) and not top.asked_for


def for_a_person(step: Step, reading: Reading) -> Noting | None:
    """ "Somebody call me, 718 555 0142", or a message told to whom we offered to take one: the
    words are the message, and are read back. None: they only want to know where a person is."""
    ways = [act for act in every(reading, acts.Tell) if act.detail != "name" and act.value]
    offered = step.conversation.question == "take_message"
    tells = offered and len(reading.uncovered) >= _A_MESSAGE
    if step.conversation.no_notes or not (ways or tells or has(reading, acts.Note)):
        return None
    words = reading.words.strip() or "\n".join(words_of(reading, acts.Note))
    note = note_of(step, reading, asked_for=False)
    return note.model_copy(update={"message": words}) if words else None


# Sent.


def receipt(step: Step) -> Step | None:
    """Whether it went: from what was told of the answers, and nothing else. None: nothing was to
    be passed on."""
    said, top = step.conversation.said, step.conversation.top
    texts = step.conversation.passed_on
    if isinstance(top, Noting) and top.message and top.kind != "danger":
        return step.say(What.NOT_YET)
    if What.DANGER_TOLD in said and (step.conversation.alarm or not texts):
        return step.say(What.DANGER_PASSED_ON)  # no yes: "is anybody coming?"
    if texts:
        return step.say(OfWords(What.PASSED_ON, words=texts[-1]))
    if What.DANGER_UNDER_WAY in said:
        return step.say(What.DANGER_UNDER_WAY)
    return step.say(What.NOTE_UNDER_WAY) if What.NOTE_UNDER_WAY in said else None


def sent(step: Step) -> Step:
    """What was asked by then is not offered again."""
    top, known = step.conversation.top, step.conversation.passed_on
    lines = top.message.splitlines() if isinstance(top, Noting) else []
    return step.change(passed_on=tuple(dict.fromkeys((*known, *lines)))[-KEPT:])


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
