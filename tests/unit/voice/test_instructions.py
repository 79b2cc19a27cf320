"""What a call's model is told."""

from datetime import UTC, datetime
from typing import Any

import pytest

from domain.tenants import Tenant
from tests.fakes.businesses import business
from voice.instructions import call_script, greeting, session_config

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
NOTICE = {"en": "This call is recorded.", "es": "Esta llamada se graba."}


def a_tenant(**fields: Any) -> Tenant:
    welcome = {"en": "Hello, the clinic.", "es": "Hola, la clínica."}
    return business(fields={"welcome_message": welcome, **fields})


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_records_says_so_in_the_greeting_and_before_any_question(language: str) -> None:
    tenant = a_tenant(default_language=language, calls={"recording_notice": NOTICE})
    words = greeting(tenant)
    assert NOTICE[language] in words
    assert words.index(NOTICE[language]) < words.index("?")
    assert words in call_script(tenant).greeting


def test_who_does_not_record_says_nothing_of_it() -> None:
    told = "Hello, the clinic. You are speaking with an automatic assistant. How can I help you?"
    assert greeting(a_tenant()) == told


def test_the_model_is_told_in_both_languages_the_own_one_first() -> None:
    instructions = session_config(a_tenant(default_language="es"), NOW).instructions
    own = instructions.index("el lunes 23 de noviembre a las nueve de la mañana")
    assert 0 <= own < instructions.index("Monday, November 23 at 9 AM")


def test_a_transcription_is_only_bound_to_a_language_where_one_is_spoken() -> None:
    assert session_config(a_tenant(), NOW).language is None
    assert session_config(a_tenant(supported_languages=["en"]), NOW).language == "en"


def test_the_facts_of_a_business_are_told_and_no_others() -> None:
    facts = {"parking": {"en": "Behind the house.", "es": "Detrás de la casa."}}
    instructions = session_config(a_tenant(facts=facts), NOW).instructions
    assert "- Parking: Behind the house." in instructions
    assert "- Estacionamiento: Detrás de la casa." in instructions
    assert "- Prices" not in instructions


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_half_is_of_one_language(language: str) -> None:
    tenant = a_tenant(supported_languages=[language], default_language=language)
    instructions = session_config(tenant, NOW, "+525551234567").instructions
    foreign = {"en": {"el", "cita", "está", "usted"}, "es": {"the", "you", "open", "Sunday"}}
    assert not foreign[language] & set(instructions.replace(",", " ").split())


def test_the_model_knows_the_number_that_is_called_from_and_whether_it_is_open() -> None:
    tenant = a_tenant(country="MX")
    assert "+52 55 5123 4567" in session_config(tenant, NOW, "+525551234567").instructions
    assert "not known" in session_config(tenant, NOW).instructions
    assert "open now" in session_config(tenant, NOW).instructions
    assert "closed now" in session_config(tenant, NOW.replace(hour=3)).instructions
