"""Which appointments a person may touch. A wrong proof and an unknown appointment look alike."""

import logging
from collections.abc import Iterable
from datetime import datetime

from contracts.answers import AppointmentNotFound, AppointmentsFound, ProofRefused
from contracts.commands import (
    CancelAppointment,
    ConfirmAttendance,
    CorrectContact,
    FindAppointments,
    MoveAppointment,
)
from contracts.values import AppointmentSummary, Proof
from domain import tickets
from domain.appointments import Appointment
from domain.contacts import email_hint, phone_hint
from domain.proofs import admissible, is_of_mailbox, opens, plain_code
from domain.tickets import Ticket, is_code
from domain.visit_links import appointment_id_of, is_link_of
from runtime.metrics import GUESSING, PROOF_REFUSED, record
from workers.booking.desk import Desk

log = logging.getLogger(__name__)

GUESSES_AN_HOUR = 30  # at one business

Changing = MoveAppointment | CorrectContact | CancelAppointment | ConfirmAttendance
Proving = Changing | FindAppointments
Refused = AppointmentNotFound | ProofRefused
# A PENDING one may still come to nothing: it is not told.
TOLD = frozenset({"CONFIRMED", "MOVING"})


async def opened(command: Proving, desk: Desk) -> list[Appointment] | Refused:
    """What the proof opens, soonest first, at least one; open ones where it names none."""
    if command.proof.link:
        return await _linked(command, desk)
    now = desk.now()
    subjects = _subjects(command)
    barred_until = await desk.wrong_proofs.barred_until(subjects, now)
    if barred_until:
        return ProofRefused(retry_at=barred_until)
    proof = admissible(command.proof, await desk.tenants.get(command.tenant_id))
    mailbox = await _mailbox(command, proof, desk)
    found = [
        each
        for each in await _meant(command, proof, mailbox, desk)
        if opens(proof, each) or is_of_mailbox(mailbox, each)
    ]
    if found:
        return found
    await _suspect(command, desk)
    barred_until = await desk.wrong_proofs.count(subjects, command.id, now)
    return ProofRefused(retry_at=barred_until) if barred_until else AppointmentNotFound()


async def _linked(command: Proving, desk: Desk) -> list[Appointment] | AppointmentNotFound:
    """A link that is old, forged or another's is no guess: nothing is counted against anybody."""
    tenant_id, now = command.tenant_id, desk.now()
    ticket = tickets.opened(command.proof.link, tenant_id, "visit", desk.tickets, now)
    named = None if isinstance(command, FindAppointments) else command.appointment_id
    if ticket is None or named not in (None, appointment_id_of(ticket)):
        return AppointmentNotFound()
    found = await desk.appointments.get(tenant_id, appointment_id_of(ticket))
    return [found] if found and is_link_of(ticket, found) else AppointmentNotFound()


async def the_one(command: Changing, desk: Desk) -> Appointment | AppointmentsFound | Refused:
    """The appointment to change: the one named, or the only one that the proof opens. Where it
    opens several, they are the answer: one has to be named."""
    found = await opened(command, desk)
    if not isinstance(found, list):
        return found
    return found[0] if len(found) == 1 else summaries(found, desk.now())


def summaries(found: Iterable[Appointment], now: datetime) -> AppointmentsFound:
    return AppointmentsFound(
        appointments=tuple(
            _summary(each) for each in found if each.state in TOLD and each.end > now
        )
    )


def _summary(appointment: Appointment) -> AppointmentSummary:
    contact = appointment.contact
    return AppointmentSummary(
        appointment_id=appointment.appointment_id,
        start=appointment.start,
        end=appointment.end,
        name=contact.name,
        visitor=appointment.visitor,
        people=appointment.people,
        reason=appointment.reason,
        email_hint=email_hint(contact.email),
        phone_hint=phone_hint(contact.phone),
    )


async def _mailbox(command: Proving, proof: Proof, desk: Desk) -> str:
    """The address whose one-time code this is; it works once, for one chat or call."""
    if not proof.one_time or not proof.email:
        return ""
    tenant_id, now, email = command.tenant_id, desk.now(), address_of(proof.email)
    key, who = code_key(tenant_id, email), command.correlation_id
    used = await desk.codes.used(key, who, now)
    until = used or await desk.codes.tried(key, command.id, now)
    if until is None:
        return ""
    if not is_code(proof.one_time, Ticket(tenant_id, "code", email, until), desk.tickets):
        return ""
    return email if used or await desk.codes.use(key, until, who, now) else ""


def address_of(email: str) -> str:
    return email.strip().lower()


def code_key(tenant_id: str, address: str) -> str:
    """Whose code it is, in `storage.one_time_codes`."""
    return f"{tenant_id}|{address}"


async def _suspect(command: Proving, desk: Desk) -> None:
    """One wrong proof is a slip; many at one business in an hour are somebody who guesses."""
    tenant_id = command.tenant_id
    record(PROOF_REFUSED, tenant_id=tenant_id)
    tried = await desk.wrong_proofs.of_business(tenant_id, desk.now())
    if tried >= GUESSES_AN_HOUR:
        log.warning("Somebody guesses", extra={"tenant_id": tenant_id})
        record(GUESSING, tenant_id=tenant_id)


async def _meant(command: Proving, proof: Proof, mailbox: str, desk: Desk) -> list[Appointment]:
    tenant_id = command.tenant_id
    named = None if isinstance(command, FindAppointments) else command.appointment_id
    if named or plain_code(proof.code):
        one = await (
            desk.appointments.get(tenant_id, named)
            if named
            else desk.appointments.with_code(tenant_id, proof.code)
        )
        return [one] if one else []
    if mailbox or (proof.email and proof.phone):
        return await desk.appointments.open_of(tenant_id, proof.email, since=desk.now())
    return []


def _subjects(command: Proving) -> list[str]:
    """Who tries, and what is tried: the appointment where one is named, the e-mail address."""
    named = None if isinstance(command, FindAppointments) else command.appointment_id
    tried = filter(None, (named, command.proof.email.strip().lower()))
    by = f"{command.tenant_id}|by|{command.correlation_id}"
    return [by, *(f"{command.tenant_id}|of|{each}" for each in tried)]
