"""Tells which appointments there are, and what is on record of them: read afresh, in this turn."""

from contracts.values import AppointmentSummary
from domain.agenda import LookingUp
from domain.contacts import email_hint, phone_hint
from domain.dialogue.frames.own import LOOK
from domain.dialogue.says import OfAppointments, OfRecord, What
from domain.dialogue.step import Scene, Step, top_as


def carry_out(step: Step, scene: Scene) -> Step:
    frame = top_as(step, LookingUp)
    step = step.pop()
    if not frame.whole:
        return step.say(OfAppointments(What.YOUR_APPOINTMENTS, appointments=frame.found))
    for each in frame.found:
        step = step.say(_record(step, each))
    return step


def _record(step: Step, appointment: AppointmentSummary) -> OfRecord:
    """What they told us of theirs needs no hiding from them."""
    details = step.conversation.details
    email, phone = details.value("email"), details.value("phone")
    same_email = email and email_hint(email) == appointment.email_hint
    same_phone = phone and phone_hint(phone) == appointment.phone_hint
    return OfRecord(
        What.ON_RECORD,
        appointment=appointment,
        email=email if same_email else appointment.email_hint,
        phone=phone if same_phone else appointment.phone_hint,
    )


SLOTS = (LOOK,)
