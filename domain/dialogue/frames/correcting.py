"""Corrects who an appointment that stands is of, how they are reached and how many come."""

from contracts.commands import CorrectContact
from domain.acts import Reading
from domain.agenda import Correcting, LookingUp
from domain.agreement import Proposal
from domain.dialogue.details import is_part_of, same_name
from domain.dialogue.frames.choosing_time import read_back_anew
from domain.dialogue.frames.own import LOOK, WHICH, look
from domain.dialogue.frames.proving import proof_of
from domain.dialogue.said import declines
from domain.dialogue.says import OfCorrection, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as


def proposal(step: Step, scene: Scene) -> Proposal | None:
    frame = top_as(step, Correcting)
    if frame.target is None:
        return None
    start = frame.target.start.astimezone(scene.tenant.zone)
    return Proposal(
        task="correct",
        day=start.date(),
        time=start.time(),
        name=frame.name or "",
        email=frame.email or "",
        phone=frame.phone or "",
        visitor=frame.visitor or "",
        people=frame.people,
    )


def of_correction(step: Step, frame: Correcting, what: What) -> OfCorrection:
    """Where the contact comes, they are named."""
    assert frame.target
    contact = frame.name or frame.target.name or step.conversation.details.value("name")
    comes = frame.target.visitor if frame.visitor is None else frame.visitor
    return OfCorrection(
        what,
        apart=bool(comes),
        start=frame.target.start,
        name=frame.name,
        email=frame.email,
        phone=frame.phone,
        visitor=contact if frame.visitor == "" else frame.visitor,
        people=frame.people,
    )


def _asks_nothing_new(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Correcting)
    return _differing(frame) != frame


def _leave_what_stands(step: Step, scene: Scene) -> Step:
    """Only what is another than it stands is changed; where nothing is, what stands is told."""
    frame = _differing(top_as(step, Correcting))
    changes = (frame.name, frame.email, frame.phone, frame.visitor, frame.people)
    if all(each is None for each in changes):
        return step.pop().push(LookingUp(whole=True))
    return step.with_top(name=frame.name, visitor=frame.visitor, people=frame.people)


def _differing(frame: Correcting) -> Correcting:
    """As it is to be, against what stands. Who comes and is the contact has one name."""
    stands = frame.target
    assert stands
    name = None if frame.name == stands.name else frame.name
    visitor = _visitor(frame, name)
    people = None if frame.people == stands.people else frame.people
    return frame.model_copy(update={"name": name, "visitor": visitor, "people": people})


def _visitor(frame: Correcting, name: str | None) -> str | None:
    """None: whoever came still comes."""
    stands = frame.target
    assert stands
    one = bool(stands.visitor) and same_name(stands.visitor, stands.name)
    visitor = "" if frame.visitor is None and name and one else frame.visitor
    if visitor is None:
        return None
    whole = stands.visitor or stands.name
    visitor = whole if is_part_of(visitor, whole) and visitor else visitor
    visitor = "" if same_name(visitor, name or stands.name) else visitor
    return None if visitor == stands.visitor else visitor


def _read_back(step: Step, scene: Scene) -> Step:
    proposed, frame = proposal(step, scene), top_as(step, Correcting)
    assert proposed
    return step.propose(proposed, of_correction(step, frame, What.CONFIRM_CORRECT))


def _answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return step.pop().say(What.KEPT) if declines(reading) else read_back_anew(step, reading)


def carry_out(step: Step, scene: Scene) -> Step:
    frame = top_as(step, Correcting)
    assert frame.target
    proof = proof_of(step.conversation, frame.target, scene.tenant)
    if proof is None:
        return look(step.with_top(looked=False), scene)
    return step.send(
        scene,
        CorrectContact,
        appointment_id=frame.target.appointment_id,
        proof=proof,
        name=frame.name,
        email=frame.email,
        phone=frame.phone,
        visitor=frame.visitor,
        people=frame.people,
        code=scene.code if frame.email else "",
    )


_YES = Slot(frozenset({"confirm"}), lambda step, scene: True, _read_back, _answer)

_AS_IT_STANDS = Slot(frozenset(), _asks_nothing_new, _leave_what_stands)

SLOTS = (LOOK, WHICH, _AS_IT_STANDS, _YES)
