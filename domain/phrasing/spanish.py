"""What the receptionist says, in Spanish. `[su|tu]`: the first with usted, the second with tú."""

from domain.dialogue.says import What

TEXTS: dict[What, tuple[str, ...]] = {
    What.WELCOME: ("¡[Le|Te] damos la bienvenida a {business}!",),
    What.WELCOME_BRIEF: ("¡Hola!",),
    What.START: (
        "¿Buscamos un horario?",
        "¿[Desea|Quieres] sacar una cita?",
    ),
    What.HOW_HELP: (
        "Puedo agendar, cambiar o cancelar una cita, o responder una pregunta. ¿En qué [le|te] "
        "ayudo?",
        "[Dígame|Dime] qué [necesita|necesitas]: ¿una cita, cambiar una que ya [tiene|tienes] o "
        "información?",
        "¿Cómo [le|te] ayudo: una cita nueva, una que ya [tiene|tienes] o una pregunta?",
    ),
    What.YOU_ARE_WELCOME: ("¡De nada!", "¡Con mucho gusto!", "¡Para servir[le|te]!"),
    What.SEE_YOU: (
        "Perfecto, ¡[lo|te] esperamos!",
        "Muy bien, ¡hasta entonces!",
        "Listo, ¡nos vemos entonces!",
    ),
    What.HERE_IF_NEEDED: (
        "De acuerdo. Aquí estoy si [necesita|necesitas] algo.",
        "Muy bien. Si hace falta algo más, [escríbame|escríbeme].",
    ),
    What.TAKE_YOUR_TIME: ("Claro, [tómese|tómate] [su|tu] tiempo.", "Sin prisa, aquí espero."),
    What.GOODBYE: ("¡Hasta luego, que [tenga|tengas] buen día!", "¡Que [le|te] vaya bien!"),
    What.GOODBYE_UNFINISHED: (
        "¡Hasta luego! No se agendó ni se cambió nada nuevo; [escríbame|escríbeme] cuando "
        "[guste|quieras].",
    ),
    What.STARTED_OVER: ("Claro, empecemos de nuevo.", "Por supuesto, desde el principio."),
    What.STOP_OR_CANCEL: (
        "¿Lo dejamos aquí? Si se trata de una cita que ya [tiene|tienes], [diga|di] «cancelar mi "
        "cita».",
    ),
    What.STOPPED: ("De acuerdo, lo dejamos aquí. No se agendó nada nuevo.",),
    What.KEPT: ("De acuerdo, todo queda como está.",),
    What.ASK_NAME: (
        "¿Cuál es [su|tu] nombre completo, por favor?",
        "¿Me [dice|dices] [su|tu] nombre y apellido?",
        "¿A nombre de quién pongo la cita?",
    ),
    What.ASK_EMAIL: (
        "¿Cuál es [su|tu] correo electrónico?",
        "¿A qué correo electrónico envío la confirmación?",
        "¿Me [da|das] un correo electrónico para la confirmación?",
    ),
    What.ASK_PHONE: (
        "¿A qué número de teléfono podemos [llamarle|llamarte]?",
        "¿Me [da|das] [su|tu] teléfono, con la clave de área?",
        "¿Qué número de teléfono anoto?",
    ),
    What.CHECK_NAME: (
        "Tengo [su|tu] nombre como {value}. ¿Es correcto?",
        "Entonces el nombre es {value}, ¿correcto?",
        "Para estar seguros: {value}. ¿Sí?",
    ),
    What.CHECK_EMAIL: (
        "Tengo [su|tu] correo como {value}. ¿Es correcto?",
        "Entonces el correo es {value}, ¿correcto?",
        "Para estar seguros: {value}. ¿Sí?",
    ),
    What.CHECK_PHONE: (
        "Tengo [su|tu] teléfono como {value}. ¿Es correcto?",
        "Entonces el número es {value}, ¿correcto?",
        "Para estar seguros: {value}. ¿Sí?",
    ),
    What.CORRECTED: (
        "Listo, cambié {detail} a {value}.",
        "De acuerdo, {detail} ahora es {value}.",
    ),
    What.LATE_CORRECTION: (
        "La cita conserva los datos con que se agendó. ¿Paso {value} a la oficina para que cambien "
        "{detail}?",
    ),
    What.ASK_CHANGE: (
        "¿Qué [desea|quieres] cambiar: el nombre, el correo, el teléfono o el horario?",
    ),
    What.WHY_NAME: ("La cita queda a [su|tu] nombre.",),
    What.WHY_EMAIL: ("Ahí llega la confirmación, con el código para cambiar o cancelar.",),
    What.WHY_PHONE: ("Es solo para que la oficina pueda [avisarle|avisarte] si algo cambia.",),
    What.WISH_NOTED: (
        "Buscaré ese horario. Antes necesito unos datos.",
        "Anotado, buscaré eso.",
        "De acuerdo, lo tengo en cuenta.",
    ),
    What.OFFER_DAYS: (
        "Hay horarios libres estos días: {days} ¿Qué día [le|te] conviene?",
        "[Puede|Puedes] venir: {days} ¿Qué día [prefiere|prefieres]?",
        "Tenemos lugar estos días: {days} ¿Cuál [desea|quieres]?",
    ),
    What.OFFER_FITTING_DAYS: (
        "Hay lugar para eso estos días: {days} ¿Qué día [le|te] conviene?",
        "Estos días se puede: {days} ¿Qué día [prefiere|prefieres]?",
        "Para eso tengo estos días: {days} ¿Cuál [desea|quieres]?",
    ),
    What.REMIND_OF_DAYS: (
        "¿Cuál de esos días [le|te] conviene?",
        "Entonces, ¿qué día [prefiere|prefieres]? [Diga|Di] «repite» para verlos de nuevo.",
        "¿Cuál de los días [desea|quieres]?",
    ),
    What.WHICH_DAY: (
        "¿A qué día [se refiere|te refieres]: {choices}?",
        "Para estar seguros, ¿qué día: {choices}?",
    ),
    What.OFFER_TIMES: (
        "Estos horarios están libres {on_day}: {times} ¿Cuál [desea|quieres]?",
        "[Puede|Puedes] venir {on_day} a estas horas: {times} ¿Cuál [le|te] conviene?",
        "Tengo estos horarios {on_day}: {times} ¿Cuál [le|te] reservo?",
    ),
    What.OFFER_NEAREST: (
        "Los horarios libres más cercanos {on_day}: {times} ¿Cuál [desea|quieres]?",
        "Lo más cercano {on_day}: {times} ¿Cuál [le|te] conviene?",
    ),
    What.REMIND_OF_TIMES: (
        "¿Cuál de esos horarios [desea|quieres]?",
        "Entonces, ¿qué hora [le|te] conviene? [Diga|Di] «repite» para verlas de nuevo.",
        "¿Cuál de los horarios [le|te] reservo?",
    ),
    What.OFFER_ONE: (
        "{Time} está libre. ¿Reservo ese horario?",
        "Puedo ofrecer[le|te] {time}. ¿[Le|Te] conviene?",
        "¿Qué [le|te] parece {time}?",
    ),
    What.WHICH_TIME: (
        "¿Cuál de los dos: {either}?",
        "Para estar seguros: ¿{either}?",
    ),
    What.NOTHING_FITS: (
        "Justo entonces no hay nada libre; esto es lo más cercano.",
        "A esa hora no tengo nada, pero esto se acerca.",
    ),
    What.NO_DAYS: ("Lo siento, no hay horarios libres en los próximos días.",),
    What.NO_MORE_DAYS: (
        "Por ahora no hay días posteriores con horarios libres.",
        "Esos son los últimos días con horarios libres.",
    ),
    What.NO_EARLIER_DAYS: (
        "No hay nada libre antes de esos días.",
        "Esos son los primeros días con horarios libres.",
    ),
    What.DAY_REFUSED: (
        "{Day} no es posible: {reason}.",
        "Lo siento, {day} no se puede: {reason}.",
    ),
    What.TIME_REFUSED: (
        "{Time} no es posible: {reason}.",
        "Lo siento, {time} no se puede: {reason}.",
    ),
    What.TIME_TAKEN: (
        "Lo siento, alguien acaba de ocupar {time}.",
        "Qué pena, también se ocupó {time}.",
    ),
    What.TOO_MANY: (
        "Ya [tiene|tienes] tantas citas abiertas como puede tener una persona. Para sacar otra, "
        "primero [cancele|cancela] o [cambie|cambia] una de ellas.",
    ),
    What.BOOKED: (
        "[Su|Tu] cita con {business} está reservada: {time}. La confirmación va en camino a "
        "{email}; con el código que trae [puede|puedes] cambiarla o cancelarla.",
    ),
    What.MOVED: (
        "Listo: [su|tu] cita con {business} ahora es {time}. [Recibirá|Recibirás] un correo con "
        "el cambio.",
    ),
    What.CANCELLED: (
        "[Su|Tu] cita con {business} de {time} queda cancelada. [Recibirá|Recibirás] un correo.",
    ),
    What.ASK_PROOF: (
        "Para encontrar [su|tu] cita necesito el código de [su|tu] correo de confirmación, o el "
        "correo y el teléfono con que la [reservó|reservaste].",
        "¿Qué código trae [su|tu] correo de confirmación? También sirven el correo y el teléfono "
        "de la reserva.",
        "[Deme|Dame] por favor el código de confirmación, o el correo y el teléfono de la reserva.",
    ),
    What.ASK_PROOF_EMAIL: ("¿Y el correo con que la [reservó|reservaste]?",),
    What.ASK_PROOF_PHONE: ("¿Y el teléfono con que la [reservó|reservaste]?",),
    What.PROOF_BY_CONTACT: (
        "El código está en [su|tu] correo de confirmación. Sin él bastan el correo y el teléfono "
        "de la reserva: ¿qué correo fue?",
        "No hay problema: entonces el correo y el teléfono de la reserva, por favor.",
    ),
    What.CODE_IN_MAIL: (
        "El código está en [su|tu] correo de confirmación; por seguridad no lo muestro aquí.",
        "No puedo mostrar el código en un chat; [búsquelo|búscalo] en [su|tu] correo de "
        "confirmación.",
    ),
    What.PROOF_REFUSED: (
        "Hubo demasiados intentos fallidos. [Puede|Puedes] intentar de nuevo después de {clock}.",
    ),
    What.NOT_FOUND: (
        "No encuentro ninguna cita con eso.",
        "Con eso tampoco encuentro ninguna cita.",
    ),
    What.NO_APPOINTMENTS: ("No encuentro ninguna cita abierta con eso.",),
    What.NOTHING_BOOKED_YET: ("Todavía no hay nada agendado en esta conversación.",),
    What.YOUR_APPOINTMENTS: ("[Tiene|Tienes] agendado: {appointments}",),
    What.WHICH_APPOINTMENT: (
        "¿De cuál cita se trata? {appointments}",
        "Hay más de una. ¿Cuál es? {appointments}",
    ),
    What.MOVE_THERE: (
        "¿Es para cambiar [su|tu] cita? Si [quiere|quieres] una cita más, [diga|di] que no.",
        "¿Cambio la cita que ya [tiene|tienes]? Para una más, [diga|di] que no.",
    ),
    What.CONFIRM_MOVE: (
        "¿Cambio [su|tu] cita de {before} a {after}?",
        "De {before} a {after}: ¿hago el cambio?",
    ),
    What.CONFIRM_MOVE_OR_MORE: (
        "¿Cambio [su|tu] cita de {before} a {after}? Si [quiere|quieres] una cita más, [diga|di] "
        "que no.",
        "De {before} a {after}: ¿hago el cambio? Para una cita más, [diga|di] que no.",
    ),
    What.CONFIRM_CANCEL: (
        "¿Cancelo [su|tu] cita de {time}?",
        "¿De verdad [desea|quieres] cancelar la cita de {time}?",
    ),
    What.CHANGE_REFUSED: (
        "[Su|Tu] cita de {time} ya no se puede cambiar aquí: hace falta avisar con {notice}.",
    ),
    What.FACT: ("{text}",),
    What.CALM: (
        "Lamento la molestia. Vamos a resolverlo.",
        "Entiendo [su|tu] molestia. Estoy aquí para ayudar[le|te].",
    ),
    What.EMERGENCY: ("{text}",),
    What.ONLY_SPEAK: ("Lo siento, solo puedo ayudar[le|te] en {languages}.",),
    What.SPEAK: ("Sí, puedo ayudar[le|te] en {languages}.",),
    What.NOT_UNDERSTOOD: (
        "[Disculpe|Perdona], no entendí eso.",
        "Me temo que no entendí.",
        "Perdón, eso no lo seguí.",
    ),
    What.HINT_NAME: ("Solo necesito nombre y apellido, por ejemplo «Ana Torres».",),
    What.HINT_EMAIL: (
        "Necesito un correo como «ana@example.com»; ahí llegan la confirmación y [su|tu] código.",
    ),
    What.HINT_PHONE: (
        "Necesito un número con su clave de área, como «55 5000 0100», por si algo cambia.",
    ),
    What.HINT_DAY: (
        "[Puede|Puedes] responder con un número, un día de la semana o una fecha, como «el 24».",
    ),
    What.HINT_TIME: (
        "[Puede|Puedes] responder con un número o una hora, como «10:30», o pedir «otro día».",
    ),
    What.HINT_YES_NO: ("Basta con un «sí» o un «no».",),
    What.HANDOFF: (
        "[Puede|Puedes] hablar con un colega {handoff}. ¿O [prefiere|prefieres] que tome un "
        "mensaje?",
        "Una persona [le|te] atiende {handoff}; también puedo tomar un mensaje. ¿Lo tomo?",
    ),
    What.OFFER_PERSON: (
        "Un colega [le|te] puede ayudar {handoff}. ¿O [desea|quieres] dejar un mensaje?",
        "Quizá sea mejor una persona: {handoff}. ¿O tomo un mensaje?",
    ),
    What.ASK_MESSAGE: (
        "¿Qué le digo a la oficina? [Escríbalo|Escríbelo] en un solo mensaje y lo paso.",
        "[Escriba|Escribe] por favor [su|tu] mensaje y lo envío a la oficina.",
    ),
    What.DONT_KNOW: (
        "Eso no lo sé. ¿Paso [su|tu] pregunta a la oficina?",
        "No tengo esa información. ¿[Desea|Quieres] que pregunte en la oficina?",
    ),
    What.ASK_NOTE_CONTACT: ("¿A qué correo [le|te] pueden responder?",),
    What.NOTE_SENT: ("Ya lo pasé a la oficina.",),
    What.NOTE_FAILED: ("Lo siento, en este momento no pude pasarlo.",),
    What.NOTE_DROPPED: ("De acuerdo, no paso nada.",),
    What.STILL_WORKING: (
        "Sigo en ello; todavía no está hecho. [Escríbame|Escríbeme] en un momento y [le|te] "
        "cuento.",
        "Está tardando más de lo normal y todavía no está hecho. [Pregúnteme|Pregúntame] de nuevo "
        "en un momento.",
    ),
    What.CALENDAR_AWAY: ("En este momento no alcanzo la agenda.",),
    What.NOT_CHANGED: ("No se cambió nada.",),
    What.OFFER_BY_MAIL: (
        "No hay nada reservado. Puedo tomar [su|tu] solicitud y [recibirá|recibirás] la respuesta "
        "por correo en cuanto vuelva la agenda. ¿La tomo?",
        "Todavía no hay nada reservado. ¿Tomo [su|tu] solicitud para responder[le|te] por correo?",
    ),
    What.ASK_WISH: (
        "¿Qué día y a qué hora [le|te] gustaría?",
        "¿Para qué día y a qué hora tomo la solicitud?",
    ),
    What.REQUEST_TAKEN: (
        "Tomé [su|tu] solicitud para {time}. Todavía no está reservado: [recibirá|recibirás] un "
        "correo en cuanto se sepa.",
    ),
    What.TOO_SLOW: ("Tardó demasiado y no se cambió nada. ¿Lo intento de nuevo?",),
    What.FAILED: ("Lo siento, algo falló de nuestro lado y no pude hacerlo.",),
}
