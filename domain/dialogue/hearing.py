"""What a worker's answer means for the conversation. Only here is anything confirmed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentHeld,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    ChangeRefused,
    CodeRequested,
    ContactCorrected,
    DaysFound,
    EmailSent,
    Expired,
    LimitReached,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CorrectContact,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
    RequestCode,
    SendNote,
)
from domain.agenda import Booking, Cancelling, Correcting, LookingUp, Moving
from domain.conversation import Conversation
from domain.dialogue import outcomes
from domain.dialogue.faults import (
    calendar_away,
    failed,
    late,
    limit_reached,
    too_slow,
)
from domain.dialogue.finding import days_found, slots_found
from domain.dialogue.frames import proving
from domain.dialogue.proceeding import not_alike, proceed
from domain.dialogue.step import Scene, Step
from domain.dialogue.turn import decide
from domain.tenants import Tenant

# An answer counts only for the commands it can answer: anything else is a fault.
_HEARD: dict[tuple[type, type], Callable[[Step, Any, Any, Scene], Step]] = {
    (FindDays, DaysFound): days_found,
    (FindTimeSlots, TimeSlotsFound): slots_found,
    (BookAppointment, AppointmentBooked): outcomes.booked,
    (BookAppointment, AppointmentHeld): outcomes.held,
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
    (CorrectContact, ContactCorrected): outcomes.corrected,
    (CorrectContact, AppointmentNotFound): outcomes.not_found,
    (CorrectContact, ProofRefused): outcomes.proof_refused,
    (CorrectContact, ChangeRefused): outcomes.change_refused,
    (FindAppointments, AppointmentsFound): outcomes.appointments_found,
    (FindAppointments, AppointmentNotFound): outcomes.none_found,
    (FindAppointments, ProofRefused): outcomes.proof_refused,
    (RequestCode, CodeRequested): proving.code_requested,
    (SendNote, EmailSent): outcomes.note_sent,
}
_ASKED_BY = {
    FindDays: (Booking, Moving),
    FindTimeSlots: (Booking, Moving),
    FindAppointments: (LookingUp, Moving, Cancelling, Correcting),
    RequestCode: (LookingUp, Moving, Cancelling, Correcting),
}


def hear(
    conversation: Conversation, answer: Answer | None, *, tenant: Tenant, now: datetime, code: str
) -> Step:
    """The answer to the command in flight; None: there is none yet, at the limit of the wait."""
    scene, command = Scene(tenant, now, code), conversation.in_flight
    step = Step(conversation)
    if command is None:
        return not_alike(_go_on(step, scene), scene)
    if answer is None:
        return not_alike(_go_on(late(step, command), scene), scene)
    step = step.change(in_flight=None)
    return not_alike(_go_on(_heard(step, command, answer, scene), scene), scene)


def _heard(step: Step, command: Command, answer: Answer, scene: Scene) -> Step:
    handler = _HEARD.get((type(command), type(answer)))
    if handler and _is_awaited(step, command):
        return handler(step, command, answer, scene)
    if handler:
        return step  # another errand is going on by now
    if isinstance(answer, CalendarUnavailable):
        return calendar_away(step, command, scene)
    if isinstance(answer, LimitReached):
        return limit_reached(step, command, answer, scene)
    if isinstance(answer, Expired):
        return too_slow(step, command, scene)
    return failed(step, command, scene)


def _is_awaited(step: Step, command: Command) -> bool:
    """A search is of the errand on top, or it looks for a request."""
    kinds = _ASKED_BY.get(type(command))
    if kinds is None or isinstance(step.conversation.top, kinds):
        return True
    return isinstance(command, FindAppointments) and bool(step.conversation.requests)


def _go_on(step: Step, scene: Scene) -> Step:
    """What else was said comes after the answer."""
    rest = step.conversation.rest
    if step.command or step.conversation.in_flight:
        return step
    if rest is None:
        return proceed(step, scene)
    return decide(step.change(rest=None).resumed(), rest, scene)
