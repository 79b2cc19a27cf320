"""What an appointment still owes once its command is answered: mails, its entry corrected, and
entries to remove.

The message that is not deleted yet is the outbox relay: whoever receives it again settles again.
"""

from datetime import datetime, timedelta

from contracts.answers import Answer
from contracts.commands import SendEmail
from domain.appointments import Appointment
from domain.mailing.entries import entry_text
from messaging.faults import Transient
from runtime.failpoints import failpoint
from storage.outcomes import Done, OnRecord, Outcome
from workers.booking.desk import Desk

MAIL_EXPIRES = timedelta(days=14)


async def settle(appointment: Appointment, desk: Desk) -> None:
    """Mails first: the calendar may be the one that is out of reach."""
    if appointment.owed:
        await desk.mails.send(owed_mails(appointment, desk.now()))
        failpoint("mails_sent")
    await write_entry(appointment, desk)
    await remove_stale(appointment, desk)


async def write_entry(appointment: Appointment, desk: Desk) -> None:
    if appointment.unwritten:
        await write_anew(appointment, desk)


async def write_anew(appointment: Appointment, desk: Desk) -> None:
    """Until the entry says what the record says: a slower worker may have written it last."""
    shown = 0
    current: Appointment | None = appointment
    while current and current.state == "CONFIRMED" and current.revision != shown:
        tenant = await desk.tenants.get(current.tenant_id)
        subject, body = entry_text(current, tenant)
        await desk.calendar.rewrite(current.mailbox, current.event_id, subject, body)
        failpoint("rewritten")
        revision = current.unwritten
        if revision and await desk.appointments.entry_written(current.appointment_id, revision):
            return
        shown = current.revision
        current = await desk.appointments.get(current.tenant_id, current.appointment_id)


async def remove_stale(appointment: Appointment, desk: Desk) -> None:
    for event_id in sorted(appointment.stale_events):
        await desk.calendar.delete(appointment.mailbox, event_id)
        failpoint("removed")
        await desk.appointments.event_gone(appointment.appointment_id, event_id)


async def settled(outcome: Outcome, appointment: Appointment, answer: Answer, desk: Desk) -> Answer:
    """The answer on record after a transition to `appointment`, with nothing owed any more."""
    match outcome:
        case Done():
            await settle(appointment, desk)
            return answer
        case OnRecord(answer, subject):
            return await settled_record(appointment.tenant_id, subject, answer, desk)
    # Something came between reading and writing: the next attempt reads it.
    raise Transient("changed", retry_after_s=0)


async def settled_record(tenant_id: str, subject: str, answer: Answer, desk: Desk) -> Answer:
    """Of a repeated command: first it settles what the one before it may not have come to."""
    appointment = await desk.appointments.get(tenant_id, subject) if subject else None
    if appointment:
        await settle(appointment, desk)
    return answer


async def recorded(outcome: Outcome, tenant_id: str, answer: Answer, desk: Desk) -> Answer:
    """The answer on record after a command that changed no appointment."""
    match outcome:
        case Done():
            return answer
        case OnRecord(answer, subject):
            return await settled_record(tenant_id, subject, answer, desk)
    raise Transient("changed", retry_after_s=0)


def owed_mails(appointment: Appointment, now: datetime) -> list[SendEmail]:
    commands = []
    for mail_id in sorted(appointment.owed):
        revision, told, recipient = mail_id.split(".")
        kind, _, ahead = told.partition("-")
        commands.append(
            SendEmail.model_validate(
                {
                    "id": f"{appointment.appointment_id}.{mail_id}",
                    "tenant_id": appointment.tenant_id,
                    "correlation_id": appointment.correlation_id,
                    "issued_at": now,
                    "expires_at": appointment.start if ahead else now + MAIL_EXPIRES,
                    "appointment_id": appointment.appointment_id,
                    "revision": int(revision),
                    "kind": kind,
                    "recipient": recipient,
                    "ahead": ahead,
                }
            )
        )
    return commands
