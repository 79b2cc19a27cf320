"""The words that stand around days and hours in any language, for use in rules."""

import re

from domain.languages import of_each
from domain.understanding.lexicon import all_words


def around(name: str) -> frozenset[str]:
    return all_words(name, "surroundings")


def any_around(name: str, *more: str) -> str:
    """One of the words, or of further symbols, as a pattern."""
    words = sorted(map(re.escape, around(name)), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join((*words, *more))})"


def phrases_around(name: str) -> tuple[str, ...]:
    """Of several words each, with a space around."""
    rows = "|".join(of_each("surroundings", name).values()).split("|")
    return tuple(f" {row.strip()} " for row in rows if row.strip())


def symbols_of(text: str) -> list[str]:
    return text.split()
