from functools import partial

from contracts.answers import Answer
from contracts.commands import SendEmail
from domain.appointments import mail_id_of
from domain.mailing.mails import appointment_mail
from domain.mails import Mail
from messaging.ports import Claim
from workers.email.deliver import PostOffice, deliver


async def send_email(command: SendEmail, *, claim: Claim, office: PostOffice) -> Answer:
    mail_id = mail_id_of(command)

    async def compose() -> Mail | None:
        appointment = await office.appointment(command.tenant_id, command.appointment_id)
        if appointment is None or mail_id not in appointment.owed:
            return None
        tenant = await office.tenants.get(command.tenant_id)
        return appointment_mail(appointment, tenant, command.kind, command.recipient, office.now())

    record = partial(office.appointments.mail_sent, claim, command.appointment_id, mail_id)
    return await deliver(command, claim, office, compose=compose, record=record)
