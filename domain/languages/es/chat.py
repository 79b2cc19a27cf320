"""What the receptionist says in a chat, in Spanish. `[su|tu]`: the first with usted, the second
with tú."""

TEXTS: dict[str, tuple[str, ...]] = {
    # opening and closing
    "welcome": ("¡[Le|Te] damos la bienvenida a {business}!",),
    "welcome_brief": ("¡Hola!",),
    "start": ("¿Buscamos un horario?", "¿[Quiere|Quieres] una cita?"),
    "how_help": (
        "¿En qué [le|te] ayudo: agendar, cambiar o cancelar una cita, o una pregunta?",
        "[Dígame|Dime] qué [necesita|necesitas]: ¿una cita, cambiar una, o información?",
    ),
    "you_are_welcome": ("¡De nada!", "¡Con mucho gusto!", "¡Para servir[le|te]!"),
    "see_you": ("Muy bien, ¡[le|te] esperamos!", "Perfecto, ¡hasta entonces!"),
    "here_if_needed": (
        "De acuerdo. Aquí estoy si [necesita|necesitas] algo.",
        "Está bien. [Escríbame|Escríbeme] cuando [guste|quieras].",
    ),
    "take_your_time": ("Claro, [tómese|tómate] [su|tu] tiempo.", "Sin prisa."),
    "no_problem": ("No hay problema.", "No [se preocupe|te preocupes]."),
    "goodbye": ("¡Hasta luego, que [tenga|tengas] buen día!", "¡Que [le|te] vaya bien!"),
    "goodbye_unfinished": ("¡Hasta luego! Lo dejo ahí; por ahora no se agendó ni se cambió nada.",),
    "stopped": ("De acuerdo, ahí lo dejamos. No se agendó ni se cambió nada.",),
    "kept": ("De acuerdo, todo queda como está.", "Muy bien, así lo dejo."),
    "calm": ("Lamento la molestia. Vamos a resolverlo.", "[Le|Te] entiendo, es molesto."),
    "hurry": (
        "Lo siento, qué apuro. Veamos lo más pronto posible.",
        "A ver qué hay lo antes posible.",
    ),
    "emergency": (
        "Si alguien está en peligro, [póngase|ponte] a salvo y [llame|llama] ahora al "
        "{emergency_number}.",
    ),
    "emergency_number": ("En una emergencia, a cualquier hora: {emergency_number}.",),
    "emergency_get_out": (
        "[Salga|Sal] de ahí ahora mismo sin tocar ningún interruptor y, ya afuera, [llame|llama] "
        "al {emergency_number}.",
    ),
    "still_here": ("Aquí sigo. [Escríbame|Escríbeme] lo que cambie; va directo a la oficina.",),
    "danger_over": ("Qué alivio. Le aviso a la oficina que por ahora ya no hay peligro.",),
    "emergency_again": (
        "Si aún nadie ha llamado al {emergency_number}, eso es lo primero: es gratis desde "
        "cualquier teléfono y ahí [le|te] dicen qué hacer mientras llega la ayuda.",
        "En el {emergency_number} [le|te] dicen en todo momento qué hacer mientras llega la ayuda.",
    ),
    "emergency_no_call": (
        "No hace falta llamar ni hablar. [Póngase|Ponte] a salvo si [puede|puedes]; si nadie "
        "[le|te] debe oír, en silencio y con la puerta cerrada. Si solo falta saldo, el "
        "{emergency_number} funciona sin él.",
        "Desde aquí no puedo llamar, pero lo que [escriba|escribas] va a la oficina como urgente. "
        "[Manténgase|Mantente] a salvo.",
        "No hace falta llamar: [quédese|quédate] donde haya menos peligro y [escríbame|escríbeme] "
        "lo que cambie. Va directo a la oficina.",
    ),
    "emergency_leave": (
        "Salgan todos y aléjense de ahí, sin tocar ningún interruptor. Si solo falta saldo, "
        "el {emergency_number} funciona sin él.",
    ),
    "ask_place": (
        "¿Dónde [está|estás]? También lo paso.",
        "¿En qué lugar es? La oficina también debe saberlo.",
    ),
    "danger_under_way": ("Estoy avisando a la oficina como urgente.",),
    "danger_told": (
        "Ya avisé a la oficina como urgente.",
        "Eso también se lo dije a la oficina.",
        "La oficina ya tiene eso también, como urgente.",
        "Eso también ya le llegó a la oficina.",
    ),
    "automatic": ("Soy un asistente automático.",),
    "only_speak": ("Lo siento, solo puedo ayudar[le|te] en {languages}.",),
    # details
    "ask_details": (
        "Solo necesito [su|tu] {fields}.",
        "¿Me [da|das] [su|tu] {fields}?",
    ),
    "ask_name": ("¿Cuál es [su|tu] nombre completo?", "¿Y [su|tu] nombre y apellido?"),
    "ask_email": (
        "¿Cuál es [su|tu] correo electrónico?",
        "¿A qué correo mando la confirmación?",
    ),
    "ask_phone": (
        "¿A qué teléfono podemos [llamarle|llamarte]?",
        "¿Y un teléfono, con la clave de área?",
    ),
    "ask_email_optional": (
        "¿[Quiere|Quieres] la confirmación por correo? [Deme|Dame] la dirección; si no, "
        "[diga|di] que no.",
        "¿A qué correo va la confirmación? Si no la [quiere|quieres], [diga|di] que no.",
    ),
    "ask_phone_optional": (
        "¿Hay un teléfono al que podamos llamar si algo cambia? Si no, [diga|di] que no.",
        "¿[Tiene|Tienes] un teléfono donde avisar[le|te]? Si [prefiere|prefieres] no darlo, "
        "[diga|di] que no.",
    ),
    "ask_visitor": (
        "¿Cuál es el nombre completo de quien viene?",
        "¿Y el nombre y apellido de la persona que viene?",
    ),
    "fix_email": ("¿[Quiso|Quisiste] decir {value}?", "Para confirmar: ¿es {value}?"),
    "phone_country": (
        "Ese número no parece de aquí: ¿de qué país es? O [escríbamelo|escríbemelo] otra vez.",
        "¿De qué país es ese número? También [puede|puedes] escribirlo con la clave del país.",
    ),
    "phone_go_on": ("¿Y el resto del número?", "¿Y los demás dígitos?"),
    "got_it": ("Anotado.", "Gracias.", "De acuerdo."),
    "changed_detail": ("Anotado: {value}.", "De acuerdo, entonces {value}."),
    "ask_change": (
        "¿Qué cambio: el horario, el nombre, el correo o el teléfono?",
        "Claro. ¿Qué sería distinto?",
    ),
    "why_name": ("La cita queda a [su|tu] nombre; así la oficina sabe quién viene.",),
    "why_email": (
        "Ahí llega la confirmación, con el código para cambiar o cancelar; para nada más.",
    ),
    "why_phone": ("Es solo para que la oficina pueda [avisarle|avisarte] si algo cambia.",),
    "cant_leave_out": ("Eso no lo puedo quitar de la cita desde aquí.", "Desde aquí no puedo."),
    "without": ("Sin ese dato no puedo agendar aquí.",),
    # days and times
    "wish_noted": ("Anotado: {wishes}.",),
    "offer_days": (
        "Hay lugar estos días: {days} ¿Cuál [le|te] conviene?",
        "[Puede|Puedes] venir: {days} ¿Qué día [prefiere|prefieres]?",
    ),
    "offer_fitting_days": (
        "Tengo estos días: {days} ¿Cuál [le|te] conviene?",
        "Se puede: {days} ¿Qué día [prefiere|prefieres]?",
    ),
    "remind_of_days": (
        "¿Cuál de esos días [le|te] conviene?",
        "Entonces, ¿qué día [prefiere|prefieres]?",
    ),
    "offer_times": (
        "{On_day} tengo: {times} ¿Cuál [le|te] queda mejor?",
        "Libre {on_day}: {times} ¿Cuál [prefiere|prefieres]?",
    ),
    "offer_nearest": (
        "Lo más cercano {on_day}: {times} ¿[Le|Te] sirve alguno?",
        "Lo que más se acerca {on_day}: {times} ¿Alguno [le|te] queda?",
    ),
    "offer_one": (
        "{Time} está libre. ¿Tomo ese horario?",
        "Tengo {time}. ¿[Le|Te] queda?",
    ),
    "remind_of_times": (
        "¿Cuál de esos horarios [le|te] queda mejor?",
        "Entonces, ¿qué hora [prefiere|prefieres]?",
    ),
    "which_day": (
        "Ese día de la semana y esa fecha no coinciden: ¿{either}?",
        "¿Qué día [quiere|quieres] decir: {either}?",
    ),
    "number_or_hour": (
        "¿El número {number} ({listed}) o {hour}?",
        "Para estar seguros: ¿el número {number}, {listed}, o {hour}?",
    ),
    "which_time": ("¿Cuál de ellos: {either}?", "[Elija|Elige] una: ¿{either}?"),
    "time_free": ("{Time} está libre.",),
    "nothing_fits": ("No tengo nada así libre.", "Para eso no hay nada, lo siento."),
    "no_other_days": ("No hay otros, lo siento.",),
    "no_other_times": ("Fuera de eso no tengo nada ese día.", "Ese día es todo lo que hay."),
    "no_days": ("Lo siento, no tengo nada libre así.",),
    "day_refused": ("{Day} no se puede: {reason}.", "Lo siento, {day}: {reason}."),
    "time_refused": ("{Time} no se puede: {reason}.", "Lo siento, {time} no: {reason}."),
    "time_taken": (
        "Lo siento, alguien acaba de tomar {time}.",
        "Qué pena, también se ocupó {time}.",
    ),
    "too_many": (
        "Ya [tiene|tienes] tantas citas abiertas como puede tener una persona; primero "
        "[cambie|cambia] o [cancele|cancela] una.",
    ),
    # read back before it is done
    "confirm_book": (
        "Entonces: {time}, {for_whom}. ¿La agendo?",
        "Sería {time}, {for_whom}. ¿Está bien así?",
    ),
    "confirm_free": (
        "{Time} está libre. ¿La agendo {for_whom}?",
        "{Time} está libre, {for_whom}: ¿la agendo?",
    ),
    "confirm_one_more": (
        "Una más, además de {before}: {time}, {for_whom}. ¿La agendo? Si es en su lugar, "
        "[dígame|dime].",
        "Además de {before}, también {time}, {for_whom}: ¿sí? Si es en su lugar, [dígame|dime].",
    ),
    "confirm_move": (
        "¿Cambio [su|tu] cita de {before} a {after}{visiting}?",
        "De {before} a {after}{visiting}: ¿hago el cambio?",
    ),
    "confirm_move_or_more": (
        "¿Cambio [su|tu] cita de {before} a {after}{visiting}? Si es una más, [diga|di] que no.",
        "En lugar de {before}, {after}{visiting}: ¿sí? Si es una más, [diga|di] que no.",
    ),
    "confirm_again": (
        "¿Lo hago, sí o no?",
        "Con un sí queda hecho y con un no lo dejo: ¿qué [prefiere|prefieres]?",
    ),
    "confirm_cancel": (
        "¿Cancelo [su|tu] cita de {time}?",
        "¿Cancelamos la cita de {time}?",
    ),
    "confirm_correct": (
        "¿Cambio {changes} en [su|tu] cita de {time}?",
        "En la cita de {time}: {changes}. ¿Está bien?",
    ),
    "confirm_note": (
        "¿Le paso esto a la oficina: «{text}»?",
        "Puedo avisar a la oficina: «{text}». ¿Lo hago?",
    ),
    "confirm_request": (
        "Puedo tomar la solicitud: {time}, {for_whom}. Aún no queda agendada; la respuesta "
        "[le|te] llega por correo en cuanto vuelva la agenda. ¿La tomo?",
        "Como solicitud, todavía sin agendar: {time}, {for_whom}. La respuesta va por correo "
        "cuando vuelva la agenda. ¿La tomo así?",
    ),
    # results
    "booked": (
        "Listo, [su|tu] cita queda agendada: {time}{visiting}. La confirmación va a {email}; con "
        "el código que trae [puede|puedes] cambiarla o cancelarla.",
        "Agendada: {time}{visiting}. La confirmación va a {email}.",
    ),
    "booked_firm": ("Listo, [su|tu] cita queda agendada: {time}{visiting}.{to_email}",),
    "held": (
        "[Le|Te] aparté {time}. Falta un paso: [abra|abre] el enlace que va en camino a {email}, "
        "antes de {clock}. Hasta entonces no queda agendada.",
    ),
    "booked_with_code": (
        "Listo, [su|tu] cita queda agendada: {time}{visiting}. [Su|Tu] código es {code}; "
        "[guárdelo|guárdalo], con él [puede|puedes] cambiarla o cancelarla.",
    ),
    "moved": ("Listo, [su|tu] cita ahora es {time}. [Le|Te] llega un correo con el cambio.",),
    "moved_unmailed": ("Listo, [su|tu] cita ahora es {time}.",),
    "cancelled_unmailed": ("[Su|Tu] cita de {time} queda cancelada.",),
    "cancelled": ("[Su|Tu] cita de {time} queda cancelada. [Le|Te] llega un correo.",),
    "cancelled_already": (
        "Sí, [su|tu] cita de {time} quedó cancelada. No hace falta nada más.",
        "Sí, la de {time} quedó cancelada.",
    ),
    "corrected": ("Listo, cambié {changes} en la cita de {time}.",),
    "corrected_email": (
        "Listo, cambié {changes} en la cita de {time}. Ahí llega otro código; el anterior ya no "
        "sirve.",
    ),
    # moving, cancelling, looking up
    "ask_proof": (
        "¿Qué código trae [su|tu] correo de confirmación? También sirven el correo y el teléfono "
        "con que [reservó|reservaste].",
        "[Deme|Dame] por favor ese código, o el correo y el teléfono de la reserva.",
    ),
    "ask_proof_email": (
        "¿Y el correo con que [reservó|reservaste]?",
        "¿Qué correo [dio|diste] entonces?",
    ),
    "ask_proof_phone": (
        "¿Y el teléfono con que [reservó|reservaste]?",
        "¿Qué teléfono [dio|diste] entonces?",
    ),
    "proof_by_contact": (
        "No hay problema: entonces el correo y el teléfono con que [reservó|reservaste].",
    ),
    "proof_by_mailbox": (
        "No hay problema: entonces el correo con que [reservó|reservaste], y ahí mando un código.",
    ),
    "ask_code": (
        "¿Qué código trae [su|tu] correo de confirmación?",
        "Para eso necesito el código del correo de confirmación. ¿Cuál es?",
    ),
    "ask_code_or_email": (
        "¿Qué código trae [su|tu] correo de confirmación? O [dígame|dime] el correo con que "
        "[reservó|reservaste] y mando ahí un código de un solo uso.",
        "[Deme|Dame] por favor ese código, o el correo de la reserva.",
    ),
    "code_mailed": (
        "Si hay una cita con {value}, ya va en camino un código de ocho dígitos a ese correo. "
        "[Escríbalo|Escríbelo] aquí; sirve durante diez minutos.",
        "Si hay una con {value}, el código va en camino. ¿Cuál es?",
    ),
    "ask_one_time": (
        "¿Qué ocho dígitos trae el correo?",
        "[Escriba|Escribe] por favor los ocho dígitos del correo.",
    ),
    "proof_refused": (
        "Hubo demasiados intentos fallidos. [Puede|Puedes] intentar de nuevo después de {clock}.",
    ),
    "not_found": ("No encuentro ninguna cita con eso.", "Con eso tampoco."),
    "no_appointments": ("No encuentro ninguna cita abierta con eso.",),
    "your_appointments": ("[Tiene|Tienes] cita: {appointments}",),
    "on_record": ("Para {time} tengo anotado: {record}.",),
    "which_appointment": ("¿De cuál se trata? {appointments}", "¿Cuál es? {appointments}"),
    "change_refused": (
        "[Su|Tu] cita de {time} ya no se puede cambiar aquí: hay que avisar con {notice} de "
        "anticipación.",
    ),
    "gone": (
        "[Su|Tu] cita de {time} ya no existe: fue cancelada.",
        "La de {time} también fue cancelada.",
    ),
    "our_number": ("Ese es nuestro propio número.",),
    "already_booked": (
        "{Time} es la cita que ya [tiene|tienes].",
        "Esa ya la [tiene|tienes]: {time}.",
    ),
    "third_party": (
        "Eso solo lo puedo hacer con la persona que tiene la cita: el correo de confirmación que "
        "le llegó trae un enlace para cambiarla o cancelarla, y el código para hacerlo aquí.",
        "Lo siento, solo puede hacerlo quien tiene la cita, con el enlace o código de su correo.",
    ),
    # questions
    "fact": ("{text}",),
    "opening_hours": ("Abrimos {hours}.",),
    "duration": ("La cita dura {span}.",),
    "process": (
        "Para agendar necesito [su|tu] {required}; luego [elige|eliges] un horario y [le|te] llega "
        "un código para cambiar o cancelar.",
    ),
    "robot": (
        "Sí, soy un asistente automático. Si [prefiere|prefieres] a una persona, solo "
        "[dígalo|dilo].",
    ),
    "languages": ("[Le|Te] atiendo en {languages}; [escriba|escribe] como [guste|quieras].",),
    "privacy": (
        "Lo que [escribe|escribes] aquí es solo para {business} y [su|tu] cita; no se usa para "
        "nada más.",
    ),
    "nothing_booked": ("Todavía no hay nada agendado.", "Aún no queda agendada."),
    "passed_on": (
        "Sí, ya se mandó a la oficina por correo: «{text}».",
        "Sí, la oficina ya lo tiene por correo: «{text}».",
    ),
    "danger_passed_on": (
        "La oficina tiene lo que [escribió|escribiste], como urgente. Desde aquí no veo quién va "
        "en camino.",
    ),
    "not_yet": ("Todavía no.", "Aún no."),
    "asked_already": ("Eso no lo sé; la oficina ya tiene [su|tu] pregunta.",),
    "not_passed_on": ("No, hasta ahora no se ha pasado nada a la oficina.",),
    "dont_know": ("Eso no lo sé.", "Eso tampoco lo sé."),
    "offer_to_ask": (
        "¿Pregunto a la oficina: «{text}»?",
        "Puedo preguntar a la oficina: «{text}». ¿Lo hago?",
    ),
    # a person instead
    "handoff": (
        "[Puede|Puedes] hablar con un colega {handoff}. ¿O tomo un mensaje?",
        "Un colega [le|te] atiende {handoff}; también puedo tomar un mensaje. ¿Lo tomo?",
    ),
    "offer_person": (
        "Quizá sea más rápido con un colega: {handoff}. ¿O tomo un mensaje?",
        "También [puede|puedes] hablar con un colega {handoff}. ¿Tomo un mensaje?",
    ),
    "person_only": (
        "[Puede|Puedes] hablar con un colega {handoff}.",
        "Un colega [le|te] atiende {handoff}.",
    ),
    "take_message": (
        "¿Tomo un mensaje para la oficina?",
        "¿[Quiere|Quieres] dejar un mensaje para la oficina?",
    ),
    "ask_message": ("¿Qué le digo a la oficina?", "¿Qué mensaje paso?"),
    "ask_note_contact": (
        "¿Dónde [le|te] localizan, por correo o por teléfono?",
        "¿A qué correo o teléfono [le|te] responden?",
    ),
    "note_sent": ("Ya lo pasé a la oficina.", "Eso también lo pasé."),
    "note_under_way": ("[Su|Tu] mensaje va en camino a la oficina.",),
    "note_failed": ("Lo siento, en este momento no pude pasarlo.",),
    "note_dropped": ("De acuerdo, no paso nada.",),
    # misunderstandings
    "not_understood": ("[Disculpe|Perdona], no entendí.", "Perdón, no [le|te] entendí bien."),
    "not_on_list": ("Ese número no está en la lista.",),
    "hint_name": ("Basta con nombre y apellido, como «Ana Torres».",),
    "hint_email": ("Necesito un correo como «ana@example.com».",),
    "hint_phone": ("Necesito un número con su clave de área, como «55 5000 0100».",),
    "hint_day": ("Basta un número, un día de la semana o una fecha, como «el 24».",),
    "hint_time": ("Basta un número o una hora, como «10:30», u «otro día».",),
    "hint_proof": ("El código tiene ocho letras y cifras, como «ABCD-2345».",),
    "hint_one_time": (
        "El correo trae ocho dígitos; puede estar entre el correo no deseado. Solo llega si hay "
        "una cita con ese correo.",
    ),
    "hint_yes_no": ("Basta con un «sí» o un «no».",),
    # when something is away
    "still_working": (
        "Sigo en ello; todavía no está hecho. [Escríbame|Escríbeme] en un momento y [le|te] "
        "cuento.",
        "Está tardando más de lo normal y todavía no está hecho. [Pregúnteme|Pregúntame] en un "
        "momento.",
    ),
    "calendar_away": ("En este momento no puedo consultar la agenda.",),
    "not_changed": ("No se cambió nada.",),
    "ask_wish": (
        "¿Qué día y a qué hora [le|te] gustaría?",
        "¿Para qué día y a qué hora tomo la solicitud?",
    ),
    "request_taken": (
        "Tomé [su|tu] solicitud para {time}. Todavía no está agendada: [le|te] llega un correo en "
        "cuanto se sepa.",
    ),
    "request_done": ("Buenas noticias: [su|tu] cita de {time} ya quedó agendada.",),
    "request_dropped": ("[Su|Tu] solicitud para {time} queda retirada.",),
    "too_slow": ("Tardó demasiado y no se cambió nada.",),
    "limit_network": (
        "Lo siento, desde [su|tu] conexión llegó en una hora más de lo que puedo recibir, así que "
        "no lo hice. [Intente|Intenta] de nuevo en una hora.",
    ),
    "limit_person": (
        "Lo siento, hoy ya se pidió para ese contacto más de lo que puedo recibir, así que no lo "
        "hice. [Intente|Intenta] de nuevo mañana.",
    ),
    "limit_business": (
        "Lo siento, por hoy ya recibimos todo lo que podemos, así que no lo hice. "
        "[Intente|Intenta] de nuevo mañana.",
    ),
    "failed": ("Lo siento, algo falló de nuestro lado y no pude hacerlo.",),
}

# Why a time cannot be had. "": no appointment begins at that minute.
REASONS: dict[str, str] = {
    "closed": "a esa hora está cerrado",
    "too_soon": "es demasiado pronto",
    "too_far": "es más adelante de lo que se puede agendar",
    "past": "ya pasó",
    "taken": "no está libre",
    "too_many": "ya hay tantas citas como puede tener una persona",
    "": "ninguna cita empieza a esa hora",
    "closed_day": "ese día está cerrado",
    "full_day": "ese día no hay nada libre",
}
FIELDS: dict[str, str] = {"name": "nombre completo", "email": "correo", "phone": "teléfono"}
CHANGES: dict[str, str] = {
    "name": "el nombre a {value}",
    "contact": "el contacto a {value}",
    "no_phone": "el teléfono a ninguno",
    "email": "el correo a {value}",
    "phone": "el teléfono a {value}",
    "visitor": "el nombre de quien viene a {value}",
    "people": "el número de personas a {value}",
}
LANGUAGE_NAMES: dict[str, str] = {"en": "inglés", "es": "español"}
WORDS: dict[str, str] = {
    "automatic": "Soy un asistente automático.",
    "yes": "Sí",
    "no": "No",
    "another_day": "Otro día",
    "either": "o",
    "both": "y",
    "by_phone": "por teléfono al {phone}",
    "by_email": "por correo a {email}",
    "for_contact": "a nombre de {contact}",
    "for_visitor": "para {visitor}, contacto: {contact}",
    "visiting": ", para {visitor}",
    "people": ", {people} personas",
    "record_visitor": "visita de {visitor}",
    "record_name": "contacto {name}",
    "record_people": "{people} personas",
    "record_reason": "motivo «{reason}»",
    "record_email": "correo {email}",
    "record_phone": "teléfono {phone}",
    "phone_hint": "que termina en {digits}",
    "to_email": " La confirmación va a {email}.",
    # wishes, said back
    "day_range": "del {first} al {last}",
    "from_day": "desde el {day}",
    "until_day": "hasta el {day}",
    "not_before": "desde {clock}",
    "not_after": "hasta {clock}",
    "only": "los {days}",
    "except": "sin {days}",
    "except_range": "nada del {first} al {last}",
    # opening hours: "lunes de las 9:00 a.m. a las 5:00 p.m."
    "hours_of": "{days} {spans}",
    "span": "de {opens} a {closes}",
    "day_span": "de {first} a {last}",
}
WEEKDAYS_PLURAL: tuple[str, ...] = (
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábados",
    "domingos",
)
# "español e inglés", "siete u ocho": before these sounds the joining word changes.
SAME_SOUND: dict[str, tuple[str, str]] = {"y": (r"h?i(?!e)", "e"), "o": (r"h?o", "u")}
# What two words become together: "de el lunes" is "del lunes".
CONTRACTED: tuple[tuple[str, str], ...] = (
    (r"\b([Dd])e el (?=lunes|martes|miércoles|jueves|viernes|sábado|domingo)", r"\1el "),
    (r"\b([Aa]) el (?=lunes|martes|miércoles|jueves|viernes|sábado|domingo)", r"\1l "),
)
