"""How many open appointments a person may have."""

from domain.appointments import Appointment, is_same_visitor
from domain.tenants import Tenant
from workers.booking.desk import Desk

# Somebody may book for a family, each of whom has as many as one person may; names are free to
# give, so that a contact has an end, too.
VISITORS_OF_A_CONTACT = 4


async def has_too_many(appointment: Appointment, tenant: Tenant, desk: Desk) -> bool:
    """Whether its visitor, or its contact, has as many others as the tenant allows."""
    contact, limit = appointment.contact, tenant.scheduling.max_open_appointments
    open_ones = await desk.appointments.open_of(
        appointment.tenant_id, contact.email or contact.phone, since=desk.now()
    )
    others = [each for each in open_ones if each.appointment_id != appointment.appointment_id]
    of_the_visitor = [each for each in others if is_same_visitor(each, appointment)]
    return len(of_the_visitor) >= limit or len(others) >= limit * VISITORS_OF_A_CONTACT
