"""Which of several values is meant, and which of them it replaces."""

from bisect import bisect_left
from dataclasses import replace

from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.cues import Cue, cues
from domain.understanding.contacts.tables import words
from domain.understanding.words import Text

_FAR_BEFORE, _FAR_AFTER = 60, 24  # characters between a correction and its value
_MARKS = frozenset(",.")
_QUOTES = frozenset("\"'*,:(")
_NEAR = 3  # words between a correction and the value that it is said of
Place = tuple[int, int]  # characters
Chosen = tuple[Candidate, list[Place]]  # what is told, and what it accounts for beside


class Corrections:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.words = [token.text for token in text.tokens]
        self.starts = [token.start for token in text.tokens]
        self.denied = {
            cue.last: cue
            for at in range(len(self.words))
            if (cue := cues("corrections", "DENIALS").at(self.words, at))
        }
        self.wrong = {cue.first: cue for cue in cues("corrections", "WRONG").found(self.words)}
        self.said = list(cues("corrections", "CORRECTIONS").found(self.words))

    def choose(self, group: list[Candidate]) -> list[Chosen]:
        """Of values of the same thing of the same person."""
        whole = _without_shorter([one for one in group if not one.denied])
        old = [one for one in group if one.denied]
        old += [one for one in whole if self._is_old(one, whole)]
        meant = [one for one in whole if one not in old]
        if len(meant) > 1 and any(not one.nickname for one in meant):
            old += [one for one in meant if one.nickname]
            meant = [one for one in meant if not one.nickname]
        beside = old + [one for one in group if one not in whole and not one.denied]
        corrected = any(self.is_denied(one) or one.denied or one in whole for one in old)
        corrected = corrected and any(not one.nickname for one in old)
        return [self._chosen(one, beside, corrected, len(meant) > 1) for one in meant]

    def _chosen(
        self, one: Candidate, beside: list[Candidate], corrected: bool, contended: bool
    ) -> Chosen:
        replaces = one.replaces or corrected or self._is_corrected(one)
        places = [(other.begin, other.ending) for other in beside]
        places += [place for each in (one, *beside) for place in self._said_of(each)]
        return replace(one, replaces=replaces, certain=one.certain and not contended), places

    def _said_of(self, one: Candidate) -> list[Place]:
        """The words next to it that put something right."""
        first, last = self._token(one.begin), self._token(one.ending)
        denial = self._denial(one)
        near = [
            cue
            for cue in self.said
            if first - _NEAR <= cue.last <= first or last <= cue.first <= last + _NEAR
        ]
        wrong = [cue for cue in self.wrong.values() if last <= cue.first <= last + 1]
        cues_near = [*near, *wrong, *([denial] if denial else [])]
        return [(self.starts[cue.first], self.text.tokens[cue.last - 1].end) for cue in cues_near]

    def _is_old(self, one: Candidate, group: list[Candidate]) -> bool:
        others = [other for other in group if other is not one]
        if self.is_denied(one) or self._is_wrong(one):
            return bool(others) or not self._is_bare_no(one)
        later = [other for other in others if other.start >= one.end]
        return any(self._is_instead(one, other) for other in later[:1])

    def is_denied(self, one: Candidate) -> bool:
        return self._denial(one) is not None

    def _denial(self, one: Candidate) -> Cue | None:
        return next((self.denied[at] for at in self._places(one) if at in self.denied), None)

    def _is_bare_no(self, one: Candidate) -> bool:
        cue = self._denial(one)
        return cue is not None and self.words[cue.first] in words("corrections", "DOUBTFUL")

    def _places(self, one: Candidate) -> list[int]:
        """Where its value begins, and what announces it, in tokens."""
        found = []
        for start in {one.start, one.begin}:
            at = self._token(start)
            while at and self.words[at - 1] in _QUOTES and self.words[at - 1] != ",":
                at -= 1
            found.append(at)
        return found

    def _token(self, start: int) -> int:
        return bisect_left(self.starts, start)

    def _is_wrong(self, one: Candidate) -> bool:
        at = self._token(one.end)
        while at < len(self.words) and self.words[at] in ",(":
            at += 1
        return at in self.wrong

    def _is_instead(self, one: Candidate, other: Candidate) -> bool:
        return any(
            one.end <= self.starts[cue.first] and self.starts[cue.last - 1] < other.start
            for cue in self.said
            if cue.kind == "instead"
        )

    def _is_corrected(self, one: Candidate) -> bool:
        for cue in self.said:
            start, end = self.starts[cue.first], self.text.tokens[cue.last - 1].end
            if 0 <= one.start - end <= _FAR_BEFORE or start <= one.begin < end:
                return True
            if self.words[cue.first] in _MARKS:
                continue  # ", no" is of what follows it
            between = self.text.folded[one.end : start]
            if one.end <= start <= one.end + _FAR_AFTER and not set(between) & set(".?!\n"):
                return True
        return False


def _without_shorter(group: list[Candidate]) -> list[Candidate]:
    """ "Martha" beside "Martha Quezada" is the same person; a value said twice is one."""
    kept: list[Candidate] = []
    for one in sorted(group, key=lambda one: (-len(one.value), one.start)):
        value = one.value.casefold()
        if not any(_covers(other.value.casefold(), value, one.detail) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _covers(longer: str, shorter: str, detail: str) -> bool:
    if longer == shorter:
        return True
    return detail == "name" and f" {shorter} " in f" {longer} "
