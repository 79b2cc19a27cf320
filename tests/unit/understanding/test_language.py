"""The language of each turn."""

from datetime import datetime

import pytest

from domain.acts import Context
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def language(text: str) -> str | None:
    return read(text, Context(now=NOW)).language


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to book an appointment",
        "tomorrow at three",
        "yes please",
        "the second one",
        "My passport expires in March",
        "is there parking?",
        "thanks",
        "could you repeat that",
        "Thursday",
        "whats the cost",
    ],
)
def test_english_is_known(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "quisiera agendar una cita",
        "mañana a las tres",
        "sí, por favor",
        "la segunda",
        "mi pasaporte vence en marzo",
        "¿hay estacionamiento?",
        "gracias",
        "me lo puede repetir",
        "jueves",
        "cuanto cuesta",
    ],
)
def test_spanish_is_known(text: str) -> None:
    assert language(text) == "es"


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("quiero una cita para el Friday por favor", "es"),
        ("hola, necesito ayuda con mi booking de mañana", "es"),
        ("I need an appointment para el lunes", "en"),
        ("can you check si hay algo on Tuesday?", "en"),
        ("mi email es bob@mail.com, is that ok", "es"),
        ("tengo un meeting con el team a las 3", "es"),
    ],
)
def test_mixed_sentence_has_the_language_that_carries_it(text: str, main: str) -> None:
    assert language(text) == main


@pytest.mark.parametrize("text", ["", "3", "10:30", "bob@mail.com", "+1 212 555 0143", "ok", "no"])
def test_what_bears_no_sign_has_no_language(text: str) -> None:
    assert language(text) is None
