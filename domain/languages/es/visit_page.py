"""The page that an appointment's link leads to, in Spanish, neither usted nor tú. {name} is the
business, {when} a day and an hour, {notice} a span, {ways} how to reach the business."""

PAGE = {
    "title": "La cita",
    "loading": "Un momento, por favor.",
    "attend": "Ahí estaré",
    "attending": "La asistencia está confirmada. ¡Gracias!",
    "move": "Elegir otro horario",
    "cancel": "Cancelar la cita",
    "map": "Mapa",
    "call": "Llamar",
    "add": "Agregar al calendario",
    "file": "Apple y otros",
    "days": "¿Qué día conviene?",
    "times": "¿A qué hora?",
    "other_days": "Otros días",
    "ask_move": "¿Cambiar la cita al nuevo horario ({when})?",
    "ask_cancel": "¿Cancelar la cita ({when})?",
    "yes_move": "Sí, cambiarla",
    "yes_cancel": "Sí, cancelarla",
    "no": "No, dejarla como está",
    "retry": "Intentar de nuevo",
    "no_ticket": "Este enlace no está completo. Hay que abrirlo de nuevo desde el correo.",
    "offline": "No se pudo enviar. No se perdió nada: hay que intentarlo de nuevo.",
    "busy": "Un momento: fueron demasiadas solicitudes. En unos segundos se puede de nuevo.",
    "noscript": "Esta página necesita JavaScript. Sin él, el código de confirmación del correo "
    "sirve en nuestro chat.",
    "chat": "Ir al chat",
}

REPLIES = {
    "shown": "",
    "gone": "Este enlace ya no sirve: la cita cambió, o ya pasó. Lo que vale ahora está en el "
    "correo más reciente sobre ella.",
    "days": "",
    "no_days": "Por ahora no hay ningún día libre para cambiarla.",
    "times": "",
    "no_times": "Ese día ya no queda ningún horario libre. Hay que elegir otro.",
    "moved": "La cita cambió de horario ({when}). La nueva confirmación va en camino por correo, "
    "con un enlace nuevo.",
    "cancelled": "La cita quedó cancelada. La confirmación va en camino por correo.",
    "attending": "¡Gracias! Ahí nos vemos ({when}).",
    "taken": "Ese horario ya no está libre. Hay que elegir otro; mientras tanto la cita sigue como "
    "está.",
    "notice": "Ya es tarde para cambiarla aquí: se puede hasta {notice} antes. Atendemos en "
    "{ways}.",
    "over": "Esta cita ya pasó.",
    "again": "En este momento no alcanzamos nuestra agenda. No se cambió nada: se puede intentar "
    "de nuevo en un momento.",
    "pending": "Seguimos en ello. Cuando quede, llega un correo.",
    "limited": "Hoy se cambió demasiadas veces. Atendemos en {ways}.",
}
