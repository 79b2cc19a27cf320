"""Cancels: on record first, in one transaction; the calendar and the mails follow."""

from contracts.answers import Answer, AppointmentCancelled, AppointmentNotFound, Expired
from contracts.commands import CancelAppointment
from domain.appointments import Appointment
from domain.proofs import admissible, marks, opens
from messaging.faults import Transient
from messaging.ports import Claim
from runtime.failpoints import failpoint
from storage.outcomes import Changed
from workers.booking.desk import Desk
from workers.booking.move_appointment import change_refused
from workers.booking.proving import Refused, the_one
from workers.booking.settle import recorded, settled, settled_record


async def cancel_appointment(command: CancelAppointment, *, claim: Claim, desk: Desk) -> Answer:
    record = await desk.commands.look(claim)
    if record and record.answer:
        return await settled_record(command.tenant_id, record.subject, record.answer, desk)
    if desk.now() >= command.expires_at:
        return await _refuse(command, claim, desk, Expired())
    found = await (_named(command, desk) if command.by_staff else the_one(command, desk))
    if isinstance(found, AppointmentNotFound):
        return await _not_found(command, claim, desk)
    if not isinstance(found, Appointment):
        return await _refuse(command, claim, desk, found)
    return await _cancel(found, command, claim, desk)


async def _cancel(
    found: Appointment, command: CancelAppointment, claim: Claim, desk: Desk
) -> Answer:
    cancelled = AppointmentCancelled(appointment_id=found.appointment_id, start=found.start)
    if found.state == "MOVING":
        raise Transient("in_flight")
    if found.state == "CANCELLED":
        return await _refuse(command, claim, desk, cancelled)
    if found.state == "FAILED":
        return await _refuse(command, claim, desk, AppointmentNotFound())
    tenant = await desk.tenants.get(command.tenant_id)
    # What waits for the calendar, or for its link, was promised to nobody: it may go at any time.
    free = command.by_staff or found.state in ("PENDING", "HELD")
    too_late = None if free else change_refused(found, tenant, desk)
    if too_late:
        return await _refuse(command, claim, desk, too_late)
    after = found.cancelled(command.id, claim.now)
    outcome = await desk.appointments.finish_at_once(claim, found, after, cancelled)
    failpoint("cancelled")
    return await settled(outcome, after, cancelled, desk)


async def _named(command: CancelAppointment, desk: Desk) -> Appointment | Refused:
    named = command.appointment_id
    found = await desk.appointments.get(command.tenant_id, named) if named else None
    return found or AppointmentNotFound()


async def _not_found(command: CancelAppointment, claim: Claim, desk: Desk) -> Answer:
    """Its booking may still be on the way: a tombstone waits for it, for this proof alone."""
    answer = AppointmentNotFound()
    proof = admissible(command.proof, await desk.tenants.get(command.tenant_id))
    if not command.appointment_id or not marks(proof):
        return await _refuse(command, claim, desk, answer)
    outcome = await desk.appointments.bury(claim, answer, command.appointment_id, proof)
    if not isinstance(outcome, Changed):
        return await recorded(outcome, command.tenant_id, answer, desk)
    if outcome.appointment and opens(proof, outcome.appointment):
        raise Transient("changed", retry_after_s=0)  # it has just arrived
    return await _refuse(command, claim, desk, answer)


async def _refuse(command: CancelAppointment, claim: Claim, desk: Desk, answer: Answer) -> Answer:
    outcome = await desk.appointments.answer(claim, answer)
    return await recorded(outcome, command.tenant_id, answer, desk)
