"""Others than those on the table, earlier or later ones: what was shown stays until there are."""

from datetime import date, time
from typing import TypeVar

from contracts.commands import FindDays, FindTimeSlots
from contracts.values import OpenDay, TimeSlot
from domain import acts
from domain.acts import Reading
from domain.agenda import Booking, Moving, Offer, Wished
from domain.dialogue.excluding import clock_of, refusing_days
from domain.dialogue.frames.choosing_time import other_days, other_times
from domain.dialogue.said import every
from domain.dialogue.says import What
from domain.dialogue.searching import in_order, is_own, on_table, search_day, searching, unsure
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import local_time, merged, on_day, wishes_in
from domain.scheduling import local_day

_CLOSEST = 2
T = TypeVar("T", date, time)


def others(step: Step, reading: Reading, scene: Scene) -> Step:
    asked = every(reading, acts.Other)
    if not asked or wishes_in(reading.acts):
        return step
    if not step.conversation.agenda and step.conversation.appointments:
        if asked[-1].which is None and not reading.settled:
            return step  # "I don't want another time" may be all of it
        return step.push(Moving(wished=_than_own(step, asked[-1], scene))).took()
    if not isinstance(step.conversation.top, Booking | Moving):
        return step
    days, slots = _shown_days(step), _shown_slots(step)
    of_days = asked[-1].of == "days" or (asked[-1].of is None and not slots)
    step, which = step.took(), asked[-1].which
    if which and slots and not of_days:
        return _look_for_times(step, slots, scene, later=which == "later")
    if which and days:
        return _look_for_days(step, days, scene, later=which == "later")
    if of_days:
        return _on_other_days(step, slots, scene)
    return other_times(step, scene)


def _than_own(step: Step, asked: acts.Other, scene: Scene) -> Wished:
    """ "Have you got anything later?", of what stands."""
    own = step.conversation.appointments[-1].start.astimezone(scene.tenant.zone)
    later = asked.which == "later"
    if asked.which is None:
        of_day = asked.of == "times"
        return on_day(Wished(), own.date()) if of_day else refusing_days(Wished(), [own.date()])
    if asked.of == "days":
        wish = acts.Wish(day_range=_beyond(own.date(), later=later))
    else:
        wish = acts.Wish(day=own.date(), time_range=_beyond(own.time(), later=later))
    return merged(Wished(), [wish], scene.tenant)


def _beyond(edge: T, *, later: bool) -> tuple[T | None, T | None]:
    return (edge, None) if later else (None, edge)


def _on_other_days(step: Step, slots: list[TimeSlot], scene: Scene) -> Step:
    if not slots:
        return other_days(step)
    days = dict.fromkeys(local_day(scene.tenant, slot.start) for slot in slots)
    wished = refusing_days(searching(step).wished, days)
    return step.with_top(wished=wished, offer=None, slot=None)


# A look beyond the list.


def _look_for_times(step: Step, slots: list[TimeSlot], scene: Scene, *, later: bool) -> Step:
    """On the day of the list."""
    edge = slots[-1] if later else slots[0]
    bound, other = ("not_before", "not_after") if later else ("not_after", "not_before")
    hour = local_time(edge, scene.tenant)
    wished = searching(step).wished
    limits = wished.limits.model_copy(update={bound: clock_of(hour), other: None})
    beyond = wished.model_copy(update={"limits": limits, "times": (hour,)})
    return search_day(step, local_day(scene.tenant, edge.start), scene, beyond)


def _look_for_days(step: Step, days: list[OpenDay], scene: Scene, *, later: bool) -> Step:
    bound = {"first_day": days[-1].date} if later else {"last_day": days[0].date}
    limits = searching(step).wished.limits.model_copy(update={"days": (), **bound})
    return step.send(scene, FindDays, wishes=limits)


def looks_beyond(step: Step) -> bool:
    """What was shown is still on the table while others are looked for."""
    frame = searching(step)
    return frame.offer is not None or frame.slot is not None


def times_beyond(step: Step, command: FindTimeSlots, found: list[TimeSlot], scene: Scene) -> Step:
    frame, shown = searching(step), _shown_slots(step)
    slots = [slot for slot in found if slot not in shown and not is_own(frame, slot)]
    if not slots:
        return _closest_shown(step, command, shown)
    wished = frame.wished.model_copy(update={"limits": command.wishes, "times": (), "which": None})
    wished = on_day(wished, command.day)
    return step.with_top(
        wished=wished, offer=in_order(slots), slot=None, widened=False, **unsure(frame)
    )


def _closest_shown(step: Step, command: FindTimeSlots, shown: list[TimeSlot]) -> Step:
    """Nothing is later, or earlier: of what was shown, what comes closest to that."""
    frame, edge = searching(step), command.nearest or ""
    wished = frame.wished.model_copy(update={"near": time.fromisoformat(edge)})
    later = command.wishes.not_before == edge
    closest = shown[-_CLOSEST:] if later else shown[:_CLOSEST]
    step = step.with_top(wished=wished, offer=in_order(closest) if frame.offer else None)
    return step.say(What.NO_OTHER_TIMES)


def days_beyond(step: Step, command: FindDays, found: list[OpenDay]) -> Step:
    frame, shown = searching(step), _shown_days(step)
    days = [day for day in found if day not in shown]
    if not days:
        return step.say(What.NO_OTHER_DAYS)
    wished = frame.wished.model_copy(update={"limits": command.wishes})
    return step.with_top(wished=wished, offer=Offer[OpenDay](items=tuple(days)), **unsure(frame))


def _shown_slots(step: Step) -> list[TimeSlot]:
    frame = searching(step)
    items = on_table(step) or ((frame.slot,) if frame.slot else ())
    return sorted((e for e in items if isinstance(e, TimeSlot)), key=lambda slot: slot.start)


def _shown_days(step: Step) -> list[OpenDay]:
    days = (each for each in on_table(step) if isinstance(each, OpenDay))
    return sorted(days, key=lambda day: day.date)
