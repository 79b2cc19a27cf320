"""Whose a detail is: the speaker's, the visitor's, or anybody else's."""

from bisect import bisect_left
from typing import Literal

from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.cues import cues, members
from domain.understanding.contacts.tables import words
from domain.understanding.words import Text

Who = Literal["self", "visitor", "other"]
_NEAR = 5  # words between whose it is and what it is
_MINE = words("contacts", "MINE")
_THEIRS = words("contacts", "THEIRS")
_BREAKS = frozenset(".;?!")


class Owners:
    def __init__(self, text: Text, names: list[Candidate]) -> None:
        self.tokens = text.tokens
        self.words = [token.text for token in text.tokens]
        others = any(True for _ in cues("contacts", "FOR_OTHERS").found(self.words))
        self.for_other = others or any(one.visitor for one in names)

    def who(self, one: Candidate) -> Who:
        if one.detail == "name":
            return self._of_name(one)
        if one.detail == "code" or not self._is_theirs(one):
            return "self"
        return "visitor" if self.for_other else "other"

    def _of_name(self, one: Candidate) -> Who:
        if one.visitor or (one.other and self.for_other):
            return "visitor"
        return "other" if one.other else "self"

    def _is_theirs(self, one: Candidate) -> bool:
        """By the nearest word in front that says whose it is."""
        last = bisect_left(self.tokens, one.start, key=lambda token: token.start)
        relations = _relations()
        for at in range(last - 1, max(-1, last - 1 - _NEAR), -1):
            word = self.words[at]
            if word in _BREAKS:
                return False
            if word in relations or word in _THEIRS:
                return True
            if word in _MINE and self.words[at + 1 : at + 2] != []:
                return self.words[at + 1] in relations
        return False


def _relations() -> frozenset[str]:
    return members("contacts", "relation") | members("contacts", "relations")
