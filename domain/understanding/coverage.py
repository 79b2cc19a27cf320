"""Which words no rule accounts for: a text with such a word is not settled."""

from collections.abc import Iterable

from domain.understanding.cues import FILLERS
from domain.understanding.words import Token

Place = tuple[int, int]


def uncovered(tokens: list[Token], places: Iterable[Place]) -> list[Token]:
    """Marks mean nothing; signs are words only where an act is made of them."""
    covered = list(places)
    return [
        token
        for token in tokens
        if token.kind != "mark"
        and token.text not in FILLERS
        and not any(start <= token.start and token.end <= end for start, end in covered)
    ]
