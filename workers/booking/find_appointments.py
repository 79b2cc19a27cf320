"""Finds the appointments that a proof opens."""

from contracts.answers import Answer
from contracts.commands import FindAppointments
from workers.booking.desk import Desk
from workers.booking.proving import opened, summaries


async def find_appointments(command: FindAppointments, *, desk: Desk) -> Answer:
    found = await opened(command, desk)
    return summaries(found, desk.now()) if isinstance(found, list) else found
