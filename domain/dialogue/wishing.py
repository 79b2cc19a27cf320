"""Takes wishes into the errand they are of, and sees whether they name what is on the table."""

from datetime import datetime, time
from typing import Any

from contracts.values import TimeSlot
from domain import acts
from domain.acts import Reading, Wish
from domain.agenda import (
    Booking,
    Cancelling,
    Contention,
    Moving,
    Offer,
    Requesting,
    Wished,
)
from domain.agreement import Proposal, says_again
from domain.dialogue.frames.choosing_time import take_slot
from domain.dialogue.frames.own import answer_which
from domain.dialogue.offers import chosen, times_meant
from domain.dialogue.said import every, has, is_certain, wants
from domain.dialogue.says import OfWishes, What
from domain.dialogue.searching import on_table
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import is_exact, merged, on_day, suits, wishes_in
from domain.dialogue.wishes_said import added
from domain.scheduling import local_day, refusal

_NOTHING_FOUND: dict[str, Any] = {"offer": None, "slot": None, "widened": False}
Wishing = Booking | Moving | Cancelling | Requesting


def take_wishes(step: Step, reading: Reading, scene: Scene) -> Step:
    frame = _of_another_booking(step, reading, scene) or wishing_frame(step)
    wishes = _believed(frame, reading) if frame else []
    if not wishes or frame is None:
        return step
    if step.conversation.question == "which_appointment" and frame is step.conversation.top:
        answered = answer_which(step, reading, scene)
        if answered:
            return answered.took()
    on_top = frame is step.conversation.top
    if on_top and isinstance(frame, Booking | Moving):
        if _says_it_again(frame, wishes, scene):
            return step.took()
        picked = _contending(step, wishes, reading, scene) or _picked(step, wishes, reading, scene)
        if picked:
            return picked.took()
    return _merge(step, frame, wishes, reading, scene).took()


def _believed(frame: Wishing, reading: Reading) -> list[Wish]:
    """Where nothing is wished yet, a day that only seems to be kept out may be the one that is
    wanted: neither is taken."""
    wishes = wishes_in(reading.acts)
    if isinstance(frame, Cancelling):  # "the one at three": what goes is what is meant
        wishes = [_meant_by(wish) for wish in wishes]
    wanted = any(wish.role == "wanted" for wish in wishes)
    if reading.settled or wanted or not frame.wished.is_open:
        return wishes
    return [wish for wish in wishes if wish.certain]


def _of_another_booking(step: Step, reading: Reading, scene: Scene) -> Booking | None:
    """ "Yes, and book me Friday as well": of the one that comes after what is read back."""
    *below, top = step.conversation.agenda or (None,)
    under = below[-1] if below else None
    if "book" not in wants(reading) or not isinstance(top, Booking | Cancelling):
        return None
    if isinstance(top, Booking) and _says_it_again(top, wishes_in(reading.acts), scene):
        return None
    return under if isinstance(under, Booking) and under.slot is None else None


def wishing_frame(step: Step) -> Wishing | None:
    """The uppermost that a wish can be of."""
    found = (each for each in reversed(step.conversation.agenda) if isinstance(each, Wishing))
    return next(found, None)


def _picked(step: Step, wishes: list[Wish], reading: Reading, scene: Scene) -> Step | None:
    """ "The four o'clock", and what contends with it: a 2 that is the second, or two o'clock."""
    slots = [each for each in on_table(step) if isinstance(each, TimeSlot)]
    picked = chosen(slots, reading)
    named = times_meant(slots, wishes, scene.tenant)
    if not named and not _may_be_said_of(picked, wishes, scene):
        return None
    frame = step.conversation.top
    assert isinstance(frame, Booking | Moving)
    wished = merged(frame.wished, [w for w in wishes if w.role != "wanted"], scene.tenant)
    meant = [
        each
        for each in slots
        if each in (*named, *picked) and suits(wished.limits, each, scene.tenant)
    ]
    if not meant:
        return None
    step = step.with_top(wished=wished)
    if len(meant) == 1:
        step = take_slot(step, meant[0], reading)
        about = any(wish.about for wish in wishes) and isinstance(frame, Booking)
        return step.with_top(sure=False) if about else step
    return step.with_top(offer=Offer[TimeSlot](items=tuple(meant), between=True), slot=None)


def _contending(step: Step, wishes: list[Wish], reading: Reading, scene: Scene) -> Step | None:
    """ "3": the third of the list, or three o'clock, which is not in it and may be free."""
    frame = step.conversation.top
    assert isinstance(frame, Booking | Moving)
    slots = [each for each in on_table(step) if isinstance(each, TimeSlot)]
    picked, (wish, *others) = chosen(slots, reading), wishes
    number = next((act.number for act in every(reading, acts.Choose) if act.number), None)
    plain = not others and wish.role == "wanted" and not (wish.day or wish.days or wish.weekdays)
    if number is None or len(picked) != 1 or not plain or not (wish.time or wish.times):
        return None
    if times_meant(slots, wishes, scene.tenant) or (frame.offer and frame.offer.number):
        return None
    day = on_day(frame.wished, local_day(scene.tenant, picked[0].start))
    wished = merged(day, wishes, scene.tenant)
    day_is_kept = wished.day == local_day(scene.tenant, picked[0].start)
    if not day_is_kept or not any(_is_possible(at, wished, scene) for at in wished.times):
        return None
    contends = Contention(number=number, slot=picked[0])
    return step.with_top(wished=wished, offer=None, slot=None, contends=contends)


def _is_possible(at: time, wished: Wished, scene: Scene) -> bool:
    assert wished.day
    start = datetime.combine(wished.day, at, scene.tenant.zone)
    return refusal(scene.tenant, start, scene.now) is None


def _may_be_said_of(picked: list[TimeSlot], wishes: list[Wish], scene: Scene) -> bool:
    """ "The first one today": the day of what was picked, and a number that is no hour."""
    days = {local_day(scene.tenant, each.start) for each in picked}
    return bool(days) and all(
        wish.role == "wanted"
        and (wish.day is None or wish.day in days)
        and not (wish.time or wish.time_range or wish.days or wish.day_range or wish.weekdays)
        and not (wish.times and len(wish.times) == 1)
        for wish in wishes
    )


def _says_it_again(frame: Booking | Moving, wishes: list[Wish], scene: Scene) -> bool:
    """What is read back already: "yes, at five"."""
    if frame.slot is None:
        return False
    start = frame.slot.start.astimezone(scene.tenant.zone)
    same = Proposal(task="book", day=start.date(), time=start.time())
    return all(says_again(wish, same) for wish in wishes)


def _merge(step: Step, frame: Wishing, wishes: list[Wish], reading: Reading, scene: Scene) -> Step:
    before = frame.wished
    if isinstance(frame, Booking | Moving):
        before = _of_shown_day(frame, wishes, scene)
    wished = merged(before, wishes, scene.tenant)
    clash = has(reading, acts.Clash) and len(wished.limits.days) > 1
    wished = wished.model_copy(update={"clash": clash})
    update = _sought_anew(step, frame, wished, wishes, reading)
    if isinstance(frame, Booking | Moving) and _still_fits(frame, wished, wishes, scene):
        update |= {"slot": frame.slot}
    after = frame.model_copy(update={"wished": wished, **update})
    step = step.with_frame(frame, after)
    more = added(before, wished, scene) if isinstance(frame, Booking | Moving) else None
    return step.say(OfWishes(What.WISH_NOTED, wished=more)) if more else step


def _still_fits(frame: Booking | Moving, wished: Wished, wishes: list[Wish], scene: Scene) -> bool:
    """ "Not between two and three", of eleven o'clock, which was chosen: it stays chosen."""
    wanted = [wish for wish in wishes if wish.role == "wanted"]
    slot = frame.slot
    return (
        slot is not None
        and _says_it_again(frame, wanted, scene)
        and suits(wished.limits, slot, scene.tenant)
    )


def _sought_anew(
    step: Step, frame: Wishing, wished: Wished, wishes: list[Wish], reading: Reading
) -> dict[str, Any]:
    """What was found for other wishes counts no more."""
    if isinstance(frame, Booking):
        return {**_NOTHING_FOUND, **_asked_for(step, frame, wished, wishes, reading)}
    if isinstance(frame, Moving):
        return {**_NOTHING_FOUND, "timed": False}
    return {"start": None} if isinstance(frame, Requesting) else {}


def _asked_for(
    step: Step, frame: Booking, wished: Wished, wishes: list[Wish], reading: Reading
) -> dict[str, bool]:
    """Whether it is wanted or only asked about. Times come before details where a day was named
    early: whether there is anything comes first."""
    wanted = frame.wanted or step.conversation.question in ("day", "time")
    refuses = any(wish.role == "refused" for wish in wishes)
    exact = is_exact(wished) and is_certain(reading) and not refuses
    early = wished.names_days and frame.slot is None
    return {
        "sure": wanted and exact and not frame.more,
        "times_first": frame.times_first or early,
        "asked": frame.asked and not wanted,
    }


def _of_shown_day(frame: Booking | Moving, wishes: list[Wish], scene: Scene) -> Wished:
    """An hour that is not on the list is of the day that is shown, or was chosen."""
    names_day = any(w.day or w.days or w.day_range or w.weekdays or w.shift_days for w in wishes)
    shown = [
        each for each in (frame.offer.items if frame.offer else ()) if isinstance(each, TimeSlot)
    ]
    shown = shown or ([frame.slot] if frame.slot else [])
    days = {local_day(scene.tenant, each.start) for each in shown}
    if names_day or len(days) != 1 or frame.wished.names_days:
        return frame.wished
    return on_day(frame.wished, days.pop())


def wishes_something(reading: Reading) -> bool:
    return any(w.role == "wanted" for w in wishes_in(reading.acts)) or has(reading, acts.Hurry)


def _meant_by(wish: Wish) -> Wish:
    return wish.model_copy(update={"role": "wanted"}) if wish.role == "replaced" else wish
