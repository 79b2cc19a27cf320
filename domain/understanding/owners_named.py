"""Whose a visit is, as said beside its hour: "for me, Ana Ruiz", "my husband", "for Jorge"."""

from typing import NamedTuple

from domain.understanding.contacts.cues import Cue
from domain.understanding.contacts.tables import words
from domain.understanding.lexicon import SINGLE
from domain.understanding.words import Text, Token

_KINDS = ("self", "own", "other", "for")
_OPEN = words("visits", "OPEN")
_LEADS = words("visits", "LEADS")
_JOINING = words("visits", "JOINING")
_VAGUE = words("visits", "VAGUE")
_PARTICLES = words("visits", "PARTICLES")
_BESIDE = frozenset(",(:-")
_MOST = 5  # words of a name
_FULL = 2  # one word alone may be anything


class Owner(NamedTuple):
    who: str  # "" is the speaker
    name: str
    start: int
    end: int
    vague: bool = False  # "him"


def owners_in(text: Text, found: list[Cue]) -> list[Owner]:
    owners = [_owner(text, cue) for cue in found if cue.kind in _KINDS]
    return [owner for owner in owners if owner]


def names_after(text: Text, ends: list[int]) -> list[Owner]:
    """ "11 am Dwayne Carter, 12 noon Kelly Brooks": a whole name right after each."""
    found = [_whole_name(text, end) for end in ends]
    return [owner for owner in found if owner] if all(found) else []


def _whole_name(text: Text, end: int) -> Owner | None:
    at = next((at for at, token in enumerate(text.tokens) if token.start >= end), None)
    named = _name_at(text, at, apart=True) if at is not None else []
    if len(named) < _FULL:
        return None
    start, stop = named[0].start, named[-1].end
    name = text.quote(start, stop)
    return Owner(name, name, start, stop)


def _owner(text: Text, cue: Cue) -> Owner | None:
    own = cue.kind in ("self", "own")
    tokens = text.tokens[cue.first : cue.last]
    if tokens[-1].text in _OPEN and _goes_on(text, cue.last):
        return None
    named = _name_at(text, cue.last, apart=cue.kind != "for")
    name = text.quote(named[0].start, named[-1].end) if named else ""
    if cue.kind == "for" and not name:
        return None
    start, end = tokens[0].start, (named or tokens)[-1].end
    if own:
        return Owner("", name, start, end)
    core = [token for token in tokens if token.text not in _LEADS]
    who = name or text.quote(core[0].start, core[-1].end)
    return Owner(who, name, start, end, vague=not name and core[-1].text in _VAGUE)


def _goes_on(text: Text, at: int) -> bool:
    """ "Para mi" is for me only where no word follows that it belongs to."""
    if at >= len(text.tokens):
        return False
    token = text.tokens[at]
    if token.kind in ("number", "ordinal", "date"):
        return True  # "para el 18"
    return token.kind == "word" and token.text not in _JOINING and not _is_name(text, token)


def _name_at(text: Text, at: int, *, apart: bool) -> list[Token]:
    """Capital letters, right there or behind a mark."""
    if apart and at < len(text.tokens) and text.tokens[at].text in _BESIDE:
        at += 1
    named: list[Token] = []
    for place in range(at, min(at + _MOST, len(text.tokens))):
        token = text.tokens[place]
        if not (_is_name(text, token) or (named and token.text in _PARTICLES)):
            break
        named.append(token)
    while named and named[-1].text in _PARTICLES:
        named.pop()
    return named


def _is_name(text: Text, token: Token) -> bool:
    if token.kind != "word" or text.original.isupper():
        return False
    dated = any(token.text in table for table in SINGLE.values())
    return text.original[token.start].isupper() and not dated
