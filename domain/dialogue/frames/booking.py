"""Books: when and for whom, in the order that was begun with, then what was agreed."""

from contracts.commands import BookAppointment, CancelAppointment
from contracts.values import Contact, OpenDay, Proof, TimeSlot
from domain import acts
from domain.acts import DetailName, Reading
from domain.agenda import Booking, Heard, Offer, Question
from domain.agreement import Proposal
from domain.dialogue.details import all_certain, is_optional, missing, put, skip, slip_of
from domain.dialogue.handover import hand_over
from domain.dialogue.offers import chosen
from domain.dialogue.said import agrees, declines, every, is_certain
from domain.dialogue.says import (
    OfBooking,
    OfDetail,
    OfFields,
    OfMore,
    OfSlots,
    OfStart,
    OfWords,
    What,
)
from domain.dialogue.searching import ask_offer, on_table, searching
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as
from domain.dialogue.visits import of_moments, wants_all
from domain.dialogue.wishes import is_exact, on_day, refusing, refusing_days
from domain.scheduling import local_day

_MOST_AT_ONCE = 4  # visits
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


# When.


def _wants_time_first(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Booking)
    return frame.times_first and frame.slot is None


def _wants_time(step: Step, scene: Scene) -> bool:
    return searching(step).slot is None


def answer_day(step: Step, reading: Reading, scene: Scene) -> Step | None:
    frame = searching(step)
    days = [each for each in on_table(step) if isinstance(each, OpenDay)]
    if not days:
        return None
    offer = frame.offer
    if wants_all(reading) and len(frame.wished.moments) > 1:
        return of_moments(step, frame.wished.moments, reading)
    picked = chosen(days, reading)
    if picked or (agrees(reading) and len(days) == 1):
        wished = on_day(frame.wished, (picked or days)[0].date)
        which = _which(reading)
        wished = wished.model_copy(update={"which": which}) if which else wished
        step = step.with_top(wished=wished, offer=None)
        if not isinstance(frame, Booking):
            return step
        exact = is_exact(wished) and is_certain(reading) and bool(picked)
        return step.with_top(sure=exact and frame.wanted and not frame.more)
    if declines(reading):
        return other_days(step)
    if agrees(reading) and not (offer and offer.between):
        # A yes to a list: the first of it is proposed.
        wished = on_day(frame.wished, days[0].date).model_copy(update={"which": "earliest"})
        return step.with_top(wished=wished, offer=None)
    return read_back_anew(step, reading)


def _which(reading: Reading) -> str | None:
    """ "You choose", of days: a time is proposed at once."""
    picks = [act.which for act in every(reading, acts.Choose)]
    if "latest" in picks:
        return "latest"
    return "earliest" if {"any", "earliest"} & set(picks) else None


def answer_time(step: Step, reading: Reading, scene: Scene) -> Step | None:
    slots = [each for each in on_table(step) if isinstance(each, TimeSlot)]
    if not slots:
        return None
    picked = _of_contention(step, slots, reading) or chosen(slots, reading)
    if wants_all(reading) and 1 < len(picked) <= _MOST_AT_ONCE:
        zone = scene.tenant.zone
        starts = [each.start.astimezone(zone).replace(tzinfo=None) for each in picked]
        return of_moments(step, starts, reading)
    if len(picked) == 1:
        return take_slot(step, picked[0], reading)
    if agrees(reading) and len(slots) == 1:
        return take_slot(step, slots[0], reading)
    if declines(reading):
        return other_times(step, scene)
    offer = searching(step).offer
    if agrees(reading) and not (offer and offer.between):
        return _propose(step, slots[0])
    return read_back_anew(step, reading)


def _of_contention(step: Step, slots: list[TimeSlot], reading: Reading) -> list[TimeSlot]:
    """The number as it was in the list before."""
    offer = searching(step).offer
    numbers = [act.number for act in every(reading, acts.Choose)]
    return [slots[0]] if offer and offer.number and offer.number in numbers else []


def _propose(step: Step, slot: TimeSlot) -> Step:
    """A yes to a list, or "you choose": it is we who choose, so they are asked."""
    step = step.with_top(slot=slot, offer=None)
    booking = isinstance(step.conversation.top, Booking)
    return step.with_top(sure=False, asked=True) if booking else step


def take_slot(step: Step, slot: TimeSlot, reading: Reading) -> Step:
    """From what is on the table."""
    frame = searching(step)
    between = frame.offer is not None and frame.offer.between
    if any(act.which == "any" for act in every(reading, acts.Choose)) and not between:
        return _propose(step, slot)
    step = step.with_top(slot=slot, offer=None)
    if not isinstance(frame, Booking):
        return step
    sure = is_certain(reading) and not frame.more
    return step.with_top(sure=sure, asked=False, wanted=True)


def other_days(step: Step) -> Step:
    """None of those on the table."""
    frame = searching(step)
    days = [each.date for each in on_table(step) if isinstance(each, OpenDay)]
    return step.with_top(wished=refusing_days(frame.wished, days), offer=None, slot=None)


def other_times(step: Step, scene: Scene) -> Step:
    """More of the day where the list was cut short; else the days after it."""
    frame = searching(step)
    slots = [each for each in on_table(step) if isinstance(each, TimeSlot)]
    wished = frame.wished.model_copy(update={"times": (), "which": None})
    for each in slots:
        wished = refusing(wished, each, scene.tenant)
    day = local_day(scene.tenant, slots[-1].start) if slots else None
    more = len(slots) >= scene.tenant.scheduling.max_options_chat
    update = {"days": (day,)} if more else {"days": (), "first_day": day}
    limits = wished.limits.model_copy(update=update)
    wished = wished.model_copy(update={"limits": limits})
    return step.with_top(wished=wished, offer=None, slot=None)


# What they keep back.


def held_back(step: Step, scene: Scene) -> bool:
    """Something compulsory: nothing can be booked, and it is not asked for again."""
    lacking = missing(step.conversation, scene.tenant)
    return bool(set(lacking) & set(step.conversation.details.skipped))


def _offer_message(step: Step, scene: Scene) -> Step:
    return hand_over(_unsure(step), scene, What.HANDOFF)


# Whether it is free was asked, or we chose it.


def _wants_word(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Booking)
    known = not missing(step.conversation, scene.tenant)
    return bool(frame.asked and frame.slot and frame.told != frame.slot.start and not known)


def _tell_free(step: Step, scene: Scene) -> Step:
    slot = top_as(step, Booking).slot
    assert slot
    step = step.with_top(told=slot.start, offer=Offer[TimeSlot](items=(slot,)))
    return step.ask("time", OfSlots(What.OFFER_ONE, slots=(slot,)))


# For whom.


def _lacks_visitor(step: Step, scene: Scene) -> bool:
    party = step.conversation.party
    return bool(party.who) and party.visitor is None


def _ask_visitor(step: Step, scene: Scene) -> Step:
    return _unsure(step).ask(
        "visitor", OfWords(What.ASK_VISITOR, words=step.conversation.party.who)
    )


def _has_slip(step: Step, scene: Scene) -> bool:
    return slip_of(step.conversation.details) is not None


def _ask_slip(step: Step, scene: Scene) -> Step:
    likely = slip_of(step.conversation.details) or ""
    return _unsure(step).ask("fix_email", OfDetail(What.FIX_EMAIL, detail="email", value=likely))


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
    step = _tell_time(_unsure(step))
    if not compulsory:
        return skip(step, lacking[0]).ask(_QUESTION[lacking[0]], _ASK_ONCE[lacking[0]])
    if len(compulsory) > 1 and What.ASK_DETAILS not in step.conversation.said:
        fields = OfFields(What.ASK_DETAILS, fields=tuple(compulsory))
        return step.ask(_QUESTION[compulsory[0]], fields)
    return step.ask(_QUESTION[compulsory[0]], _ASK[compulsory[0]])


def _answer_detail(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Someone who keeps a detail back is told what it is for; then a person can help."""
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


def _unsure(step: Step) -> Step:
    """Something is asked after the time was named: it is read back before it is booked."""
    agenda = tuple(
        each.model_copy(update={"sure": False})
        if isinstance(each, Booking) and (each.slot is not None or each.party)
        else each
        for each in step.conversation.agenda
    )
    return step.change(agenda=agenda)


# Agreed.


def _wants_yes(step: Step, scene: Scene) -> bool:
    frame, conversation = top_as(step, Booking), step.conversation
    visitor = conversation.party.visitor
    known = all_certain(conversation.details) and (visitor is None or visitor.certain)
    return not (frame.sure and known)


def proposal(step: Step, scene: Scene) -> Proposal | None:
    frame, conversation = top_as(step, Booking), step.conversation
    if frame.slot is None:
        return None
    start, details = frame.slot.start.astimezone(scene.tenant.zone), conversation.details
    return Proposal(
        task="book",
        day=start.date(),
        time=start.time(),
        visitor=visitor_of(step),
        name=details.value("name"),
        email=details.value("email"),
        phone=details.value("phone"),
        people=conversation.party.people,
    )


def _read_back(step: Step, scene: Scene) -> Step:
    proposed, conversation = proposal(step, scene), step.conversation
    frame = top_as(step, Booking)
    assert proposed
    assert frame.slot
    if frame.more and conversation.appointments:
        booking = of_booking(step, What.CONFIRM_ONE_MORE, frame.slot)
        before = conversation.appointments[-1].start
        return step.propose(proposed, OfMore(**vars(booking), before=before))
    fresh = frame.asked and frame.told != frame.slot.start
    what = What.CONFIRM_FREE if fresh else What.CONFIRM_BOOK
    step = step.with_top(told=frame.slot.start)
    return step.propose(proposed, of_booking(step, what, frame.slot))


def of_booking(step: Step, what: What, slot: TimeSlot) -> OfBooking:
    details, party = step.conversation.details, step.conversation.party
    return OfBooking(
        what,
        start=slot.start,
        name=details.value("name"),
        email=details.value("email"),
        phone=details.value("phone"),
        visitor=visitor_of(step),
        people=party.people,
    )


def _answer_read_back(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """A no to it: what is wrong? The time is let go only where they say so."""
    if declines(reading):
        return step.ask("change", What.ASK_CHANGE)
    return read_back_anew(step, reading)


def read_back_anew(step: Step, reading: Reading) -> Step | None:
    """A yes that covers nothing: half a yes, or one to what is not proposed any more."""
    return step if agrees(reading) else None


def _answer_change(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if declines(reading):
        return step.end().say(What.STOPPED)
    return None


def visitor_of(step: Step) -> str:
    visitor = step.conversation.party.visitor
    return visitor.value if visitor else ""


def contact(step: Step) -> Contact:
    details = step.conversation.details
    return Contact(
        name=details.value("name"), email=details.value("email"), phone=details.value("phone")
    )


def carry_out(step: Step, scene: Scene) -> Step:
    """A request that waits is replaced: nobody gets two appointments for one wish."""
    frame, conversation = top_as(step, Booking), step.conversation
    assert frame.slot
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
        start=frame.slot.start,
        contact=contact(step),
        language=conversation.language,
        code=scene.code,
        visitor=visitor_of(step),
        reason=conversation.party.reason,
        people=conversation.party.people,
        wishes=frame.wished.limits,
    )


TIME = Slot(frozenset({"time"}), _wants_time, ask_offer, answer_time)
DAY = Slot(frozenset({"day"}), _wants_time, ask_offer, answer_day)
HELD_BACK = Slot(frozenset(), held_back, _offer_message)
TIMES_FIRST = Slot(frozenset(), _wants_time_first, ask_offer)
ASKED = Slot(frozenset(), _wants_word, _tell_free)
VISITOR = Slot(frozenset({"visitor"}), _lacks_visitor, _ask_visitor)
SLIP = Slot(frozenset({"fix_email"}), _has_slip, _ask_slip, _answer_slip)
DETAILS = Slot(frozenset({"name", "email", "phone"}), _lacks_details, _ask_details, _answer_detail)
YES = Slot(frozenset({"confirm"}), _wants_yes, _read_back, _answer_read_back)
CHANGE = Slot(frozenset({"change"}), lambda step, scene: False, _read_back, _answer_change)

SLOTS = (HELD_BACK, TIMES_FIRST, ASKED, VISITOR, SLIP, DETAILS, DAY, TIME, YES, CHANGE)
