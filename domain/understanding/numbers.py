"""Number words of all languages, cardinal and ordinal."""

from collections.abc import Callable

from contracts.values import Language
from domain.languages import of_each

Number = tuple[str, int]  # a symbol ("21", "21ord") and how many words it takes

CARDINALS: dict[Language, dict[str, int]] = of_each("numbers", "CARDINALS")
ORDINALS: dict[Language, dict[str, int]] = of_each("numbers", "ORDINALS")
NUMBER_WORDS = frozenset(word for table in CARDINALS.values() for word in table) | frozenset(
    word for words in of_each("numbers", "OTHER_NUMBERS").values() for word in words.split()
)
_NUMBER_AT: dict[Language, Callable[[list[str], int], Number | None]] = of_each(
    "numbers", "number_at"
)


def number_at(words: list[str], at: int, language: Language) -> Number | None:
    """The number that begins with the word at `at`."""
    return _NUMBER_AT[language](words, at)
