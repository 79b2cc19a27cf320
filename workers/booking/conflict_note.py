"""What the business is told when a person moved an entry onto a time that is held."""

from datetime import datetime, timedelta

from contracts.commands import SendNote
from contracts.values import Language
from domain.appointments import Appointment
from domain.tenants import Tenant

EXPIRES = timedelta(days=7)
TEXTS: dict[Language, str] = {
    "en": (
        "The calendar entry of an appointment was moved to {to}, but that time is taken or cannot"
        " be held. The appointment stays at {at}, and the customer was not told anything."
        " Please move the entry back or to a free time. Appointment: {appointment_id}"
    ),
    "es": (
        "La entrada de una cita se movió en el calendario a {to}, pero esa hora está ocupada o no"
        " se puede reservar. La cita sigue siendo a las {at} y no se avisó al cliente."
        " Por favor, devuelva la entrada a su hora o muévala a una libre. Cita: {appointment_id}"
    ),
}


def conflict_note(
    appointment: Appointment, moved_to: datetime, tenant: Tenant, now: datetime
) -> SendNote:
    """The same move gives the same id: it is told once."""
    language = tenant.default_language
    text = TEXTS[language].format(
        to=_local(moved_to, tenant),
        at=_local(appointment.start, tenant),
        appointment_id=appointment.appointment_id,
    )
    moved = moved_to.strftime("%Y%m%dT%H%M%S")
    return SendNote(
        id=f"{appointment.appointment_id}.{appointment.revision}.conflict.{moved}",
        tenant_id=tenant.tenant_id,
        correlation_id=appointment.correlation_id,
        issued_at=now,
        expires_at=now + EXPIRES,
        kind="message",
        text=text,
        language=language,
    )


def _local(moment: datetime, tenant: Tenant) -> str:
    return moment.astimezone(tenant.zone).strftime("%Y-%m-%d %H:%M")
