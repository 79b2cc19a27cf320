"""The closed vocabularies of all languages, as symbols of one grammar.

A symbol is a plain word or a mark like `wd0` (Monday; `wd0s` Mondays) or `mo1` (January), so a
rule is written once for all languages.
"""

from contracts.values import Language
from domain.languages import of_each


def _singles(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in rows.strip().splitlines():
        symbol, _, words = row.partition(":")
        table |= dict.fromkeys(words.split(), symbol)
    return table


SINGLE: dict[Language, dict[str, str]] = {
    language: _singles(rows) for language, rows in of_each("lexicon", "WORDS").items()
}
EVERY_LANGUAGE = tuple(SINGLE)


def word_sets(value: str, module: str = "lexicon") -> dict[Language, frozenset[str]]:
    """A list of words as each language has it."""
    return {
        language: frozenset(words.split()) for language, words in of_each(module, value).items()
    }


def all_words(value: str, module: str = "lexicon") -> frozenset[str]:
    return frozenset[str]().union(*word_sets(value, module).values())
