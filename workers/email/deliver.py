"""One mail: claimed, handed to the vendor, recorded. The same for every kind of mail."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property

from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt

from contracts.answers import Answer, EmailSent, EmailSkipped, Expired
from contracts.commands import SendCode, SendEmail, SendNote
from domain.appointments import Appointment
from domain.mails import Mail
from domain.tickets import TicketKeys
from messaging.faults import Permanent, Transient
from messaging.ports import Claim
from runtime import metrics
from runtime.failpoints import failpoint
from workers.email.ports import Appointments, Claims
from workers.ports import Clock, Mailer, Tenants
from workers.shared_reads import SharedReads

log = logging.getLogger(__name__)

Compose = Callable[[], Awaitable[Mail | None]]
Record = Callable[[Answer], Awaitable[Answer]]


async def _at_once(delay_s: float) -> None:
    """Instead of a sleep: the next try has a connection of its own."""


# One call that is lost is no reason to send the mail again.
RECORDING = AsyncRetrying(
    stop=stop_after_attempt(3),
    retry=retry_if_exception_type(Transient),
    sleep=_at_once,
    reraise=True,
)


@dataclass(frozen=True)
class PostOffice:
    """What the email handlers work with."""

    tenants: Tenants
    appointments: Appointments
    claims: Claims
    mailer: Mailer
    now: Clock
    tickets: TicketKeys
    sender: str  # of mails of businesses without an address of their own
    public_url: str  # of the gateway, where links in mails lead

    @cached_property
    def appointment(self) -> SharedReads[[str, str], Appointment | None]:
        """Of an appointment's mails, which come together, one reads for all."""
        return SharedReads(self.appointments.get)


async def deliver(
    command: SendEmail | SendCode | SendNote,
    claim: Claim,
    office: PostOffice,
    *,
    compose: Compose,
    record: Record,
) -> Answer:
    """`compose` gives None for a mail that is not owed any more."""
    found = await office.claims.attempt(claim)
    if not isinstance(found, int):
        return found
    failpoint("mail_claimed")
    try:
        answer = await _handed_over(command, office, compose)
    except Transient:
        # A vendor that is away is no reason to give the mail up: the attempt does not count.
        await office.claims.release(claim, counted=False)
        raise
    failpoint("mail_taken")
    if found > 1 and isinstance(answer, EmailSent):
        # An attempt that failed gave its number back: one before this died, perhaps after sending.
        metrics.record(metrics.MAIL_REPEATED, tenant_id=command.tenant_id)
    # The vendor has it by now: a crash before this line sends it twice, but never not at all.
    answer = await RECORDING.copy()(record, answer)
    failpoint("mail_recorded")
    return answer


async def _handed_over(
    command: SendEmail | SendCode | SendNote, office: PostOffice, compose: Compose
) -> Answer:
    if office.now() >= command.expires_at:
        return Expired()
    mail = await compose()
    if mail is None:
        return EmailSkipped(reason="overtaken")
    fields = {"tenant_id": command.tenant_id, "command_id": command.id}
    try:
        message_id = await office.mailer.send(mail)
    except Permanent as fault:
        log.error("Mail refused", extra={**fields, "fault": fault.reason})
        return EmailSkipped(reason="refused")
    log.info("Mail sent", extra=fields)
    return EmailSent(message_id=message_id)
