"""While the calendar is away: a booking is asked for, and answered by mail."""

from datetime import datetime

from contracts.commands import BookAppointment, CancelAppointment
from contracts.values import Proof, TimeSlot
from domain.acts import Reading
from domain.agenda import Requesting
from domain.agreement import Proposal
from domain.dialogue.frames.asking_details import DETAILS, HELD_BACK, SLIP, VISITOR
from domain.dialogue.frames.booking import contact, of_booking, visitor_of
from domain.dialogue.frames.choosing_time import read_back_anew
from domain.dialogue.said import declines
from domain.dialogue.says import OfStart, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as
from domain.scheduling import refusal


def _lacks_start(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Requesting)
    return frame.start is None and _wished(frame, scene) is None


def _ask_start(step: Step, scene: Scene) -> Step:
    return step.ask("day", What.ASK_WISH)


def _is_refused(step: Step, scene: Scene) -> bool:
    start = _start(top_as(step, Requesting), scene)
    return refusal(scene.tenant, start, scene.now) is not None


def _refuse(step: Step, scene: Scene) -> Step:
    frame = top_as(step, Requesting)
    start = _start(frame, scene)
    reason = refusal(scene.tenant, start, scene.now)
    wished = frame.wished.model_copy(update={"times": ()})
    step = step.with_top(start=None, wished=wished)
    return step.say(OfStart(What.TIME_REFUSED, start=start, reason=reason)).ask(
        "day", What.ASK_WISH
    )


def _start(frame: Requesting, scene: Scene) -> datetime:
    start = frame.start or _wished(frame, scene)
    assert start
    return start


def _wished(frame: Requesting, scene: Scene) -> datetime | None:
    wished = frame.wished
    if wished.day is None or len(wished.times) != 1:
        return None
    return datetime.combine(wished.day, wished.times[0], scene.tenant.zone)


def proposal(step: Step, scene: Scene) -> Proposal | None:
    frame, details = top_as(step, Requesting), step.conversation.details
    if _lacks_start(step, scene):
        return None
    start = _start(frame, scene).astimezone(scene.tenant.zone)
    return Proposal(
        task="request",
        day=start.date(),
        time=start.time(),
        visitor=visitor_of(step),
        name=details.value("name"),
        email=details.value("email"),
        phone=details.value("phone"),
        people=step.conversation.party.people,
    )


def _read_back(step: Step, scene: Scene) -> Step:
    proposed, start = proposal(step, scene), _start(top_as(step, Requesting), scene)
    assert proposed
    slot = TimeSlot(start=start, end=start)
    return step.propose(proposed, of_booking(step, What.CONFIRM_REQUEST, slot))


def _answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return step.end().say(What.KEPT) if declines(reading) else read_back_anew(step, reading)


def carry_out(step: Step, scene: Scene) -> Step:
    conversation = step.conversation
    if conversation.requests:
        request = conversation.requests[0]
        return step.send(
            scene,
            CancelAppointment,
            appointment_id=request.appointment_id,
            proof=Proof(code=request.code),
        )
    return step.send(
        scene,
        BookAppointment,
        start=_start(top_as(step, Requesting), scene),
        contact=contact(step),
        language=conversation.language,
        code=scene.code,
        answer_by_mail=True,
        visitor=visitor_of(step),
        reason=conversation.party.reason,
        people=conversation.party.people,
    )


SLOTS = (
    HELD_BACK,
    VISITOR,
    SLIP,
    DETAILS,
    Slot(frozenset({"day"}), _lacks_start, _ask_start),
    Slot(frozenset(), _is_refused, _refuse),
    Slot(frozenset({"confirm"}), lambda step, scene: True, _read_back, _answer),
)
