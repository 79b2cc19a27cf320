"""A turn: what was read, put to each who may answer it, in order of precedence."""

import re
from dataclasses import replace
from datetime import datetime

from domain.conversation import Conversation, Question
from domain.dialogue.answers import ANSWERS
from domain.dialogue.asides import ASIDES
from domain.dialogue.changing import own_day
from domain.dialogue.choosing import is_wish, merged, of_days_in_view
from domain.dialogue.cues import needs_something, pauses
from domain.dialogue.details import absorb, with_surname
from domain.dialogue.goals import proceed
from domain.dialogue.handover import MISSES_BEFORE_A_PERSON, hand_over
from domain.dialogue.intents import by_intent, loud, tell_facts, told
from domain.dialogue.offering import offer_in_full
from domain.dialogue.remarks import BESIDE, remark, unwilling
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step, has_effect
from domain.reading import Intent, Reading
from domain.tenants import Tenant

_HINTS: dict[Question | None, What] = {
    "name": What.HINT_NAME,
    "email": What.HINT_EMAIL,
    "phone": What.HINT_PHONE,
    "day": What.HINT_DAY,
    "which_day": What.HINT_DAY,
    "wish": What.HINT_DAY,
    "time": What.HINT_TIME,
    "proof": What.HINT_PROOF,
    "which_appointment": What.HINT_DAY,
    None: What.NOT_UNDERSTOOD,
}

_LISTS = ("day", "time", "which_appointment")

_NOT_FOR_A_BOOKING = {
    Intent.CANCEL,
    Intent.MOVE,
    Intent.LOOK_UP,
    Intent.QUESTION,
    Intent.HUMAN,
    Intent.MESSAGE,
    Intent.INSULT,
}

_HALF = re.compile(r"[@\d]")  # an address or a number was meant, and something of it is missing


def advance(
    conversation: Conversation, reading: Reading, *, tenant: Tenant, now: datetime, code: str
) -> Step:
    """Decides on what a person said. With a command still in flight, that command comes first.

    The caller sends the step's command, and gives its answer to `hear`, until there is none.
    """
    scene = Scene(tenant, now, code)
    reading = with_surname(reading, conversation)
    step = _listen(Step(conversation), reading, scene)
    if Intent.EMERGENCY in reading.intents:
        return step.say(What.EMERGENCY)
    pending = conversation.in_flight
    if pending and (has_effect(pending) or now <= pending.expires_at):
        return replace(_keep(step, reading), command=pending)
    own = own_day(conversation, tenant)
    reading = of_days_in_view(reading, conversation.preference, conversation.chosen_day, own)
    step = step.change(in_flight=None, aside=None)
    if not conversation.greeted:
        came_for_more = _NOT_FOR_A_BOOKING & set(reading.intents)
        welcome = What.WELCOME_BRIEF if came_for_more else What.WELCOME
        step = step.change(greeted=True).say(welcome)
    if conversation.aside != "message":
        step = tell_facts(absorb(step, reading), reading, scene)
    return _first_answer(step, reading, scene, conversation)


def _first_answer(step: Step, reading: Reading, scene: Scene, before: Conversation) -> Step:
    aside = [ASIDES[before.aside]] if before.aside else []
    pending = [ANSWERS[before.question]] if before.question in ANSWERS else []
    if pauses(reading) and before.question != "confirm_cancel":
        return step.change(aside=before.aside).say(What.TAKE_YOUR_TIME)
    for handler in (*aside, *BESIDE, loud, *pending, by_intent, told, remark):
        answered = handler(step, reading, scene)
        if answered:
            return answered.change(misses={})
    if not before.greeted:
        return step.ask_aside("start", What.START)
    if needs_something(reading) and not before.goal and What.START not in before.said:
        return step.ask_aside("start", What.START)
    if step.conversation.language != before.language:
        return proceed(step, scene)
    return _missed(step, reading, scene)


def _listen(step: Step, reading: Reading, scene: Scene) -> Step:
    """The person's language from here on, where the business speaks it."""
    language = reading.language
    if language is None or language == step.conversation.language:
        return step
    if language in scene.tenant.supported_languages:
        return step.change(language=language)
    first = What.ONLY_SPEAK not in step.conversation.said
    return step.say(What.ONLY_SPEAK) if first else step


def _keep(step: Step, reading: Reading) -> Step:
    """While something is awaited: nothing said meanwhile is lost."""
    step = absorb(step, reading)
    if is_wish(reading):
        preference = merged(step.conversation.preference, reading.when)
        step = step.change(preference=preference)
    return replace(step, says=())


def _missed(step: Step, reading: Reading, scene: Scene) -> Step:
    """Not understood: first asked otherwise, then with an example, then a person is offered."""
    conversation = step.conversation
    place = conversation.question or "none"
    count = conversation.misses.get(place, 0) + 1
    step = step.change(misses={place: count})
    if reading.choice and count < MISSES_BEFORE_A_PERSON and place in _LISTS:
        step = step.say(What.NOT_ON_LIST)
        return offer_in_full(step) or proceed(step, scene)
    purpose = unwilling(step, reading)
    told_why = purpose is not None and purpose in conversation.said
    if count % MISSES_BEFORE_A_PERSON == 0 or told_why:
        return hand_over(step, scene, What.OFFER_PERSON)
    hint = _HINTS.get(conversation.question, What.HINT_YES_NO)
    meant = _HALF.search(reading.text) or reading.phone or reading.email
    nearly = conversation.question in ("email", "phone") and meant
    step = step.say(purpose or (hint if nearly or count > 1 else What.NOT_UNDERSTOOD))
    return proceed(step, scene) if conversation.goal else step.say(What.HOW_HELP)
