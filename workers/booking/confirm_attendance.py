"""Keeps that somebody says they will be there: of the time as it stands, once."""

from contracts.answers import Answer, AppointmentNotFound, AttendanceConfirmed, Expired
from contracts.commands import ConfirmAttendance
from domain.appointments import Appointment
from messaging.faults import Transient
from messaging.ports import Claim
from workers.booking.desk import Desk
from workers.booking.proving import the_one
from workers.booking.settle import recorded, settled, settled_record


async def confirm_attendance(command: ConfirmAttendance, *, claim: Claim, desk: Desk) -> Answer:
    record = await desk.commands.look(claim)
    if record and record.answer:
        return await settled_record(command.tenant_id, record.subject, record.answer, desk)
    found = await _expected(command, desk)
    if not isinstance(found, Appointment):
        outcome = await desk.appointments.answer(claim, found)
        return await recorded(outcome, command.tenant_id, found, desk)
    answer = AttendanceConfirmed(
        appointment_id=found.appointment_id, start=found.start, end=found.end
    )
    after = found.attended(claim.now)
    if after == found:
        outcome = await desk.appointments.answer_with(claim, answer, found)
    else:
        outcome = await desk.appointments.finish_at_once(claim, found, after, answer)
    return await settled(outcome, after, answer, desk)


async def _expected(command: ConfirmAttendance, desk: Desk) -> Appointment | Answer:
    if desk.now() >= command.expires_at:
        return Expired()
    found = await the_one(command, desk)
    if not isinstance(found, Appointment):
        return found
    if found.state in ("PENDING", "MOVING"):
        raise Transient("in_flight")
    if found.state != "CONFIRMED" or found.end <= desk.now():
        return AppointmentNotFound()
    return found
