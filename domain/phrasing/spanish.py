"""What the receptionist says, in Spanish. `[su|tu]`: the first with usted, the second with tú."""

from domain.dialogue.says import What
from domain.phrasing.spanish_talk import TALK

TEXTS: dict[What, tuple[str, ...]] = TALK | {
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
        "Solo la oficina puede cambiar {detail} de una cita. ¿Les paso {value}?",
    ),
    What.ASK_CHANGE: (
        "¿Qué [desea|quieres] cambiar: el nombre, el correo, el teléfono o el horario?",
        "¿Cuál de los datos cambio: el nombre, el correo, el teléfono o el horario?",
    ),
    What.WHY_NAME: (
        "La cita queda a [su|tu] nombre.",
        "Así la oficina sabe quién viene.",
    ),
    What.WHY_EMAIL: (
        "Ahí llega la confirmación, con el código para cambiar o cancelar.",
        "Sin un correo no puedo [enviarle|enviarte] la confirmación.",
    ),
    What.WHY_PHONE: (
        "Es solo para que la oficina pueda [avisarle|avisarte] si algo cambia.",
        "Hace falta un teléfono por si surge algo; sirve cualquiera en que [conteste|contestes].",
    ),
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
    What.BOOKED_FIRM: (
        "[Su|Tu] cita con {business} está reservada: {time}. La confirmación va en camino a "
        "{email}.",
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
    What.ASK_PROOF_EMAIL: (
        "¿Y el correo con que la [reservó|reservaste]?",
        "¿Qué correo [dio|diste] entonces?",
    ),
    What.ASK_PROOF_PHONE: (
        "¿Y el teléfono con que la [reservó|reservaste]?",
        "¿Qué teléfono [dio|diste] entonces?",
    ),
    What.PROOF_BY_CONTACT: (
        "El código está en [su|tu] correo de confirmación. Sin él bastan el correo y el teléfono "
        "de la reserva: ¿qué correo fue?",
        "No hay problema: entonces el correo y el teléfono de la reserva, por favor.",
    ),
    What.MAIL_COMES: (
        "[Recibirá|Recibirás] un correo cada vez que se agende, cambie o cancele una cita.",
        "Todo lo que se agenda, cambia o cancela se confirma por correo.",
    ),
    What.HOW_TO_CHANGE: (
        "Basta con escribirme: la cambio o la cancelo con el código del correo de "
        "confirmación, o con el correo y el teléfono de la reserva.",
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
}
