"""A day, then a time of it: what is on the table, and which of it was meant."""

from contracts.values import OpenDay, TimeSlot
from domain import acts
from domain.acts import Reading
from domain.agenda import Booking
from domain.dialogue.excluding import refusing, refusing_days
from domain.dialogue.offers import chosen, of_hour
from domain.dialogue.said import agrees, declines, every, is_certain
from domain.dialogue.says import What
from domain.dialogue.searching import ask_offer, on_table, searching
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step
from domain.dialogue.visits import of_moments, wants_all
from domain.dialogue.wishes import is_exact, on_day
from domain.scheduling import local_day

_MOST_AT_ONCE = 4  # visits
_MOST_EITHER_OR = 2


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
    if agrees(reading) and not (offer and offer.between and _asks_anew(step, What.WHICH_DAY)):
        # A yes to a list: the first of it is proposed.
        wished = on_day(frame.wished, days[0].date).model_copy(update={"which": "earliest"})
        return step.with_top(wished=wished, offer=None)
    return read_back_anew(step, reading)


def _asks_anew(step: Step, what: What) -> bool:
    """A yes to "this or that?": asked in other words first, then the first of them is proposed."""
    return step.conversation.said.get(what, 0) < _MOST_EITHER_OR


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
    by_hour = [] if picked else of_hour(slots, reading, scene.tenant)
    if len(by_hour) == 1:
        return _propose(step, by_hour[0])
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
    if agrees(reading) and not (offer and offer.between and _asks_anew(step, What.WHICH_TIME)):
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


def read_back_anew(step: Step, reading: Reading) -> Step | None:
    """A yes that covers nothing: half a yes, or one to what is not proposed any more."""
    return step if agrees(reading) else None


TIME = Slot(frozenset({"time"}), _wants_time, ask_offer, answer_time)
DAY = Slot(frozenset({"day"}), _wants_time, ask_offer, answer_day)
