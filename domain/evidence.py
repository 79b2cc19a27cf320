"""What a language model may claim of a person's words: only what the words bear out.

A claim is an input like any other. An act whose words are not in the text is dropped. What the
rules can compute from its words, they compute. Two readers who agree are believed: an act that
something is done upon is `certain` only where the rules read it too; one alone is read back.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import TypeVar

import phonenumbers

from domain.acts import (
    Act,
    Agree,
    Ask,
    Choose,
    Clash,
    Context,
    Danger,
    Decline,
    Keep,
    Note,
    Pause,
    Reading,
    Stop,
    Tell,
    ThirdParty,
    Want,
    Wish,
)
from domain.understanding.asking import Placed, with_days_asked
from domain.understanding.reading import read
from domain.understanding.words import fold

_REACH = timedelta(days=400)
_LONGEST_NAME = 80
_NOT_SAID = re.compile(r"[^\w@+]+")
Kind = TypeVar("Kind", Wish, Tell)
_HOW = {"words", "certain", "apart"}  # it was said, beside what
_WHEN = frozenset(Wish.model_fields) - {"act", "words", "certain", "role", "about", "who"}


def borne_out(claimed: Iterable[Act], rules: Reading, text: str, context: Context) -> Reading:
    """The claim as a reading of its own, in place of that of the rules."""
    said = _plain(text)
    acts = [
        borne
        for act in claimed
        if act.words.strip() and _plain(act.words) in said
        for borne in _BORNE.get(type(act), _as_it_is)(act, rules, context)
    ]
    if any(isinstance(act, ThirdParty) for act in acts):
        acts = [act for act in acts if not _is_of_holder(act)]
    placed = [Placed(act, max(fold(text).find(fold(act.words)), 0)) for act in dict.fromkeys(acts)]
    return Reading(
        acts=tuple(with_days_asked(placed, text)),
        words=text.strip(),
        settled=not any(isinstance(act, Clash) for act in acts),
        language=rules.language,
    )


def _is_of_holder(act: Act) -> bool:
    """A detail of the one whose appointment it is: from a third party it opens nothing."""
    return isinstance(act, Tell) and act.who != "self"


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
    apart = isinstance(act, Want) and act.more  # a yes beside it is carried out
    return apart or isinstance(act, Choose | Note | Wish)


def _read_alike(act: Act, rules: Reading) -> bool:
    fields = act.model_dump(exclude=_HOW)
    return any(each.model_dump(exclude=_HOW) == fields for each in rules.acts)


def _wish(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    """What the model means by words that do not say it themselves; else what the rules count."""
    assert isinstance(act, Wish)
    counted = _counted(act, rules, context)
    if _is_meant(act):
        known = any(_agrees(each, act) for each in counted) or _is_near(act, context)
        wishes = [act] if known else []
    else:
        wishes = counted
    for each in wishes:
        whose = act.who if act.who is not None else each.who
        wish = each.model_copy(update={"role": act.role, "words": act.words, "who": whose})
        yield wish.model_copy(update={"certain": _is_read(wish, rules)})


def _counted(act: Wish, rules: Reading, context: Context) -> list[Wish]:
    """What the rules read at just these words in the whole text, or in these words alone; or else
    in a part of them, or in more."""
    words = _plain(act.words)
    there = [each for each in rules.acts if isinstance(each, Wish) and each.role == act.role]
    just = [each for each in there if _plain(each.words) == words]
    alone = read(act.words, context)
    counted = [each for each in alone.acts if isinstance(each, Wish)]
    if just or (alone.settled and counted):
        return just or counted
    around = [e for e in there if _plain(e.words) in words or words in _plain(e.words)]
    return around or counted


def _is_meant(act: Wish) -> bool:
    return bool(act.model_dump(include=set(_WHEN), exclude_defaults=True))


def _agrees(counted: Wish, meant: Wish) -> bool:
    """Am or pm may be left open by the words, and not by what was said before."""
    if meant.time in counted.times:
        counted = counted.model_copy(update={"time": meant.time, "times": ()})
    return _when(counted) == _when(meant)


def _is_read(wish: Wish, rules: Reading) -> bool:
    return any(
        isinstance(other, Wish) and other.role == wish.role and _when(other) == _when(wish)
        for other in rules.acts
    )


def _when(wish: Wish) -> object:
    return wish.model_dump(include=set(_WHEN))


def _is_near(wish: Wish, context: Context) -> bool:
    today = context.now.date()
    days = [wish.day, *wish.days, *(wish.day_range or ())]
    return all(day is None or today <= day <= today + _REACH for day in days)


def _tell(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    assert isinstance(act, Tell)
    if act.refused:
        yield _refused(act, context)
        return
    if act.value is None:
        return
    if act.detail == "name":
        if _is_name(act.value, act.words):
            name = " ".join(act.value.split())
            yield act.model_copy(update={"value": name, "certain": True})
        return
    asked = context.model_copy(update={"asked": act.detail})
    read_there = [each for each in _of(Tell, act.words, asked) if each.detail == act.detail]
    told = next((each for each in read_there if each.value and each.part == act.part), None)
    if act.detail == "phone" and _is_number_of(act):
        alike = told is not None and told.value == act.value
        told = act.model_copy(update={"certain": alike and told is not None and told.certain})
    if told:
        own = {"who": act.who, "replaces": act.replaces, "words": act.words}
        yield told.model_copy(update=own)


def _is_number_of(act: Tell) -> bool:
    """A whole number whose digits were said: only its country may be the model's idea."""
    try:
        number = phonenumbers.parse(act.value or "", None)
    except phonenumbers.NumberParseException:
        return False
    said = "".join(each for each in act.words if each.isdigit())
    return phonenumbers.is_valid_number(number) and str(number.national_number) in said


def _refused(act: Tell, context: Context) -> Act:
    """Of what was asked for it is a plain no."""
    if act.detail == context.asked:
        return Decline(words=act.words)
    return act.model_copy(update={"value": None, "certain": True})


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


def _danger(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    """Now, unless the rules read that it is one of before."""
    read = [each for each in rules.acts if isinstance(each, Danger)]
    yield act.model_copy(update={"certain": not read or any(each.certain for each in read)})


def _decline(act: Act, rules: Reading, context: Context) -> Iterator[Act]:
    """Nobody is told that a danger is over upon the word of a model alone."""
    sure = any(isinstance(each, Decline) and each.certain for each in rules.acts)
    open_question = context.danger and context.asked != "yes_no"
    yield act.model_copy(update={"certain": sure or not open_question})


_BORNE: dict[type, Callable[[Act, Reading, Context], Iterator[Act]]] = {
    Agree: _agree,
    Wish: _wish,
    Tell: _tell,
    Choose: _choose,
    Ask: _ask,
    Danger: _danger,
    Decline: _decline,
}
