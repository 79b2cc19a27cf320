"""The link of an appointment's mails: whoever has it may see, confirm, move and cancel the visit.

It is used up by the next change that comes about, whoever makes it (another address is one, too),
and ends a day after the visit: both stand in the ticket, so it is kept nowhere.
"""

from datetime import timedelta

from domain.appointments import Appointment
from domain.tickets import Ticket

LASTS_AFTER = timedelta(days=1)


def visit_ticket(appointment: Appointment) -> Ticket:
    subject = f"{appointment.appointment_id}.{appointment.settled}"
    return Ticket(appointment.tenant_id, "visit", subject, appointment.end + LASTS_AFTER)


def appointment_id_of(ticket: Ticket) -> str:
    return ticket.subject.rpartition(".")[0]


def is_link_of(ticket: Ticket, appointment: Appointment) -> bool:
    """Whether it still opens the appointment; when it ends is looked at where it is read."""
    return appointment.is_open() and ticket.subject == visit_ticket(appointment).subject
