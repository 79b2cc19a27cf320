"""The time of an appointment that stands, said again: it is no wish."""

from datetime import datetime

from domain import acts
from domain.acts import Reading
from domain.agenda import Cancelling, Noting
from domain.agreement import Proposal, says_again
from domain.dialogue.said import wants, without
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import wishes_in


def without_own_time(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """ "See you on Tuesday at four", "one o'clock, right?": the appointment itself is no wish."""
    wishes = wishes_in(reading.acts)
    busy = any(not isinstance(each, Noting) for each in step.conversation.agenda)
    if not wishes or busy or wants(reading):
        return step, reading
    asks = any(_asks_of_own(act) for act in reading.acts)
    if not all(_is_own_time(wish, step, scene, asks=asks) for wish in wishes):
        return step, reading
    rest = without(reading, acts.Wish, acts.Clash)
    own = [each for each in step.conversation.appointments if _is_of_one(wishes, each.start, scene)]
    if asks and len(step.conversation.appointments) > 1 and len(own) == 1:
        # "Do I have two now? I only want the one at three."
        only = step.push(Cancelling(keeps=own[0].start)).took()
        kept = tuple(act for act in rest.acts if not _asks_of_own(act))
        return only, rest.model_copy(update={"acts": kept})
    asked = (acts.Ask(topic="own_appointment"),)
    return step, rest if rest.acts else reading.model_copy(update={"acts": asked})


def _asks_of_own(act: acts.Act) -> bool:
    return isinstance(act, acts.Ask) and act.topic == "own_appointment"


def _is_of_one(wishes: list[acts.Wish], start: datetime, scene: Scene) -> bool:
    at = start.astimezone(scene.tenant.zone)
    own = Proposal(task="book", day=at.date(), time=at.time())
    return all(says_again(wish, own) for wish in wishes)


def _is_own_time(wish: acts.Wish, step: Step, scene: Scene, *, asks: bool) -> bool:
    """A day alone names it only where they ask about theirs."""
    named = wish.time or wish.times or (asks and (wish.day or wish.days))
    starts = [own.start.astimezone(scene.tenant.zone) for own in step.conversation.appointments]
    same = (Proposal(task="book", day=each.date(), time=each.time()) for each in starts)
    return bool(named) and any(says_again(wish, each) for each in same)
