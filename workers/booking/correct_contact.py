"""Corrects who an appointment is for and how they are reached, in one transaction; the calendar's
entry and the mails follow."""

from contracts.answers import (
    Answer,
    AppointmentNotFound,
    ChangeRefused,
    ContactCorrected,
    Expired,
)
from contracts.commands import CorrectContact
from domain.appointments import Appointment
from messaging.faults import Transient
from messaging.ports import Claim
from runtime.failpoints import failpoint
from workers.booking.counting import has_too_many
from workers.booking.desk import Desk
from workers.booking.proving import the_one
from workers.booking.settle import recorded, settled, settled_record


async def correct_contact(command: CorrectContact, *, claim: Claim, desk: Desk) -> Answer:
    record = await desk.commands.look(claim)
    if record and record.answer:
        return await settled_record(command.tenant_id, record.subject, record.answer, desk)
    found = await _correctable(command, desk)
    if not isinstance(found, Appointment):
        outcome = await desk.appointments.answer(claim, found)
        return await recorded(outcome, command.tenant_id, found, desk)
    after = found.corrected(command, claim.now)
    answer = ContactCorrected(
        appointment_id=found.appointment_id,
        start=found.start,
        end=found.end,
        new_code=after.code != found.code,
    )
    if after == found:  # nothing to do but to say so
        outcome = await desk.appointments.answer_with(claim, answer, found)
    else:
        outcome = await desk.appointments.finish_at_once(claim, found, after, answer)
        failpoint("corrected")
    return await settled(outcome, after, answer, desk)


async def _correctable(command: CorrectContact, desk: Desk) -> Appointment | Answer:
    """The appointment, or why it stays as it is. No notice is asked for: its time stays."""
    if desk.now() >= command.expires_at:
        return Expired()
    found = await the_one(command, desk)
    if not isinstance(found, Appointment):
        return found
    if found.state in ("PENDING", "MOVING"):
        raise Transient("in_flight")
    if found.state != "CONFIRMED" or found.end <= desk.now():
        return AppointmentNotFound()
    if found.owed_to_former:
        # A second correction would overtake the mail to the first address.
        raise Transient("former_address_not_told", retry_after_s=1)
    return await _too_many(found, found.corrected(command, desk.now()), desk) or found


async def _too_many(before: Appointment, after: Appointment, desk: Desk) -> ChangeRefused | None:
    """Another's address takes no more appointments than another may book."""
    if after.contact.email == before.contact.email:
        return None
    tenant = await desk.tenants.get(before.tenant_id)
    if not await has_too_many(after, tenant, desk):
        return None
    return ChangeRefused(
        appointment_id=before.appointment_id, start=before.start, reason="too_many"
    )
