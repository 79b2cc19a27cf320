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
_CHILD = "child"  # among what means the same
_OF_AGE = 18
_OF_ALL = "services"  # the fact that tells of all services
_OF_SOME = "prices"  # like the free answers it may tell of some of them only


def best_fact(
    question: str,
    facts: Iterable[FactCue],
    *,
    about: str = "",
    own: str | None = None,
    before: Iterable[str] = (),
) -> str | None:
    """The key of it; None: unknown. `about` may name what the question is of: the price of a
    passport is no answer to what a visa costs. `own`: the key that its topic has. `before`: what
    was said earlier."""
    asked = " ".join(_words(question))
    for beside in _listed("NOT_ABOUT_FACTS"):
        asked = asked.replace(beside, "")
    facts = tuple(fact for fact in facts if own is None or _is_asked_so(fact, own))
    said = " ".join(_words(about))
    services = _services(asked, facts) or _services(said, facts)
    fitting = [fact for fact in facts if not _is_of_others(fact, services, facts)]
    if any(_tells_of_an_adult(each) for each in (said, *(" ".join(_words(b)) for b in before))):
        fitting = [fact for fact in fitting if not _is_of_minors(fact)]
    scored = [(_score(fact, asked, said), fact.key) for fact in fitting]
    score, key = max(scored, key=lambda each: each[0], default=(0, None))
    if score >= _ENOUGH:
        return key
    return own if own in {fact.key for fact in fitting} else None


def tell_how_to_pay(facts: Iterable[FactCue]) -> bool:
    """Whether the prices say something of cards or cash, too."""
    told = [" ".join(_words(fact.text)) for fact in facts if fact.key == _OF_SOME]
    return any(_begins(means, text) for means in _listed("MEANS") for text in told)


def _is_asked_so(fact: FactCue, own: str) -> bool:
    """What is asked for a price is answered by a price, not by all that is told of minors."""
    told = " ".join(_words(f"{fact.question} {' '.join(fact.keywords)}"))
    return not fact.question or any(_begins(stem, told) for stem in _stems().get(own, ()))


def _is_of_minors(fact: FactCue) -> bool:
    return _CHILD in _alike_in(" ".join(_words(f"{fact.question} {' '.join(fact.keywords)}")))


def _tells_of_an_adult(said: str) -> bool:
    """ "He is an adult", "my son is 30 years old"."""
    ages = re.findall(rf"\b(\d{{2}}) (?:{'|'.join(_listed('AGES'))})\b", said)
    return any(int(age) >= _OF_AGE for age in ages) or any(
        _begins(phrase, said) for phrase in _listed("ADULTS")
    )


def _score(fact: FactCue, asked: str, said: str) -> int:
    """What a free answer says counts where what it is about is named, if only beside the question:
    "he is a minor, do both of us come?"."""
    meant = _meanings(asked)
    stems = sum(_begins(stem, asked) for stem in _stems().get(fact.key, ()))
    keywords = [" ".join(_words(keyword)) for keyword in fact.keywords]
    named = any(_is_named(keyword, asked, meant) for keyword in keywords)
    score = _KEYWORD_WEIGHT * named + _STEM_WEIGHT * stems
    score += len(meant & _meanings(" ".join(_words(fact.question))))
    beside = any(_is_named(keyword, said, _alike_in(said)) for keyword in keywords)
    if fact.question and (score or beside):
        score += len(meant & _meanings(" ".join(_words(fact.text))))
    return score


def _is_named(keyword: str, text: str, meant: set[str]) -> bool:
    return _begins(keyword, text) or not meant.isdisjoint(_alike_in(keyword))


def _begins(stem: str, asked: str) -> bool:
    """Whether a word, or a run of words, of the question begins so."""
    return bool(stem) and f" {stem}" in f" {asked} "


def _meanings(text: str) -> set[str]:
    """Of words that say the same one, of others their stems."""
    empty = _empty_words()
    words = {_stem(word) for word in text.split() if word not in empty}
    return words | _alike_in(text)


def _alike_in(text: str) -> set[str]:
    return _named_in(text, _table("ALIKE"))


def _named_in(text: str, table: tuple[tuple[str, str], ...]) -> set[str]:
    return {name for name, phrase in table if _begins(phrase, text)}


def _services(text: str, facts: tuple[FactCue, ...]) -> set[str]:
    """What is named of all that people come for, and of what this business lists."""
    stems = {_stem(word) for word in text.split()}
    listed = {item for item in _listed_services(facts) if set(item.split()) <= stems}
    return _named_in(text, _table("SERVICES")) | listed


def _listed_services(facts: tuple[FactCue, ...]) -> set[str]:
    """As stems: "powers of attorney" in a list of them."""
    told = " . ".join(fact.text for fact in facts if fact.key == _OF_ALL)
    parts = re.split(rf"[.,;:]| (?:{'|'.join(_listed('AND'))}) ", fold(told))
    empty = _empty_words()
    items = ([_stem(word) for word in _words(part) if word not in empty] for part in parts)
    return {" ".join(item) for item in items if item}


def _is_of_others(fact: FactCue, services: set[str], facts: tuple[FactCue, ...]) -> bool:
    """It names services, and none of those that are asked about."""
    if not services or not (fact.question or fact.key == _OF_SOME):
        return False
    words = " ".join(_words(f"{fact.question} {fact.text}"))
    named = _services(words, facts)
    return bool(named) and named.isdisjoint(services)


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
def _table(value: str) -> tuple[tuple[str, str], ...]:
    """Names with the beginnings of words that stand for them, of all languages."""
    tables = of_each("facts", value).values()
    return tuple(
        (name, phrase)
        for table in tables
        for name, rows in table.items()
        for phrase in " ".join(rows.split()).split(", ")
    )


@cache
def _listed(value: str) -> tuple[str, ...]:
    rows = of_each("facts", value).values()
    return tuple(each for row in rows for each in row.split(", "))


@cache
def _empty_words() -> frozenset[str]:
    rows = of_each("facts", "EMPTY_WORDS").values()
    return frozenset(word for row in rows for word in row.split())
