"""Whether words that were spoken on the phone read a proposal back, and ask whether it is right.

A read-back names the day, the time, who comes, and the contact; any other day or time in it makes
it none. What is said to be done without being so is found here, too.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, get_args

from contracts.values import Language
from domain import acts
from domain.agreement import Proposal
from domain.languages import LANGUAGES, of_each
from domain.phone.spoken_contacts import says_address, says_number, without_contact
from domain.phone.spoken_moments import moments_in
from domain.understanding.words import fold

Part = Literal["task", "day", "time", "visitor", "name", "email", "phone", "question"]
Done = Literal["book", "move", "cancel", "note"]
DONE: tuple[Done, ...] = get_args(Done)
_SENTENCE = re.compile(r"[^.?!;…]+(?:[.](?=\S)[^.?!;…]*)*[.?!;…]*")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CLOSING_WORDS = 3  # "is that right for you?", "¿es correcto, señora Delgado?"
_SHORT_NAME = 2  # letters


def reads_back(spoken: Sequence[str], proposal: Proposal, context: acts.Context) -> bool:
    """Whether the last of what was said in a row reads all of it back, and asks."""
    return any(
        not lacking(spoken[place:], proposal, context) for place in reversed(range(len(spoken)))
    )


def lacking(spoken: Sequence[str], proposal: Proposal, context: acts.Context) -> frozenset[Part]:
    """What a read-back in these words does not have, or has otherwise."""
    words = " ".join(spoken)
    missing = _untold(words, proposal, context)
    if not missing and not _asks_whether(spoken, proposal, context):
        return frozenset({"question"})
    return missing


def asks_for_key(spoken: str) -> bool:
    said = _plain(spoken)
    return any(_has(said, cue) for cue in _cues("PRESS_ONE"))


def without_names(words: str, proposal: Proposal) -> str:
    """Some names are days and months: Domingo, April. To others who repeats them adds nothing."""
    names = set(_words(f"{proposal.visitor} {proposal.name}"))
    return _WORD.sub(lambda word: "" if fold(word[0]) in names else word[0], words)


def claimed(spoken: str) -> frozenset[Done]:
    """What these words say has been done."""
    sentences = [fold(each) for each in _sentences(spoken) if not _is_question(each)]
    return frozenset(
        task
        for task in DONE
        if any(_claims(sentence, task, each) for sentence in sentences for each in LANGUAGES)
    )


def _claims(sentence: str, task: Done, language: Language) -> bool:
    done = of_each("read_backs", "DONE")[language][task]
    guards = of_each("read_backs", "NOT_DONE")[language]
    said = _plain(sentence)
    return any(
        not guards & set(said[: said.index(f" {cue} ")].split()) for cue in done if _has(said, cue)
    )


# --- what is named -------------------------------------------------------------------------------


def _untold(words: str, proposal: Proposal, context: acts.Context) -> frozenset[Part]:
    bare = without_contact(words, proposal.email, proposal.phone)  # an address names nobody
    told: dict[str, bool] = {
        "task": proposal.task not in ("move", "cancel") or _does(words, proposal.task),
        "visitor": not proposal.visitor or _names(bare, proposal.visitor, proposal.name),
        "name": bool(proposal.visitor) or _names(bare, proposal.name),
        "email": not proposal.email or says_address(words, proposal.email),
        "phone": not proposal.phone or says_number(words, proposal.phone),
    }
    readings = [
        _moment_told(each, proposal, context) for each in (bare, without_names(bare, proposal))
    ]
    best = max(readings, key=lambda each: sum(each.values()))
    told |= best
    return frozenset(part for part, done in told.items() if not done)  # type: ignore[misc]


def _moment_told(words: str, proposal: Proposal, context: acts.Context) -> dict[str, bool]:
    """The day and the time, and no others but those it was at before."""
    named = moments_in(words, context)
    days = {proposal.day, proposal.from_day}
    times = {proposal.time, proposal.from_time}
    exact = not named.vague
    return {
        "day": proposal.day is None or (exact and proposal.day in named.days <= days),
        "time": proposal.time is None
        or (
            exact
            and any(proposal.time in each for each in named.clocks)
            and all(times & each for each in named.clocks)
        ),
    }


def _names(words: str, name: str, not_by: str = "") -> bool:
    """A first name is a name; not by what the visitor and the contact share."""
    said = set(_WORD.findall(fold(words)))
    parts = {part for part in _WORD.findall(fold(name)) if len(part) >= _SHORT_NAME}
    own = parts - set(_WORD.findall(fold(not_by)))
    return not parts or bool(said & (own or parts))


def _does(words: str, task: str) -> bool:
    said = _plain(words)
    return any(
        _has(said, cue) for each in of_each("read_backs", "DOES").values() for cue in each[task]
    )


# --- whether it asks -----------------------------------------------------------------------------


def _asks_whether(spoken: Sequence[str], proposal: Proposal, context: acts.Context) -> bool:
    """The last question is whether it is right; or it is a part of the read-back itself."""
    sentences = _sentences(spoken[-1])
    questions = [place for place, each in enumerate(sentences) if _is_question(each)]
    if not questions:
        return True  # told, and left to be agreed to
    last = without_contact(sentences[questions[-1]], proposal.email, proposal.phone)
    if _asks_if_right(last, proposal):
        return True
    rest = " ".join([*spoken[:-1], *sentences[: questions[-1]]])
    return bool(_untold(rest, proposal, context)) and not _offers_another(last)


def _asks_if_right(question: str, proposal: Proposal) -> bool:
    said = _plain(re.split(r"[,:]|--", question.rstrip(" ?"))[-1])
    whole = _plain(question)
    if any(_ends_with(said, cue) or _ends_with(whole, cue) for cue in _cues("RIGHT")):
        return not _offers_another(question)
    return _asks_to_do(whole, proposal.task) and not _offers_another(question)


def _ends_with(said: str, cue: str) -> bool:
    """A few words may follow: whom it is asked."""
    if not said.startswith(f" {cue} "):
        return said.endswith(f" {cue} ")
    return len(said.split()) - len(cue.split()) <= _CLOSING_WORDS


def _asks_to_do(said: str, task: str) -> bool:
    for language in LANGUAGES:
        verbs = of_each("read_backs", "SHALL_I")[language].get(task, ())
        asked = of_each("read_backs", "ASKS_WHETHER")[language]
        if any(_has(said, f"{ask} {verb}") for ask in asked for verb in verbs):
            return True
    return False


def _offers_another(question: str) -> bool:
    return any(_has(_plain(question), word) for word in _cues("OR_ELSE"))


# --- words ---------------------------------------------------------------------------------------


@cache
def _cues(name: str) -> tuple[str, ...]:
    return tuple(cue for each in of_each("read_backs", name).values() for cue in each)


def _sentences(text: str) -> list[str]:
    return [each.strip() for each in _SENTENCE.findall(text) if each.strip()]


def _is_question(sentence: str) -> bool:
    return "?" in sentence or "¿" in sentence


def _plain(text: str) -> str:
    """Words between single spaces, folded, one at either end."""
    return f" {' '.join(_words(text))} "


def _words(text: str) -> Iterable[str]:
    return _WORD.findall(fold(text))


def _has(plain: str, cue: str) -> bool:
    return f" {cue} " in plain
