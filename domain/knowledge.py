"""What a business tells of itself, and which of it answers a question."""

import re
import unicodedata
from dataclasses import dataclass

from domain.tenants import Facts, Tenant, Texts

# Beginnings of the words that ask for a fact, in both languages, without accents.
_ROWS = """
parking: parking, park my, park the, can i park, park there, garage, do i park, i park
parking: estaciona, estaciono, aparca, parqueo, cochera
address: address, where are, where is, where do i, where i, where to, located, location, directions
address: get there, find you
address: direccion, donde, ubica, queda, como llego, llegar
hours: hours, open, close, closing, schedule, what time do you
hours: horario, abre, abri, abiert, cierra, cerra, atiend, que horas
services: service, offer, what do you do, help me with, handle
services: servicio, ofrece, tramite, que hacen, a que se dedica
prices: price, pricing, cost, how much, fee, charge, expensive, free of, for free, is it free, pay
prices: precio, cuesta, cuanto es, cuanto vale, costo, coste, tarifa, cobra, gratis, gratuit, paga
bring: bring, what do i need, what is needed, document, paperwork, papers, take with me, requirement
bring: traer, traigo, que necesito, que se necesita, llevar, llevo, documento, papeles, requisito
website: website, web page, webpage, web site, online, sitio, pagina, en linea
"""
_PARTS = re.compile(r"[?!.;]|,? (?:and|y) ")
_KEYWORD_WEIGHT = 3
_STEM_WEIGHT = 2
_ENOUGH = 2
# Words of a question that tell nothing of its subject.
_EMPTY_WORDS = """
a an the do does is are i you we your my me it of to for in on at and or can what how when who
el la los las un una de del que se es en y o para por con mi su como cual cuando hay son
"""
# "Can I bring a friend?" is not about what must be brought.
_MAY_BRING = re.compile(r"\b(?:can|may|could) (?:i|we) bring\b|\bp(?:ue|o)d\w* (?:llevar|traer)\b")
# "Wait, what's the address?" is not about waiting.
_INTERJECTION = re.compile(
    r"^(?:wait|hold on|sorry|oh|ok|hey|espere?|oye|oiga|perdon) (?!times?\b|list)"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_SHORTEST_STEM = 4  # "tarda" and "tardan", but not every word with "a"


def _stems() -> dict[str, tuple[str, ...]]:
    stems: dict[str, tuple[str, ...]] = {}
    for row in _ROWS.strip().splitlines():
        key, words = row.split(": ")
        stems[key] = (*stems.get(key, ()), *words.split(", "))
    return stems


_STEMS = _stems()


@dataclass(frozen=True)
class Fact:
    """`key` is stable: `address`, ..., or `answers.0` for the first of the free answers."""

    key: str
    text: Texts
    question: str = ""
    keywords: tuple[str, ...] = ()


def all_facts(tenant: Tenant) -> tuple[Fact, ...]:
    """Those the business has told."""
    facts = tenant.facts
    named = [Fact(key, text) for key in _STEMS if (text := _text(facts, key)).en or text.es]
    free = [
        Fact(f"answers.{n}", each.answer, f"{each.question.en} {each.question.es}", each.keywords)
        for n, each in enumerate(facts.answers)
    ]
    return (*named, *free)


def fact_named(tenant: Tenant, key: str) -> Fact | None:
    return next((fact for fact in all_facts(tenant) if fact.key == key), None)


def best_fact(tenant: Tenant, question: str) -> Fact | None:
    """The fact that answers the question best, in whatever language it is asked; None: unknown."""
    asked = _INTERJECTION.sub("", _MAY_BRING.sub("", " ".join(_words(question))))
    scored = [(_score(fact, asked), fact) for fact in all_facts(tenant)]
    score, fact = max(scored, key=lambda each: each[0], default=(0, None))
    return fact if score >= _ENOUGH else None


def best_facts(tenant: Tenant, question: str) -> tuple[Fact, ...]:
    """For each part of it: "where are you, and is there parking?" asks for two."""
    parts = [best_fact(tenant, part) for part in _PARTS.split(question)]
    found = parts if any(parts) else [best_fact(tenant, question)]
    return tuple({fact.key: fact for fact in found if fact}.values())


def _score(fact: Fact, asked: str) -> int:
    stems = _STEMS.get(fact.key, ())
    keywords = (" ".join(_words(word)) for word in fact.keywords)
    content = {_stem(word) for word in _words(fact.question) if word not in _EMPTY}
    common = content & {_stem(word) for word in asked.split() if word not in _EMPTY}
    return (
        _STEM_WEIGHT * sum(_begins(stem, asked) for stem in stems)
        + _KEYWORD_WEIGHT * sum(_begins(keyword, asked) for keyword in keywords)
        + len(common)
    )


def _begins(stem: str, asked: str) -> bool:
    """Whether a word, or a run of words, of the question begins so."""
    return f" {stem}" in f" {asked}"


def _stem(word: str) -> str:
    return word[: max(_SHORTEST_STEM, len(word) - 2)]


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower())
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))


def _text(facts: Facts, key: str) -> Texts:
    told = getattr(facts, key)
    return told if isinstance(told, Texts) else Texts(en=told, es=told)
