"""Which fact of the business answers which question."""

import datetime as dt

import pytest

from domain import acts
from domain.knowledge import all_facts, fact_cues, fact_named
from domain.tenants import Facts, Tenant
from domain.understanding.doings import find_doings
from domain.understanding.doings.facts import best_fact
from domain.understanding.words import Text

NOW = dt.datetime.fromisoformat("2026-12-01T10:00:00")


def answers(tenant: Tenant, text: str) -> list[str]:
    context = acts.Context(now=NOW, facts=fact_cues(tenant))
    said = [mention.act for mention in find_doings(Text(text), context)]
    return [act.fact for act in said if isinstance(act, acts.Ask) and act.fact]


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("Where are you located?", ["address"]),
        ("¿Dónde están?", ["address"]),
        ("cual es la direccion", ["address"]),
        ("What are your opening hours?", ["hours"]),
        ("are you open on saturdays", ["hours"]),
        ("¿A qué hora cierran?", ["hours"]),
        ("qué servicios ofrecen", ["services"]),
        ("How much is a passport?", ["prices"]),
        ("¿cuánto cuesta la visa?", ["prices"]),
        ("What do I need to bring?", ["bring"]),
        ("¿qué documentos llevo?", ["bring"]),
        ("do you have a website?", ["website"]),
        ("How long does the passport take?", ["answers.0"]),
        ("¿cuánto tarda el pasaporte?", ["answers.0"]),
        ("can my kids come?", ["answers.1"]),
        ("¿y para menores de edad?", ["answers.1"]),
        ("wait, what's the address again?", ["address"]),
        ("whats your address and are you open on fridays", ["address", "hours"]),
        ("¿Cuánto cuesta el pasaporte y qué documentos llevo?", ["prices", "bring"]),
        ("Where are you? Where do I park, and do you take bitcoin?", ["address"]),
        ("¿Qué necesito para la visa? ¿Dónde están?", ["bring", "address"]),
        ("can I bring a friend?", []),
        ("¿puedo llevar a mi perro?", []),
        ("do you take bitcoin?", []),
        ("¿quién es el cónsul?", []),
        ("is there parking?", []),
        ("what is love?", []),
    ],
)
def test_a_question_finds_its_facts(consulate: Tenant, question: str, keys: list[str]) -> None:
    assert answers(consulate, question) == keys


def test_only_what_the_business_told_is_a_fact(consulate: Tenant) -> None:
    bare = consulate.model_copy(update={"facts": Facts()})
    assert all_facts(bare) == ()
    assert fact_named(bare, "address") is None
    assert fact_named(consulate, "address") is not None


def test_who_is_of_age_is_told_before_it_is_asked(consulate: Tenant) -> None:
    question = "¿tenemos que ir los dos papás con mi hijo?"
    facts = fact_cues(consulate)
    assert best_fact(question, facts) == "answers.1"
    assert best_fact(question, facts, before=("es para mi hijo, tiene 25 años",)) is None
    assert best_fact(question, facts, before=("es para mi hijo, tiene 5 años",)) == "answers.1"
