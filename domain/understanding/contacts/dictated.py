"""Runs of digits, typed and said, in groups or one by one."""

import re
from typing import NamedTuple

from domain.understanding.contacts.letters import TIMES, spelled
from domain.understanding.contacts.tables import words
from domain.understanding.numbers import NUMBER_WORDS
from domain.understanding.words import Token

_PIECE = re.compile(r"(?P<number>\d+)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<mark>[^\w\s]|_)")
_JOINTS = words("letters", "JOINTS")
_MARKS = frozenset("-,.()/")
_PLUS = words("letters", "PLUS") | {"+"}
_ZERO = words("letters", "ZERO")
_MOST = 20  # digits of one run
_JOINTS_IN_A_ROW = 3


class Run(NamedTuple):
    digits: str  # with a plus in front where one is said
    first: int  # tokens: from and to
    last: int
    said: int  # how many of the tokens are words


def pieces(folded: str) -> list[Token]:
    """The words, with all digits apart: "55-10-15" is no date here."""
    return [
        Token(match.lastgroup or "mark", match.group(), match.start(), match.end())
        for match in _PIECE.finditer(folded)
    ]


def runs(tokens: list[Token]) -> list[Run]:
    found: list[Run] = []
    at = 0
    while at < len(tokens):
        run = _run(tokens, at) if _may_begin(tokens[at]) else None
        if run:
            found.append(run)
        at = run.last if run else at + 1
    return found


def _may_begin(token: Token) -> bool:
    return (
        token.kind == "number"
        or token.text in _PLUS
        or token.text in _ZERO
        or token.text in NUMBER_WORDS
        or token.text in TIMES
    )


def _run(tokens: list[Token], start: int) -> Run | None:
    digits, at, end, idle, said = "", start, start, 0, 0
    while at < len(tokens) and len(digits) < _MOST and idle <= _JOINTS_IN_A_ROW:
        word = tokens[at].text
        if not digits and word in _PLUS:
            digits, at = "+", at + 1
            continue
        chars, count = ("0", 1) if word in _ZERO else _spelled(tokens, at)
        if chars.isdigit() and chars.isascii():
            digits, at, idle = digits + chars, at + count, 0
            said += tokens[at - 1].kind == "word"
            end = at
        elif digits and (word in _JOINTS or word in _MARKS):
            at, idle = at + 1, idle + 1
        else:
            break
    bare = digits.lstrip("+")
    return Run(digits, start, end, said) if bare else None


def _spelled(tokens: list[Token], at: int) -> tuple[str, int]:
    return (tokens[at].text, 1) if tokens[at].kind == "number" else spelled(tokens, at)
