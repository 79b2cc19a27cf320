"""Which words no rule accounts for: a text with such a word is not settled."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from domain.understanding.cues import FILLERS
from domain.understanding.words import Token

Place = tuple[int, int]
_REPEATED = re.compile(r"\b(\w\w)\1+\b")
_DRAWN_OUT = re.compile(r"(\w)\1+")


def uncovered(tokens: list[Token], places: Iterable[Place]) -> list[Token]:
    """Marks mean nothing; signs are words only where an act is made of them."""
    starts, ends = _reaching(places)
    return [
        token
        for token in tokens
        if token.kind != "mark" and not _is_filler(token.text) and not _covered(token, starts, ends)
    ]


def _is_filler(word: str) -> bool:
    """Also where it is drawn out: "uhhh", "jajajaja"."""
    return word in FILLERS or _DRAWN_OUT.sub(r"\1", _REPEATED.sub(r"\1", word)) in FILLERS


def _reaching(places: Iterable[Place]) -> tuple[list[int], list[int]]:
    """Where places begin, in order, and how far any place reaches that begins by then."""
    starts, ends, furthest = [], [], 0
    for start, end in sorted(places):
        furthest = max(furthest, end)
        starts.append(start)
        ends.append(furthest)
    return starts, ends


def _covered(token: Token, starts: list[int], ends: list[int]) -> bool:
    at = bisect_right(starts, token.start) - 1
    return at >= 0 and token.end <= ends[at]
