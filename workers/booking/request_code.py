"""Mails a one-time code to whom it may concern. The answer is the same for every address, and so is
the work: whether anything stands under it is looked up where the mail is written."""

from contracts.answers import Answer, CodeRequested
from contracts.commands import RequestCode, SendCode
from messaging.ports import Claim
from workers.booking.desk import Desk
from workers.booking.proving import address_of, code_key
from workers.booking.settle import recorded


async def request_code(command: RequestCode, *, claim: Claim, desk: Desk) -> Answer:
    record = await desk.commands.look(claim)
    if record and record.answer:
        return record.answer
    tenant, now = await desk.tenants.get(command.tenant_id), desk.now()
    address = address_of(command.email)
    if tenant.opens_with != "code" and now < command.expires_at:
        until = await desk.codes.ask(code_key(command.tenant_id, address), command.id, now)
        if until:
            mail = SendCode(
                id=f"{command.id}.code",
                tenant_id=command.tenant_id,
                correlation_id=command.correlation_id,
                issued_at=now,
                expires_at=until,
                email=address,
                until=until,
                language=command.language,
            )
            await desk.mails.send([mail])
    outcome = await desk.appointments.answer(claim, CodeRequested())
    return await recorded(outcome, command.tenant_id, CodeRequested(), desk)
