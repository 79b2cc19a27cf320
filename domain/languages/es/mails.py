"""The words of the mails and of calendar entries, in Spanish: a pair is usted and tú.

A subject and a lead take {name}, {business} and {when}.
"""

CUSTOMER = {
    "booked": {
        "subject": "Confirmada: {business}, {when}",
        "title": ("Su cita está confirmada", "Tu cita está confirmada"),
        "lead": (
            "Ya está en nuestra agenda. Será un gusto recibirle.",
            "Ya está en nuestra agenda. ¡Te esperamos con gusto!",
        ),
    },
    "moved": {
        "subject": "Nuevo horario: {business}, {when}",
        "title": ("Su cita tiene un nuevo horario", "Tu cita tiene un nuevo horario"),
        "lead": "Este es el nuevo horario; el anterior ya no es válido.",
    },
    "corrected": {
        "subject": "Corregida: {business}, {when}",
        "title": ("Corregimos los datos de su cita", "Corregimos los datos de tu cita"),
        "lead": "El horario es el mismo. Así queda la cita, con el código de confirmación que "
        "vale ahora.",
    },
    "cancelled": {
        "subject": "Cancelada: {business}, {when}",
        "title": ("Su cita quedó cancelada", "Tu cita quedó cancelada"),
        "lead": (
            "No necesita hacer nada más. Si desea otro horario, con gusto le ayudamos a "
            "encontrarlo.",
            "No necesitas hacer nada más. Si quieres otro horario, con gusto te ayudamos a "
            "encontrarlo.",
        ),
    },
    "declined": {
        "subject": "Sin agendar: {business}, {when}",
        "title": ("No pudimos agendar su cita", "No pudimos agendar tu cita"),
        "lead": (
            "Lo sentimos: el horario que pidió ya no se pudo agendar y no quedó nada "
            "reservado. Escríbanos o llámenos de nuevo y con gusto le buscamos otro.",
            "Lo sentimos: el horario que pediste ya no se pudo agendar y no quedó nada "
            "reservado. Escríbenos o llámanos de nuevo y con gusto te buscamos otro.",
        ),
    },
    "reminder": {
        "subject": "Recordatorio: {business}, {when}",
        "title": ("Se acerca su cita", "Se acerca tu cita"),
        "lead": (
            "Será un gusto recibirle. Por favor díganos con el enlace de abajo que viene, o "
            "cambie o cancele la cita si no puede.",
            "¡Te esperamos con gusto! Por favor dinos con el enlace de abajo que vienes, o "
            "cambia o cancela la cita si no puedes.",
        ),
    },
    "held": {
        "subject": ("Confirme su cita en {business}", "Confirma tu cita en {business}"),
        "title": ("Falta un paso: confirme su cita", "Falta un paso: confirma tu cita"),
        "lead": (
            "Hasta las {until} hay un horario apartado en {business} con este correo. La cita "
            "queda agendada cuando usted la confirme; si no, el horario se libera.",
            "Hasta las {until} hay un horario apartado en {business} con este correo. La cita "
            "queda agendada cuando la confirmes; si no, el horario se libera.",
        ),
    },
}

# A reminder to whoever said that they come.
EXPECTED = {
    "subject": "Recordatorio: {business}, {when}",
    "title": "¡Nos vemos pronto!",
    "lead": (
        "Ya nos dijo que viene: ¡gracias! Estos son los datos, una vez más. Si algo cambia, con el "
        "enlace de abajo puede cambiar o cancelar la cita.",
        "Ya nos dijiste que vienes: ¡gracias! Estos son los datos, una vez más. Si algo cambia, "
        "con el enlace de abajo puedes cambiar o cancelar la cita.",
    ),
}

ONE_TIME = {
    "subject": ("Su código para {business}", "Tu código para {business}"),
    "title": ("Su código de un solo uso", "Tu código de un solo uso"),
    "lead": (
        "Alguien pregunta por una cita con este correo en {business}. Si es usted, dé este código "
        "donde se lo pidieron. Sirve una sola vez, durante diez minutos.",
        "Alguien pregunta por una cita con este correo en {business}. Si eres tú, da este código "
        "donde te lo pidieron. Sirve una sola vez, durante diez minutos.",
    ),
}

FORMER = {
    "subject": "Ya no está en este correo: {business}, {when}",
    "title": "Esta cita tiene ahora otro correo",
    "lead": (
        "La cita de abajo estaba registrada con este correo. Se cambió por otro, y el código de "
        "confirmación que se envió aquí ya no vale. Si usted no lo pidió, avísenos por favor.",
        "La cita de abajo estaba registrada con este correo. Se cambió por otro, y el código de "
        "confirmación que se envió aquí ya no vale. Si tú no lo pediste, avísanos por favor.",
    ),
}

ADMIN = {
    "booked": {"subject": "Nueva cita: {name}, {when}", "title": "Nueva cita"},
    "moved": {"subject": "Cita cambiada: {name}, {when}", "title": "Cita cambiada"},
    "corrected": {
        "subject": "Cita corregida: {name}, {when}",
        "title": "Datos de contacto corregidos",
    },
    "cancelled": {"subject": "Cita cancelada: {name}, {when}", "title": "Cita cancelada"},
    "declined": {
        "subject": "Solicitud sin agendar: {name}, {when}",
        "title": "Solicitud sin agendar",
    },
}

NOTE = {
    "message": {
        "subject": "Recado de {name}",
        "title": ("Un recado para usted", "Un recado para ti"),
        "lead": "{name} dejó este recado:",
    },
    "question": {
        "subject": "Pregunta de {name}",
        "title": ("Una pregunta para usted", "Una pregunta para ti"),
        "lead": "{name} preguntó algo que no supe responder:",
    },
    "danger": {
        "subject": "Aviso de peligro de {name}",
        "title": "Alguien avisó de un peligro",
        "lead": "{name} escribió o dijo esto, y se le indicó a quién llamar:",
    },
    "all_clear": {
        "subject": "Ya no hay peligro: {name}",
        "title": "Por ahora ya no hay peligro",
        "lead": "{name}, por quien se avisó de un peligro, dice que ahora no lo hay:",
    },
    "undelivered": {
        "subject": "Correo no entregado: {name}",
        "title": "Un correo no llegó",
        "lead": (
            "Un correo para {name} sobre la cita de abajo no llegó; por favor comuníquese de otra "
            "manera. El servicio de correo dice:",
            "Un correo para {name} sobre la cita de abajo no llegó; por favor comunícate de otra "
            "manera. El servicio de correo dice:",
        ),
    },
    "summary": {
        "subject": "Llamada con {name}",
        "title": "Resumen de una llamada",
        "lead": "Terminó una llamada con {name}:",
    },
}

WORDS = {
    "greeting": ("Hola, {name}:", "¡Hola, {name}!"),
    "change": (
        "Puede cambiarla o cancelarla con este enlace{until}, o con su código de confirmación en "
        "nuestro chat. Quien tenga el enlace o el código puede hacerlo: por favor guárdelos para "
        "usted.",
        "Puedes cambiarla o cancelarla con este enlace{until}, o con tu código de confirmación en "
        "nuestro chat. Quien tenga el enlace o el código puede hacerlo: por favor guárdalos para "
        "ti.",
    ),
    "until": ", a más tardar {notice} antes",
    "ask": (
        "Si tiene alguna duda, le atendemos en {ways}.",
        "Si tienes alguna duda, te atendemos en {ways}.",
    ),
    "or_": "o",
    "dated": "{day} de {year}",
    "zone": "hora de {city}",
    "visit": "Cita: {business}",
    "urgent": "URGENTE: {subject}",
    "when": "Cuándo",
    "before": "En lugar de",
    "where": "Dónde",
    "length": "Dura",
    "visitor": "Para",
    "booked_by": "La pidió",
    "reason": "Motivo",
    "people": "Personas",
    "code": "Código de confirmación",
    "bring": ("Traiga, por favor", "Trae, por favor"),
    "parking": "Estacionamiento",
    "name": "Nombre",
    "email": "Correo",
    "phone": "Teléfono",
    "reference": "Referencia",
    "about": "Sobre la cita",
    "came_by": "Llegó por",
    "nobody": "la recepción",
    "one_time_code": "Código de un solo uso",
    "confirm": "Confirmar la cita",
    "manage": "Confirmar, cambiar o cancelar",
    "rearrange": "Cambiar o cancelar",
    "map": "Mapa",
    "add": ("Agregarla a su calendario", "Agregarla a tu calendario"),
    "again": "Agendar otro horario",
    "not_you": (
        "¿No fue usted? Entonces no tiene que hacer nada, y nadie obtiene nada con esto. Por "
        "favor no lo comparta con nadie.",
        "¿No fuiste tú? Entonces no tienes que hacer nada, y nadie obtiene nada con esto. Por "
        "favor no lo compartas con nadie.",
    ),
}

# Why, to the business.
UNDELIVERED = {
    "delivered": "",
    "bounced": "El buzón no existe o no recibe correo. Quizá la dirección está mal escrita.",
    "blocked": "El servidor del buzón rechaza por ahora nuestro correo. La dirección puede ser "
    "correcta.",
    "dropped": "La dirección ya rechazó correo antes, así que no se le envía más.",
}

CHANNEL = {"chat": "chat", "voice": "teléfono"}
