"""Which worker answers which command: the one visible table."""

from typing import Literal

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    CommandBase,
    ConfirmAppointment,
    CorrectContact,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
    RequestCode,
    SendCode,
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
    RequestCode: "booking",
    ConfirmAppointment: "booking",
    SendEmail: "email",
    SendCode: "email",
    SendNote: "email",
}
