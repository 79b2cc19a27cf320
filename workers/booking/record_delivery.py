"""What became of a mail, on its appointment; the business hears of one that did not arrive."""

import logging
from datetime import timedelta

from contracts.answers import Answer, AppointmentNotFound, DeliveryRecorded, Expired
from contracts.commands import RecordDelivery, SendNote
from domain.appointments import Appointment
from domain.mailing.words import words_of
from domain.tenants import Tenant
from messaging.ports import Claim
from storage.outcomes import Done, OnRecord
from workers.booking.desk import Desk
from workers.booking.settle import recorded

log = logging.getLogger(__name__)

EXPIRES = timedelta(days=7)


async def record_delivery(command: RecordDelivery, *, claim: Claim, desk: Desk) -> Answer:
    record = await desk.commands.look(claim)
    if record and record.answer:
        return await _told(command, record.answer, desk)
    answer: Answer = DeliveryRecorded(appointment_id=command.appointment_id)
    found = await desk.appointments.get(command.tenant_id, command.appointment_id)
    if desk.now() >= command.expires_at or found is None:
        refusal: Answer = AppointmentNotFound() if found is None else Expired()
        outcome = await desk.appointments.answer(claim, refusal)
        return await recorded(outcome, command.tenant_id, refusal, desk)
    delivery = f"{command.mail}.{command.delivery}"
    outcome = await desk.appointments.delivery_recorded(
        claim, command.appointment_id, delivery, answer
    )
    match outcome:
        case Done() | OnRecord():
            return await _told(command, answer, desk)
    return await recorded(outcome, command.tenant_id, answer, desk)


async def _told(command: RecordDelivery, answer: Answer, desk: Desk) -> Answer:
    """Also by a repeat: the attempt before may have died after the record. The note's id is the
    mail's, so that it is told once, however often it bounces; and the revision's, whose contact it
    names: a correction between two attempts makes another note of it."""
    if command.delivery == "delivered" or not isinstance(answer, DeliveryRecorded):
        return answer
    fields = {"tenant_id": command.tenant_id, "delivery": command.delivery}
    log.warning("Mail undelivered", extra=fields)
    found = await desk.appointments.get(command.tenant_id, command.appointment_id)
    # The business itself, where its own address is at fault, would not hear of it by mail.
    if found and not found.forgotten and command.mail.endswith(".customer"):
        tenant = await desk.tenants.get(command.tenant_id)
        await desk.mails.send([undelivered_note(command, found, tenant)])
    return answer


def undelivered_note(command: RecordDelivery, about: Appointment, tenant: Tenant) -> SendNote:
    language, contact = tenant.default_language, about.contact
    return SendNote(
        id=f"{about.appointment_id}.{command.mail}.{about.revision}.{command.delivery}",
        tenant_id=tenant.tenant_id,
        correlation_id=about.correlation_id,
        issued_at=command.issued_at,
        expires_at=command.issued_at + EXPIRES,
        kind="undelivered",
        text=words_of(tenant, language).undelivered[command.delivery],
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        language=language,
        appointment_id=about.appointment_id,
    )
