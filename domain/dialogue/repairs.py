"""What works in every errand alike: a person instead, a pause, once more, a miss."""

from domain import acts
from domain.acts import Reading
from domain.agenda import (
    Booking,
    Cancelling,
    Correcting,
    LookingUp,
    Moving,
    Noting,
    Requesting,
)
from domain.conversation import Conversation
from domain.dialogue.handover import OFFERED, hand_over, is_read_back
from domain.dialogue.passing_on import for_a_person
from domain.dialogue.said import every, has, wants, without
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step
from domain.dialogue.whose import booked_for_another

_HINTS = {
    "name": What.HINT_NAME,
    "email": What.HINT_EMAIL,
    "phone": What.HINT_PHONE,
    "visitor": What.HINT_NAME,
    "day": What.HINT_DAY,
    "time": What.HINT_TIME,
    "proof": What.HINT_PROOF,
    "one_time_code": What.HINT_ONE_TIME,
    "confirm": What.HINT_YES_NO,
    "fix_email": What.HINT_YES_NO,
    "take_message": What.HINT_YES_NO,
    "start": What.HINT_YES_NO,
}
_MISSES_BEFORE_A_PERSON = 2
_UNDER_WAY = (Booking, Moving, Cancelling, Requesting, Correcting, Noting, LookingUp)


def spoken_for(step: Step, reading: Reading) -> Reading:
    """Whoever tells somebody else's contact as the proof speaks for them; whoever wants a new visit
    for somebody else speaks for nobody's appointment."""
    if has(reading, acts.ThirdParty):
        stands = _is_of_existing(reading) and not has(reading, acts.Agree)
        theirs = stands and booked_for_another(step, reading)
        return _for_a_visit(reading) if theirs or _is_new_visit(step, reading) else reading
    lent = any(act.who == "other" and act.value for act in every(reading, acts.Tell))
    opens = isinstance(step.conversation.top, Moving | Cancelling | LookingUp)
    proves = opens and step.conversation.question in ("proof", "one_time_code")
    proves = proves or (step.conversation.third_party and step.conversation.top is None)
    if not lent or not (proves or _is_of_existing(reading)):
        return reading
    return reading.model_copy(update={"acts": (*reading.acts, acts.ThirdParty())})


def _is_of_existing(reading: Reading) -> bool:
    asks = any(act.topic == "own_appointment" for act in every(reading, acts.Ask))
    return asks or bool({"move", "cancel", "look_up"} & set(wants(reading)))


def _is_new_visit(step: Step, reading: Reading) -> bool:
    top = step.conversation.top
    if _is_of_existing(reading) or isinstance(top, Moving | Cancelling | LookingUp | Correcting):
        return False
    if "book" in wants(reading) or step.conversation.third_party:
        return "book" in wants(reading)
    named = any(act.who == "visitor" for act in every(reading, acts.Tell))
    return named or has(reading, acts.ForOther) or isinstance(top, Booking)


def _for_a_visit(reading: Reading) -> Reading:
    rest = without(reading, acts.ThirdParty)
    other = () if has(reading, acts.ForOther) else (acts.ForOther(),)
    return rest.model_copy(update={"acts": (*rest.acts, *other)})


def third_party(step: Step, reading: Reading, scene: Scene) -> Step:
    """Nothing is told or done; the holder has a way."""
    if not has(reading, acts.ThirdParty):
        return step
    agenda = tuple(
        each
        for each in step.conversation.agenda
        if not isinstance(each, Moving | Cancelling | LookingUp | Correcting)
    )
    step = step.change(third_party=True, proof=None, agenda=agenda, question=None)
    step = step.took().say(What.THIRD_PARTY)
    again = step.conversation.said[What.THIRD_PARTY] > 1
    return hand_over(step, scene, What.OFFER_PERSON) if again and not agenda else step


def of_third_party(reading: Reading) -> Reading:
    """Without the errands and the details that are the holder's."""
    if not has(reading, acts.ThirdParty):
        return reading
    kept = tuple(
        act
        for act in reading.acts
        if not isinstance(act, acts.Tell | acts.Wish | acts.Clash | acts.Choose | acts.Agree)
        and not (isinstance(act, acts.Want) and act.task in ("move", "cancel", "look_up"))
        and not (isinstance(act, acts.Ask) and act.topic == "own_appointment")
    )
    return reading.model_copy(update={"acts": kept})


def person(step: Step, reading: Reading, scene: Scene) -> Step:
    if "person" not in wants(reading):
        return step
    note = for_a_person(step, reading)
    step = step.end().took()
    if note is None:
        return hand_over(step, scene, What.HANDOFF)
    handoff = scene.tenant.handoff
    step = step.say(What.PERSON_ONLY) if handoff.phone or handoff.email else step
    return step.push(note)


def pause(step: Step, reading: Reading, scene: Scene) -> Step:
    if not has(reading, acts.Pause) or step.heard:
        return step
    return step.took().say(What.TAKE_YOUR_TIME).rest_quiet()


def repeat(step: Step, reading: Reading, scene: Scene) -> Step:
    """What was asked or offered, in full."""
    if not has(reading, acts.Repeat):
        return step
    step = step.took()
    if step.conversation.top is None and step.conversation.appointments:
        return step.push(LookingUp())
    if step.conversation.top is None:
        return step.say(What.HOW_HELP)
    return step.change(asked={})


def missed(step: Step, reading: Reading, scene: Scene) -> Step:
    """Not understood: asked otherwise, with an example; then a person is offered."""
    count = step.conversation.misses + 1
    step = step.change(misses=count)
    if count >= _MISSES_BEFORE_A_PERSON and is_read_back(step.conversation):
        return step.say(What.NOT_UNDERSTOOD)  # a message would be in the way of their yes
    if count >= _MISSES_BEFORE_A_PERSON:
        return hand_over(step.change(misses=0), scene, What.OFFER_PERSON)
    step = step.say(What.NOT_UNDERSTOOD)
    hint = _HINTS.get(step.conversation.question or "")
    if hint:
        return step.say(hint)
    return step if step.conversation.top else step.say(What.HOW_HELP)


def not_on_list(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """A number that is none of the list: the list is shown again."""
    numbers = [act.number for act in every(reading, acts.Choose) if act.number]
    top = step.conversation.top
    said = What.NOT_ON_LIST in step.conversation.said or step.conversation.misses
    if not numbers or said or top is None or top.offer is None:
        return None
    if top.offer.between or len(top.offer.items) == 1:
        return None
    asked = step.conversation.asked
    kept = asked if OFFERED in asked else {}  # what was offered instead is not offered for ever
    return step.say(What.NOT_ON_LIST).change(asked=kept, misses=1)


def without_answers(reading: Reading) -> Reading:
    """What was said while something is under way answers no question of it."""
    return without(reading, acts.Choose, acts.Agree, acts.Decline, acts.Repeat, acts.Social)


def without_spent_no(before: Conversation, step: Step, reading: Reading) -> Reading:
    """A no to the offer to pass something on says no to nothing else."""
    offered = isinstance(before.top, Noting) and before.top not in step.conversation.agenda
    return without(reading, acts.Decline) if offered else reading


def with_what_waited(waited: Reading | None, reading: Reading) -> Reading:
    """What was said before, and not decided on yet, comes first."""
    if waited is None:
        return reading
    acts_ = (*without_answers(waited).acts, *reading.acts)
    settled = waited.settled and reading.settled
    return reading.model_copy(update={"acts": acts_, "settled": settled})


def without_choice(reading: Reading) -> Reading:
    """For when another turn changed what is on offer, and the person has not seen that yet."""
    kept = without(reading, acts.Choose, acts.Agree, acts.Decline, acts.Wish, acts.Clash)
    told = tuple(act for act in kept.acts if not isinstance(act, acts.Social))
    if len(kept.acts) == len(reading.acts):
        return reading
    return kept if told else reading.model_copy(update={"acts": (acts.Repeat(),)})
