"""The words of the chat page, in Spanish."""

PAGE: dict[str, str | list[str]] = {
    "locale": "es-MX",
    "tagline": "Responde al momento",
    "hello": "¡Hola!",
    "help": "Preguntas, citas nuevas, cambios y cancelaciones.",
    "restart": "Empezar de nuevo",
    "message": "Escribir un mensaje",
    "send": "Enviar",
    "privacy": "Qué se guarda y por cuánto tiempo",
    "typing": "Escribiendo…",
    "retry": "Reintentar",
    "log": "Conversación",
    "options": "Opciones",
    "booked": "Cita reservada",
    "cancelled": "Cita cancelada",
    "starters": [
        "Agendar una cita",
        "Cambiar mi cita",
        "Cancelar mi cita",
        "¿Qué horario tienen?",
    ],
    "offline": "El mensaje no llegó. No se perdió nada: se puede intentar otra vez.",
    "busy": "Un momento, fueron muchos mensajes seguidos. Se puede reintentar en unos segundos.",
    "long": "El mensaje es demasiado largo; hay que acortarlo.",
    "gone": "Este chat no está disponible en este momento.",
    "noscript": "Por favor active JavaScript.",
}
