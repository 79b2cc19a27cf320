"""What a person may want at any point, whatever was asked."""

from contracts.values import Proof
from domain.conversation import Details, Goal, Note
from domain.dialogue.afterwards import after_booking, another_choice, is_booked
from domain.dialogue.changing import own_appointments
from domain.dialogue.choosing import is_wish, merged, without_day
from domain.dialogue.cues import (
    asks_language,
    wants_another_day,
    wants_earlier,
    wants_other_times,
)
from domain.dialogue.details import heard_in, missing, slot_status
from domain.dialogue.goals import begin, proceed
from domain.dialogue.handover import ask_message, hand_over
from domain.dialogue.notes import pass_on, send_note
from domain.dialogue.says import OfAppointments, OfDay, OfText, What
from domain.dialogue.searching import (
    note_wish,
    search,
    search_first_days,
    search_later_days,
    search_other_times,
    seek,
    why_no_day,
)
from domain.dialogue.step import Handler, Scene, Step
from domain.knowledge import best_facts, fact_named
from domain.reading import DayTime, Intent, Reading


def tell_facts(step: Step, reading: Reading, scene: Scene) -> Step:
    """What the business tells that answers the question; nothing where it tells nothing."""
    asked_in_a_word = reading.text.rstrip().endswith("?") and not reading.intents
    if Intent.QUESTION not in reading.intents and not asked_in_a_word:
        return step
    named = [fact for key in reading.facts if (fact := fact_named(scene.tenant, key))]
    day = reading.when.day
    for fact in named or best_facts(scene.tenant, reading.topic or reading.text):
        if fact.key == "hours" and day and why_no_day(day, scene) == "closed":
            step = step.say(OfDay(What.DAY_REFUSED, day=day, reason="closed"))
            continue
        text = fact.text.for_language(step.conversation.language)
        step = step.say(OfText(What.FACT, text=text))
    return step


def told(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Details and wishes, in whatever order they come."""
    goal, wish = step.conversation.goal, is_wish(reading)
    if not wish and not heard_in(reading):
        return another_choice(step, reading, scene)
    if goal is None and reading.text.strip(" .!?").isdigit():
        return None  # nothing was offered yet that a number could be of
    if goal is None and is_booked(step):
        return after_booking(step, reading, scene)
    if goal is None:
        return _book(step, reading, scene)
    if wish and goal in ("book", "move"):
        return take_wish(step, reading, scene)
    return proceed(step, scene)


def take_wish(step: Step, reading: Reading, scene: Scene) -> Step:
    """Looked for at once, or kept until the details are there."""
    conversation = step.conversation
    if conversation.goal == "book" and slot_status(conversation, scene.tenant)["is_complete"]:
        return seek(step, reading.when, scene)
    preference = merged(conversation.preference, reading.when)
    step = step.change(preference=preference, offered_days=(), offered_slots=(), chosen_slot=None)
    return proceed(step if conversation.goal == "move" else note_wish(step, scene), scene)


def _book(step: Step, reading: Reading, scene: Scene) -> Step:
    wish = reading.when if is_wish(reading) else DayTime()
    if step.conversation.goal == "book":
        return take_wish(step, reading, scene) if is_wish(reading) else proceed(step, scene)
    if is_wish(reading) and missing(step.conversation.details, scene.tenant):
        step = note_wish(step.change(preference=wish), scene)
        wish = step.conversation.preference
    return begin(step, "book", wish, scene)


def _change(goal: Goal) -> Handler:
    def start(step: Step, reading: Reading, scene: Scene) -> Step:
        if reading.code:
            step = step.change(proof=Proof(code=reading.code))
        # A day said with "cancel" is the appointment's; with "move" it is the new one.
        return begin(step, goal, reading.when, scene)

    return start


def _move(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """ "Change it to Friday" before anything is booked is another wish."""
    if step.conversation.goal in ("book", "move") and is_wish(reading):
        return take_wish(step, reading, scene)
    return _change("move")(step, reading, scene)


def _cancel(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """In the middle of a booking it may mean that booking, or an appointment made before."""
    goal, target = step.conversation.goal, step.conversation.target
    if goal == "move" and target and not reading.code:
        step = step.end(step.conversation.booking_state)
        return proceed(step.change(goal="cancel", target=target), scene)
    if goal in ("book", "move") and not reading.code:
        return step.ask_aside("stop", What.STOP_OR_CANCEL)
    return _change("cancel")(step, reading, scene)


def _look_up(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """This conversation's appointments are known; others take a proof."""
    own = own_appointments(step.conversation)
    if step.conversation.question == "which_appointment" and not reading.code:
        return proceed(step, scene)  # it lists them
    if own and not reading.code:
        step = step.say(OfAppointments(What.YOUR_APPOINTMENTS, appointments=own))
        return proceed(step, scene)
    if step.conversation.goal in ("book", "move") and not reading.code:
        return proceed(step.say(What.NOTHING_BOOKED_YET), scene)
    return _change("look_up")(step, reading, scene)


def _question(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """What no fact answers goes to the business, if the person wants that."""
    if any(say.what in (What.FACT, What.DAY_REFUSED) for say in step.says):
        return proceed(step, scene)
    text = reading.topic or reading.text
    if step.conversation.question == "time" and wants_other_times(reading):
        return _back(step, reading, scene)
    if language := asks_language(reading):
        speaks = language in scene.tenant.supported_languages
        return proceed(step.say(What.SPEAK if speaks else What.ONLY_SPEAK), scene)
    if is_wish(reading) or heard_in(reading) or not text:
        return None
    return pass_on(step, Note(kind="question", text=text))


def _back(step: Step, reading: Reading, scene: Scene) -> Step:
    """Back to where the choice was wider: other times, other days, the details."""
    conversation = step.conversation
    if conversation.question == "time" and not wants_another_day(reading):
        return search_other_times(step, scene, earlier=wants_earlier(reading))
    if conversation.question in ("time", "confirm_move"):
        preference = without_day(conversation.preference)
        return search(step.change(preference=preference, chosen_slot=None), scene)
    if conversation.question in ("day", "which_day") and wants_earlier(reading):
        return search_first_days(step, scene)
    if conversation.question in ("day", "which_day"):
        return search_later_days(step.change(day_candidates=()), scene)
    if conversation.goal == "book" and is_wish(reading):
        return take_wish(step, reading, scene)
    if conversation.goal == "book" and not wants_other_times(reading):
        return step.say(What.ASK_CHANGE)
    if conversation.goal is None and conversation.appointments:
        return begin(step, "move", reading.when, scene)
    return proceed(step, scene)


def _restart(step: Step, reading: Reading, scene: Scene) -> Step:
    goal = step.conversation.goal or "book"
    step = step.change(details=Details(), proof=None, note=None)
    # Who was just welcomed is at the beginning already.
    return begin(step if step.says else step.say(What.STARTED_OVER), goal, DayTime(), scene)


def _goodbye(step: Step, reading: Reading, scene: Scene) -> Step:
    return step.say(What.GOODBYE_UNFINISHED if step.conversation.goal else What.GOODBYE)


def _repeat(step: Step, reading: Reading, scene: Scene) -> Step:
    own = own_appointments(step.conversation)
    if step.conversation.goal is None and own:
        return step.say(OfAppointments(What.YOUR_APPOINTMENTS, appointments=own))
    return proceed(step, scene)


def _human(step: Step, reading: Reading, scene: Scene) -> Step:
    return hand_over(step, scene)


def _message(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Taken at once where it was said at once. In the middle of a booking "call me at 555 0100"
    gives a number and leaves no message."""
    text = reading.topic if Intent.QUESTION not in reading.intents else None
    if text is None and heard_in(reading):
        if step.conversation.goal:
            return None
        text = reading.text
    if not text:
        return ask_message(step)
    return send_note(step.change(note=Note(kind="message", text=text)), scene)


# Heard before any answer to the pending question.
LOUD: dict[Intent, Handler] = {
    Intent.RESTART: _restart,
    Intent.HUMAN: _human,
    Intent.CANCEL: _cancel,
}
INTENTS: dict[Intent, Handler] = {
    Intent.MOVE: _move,
    Intent.LOOK_UP: _look_up,
    Intent.MESSAGE: _message,
    Intent.BACK: _back,
    Intent.REPEAT: _repeat,
    Intent.BOOK: _book,
    Intent.QUESTION: _question,
    Intent.GOODBYE: _goodbye,
}


def loud(step: Step, reading: Reading, scene: Scene) -> Step | None:
    expected = Intent.CANCEL if step.conversation.goal == "cancel" else None
    for intent in reading.intents:
        if intent in LOUD and intent is not expected:
            return LOUD[intent](step, reading, scene)
    return None


def by_intent(step: Step, reading: Reading, scene: Scene) -> Step | None:
    for intent in reading.intents:
        answered = INTENTS[intent](step, reading, scene) if intent in INTENTS else None
        if answered:
            return answered
    return None
