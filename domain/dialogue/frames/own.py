"""Whose appointment it is: looked up afresh by what this conversation, or the person, can prove."""

from contracts.answers import AppointmentsFound
from contracts.commands import FindAppointments
from contracts.values import AppointmentSummary, Proof, TimeSlot
from domain.acts import Reading
from domain.agenda import Cancelling, Correcting, LookingUp, Moving, Offer, Wished
from domain.contacts import email_of
from domain.conversation import Conversation
from domain.dialogue.handover import hand_over
from domain.dialogue.offers import appointments_meant
from domain.dialogue.says import OfAppointments, OfNotice, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import suits
from domain.scheduling import may_change
from domain.tenants import Tenant

OfAppointment = Moving | Cancelling | LookingUp | Correcting


def own_frame(step: Step) -> OfAppointment:
    top = step.conversation.top
    assert isinstance(top, OfAppointment)
    return top


def proofs(conversation: Conversation) -> tuple[Proof, ...]:
    """The codes of what was booked here, then what the person gave."""
    codes = [Proof(code=own.code) for own in conversation.appointments if own.code]
    if conversation.third_party:
        return tuple(codes)
    given = [conversation.proof] if conversation.proof else []
    by_contact = proof_by_contact(conversation)
    if by_contact and not (given or codes):
        given = [by_contact]
    return tuple(dict.fromkeys((*codes, *given)))


def proof_by_contact(conversation: Conversation) -> Proof | None:
    email, phone = conversation.details.email, conversation.details.phone
    if not email or not phone or phone.as_said or not email_of(email.value):
        return None
    return Proof(email=email.value, phone=phone.value)


def proof_of(conversation: Conversation, target: AppointmentSummary) -> Proof | None:
    """The code this conversation holds for its own appointment; else what the person gave."""
    for own in conversation.appointments:
        if own.appointment_id == target.appointment_id and own.code:
            return Proof(code=own.code)
    if conversation.third_party:
        return None
    return conversation.proof or proof_by_contact(conversation)


def _not_looked(step: Step, scene: Scene) -> bool:
    return not own_frame(step).looked


def look(step: Step, scene: Scene) -> Step:
    """Each proof in its turn; without one it is asked for."""
    frame = own_frame(step)
    untried = tuple(each for each in proofs(step.conversation) if each not in frame.tried)
    waiting = frame.proofs or untried
    if not waiting:
        return _ask_proof(step)
    return step.with_top(proofs=waiting).send(scene, FindAppointments, proof=waiting[0])


def found(step: Step, answer: AppointmentsFound | None, scene: Scene) -> Step:
    """None: this proof opens nothing. After the last one the frame knows all there is."""
    frame = own_frame(step)
    more = answer.appointments if answer else ()
    known = {each.appointment_id: each for each in (*frame.found, *more)}
    seen = tuple(sorted(known.values(), key=lambda each: each.start))
    tried = frame.tried if answer else (*frame.tried, *frame.proofs[:1])
    step = _refreshed(step.with_top(found=seen, proofs=frame.proofs[1:], tried=tried), more)
    if frame.proofs[1:]:
        return step
    if answer is None and not seen:
        return _not_found(step, scene)
    if not seen:
        return step.pop().say(What.NO_APPOINTMENTS)
    return _settle(step.with_top(looked=True), seen, scene)


def _settle(step: Step, seen: tuple[AppointmentSummary, ...], scene: Scene) -> Step:
    frame = own_frame(step)
    if isinstance(frame, LookingUp):
        return step
    meant = _meant(frame, seen, scene.tenant) if len(seen) > 1 else seen
    if len(meant) == 1:
        return step.with_top(target=meant[0], offer=None)
    return step.with_top(offer=Offer[AppointmentSummary](items=seen))


def _meant(
    frame: OfAppointment, seen: tuple[AppointmentSummary, ...], tenant: Tenant
) -> tuple[AppointmentSummary, ...]:
    """ "Cancel the one on Monday": the day was said before the appointments were known."""
    if not isinstance(frame, Cancelling) or frame.wished == Wished():
        return ()
    fitting = [
        each
        for each in seen
        if suits(frame.wished.limits, TimeSlot(start=each.start, end=each.end), tenant)
        and (
            not frame.wished.times
            or each.start.astimezone(tenant.zone).time() in frame.wished.times
        )
    ]
    return tuple(fitting)


def _not_found(step: Step, scene: Scene) -> Step:
    step = step.change(proof=None).say(What.NOT_FOUND)
    if step.conversation.said[What.NOT_FOUND] > 1:
        return hand_over(step.pop(), scene, What.OFFER_PERSON)
    return step.ask("proof", What.ASK_PROOF)


def _refreshed(step: Step, seen: tuple[AppointmentSummary, ...]) -> Step:
    """What another chat moved is so here, too."""
    times = {each.appointment_id: each for each in seen}
    appointments = tuple(
        own.model_copy(
            update={
                "start": times[own.appointment_id].start,
                "end": times[own.appointment_id].end,
            }
        )
        if own.appointment_id in times
        else own
        for own in step.conversation.appointments
    )
    return step.change(appointments=appointments)


def _ask_proof(step: Step) -> Step:
    details = step.conversation.details
    if step.conversation.third_party:
        return step.pop().say(What.THIRD_PARTY).rest_quiet()
    if details.email and not details.phone:
        return step.ask("proof", What.ASK_PROOF_PHONE)
    if details.phone and not details.email:
        return step.ask("proof", What.ASK_PROOF_EMAIL)
    return step.ask("proof", What.ASK_PROOF)


def _answer_proof(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Someone without the code may give the contact; someone with neither needs a person."""
    refused = any(getattr(act, "refused", False) for act in reading.acts)
    if not refused and not any(act.act == "decline" for act in reading.acts):
        return None
    if What.PROOF_BY_CONTACT in step.conversation.said:
        return hand_over(step, scene, What.OFFER_PERSON)
    return step.ask("proof", What.PROOF_BY_CONTACT)


def _is_open_which(step: Step, scene: Scene) -> bool:
    return own_frame(step).target is None


def _ask_which(step: Step, scene: Scene) -> Step:
    seen = own_frame(step).found
    return step.with_top(offer=Offer[AppointmentSummary](items=seen)).ask(
        "which_appointment", OfAppointments(What.WHICH_APPOINTMENT, appointments=seen)
    )


def answer_which(step: Step, reading: Reading, scene: Scene) -> Step | None:
    meant = appointments_meant(own_frame(step).found, reading, scene.tenant)
    return step.with_top(target=meant[0], offer=None) if len(meant) == 1 else None


def _is_too_late(step: Step, scene: Scene) -> bool:
    target = own_frame(step).target
    return target is not None and not may_change(scene.tenant, target.start, scene.now)


def _refuse_late(step: Step, scene: Scene) -> Step:
    target = own_frame(step).target
    assert target
    return too_late(
        step,
        OfNotice(
            What.CHANGE_REFUSED,
            start=target.start,
            notice_minutes=scene.tenant.scheduling.change_notice_minutes,
        ),
        scene,
    )


def too_late(step: Step, say: OfNotice, scene: Scene) -> Step:
    return hand_over(step.pop().say(say), scene, What.OFFER_PERSON)


LOOK = Slot(frozenset({"proof"}), _not_looked, look, _answer_proof)
WHICH = Slot(frozenset({"which_appointment"}), _is_open_which, _ask_which, answer_which)
# Said before a new time is sought; the worker says it too, at the time of the change.
IN_TIME = Slot(frozenset(), _is_too_late, _refuse_late)
