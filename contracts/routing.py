"""Which worker answers which command, and by which queue it comes: the one visible table."""

from typing import Literal

from contracts.commands import (
    BeginSignIn,
    BookAppointment,
    CancelAppointment,
    CommandBase,
    ConfirmAppointment,
    ConfirmAttendance,
    CorrectContact,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    FinishSignIn,
    FollowCalendar,
    MoveAppointment,
    RecordDelivery,
    RequestCode,
    SendCode,
    SendEmail,
    SendNote,
)

Worker = Literal["calendar", "booking", "email"]
# `staff`: what a person of the business orders, without a proof. Neither chat nor phone may write
# to it (deploy/terraform/policies.tf), so what comes by it is theirs.
Queue = Literal["calendar", "booking", "email", "staff"]

QUEUES_OF: dict[Worker, tuple[Queue, ...]] = {
    "calendar": ("calendar",),
    "booking": ("booking", "staff"),
    "email": ("email",),
}

WORKER_OF: dict[type[CommandBase], Worker] = {
    FindDays: "calendar",
    FindTimeSlots: "calendar",
    BookAppointment: "booking",
    MoveAppointment: "booking",
    CorrectContact: "booking",
    CancelAppointment: "booking",
    ConfirmAttendance: "booking",
    FindAppointments: "booking",
    RequestCode: "booking",
    ConfirmAppointment: "booking",
    BeginSignIn: "booking",
    FinishSignIn: "booking",
    FollowCalendar: "booking",
    RecordDelivery: "booking",
    SendEmail: "email",
    SendCode: "email",
    SendNote: "email",
}


def queue_of(command: CommandBase) -> Queue:
    if isinstance(command, CancelAppointment) and command.by_staff:
        return "staff"
    return WORKER_OF[type(command)]
