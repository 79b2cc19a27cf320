"""What a business tells of itself, and which of it answers a question."""

import re
from dataclasses import dataclass

from domain.acts import FactCue
from domain.tenants import Facts, Tenant, Texts
from domain.understanding.doings import facts
from domain.understanding.words import fold

_WORD = re.compile(r"[a-z0-9]+")
_NAMED = ("parking", "address", "hours", "services", "prices", "bring", "website")
_PARTS = re.compile(r"[?!.;]|,? (?:and|y) ")
# "Wait, what's the address?" is not about waiting.
_INTERJECTION = re.compile(
    r"^(?:wait|hold on|sorry|oh|ok|hey|espere?|oye|oiga|perdon) (?!times?\b|list)"
)


@dataclass(frozen=True)
class Fact:
    """`key` is stable: `address`, ..., or `answers.0` for the first of the free answers."""

    key: str
    text: Texts
    question: str = ""
    keywords: tuple[str, ...] = ()


def all_facts(tenant: Tenant) -> tuple[Fact, ...]:
    """Those the business has told."""
    told = tenant.facts
    named = [Fact(key, text) for key in _NAMED if (text := _text(told, key)).en or text.es]
    free = [
        Fact(f"answers.{n}", each.answer, f"{each.question.en} {each.question.es}", each.keywords)
        for n, each in enumerate(told.answers)
    ]
    return (*named, *free)


def fact_named(tenant: Tenant, key: str) -> Fact | None:
    return next((fact for fact in all_facts(tenant) if fact.key == key), None)


def fact_cues(tenant: Tenant) -> tuple[FactCue, ...]:
    """What a reader may know of them."""
    return tuple(
        FactCue(key=fact.key, question=fact.question, keywords=fact.keywords)
        for fact in all_facts(tenant)
    )


def best_fact(tenant: Tenant, question: str) -> Fact | None:
    """The fact that answers the question best, in whatever language it is asked; None: unknown."""
    asked = _INTERJECTION.sub("", " ".join(_WORD.findall(fold(question))))
    key = facts.best_fact(asked, fact_cues(tenant))
    return fact_named(tenant, key) if key else None


def best_facts(tenant: Tenant, question: str) -> tuple[Fact, ...]:
    """For each part of it: "where are you, and is there parking?" asks for two."""
    parts = [best_fact(tenant, part) for part in _PARTS.split(question)]
    found = parts if any(parts) else [best_fact(tenant, question)]
    return tuple({fact.key: fact for fact in found if fact}.values())


def _text(told_facts: Facts, key: str) -> Texts:
    told = getattr(told_facts, key)
    return told if isinstance(told, Texts) else Texts(en=told, es=told)
