"""The reader as a whole: what is settled, and that no text breaks it."""

import sys
from datetime import datetime
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.reading import Asked, Context, DayTime, Language
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")
ALPHABET = "abcdefghijklmnopqrstuvwxyzáéíóúñ ABC'.,:;-/@#+()?!¿0123456789\t\n"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Thursday at four would be wonderful for my grandmother", "day"),
        ("el jueves a las cuatro, que salgo de la fábrica", "time"),
        ("the second one looks splendid", "day"),
        ("rosa@clinic.org, that's my husband's mailbox", "email"),
        ("rosa punto diaz arroba gmail punto com", "email"),
        ("212 555 0143 is my landline", "phone"),
        ("yes, splendid", "yes_no"),
        ("no, disparates", "yes_no"),
        ("K7QP2M9X", "code"),
        ("Grace Hopper", "name"),
        ("I'd like to book an appointment", None),
        ("quiero cancelar mi cita del viernes", None),
        ("gracias, adiós", None),
    ],
)
def test_rules_settle_what_was_asked(text: str, asked: Asked | None) -> None:
    assert read(text, Context(now=NOW, asked=asked)).settled


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("my cousin swallowed a button", None),
        ("tengo alergia a los cacahuates", None),
        ("xkcd qwerty", "day"),
        ("I'd rather wait until my leg heals", "time"),
        ("the mailbox is full", "email"),
    ],
)
def test_words_that_no_rule_places_are_left_to_a_model(text: str, asked: Asked | None) -> None:
    assert not read(text, Context(now=NOW, asked=asked)).settled


def test_reading_keeps_the_words() -> None:
    assert read("Tell them I'll be late", Context(now=NOW)).text == "Tell them I'll be late"


def test_empty_text_says_nothing() -> None:
    reading = read("  ", Context(now=NOW))

    assert reading.intents == ()
    assert reading.when == DayTime()


@pytest.mark.parametrize(
    ("text", "day", "times"),
    [
        ("Tuesday at 3 pm, no wait, Friday", "2026-11-20", "15:00"),
        ("Friday at 3 pm, sorry, at 5 pm", "2026-11-20", "17:00"),
        ("el martes a las 3 pm, digo, el viernes", "2026-11-20", "15:00"),
    ],
)
def test_correction_replaces_only_what_it_names(text: str, day: str, times: str) -> None:
    found = read(text, Context(now=NOW)).when

    assert str(found.day) == day
    assert f"{found.time:%H:%M}" == times


def test_accents_typed_as_two_characters_read_the_same() -> None:
    decomposed = "pasado man\u0303ana a las tres y media, sen\u0303or"

    assert (
        read(decomposed, Context(now=NOW)).when
        == read("pasado mañana a las tres y media, señor", Context(now=NOW)).when
    )


def test_shouting_reads_the_same() -> None:
    quiet, loud = "next tuesday at 3pm", "NEXT TUESDAY AT 3PM"

    assert read(loud, Context(now=NOW)).when == read(quiet, Context(now=NOW)).when


@settings(max_examples=300, deadline=None)
@given(
    text=st.one_of(st.text(max_size=120), st.text(alphabet=ALPHABET, max_size=160)),
    language=st.sampled_from(["en", "es", None]),
    asked=st.sampled_from([None, "name", "email", "phone", "day", "time", "yes_no", "code"]),
)
def test_no_text_breaks_the_reader(
    text: str, language: Language | None, asked: Asked | None
) -> None:
    read(text, Context(now=NOW, language=language, asked=asked))


@settings(max_examples=200, deadline=None)
@given(words=st.lists(st.text(alphabet="bcdfghjklmpqrtvwxz", min_size=4, max_size=9), max_size=8))
def test_gibberish_holds_nothing(words: list[str]) -> None:
    reading = read(" ".join(words), Context(now=NOW))

    assert reading.when == DayTime()
    assert reading.email is None
    assert reading.phone is None
    assert reading.choice is None
    assert reading.intents == ()


@settings(max_examples=200, deadline=None)
@given(day=st.dates(NOW.date().replace(year=2027, month=1, day=1), NOW.date().replace(year=2035)))
def test_a_written_date_is_read_back(day: datetime) -> None:
    english = f"{day:%B} {day.day}, {day.year}"

    assert read(english, Context(now=NOW, language="en")).when.day == day
    assert read(f"{day:%d/%m/%Y}", Context(now=NOW, language="es")).when.day == day
    assert read(f"{day:%m/%d/%Y}", Context(now=NOW, language="en")).when.day == day


def test_a_phrase_costs_few_calls() -> None:
    """Calls are counted, not seconds: 2,000 phrases a second need well under 2,000 calls each."""
    phrase = "hola, soy Ana López, quiero cambiar mi cita al jueves después de las cuatro"
    calls = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    read(phrase, Context(now=NOW))  # fills the caches of words
    sys.setprofile(count)
    try:
        read(phrase, Context(now=NOW))
    finally:
        sys.setprofile(None)

    assert 0 < calls < 2_000
