"""The time of an appointment that stands, said again: it is no wish."""

from datetime import datetime

from domain import acts
from domain.acts import Reading
from domain.agenda import Booking, Cancelling, Moving, Noting
from domain.agreement import Proposal, says_again
from domain.dialogue.excluding import has_hours
from domain.dialogue.said import every, wants, without
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import wishes_in


def without_own_time(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """ "See you on Tuesday at four", "one o'clock, right?": the appointment itself is no wish."""
    reading = _without_own_clash(step, reading, scene)
    if _keeps_own(step, reading, scene):
        return step, _as_keep(reading)
    wishes = wishes_in(reading.acts)
    busy = any(not isinstance(each, Noting) for each in step.conversation.agenda)
    if not wishes or busy or wants(reading):
        return step, reading
    asks = any(_asks_of_own(act) for act in reading.acts)
    remarks = asks or any(act.topic != "availability" for act in every(reading, acts.Ask))
    if not all(_is_own_time(wish, step, scene, asks=remarks) for wish in wishes):
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


def _without_own_clash(step: Step, reading: Reading, scene: Scene) -> Reading:
    """ "I only have one, Monday 9, right?": of a Monday at nine, and of no date."""
    starts = [own.start.astimezone(scene.tenant.zone) for own in step.conversation.appointments]
    kept = tuple(
        act
        for act in reading.acts
        if not (isinstance(act, acts.Clash) and any(_is_hour_of(act, each) for each in starts))
    )
    return reading.model_copy(update={"acts": kept})


def _is_hour_of(clash: acts.Clash, start: datetime) -> bool:
    weekdays = {day.weekday() for day in clash.days}
    return start.weekday() in weekdays and any(day.day == start.hour for day in clash.days)


def _keeps_own(step: Step, reading: Reading, scene: Scene) -> bool:
    """ "I have the one at half past nine already", to a list that nobody asked for."""
    top, own = step.conversation.top, step.conversation.appointments
    unasked = (isinstance(top, Moving) and top.or_more) or (
        isinstance(top, Booking) and not top.wanted
    )
    wishes = every(reading, acts.Wish)
    timed = bool(wishes) and all(w.role == "busy" and has_hours(w) for w in wishes)
    if not (unasked and timed) or wants(reading):
        return False
    said = [wish.model_copy(update={"role": "wanted"}) for wish in wishes]
    return any(_is_of_one(said, each.start, scene) for each in own)


def _as_keep(reading: Reading) -> Reading:
    rest = without(reading, acts.Wish, acts.Decline)
    return rest.model_copy(update={"acts": (acts.Keep(), *rest.acts)})


def _asks_of_own(act: acts.Act) -> bool:
    return isinstance(act, acts.Ask) and act.topic == "own_appointment"


def _is_of_one(wishes: list[acts.Wish], start: datetime, scene: Scene) -> bool:
    at = start.astimezone(scene.tenant.zone)
    own = Proposal(task="book", day=at.date(), time=at.time())
    return all(says_again(wish, own) for wish in wishes)


def _is_own_time(wish: acts.Wish, step: Step, scene: Scene, *, asks: bool) -> bool:
    """A day alone names it only beside a question: "but it is tomorrow, will they answer?"."""
    named = wish.time or wish.times or (asks and (wish.day or wish.days))
    starts = [own.start.astimezone(scene.tenant.zone) for own in step.conversation.appointments]
    same = (Proposal(task="book", day=each.date(), time=each.time()) for each in starts)
    return bool(named) and any(says_again(wish, each) for each in same)
