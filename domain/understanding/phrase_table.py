"""Sequences of words and what each stands for, written as rows: "kind: a phrase | another"."""

from collections.abc import Iterable
from typing import NamedTuple

from domain.understanding.words import Token, fold

ANY_WORD = "*"
Phrase = tuple[str, ...]


class Found(NamedTuple):
    kind: str
    first: int  # tokens: from, to
    last: int


class PhraseTable:
    """Of two phrases that begin at one word the longer one wins; work is linear in the words."""

    def __init__(self, *rows: str) -> None:
        self._kinds: dict[Phrase, str] = {}
        self._lengths: dict[str, list[int]] = {}  # by the first word, the longest first
        self._loose: dict[str, list[tuple[Phrase, str]]] = {}  # those with any word in them
        for row in rows:
            for line in row.strip().splitlines():
                kind, _, phrases = line.partition(":")
                for phrase in phrases.split("|"):
                    self._add(tuple(fold(phrase).replace("-", " - ").split()), kind.strip())
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)
        for loose in self._loose.values():
            loose.sort(key=lambda entry: -len(entry[0]))

    def _add(self, words: Phrase, kind: str) -> None:
        if ANY_WORD in words:
            self._loose.setdefault(words[0], []).append((words, kind))
        elif words not in self._kinds:  # the first row wins
            self._kinds[words] = kind
            lengths = self._lengths.setdefault(words[0], [])
            if len(words) not in lengths:
                lengths.append(len(words))

    @property
    def words(self) -> frozenset[str]:
        loose = (phrase for entries in self._loose.values() for phrase, _ in entries)
        return frozenset(word for phrase in (*self._kinds, *loose) for word in phrase)

    def at(self, words: list[str], at: int) -> tuple[str, int] | None:
        """The kind of the phrase that begins at the word, and how many words it takes."""
        exact = self._exact(words, at)
        loose = self._with_any_word(words, at)
        if exact and loose:
            return loose if loose[1] > exact[1] else exact
        return exact or loose

    def _exact(self, words: list[str], at: int) -> tuple[str, int] | None:
        for length in self._lengths.get(words[at], ()):
            phrase = tuple(words[at : at + length])
            if kind := self._kinds.get(phrase):
                return kind, len(phrase)
        return None

    def _with_any_word(self, words: list[str], at: int) -> tuple[str, int] | None:
        for phrase, kind in self._loose.get(words[at], ()):
            part = words[at : at + len(phrase)]
            if len(part) == len(phrase) and all(
                said == word or word == ANY_WORD for said, word in zip(part, phrase, strict=True)
            ):
                return kind, len(phrase)
        return None

    def find(self, tokens: list[Token]) -> Iterable[Found]:
        """From left to right, none inside another."""
        words = [token.text for token in tokens]
        at = 0
        while at < len(words):
            hit = self.at(words, at)
            if hit:
                yield Found(hit[0], at, at + hit[1])
            at += hit[1] if hit else 1
