"""What became of a booking, a move, a cancellation, a correction, a note, a proof."""

from contracts.answers import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentHeld,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    ChangeRefused,
    ContactCorrected,
    EmailSent,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotTaken,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    CommandBase,
    CorrectContact,
    FindAppointments,
    SendNote,
)
from domain.agenda import (
    Booking,
    Cancelling,
    Correcting,
    Heard,
    LookingUp,
    Moving,
    Noting,
    Requesting,
)
from domain.conversation import OwnAppointment, Request
from domain.dialogue import danger
from domain.dialogue.details import put
from domain.dialogue.frames import own
from domain.dialogue.frames.asking_details import held_back
from domain.dialogue.frames.correcting import of_correction
from domain.dialogue.handover import hand_over
from domain.dialogue.passing_on import sent
from domain.dialogue.says import OfBooking, OfHold, OfNotice, OfStart, What
from domain.dialogue.step import Scene, Step
from domain.dialogue.visits import new_party, of_same_day
from domain.dialogue.widening import offer_alternatives
from domain.scheduling import may_change

_MOST_GONE = 4


def booked(step: Step, command: BookAppointment, answer: AppointmentBooked, scene: Scene) -> Step:
    # An earlier booking of the same time may answer: its code is not the one sent with this.
    known = any(
        own.appointment_id == answer.appointment_id for own in step.conversation.appointments
    )
    if known:
        step = new_party(_without(step, Booking, Requesting)).change(booking_state="booked")
        return step.say(OfStart(What.ALREADY_BOOKED, start=answer.start))
    code = command.code if answer.appointment_id == command.id else ""
    made = OwnAppointment(
        appointment_id=answer.appointment_id,
        start=answer.start,
        end=answer.end,
        code=code,
        visitor=command.visitor,
        people=command.people,
    )
    step = step.change(appointments=(*_others(step, answer.appointment_id), made), asked={})
    if command.answer_by_mail:
        step = step.change(requests=_other_requests(step, command.id))
    step = new_party(_without(step, Booking, Requesting)).change(booking_state="booked")
    step = of_same_day(step, scene)
    contact = command.contact
    return step.say(
        OfBooking(
            _what_booked(command, answer, scene),
            start=answer.start,
            name=contact.name,
            email=contact.email,
            phone=contact.phone,
            visitor=command.visitor,
            people=command.people,
            code=code,
        )
    )


def held(step: Step, command: BookAppointment, answer: AppointmentHeld, scene: Scene) -> Step:
    """Not booked yet: looked for in each turn, as what waits for the calendar is."""
    waits = Request(
        appointment_id=answer.appointment_id,
        start=answer.start,
        end=answer.end,
        code=command.code if answer.appointment_id == command.id else "",
    )
    requests = (*_other_requests(step, answer.appointment_id), *([waits] if waits.code else []))
    step = new_party(_without(step, Booking, Requesting)).change(requests=requests, asked={})
    say = OfHold(
        What.HELD, start=answer.start, until=answer.held_until, email=command.contact.email
    )
    return step.change(booking_state="confirming").say(say)


def _what_booked(command: BookAppointment, answer: AppointmentBooked, scene: Scene) -> What:
    if not command.contact.email and answer.appointment_id == command.id:
        return What.BOOKED_WITH_CODE
    changeable = may_change(scene.tenant, answer.start, scene.now)
    return What.BOOKED if changeable and command.contact.email else What.BOOKED_FIRM


def moved(step: Step, command: CommandBase, answer: AppointmentMoved, scene: Scene) -> Step:
    appointments = tuple(
        each.model_copy(update={"start": answer.start, "end": answer.end})
        if each.appointment_id == answer.appointment_id
        else each
        for each in step.conversation.appointments
    )
    step = _without(step.change(appointments=appointments, asked={}), Moving)
    step = own.moved_along(step, answer)
    what = What.MOVED if _is_mailed(step, scene) else What.MOVED_UNMAILED
    return step.change(booking_state="booked").say(OfStart(what, start=answer.start))


def cancelled(
    step: Step, command: CancelAppointment, answer: AppointmentCancelled, scene: Scene
) -> Step:
    if _is_request(step, answer.appointment_id):
        return _request_gone(step, answer.appointment_id)
    gone = (*step.conversation.cancelled, answer.start)[-_MOST_GONE:]
    step = step.change(appointments=_others(step, answer.appointment_id), cancelled=gone, asked={})
    step = own.without_target(step, answer)
    step = _without(step, Cancelling).change(booking_state="cancelled")
    what = What.CANCELLED if _is_mailed(step, scene) else What.CANCELLED_UNMAILED
    return step.say(OfStart(what, start=answer.start))


def _is_mailed(step: Step, scene: Scene) -> bool:
    """Where an address is not compulsory there may be none."""
    return "email" in scene.tenant.required_fields or bool(step.conversation.details.email)


def corrected(step: Step, command: CorrectContact, answer: ContactCorrected, scene: Scene) -> Step:
    frame = step.conversation.top
    update: dict[str, str | int] = {"code": command.code} if answer.new_code else {}
    update |= {"visitor": command.visitor} if command.visitor is not None else {}
    update |= {"people": command.people} if command.people else {}
    appointments = tuple(
        each.model_copy(update=update) if each.appointment_id == answer.appointment_id else each
        for each in step.conversation.appointments
    )
    step = step.change(appointments=appointments)
    for name in ("name", "email", "phone"):
        value = getattr(command, name)
        if value is not None:
            step = put(step, name, Heard(value=value, confirmed=True) if value else None)
    if not isinstance(frame, Correcting) or frame.target is None:
        return step
    what = What.CORRECTED_EMAIL if answer.new_code else What.CORRECTED
    return _without(step, Correcting).say(of_correction(step, frame, what))


def note_sent(step: Step, command: SendNote, answer: EmailSent, scene: Scene) -> Step:
    top = step.conversation.top
    if isinstance(top, Noting) and top.kind in ("danger", "all_clear"):
        return danger.told(step, top)
    step = _without(sent(step), Noting).say(What.NOTE_SENT)
    return _instead_of_booking(step, scene)


def _instead_of_booking(step: Step, scene: Scene) -> Step:
    """A message went out in place of a booking that lacks what they keep back."""
    books = isinstance(step.conversation.top, Booking | Requesting)
    return step.pop().rest_quiet() if books and held_back(step, scene) else step


def taken(step: Step, command: CommandBase, answer: TimeSlotTaken, scene: Scene) -> Step:
    step = step.say(OfStart(What.TIME_TAKEN, start=answer.start))
    return _instead(step, answer, scene)


def refused(step: Step, command: CommandBase, answer: TimeSlotRefused, scene: Scene) -> Step:
    if answer.reason == "too_many":
        return _without(step, Booking, Requesting).say(What.TOO_MANY).rest_quiet()
    step = step.say(OfStart(What.TIME_REFUSED, start=answer.start, reason=answer.reason))
    return _instead(step, answer, scene)


def _instead(step: Step, answer: TimeSlotTaken | TimeSlotRefused, scene: Scene) -> Step:
    top = step.conversation.top
    if isinstance(top, Requesting):
        booking = Booking(wished=top.wished, times_first=True)
        step = step.pop().push(booking)
    if not isinstance(step.conversation.top, Booking | Moving):
        return step
    return offer_alternatives(step, answer.alternatives, answer.start, scene)


def appointments_found(
    step: Step, command: FindAppointments, answer: AppointmentsFound, scene: Scene
) -> Step:
    request = _request_of(step, command)
    if request:
        return _request_looked(step, request, answer)
    return own.found(step, answer, scene)


def none_found(
    step: Step, command: FindAppointments, answer: AppointmentNotFound, scene: Scene
) -> Step:
    request = _request_of(step, command)
    if request:
        looked = request.model_copy(update={"looks": request.looks + 1})
        return step.change(requests=(*_other_requests(step, request.appointment_id), looked))
    return own.found(step, None, scene)


def not_found(step: Step, command: CommandBase, answer: AppointmentNotFound, scene: Scene) -> Step:
    """What was to be changed is not there: or it is a request that never came to be."""
    if isinstance(command, CancelAppointment) and _is_request(step, command.appointment_id or ""):
        return _request_gone(step, command.appointment_id or "")
    return step.change(proof=None).pop().say(What.NO_APPOINTMENTS)


def proof_refused(step: Step, command: CommandBase, answer: ProofRefused, scene: Scene) -> Step:
    request = _request_of(step, command) if isinstance(command, FindAppointments) else None
    if request:
        looked = request.model_copy(update={"looks": 99})
        return step.change(requests=(*_other_requests(step, request.appointment_id), looked))
    step = step.change(proof=None).pop()
    step = step.say(OfStart(What.PROOF_REFUSED, start=answer.retry_at))
    return hand_over(step, scene, What.OFFER_PERSON)


def change_refused(step: Step, command: CommandBase, answer: ChangeRefused, scene: Scene) -> Step:
    if isinstance(command, CancelAppointment) and _is_request(step, command.appointment_id or ""):
        return _request_gone(step, command.appointment_id or "")
    if answer.reason == "too_many":
        return step.pop().say(What.TOO_MANY).rest_quiet()
    say = OfNotice(What.CHANGE_REFUSED, start=answer.start, notice_minutes=answer.notice_minutes)
    return own.too_late(step, say, scene)


def _request_of(step: Step, command: FindAppointments) -> Request | None:
    """The look for what became of it, and no look-up that somebody asked for."""
    if isinstance(step.conversation.top, LookingUp | Moving | Cancelling | Correcting):
        frame = step.conversation.top
        if frame.proofs:
            return None
    codes = {each.code: each for each in step.conversation.requests}
    return codes.get(command.proof.code)


def _request_looked(step: Step, request: Request, answer: AppointmentsFound) -> Step:
    """Carried out meanwhile: told, and theirs from here on."""
    if not answer.appointments:
        return step  # it still waits
    found = answer.appointments[0]
    made = OwnAppointment(
        appointment_id=found.appointment_id, start=found.start, end=found.end, code=request.code
    )
    step = step.change(
        requests=_other_requests(step, request.appointment_id),
        appointments=(*_others(step, found.appointment_id), made),
        booking_state="booked",
    )
    return step.say(OfStart(What.REQUEST_DONE, start=found.start))


def _request_gone(step: Step, appointment_id: str) -> Step:
    gone = [r for r in step.conversation.requests if r.appointment_id == appointment_id]
    step = step.change(requests=_other_requests(step, appointment_id))
    return step.say(OfStart(What.REQUEST_DROPPED, start=gone[0].start)) if gone else step


def _is_request(step: Step, appointment_id: str) -> bool:
    return any(each.appointment_id == appointment_id for each in step.conversation.requests)


def _other_requests(step: Step, appointment_id: str) -> tuple[Request, ...]:
    return tuple(r for r in step.conversation.requests if r.appointment_id != appointment_id)


def _others(step: Step, appointment_id: str) -> tuple[OwnAppointment, ...]:
    return tuple(
        each for each in step.conversation.appointments if each.appointment_id != appointment_id
    )


def _without(step: Step, *kinds: type) -> Step:
    """The errand is done: its frame goes, what lies below goes on."""
    top = step.conversation.top
    return step.pop() if isinstance(top, kinds) else step
