"""For whom it is, and whose contact: asked before anything is booked, and not for ever."""

from domain import acts
from domain.acts import DetailName, Reading
from domain.agenda import Booking, Heard, Question
from domain.dialogue.details import is_optional, missing, put, skip, slip_of
from domain.dialogue.handover import hand_over
from domain.dialogue.said import agrees, declines, every
from domain.dialogue.says import OfDetail, OfFields, OfStart, OfWords, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step

_QUESTION: dict[DetailName, Question] = {"name": "name", "email": "email", "phone": "phone"}
_ASK: dict[DetailName, What] = {
    "name": What.ASK_NAME,
    "email": What.ASK_EMAIL,
    "phone": What.ASK_PHONE,
}
_ASK_ONCE: dict[DetailName, What] = {
    "email": What.ASK_EMAIL_OPTIONAL,
    "phone": What.ASK_PHONE_OPTIONAL,
}
WHY: dict[DetailName, What] = {
    "name": What.WHY_NAME,
    "email": What.WHY_EMAIL,
    "phone": What.WHY_PHONE,
}


def held_back(step: Step, scene: Scene) -> bool:
    """Something compulsory: nothing can be booked, and it is not asked for again."""
    lacking = missing(step.conversation, scene.tenant)
    return bool(set(lacking) & set(step.conversation.details.skipped))


def _offer_message(step: Step, scene: Scene) -> Step:
    return hand_over(unsure(step), scene, What.HANDOFF)


def _lacks_visitor(step: Step, scene: Scene) -> bool:
    party = step.conversation.party
    return bool(party.who) and party.visitor is None


def _ask_visitor(step: Step, scene: Scene) -> Step:
    return unsure(step).ask("visitor", OfWords(What.ASK_VISITOR, words=step.conversation.party.who))


def _has_slip(step: Step, scene: Scene) -> bool:
    return slip_of(step.conversation.details) is not None


def _ask_slip(step: Step, scene: Scene) -> Step:
    likely = slip_of(step.conversation.details) or ""
    return unsure(step).ask("fix_email", OfDetail(What.FIX_EMAIL, detail="email", value=likely))


def _answer_slip(step: Step, reading: Reading, scene: Scene) -> Step | None:
    details = step.conversation.details
    likely = slip_of(details)
    if agrees(reading) and likely:
        return put(step, "email", Heard(value=likely, confirmed=True))
    if declines(reading) and details.email:
        return put(step, "email", details.email.model_copy(update={"confirmed": True}))
    return None


def _lacks_details(step: Step, scene: Scene) -> bool:
    return bool(missing(step.conversation, scene.tenant))


def _ask_details(step: Step, scene: Scene) -> Step:
    """All that is missing at first, then one by one. What is not compulsory is asked once."""
    lacking = missing(step.conversation, scene.tenant)
    compulsory = [name for name in lacking if not is_optional(name, scene.tenant)]
    step = _tell_time(unsure(step))
    if not compulsory:
        return skip(step, lacking[0]).ask(_QUESTION[lacking[0]], _ASK_ONCE[lacking[0]])
    if len(compulsory) > 1 and What.ASK_DETAILS not in step.conversation.said:
        fields = OfFields(What.ASK_DETAILS, fields=tuple(compulsory))
        return step.ask(_QUESTION[compulsory[0]], fields)
    return step.ask(_QUESTION[compulsory[0]], _ASK[compulsory[0]])


def _answer_detail(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Someone who keeps a detail back is told what it is for; then a person can help."""
    if agrees(reading):
        return step  # "yes", to a request for details: they come next
    name = step.conversation.question
    refused = [act.detail for act in every(reading, acts.Tell) if act.refused]
    if not refused and not (declines(reading) and name in _ASK):
        return None
    held = next((each for each in (*refused, name) if each in _ASK), None)
    if held is None:
        return None
    return keep_back(step, held, scene)


def keep_back(step: Step, held: DetailName, scene: Scene) -> Step:
    """Why, once, and what there is instead; it is not asked for again."""
    step = skip(step, held)
    if is_optional(held, scene.tenant) or WHY[held] in step.conversation.said:
        return step
    return step.say(WHY[held]).say(What.WITHOUT)


def _tell_time(step: Step) -> Step:
    """That it is free, before details are asked for: nothing is held meanwhile."""
    frame = step.conversation.top
    if not isinstance(frame, Booking) or frame.slot is None or frame.told == frame.slot.start:
        return step
    step = step.with_top(told=frame.slot.start)
    return step.say(OfStart(What.TIME_FREE, start=frame.slot.start))


def unsure(step: Step) -> Step:
    """Something is asked after the time was named: it is read back before it is booked."""
    agenda = tuple(
        each.model_copy(update={"sure": False})
        if isinstance(each, Booking) and (each.slot is not None or each.party)
        else each
        for each in step.conversation.agenda
    )
    return step.change(agenda=agenda)


HELD_BACK = Slot(frozenset(), held_back, _offer_message)
VISITOR = Slot(frozenset({"visitor"}), _lacks_visitor, _ask_visitor)
SLIP = Slot(frozenset({"fix_email"}), _has_slip, _ask_slip, _answer_slip)
DETAILS = Slot(frozenset({"name", "email", "phone"}), _lacks_details, _ask_details, _answer_detail)
