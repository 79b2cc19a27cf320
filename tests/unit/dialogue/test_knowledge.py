"""Which fact answers which question."""

import pytest

from domain.knowledge import all_facts, best_fact, best_facts, fact_named
from domain.tenants import Facts, Tenant


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("Where are you located?", "address"),
        ("¿Dónde están?", "address"),
        ("cual es la direccion", "address"),
        ("What are your opening hours?", "hours"),
        ("are you open on saturdays", "hours"),
        ("¿A qué hora cierran?", "hours"),
        ("qué servicios ofrecen", "services"),
        ("How much is a passport?", "prices"),
        ("¿cuánto cuesta la visa?", "prices"),
        ("What do I need to bring?", "bring"),
        ("¿qué documentos llevo?", "bring"),
        ("do you have a website?", "website"),
        ("How long does the passport take?", "answers.0"),
        ("¿cuánto tarda el pasaporte?", "answers.0"),
        ("can my kids come?", "answers.1"),
        ("¿y para menores de edad?", "answers.1"),
    ],
)
def test_a_question_finds_its_fact(consulate: Tenant, question: str, key: str) -> None:
    fact = best_fact(consulate, question)
    assert fact is not None
    assert fact.key == key


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("whats your address and are you open on fridays", ["address", "hours"]),
        ("¿Cuánto cuesta el pasaporte y qué documentos llevo?", ["prices", "bring"]),
        ("Where are you? Where do I park, and do you take bitcoin?", ["address"]),
        ("what documents and papers do I bring", ["bring"]),
        ("do you take bitcoin and gold?", []),
        ("¿Qué necesito para la visa? ¿Dónde están?", ["bring", "address"]),
        ("can you remind me where I need to go?", ["address"]),
        ("can I bring a friend?", []),
        ("¿puedo llevar a mi perro?", []),
    ],
)
def test_each_part_of_a_question_finds_its_fact(
    consulate: Tenant, question: str, keys: list[str]
) -> None:
    assert [fact.key for fact in best_facts(consulate, question)] == keys


@pytest.mark.parametrize(
    "question",
    ["do you take bitcoin?", "¿quién es el cónsul?", "is there parking?", "", "what is love?"],
)
def test_what_is_not_told_is_not_known(consulate: Tenant, question: str) -> None:
    assert best_fact(consulate, question) is None


def test_only_what_the_business_told_is_a_fact(consulate: Tenant) -> None:
    bare = consulate.model_copy(update={"facts": Facts()})
    assert all_facts(bare) == ()
    assert fact_named(bare, "address") is None
    assert fact_named(consulate, "address") is not None


def test_an_interjection_is_no_part_of_the_question(consulate: Tenant) -> None:
    fact = best_fact(consulate, "wait, what's the address again?")
    assert fact
    assert fact.key == "address"
