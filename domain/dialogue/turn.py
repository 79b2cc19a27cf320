"""The engine of a turn: every stage takes its part of what was said, then the top frame goes on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from contracts.commands import FindAppointments
from contracts.values import Proof
from domain import acts, agreement
from domain.acts import Reading
from domain.agenda import Noting
from domain.agreement import Proposal
from domain.conversation import Conversation
from domain.dialogue import (
    danger,
    errands,
    leaving,
    one_name,
    own_time,
    passing_on,
    repairs,
    visits,
    whose,
)
from domain.dialogue.along import brought_along
from domain.dialogue.courtesies import answer_courtesies
from domain.dialogue.frames import (
    CARRY_OUT,
    booking,
    cancelling,
    correcting,
    moving,
    noting,
    requesting,
    slot_asked,
)
from domain.dialogue.others import others
from domain.dialogue.proceeding import fewer_asked, not_alike, proceed
from domain.dialogue.questions import answer_questions
from domain.dialogue.said import has, wants
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step, has_effect
from domain.dialogue.telling import take_told
from domain.dialogue.wishing import take_wishes
from domain.tenants import Tenant

_PROPOSALS = {
    "book": booking.proposal,
    "move": moving.proposal,
    "cancel": cancelling.proposal,
    "correct": correcting.proposal,
    "note": noting.proposal,
    "request": requesting.proposal,
}
Stage = Callable[[Step, Reading, Scene], Step]
# The ways out come before anything that was told, and the errand before its wishes.
_TAKING: tuple[Stage, ...] = (
    leaving.stop,
    leaving.keep,
    leaving.goodbye,
    repairs.person,
    take_told,
    answer_questions,
    errands.begin_wanted,
    errands.begin_implied,
    take_wishes,
    repairs.pause,
)
_OTHERWISE: tuple[Stage, ...] = (
    errands.hurry,
    others,
    errands.you_choose,
    passing_on.take_note,
    errands.answer_start,
    repairs.repeat,
    answer_courtesies,
)
# Said first, these need no "got it" before them.
_SAY_ENOUGH = frozenset({What.TIME_FREE, What.WITHOUT, What.CHANGED_DETAIL, What.FIX_EMAIL})
_WELCOMES = (What.WELCOME, What.WELCOME_BRIEF)
_LOOKS_FOR_A_REQUEST = 3  # each that finds nothing counts as a wrong proof


def advance(
    conversation: Conversation, reading: Reading, *, tenant: Tenant, now: datetime, code: str
) -> Step:
    """Decides on what a person said. With a command still in flight, that command comes first.

    The caller sends the step's command, and gives its answer to `hear`, until there is none.
    """
    scene = Scene(tenant, now, code)
    step = danger.remember(_listen(Step(conversation), reading, scene), reading)
    pending = conversation.in_flight
    awaited = pending is not None and (has_effect(pending) or now <= pending.expires_at)
    denied = danger.is_denied(step.conversation, reading) and not awaited
    told_of = danger.is_told_of(step.conversation, reading) and not awaited
    if danger.is_danger(reading) and not (denied or told_of):
        step = danger.warn(step, reading, scene)
        if awaited:
            return replace(step, command=pending)
        return not_alike(proceed(step.change(in_flight=None), scene), scene)
    if awaited:
        return replace(_keep(step, reading), command=pending)
    reading = repairs.with_what_waited(conversation.rest, reading)
    step = _welcome(step.change(in_flight=None, rest=None), reading)
    if denied:
        step, reading = danger.end(step, reading, scene)
    elif danger.is_beside(step, reading):
        step, reading = danger.pass_beside(step, reading)
    if step.heard:
        rest = reading if reading.acts else None
        return not_alike(proceed(step.change(rest=rest), scene), scene)
    waiting = [each for each in conversation.requests if each.looks < _LOOKS_FOR_A_REQUEST]
    if waiting:
        step = step.change(rest=reading)
        return step.send(scene, FindAppointments, proof=Proof(code=waiting[0].code))
    return not_alike(decide(step, reading, scene), scene)


def decide(step: Step, reading: Reading, scene: Scene) -> Step:
    before = step.conversation
    if danger.is_of_it(step, reading):
        return proceed(danger.take_in(step, reading, scene), scene)
    step = danger.calm_down(step, reading)
    reading = repairs.spoken_for(step, reading)
    step, reading = _answer_proposal(step, reading, scene)
    if step.command:
        return step
    reading = repairs.without_spent_no(before, step, reading)
    reading = repairs.of_third_party(reading) if has(reading, acts.ThirdParty) else reading
    step = repairs.third_party(step, reading, scene)
    reading = one_name.of_one_person(step, reading)
    step, reading = whose.rename_own(step, reading, scene)
    step, reading = own_time.without_own_time(step, reading, scene)
    step, reading = visits.take(step, reading, scene)
    place, substance = _place(step), _substance(step)
    step = _through(_TAKING, step, reading, scene)
    if not step.waits and _is_bare(step, reading, place):
        step = _answer_question(step, reading, scene)
    step = _through(_OTHERWISE, step, reading, scene)
    if _substance(step) != substance:
        step = fewer_asked(step)
    return _finish(step, reading, scene, before)


def _through(stages: tuple[Stage, ...], step: Step, reading: Reading, scene: Scene) -> Step:
    for stage in stages:
        if not step.waits:
            step = stage(step, reading, scene)
    return step


def _place(step: Step) -> tuple[object, ...]:
    """An offer to pass a question on lies below what is going on, and waits."""
    conversation = step.conversation
    return conversation.top, conversation.question, conversation.details, conversation.party


def _substance(step: Step) -> tuple[object, ...]:
    """What was found out so far, whatever is talked about on top of it."""
    conversation = step.conversation
    wished = [getattr(frame, "wished", None) for frame in conversation.agenda]
    return conversation.details, conversation.party, [each for each in wished if each]


def _is_bare(step: Step, reading: Reading, before: tuple[object, ...]) -> bool:
    """Whether a yes, a no or a number still answers what was asked: "no, Tuesday" said more."""
    after = _place(step)
    return after[:2] == before[:2] and (after == before or not has(reading, acts.Decline))


def _finish(step: Step, reading: Reading, scene: Scene, before: Conversation) -> Step:
    if step.heard:
        step = step.change(misses=0)
    elif not step.waits:
        step = _unheard(step, reading, scene, before)
    step = _acknowledging(step, before, scene)
    greets = all(say.what in _WELCOMES for say in step.says)
    if step.command or step.waits or not greets or step.conversation.top:
        return step
    if step.conversation.appointments:
        return step if step.says else step.say(What.HERE_IF_NEEDED)
    if What.START in step.conversation.said:
        return step.say(What.HOW_HELP)  # it was no new appointment that they wanted
    return step.ask("start", What.START)


def _acknowledging(step: Step, before: Conversation, scene: Scene) -> Step:
    """What was told silently gets a word, where nothing but a question would follow."""
    told = step.conversation.details != before.details or step.conversation.party != before.party
    asks = proceed(step, scene)
    alone = told and not step.says and not asks.command and bool(asks.says)
    if not alone or asks.conversation.proposal or asks.says[0].what in _SAY_ENOUGH:
        return asks
    return proceed(step.say(What.GOT_IT), scene)


def _unheard(step: Step, reading: Reading, scene: Scene, before: Conversation) -> Step:
    if any(say.what in _WELCOMES for say in step.says):
        return step if step.conversation.top else step.ask("start", What.START)
    if step.conversation.language != before.language:
        return step
    return repairs.not_on_list(step, reading, scene) or repairs.missed(step, reading, scene)


def _answer_proposal(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """A yes covers exactly what was read back, once; whatever it was not, is read back anew."""
    proposed, top = step.conversation.proposal, step.conversation.top
    half = step.conversation.half_agreed
    step = step.change(proposal=None, half_agreed=None)
    if top is None or proposed is None:
        return passing_on.let_go(step, reading), reading
    outcome = agreement.answer(proposed, reading)
    if agreement.leans_to(proposed, reading):
        whole = half == proposed or agreement.is_said_over(proposed, reading)
        outcome = "agreed" if whole else outcome
        step = step.change(half_agreed=proposed)
    if outcome == "agreed" and errands.means_a_move(step, reading, scene):
        return errands.move_instead(step), errands.of_move(reading)
    if outcome == "agreed" and _current(step, scene) == proposed:
        rest = brought_along(reading, proposed)
        step = step.change(rest=rest if rest.acts else None, question=None).took()
        return _agreed(step, reading, scene), reading
    return (step if outcome == "agreed" else passing_on.let_go(step, reading)), reading


def _agreed(step: Step, reading: Reading, scene: Scene) -> Step:
    """Notes may still need a way to reply; all else is carried out now."""
    top = step.conversation.top
    if isinstance(top, Noting):
        step = take_told(step, reading, scene)
        return proceed(step.with_top(asked_for=True, agreed=True).change(misses=0), scene)
    assert top
    return CARRY_OUT[top.task](step, scene)


def _current(step: Step, scene: Scene) -> Proposal | None:
    """What a yes would carry out now."""
    top = step.conversation.top
    propose = _PROPOSALS.get(top.task) if top else None
    return propose(step, scene) if propose else None


def _answer_question(step: Step, reading: Reading, scene: Scene) -> Step:
    """A bare yes, no or choice, to what was asked."""
    top, question = step.conversation.top, step.conversation.question
    slot = slot_asked(top, question) if top else None
    answered = slot.answer(step, reading, scene) if slot else None
    return answered.took() if answered else step


def _listen(step: Step, reading: Reading, scene: Scene) -> Step:
    """The person's language from here on, where the business speaks it."""
    language = reading.language
    if language is None or language == step.conversation.language:
        return step
    if language in scene.tenant.supported_languages:
        return step.change(language=language)
    first = What.ONLY_SPEAK not in step.conversation.said
    return step.say(What.ONLY_SPEAK) if first else step


def _welcome(step: Step, reading: Reading) -> Step:
    if step.conversation.greeted:
        return step
    if has(reading, acts.Hurry):
        return step.change(greeted=True)  # no formula before it
    errand = set(wants(reading)) - {"book"} or has(reading, acts.Ask)
    return step.change(greeted=True).say(What.WELCOME_BRIEF if errand else What.WELCOME)


def _keep(step: Step, reading: Reading) -> Step:
    """While something is awaited: nothing said meanwhile is lost, and nothing is agreed to."""
    said = repairs.without_answers(reading)
    said = repairs.with_what_waited(step.conversation.rest, said)
    return replace(step.change(rest=said if said.acts else None), says=())
