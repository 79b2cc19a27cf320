"""Whose a detail is: the speaker's, the visitor's, or anybody else's."""

from bisect import bisect_left
from itertools import pairwise
from typing import Literal

from domain.acts import Context
from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.cues import cues, members
from domain.understanding.contacts.tables import words
from domain.understanding.lexicon import SINGLE
from domain.understanding.words import Text, Token

Who = Literal["self", "visitor", "other"]
_NEAR = 5  # words between whose it is and what it is
_MINE = words("contacts", "MINE")
_THEIRS = words("contacts", "THEIRS")
_AND = frozenset(w for table in SINGLE.values() for w, symbol in table.items() if symbol == "and")
_BREAKS = frozenset(".;?!")


class Owners:
    def __init__(self, text: Text, found: list[Candidate], context: Context) -> None:
        self.asked = context.asked
        self.alone = sum(one.detail == context.asked for one in found) == 1
        self.tokens = text.tokens
        self.words = [token.text for token in text.tokens]
        names = [one for one in found if one.detail == "name"]
        self.named = {  # "Paco Nieto" is nobody's grandson
            at
            for one in names
            for at in range(_place(text.tokens, one.start), _place(text.tokens, one.end))
        }
        others = any(True for _ in cues("contacts", "FOR_OTHERS").found(self.words))
        self.lent = any(True for _ in cues("contacts", "LENT").found(self.words))
        self.for_other = others or any(one.visitor for one in found)

    def who(self, one: Candidate) -> Who:
        if one.detail == "name":
            return self._of_name(one)
        theirs = one.detail != "code" and not self.lent and self._whose(one)
        if not theirs or (theirs == "relative" and one.detail == self.asked and self.alone):
            return "self"  # asked how to reach them: at their husband's number
        return "visitor" if self.for_other else "other"

    def _of_name(self, one: Candidate) -> Who:
        if one.visitor or (one.other and self.for_other):
            return "visitor"
        return "other" if one.other else "self"

    def _joined(self, at: int) -> bool:
        """ "Me and my wife, ana@example.com": whoever speaks says how to reach them."""
        first = self.words[max(at - 3, 0) : at]
        return len(first) == 3 and first[0] in _MINE and first[1] in _AND and first[2] in _MINE

    def _is_of_kin(self, local: str) -> bool:
        """ "My friend Ivy Chen ... ivy@example.com"."""
        relations = _relations()
        return any(
            word in relations and len(name) > 2 and local.startswith(name)
            for at, (word, name) in enumerate(pairwise(self.words))
            if at not in self.named
        )

    def _whose(self, one: Candidate) -> Literal["", "theirs", "relative"]:
        """By the nearest word in front that says whose it is, or by the name that it repeats."""
        if one.detail == "email" and self._is_of_kin(one.value.partition("@")[0]):
            return "theirs"
        last = _place(self.tokens, one.start)
        relations = _relations()
        for at in range(last - 1, max(-1, last - 1 - _NEAR), -1):
            word = self.words[at]
            if word in _BREAKS:
                return ""
            if at in self.named:
                continue
            if self._joined(at):
                return ""
            if word in relations or word in _THEIRS:
                return "relative" if word in relations else "theirs"
            if word in _MINE:
                return ""
        return ""


def _place(tokens: list[Token], start: int) -> int:
    return bisect_left(tokens, start, key=lambda token: token.start)


def _relations() -> frozenset[str]:
    return members("contacts", "relation") | members("contacts", "relations")
