"""Names: only where one is named or asked, or stands beside an address or a number."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from domain.acts import Context
from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.cues import Cue, cues, texts
from domain.understanding.contacts.name_words import (
    GIVEN,
    PARTICLES,
    NameRun,
    Names,
    everyday,
    same,
    shown,
)
from domain.understanding.contacts.places import is_place
from domain.understanding.contacts.tables import phrases, words
from domain.understanding.words import Text, Token

_LEADS = words("contacts", "LEADS")
_POLITE = words("contacts", "POLITE")
_ADDED = words("contacts", "ADDED")
_AFTER = phrases("contacts", "AFTER_NAME")
_NAMED_BEFORE = phrases("contacts", "NAMED_BEFORE")
_SPELLED = phrases("contacts", "SPELLED")
_NOT = cues("contacts", "DENIALS")
_NATIONS = words("contacts", "NATIONS")
_NATIONS_END = tuple(words("contacts", "NATIONS_END"))
_BREAKS = frozenset(",;?!¿¡/|():\"")
_SIGNS = frozenset("-.,")
_SHORTEST_SPELLING = 3
Segment = tuple[int, int]  # tokens: from and to


def find_names(text: Text, context: Context, contacts: list[tuple[int, int]]) -> list[Candidate]:
    """`contacts`: where addresses and numbers stand, in characters."""
    return _Finder(text, context, contacts).found()


class _Finder:
    def __init__(self, text: Text, context: Context, contacts: list[tuple[int, int]]) -> None:
        self.text = text
        self.asked = context.asked == "name"
        self.formal = context.formal_name
        self.contacts = contacts
        self.tokens = [
            token
            for token in text.tokens
            if not any(start <= token.start < end for start, end in contacts)
        ]
        self.names = Names(text, self.tokens)
        self.words = texts(self.tokens)
        self.cues = list(cues("contacts", "NAMES").found(self.words))
        self.segments = list(self._segments())

    def found(self) -> list[Candidate]:
        announced = [one for cue in self.cues if (one := self._announced(cue))]
        announced += self._before_words(_AFTER, raised=True)
        announced += self._before_words(_NAMED_BEFORE, raised=False)
        announced = self._with_surnames(announced)
        if not any(one.detail == "name" for one in announced):
            announced = self._bare()
        announced += self._extended(announced)
        return self._as_spelled(announced)

    def _segments(self) -> Iterator[Segment]:
        start = 0
        for at, token in enumerate(self.tokens):
            parted = at > start and self._is_parted(self.tokens[at - 1], token)
            if parted:
                yield start, at
                start = at
            if token.text in _BREAKS or (token.text == "." and not self._is_initial(at)):
                if at > start:
                    yield start, at
                start = at + 1
        if start < len(self.tokens):
            yield start, len(self.tokens)

    def _is_parted(self, before: Token, token: Token) -> bool:
        """By a line, or by an address that is taken out."""
        return "\n" in self.text.original[before.end : token.start] or any(
            before.end <= start < token.start for start, _ in self.contacts
        )

    def _is_initial(self, at: int) -> bool:
        before = self.tokens[at - 1] if at else None
        return (
            before is not None
            and before.end == self.tokens[at].start
            and before.kind == "word"
            and (len(before.text) == 1 or before.text in words("contacts", "TITLES"))
        )

    def _announced(self, cue: Cue) -> Candidate | None:
        if cue.kind in ("given", "family"):
            return self._part(cue)
        if cue.kind == "surname first":
            return self._surname_first(cue)
        first = cue.last
        while first < len(self.tokens) and self.words[first] in (",", "\"", "'", ":", "*"):
            first += 1
        end = self._end_before_cue(first)
        spelled = self._spelled_at(first)
        if spelled and cue.kind in ("named", "visitor", "changed"):
            return self._candidate(cue, replace(spelled, cue=self.tokens[cue.first].start))
        run = self.names.at(first, end)
        if not run or not self._believed(run, cue):
            return None
        one = self._of(run)
        return self._candidate(cue, replace(one, cue=self.tokens[cue.first].start))

    def _end_before_cue(self, first: int) -> int:
        return next((cue.first for cue in self.cues if cue.first > first), len(self.tokens))

    def _candidate(self, cue: Cue, one: Candidate) -> Candidate:
        return replace(
            one,
            visitor=cue.kind in ("visitor", "perhaps visitor"),
            other=cue.kind == "perhaps other",
            nickname=cue.kind == "nickname",
            replaces=cue.kind == "changed",
        )

    def _of(self, run: NameRun, certain: bool = True) -> Candidate:
        start, end = self.tokens[run.first].start, self.tokens[run.last - 1].end
        return Candidate("name", run.value, start, end, certain)

    def _believed(self, run: NameRun, cue: Cue) -> bool:
        """Whether what follows these words is a name, by how sure they are of it."""
        if run.plain == 0 and not (run.raised and run.count > 1):
            return run.raised and cue.kind in ("named", "visitor", "changed")
        if cue.kind in ("named", "visitor", "changed", "nickname"):
            return True
        if run.known:
            return run.raised or run.count > 1 or self._ends(run.last)
        if self.asked and cue.kind in ("perhaps", "it is"):
            return run.raised or run.count > 1 or self._ends(run.last)
        if not run.raised or self._is_nation(run) or self._is_place(run):
            return False
        if cue.kind == "it is":
            return self._is_contrasted(run.last) or self._is_beside_contact(run.last)
        return True

    def _ends(self, at: int) -> bool:
        """Nothing goes on there: a mark, the end, or a word that begins the next thought."""
        return at >= len(self.tokens) or self.tokens[at].kind == "mark" or self.words[at] in _POLITE

    def _is_nation(self, run: NameRun) -> bool:
        word = run.value.casefold()
        loud = run.value.isupper() and len(word) > 1
        return run.count == 1 and (word in _NATIONS or word.endswith(_NATIONS_END) or loud)

    def _is_place(self, run: NameRun) -> bool:
        return is_place(self.words[run.first : run.last])

    def _is_contrasted(self, at: int) -> bool:
        """ "Anya not Anna"."""
        while at < len(self.tokens) and self.words[at] in (",", "-"):
            at += 1
        return at < len(self.tokens) and _NOT.at(self.words, at) is not None

    def _is_beside_contact(self, last: int) -> bool:
        """Nothing but marks between the name and an address or a number."""
        end = self.tokens[last - 1].end
        after = self.tokens[last].start if last < len(self.tokens) else len(self.text.folded)
        return any(end <= start <= after for start, _ in self.contacts)

    def _part(self, cue: Cue) -> Candidate | None:
        """A first or a last name by itself: put together later."""
        run = self.names.at(cue.last, self._end_before_cue(cue.last))
        if not run or (not run.raised and run.plain == 0):
            return None
        one = replace(self._of(run), cue=self.tokens[cue.first].start)
        return replace(one, detail="code" if cue.kind == "given" else "phone")
