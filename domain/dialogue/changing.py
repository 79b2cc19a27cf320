"""Towards moving, cancelling or looking up an appointment that its owner proved to be theirs."""

from collections.abc import Sequence
from datetime import date, datetime

from contracts.commands import CancelAppointment, FindAppointments, MoveAppointment
from contracts.values import AppointmentSummary, Proof
from domain.conversation import Conversation
from domain.dialogue.choosing import appointments_meant, clock_times, merged, names_day
from domain.dialogue.handover import hand_over
from domain.dialogue.offering import offer_again
from domain.dialogue.says import OfAppointments, OfChange, OfNotice, OfStart, What
from domain.dialogue.searching import search
from domain.dialogue.step import Scene, Step
from domain.reading import DayTime, Reading
from domain.scheduling import local_day, may_change
from domain.tenants import Tenant


def proceed(step: Step, scene: Scene) -> Step:
    conversation = step.conversation
    if conversation.target is None:
        return _find_target(step, scene)
    if not may_change(scene.tenant, conversation.target.start, scene.now):
        # Said before a new time is sought; the worker says it too, at the time of the change.
        notice_minutes = scene.tenant.scheduling.change_notice_minutes
        return too_late(step, conversation.target.start, notice_minutes, scene)
    if conversation.goal == "cancel":
        return step.ask(
            "confirm_cancel", OfStart(What.CONFIRM_CANCEL, start=conversation.target.start)
        )
    if conversation.chosen_slot:
        before, after = conversation.target.start, conversation.chosen_slot.start
        what = What.CONFIRM_MOVE_OR_MORE if conversation.maybe_more else What.CONFIRM_MOVE
        return step.ask("confirm_move", OfChange(what, before=before, after=after))
    return offer_again(step) or search(_on_its_day(step, conversation.target, scene), scene)


def found(step: Step, appointments: Sequence[AppointmentSummary], scene: Scene) -> Step:
    """The appointments that the proof opens: all are told, or one is to be changed."""
    if not appointments:
        return step.end().say(What.NO_APPOINTMENTS)
    if step.conversation.goal == "look_up":
        return step.end().say(
            OfAppointments(What.YOUR_APPOINTMENTS, appointments=tuple(appointments))
        )
    meant = _meant(step, appointments, scene) if len(appointments) > 1 else appointments
    if len(meant) == 1:
        return proceed(step.change(target=meant[0], candidates=()), scene)
    return _ask_which(step, tuple(appointments))


def _meant(
    step: Step, appointments: Sequence[AppointmentSummary], scene: Scene
) -> Sequence[AppointmentSummary]:
    """ "Cancel the one on Monday": the day was said before the appointments were known."""
    if step.conversation.goal != "cancel":
        return ()
    said = Reading(when=step.conversation.preference)
    return appointments_meant(said, appointments, scene.tenant)


def too_late(step: Step, start: datetime, notice_minutes: int, scene: Scene) -> Step:
    refusal = OfNotice(What.CHANGE_REFUSED, start=start, notice_minutes=notice_minutes)
    return hand_over(step.end().say(refusal), scene, What.OFFER_PERSON)


def ask_proof(step: Step) -> Step:
    details = step.conversation.details
    if details.email and not details.phone:
        return step.ask("proof", What.ASK_PROOF_PHONE)
    if details.phone and not details.email:
        return step.ask("proof", What.ASK_PROOF_EMAIL)
    return step.ask("proof", What.ASK_PROOF)


def find(step: Step, proof: Proof, scene: Scene) -> Step:
    return step.change(proof=proof).send(scene, FindAppointments, proof=proof)


def proof_by_contact(conversation: Conversation) -> Proof | None:
    email, phone = conversation.details.value("email"), conversation.details.value("phone")
    return Proof(email=email, phone=phone) if email and phone else None


def move(step: Step, scene: Scene) -> Step:
    conversation = step.conversation
    target, slot = conversation.target, conversation.chosen_slot
    proof = _proof_of(conversation)
    if not target or not slot or not proof or slot not in conversation.offered_slots:
        return proceed(step.change(chosen_slot=None), scene)
    return step.send(
        scene,
        MoveAppointment,
        appointment_id=target.appointment_id,
        proof=proof,
        start=slot.start,
    )


def cancel(step: Step, scene: Scene) -> Step:
    target, proof = step.conversation.target, _proof_of(step.conversation)
    if not target or not proof:
        return ask_proof(step)
    return step.send(scene, CancelAppointment, appointment_id=target.appointment_id, proof=proof)


def own_appointments(conversation: Conversation) -> tuple[AppointmentSummary, ...]:
    return tuple(
        AppointmentSummary(appointment_id=own.appointment_id, start=own.start, end=own.end)
        for own in conversation.appointments
    )


def own_day(conversation: Conversation, tenant: Tenant) -> date | None:
    """The day of the appointment that is spoken of, if there is any."""
    own = conversation.target or next(reversed(own_appointments(conversation)), None)
    return local_day(tenant, own.start) if own else None


def _on_its_day(step: Step, target: AppointmentSummary, scene: Scene) -> Step:
    """ "Make it four o'clock": of the day the appointment is on."""
    wish = step.conversation.preference
    if names_day(wish) or not (clock_times(wish) or wish.time_range):
        return step
    day = DayTime(day=local_day(scene.tenant, target.start))
    return step.change(preference=merged(wish, day))


def _find_target(step: Step, scene: Scene) -> Step:
    conversation = step.conversation
    if conversation.candidates:
        return _ask_which(step, conversation.candidates)
    if conversation.proof:
        return find(step, conversation.proof, scene)
    own = own_appointments(conversation)
    if own:
        return found(step, own, scene)
    proof = proof_by_contact(conversation)
    if proof and conversation.question != "proof":
        return find(step, proof, scene)
    return ask_proof(step)


def _ask_which(step: Step, appointments: tuple[AppointmentSummary, ...]) -> Step:
    return step.change(candidates=appointments).ask(
        "which_appointment", OfAppointments(What.WHICH_APPOINTMENT, appointments=appointments)
    )


def _proof_of(conversation: Conversation) -> Proof | None:
    """The code this conversation holds for its own appointment; else what the person gave."""
    target = conversation.target
    for own in conversation.appointments:
        if target and own.appointment_id == target.appointment_id and own.code:
            return Proof(code=own.code)
    return conversation.proof or proof_by_contact(conversation)
