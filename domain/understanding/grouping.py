"""Days and hours put together into the wishes of the contract."""

from collections.abc import Iterable
from typing import Any

from domain.acts import Role, Wish
from domain.understanding.calendar import Days
from domain.understanding.items import Item, day_range
from domain.understanding.values import Value

_FEW = 2  # of so many days of the week it may be this once; who is busy on more is so always


def grouped(items: Iterable[Item]) -> list[list[Item]]:
    """What is said in one breath is one wish; alternatives are several."""
    by_place: dict[tuple[int, Role | None], list[Item]] = {}
    for item in items:
        by_place.setdefault((item.clause, item.role), []).append(item)
    groups = []
    for (clause, role), together in by_place.items():
        open_ = by_place.get((clause, None), []) if role == "wanted" else []
        if role and not (open_ and _is_paired(together, open_)):
            groups += _alternatives(together)
        elif role:
            groups += _alternatives_beside(together, open_)
    return groups


def _is_paired(items: list[Item], open_: list[Item]) -> bool:
    """ "Tuesday at 10 or Wednesday at 11", where it is open which Wednesday: each has its own."""
    both = [*items, *open_]
    days = [item for item in both if item.value.subject == "day"]
    return len(both) == 2 * len(days) > 2


def _alternatives_beside(items: list[Item], open_: list[Item]) -> list[list[Item]]:
    """Without the hour of a day that is open."""
    both = sorted([*items, *open_], key=lambda item: item.value.start)
    return [pair for pair in _alternatives(both) if all(item.role for item in pair)]


def _alternatives(items: list[Item]) -> list[list[Item]]:
    days = [item for item in items if item.value.subject == "day"]
    others = [item for item in items if item.value.subject != "day"]
    if len(days) == len(others) > 1:
        return [list(pair) for pair in zip(days, others, strict=True)]
    if len(days) > 1 and len(others) <= 1:
        return [[day, *others] for day in days]
    if len(others) > 1:
        return [[*days, other] for other in others]
    return [items]


def as_wish(group: list[Item], words: str) -> Wish:
    role: Role = group[0].role or "wanted"
    said: dict[str, Any] = {}
    for item in group:
        habit = item.role == "busy" and bool(item.value.days and len(item.value.days.each) > _FEW)
        said |= _fields(item.value, by_rule=item.excluded or habit)
    certain = not any(item.doubtful for item in group)
    return Wish(role=role, words=words, certain=certain, **said)


def _fields(value: Value, *, by_rule: bool) -> dict[str, Any]:
    """The value as a wish has it; `by_rule`: a weekday stands for all of them."""
    if value.shift:
        shift = value.shift
        if shift.day:
            return {"day": shift.day, "time": shift.time}
        return {"shift_days": shift.days, "shift_minutes": shift.minutes}
    if value.days:
        return _of_days(value.days, by_rule)
    times = value.times
    if times:
        said: dict[str, Any] = {"time": times[0]} if len(times) == 1 else {"times": times}
        return {**said, "about": value.about}
    return {"time_range": value.time_range, "about": value.about}


def _of_days(days: Days, by_rule: bool) -> dict[str, Any]:
    if days.run:
        return {"weekdays": tuple(sorted(days.run))}
    if by_rule and days.weekday is not None:
        return {"weekdays": (days.weekday,)}
    if days.day:
        return {"day": days.day}
    if days.each and not by_rule:
        return {"days": days.each}
    said: dict[str, Any] = {"weekdays": tuple(sorted(days.weekdays))} if days.weekdays else {}
    if span := day_range(days):
        said["day_range"] = span
    return said
