"""Para qué sirve cada herramienta de un agente de voz, como se le dice a su modelo."""

TOOLS = {
    "get_days": "Los próximos días con horas libres según lo que pide la persona. Úsela antes de "
    "ofrecer un día, y otra vez con cada deseo nuevo.",
    "get_slots": "Las horas libres de un día. Ofrezca solo horas que haya dado.",
    "book": "Reserva una hora que dio get_slots. En una llamada, el primer intento responde "
    "confirm_first: lea en voz alta lo que dice, espere un sí claro y úsela otra vez con los "
    "mismos datos. Está reservada solo si el estado es booked.",
    "find": "Las citas de la persona, por código de confirmación o por correo y teléfono. Solo con "
    "el correo puede responder code_mailed: pida los ocho dígitos y úsela otra vez con ellos como "
    "código, y el correo.",
    "move": "Cambia una cita a una hora que dio get_slots. En una llamada, el primer intento "
    "responde confirm_first: léalo, espere un sí claro y úsela otra vez.",
    "cancel": "Cancela una cita. En una llamada, el primer intento responde confirm_first: léalo, "
    "espere un sí claro y úsela otra vez.",
    "take_message": "Toma un recado para el personal, con los datos para responder.",
    "transfer_to_person": "Pasa la llamada a una persona, si la piden o si usted no puede ayudar.",
    "end_call": "Termina la llamada, después de despedirse.",
}

ARGUMENTS = {
    "language": "El idioma que habla la persona ahora.",
    "from": "El primer día que sirve, AAAA-MM-DD.",
    "to": "El último día que sirve, AAAA-MM-DD.",
    "weekdays": "Solo estos días de la semana.",
    "except_days": "Ninguno de estos: fechas o días de la semana.",
    "not_before": "Ninguna hora antes de esta, HH:MM en 24 horas.",
    "not_after": "Ninguna hora después de esta, HH:MM en 24 horas.",
    "date": "El día, AAAA-MM-DD, como lo dio get_days.",
    "slot_id": "El slot_id de la hora elegida, exactamente como lo dio get_slots.",
    "name": "Nombre y apellido de la persona de quien son el correo y el teléfono.",
    "email": "El correo al que llega la confirmación.",
    "phone": "El teléfono, con la clave de país si la dijo.",
    "visitor": "Quién viene, si es otra persona: nombre y apellido.",
    "reason": "Para qué es la visita, en sus palabras, si lo dijo.",
    "code": "El código de confirmación del correo, o los ocho dígitos que se mandaron, con el "
    "correo; si no, correo y teléfono de la reserva.",
    "appointment_id": "Cuál de ellas, si find dio varias.",
    "text": "El recado, en sus palabras.",
}

# De una sola herramienta, donde es distinto.
OF_TOOL = {
    "take_message": {
        "name": "Quién lo deja.",
        "phone": "A qué número llamarle.",
        "email": "A qué correo escribirle.",
    },
    "transfer_to_person": {"reason": "Por qué quiere hablar con una persona, en pocas palabras."},
    "find": {"email": "El de la reserva, si no hay código."},
    "move": {"email": "El de la reserva, si no hay código."},
    "cancel": {"email": "El de la reserva, si no hay código."},
}
