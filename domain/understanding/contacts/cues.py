"""Phrases that announce something, as a table of the languages, found in one pass over the words.

A row is a phrase; `[a|b c]` may stand in it or not, `(a|b c)` is one of these, `<set>` any word of
the set of that name in `SETS` of the same module ("<my> <relation>'s name is").
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from domain.languages import of_each
from domain.understanding.words import Token

_PIECE = re.compile(r"\[([^\]]*)\]|\(([^)]*)\)|(\S+)")
_END = ""  # no word of a phrase is empty
Node = dict[str, Any]


class Cue(NamedTuple):
    kind: str
    first: int  # tokens: from and to
    last: int


class Cues:
    """`kinds`: what a phrase announces, with its rows, one a line."""

    def __init__(self, kinds: dict[str, str], sets: dict[str, frozenset[str]]) -> None:
        self._root: Node = {}
        self._sets: dict[str, list[str]] = {}
        for name, members in sets.items():
            for member in members:
                self._sets.setdefault(member, []).append(f"<{name}>")
        for kind, rows in kinds.items():
            for row in filter(None, map(str.strip, rows.splitlines())):
                for phrase in _expanded(row):
                    self._add(phrase, kind)
        self._firsts = frozenset(self._root) | {
            word for word, names in self._sets.items() if any(name in self._root for name in names)
        }

    def at(self, words: list[str], first: int) -> Cue | None:
        """The longest phrase that begins here."""
        if words[first] not in self._firsts:
            return None
        found: Cue | None = None
        nodes = [self._root]
        for place in range(first, len(words)):
            nodes = [node[key] for node in nodes for key in self._keys(words[place]) if key in node]
            if not nodes:
                break
            kind = next((node[_END] for node in nodes if _END in node), None)
            if kind:
                found = Cue(kind, first, place + 1)
        return found

    def found(self, words: list[str]) -> Iterator[Cue]:
        """All that do not overlap, from left to right."""
        reached = 0
        for place in [at for at, word in enumerate(words) if word in self._firsts]:
            cue = self.at(words, place) if place >= reached else None
            if cue:
                yield cue
                reached = cue.last

    def _keys(self, word: str) -> list[str]:
        return [word, *self._sets.get(word, ())]

    def _add(self, phrase: tuple[str, ...], kind: str) -> None:
        node = self._root
        for word in phrase:
            node = node.setdefault(word, {})
        node.setdefault(_END, kind)


def _expanded(row: str) -> Iterator[tuple[str, ...]]:
    pieces = []
    for optional, choice, word in _PIECE.findall(row):
        ways = (optional or choice or word).split("|") if not word else [word]
        pieces.append([tuple(way.split()) for way in ways] + ([()] if optional else []))
    for parts in product(*pieces):
        yield tuple(word for part in parts for word in part)


@cache
def cues(module: str, value: str) -> Cues:
    """The phrases of all languages; a kind of a later one joins the same kind of another."""
    kinds: dict[str, str] = {}
    for rows in of_each(module, value).values():
        for kind, phrases in rows.items():
            kinds[kind] = f"{kinds.get(kind, '')}\n{phrases}"
    sets: dict[str, frozenset[str]] = {}
    for named in of_each(module, "SETS").values():
        for name, members in named.items():
            sets[name] = sets.get(name, frozenset()) | frozenset(members.split())
    return Cues(kinds, sets)


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


@cache
def members(module: str, name: str) -> frozenset[str]:
    """The words of a set, of all languages."""
    return frozenset(
        word for sets in of_each(module, "SETS").values() for word in sets.get(name, "").split()
    )
