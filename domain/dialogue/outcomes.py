"""What became of a booking, a move, a cancellation, a proof."""

from contracts.answers import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    ChangeRefused,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotTaken,
)
from contracts.commands import BookAppointment, CommandBase
from domain.conversation import OwnAppointment
from domain.dialogue import changing
from domain.dialogue.handover import MISSES_BEFORE_A_PERSON, hand_over
from domain.dialogue.offering import NEAREST, offer_times, without_own
from domain.dialogue.says import OfBooking, OfStart, What
from domain.dialogue.searching import search
from domain.dialogue.step import Scene, Step
from domain.reading import DayTime
from domain.scheduling import local_day, may_change


def booked(step: Step, command: BookAppointment, answer: AppointmentBooked, scene: Scene) -> Step:
    # An earlier booking of the same time may answer: its code is not the one sent with this.
    code = command.code if answer.appointment_id == command.id else ""
    own = OwnAppointment(
        appointment_id=answer.appointment_id, start=answer.start, end=answer.end, code=code
    )
    others = _others(step, answer.appointment_id)
    step = step.change(appointments=(*others, own), proof=None, preference=DayTime())
    email = command.contact.email
    what = What.BOOKED
    if not may_change(scene.tenant, answer.start, scene.now):
        what = What.BOOKED_FIRM
    return step.end().say(OfBooking(what, start=answer.start, email=email))


def moved(step: Step, command: CommandBase, answer: AppointmentMoved, scene: Scene) -> Step:
    appointments = tuple(
        own.model_copy(update={"start": answer.start, "end": answer.end})
        if own.appointment_id == answer.appointment_id
        else own
        for own in step.conversation.appointments
    )
    step = step.change(appointments=appointments, preference=DayTime())
    return step.end("booked").say(OfStart(What.MOVED, start=answer.start))


def cancelled(step: Step, command: CommandBase, answer: AppointmentCancelled, scene: Scene) -> Step:
    step = step.change(appointments=_others(step, answer.appointment_id), preference=DayTime())
    return step.end("cancelled").say(OfStart(What.CANCELLED, start=answer.start))


def taken(step: Step, command: CommandBase, answer: TimeSlotTaken, scene: Scene) -> Step:
    step = step.say(OfStart(What.TIME_TAKEN, start=answer.start))
    if step.conversation.preference.time_range:
        # "After four": the worker's alternatives are near the time, but know nothing of the wish.
        return search(step.change(chosen_slot=None), scene)
    return _alternatives(step, answer, scene)


def refused(step: Step, command: CommandBase, answer: TimeSlotRefused, scene: Scene) -> Step:
    if answer.reason == "too_many":
        return step.end().say(What.TOO_MANY)
    step = step.say(OfStart(What.TIME_REFUSED, start=answer.start, reason=answer.reason))
    return _alternatives(step, answer, scene)


def appointments_found(
    step: Step, command: CommandBase, answer: AppointmentsFound, scene: Scene
) -> Step:
    return changing.found(step, answer.appointments, scene)


def not_found(step: Step, command: CommandBase, answer: AppointmentNotFound, scene: Scene) -> Step:
    step = step.change(proof=None, target=None).say(What.NOT_FOUND)
    if step.conversation.said[What.NOT_FOUND] % MISSES_BEFORE_A_PERSON == 0:
        return hand_over(step, scene, What.OFFER_PERSON)
    return step.ask("proof", What.ASK_PROOF)


def proof_refused(step: Step, command: CommandBase, answer: ProofRefused, scene: Scene) -> Step:
    step = step.change(proof=None).end()
    step = step.say(OfStart(What.PROOF_REFUSED, start=answer.retry_at))
    return hand_over(step, scene, What.OFFER_PERSON)


def change_refused(step: Step, command: CommandBase, answer: ChangeRefused, scene: Scene) -> Step:
    return changing.too_late(step, answer.start, answer.notice_minutes, scene)


def _alternatives(step: Step, answer: TimeSlotTaken | TimeSlotRefused, scene: Scene) -> Step:
    step = step.change(chosen_slot=None, offered_slots=())
    others = without_own(step, answer.alternatives)
    if others:
        return offer_times(step, others[:NEAREST], What.OFFER_NEAREST)
    day = local_day(scene.tenant, answer.start)
    return search(step.change(preference=DayTime(day=day)), scene)


def _others(step: Step, appointment_id: str) -> tuple[OwnAppointment, ...]:
    return tuple(
        own for own in step.conversation.appointments if own.appointment_id != appointment_id
    )
