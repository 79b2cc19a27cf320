from functools import partial

from contracts.answers import Answer
from contracts.commands import SendNote
from domain.mailing.mails import note_mail
from domain.mails import Mail
from messaging.ports import Claim
from workers.email.deliver import PostOffice, deliver


async def send_note(command: SendNote, *, claim: Claim, office: PostOffice) -> Answer:
    async def compose() -> Mail:
        about = None
        if command.appointment_id:
            about = await office.appointment(command.tenant_id, command.appointment_id)
        return note_mail(command, await office.tenants.get(command.tenant_id), about)

    record = partial(office.claims.complete, claim)
    return await deliver(command, claim, office, compose=compose, record=record)
