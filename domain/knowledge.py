"""What a business tells of itself."""

from dataclasses import dataclass

from domain.acts import FactCue
from domain.tenants import Facts, Tenant, Texts

_NAMED = ("parking", "address", "hours", "services", "prices", "bring", "website")


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
        FactCue(
            key=fact.key,
            question=fact.question,
            keywords=fact.keywords,
            text=f"{fact.text.en} {fact.text.es}",
        )
        for fact in all_facts(tenant)
    )


def _text(told_facts: Facts, key: str) -> Texts:
    told = getattr(told_facts, key)
    return told if isinstance(told, Texts) else Texts(en=told, es=told)
