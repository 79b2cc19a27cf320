"""A text as the phrases see it: words as usually spelt, and the marks that part clauses."""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from domain.understanding.words import Text, Token

_PARTING = {
    **dict.fromkeys(".;!()[]…", "."),
    **{mark: mark for mark in ",:?¿"},
}
MARKS = frozenset(_PARTING.values())
_DRAWN_OUT = re.compile(r"(.)\1{2,}")  # "nooo", "citaaa", "yesss"


class Symbol(NamedTuple):
    word: str
    start: int
    end: int
    figure: bool = False  # digits, a clock, a date
    parts: bool = False  # a mark or a picture: clauses end and begin there
    typed: str = ""  # the word as it was written: "k" may be a yes, or a short "que"


def symbols_of(text: Text, spellings: Mapping[str, str]) -> list[Symbol]:
    """Quotes, hyphens and the like are not seen; a line's end parts as a full stop does."""
    found: list[Symbol] = []
    before = 0
    for token in text.tokens:
        if found and "\n" in text.folded[before : token.start]:
            found.append(Symbol(".", before, before, parts=True))
        before = token.end
        if symbol := _symbol(token, spellings):
            found.append(symbol)
    return found


def _symbol(token: Token, spellings: Mapping[str, str]) -> Symbol | None:
    if token.kind == "word":
        word = _DRAWN_OUT.sub(r"\1", token.text)
        usual = spellings.get(word, word)
        return Symbol(usual, token.start, token.end, typed=word if usual != word else "")
    if token.kind != "mark":
        return Symbol(token.text, token.start, token.end, figure=True)
    if mark := _PARTING.get(token.text):
        return Symbol(mark, token.start, token.end, parts=True)
    if unicodedata.category(token.text) == "So":
        return Symbol(token.text, token.start, token.end, parts=True)
    return None
