"""How people agree, decline, greet and swear; and several intents of one sentence."""

from datetime import datetime

import pytest

from domain.reading import Context, Intent
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-23T10:00:00")

FIRST_INTENT = {
    Intent.YES: """
        yes
        yep
        yes please
        sure, go ahead
        that's right
        correct
        sounds good
        ok
        of course
        that works for me
        perfect, thank you
        sí
        si
        claro que sí
        sí, por favor
        correcto
        está bien
        de acuerdo
        así es
        perfecto, gracias
        dale
        vale
    """,
    Intent.NO: """
        no
        nope
        no thanks
        no, that's wrong
        not really
        that's not correct
        no gracias
        no, está mal
        para nada
        mejor no
        no es correcto
        incorrecto
    """,
    Intent.GREETING: """
        hello
        hi there
        good morning
        hey
        hiya
        hola
        buenos días
        buenas tardes
        hola buenas
        qué tal
    """,
    Intent.THANKS: """
        thank you
        thanks a lot
        gracias
        muchas gracias
        thx
        cheers
    """,
    Intent.GOODBYE: """
        bye
        goodbye
        see you later
        that's all, bye
        that'll be all
        have a nice day
        adiós
        hasta luego
        nos vemos
        eso es todo
    """,
    Intent.INSULT: """
        you are an idiot
        this is bullshit
        stupid machine
        go to hell
        eres un idiota
        vete a la mierda
        váyase al diablo
        qué porquería
        pinche máquina inútil
    """,
}
ROWS = [
    (text.strip(), intent)
    for intent, texts in FIRST_INTENT.items()
    for text in texts.strip().splitlines()
]


@pytest.mark.parametrize(("text", "intent"), ROWS)
def test_first_intent_is_what_the_person_wants(text: str, intent: Intent) -> None:
    assert read(text, Context(now=NOW)).intent is intent


@pytest.mark.parametrize(
    "text",
    [
        "Ana López",
        "ana@gmail.com",
        "555 123 4567",
        "Friday at 3",
        "mañana a las cinco",
        "asdf qwer zxcv",
        "the cat sat on the mat",
        "me llamo Pedro",
        "the second one",
    ],
)
def test_no_intent_is_read_into_details_or_gibberish(text: str) -> None:
    assert read(text, Context(now=NOW)).intents == ()


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("Hi, I need to cancel my appointment", (Intent.CANCEL, Intent.GREETING)),
        ("yes, and how much does it cost?", (Intent.QUESTION, Intent.YES)),
        ("no, I want to talk to a person", (Intent.HUMAN, Intent.NO)),
        ("thanks, bye", (Intent.THANKS, Intent.GOODBYE)),
        ("hola, quiero una cita", (Intent.BOOK, Intent.GREETING)),
        ("sí gracias", (Intent.YES, Intent.THANKS)),
        ("no, otro día", (Intent.BACK, Intent.NO)),
    ],
)
def test_several_intents_stand_strongest_first(text: str, intents: tuple[Intent, ...]) -> None:
    assert read(text, Context(now=NOW)).intents == intents


def test_not_cancelling_is_no_cancellation() -> None:
    assert Intent.CANCEL not in read("I don't want to cancel", Context(now=NOW)).intents
    assert Intent.CANCEL not in read("no quiero cancelar", Context(now=NOW)).intents


def test_question_carries_its_words_as_topic() -> None:
    reading = read("Sounds good. But how much does a visa cost?", Context(now=NOW))

    assert reading.topic == "But how much does a visa cost?"
