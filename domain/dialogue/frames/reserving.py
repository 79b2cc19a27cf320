"""What a booking, and a request for one, have in common: for whom, whose contact, at what time."""

from datetime import datetime
from typing import Any, Literal

from contracts.commands import BookAppointment, CancelAppointment
from contracts.values import Contact, Proof
from domain.agreement import Proposal
from domain.dialogue.says import OfBooking, What
from domain.dialogue.step import Scene, Step


def proposed(
    step: Step, scene: Scene, task: Literal["book", "request"], start: datetime
) -> Proposal:
    at, details = start.astimezone(scene.tenant.zone), step.conversation.details
    return Proposal(
        task=task,
        day=at.date(),
        time=at.time(),
        visitor=visitor_of(step),
        name=details.value("name"),
        email=details.value("email"),
        phone=details.value("phone"),
        people=step.conversation.party.people,
    )


def of_booking(step: Step, what: What, start: datetime) -> OfBooking:
    details, party = step.conversation.details, step.conversation.party
    return OfBooking(
        what,
        start=start,
        name=details.value("name"),
        email=details.value("email"),
        phone=details.value("phone"),
        visitor=visitor_of(step),
        people=party.people,
    )


def reserve(step: Step, scene: Scene, start: datetime, **fields: Any) -> Step:
    """A request that waits is replaced: nobody gets two appointments for one wish."""
    conversation = step.conversation
    if conversation.requests:
        request = conversation.requests[0]
        proof = Proof(code=request.code)
        return step.send(
            scene, CancelAppointment, appointment_id=request.appointment_id, proof=proof
        )
    return step.send(
        scene,
        BookAppointment,
        start=start,
        contact=_contact(step),
        language=conversation.language,
        code=scene.code,
        visitor=visitor_of(step),
        reason=conversation.party.reason,
        people=conversation.party.people,
        **fields,
    )


def visitor_of(step: Step) -> str:
    visitor = step.conversation.party.visitor
    return visitor.value if visitor else ""


def _contact(step: Step) -> Contact:
    details = step.conversation.details
    return Contact(
        name=details.value("name"), email=details.value("email"), phone=details.value("phone")
    )
