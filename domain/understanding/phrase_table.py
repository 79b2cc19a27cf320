"""Sequences of words and what each stands for, written as rows: "kind: a phrase | another"."""

from collections.abc import Iterable
from typing import NamedTuple

from domain.understanding.words import Token, fold

ANY_WORD = "*"


class Found(NamedTuple):
    kind: str
    first: int  # tokens: from, to
    last: int


class PhraseTable:
    """Of two phrases that begin at one word the longer one wins; work is linear in the words."""

    def __init__(self, *rows: str) -> None:
        self._of: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for row in rows:
            for line in row.strip().splitlines():
                kind, _, phrases = line.partition(":")
                for phrase in phrases.split("|"):
                    self._add(tuple(fold(phrase).replace("-", " - ").split()), kind.strip())
        for entries in self._of.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _add(self, words: tuple[str, ...], kind: str) -> None:
        self._of.setdefault(words[0], []).append((words, kind))

    @property
    def words(self) -> frozenset[str]:
        return frozenset(
            word for entries in self._of.values() for words, _ in entries for word in words
        )

    def at(self, words: list[str], at: int) -> tuple[str, int] | None:
        """The kind of the phrase that begins at the word, and how many words it takes."""
        for phrase, kind in self._of.get(words[at], ()):
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
