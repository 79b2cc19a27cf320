"""What an appointment's entry in the business's calendar says."""

from domain.appointments import Appointment
from domain.mailing.words import words_of
from domain.names import shown_name
from domain.tenants import Tenant


def entry_text(appointment: Appointment, tenant: Tenant) -> tuple[str, str]:
    """Subject and body, in the business's language: who comes, how to reach whom, what for."""
    if appointment.forgotten:
        return words_of(tenant, tenant.default_language).visit.format(business=tenant.name), ""
    words, contact = words_of(tenant, tenant.default_language), appointment.contact
    is_other = appointment.visitor_name != contact.name
    booked_by = shown_name(contact.name) if is_other else ""
    told = (
        (words.booked_by, booked_by),
        (words.reason, " ".join(appointment.reason.split())),
        (words.people, str(appointment.people) if appointment.people > 1 else ""),
    )
    lines = [
        contact.email,
        contact.phone,
        *(f"{label}: {value}" for label, value in told if value),
        appointment.appointment_id,
    ]
    return shown_name(appointment.visitor_name), "\n".join(filter(None, lines))
