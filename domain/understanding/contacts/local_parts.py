"""Which words belong to the local part of a dictated address."""

from domain.languages import LANGUAGES
from domain.understanding.contacts.letters import (
    LIKENESS,
    SILENT,
    TIMES,
    is_letter_name,
    letter_of,
)
from domain.understanding.contacts.tables import words
from domain.understanding.numbers import CARDINALS, NUMBER_WORDS
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token

GLUE = ("_", "-", "+", ".")
AT_SIGNS = words("addresses", "AT_SIGNS") | {"@"}
_SIGN_WORDS = words("addresses", "SIGN_WORDS")
_PARTICLES = words("addresses", "PARTICLES")
_STOPS = words("addresses", "STOPS") | {"@"}
_PLAINLY = words("addresses", "PLAINLY")
_BEFORE_PLAINLY = words("addresses", "BEFORE_PLAINLY")
_ADDRESS_WORDS = words("addresses", "ADDRESS_WORDS")
_AUXILIARIES = words("addresses", "AUXILIARIES")
_COPULAS = words("addresses", "COPULAS")
_LIKENING = words("addresses", "LIKENING")
_AND = words("letters", "AND")
_LIKE = frozenset(likeness[0] for likeness in LIKENESS)


def belongs(tokens: list[Token], at: int) -> bool:
    """Whether the word at `at` is a part of the address that goes on after it."""
    token = tokens[at]
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text
    if _is_said_with_sign(tokens, at) or _is_likeness(tokens, at):
        return True
    if _is_letter_said(token.text, before, after):
        return True
    if len(token.text) == 1 and token.kind == "word":
        return _is_single_letter(token.text, before, after)
    if token.text == ",":
        return _is_spelling_comma(tokens, at)
    if token.kind == "mark":
        return token.text in GLUE and at > 0 and tokens[at - 1].end == token.start
    if _glued(token, tokens[at + 1]) or (at and _glued(token, tokens[at - 1])):
        return token.kind in ("word", "number")
    if token.text in _LIKENING and _likens(tokens, at):
        return True
    if token.kind not in ("word", "number", "ordinal"):
        return False
    if token.text in SILENT or (token.text in _BEFORE_PLAINLY and after in _PLAINLY):
        return True
    return token.text.removesuffix("'s") not in _STOPS and not (
        _everyday(token.text) and not letter_of(token.text)
    )


def _is_single_letter(letter: str, before: str, after: str) -> bool:
    spelt = any(len(near) < 2 or letter_of(near) for near in (before, after)) or before in TIMES
    apart = letter in "yea" and not spelt
    return not apart or (letter == "a" and before in _COPULAS) or _is_and(letter, before, after)


def _is_said_with_sign(tokens: list[Token], at: int) -> bool:
    """ "casa punto ...", "... punto de la fuente"."""
    if tokens[at].kind != "word" or tokens[at].text in AT_SIGNS:
        return False
    first = at
    while first and at - first < 4 and tokens[first].text in _PARTICLES:
        first -= 1
    follows = tokens[max(first - (first == at), 0)].text in _SIGN_WORDS
    return follows or (tokens[at + 1].text in _SIGN_WORDS and len(tokens[at].text) > 2)


def _is_spelling_comma(tokens: list[Token], at: int) -> bool:
    """ "v for victor, e, r, a": letters on both sides, and more of the kind beyond."""
    following = tokens[at + 1].text
    if following in AT_SIGNS:
        return at > 0 and _is_spelled(tokens[at - 1].text)
    if not _is_spelled(following):
        return False
    if at and _is_likeness(tokens, at - 1):
        return True
    beyond = [tokens[near].text for near in (at - 2, at + 2) if 0 <= near < len(tokens)]
    return at > 0 and _is_spelled(tokens[at - 1].text) and "," in beyond


def _is_spelled(word: str) -> bool:
    return letter_of(word) is not None or word in NUMBER_WORDS or word.isdigit()


def _is_likeness(tokens: list[Token], at: int) -> bool:
    """The dog of "d as in dog"."""
    for likeness in LIKENESS:
        first = at - len(likeness)
        if first < 1 or tuple(token.text for token in tokens[first:at]) != likeness:
            continue
        letter = letter_of(tokens[first - 1].text)
        if letter and tokens[at].text.startswith(letter):
            return True
    return False


def _is_letter_said(word: str, before: str, after: str) -> bool:
    """ "be" of "o, be, siete", of "be de burro" and of "be erre u"."""
    if not letter_of(word):
        return False
    spelt = len(after) == 1 or is_letter_name(after)
    if is_letter_name(word) and spelt and before not in _AUXILIARIES:
        return True
    return after in _LIKE or (len(word) > 1 and "," in (before, after))


def _is_and(letter: str, before: str, after: str) -> bool:
    """The y of "noventa y nueve"."""
    if letter not in _AND:
        return False
    return any(
        CARDINALS[language].get(before, 0) >= 30 and 0 < CARDINALS[language].get(after, 0) < 10
        for language in LANGUAGES
    )


def _glued(token: Token, sign: Token) -> bool:
    return sign.text in GLUE and (sign.start == token.end or sign.end == token.start)


def _everyday(word: str) -> bool:
    honest = word in _ADDRESS_WORDS or any(word in table for table in CARDINALS.values())
    return word in COMMON and len(word) > 1 and not honest


def _likens(tokens: list[Token], at: int) -> bool:
    nearby = tokens[max(0, at - 2) : at + 2]
    return any(letter_of(token.text) for token in nearby if token is not tokens[at])
