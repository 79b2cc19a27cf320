"""Around an appointment, in Spanish: courtesies, asides, misunderstandings, faults."""

from domain.dialogue.says import What

TALK: dict[What, tuple[str, ...]] = {
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
        "Perfecto, ¡[le|te] esperamos!",
        "Muy bien, ¡hasta entonces!",
        "Listo, ¡nos vemos entonces!",
    ),
    What.HERE_IF_NEEDED: (
        "De acuerdo. Aquí estoy si [necesita|necesitas] algo.",
        "Muy bien. Si hace falta algo más, [escríbame|escríbeme].",
    ),
    What.NO_PROBLEM: ("No hay problema.", "No [se preocupe|te preocupes]."),
    What.WHO_I_AM: (
        "Soy la recepción automática. Puedo agendar, cambiar o cancelar citas, o tomar un mensaje "
        "para un colega.",
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
        "¿[Quiere|Quieres] que lo deje aquí? Para una que [hizo|hiciste] antes, [diga|di] "
        "«cancelar mi cita».",
    ),
    What.STOPPED: ("De acuerdo, lo dejamos aquí. No se agendó nada nuevo.",),
    What.KEPT: ("De acuerdo, todo queda como está.",),
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
    What.NOT_ON_LIST: ("Esa opción no está en la lista.", "Mi lista no tiene esa opción."),
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
    What.HINT_PROOF: ("El código tiene ocho letras y cifras, como «ABCD-2345».",),
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
    What.ASK_NOTE_CONTACT: (
        "¿A qué correo o teléfono [le|te] pueden responder?",
        "¿Dónde [le|te] localizan, por correo o por teléfono?",
    ),
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
    What.TOO_SLOW: (
        "Tardó demasiado y no se cambió nada. ¿Lo intento de nuevo?",
        "Volvió a tardar demasiado y no se cambió nada. ¿Otra vez?",
    ),
    What.FAILED: ("Lo siento, algo falló de nuestro lado y no pude hacerlo.",),
}
