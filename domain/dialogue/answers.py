"""Answers to the question the conversation stands at; None: it was not an answer to that."""

from contracts.values import Proof, TimeSlot
from domain.conversation import Question
from domain.dialogue import changing, requests
from domain.dialogue.choosing import (
    appointments_meant,
    bare_number,
    clock_times,
    days_meant,
    is_wish,
    merged,
    names_day,
    names_time,
    one_hour,
    says_no,
    says_yes,
    slots_meant,
    with_hours,
    without_time,
)
from domain.dialogue.consent import asks_after, hedges
from domain.dialogue.cues import refuses, wants_earlier, wants_one_more, wants_other_times
from domain.dialogue.details import heard_in, put
from domain.dialogue.goals import begin, proceed
from domain.dialogue.handover import hand_over
from domain.dialogue.offering import ask_which_time, offer_one
from domain.dialogue.says import What
from domain.dialogue.searching import (
    ask_which_day,
    search,
    search_later_days,
    search_other_times,
    seek,
)
from domain.dialogue.step import Handler, Scene, Step
from domain.reading import DayTime, DetailName, Heard, Intent, Reading
from domain.scheduling import local_day


def _check(name: DetailName) -> Handler:
    def answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
        if name in heard_in(reading):
            return proceed(step, scene)
        if says_yes(reading):
            value = step.conversation.details.value(name)
            return proceed(put(step, name, Heard(value=value)), scene)
        if says_no(reading):
            return proceed(put(step, name, None), scene)
        return None

    return answer


def _day(step: Step, reading: Reading, scene: Scene) -> Step | None:
    offered = [day.date for day in step.conversation.offered_days]
    meant = days_meant(reading, offered)
    if len(meant) > 1:
        return ask_which_day(step, meant)
    if meant:
        return _choose_day(step, reading, DayTime(day=meant[0]), scene)
    if is_wish(reading):
        return seek(step, reading.when, scene)
    if says_yes(reading) and len(offered) == 1:
        return _choose_day(step, reading, DayTime(day=offered[0]), scene)
    if says_no(reading):
        return search_later_days(step, scene)
    return None


def _which_day(step: Step, reading: Reading, scene: Scene) -> Step | None:
    candidates = step.conversation.day_candidates
    meant = [day for day in days_meant(reading, candidates) if day in candidates]
    if meant:
        # Who says "Monday" again means the coming one; nobody is asked the same thing twice.
        return _choose_day(step, reading, DayTime(day=meant[0]), scene)
    when = with_hours(reading).when
    if names_day(when):
        return seek(step, when, scene)
    if candidates and (clock_times(when) or is_wish(reading)):
        # Only the hour: of the coming one, which is offered and not yet taken.
        return seek(step, merged(when, DayTime(day=candidates[0])), scene)
    return None


def _choose_day(step: Step, reading: Reading, day: DayTime, scene: Scene) -> Step:
    """The day, with the time where one was said; a number that chose the day is not an hour."""
    times = reading.when if reading.choice is None or reading.when.time else DayTime()
    step = step.change(by_number=bare_number(reading) is not None)
    return seek(step, merged(times, day), scene, decided=_is_exact(reading))


def _time(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if step.conversation.goal == "move" and wants_one_more(reading):
        return begin(step, "book", reading.when, scene)
    reading = with_hours(reading)
    conversation, when = step.conversation, reading.when
    if _names_other_day(step, when, scene):
        return seek(step, when, scene, decided=_is_exact(reading))
    meant = _slots_meant(step, reading, scene)
    if len(meant) > 1:
        return ask_which_time(step, meant)
    if meant and (asks_after(reading) or not reading.by_rules):
        return offer_one(step, meant[0])
    if meant:
        return proceed(step.change(chosen_slot=meant[0], slot_candidates=()), scene)
    if says_no(reading) and wants_other_times(reading) and not is_wish(reading):
        return search_other_times(step, scene, earlier=wants_earlier(reading))  # "no, later"
    only = conversation.offered_slots[0] if len(conversation.offered_slots) == 1 else None
    if only and _takes_it(reading):
        return proceed(step.change(chosen_slot=only), scene)
    if clock_times(when) or is_wish(reading):
        return _seek_time(step, reading, scene)
    if only and says_no(reading):
        step = step.change(preference=without_time(conversation.preference))
        return search(step, scene)
    return search_later_days(step, scene) if says_no(reading) else None


def _takes_it(reading: Reading) -> bool:
    """A yes, and no "ok, but something earlier"."""
    other = names_time(reading.when) or Intent.BACK in reading.intents or hedges(reading)
    return says_yes(reading) and not other


def _orders(reading: Reading, intent: Intent) -> bool:
    """Says it again instead of a yes; "what happens if I cancel?" does not."""
    return intent in reading.intents and reading.by_rules and not hedges(reading)


def _slots_meant(step: Step, reading: Reading, scene: Scene) -> tuple[TimeSlot, ...]:
    conversation = step.conversation
    candidates = conversation.slot_candidates
    if bare_number(reading) and len(conversation.offered_slots) == 1 and not candidates:
        reading = reading.model_copy(update={"choice": None})  # one time alone has no number
    if candidates and bare_number(reading) and reading.choice:
        return candidates[:1]  # asked which, the person says the number again: it is the number
    of_both = slots_meant(reading, candidates, scene.tenant)
    if of_both:
        return of_both[:1]  # said again alike, it is the first: nobody is asked twice
    meant = slots_meant(reading, conversation.offered_slots, scene.tenant)
    return meant[:1] if conversation.by_number and bare_number(reading) else meant


def _seek_time(step: Step, reading: Reading, scene: Scene) -> Step:
    """Another time of the day at hand: also of one that came with a refusal's alternatives."""
    conversation = step.conversation
    day = conversation.chosen_day or local_day(scene.tenant, conversation.offered_slots[0].start)
    wish = reading.when if names_day(reading.when) else merged(reading.when, DayTime(day=day))
    # A number that is none of the list may be an hour: it is offered before it is booked.
    decided = _is_exact(reading) and bare_number(reading) is None
    return seek(step, wish, scene, decided=decided)


def _names_other_day(step: Step, when: DayTime, scene: Scene) -> bool:
    if not names_day(when):
        return False
    offered = {local_day(scene.tenant, each.start) for each in step.conversation.offered_slots}
    return when.day not in offered


def _is_exact(reading: Reading) -> bool:
    """A chosen day and hour: no question after them, and not "at two or three"."""
    exact = one_hour(reading.when) and Intent.QUESTION not in reading.intents
    return exact and reading.by_rules and not asks_after(reading)


def _proof(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if reading.code:
        return changing.find(step, Proof(code=reading.code), scene)
    if not {"email", "phone"} & set(heard_in(reading)):
        if Intent.BOOK in reading.intents:
            return None  # "forget it, book a new one"
        asked = step.conversation.said.get(What.PROOF_BY_CONTACT)
        unable = hand_over(step, scene, What.OFFER_PERSON) if asked else _by_contact(step)
        return unable if refuses(reading) else None
    proof = changing.proof_by_contact(step.conversation)
    return changing.find(step, proof, scene) if proof else changing.ask_proof(step)


def _by_contact(step: Step) -> Step:
    return step.ask("proof", What.PROOF_BY_CONTACT)


def _which_appointment(step: Step, reading: Reading, scene: Scene) -> Step | None:
    candidates = step.conversation.candidates
    meant = appointments_meant(reading, candidates, scene.tenant)
    if len(meant) != 1:
        return None
    return proceed(step.change(target=meant[0], candidates=()), scene)


def _confirm_move(step: Step, reading: Reading, scene: Scene) -> Step | None:
    conversation = step.conversation
    declined = conversation.maybe_more and says_no(reading) and not is_wish(reading)
    if declined or wants_one_more(reading):
        return begin(step, "book", merged(conversation.preference, reading.when), scene)
    if is_wish(reading) or reading.choice:
        return _time(step.change(chosen_slot=None), reading, scene)
    if says_no(reading):
        preference = without_time(conversation.preference)
        return search(step.change(chosen_slot=None, preference=preference), scene)
    if _takes_it(reading) or _orders(reading, Intent.MOVE):
        return changing.move(step, scene)
    return None


def _confirm_cancel(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if Intent.MOVE in reading.intents:
        return None  # "yes, but can I move it instead?"
    target = step.conversation.target
    named = names_day(reading.when) or clock_times(reading.when)
    if target and named and not appointments_meant(reading, (target,), scene.tenant):
        return begin(step, "cancel", reading.when, scene)  # "yes, the Friday one" means another
    if says_no(reading):
        return step.end().say(What.KEPT)
    plain = says_yes(reading) and not hedges(reading)
    if plain or _orders(reading, Intent.CANCEL):
        return changing.cancel(step, scene)
    return None


ANSWERS: dict[Question, Handler] = {
    "check_name": _check("name"),
    "check_email": _check("email"),
    "check_phone": _check("phone"),
    "day": _day,
    "which_day": _which_day,
    "time": _time,
    "proof": _proof,
    "which_appointment": _which_appointment,
    "confirm_move": _confirm_move,
    "confirm_cancel": _confirm_cancel,
    "by_mail": requests.by_mail,
    "wish": requests.wish,
}
