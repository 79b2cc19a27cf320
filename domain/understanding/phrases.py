"""Sequences of words that stand for one symbol, in all languages at once."""

from domain.languages import of_each
from domain.understanding.feast_names import FEAST_ROWS

Phrase = tuple[tuple[str, ...], str]  # the words, and their symbol


def _phrases(rows: list[str]) -> dict[str, list[Phrase]]:
    """Found by their first word, the longest first."""
    table: dict[str, list[Phrase]] = {}
    for row in rows:
        symbol, _, phrases = row.partition(":")
        for phrase in phrases.split("|"):
            words = tuple(phrase.strip().replace("-", " - ").split())
            table.setdefault(words[0], []).append((words, symbol))
    for found in table.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return table


_ROWS = [
    row for rows in of_each("phrases", "PHRASES").values() for row in rows.strip().splitlines()
]
PHRASES = _phrases(_ROWS + FEAST_ROWS)
