"""Which worker answers which command: the one visible table."""

from typing import Literal

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    CommandBase,
    CorrectContact,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
    SendEmail,
    SendNote,
)

Worker = Literal["calendar", "booking", "email"]

WORKER_OF: dict[type[CommandBase], Worker] = {
    FindDays: "calendar",
    FindTimeSlots: "calendar",
    BookAppointment: "booking",
    MoveAppointment: "booking",
    CorrectContact: "booking",
    CancelAppointment: "booking",
    FindAppointments: "booking",
    SendEmail: "email",
    SendNote: "email",
}
