"""What a voice agent is given to say, in short spoken form."""

from domain.reading import Language

SAY: dict[str, dict[Language, str]] = {
    "days": {
        "en": "I have {list}. Which day suits you?",
        "es": "Tengo {list}. ¿Qué día le conviene?",
    },
    "no_days": {
        "en": "There is no free time in the days ahead.",
        "es": "No hay horas libres en los próximos días.",
    },
    "slots": {
        "en": "On {day} I have {list}. Which time suits you?",
        "es": "El {day} tengo {list}. ¿Qué hora le conviene?",
    },
    "more_slots": {
        "en": "On {day} I have {list}, and later times too. Which time suits you?",
        "es": "El {day} tengo {list}, y también más tarde. ¿Qué hora le conviene?",
    },
    "closed": {"en": "We are closed then.", "es": "A esa hora no atendemos."},
    "too_soon": {"en": "That is too soon.", "es": "Eso es demasiado pronto."},
    "too_far": {"en": "That is too far ahead.", "es": "Esa fecha todavía está muy lejos."},
    "past": {"en": "That time has passed.", "es": "Esa hora ya pasó."},
    "taken": {"en": "That time is taken.", "es": "Esa hora ya está ocupada."},
    "too_many": {
        "en": "There are already as many open appointments as one person may have.",
        "es": "Ya tiene el máximo de citas pendientes por persona.",
    },
    "instead": {"en": "I could offer {list}.", "es": "Le puedo ofrecer {list}."},
    "booked": {
        "en": "It is booked: {day} at {time}. A confirmation is on its way by e-mail.",
        "es": "Quedó reservada: {day} a las {time}. Le llegará una confirmación por correo.",
    },
    "moved": {
        "en": "It is moved to {day} at {time}.",
        "es": "Quedó cambiada: {day} a las {time}.",
    },
    "cancelled": {"en": "The appointment is cancelled.", "es": "La cita quedó cancelada."},
    "found": {"en": "I found {list}.", "es": "Encontré {list}."},
    "not_found": {
        "en": "I found no appointment with these details.",
        "es": "No encontré ninguna cita con esos datos.",
    },
    "proof_refused": {
        "en": "That was wrong too often. Please try again in an hour.",
        "es": "Hubo demasiados intentos fallidos. Intente de nuevo en una hora.",
    },
    "change_refused": {
        "en": "It is too late to change that appointment here.",
        "es": "Ya es tarde para cambiar esa cita por aquí.",
    },
    "calendar_unavailable": {
        "en": "I cannot reach the calendar at the moment, so nothing was changed.",
        "es": "En este momento no puedo consultar el calendario, así que no se cambió nada.",
    },
    "not_done": {
        "en": "That did not work, and nothing was changed.",
        "es": "Eso no fue posible y no se cambió nada.",
    },
    "pending": {
        "en": "That takes longer than usual; I do not know yet how it ends.",
        "es": "Está tardando más de lo normal; todavía no sé el resultado.",
    },
    "not_offered": {
        "en": "Let me look at the free times again.",
        "es": "Permítame revisar otra vez las horas libres.",
    },
    "again": {
        "en": "Let me try that once more.",
        "es": "Permítame intentarlo otra vez.",
    },
    "again_name": {
        "en": "I did not get the name. Could you say it again?",
        "es": "No entendí el nombre. ¿Me lo repite, por favor?",
    },
    "again_email": {
        "en": "I did not get the e-mail address. Could you spell it for me?",
        "es": "No entendí el correo. ¿Me lo deletrea, por favor?",
    },
    "again_phone": {
        "en": "I did not get the phone number. Could you say it digit by digit?",
        "es": "No entendí el teléfono. ¿Me lo dice dígito por dígito, por favor?",
    },
    "again_code": {
        "en": "I need the confirmation code, or the e-mail and the phone of the booking.",
        "es": "Necesito el código de confirmación, o el correo y el teléfono de la reserva.",
    },
    "read_back": {
        "en": "{when}, for {details}. Is that right?",
        "es": "{when}, a nombre de {details}. ¿Es correcto?",
    },
    "read_back_move": {
        "en": "I would move it to {when}. Is that right?",
        "es": "La cambiaría a {when}. ¿Es correcto?",
    },
    "confirm_cancel": {
        "en": "Shall I really cancel it?",
        "es": "¿Confirma que quiere cancelarla?",
    },
    "message_taken": {
        "en": "I have noted it and will pass it on.",
        "es": "Lo anoté y lo voy a pasar.",
    },
    "transferring": {
        "en": "I am putting you through, one moment please.",
        "es": "Le comunico con una persona, un momento por favor.",
    },
    "nobody_available": {
        "en": "I cannot put you through now, but I can take a message.",
        "es": "Ahora no puedo comunicarle, pero puedo tomar un recado.",
    },
    "transfer_failed": {
        "en": "The transfer did not work: tell the caller and offer to take a message.",
        "es": "La transferencia no funcionó: dígalo y ofrezca tomar un recado.",
    },
    "goodbye": {"en": "Goodbye, have a nice day.", "es": "Hasta luego, que tenga buen día."},
}
