"""How rules are written: over the symbols of a `Line`, each with a space before and after."""

import re


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def rule(*rows: str) -> re.Pattern[str]:
    """One of the rows; each row matches whole symbols."""
    return re.compile(rf" (?:{'|'.join(rows)})(?= )")


def any_of(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"
