"""What is meant of what is on the table: by its place, or by what it is."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar

from contracts.values import AppointmentSummary, OpenDay, TimeSlot
from domain.acts import Choose, Reading, Wish
from domain.agreement import Proposal, says_again
from domain.dialogue.wishes import wishes_in
from domain.scheduling import local_day
from domain.tenants import Tenant

T = TypeVar("T", OpenDay, TimeSlot, AppointmentSummary)


def chosen(items: Sequence[T], reading: Reading) -> list[T]:
    """By number or place. "Any" and the earliest are the first in time."""
    found: list[T] = []
    for act in reading.acts:
        if isinstance(act, Choose):
            found += _at(items, act)
    return list(dict.fromkeys(found))


def of_hour(slots: Sequence[TimeSlot], reading: Reading, tenant: Tenant) -> list[TimeSlot]:
    """A number beyond the list is the hour of the one that begins at it."""
    numbers = {act.number for act in reading.acts if isinstance(act, Choose) and act.number}
    starts = [(slot, slot.start.astimezone(tenant.zone)) for slot in slots]
    meant = [s for s, at in starts if {at.hour, (at.hour - 1) % 12 + 1} & numbers]
    on_the_hour = [s for s, at in starts if s in meant and not at.minute]
    return on_the_hour if len(on_the_hour) == 1 else meant


def names_no_item(items: Sequence[T], reading: Reading) -> bool:
    """A number beyond the list."""
    numbers = [act.number for act in reading.acts if isinstance(act, Choose) and act.number]
    return bool(numbers) and not chosen(items, reading)


def times_meant(
    slots: Sequence[TimeSlot], wishes: Sequence[Wish], tenant: Tenant
) -> list[TimeSlot]:
    """Those that a wanted hour names, or a wanted day where each of them is of another."""
    wanted = _of_one_day([wish for wish in wishes if wish.role == "wanted"])
    return [slot for slot in slots if any(_names(wish, slot, slots, tenant) for wish in wanted)]


def names_moment(wishes: Sequence[Wish], start: datetime, tenant: Tenant) -> bool:
    """Whether each of them is of that day and hour."""
    local = start.astimezone(tenant.zone)
    moment = Proposal(task="book", day=local.date(), time=local.time())
    return all(says_again(wish, moment) for wish in wishes)


def appointments_meant(
    appointments: Sequence[AppointmentSummary], reading: Reading, tenant: Tenant
) -> list[AppointmentSummary]:
    """By number, day or hour; the one left where only one is not excluded."""
    by_place = chosen(appointments, reading)
    if by_place:
        return by_place
    return [
        each
        for each in appointments
        if any(_is_of(wish, each, tenant) for wish in wishes_in(reading.acts))
    ]


def _at(items: Sequence[T], act: Choose) -> list[T]:
    if not items:
        return []
    if act.number is not None:
        return [items[act.number - 1]] if 1 <= act.number <= len(items) else []
    if act.which == "last":
        return [items[-1]]
    if act.which == "first":
        return [items[0]]
    if act.which == "all":
        return list(items)
    in_order = sorted(items, key=_when)
    return [in_order[-1] if act.which == "latest" else in_order[0]] if act.which else []


def _when(item: OpenDay | TimeSlot | AppointmentSummary) -> str:
    return str(item.date) if isinstance(item, OpenDay) else item.start.isoformat()


def _names(wish: Wish, slot: TimeSlot, slots: Sequence[TimeSlot], tenant: Tenant) -> bool:
    start = slot.start.astimezone(tenant.zone)
    days = _days(wish)
    if days and start.date() not in days:
        return False
    if wish.time or wish.times:
        return start.time() in ((wish.time,) if wish.time else wish.times)
    same_day = [each for each in slots if local_day(tenant, each.start) == start.date()]
    plain = not (wish.time_range or wish.weekdays or wish.day_range)
    return bool(days) and plain and len(same_day) == 1


def _is_of(wish: Wish, appointment: AppointmentSummary, tenant: Tenant) -> bool:
    """The day or hour it is at; a wanted one may be the new time, so it is only a hint."""
    start = appointment.start.astimezone(tenant.zone)
    days = _days(wish)
    weekday = not wish.weekdays or start.weekday() in wish.weekdays
    hours = (wish.time,) if wish.time else wish.times
    named = bool(days or wish.weekdays or hours)
    return (
        named
        and weekday
        and (not days or start.date() in days)
        and (not hours or start.time() in hours)
    )


def _of_one_day(wanted: Sequence[Wish]) -> list[Wish]:
    """ "Friday the 11th instead, around noon": the hour is of that day, in however many acts."""
    days = {day for wish in wanted for day in _days(wish)}
    elsewhere = [wish for wish in wanted if wish.day_range or wish.weekdays or wish.shift_days]
    if elsewhere or len(days) != 1:
        return list(wanted)
    return [
        wish if _days(wish) else wish.model_copy(update={"days": tuple(days)}) for wish in wanted
    ]


def _days(wish: Wish) -> set[date]:
    return {*wish.days, *((wish.day,) if wish.day else ())}
