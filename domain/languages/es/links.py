"""The pages that links lead to, in Spanish. What a person is told of their data takes {name},
{words_days}, {visits_days} and {contact}."""

CONFIRM = {
    "title": "Confirmar la cita",
    "lead": "Hay un horario apartado en {name}. La cita queda agendada al confirmarla aquí.",
    "button": "Confirmar la cita",
    "no_ticket": "Este enlace no está completo. Por favor ábralo de nuevo desde el correo.",
    "offline": "No se pudo enviar. Por favor inténtelo de nuevo.",
    "noscript": "Por favor active JavaScript, o pídanos agendar la cita.",
    "locale": "es",
}

CONFIRMED = {
    "booked": "La cita quedó agendada ({when}). La confirmación va en camino por correo.",
    "gone": "Este enlace ya no sirve: el horario se liberó, o hay un enlace más nuevo. Con él no "
    "se agendó nada. Por favor elija otro horario.",
    "taken": "Lo sentimos: ese horario se ocupó mientras tanto. Por favor elija otro.",
    "again": "En este momento no alcanzamos nuestra agenda. El horario sigue apartado: por favor "
    "inténtelo de nuevo en un momento.",
    "pending": "Estamos en ello. Si queda agendada, la confirmación llega por correo.",
}

# Para quien es dueño del buzón de un negocio.
CONNECT = {
    "title": "Conectar su calendario",
    "lead": "Inicie sesión en Microsoft con el buzón de {name}, para que su recepcionista vea "
    "cuándo está ocupado y anote las citas en el calendario. No se pide nada más: ni correos ni "
    "contactos.",
    "button": "Iniciar sesión en Microsoft",
    "no_ticket": "Este enlace no está completo. Ábralo otra vez, por favor.",
    "offline": "No se pudo enviar. Inténtelo de nuevo, por favor.",
    "gone": "Este enlace ya no funciona: se usó, o se terminó su tiempo. Por favor, pida otro.",
    "again": "Microsoft no responde en este momento. Inténtelo de nuevo en un momento, por favor.",
    "noscript": "Active JavaScript, por favor.",
}

# Qué pasó con el inicio de sesión; {mailbox} es el buzón del negocio.
CONNECTED = {
    "title": "Su calendario",
    "connected": "Conectado: se leyó el calendario de {mailbox}, se escribió una entrada y se "
    "borró de nuevo. Puede cerrar esta ventana.",
    "gone": "Este inicio de sesión ya no funciona: se usó, o se terminó su tiempo. No se hizo "
    "nada. Pida un enlace nuevo, por favor.",
    "other_mailbox": "Inició sesión alguien distinto de {mailbox}, así que no se conectó nada. "
    "Pida un enlace nuevo y ábralo en una ventana privada, por favor.",
    "declined": "Usted no aceptó, así que no se conectó nada. Si lo quiere después, pida un enlace "
    "nuevo, por favor.",
    "refused": "Microsoft no abrió el calendario de {mailbox}, así que no se conectó nada. Avise a "
    "quien le envió el enlace, por favor.",
    "again": "Microsoft no respondió, así que no se conectó nada. Pida un enlace nuevo, por favor.",
    "pending": "Tarda más de lo normal. Quien le envió el enlace puede ver cómo resultó.",
}

PRIVACY = {
    "title": "Sus datos en {name}",
    "lead": "{name} tiene una recepción automática: un programa contesta, en el chat y por "
    "teléfono. Esto es lo que guarda, por cuánto tiempo y cómo se borra.",
    "what": "Qué se guarda y por cuánto tiempo",
    "words": "Lo que se escribe en el chat: {words_days} días.",
    "no_words": "Lo que se escribe o se dice: no se guarda ninguna palabra. Los datos dados en un "
    "chat se recuerdan un día, para poder terminarlo.",
    "calls": "Lo que se dice en una llamada, transcrito: {words_days} días. Se avisa al principio "
    "de la llamada.",
    "visits": "La cita, con nombre, correo, teléfono y motivo: {visits_days} días después de la "
    "visita. Luego queda solo su hora, y nada de quién era.",
    "mails": "Los correos que enviamos a usted o a {name}: mientras los guarde quien los recibió.",
    "who": "Quién los lee",
    "readers": "Las personas de {name} y las empresas que operan este servicio: Amazon Web "
    "Services, Microsoft (calendario), Twilio (correo y teléfono) y OpenAI (comprensión, y voz en "
    "el teléfono). Nadie los vende y nadie entrena con ellos.",
    "rights": "Para verlos o borrarlos",
    "ask": "Escriba a {contact} desde el correo de la cita. Recibe una copia de todo lo guardado, "
    "o se borra: citas, chats, llamadas y entradas del calendario. Una cita que aún no pasa se "
    "cancela antes, si así lo desea.",
}
