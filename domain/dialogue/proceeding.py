"""On to what the top frame asks next, or does; and nothing is asked a third time alike."""

import hashlib
from dataclasses import replace

from domain.agenda import Noting
from domain.dialogue.frames import CARRY_OUT, open_slot
from domain.dialogue.handover import OFFERED, hand_over, is_read_back, person_only
from domain.dialogue.says import Say, What
from domain.dialogue.step import Scene, Step

_MOST_ALIKE = 2
_MOST_READ_BACK = 4  # of these the later ones in a few words
_TELLS_NOTHING = frozenset(
    {
        What.WELCOME,
        What.WELCOME_BRIEF,
        What.NOT_UNDERSTOOD,
        What.NOT_ON_LIST,
        What.NOT_FOUND,
        What.HINT_NAME,
        What.HINT_EMAIL,
        What.HINT_PHONE,
        What.HINT_DAY,
        What.HINT_TIME,
        What.HINT_PROOF,
        What.HINT_YES_NO,
    }
)
_OFFERED = frozenset({What.OFFER_PERSON, What.HANDOFF, What.TAKE_MESSAGE})
_MOST_FRAMES = 8  # of one turn: each ends or asks
# What is on the table already is not listed again.
_AGAIN = {
    What.OFFER_DAYS: What.REMIND_OF_DAYS,
    What.OFFER_FITTING_DAYS: What.REMIND_OF_DAYS,
    What.OFFER_TIMES: What.REMIND_OF_TIMES,
    What.OFFER_NEAREST: What.REMIND_OF_TIMES,
}


def proceed(step: Step, scene: Scene) -> Step:
    for _ in range(_MOST_FRAMES):
        frame = step.conversation.top
        if step.waits or frame is None:
            return step
        slot = open_slot(frame, step, scene)
        step = slot.ask(step, scene) if slot else CARRY_OUT[frame.task](step, scene)
    return step


def not_alike(step: Step, scene: Scene) -> Step:
    """The end of every step: how often was just that asked already?"""
    before, key = step.unasked, _asked_key(step)
    if before is None or key is None:
        return step
    times = before.conversation.asked.get(key, 0)
    if times < _MOST_ALIKE:
        asked = {**step.conversation.asked, key: times + 1}
        on_screen = times if key == step.conversation.asked_last else 0
        return _worded_again(step, on_screen).change(asked=asked, asked_last=key)
    if is_read_back(step.conversation) and times < _MOST_READ_BACK:
        return _read_back_again(step, times).change(
            asked={**step.conversation.asked, key: times + 1}
        )
    if any(say.what not in _TELLS_NOTHING for say in before.says):
        # Something else was answered: what was asked stays asked, without a word more.
        kept = step.conversation
        return before.change(question=kept.question, proposal=kept.proposal).rest_quiet()
    if step.says[-1].what in _OFFERED:
        return person_only(before, scene)
    if isinstance(before.conversation.top, Noting):
        return before.pop().change(question=None).say(What.HERE_IF_NEEDED).rest_quiet()
    return hand_over(before, scene, What.OFFER_PERSON)


def fewer_asked(step: Step) -> Step:
    """Something new was taken: what is asked next is no longer asked in vain."""
    known = step.conversation.asked
    asked = {key: min(times, 1) if key != OFFERED else times for key, times in known.items()}
    return step.change(asked=asked)


def _asked_key(step: Step) -> str | None:
    """What is asked, and of what: a list that changed is another question."""
    question = step.conversation.question
    if question is None or not step.says:
        return None
    asked = f"{question} {replace(step.says[-1], nth=0)!r}"
    return hashlib.sha256(asked.encode()).hexdigest()[:16]


def _read_back_again(step: Step, times: int) -> Step:
    """What waits for a yes stays on the table, whatever else was said."""
    again = Say(What.CONFIRM_AGAIN, nth=times - _MOST_ALIKE)
    return replace(step, says=(*step.says[:-1], again))


def _worded_again(step: Step, times: int) -> Step:
    last: Say = step.says[-1]
    again = _AGAIN.get(last.what) if times else None
    if again is None:
        return step
    return replace(step, says=(*step.says[:-1], replace(last, what=again)))
