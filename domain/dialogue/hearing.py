"""What a worker's answer means for the conversation. Only here is anything confirmed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    ChangeRefused,
    DaysFound,
    EmailSent,
    Expired,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
    SendNote,
)
from domain.conversation import Conversation
from domain.dialogue import outcomes
from domain.dialogue.faults import calendar_away, failed, late, note_sent, too_slow
from domain.dialogue.finding import days_found, slots_found
from domain.dialogue.goals import proceed
from domain.dialogue.step import Scene, Step
from domain.tenants import Tenant

# An answer counts only for the commands it can answer: anything else is a fault.
_HEARD: dict[tuple[type, type], Callable[[Step, Any, Any, Scene], Step]] = {
    (FindDays, DaysFound): days_found,
    (FindTimeSlots, TimeSlotsFound): slots_found,
    (BookAppointment, AppointmentBooked): outcomes.booked,
    (BookAppointment, TimeSlotTaken): outcomes.taken,
    (BookAppointment, TimeSlotRefused): outcomes.refused,
    (MoveAppointment, AppointmentMoved): outcomes.moved,
    (MoveAppointment, TimeSlotTaken): outcomes.taken,
    (MoveAppointment, TimeSlotRefused): outcomes.refused,
    (MoveAppointment, AppointmentNotFound): outcomes.not_found,
    (MoveAppointment, ProofRefused): outcomes.proof_refused,
    (MoveAppointment, ChangeRefused): outcomes.change_refused,
    (CancelAppointment, AppointmentCancelled): outcomes.cancelled,
    (CancelAppointment, AppointmentNotFound): outcomes.not_found,
    (CancelAppointment, ProofRefused): outcomes.proof_refused,
    (CancelAppointment, ChangeRefused): outcomes.change_refused,
    (FindAppointments, AppointmentsFound): outcomes.appointments_found,
    (FindAppointments, AppointmentNotFound): outcomes.not_found,
    (FindAppointments, ProofRefused): outcomes.proof_refused,
    (SendNote, EmailSent): note_sent,
}


def hear(
    conversation: Conversation, answer: Answer | None, *, tenant: Tenant, now: datetime, code: str
) -> Step:
    """The answer to the command in flight; None: there is none yet, at the limit of the wait."""
    scene, command = Scene(tenant, now, code), conversation.in_flight
    step = Step(conversation)
    if command is None:
        return proceed(step, scene)
    if answer is None:
        return late(step, command)
    step = step.change(in_flight=None)
    handler = _HEARD.get((type(command), type(answer)))
    if handler:
        return handler(step, command, answer, scene)
    if isinstance(answer, CalendarUnavailable):
        return calendar_away(step, command, scene)
    if isinstance(answer, Expired):
        return too_slow(step, command, scene)
    return failed(step, command, scene)
