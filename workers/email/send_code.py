from functools import partial

from contracts.answers import Answer
from contracts.commands import SendCode
from domain.mailing.tickets import code_mail
from domain.mails import Mail
from domain.tickets import Ticket, digits
from messaging.ports import Claim
from workers.email.deliver import PostOffice, deliver


async def send_code(command: SendCode, *, claim: Claim, office: PostOffice) -> Answer:
    """To an address under which something stands; any other gets no mail."""

    async def compose() -> Mail | None:
        tenant_id, email = command.tenant_id, command.email
        if not await office.appointments.open_of(tenant_id, email, since=office.now()):
            return None
        ticket = Ticket(tenant_id, "code", email, command.until)
        code = digits(ticket, office.tickets)
        return code_mail(email, code, await office.tenants.get(tenant_id), command.language)

    return await deliver(
        command, claim, office, compose=compose, record=partial(office.claims.complete, claim)
    )
