"""The words of the mails, in each language; in Spanish as usted and as tú."""

from collections.abc import Callable
from dataclasses import dataclass

from contracts.values import MailKind, NoteKind
from domain.reading import Language
from domain.tenants import Tenant


@dataclass(frozen=True)
class Told:
    """`subject` and `lead` take {name}, {business}, {when}."""

    subject: str
    title: str
    lead: str


@dataclass(frozen=True)
class Words:
    customer: dict[MailKind, Told]
    admin: dict[MailKind, Told]
    note: dict[NoteKind, Told]
    greeting: str
    change: str  # {until}
    until: str  # {notice}
    ask: str  # {ways}
    or_: str
    zone: str  # {city}
    visit: str  # {business}
    when: str
    where: str
    code: str
    bring: str
    parking: str
    name: str
    email: str
    phone: str
    channel: dict[str, str]
    reference: str
    came_by: str
    nobody: str  # of a note without a name


ENGLISH = Words(
    customer={
        "booked": Told(
            "Confirmed: {business}, {when}",
            "Your appointment is confirmed",
            "It is in our calendar, and we look forward to seeing you.",
        ),
        "moved": Told(
            "New time: {business}, {when}",
            "Your appointment has a new time",
            "This is the new time; the earlier one no longer applies.",
        ),
        "cancelled": Told(
            "Cancelled: {business}, {when}",
            "Your appointment is cancelled",
            "You need not do anything else. If you would like another time, we will gladly find "
            "one with you.",
        ),
        "declined": Told(
            "Not booked: {business}, {when}",
            "We could not book your appointment",
            "We are sorry: the time you asked for could not be booked, and nothing is reserved for "
            "you. Please get in touch again, and we will gladly find another time with you.",
        ),
    },
    admin={
        "booked": Told("New appointment: {name}, {when}", "New appointment", ""),
        "moved": Told("Appointment moved: {name}, {when}", "Appointment moved", ""),
        "cancelled": Told("Appointment cancelled: {name}, {when}", "Appointment cancelled", ""),
        "declined": Told("Request declined: {name}, {when}", "Request declined", ""),
    },
    note={
        "message": Told("Message from {name}", "A message for you", "{name} left this message:"),
        "question": Told(
            "Question from {name}",
            "A question for you",
            "{name} asked something that I could not answer:",
        ),
        "summary": Told("Call with {name}", "Summary of a call", "A call with {name} has ended:"),
    },
    greeting="Hello {name},",
    change="To change or cancel it, write or call us with your confirmation code{until}.",
    until=", at the latest {notice} before",
    ask="Any questions? You reach us at {ways}.",
    or_="or",
    zone="{city} time",
    visit="Appointment: {business}",
    when="When",
    where="Where",
    code="Confirmation code",
    bring="Please bring",
    parking="Parking",
    name="Name",
    email="E-mail",
    phone="Phone",
    channel={"chat": "chat", "voice": "phone"},
    reference="Reference",
    came_by="Came by",
    nobody="your receptionist",
)


Say = Callable[[str, str], str]  # one of two texts: as usted, as tú


def _spanish_to_customer(say: Say) -> dict[MailKind, Told]:
    return {
        "booked": Told(
            "Confirmada: {business}, {when}",
            say("Su cita está confirmada", "Tu cita está confirmada"),
            say(
                "Ya está en nuestra agenda. Será un gusto recibirle.",
                "Ya está en nuestra agenda. ¡Te esperamos con gusto!",
            ),
        ),
        "moved": Told(
            "Nuevo horario: {business}, {when}",
            say("Su cita tiene un nuevo horario", "Tu cita tiene un nuevo horario"),
            "Este es el nuevo horario; el anterior ya no es válido.",
        ),
        "cancelled": Told(
            "Cancelada: {business}, {when}",
            say("Su cita quedó cancelada", "Tu cita quedó cancelada"),
            say(
                "No necesita hacer nada más. Si desea otro horario, con gusto le ayudamos a "
                "encontrarlo.",
                "No necesitas hacer nada más. Si quieres otro horario, con gusto te ayudamos a "
                "encontrarlo.",
            ),
        ),
        "declined": Told(
            "Sin agendar: {business}, {when}",
            say("No pudimos agendar su cita", "No pudimos agendar tu cita"),
            say(
                "Lo sentimos: el horario que pidió ya no se pudo agendar y no quedó nada "
                "reservado. Escríbanos o llámenos de nuevo y con gusto le buscamos otro.",
                "Lo sentimos: el horario que pediste ya no se pudo agendar y no quedó nada "
                "reservado. Escríbenos o llámanos de nuevo y con gusto te buscamos otro.",
            ),
        ),
    }


_SPANISH_TO_OFFICE: dict[MailKind, Told] = {
    "booked": Told("Nueva cita: {name}, {when}", "Nueva cita", ""),
    "moved": Told("Cita cambiada: {name}, {when}", "Cita cambiada", ""),
    "cancelled": Told("Cita cancelada: {name}, {when}", "Cita cancelada", ""),
    "declined": Told("Solicitud sin agendar: {name}, {when}", "Solicitud sin agendar", ""),
}


def _spanish_notes(say: Say) -> dict[NoteKind, Told]:
    you = say("usted", "ti")
    return {
        "message": Told("Recado de {name}", f"Un recado para {you}", "{name} dejó este recado:"),
        "question": Told(
            "Pregunta de {name}",
            f"Una pregunta para {you}",
            "{name} preguntó algo que no supe responder:",
        ),
        "summary": Told(
            "Llamada con {name}", "Resumen de una llamada", "Terminó una llamada con {name}:"
        ),
    }


def _spanish(formal: bool) -> Words:
    def say(usted: str, tu: str) -> str:
        return usted if formal else tu

    le = say("le", "te")
    return Words(
        customer=_spanish_to_customer(say),
        admin=_SPANISH_TO_OFFICE,
        note=_spanish_notes(say),
        greeting=say("Hola, {name}:", "¡Hola, {name}!"),
        change=say(
            "Para cambiarla o cancelarla, escríbanos o llámenos con su código de "
            "confirmación{until}.",
            "Para cambiarla o cancelarla, escríbenos o llámanos con tu código de "
            "confirmación{until}.",
        ),
        until=", a más tardar {notice} antes",
        ask=f"Si {say('tiene', 'tienes')} alguna duda, {le} atendemos en {{ways}}.",
        or_="o",
        zone="hora de {city}",
        visit="Cita: {business}",
        when="Cuándo",
        where="Dónde",
        code="Código de confirmación",
        bring=say("Traiga, por favor", "Trae, por favor"),
        parking="Estacionamiento",
        name="Nombre",
        email="Correo",
        phone="Teléfono",
        channel={"chat": "chat", "voice": "teléfono"},
        reference="Referencia",
        came_by="Llegó por",
        nobody="la recepción",
    )


_WORDS: dict[tuple[Language, str], Words] = {
    ("en", "formal"): ENGLISH,
    ("en", "informal"): ENGLISH,
    ("es", "formal"): _spanish(formal=True),
    ("es", "informal"): _spanish(formal=False),
}


def words_of(tenant: Tenant, language: Language) -> Words:
    return _WORDS[language, tenant.formality]
