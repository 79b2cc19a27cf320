"""Lo que se dice en una llamada: lo que dan a decir las herramientas, y lo que ella dice sola."""

import datetime as dt

NAME_IN = {"en": "inglés", "es": "español"}
FORMALITY = {"formal": "usted", "informal": "tú"}
OR, AND = "o", "y"

_HOURS = (
    "doce", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once",
)  # fmt: skip
_MINUTES = {
    0: "", 5: " y cinco", 10: " y diez", 15: " y cuarto", 20: " y veinte", 25: " y veinticinco",
    30: " y media", 35: " treinta y cinco", 40: " cuarenta", 45: " cuarenta y cinco",
    50: " cincuenta", 55: " cincuenta y cinco",
}  # fmt: skip
_NOON, _EVENING = 12, 20


def day(weekday: str, number: int, month: str) -> str:
    return f"{weekday} {number} de {month}"


def that_day(day: str) -> str:
    return f"el {day}"


def clock(time: dt.time) -> str:
    """«las tres y media de la tarde», «la una de la tarde»."""
    hour = _HOURS[time.hour % 12]
    minutes = _MINUTES.get(time.minute, f" con {time.minute} minutos")
    article = "la" if hour == "una" else "las"
    afternoon = "tarde" if time.hour < _EVENING else "noche"
    return f"{article} {hour}{minutes} de la {'mañana' if time.hour < _NOON else afternoon}"


def moment(day: str, clock: str) -> str:
    return f"{day} a {clock}"


def of(moment: str) -> str:
    return f"d{moment}" if moment.startswith("el ") else f"de {moment}"


SAY = {
    "days": "Tengo {list}. ¿Qué día le conviene?",
    "no_days": "No hay horas libres en los próximos días.",
    "no_such_days": "No hay horas libres así. ¿Le serviría otro día u otra hora?",
    "slots": "{day} tengo {list}. ¿Qué hora le conviene?",
    "more_slots": "{day} tengo {list}, y también más tarde. ¿Qué hora le conviene?",
    "no_such_slots": "{day} no hay horas libres así.",
    "closed": "A esa hora no atendemos.",
    "too_soon": "Eso es demasiado pronto.",
    "too_far": "Esa fecha todavía está muy lejos.",
    "past": "Esa hora ya pasó.",
    "taken": "Esa hora ya está ocupada.",
    "unwished": "Ese día no hay una hora libre que quede.",
    "too_many": "Ya hay el máximo de citas pendientes por persona.",
    "instead": "Le puedo ofrecer {list}.",
    "booked": "Quedó reservada: {when}. Le llegará una confirmación por correo.",
    "booked_without_mail": "Quedó reservada: {when}.",
    "code": "El código de confirmación es {code}. Hace falta para cambiarla o cancelarla.",
    "held": "Le aparto {when} hasta {until}. Será suya cuando abra el enlace del correo.",
    "moved": "La cita quedó cambiada: {when}.",
    "cancelled": "La cita quedó cancelada.",
    "found": "Encontré {list}.",
    "found_visit": "la cita {of_when}",
    "found_visit_of": "la cita {of_when}, a nombre de {name}",
    "which": "Hay varias: {list}. ¿Cuál es?",
    "not_found": "No encontré ninguna cita con esos datos.",
    "third_party": "Solo puedo tratar una cita con la persona de quien es. Puedo tomar un recado.",
    "code_mailed": "Si hay una cita con ese correo, ya va en camino un mensaje con un código de "
    "ocho dígitos. ¿Qué dígitos trae?",
    "proof_refused": "Hubo demasiados intentos fallidos. Intente de nuevo en una hora.",
    "limit_network": "Desde su conexión llegó en una hora más de lo que puedo recibir, así que "
    "esto no se hizo. Intente de nuevo en una hora.",
    "limit_person": "Hoy ya se pidió para ese contacto más de lo que puedo recibir, así que esto "
    "no se hizo. Intente de nuevo mañana.",
    "limit_business": "Por hoy ya recibimos todo lo que podemos, así que esto no se hizo. Intente "
    "de nuevo mañana.",
    "change_refused": "Ya es tarde para cambiar esa cita por aquí.",
    "calendar_unavailable": "En este momento no puedo consultar el calendario, así que no se "
    "cambió nada.",
    "not_done": "Eso no fue posible y no se cambió nada.",
    "pending": "Está tardando más de lo normal; todavía no sé el resultado.",
    "not_offered": "Permítame revisar otra vez las horas libres.",
    "not_wished": "Me dijo que {when} no le queda bien. ¿Qué hora le conviene?",
    "again": "Permítame intentarlo otra vez.",
    "again_name": "No entendí el nombre. ¿Me lo repite, por favor?",
    "again_email": "No entendí el correo. ¿Me lo deletrea, por favor?",
    "again_phone": "No entendí el teléfono. ¿Me lo dice dígito por dígito, por favor?",
    "again_code": "Necesito el código de confirmación, o el correo y el teléfono de la reserva.",
    "read_back": "{when}, a nombre de {details}. ¿Es correcto?",
    "read_back_email": "correo {email}",
    "read_back_phone": "teléfono {phone}",
    "read_back_contact": "contacto {name}",
    "read_back_move": "Cambiaría la cita {of_before} para {when}. ¿Es correcto?",
    "read_back_cancel": "Cancelaría la cita {of_when}. ¿Es correcto?",
    "press_one": "Por favor, marque el 1 para confirmar.",
    "message_taken": "Lo anoté y lo voy a pasar.",
    "transferring": "Le comunico con una persona, un momento por favor.",
    "nobody_available": "Ahora no puedo comunicarle, pero puedo tomar un recado.",
    "nobody_there": "Ahora está cerrado y nadie puede atender la llamada. Puedo tomar un recado.",
    "goodbye": "Hasta luego, que tenga buen día.",
}
SAY_INFORMAL = {
    "days": "Tengo {list}. ¿Qué día te conviene?",
    "no_such_days": "No hay horas libres así. ¿Te serviría otro día u otra hora?",
    "slots": "{day} tengo {list}. ¿Qué hora te conviene?",
    "more_slots": "{day} tengo {list}, y también más tarde. ¿Qué hora te conviene?",
    "instead": "Te puedo ofrecer {list}.",
    "booked": "Quedó reservada: {when}. Te llegará una confirmación por correo.",
    "held": "Te aparto {when} hasta {until}. Será tuya cuando abras el enlace del correo.",
    "proof_refused": "Hubo demasiados intentos fallidos. Intenta de nuevo en una hora.",
    "not_offered": "Déjame revisar otra vez las horas libres.",
    "not_wished": "Me dijiste que {when} no te queda bien. ¿Qué hora te conviene?",
    "again": "Déjame intentarlo otra vez.",
    "again_name": "No entendí el nombre. ¿Me lo repites, por favor?",
    "again_email": "No entendí el correo. ¿Me lo deletreas, por favor?",
    "again_phone": "No entendí el teléfono. ¿Me lo dices dígito por dígito, por favor?",
    "press_one": "Por favor, marca el 1 para confirmar.",
    "transferring": "Te comunico con una persona, un momento por favor.",
    "nobody_available": "Ahora no puedo comunicarte, pero puedo tomar un recado.",
    "goodbye": "Hasta luego, que tengas buen día.",
}

_SAY = "Dígale a la persona, en el idioma que ha estado hablando, en una frase corta: "
SCRIPT = {
    "greeting": "Salude con estas palabras exactas, nada más: «{words}»",
    "busy": "Diga en español estas palabras exactas, nada más: «{words}»",
    "filler": _SAY + "un momento, por favor, lo estoy revisando.",
    "still_there": _SAY + "¿sigue ahí?",
    "goodbye_machine": _SAY + "parece que me contestó una máquina, así que voy a colgar. Adiós.",
    "goodbye_silence": _SAY
    + "no alcanzo a oírle, así que voy a colgar; por favor llame de nuevo. Hasta luego.",
    "closing_soon": _SAY + "nos queda más o menos un minuto de llamada.",
    "goodbye_limit": _SAY
    + "se nos acabó el tiempo de la llamada; llame de nuevo o escríbanos. Hasta luego.",
    "interrupted": "La línea se cortó un momento. Si usó una herramienta y no recibió respuesta, "
    "úsela otra vez con los mismos datos. Si no, responda a lo último que dijo la persona, o siga.",
    "transfer_failed": "La transferencia no funcionó: dígalo y ofrezca tomar un recado.",
    "resumed": "La llamada se interrumpió un momento y continúa. No salude otra vez. La persona "
    "habla {language}. Lo dicho hasta ahora:\n{lines}",
    "late": "Una petición anterior ya terminó: {output}",
    "given": "La herramienta que usó antes ya respondió: {output}",
    "not_done_yet": "Le dijo a la persona que ya quedó hecho. No es así: ninguna herramienta lo ha "
    "dicho. Aclárele ahora mismo que todavía no está hecho, y siga con lo que falta.",
    "danger": "Puede ser una emergencia. Diga primero, en el idioma de la persona: {emergency} "
    "El personal ya fue avisado.",
    "danger_cannot_call": "Puede ser una emergencia, y la persona dice que no puede llamar. No le "
    "pida que llame ni que busque quien llame: dígale que el personal ya fue avisado, pregunte "
    "dónde está y dé una sola indicación corta para ponerse a salvo, en silencio si la oyen.",
}

AUTOMATIC = "Habla un asistente automático."
HOW_CAN_I_HELP = {"formal": "¿En qué le puedo ayudar?", "informal": "¿En qué te puedo ayudar?"}
BUSY = "{name}: todas las líneas están ocupadas. Llame de nuevo en unos minutos."
CALLED_TOO_OFTEN = "{name}: hubo muchas llamadas de este número. Llame de nuevo en una hora."
MINUTES_SPENT = "{name}: hoy ya no podemos recibir llamadas aquí. Llame mañana o escríbanos."
EMERGENCY = "Si hay una vida en peligro, cuelgue y llame ahora al {number}."
FACTS = {
    "address": "Dirección",
    "hours": "Horario",
    "services": "Servicios",
    "prices": "Precios",
    "bring": "Qué llevar",
    "parking": "Estacionamiento",
    "website": "Página web",
}
DETAILS = {"name": "nombre", "email": "correo", "phone": "teléfono", "reason": "para qué es"}
CALLER_NUMBER = "El número de quien llama es {number}: si dice «este mismo número», es ese."
NO_CALLER_NUMBER = "No se conoce el número de quien llama: si dice «este mismo», pregúntelo."
NO_NOTICE = "0 minutos"
OPEN_NOW = "abierto ahora"
CLOSED_NOW = "cerrado ahora: no se puede comunicar a nadie, tome un recado"
SUMMARY = (
    "Llamada del {began}, {minutes:.1f} minutos.\n"
    "Resultado: {outcome}\nCitas reservadas: {booked}\nLlamada: {call_id}"
)
