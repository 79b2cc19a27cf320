from dataclasses import replace
from functools import partial

from contracts.answers import Answer
from contracts.commands import SendEmail
from domain.appointments import Appointment, mail_id_of
from domain.mailing.mails import Sending, appointment_mail
from domain.mailing.tickets import hold_mail
from domain.mails import Mail
from domain.tickets import Ticket, signed
from domain.visit_links import visit_ticket
from messaging.faults import Transient
from messaging.ports import Claim
from workers.email.deliver import PostOffice, deliver


async def send_email(command: SendEmail, *, claim: Claim, office: PostOffice) -> Answer:
    mail_id = mail_id_of(command)

    async def compose() -> Mail | None:
        appointment = await office.appointment(command.tenant_id, command.appointment_id)
        if appointment is None or mail_id not in appointment.owed:
            return None
        tenant = await office.tenants.get(command.tenant_id)
        if command.kind == "reminder" and appointment.state == "MOVING":
            raise Transient("moving")  # it is of the new time or, where that fails, of this one
        if command.kind == "held":
            return hold_mail(appointment, tenant, confirming_link(appointment, office))
        sending = replace(_sending(appointment, office), ahead=command.ahead)
        return appointment_mail(appointment, tenant, command.kind, command.recipient, sending)

    record = partial(office.appointments.mail_sent, claim, command.appointment_id, mail_id)
    return await deliver(command, claim, office, compose=compose, record=record)


def _sending(appointment: Appointment, office: PostOffice) -> Sending:
    where = f"{appointment.tenant_id}?language={appointment.language}"
    ticket = signed(visit_ticket(appointment), office.tickets)
    return Sending(
        sent_at=office.now(),
        sender=office.sender,
        page=f"{office.public_url}/appointment/{where}#{ticket}",
        chat=f"{office.public_url}/chat/{appointment.tenant_id}",
    )


def confirming_link(appointment: Appointment, office: PostOffice) -> str:
    """The ticket stands behind the `#`: no server and no log sees it, and nothing that only looks
    at links, as mail scanners do, can follow it."""
    until = appointment.held_until or office.now()
    ticket = Ticket(appointment.tenant_id, "confirm", appointment.appointment_id, until)
    page = f"{office.public_url}/confirm/{appointment.tenant_id}?language={appointment.language}"
    return f"{page}#{signed(ticket, office.tickets)}"
