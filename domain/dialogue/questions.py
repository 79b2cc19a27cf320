"""Answers every question of a message: from the facts, the settings and the record."""

from typing import Any

from domain import acts
from domain.acts import Ask, Reading, Topic
from domain.agenda import Booking, LookingUp, Moving, Noting, Wished
from domain.dialogue.frames.asking_details import WHY
from domain.dialogue.passing_on import offer_to_ask, receipt, without_answered
from domain.dialogue.said import every
from domain.dialogue.says import OfFact, OfMinutes, What
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import merged, of_a_day, wishes_in
from domain.knowledge import fact_named

# The tenant's fact that answers a topic, of whatever service; a price is of one, so the reader
# names the fact or there is none.
_FACTS: dict[Topic, str] = {
    "hours": "hours",
    "address": "address",
    "services": "services",
    "bring": "bring",
    "parking": "parking",
}


_IN_A_DANGER: frozenset[Topic] = frozenset({"receipt", "address", "hours", "emergency"})
# Told in this very answer: no other look is needed.
_TELLS_OF_IT = frozenset(
    {What.BOOKED, What.BOOKED_FIRM, What.BOOKED_WITH_CODE, What.MOVED, What.MOVED_UNMAILED}
)
# What we know of ourselves.
ABOUT_US = {
    "about.robot": What.ROBOT,
    "about.languages": What.LANGUAGES,
    "about.privacy": What.PRIVACY,
}


def answer_questions(step: Step, reading: Reading, scene: Scene) -> Step:
    """What nobody here knows is admitted, once, with an offer to pass it on."""
    unknown: list[Ask] = []
    for ask in every(reading, Ask):
        answered = _answer(step, ask, reading, scene)
        if answered is None:
            unknown.append(ask)
        else:
            step = without_answered(answered.took(), ask)
    words = tuple(ask.words.strip() for ask in unknown if ask.words.strip())
    return offer_to_ask(step.took(), words) if unknown else step


def answer_known(step: Step, reading: Reading, scene: Scene) -> tuple[Step, list[Ask]]:
    """In a danger: where we are, and whether it went. With it what is left, which those who come
    to help are asked."""
    unknown: list[Ask] = []
    for ask in every(reading, Ask):
        known = ask.topic in _IN_A_DANGER and not ask.when
        answered = _answer(step, ask, reading, scene) if known else None
        unknown += [ask] if answered is None else []
        step = answered or step
    return step, unknown


def _answer(step: Step, ask: Ask, reading: Reading, scene: Scene) -> Step | None:
    key = ask.fact or _FACTS.get(ask.topic, "")
    if key in ABOUT_US:
        return step.say(ABOUT_US[key])
    fact = fact_named(scene.tenant, key) if key else None
    if fact and ask.topic == "other" and _was_told(step, fact.key):
        return None  # "must he really bring it?": the list was no answer
    if fact:
        step = _tell(step, OfFact(What.FACT, key=fact.key))
    if fact and ask.topic != "duration":
        return step
    return _answer_topic(step, ask, reading, scene)


def _answer_topic(step: Step, ask: Ask, reading: Reading, scene: Scene) -> Step | None:
    if ask.topic == "receipt":
        return _receipt(step)
    if ask.topic == "hours":
        return step.say(What.OPENING_HOURS)
    if ask.topic == "duration":
        return step.say(OfMinutes(What.DURATION, minutes=scene.tenant.scheduling.slot_minutes))
    if ask.topic == "process":
        return step.say(What.PROCESS)
    if ask.topic == "emergency":
        return step.say(What.EMERGENCY_NUMBER)
    if ask.topic == "why":
        return _why(step)
    if ask.topic == "own_appointment":
        return _own(step, whole=False)
    if ask.topic == "record":
        return _own(step, whole=True)
    if ask.topic == "availability" or (ask.when and not _is_of_standing(step, ask)):
        return _show(step, ask, reading, scene)
    return None


def _is_of_standing(step: Step, ask: Ask) -> bool:
    """ "Will they answer today?", by somebody who has their appointment: no day is looked for."""
    seeks = any(isinstance(each, Booking | Moving) for each in step.conversation.agenda)
    return ask.topic != "other" or (bool(step.conversation.appointments) and not seeks)


def _receipt(step: Step) -> Step:
    known = receipt(step)
    if known:
        return known
    if step.conversation.appointments:
        return step if _is_looking(step) else step.push(LookingUp())
    return step.say(What.NOT_PASSED_ON)


def _tell(step: Step, fact: OfFact) -> Step:
    """Each fact once a message."""
    if _is_told(step, fact.key):
        return step
    known = step.conversation.facts_told
    return step.say(fact).change(facts_told=tuple(dict.fromkeys((*known, fact.key))))


def _is_told(step: Step, key: str) -> bool:
    """In this turn."""
    return any(isinstance(say, OfFact) and say.key == key for say in step.says)


def _was_told(step: Step, key: str) -> bool:
    general = key in _FACTS.values() or key == "prices"
    return general and key in step.conversation.facts_told and not _is_told(step, key)


def _why(step: Step) -> Step:
    asked = step.conversation.question
    if asked in ("name", "email", "phone"):
        return step.say(WHY[asked])
    if step.conversation.appointments or What.YOUR_APPOINTMENTS in step.conversation.said:
        return _own(step, whole=True)  # "what is it for?", of the one that was just told
    return step.say(What.PROCESS)


def _own(step: Step, *, whole: bool) -> Step:
    """Read afresh; of one that is only being booked, that it is not booked yet."""
    if not whole and any(say.what in _TELLS_OF_IT for say in step.says):
        return step
    in_the_making = _without_asides(step)
    if _is_in_the_making(in_the_making):
        return in_the_making.with_top(told=None).say(What.NOTHING_BOOKED)
    top = step.conversation.top
    if isinstance(top, LookingUp):
        return step.with_top(whole=whole or top.whole)
    return step.push(LookingUp(whole=whole))


def _without_asides(step: Step) -> Step:
    """An offer to take a message gives way to what it lies upon."""
    while isinstance(step.conversation.top, Noting) and not step.conversation.top.asked_for:
        step = step.pop()
    return step


def _is_in_the_making(step: Step) -> bool:
    """Asked of the one that is being booked: it is read back next."""
    conversation, top = step.conversation, step.conversation.top
    known = conversation.appointments or conversation.proof or conversation.requests
    return isinstance(top, Booking) and top.slot is not None and not known


def _is_looking(step: Step) -> bool:
    return isinstance(step.conversation.top, LookingUp)


def _show(step: Step, ask: Ask, reading: Reading, scene: Scene) -> Step:
    """Which days are free, or what is free then: shown, whatever details are still missing."""
    when = of_a_day(ask.when, wishes_in(reading.acts))
    frames = [each for each in step.conversation.agenda if isinstance(each, Booking | Moving)]
    if not frames:
        wished = merged(Wished(), when, scene.tenant)
        return step.push(Booking(times_first=True, wished=wished, asked=True))
    frame = frames[-1]
    update: dict[str, Any] = {"times_first": True} if isinstance(frame, Booking) else {}
    if ask.when:
        update |= {"wished": merged(frame.wished, when, scene.tenant), "offer": None}
        update |= {"slot": None, "widened": False}
        update |= {"sure": False, "asked": True} if isinstance(frame, Booking) else {}
    return step.with_frame(frame, frame.model_copy(update=update))


def asks(reading: Reading, topic: Topic) -> bool:
    return any(ask.topic == topic for ask in every(reading, acts.Ask))
