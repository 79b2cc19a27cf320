"""Finds the appointments that a proof opens."""

from contracts.answers import Answer, AppointmentsFound
from contracts.commands import FindAppointments
from contracts.values import AppointmentSummary
from workers.booking.desk import Desk
from workers.booking.proving import opened

# A PENDING one may still come to nothing: it is not told.
TOLD = frozenset({"CONFIRMED", "MOVING"})


async def find_appointments(command: FindAppointments, *, desk: Desk) -> Answer:
    found = await opened(command, desk)
    if not isinstance(found, list):
        return found
    now = desk.now()
    return AppointmentsFound(
        appointments=tuple(
            AppointmentSummary(appointment_id=each.appointment_id, start=each.start, end=each.end)
            for each in found
            if each.state in TOLD and each.end > now
        )
    )
