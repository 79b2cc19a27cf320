"""Typing errors in the closed vocabularies: "tusday", "wensday", "mañna", "apointment"."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from contracts.values import Language
from domain.languages import of_each
from domain.understanding.cues import CHOICES, CUES, FILLERS
from domain.understanding.lexicon import EVERY_LANGUAGE, SINGLE, all_words
from domain.understanding.numbers import CARDINALS, ORDINALS
from domain.understanding.patterns import word_set
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token

_TARGETS = re.compile(
    r"wd\ds?|mo\d+|tomorrow|yesterday|morning|afternoon|evening|noon|weekend|next"
)
_SIGNS = "signs"
_DATING = all_words("DATING", _SIGNS)  # a capital after these is no name's
_SHORTEST = 6  # shorter words have too many honest neighbours ("junto" and "junio")
_ASKED = all_words("ASKED", _SIGNS)
_STRETCHED = all_words("STRETCHED", _SIGNS)
_FILLERS = all_words("PAUSES", _SIGNS)
_SHORTHAND: dict[Language, dict[str, str]] = of_each(_SIGNS, "SHORTHAND")
_HONEST = all_words("HONEST", _SIGNS)  # one letter away from ours


def corrected(tokens: list[Token], text: str) -> list[Token]:
    """The tokens with slips in known words mended; names (capitals inside a text) are left."""
    return [
        token._replace(text=_mend(token.text)) if _suspicious(token, before, text) else token
        for before, token in pairwise((None, *tokens))
        if token
    ]


def written_out(tokens: list[Token], language: Language) -> list[Token]:
    """Without what fills a pause, and with shorthand as words: "wat days u got"."""
    short = _SHORTHAND[language]
    return [
        token._replace(text=short[token.text]) if token.text in short else token
        for token in tokens
        if token.text not in _FILLERS
    ]


def _suspicious(token: Token, before: Token | None, text: str) -> bool:
    if token.kind != "word" or len(token.text) < _SHORTEST - 1:
        return False
    written = text[token.start : token.end]
    dated = before is not None and (before.text in _DATING or before.kind in ("ordinal", "number"))
    return not before or dated or not written[:1].isupper() or written.isupper()


@lru_cache(maxsize=8192)
def _mend(word: str) -> str:
    if word in COMMON or word in _HONEST or word in _known() or "'" in word:
        return word
    near = {
        target
        for variant in {word, *_shorter(word)}
        for target in _index().get(variant, ())
        if target[0] == word[0] and _near(word, target)
    }
    return min(near, key=lambda target: (abs(len(target) - len(word)), target)) if near else word


def _shorter(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def _near(word: str, target: str) -> bool:
    """One letter changed, missing or too many, or two swapped."""
    if abs(len(word) - len(target)) > 1 or len(target) < _SHORTEST:
        return False
    if len(word) == len(target):
        wrong = [i for i, (a, b) in enumerate(zip(word, target, strict=True)) if a != b]
        swapped = len(wrong) == 2 and word[wrong[0]] == target[wrong[1]]
        return len(wrong) == 1 or (swapped and word[wrong[1]] == target[wrong[0]])
    longer, other = (word, target) if len(word) > len(target) else (target, word)
    return other in _shorter(longer)


def _is_target(word: str) -> bool:
    """Days, months, parts of the day, numbers and what is asked for; nothing rarer."""
    symbols = {table.get(word, "") for table in SINGLE.values()}
    named = any(_TARGETS.fullmatch(symbol) for symbol in symbols)
    return named or word in _ASKED or any(word in table for table in CARDINALS.values())


@cache
def _known() -> frozenset[str]:
    tables = [table[tongue] for tongue in EVERY_LANGUAGE for table in (SINGLE, CARDINALS, ORDINALS)]
    named = frozenset(word for table in tables for word in table)
    return named | _ASKED | CUES.words | CHOICES.words | FILLERS


@cache
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for word in sorted(_known()):
        if len(word) >= _SHORTEST and _is_target(word):
            for variant in {word, *_shorter(word)}:
                index[variant] = (*index.get(variant, ()), word)
    return index


_DATED = re.compile(r"wd\ds?|mo\d+")
_BEFORE_DAY = word_set(
    "the los at of on for in next coming this last or and until since from before after every not"
)


def mended(tokens: list[Token], text: str, language: Language) -> list[Token]:
    """With slips mended; a word is a day's or a month's only where one may stand."""
    better = corrected(tokens, text)
    kept = [
        token if _may_be(token, better[at - 1] if at else None) else tokens[at]
        for at, token in enumerate(better)
    ]
    short = _SHORTHAND[language]
    return [
        token._replace(text=short[token.text]) if token.text in short else token
        for token in kept
        if token.text not in _STRETCHED
    ]


def _may_be(token: Token, before: Token | None) -> bool:
    symbols = {table.get(token.text, "") for table in SINGLE.values()}
    if before is None or not any(_DATED.fullmatch(symbol) for symbol in symbols):
        return True
    around = {table.get(before.text, before.text) for table in SINGLE.values()}
    return before.kind != "word" or bool(around & _BEFORE_DAY)
