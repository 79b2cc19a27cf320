"""What a language model may claim of a person's words: only what the words bear out.

A claim is an input like any other. An act whose words are not in the text is dropped. What the
rules can compute from its words, they compute. Two readers who agree are believed: an act that
something is done upon is `certain` only where the rules read it too; one alone is read back.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import TypeVar

from domain.acts import (
    Act,
    Agree,
    Ask,
    Choose,
    Context,
    Decline,
    Keep,
    Note,
    Pause,
    Reading,
    Stop,
    Tell,
    Wish,
)
from domain.understanding.reading import read
from domain.understanding.words import fold

_REACH = timedelta(days=400)
_LONGEST_NAME = 80
_NOT_SAID = re.compile(r"[^\w@+]+")
Kind = TypeVar("Kind", Wish, Tell)
_WHEN = frozenset(Wish.model_fields) - {"act", "words", "certain", "role", "about"}


def borne_out(claimed: Iterable[Act], rules: Reading, text: str, context: Context) -> Reading:
    """The claim as a reading of its own, in place of that of the rules."""
    said = _plain(text)
    acts = [
        borne
        for act in claimed
        if act.words.strip() and _plain(act.words) in said
        for borne in _BORNE.get(type(act), _as_it_is)(act, rules, context)
    ]
    return Reading(acts=tuple(dict.fromkeys(acts)), settled=True, language=rules.language)


def _plain(text: str) -> str:
    """Folded words with one space between: a model copies no comma faithfully."""
    return f" {' '.join(_NOT_SAID.split(fold(text))).strip()} "


def _agree(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    """Certain where the rules hear a yes too, and nothing that holds it back."""
    held = any(isinstance(each, _RESTRAINTS) or _restrains(each) for each in rules.acts)
    yield act.model_copy(update={"certain": _read_alike(act, rules) and not held})


def _restrains(act: Act) -> bool:
    return isinstance(act, Wish) and act.role != "wanted"


def _as_it_is(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    """Kinds that lead to a question at most, or to what the rules have read as well."""
    yield act.model_copy(update={"certain": _read_alike(act, rules) or not _bears(act)})


def _bears(act: Act) -> bool:
    """Whether something may be done upon it without another word."""
    return isinstance(act, Choose | Note | Wish)


def _read_alike(act: Act, rules: Reading) -> bool:
    fields = act.model_dump(exclude={"words", "certain"})
    return any(each.model_dump(exclude={"words", "certain"}) == fields for each in rules.acts)


def _wish(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    """With the days and hours that the rules count from its words; else the model's, unsure."""
    assert isinstance(act, Wish)
    counted = _of(Wish, act.words, context)
    if not counted:
        if _is_near(act, context) and act.model_dump(include=set(_WHEN), exclude_defaults=True):
            yield act
        return
    for each in counted:
        wish = each.model_copy(update={"role": act.role, "words": act.words, "certain": False})
        if act.time in each.times:  # am or pm is open by the words, and not by what was said before
            wish = wish.model_copy(update={"time": act.time, "times": ()})
        alike = any(
            isinstance(other, Wish) and other.role == wish.role and _when(other) == _when(wish)
            for other in rules.acts
        )
        yield wish.model_copy(update={"certain": alike})


def _when(wish: Wish) -> object:
    return wish.model_dump(include=set(_WHEN))


def _is_near(wish: Wish, context: Context) -> bool:
    today = context.now.date()
    days = [wish.day, *wish.days, *(wish.day_range or ())]
    return all(day is None or today <= day <= today + _REACH for day in days)


def _tell(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    assert isinstance(act, Tell)
    if act.refused or act.value is None:
        yield act.model_copy(update={"value": None, "certain": True})
        return
    if act.detail == "name":
        if _is_name(act.value, act.words):
            name = " ".join(act.value.split())
            yield act.model_copy(update={"value": name, "certain": True})
        return
    asked = context.model_copy(update={"asked": act.detail})
    for each in _of(Tell, act.words, asked):
        if each.detail == act.detail and each.value and each.certain >= act.part:
            yield each.model_copy(
                update={"who": act.who, "replaces": act.replaces, "words": act.words}
            )
            return


def _is_name(name: str, words: str) -> bool:
    parts = _plain(name).split()
    return (
        bool(parts)
        and len(name) <= _LONGEST_NAME
        and not any(letter.isdigit() for letter in name)
        and set(parts) <= set(_plain(words).split())
    )


def _choose(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    assert isinstance(act, Choose)
    if act.number is None and act.which is None:
        return
    yield from _as_it_is(act, rules, context)


def _ask(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    assert isinstance(act, Ask)
    known = act.fact in {each.key for each in context.facts}
    yield act.model_copy(update={"fact": act.fact if known else None, "certain": True})


def _of(kind: type[Kind], words: str, context: Context) -> list[Kind]:
    return [each for each in read(words, context).acts if isinstance(each, kind)]


_RESTRAINTS = (Decline, Stop, Keep, Pause)
_BORNE: dict[type, Callable[[Act, Reading, Context], Iterator[Act]]] = {
    Agree: _agree,
    Wish: _wish,
    Tell: _tell,
    Choose: _choose,
    Ask: _ask,
}
