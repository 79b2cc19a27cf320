"""Which appointments a person may touch. A wrong proof and an unknown appointment look alike."""

from collections.abc import Iterable
from datetime import datetime

from contracts.answers import AppointmentNotFound, AppointmentsFound, ProofRefused
from contracts.commands import (
    CancelAppointment,
    CorrectContact,
    FindAppointments,
    MoveAppointment,
)
from contracts.values import AppointmentSummary
from domain.appointments import Appointment
from domain.proofs import opens, plain_code
from runtime.metrics import PROOF_REFUSED, record
from workers.booking.desk import Desk

Changing = MoveAppointment | CorrectContact | CancelAppointment
Proving = Changing | FindAppointments
Refused = AppointmentNotFound | ProofRefused
# A PENDING one may still come to nothing: it is not told.
TOLD = frozenset({"CONFIRMED", "MOVING"})


async def opened(command: Proving, desk: Desk) -> list[Appointment] | Refused:
    """What the proof opens, soonest first, at least one; open ones where it names none."""
    now = desk.now()
    subjects = _subjects(command)
    barred_until = await desk.wrong_proofs.barred_until(subjects, now)
    if barred_until:
        return ProofRefused(retry_at=barred_until)
    found = [each for each in await _meant(command, desk) if opens(command.proof, each)]
    if found:
        return found
    record(PROOF_REFUSED, tenant_id=command.tenant_id)  # many of them: somebody is guessing
    barred_until = await desk.wrong_proofs.count(subjects, command.id, now)
    return ProofRefused(retry_at=barred_until) if barred_until else AppointmentNotFound()


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
            AppointmentSummary(appointment_id=each.appointment_id, start=each.start, end=each.end)
            for each in found
            if each.state in TOLD and each.end > now
        )
    )


async def _meant(command: Proving, desk: Desk) -> list[Appointment]:
    tenant_id, proof = command.tenant_id, command.proof
    named = None if isinstance(command, FindAppointments) else command.appointment_id
    if named or plain_code(proof.code):
        one = await (
            desk.appointments.get(tenant_id, named)
            if named
            else desk.appointments.with_code(tenant_id, proof.code)
        )
        return [one] if one else []
    if proof.email and proof.phone:
        return await desk.appointments.open_of(tenant_id, proof.email, since=desk.now())
    return []


def _subjects(command: Proving) -> list[str]:
    """Who tries, and what is tried: the appointment where one is named, the e-mail address."""
    named = None if isinstance(command, FindAppointments) else command.appointment_id
    tried = filter(None, (named, command.proof.email.strip().lower()))
    by = f"{command.tenant_id}|by|{command.correlation_id}"
    return [by, *(f"{command.tenant_id}|of|{each}" for each in tried)]
