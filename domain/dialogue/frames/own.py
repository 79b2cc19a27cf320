"""Whose appointment it is: looked up afresh by what this conversation, or the person, can prove."""

from contracts.answers import AppointmentCancelled, AppointmentMoved, AppointmentsFound
from contracts.commands import FindAppointments
from contracts.values import AppointmentSummary, TimeSlot
from domain.acts import Reading
from domain.agenda import (
    Booking,
    Cancelling,
    Correcting,
    LookingUp,
    Moving,
    Offer,
    Wished,
)
from domain.dialogue.frames.proving import (
    OfAppointment,
    answer_proof,
    ask_proof,
    opens_nothing,
    own_frame,
    proofs,
)
from domain.dialogue.handover import hand_over
from domain.dialogue.offers import appointments_meant
from domain.dialogue.says import OfAppointments, OfNotice, OfStart, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step
from domain.dialogue.visits import wants_all
from domain.dialogue.whose import whose_stands
from domain.dialogue.wishes import suits
from domain.scheduling import may_change
from domain.tenants import Tenant

_MOST_TOLD = 3


def _not_looked(step: Step, scene: Scene) -> bool:
    return not own_frame(step).looked


def look(step: Step, scene: Scene) -> Step:
    """Each proof in its turn; without one it is asked for."""
    frame = own_frame(step)
    untried = tuple(
        each for each in proofs(step.conversation, scene.tenant) if each not in frame.tried
    )
    waiting = frame.proofs or untried
    if not waiting and _was_cancelled(step):
        return _tell_cancelled(step)
    if not waiting:
        return ask_proof(step, scene)
    return step.with_top(proofs=waiting).send(scene, FindAppointments, proof=waiting[0])


def found(step: Step, answer: AppointmentsFound | None, scene: Scene) -> Step:
    """None: this proof opens nothing. After the last one the frame knows all there is."""
    frame = own_frame(step)
    step, gone = _without_gone(step, frame, answer)
    more = answer.appointments if answer else ()
    known = {each.appointment_id: each for each in (*frame.found, *more)}
    seen = tuple(sorted(known.values(), key=lambda each: each.start))
    tried = frame.tried if answer else (*frame.tried, *frame.proofs[:1])
    step = _refreshed(step.with_top(found=seen, proofs=frame.proofs[1:], tried=tried), more)
    if frame.proofs[1:]:
        return step
    if gone and not seen:
        return _instead_of_gone(step)
    if not seen and _was_cancelled(step):
        return _tell_cancelled(step)
    if answer is None and not seen:
        return opens_nothing(step, scene)
    if not seen:
        return step.pop().say(What.NO_APPOINTMENTS)
    return _settle(step.with_top(looked=True), seen, scene)


def _was_cancelled(step: Step) -> bool:
    """ "Is it cancelled now or not?": what was cancelled here is told before a proof is asked for;
    whoever insists may mean another one."""
    told = step.conversation.said.get(What.CANCELLED_ALREADY, 0)
    return bool(step.conversation.cancelled) and told < _MOST_TOLD


def _tell_cancelled(step: Step) -> Step:
    start = step.conversation.cancelled[-1]
    step = step.pop()
    step = step if step.conversation.agenda else step.end("cancelled")
    return step.say(OfStart(What.CANCELLED_ALREADY, start=start))


def _without_gone(
    step: Step, frame: OfAppointment, answer: AppointmentsFound | None
) -> tuple[Step, bool]:
    """What was booked here and stands no longer: cancelled in another place."""
    code = frame.proofs[0].code if frame.proofs else ""
    standing = {each.appointment_id for each in answer.appointments} if answer else set()
    gone = [
        own
        for own in step.conversation.appointments
        if code and own.code == code and own.appointment_id not in standing
    ]
    kept = tuple(own for own in step.conversation.appointments if own not in gone)
    step = step.change(appointments=kept)
    for own in gone:
        step = step.say(OfStart(What.GONE, start=own.start))
    return step, bool(gone)


def _instead_of_gone(step: Step) -> Step:
    """What was to be moved is simply booked, if a time was wished."""
    frame = own_frame(step)
    step = step.pop()
    if step.conversation.booking_state == "booked":
        step = step.change(booking_state="cancelled")
    if not isinstance(frame, Moving) or frame.wished.is_open or frame.wished.is_shift:
        return step
    return step.push(Booking(wanted=True, wished=frame.wished, times_first=True))


def _settle(step: Step, seen: tuple[AppointmentSummary, ...], scene: Scene) -> Step:
    frame = own_frame(step)
    if isinstance(frame, LookingUp):
        return step
    if isinstance(frame, Cancelling) and frame.keeps:
        return _only_one(step, frame, seen)
    of_whom = _of(step, frame.whose, seen)
    meant = of_whom if len(of_whom) == 1 else _meant(frame, seen, scene.tenant)
    meant = meant if len(seen) > 1 else seen
    if len(meant) == 1:
        return step.with_top(target=meant[0], offer=None)
    return step.with_top(offer=Offer[AppointmentSummary](items=seen))


def _of(
    step: Step, whose: str | None, seen: tuple[AppointmentSummary, ...]
) -> tuple[AppointmentSummary, ...]:
    """ "Mine", of those that were booked here."""
    booked = {own.appointment_id: own.visitor for own in step.conversation.appointments}
    if whose is None:
        return ()
    return tuple(each for each in seen if booked.get(each.appointment_id) == whose)


def _only_one(step: Step, frame: Cancelling, seen: tuple[AppointmentSummary, ...]) -> Step:
    """ "I only want the one at three": what there is, and whether the other one shall go."""
    step = step.say(OfAppointments(What.YOUR_APPOINTMENTS, appointments=seen))
    others = tuple(each for each in seen if each.start != frame.keeps)
    if not others or len(others) == len(seen):
        return step.pop()
    target = others[0] if len(others) == 1 else None
    return step.with_top(target=target, found=others, keeps=None)


def _meant(
    frame: OfAppointment, seen: tuple[AppointmentSummary, ...], tenant: Tenant
) -> tuple[AppointmentSummary, ...]:
    """ "Cancel the one on Monday": the day was said before the appointments were known."""
    if not isinstance(frame, Cancelling | Correcting) or frame.wished == Wished():
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


def _is_open_which(step: Step, scene: Scene) -> bool:
    return own_frame(step).target is None


def _ask_which(step: Step, scene: Scene) -> Step:
    seen = own_frame(step).found
    return step.with_top(offer=Offer[AppointmentSummary](items=seen)).ask(
        "which_appointment", OfAppointments(What.WHICH_APPOINTMENT, appointments=seen)
    )


def answer_which(step: Step, reading: Reading, scene: Scene) -> Step | None:
    frame = own_frame(step)
    meant = appointments_meant(frame.found, reading, scene.tenant)
    meant = meant or [*_of(step, whose_stands(step, reading), frame.found)]
    if wants_all(reading) and isinstance(frame, Cancelling) and meant:
        rest = (frame.model_copy(update={"target": each, "offer": None}) for each in meant[1:])
        step = step.slip_under(*reversed(tuple(rest)))
        return step.with_top(target=meant[0], offer=None)
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


def moved_along(step: Step, answer: AppointmentMoved) -> Step:
    """What waits for its turn is of the appointment as it is now."""
    for frame in step.conversation.agenda:
        target = getattr(frame, "target", None)
        if target is not None and target.appointment_id == answer.appointment_id:
            now = target.model_copy(update={"start": answer.start, "end": answer.end})
            step = step.with_frame(frame, frame.model_copy(update={"target": now}))
    return step


def without_target(step: Step, answer: AppointmentCancelled) -> Step:
    """No correction and no move of it is asked about any more."""
    *below, top = step.conversation.agenda or (None,)
    kept = (
        frame
        for frame in below
        if frame
        and getattr(getattr(frame, "target", None), "appointment_id", "") != answer.appointment_id
    )
    return step.change(agenda=(*kept, top)) if top else step


LOOK = Slot(frozenset({"proof", "one_time_code"}), _not_looked, look, answer_proof)
WHICH = Slot(frozenset({"which_appointment"}), _is_open_which, _ask_which, answer_which)
# Said before a new time is sought; the worker says it too, at the time of the change.
IN_TIME = Slot(frozenset(), _is_too_late, _refuse_late)
