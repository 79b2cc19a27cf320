"""Which fact of the business answers a question, in whatever language it is asked."""

import re
from collections.abc import Iterable
from functools import cache

from domain.acts import FactCue
from domain.languages import of_each
from domain.understanding.words import fold

_WORDS = re.compile(r"[a-z0-9]+")
_KEYWORD_WEIGHT = 3
_STEM_WEIGHT = 2
_ENOUGH = 2
_SHORTEST_STEM = 4  # "tarda" and "tardan", but not every word with "a"


def best_fact(question: str, facts: Iterable[FactCue]) -> str | None:
    """The key of it; None: unknown."""
    asked = " ".join(_words(question))
    for beside in _listed("NOT_ABOUT_FACTS"):
        asked = asked.replace(beside, "")
    scored = [(_score(fact, asked), fact.key) for fact in facts]
    score, key = max(scored, key=lambda each: each[0], default=(0, None))
    return key if score >= _ENOUGH else None


def _score(fact: FactCue, asked: str) -> int:
    empty = _empty_words()
    content = {_stem(word) for word in _words(fact.question) if word not in empty}
    common = content & {_stem(word) for word in asked.split() if word not in empty}
    keywords = (" ".join(_words(keyword)) for keyword in fact.keywords)
    return (
        _STEM_WEIGHT * sum(_begins(stem, asked) for stem in _stems().get(fact.key, ()))
        + _KEYWORD_WEIGHT * sum(_begins(keyword, asked) for keyword in keywords if keyword)
        + len(common)
    )


def _begins(stem: str, asked: str) -> bool:
    """Whether a word, or a run of words, of the question begins so."""
    return f" {stem}" in f" {asked}"


def _stem(word: str) -> str:
    return word[: max(_SHORTEST_STEM, len(word) - 2)]


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(text))


@cache
def _stems() -> dict[str, tuple[str, ...]]:
    stems: dict[str, tuple[str, ...]] = {}
    for table in of_each("facts", "FACT_STEMS").values():
        for key, row in table.items():
            stems[key] = (*stems.get(key, ()), *row.split(", "))
    return stems


@cache
def _listed(value: str) -> tuple[str, ...]:
    rows = of_each("facts", value).values()
    return tuple(each for row in rows for each in row.split(", "))


@cache
def _empty_words() -> frozenset[str]:
    rows = of_each("facts", "EMPTY_WORDS").values()
    return frozenset(word for row in rows for word in row.split())
