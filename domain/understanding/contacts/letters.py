"""Spelling: what a spoken word stands for inside an address, a number or a code."""

from domain.languages import LANGUAGES, of_each
from domain.understanding.contacts.tables import phrases, table, words
from domain.understanding.numbers import NUMBER_WORDS, number_at
from domain.understanding.words import Token

LETTERS = table("letters", "LETTERS")
# Nobody is called so: "jota", but not "jay" or "mike".
PLAIN_LETTERS = frozenset(LETTERS) - frozenset().union(
    *of_each("letters", "DOUBTFUL_LETTERS").values()
)
_ALPHABET = {word: word[0] for word in words("letters", "ALPHABET")}
_PHRASES = {tuple(said.split()): sign for said, sign in table("letters", "PHRASES").items()}
_SIGNS = table("letters", "SIGNS") | {sign: sign for sign in "._-+"}
TIMES: dict[str, int] = {
    word: count for rows in of_each("letters", "TIMES").values() for word, count in rows.items()
}
LIKENESS = phrases("letters", "LIKENESS")
SILENT = words("letters", "SILENT")


def spelled(tokens: list[Token], at: int) -> tuple[str, int]:
    """The characters the token at `at` stands for, and how many tokens that took."""
    word = tokens[at].text
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if (word, following) in _PHRASES:
        return _PHRASES[word, following], 2
    if word in TIMES and at + 1 < len(tokens) and following not in TIMES:
        chars, count = spelled(tokens, at + 1)
        if letter := letter_of(chars) if chars else None:
            return letter * TIMES[word], count + 1
    if word in _SIGNS:
        return _SIGNS[word], 1
    letter = word if len(word) == 1 else LETTERS.get(word, "")
    if letter and (taken := _likened(tokens, at, letter)):
        return letter, taken
    if word in SILENT and following:
        return "", 1
    if len(word) == 1 or tokens[at].kind != "word":
        return word, 1
    return _number(tokens, at) or (word, 1)


def is_letter_name(word: str) -> bool:
    """Whether the word names a letter and nobody is called so ("jota", not "jay" or "mike")."""
    return word in PLAIN_LETTERS


def letter_of(word: str) -> str | None:
    """The one letter a letter's name or a spelling-alphabet word stands for."""
    if len(word) == 1:
        return word
    return LETTERS.get(word) or _ALPHABET.get(word)


def _likened(tokens: list[Token], at: int, letter: str) -> int:
    """ "d as in dog", "b de burro", "n for nancy": the tokens it takes."""
    said = tuple(token.text for token in tokens[at + 1 : at + 4])
    for likeness in LIKENESS:
        count = len(likeness)
        likened = said[:count] == likeness and len(said) > count
        if likened and said[count].startswith(letter) and len(said[count]) > 2:
            return count + 2
    return 0


def _number(tokens: list[Token], at: int) -> tuple[str, int] | None:
    if tokens[at].text not in NUMBER_WORDS:
        return None
    said = [token.text for token in tokens[at : at + 6]]
    found = next(filter(None, (number_at(said, 0, language) for language in LANGUAGES)), None)
    return found if found and found[0].isdigit() else None
