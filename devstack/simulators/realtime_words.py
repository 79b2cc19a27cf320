"""What the played model of a call says by itself; the rest is given to it by tools."""

from contracts.values import Language

ASK: dict[str, dict[Language, str]] = {
    "start": {"en": "How can I help you?", "es": "¿En qué le puedo ayudar?"},
    "else": {"en": "Is there anything else?", "es": "¿Algo más?"},
    "name": {"en": "What is your name?", "es": "¿Me da su nombre?"},
    "email": {"en": "And your e-mail address?", "es": "¿Y su correo electrónico?"},
    "phone": {"en": "And your phone number?", "es": "¿Y su número de teléfono?"},
    "day": {"en": "Which day suits you?", "es": "¿Qué día le conviene?"},
    "time": {"en": "Which time suits you?", "es": "¿Qué hora le conviene?"},
    "code": {
        "en": "Please tell me the confirmation code from the e-mail.",
        "es": "Dígame por favor el código de confirmación del correo.",
    },
    "message": {
        "en": "What shall I write down for them?",
        "es": "¿Qué les digo de su parte?",
    },
    "yes_no": {"en": "Shall I go ahead, yes or no?", "es": "¿Lo hago, sí o no?"},
}
# Asked a second time, it is asked in other words.
AGAIN: dict[str, dict[Language, str]] = {
    "name": {
        "en": "Sorry, I need the name for the appointment: first and last.",
        "es": "Disculpe, necesito el nombre para la cita: nombre y apellido.",
    },
    "email": {
        "en": "Sorry, could you spell the e-mail address for me?",
        "es": "Disculpe, ¿me deletrea el correo?",
    },
    "phone": {
        "en": "Sorry, could you say the number digit by digit?",
        "es": "Disculpe, ¿me dice el número cifra por cifra?",
    },
    "day": {
        "en": "Sorry, tell me a day, as Monday, or say the first one.",
        "es": "Disculpe, dígame un día, por ejemplo el lunes, o diga el primero.",
    },
    "time": {
        "en": "Sorry, tell me a time, as ten o'clock, or say the first one.",
        "es": "Disculpe, dígame una hora, por ejemplo a las diez, o diga la primera.",
    },
}
GO_ON = {"en": "Mm-hm?", "es": "¿Ajá?"}
OF_COURSE = {"en": "Of course.", "es": "Claro."}
WELCOME = {"en": "You are welcome.", "es": "Con gusto."}
LEFT_OUT = {"en": "All right, I leave it.", "es": "De acuerdo, lo dejamos así."}
WHAT_ELSE = {"en": "What shall I change?", "es": "¿Qué cambio?"}
NOT_KNOWN = {
    "en": "I do not know that; I can take the question down.",
    "es": "Eso no lo sé; puedo anotar la pregunta.",
}
NO_FURTHER = {
    "en": "I am sorry, I do not get it. Shall I take a message, or put you through to a person?",
    "es": "Disculpe, no le entiendo. ¿Tomo un recado o le comunico con una persona?",
}
