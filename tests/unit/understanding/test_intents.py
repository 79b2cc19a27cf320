"""What people want, in both languages, with the slips of typing and speech."""

from datetime import datetime

import pytest

from domain.reading import Context, Intent
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-23T10:00:00")

FIRST_INTENT = {
    Intent.BOOK: """
        I'd like to book an appointment
        can I make an appointment for a passport renewal?
        I need to see someone about a visa
        book me in please
        I want to schedule a viewing
        do you have anything available on Friday?
        i need an apointment
        appt please
        do you have anything after five?
        what days do you have?
        could you fit me in tomorrow afternoon
        Hi, I'd like an appointment next week
        set up a meeting with an agent
        appointment please
        quiero una cita
        quisiera agendar una cita para mañana
        necesito sacar turno
        me gustaría reservar una hora
        quiero hacer una cita para renovar mi pasaporte
        hola, me puede dar una cita?
        ¿tiene algo disponible el viernes?
        cita para el lunes
        quiero agendar
        quiero cita
        ¿qué días tienen?
        quisiera reservar
        ocupo una cita
        hola quiero una sita
        want una cita for tomorrow
    """,
    Intent.MOVE: """
        I need to reschedule my appointment
        can I move my appointment to Thursday?
        could we push it to next week
        I'd like to change the time of my booking
        I have to postpone
        change my appointment please
        can you switch me to an earlier slot
        I need to change my appointment to another day
        quiero cambiar mi cita
        necesito reprogramar
        ¿puedo mover la cita al jueves?
        quisiera reagendar mi cita
        me gustaría cambiar la hora de mi cita
        hay que aplazarla
        tengo que posponer la cita
        cámbieme la cita para otro día
        pasar mi cita al martes
    """,
    Intent.CANCEL: """
        cancel my appointment
        I need to cancel
        please cancel it
        I can't make it tomorrow
        I won't be able to come
        I want to call off my booking
        quiero cancelar mi cita
        cancélela por favor
        necesito anular mi reserva
        no voy a poder ir
        ya no quiero la cita
        no puedo asistir el lunes
        canselar mi cita
        canel my appointment
    """,
    Intent.LOOK_UP: """
        when is my appointment?
        what time is my booking
        do I have an appointment tomorrow?
        I want to check my appointment
        can you confirm my appointment details
        what have I booked?
        my appointment
        ¿cuándo es mi cita?
        ¿a qué hora es mi cita?
        ¿tengo una cita?
        quiero consultar mi cita
        quiero ver mis citas
        ¿qué día tengo la cita?
        mi cita
    """,
    Intent.QUESTION: """
        where are you located?
        how much does it cost?
        what are your opening hours?
        do you take credit cards?
        what documents do I need to bring?
        is there parking nearby
        I have an appointment tomorrow, what's the address?
        do I need to bring my passport?
        ¿dónde están ubicados?
        ¿cuánto cuesta?
        ¿cuál es el horario de atención?
        ¿qué documentos necesito?
        ¿aceptan tarjeta?
        a qué hora abren
        tengo una pregunta
        ¿hay estacionamiento?
        quisiera saber el precio
    """,
    Intent.HUMAN: """
        can I speak to a human?
        I want to talk to a real person
        let me talk to someone
        transfer me to an agent
        get me the manager
        operator
        representative please
        I don't want to talk to a robot
        quiero hablar con una persona
        páseme con un agente
        ¿me puede comunicar con alguien?
        con un humano por favor
        quiero hablar con el encargado
        prefiero hablar con una persona real
    """,
    Intent.MESSAGE: """
        can I leave a message?
        please take a message
        could someone call me back
        tell them I'll be late
        quiero dejar un mensaje
        ¿puedo dejarles un recado?
        que me llamen por favor
        dígales que llegaré tarde
    """,
    Intent.REPEAT: """
        can you repeat that?
        sorry, what did you say?
        say that again please
        pardon?
        I didn't catch that
        come again
        ¿puede repetir?
        repítame por favor
        ¿cómo dijo?
        no le escuché
        otra vez por favor
        ¿mande?
    """,
    Intent.BACK: """
        go back
        another day
        show me other days
        none of those work for me
        can I see a different date
        other times please
        do you have anything earlier?
        too early
        show me more
        otro día
        ¿tiene otro día?
        ninguno me sirve
        otra fecha por favor
        ¿tiene otros horarios?
        más temprano
        volver
    """,
    Intent.RESTART: """
        start over
        let's start again
        can we begin again from the beginning
        empezar de nuevo
        volvamos a empezar
        quiero empezar desde cero
    """,
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
    """,
    Intent.GOODBYE: """
        bye
        goodbye
        see you later
        that's all, bye
        have a nice day
        adiós
        hasta luego
        nos vemos
        eso es todo
    """,
    Intent.EMERGENCY: """
        this is an emergency
        my father is having a heart attack
        call an ambulance
        es una emergencia
        mi mamá no puede respirar
        llamen a una ambulancia
    """,
    Intent.INSULT: """
        you are an idiot
        this is bullshit
        stupid machine
        eres un idiota
        vete a la mierda
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
