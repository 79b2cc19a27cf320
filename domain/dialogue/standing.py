"""What stands is corrected: proposed, and carried out after a yes; what is so already is told."""

from domain import acts
from domain.acts import DetailName, Reading, Tell
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
from domain.dialogue.details import is_optional, is_part_of, same_name
from domain.dialogue.passing_on import to_be_told
from domain.dialogue.said import every, has
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

_PROVES = ("proof", "one_time_code", "note_contact")  # what is told then is of these
_SHOWN = (What.YOUR_APPOINTMENTS, What.ON_RECORD, What.MOVED, What.MOVED_UNMAILED)


def stands(step: Step) -> bool:
    """An appointment was booked here, and no other errand asks for details."""
    if not step.conversation.appointments or step.conversation.question in _PROVES:
        return False
    return not any(
        isinstance(frame, Booking | Requesting) or (isinstance(frame, Noting) and _is_asked(frame))
        for frame in step.conversation.agenda
    )


def corrects_shown(step: Step, reading: Reading) -> bool:
    """ "Change the name to Tom Baird", of one that was booked elsewhere and is proven theirs."""
    conversation = step.conversation
    shown = any(what in conversation.said for what in _SHOWN) or conversation.proof is not None
    replaces = any(act.replaces and act.who == "self" for act in every(reading, Tell))
    idle = not conversation.agenda and not conversation.third_party
    anew = has(reading, acts.Want, acts.Wish) or conversation.booking_state == "cancelled"
    return shown and replaces and idle and not anew


def _is_asked(note: Noting) -> bool:
    """What is told meanwhile is the message, or how they are reached about it."""
    return note.asked_for or note.kind != "question"


def is_of_what_stands(step: Step) -> bool:
    books = any(isinstance(e, Booking | Requesting) for e in step.conversation.agenda)
    proves = step.conversation.question in _PROVES
    return bool(step.conversation.appointments) and not (books or proves)


def correct(step: Step, told: dict[DetailName, Heard], reading: Reading) -> Step:
    """What is so already is told from the record, where they ask for it to be changed."""
    details = step.conversation.details
    changed = {
        name: heard.value for name, heard in told.items() if details.value(name) != heard.value
    }
    if changed:
        return with_correction(step, **changed)
    replaces = any(act.replaces for act in every(reading, Tell))
    return tell_record(step) if replaces else step.took()


def tell_record(step: Step) -> Step:
    under_way = any(isinstance(e, LookingUp | Correcting) for e in step.conversation.agenda)
    return step.took() if under_way else step.push(LookingUp(whole=True)).took()


def with_correction(step: Step, **changed: str | int) -> Step:
    """Of a change that is going on, it comes after that: the time may be another then."""
    top = step.conversation.top
    begun = next((e for e in step.conversation.agenda if isinstance(e, Correcting)), None)
    new = Correcting(whose=_whose(step, str(changed.get("visitor") or "")))
    after = (begun or new).model_copy(update=changed)
    if begun:
        return step.with_frame(begun, after).took()
    waits = isinstance(top, Moving | Cancelling)
    return (step.slip_under(after) if waits else step.push(after)).took()


def leave_out(step: Step, held: DetailName, reading: Reading, scene: Scene) -> Step:
    """ "My phone was stolen, don't call it", of what stands: taken out where it is not compulsory,
    else the business is told."""
    top = step.conversation.top
    goes = isinstance(top, Noting) and (top.asked_for or has(reading, acts.Agree))
    if goes or not step.conversation.details.heard(held):
        return step.took()
    if held == "phone" and is_optional(held, scene.tenant):
        return with_correction(step, phone="")
    step = step.took().say(What.CANT_LEAVE_OUT)
    return step if step.conversation.no_notes else to_be_told(step, reading)


def _whose(step: Step, visitor: str) -> str | None:
    """Of several that stand: the one of whom a name is corrected, by what it has in common."""
    known = {own.visitor for own in step.conversation.appointments if own.visitor}
    meant = {
        each
        for each in known
        if same_name(each, visitor) or is_part_of(each, visitor) or is_part_of(visitor, each)
    }
    return meant.pop() if len(meant) == 1 else None
