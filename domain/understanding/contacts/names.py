"""Names: only where one is named or asked, or stands beside an address or a number."""

from dataclasses import replace

from domain.acts import Context
from domain.understanding.contacts.bare_names import (
    bare_names,
    denied,
    extended,
    put_right,
    visitor_named,
    with_addition,
)
from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.name_cues import announced
from domain.understanding.contacts.name_words import (
    GIVEN,
    PARTICLES,
    Names,
    same,
    spelled_at,
    spelling_cue,
)
from domain.understanding.words import Text, fold

_SHORT = 2  # words of a first name to which a surname is told apart


def find_names(text: Text, context: Context, taken: list[tuple[int, int]]) -> list[Candidate]:
    """`taken`: where addresses and numbers stand, in characters."""
    names = Names(text, taken)
    asked = context.asked == "name"
    found = announced(names, asked)
    if all(one.visitor or one.other or one.nickname or one.share for one in found):
        bare = [one for one in bare_names(names, asked, found) if not _overlaps(one, found)]
        found += [_joined_to(one, context.formal_name) for one in bare] if asked else bare
    if not found and context.asked == "yes_no" and (one := put_right(names)):
        found = [one]
    if not any(one.visitor for one in found):
        found += visitor_named(names)
    found = [_as_share(one, context.formal_name) for one in found]
    found = _put_together(found, context.formal_name)
    found += extended(names, found)
    found = [with_addition(names, one) for one in found]
    return _as_spelled(names, found + denied(names, found), asked)


def _overlaps(one: Candidate, found: list[Candidate]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in found)


def _joined_to(one: Candidate, formal: str) -> Candidate:
    """A surname alone, where the first name is known already."""
    known = formal.split()
    if len(known) != 1 or same(one.value.split()[0], known[0]) or one.cue < 0:
        return one
    certain = len(one.value.split()) == 1
    return replace(one, value=f"{formal} {one.value}", replaces=True, certain=certain)


def _as_share(one: Candidate, formal: str) -> Candidate:
    """ "Change the name to Baird", of Tom Bard: one word changes its part of a longer name."""
    known = formal.split()
    if not one.replaces or one.share or one.visitor or len(known) < _SHORT or " " in one.value:
        return one
    if any(same(one.value, word) for word in known):
        return one
    return replace(one, share="given" if fold(one.value) in GIVEN else "family")


def _put_together(found: list[Candidate], formal: str) -> list[Candidate]:
    """First and last names that were told apart."""
    given = [one for one in found if one.share == "given"]
    family = [one for one in found if one.share == "family"]
    whole = [one for one in found if not one.share]
    if not given and not family:
        return found
    short = next((one for one in whole if _size(one.value) <= _SHORT), None)
    first = given[0].value if given else short.value if short else ""
    last = " ".join(one.value for one in family) or (short.value if given and short else "")
    told = [*given[:1], *family] + ([short] if short and not (given and family) else [])
    if not (first and last):
        return [one for one in whole if one is not short] + [
            _with_formal(told, first, last, formal)
        ]
    one = _reaching(told, f"{first} {last}")
    return [other for other in whole if other is not short] + [one]


def _size(name: str) -> int:
    """In words: those of "María del Socorro" are two."""
    return sum(word.casefold() not in PARTICLES for word in name.split())


def _with_formal(told: list[Candidate], first: str, last: str, formal: str) -> Candidate:
    known = formal.split()
    kept = known[:1] if last else known[1:]
    value = " ".join([*kept, last] if last else [first, *kept])
    one = _reaching(told, value)
    return replace(one, replaces=bool(kept), certain=bool(kept) or not last)


def _reaching(told: list[Candidate], value: str) -> Candidate:
    return replace(
        told[0],
        value=value,
        share="",
        start=min(one.start for one in told),
        end=max(one.end for one in told),
        cue=min(one.begin for one in told),
    )


def _as_spelled(names: Names, found: list[Candidate], asked: bool) -> list[Candidate]:
    """ "Jon, spelled J-O-H-N": letters win over what was heard."""
    at = 0
    beside: list[Candidate] = []
    while at < len(names.tokens):
        spelled = spelled_at(names, at)
        if not spelled:
            at += 1
            continue
        while at < len(names.tokens) and names.tokens[at].start < spelled.end:
            at += 1
        if any(one.start <= spelled.start < one.end for one in found):
            continue
        spelled = replace(spelled, cue=spelling_cue(names, spelled.start))
        if not found and asked:
            return [spelled]
        found = [_respelled(one, spelled.value) for one in found]
        if found:
            beside.append(replace(spelled, value=found[0].value, visitor=found[0].visitor))
    return found + beside


def _respelled(one: Candidate, spelled: str) -> Candidate:
    heard = one.value.split()
    if any(same(word, spelled) for word in heard):
        return one
    near = next((at for at, word in enumerate(heard) if same(word[0], spelled[0])), None)
    if near is None:
        return one
    heard[near] = spelled
    return replace(one, value=" ".join(heard), certain=False)
