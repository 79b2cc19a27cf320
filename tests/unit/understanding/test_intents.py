"""What people come for, in both languages, with the slips of typing and speech."""

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
        what do you have?
        ¿qué tienen para el lunes?
        me gustaría ver un piso
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
        ya no la quiero
        no voy a ir
        I won't be coming
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
        what did I book
        when's my viewing?
        is it confirmed?
        my appointment
        ¿cuándo es mi cita?
        ¿a qué hora es mi cita?
        ¿tengo una cita?
        ¿a qué hora me toca?
        ¿quedó agendada?
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
        is there a human I can talk to
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
        can I come earlier
        what else do you have?
        ¿qué más hay?
        show me more
        otro día
        ¿tiene otro día?
        ninguno me sirve
        otra fecha por favor
        ¿tiene otros horarios?
        más temprano
        volver
        volvamos atrás
    """,
    Intent.RESTART: """
        start over
        let's start again
        can we begin again from the beginning
        empezar de nuevo
        volvamos a empezar
        quiero empezar desde cero
    """,
    Intent.EMERGENCY: """
        this is an emergency
        my father is having a heart attack
        call an ambulance
        es una emergencia
        mi mamá no puede respirar
        llamen a una ambulancia
        my chest hurts so bad
        there's a fire in the building
        me duele mucho el pecho
        ayuda, no respira
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
