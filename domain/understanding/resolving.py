"""What the days and hours of a text come to together: corrections, limits, the list on offer."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from domain.acts import Context, Role, Wish
from domain.understanding.calendar import Days, add_months, next_weekday
from domain.understanding.times import in_half, in_part
from domain.understanding.values import Value

_YEAR_AHEAD = timedelta(days=300)  # who means a day so far away names the year
_WEEK = 7
_NOON = 12
_HALVES = ("morning", "afternoon", "evening", "night")


class Item(NamedTuple):
    value: Value
    role: Role | None
    clause: int
    excluded: bool = False  # a rule ("except Tuesdays"), not this once
    doubtful: bool = False
    denied: bool = False  # the words after it speak against it
    known: bool = True  # no word of the clause is unaccounted for

    def without_role(self) -> "Item":
        return self._replace(role=None, doubtful=True)


def resolved(items: list[Item], amended_at: int | None, context: Context) -> list[Item]:
    """`amended_at`: where the last words stand that take back what was said before them."""
    items = [_after_another(item, items[:at]) for at, item in enumerate(items)]
    items = [_on_offer(item, context) for item in items]
    if amended_at is not None:
        items = _amended(items, amended_at)
    items = [i.without_role() if i.denied and i.role == "wanted" else i for i in items]
    items = _contended(_still_open([_plausible(item, context) for item in items]))
    items = _joined_limits(_in_parts(items))
    return [_turned(item) for item in _within_range(items)]


def _after_another(item: Item, before: list[Item]) -> Item:
    """ "The 30th is my birthday, the day after suits me"."""
    days = [each.value.days.day for each in before if each.value.days and each.value.days.day]
    if not item.value.following or not days:
        return item
    return item._replace(value=item.value._replace(days=Days(day=days[-1] + timedelta(days=1))))


def _on_offer(item: Item, context: Context) -> Item:
    """Of what the words leave open, the list on the table settles what is on it."""
    value, days = item.value, item.value.days
    if days:
        shown = [day for day in context.offers.days if _may_be(days, day)]
        if len(shown) == 1 and (days.candidates or days.weekday is not None):
            return item._replace(
                value=value._replace(days=Days(day=shown[0], weekday=days.weekday))
            )
        return item
    shown_times = [moment for moment in value.times if moment in context.offers.times]
    if len(value.times) == 2 and len(shown_times) == 1 and value.point:
        point = value.point._replace(hour=shown_times[0].hour, is_open=False, assumed=False)
        return item._replace(value=value._replace(point=point))
    return item


def _may_be(days: Days, day: date) -> bool:
    return day in days.candidates or (days.weekday is not None and days.weekday == day.weekday())


def _amended(items: list[Item], at: int) -> list[Item]:
    """ "At 3, actually 4": what stands before of the same kind gives way; who is busy stays so."""
    after = {i.value.subject for i in items if i.value.start >= at and i.role == "wanted"}
    busy = {i.value.subject for i in items if i.value.start < at and i.role == "busy"}
    wanted = {i.value.subject for i in items if i.value.start < at and i.role == "wanted"}
    amended = [_amend(item, at, after, busy - wanted) for item in items]
    return _same_half(_in_kind(amended, at), at)


def _in_kind(items: list[Item], at: int) -> list[Item]:
    """Two hours that take the place of a stretch are one: "1 to 3, sorry, 2 and 4"."""
    ranges = [i for i in items if i.role == "replaced" and i.value.span]
    hours = [i for i in items if i.role == "wanted" and i.value.start >= at and i.value.point]
    if not ranges or len(hours) < 2:
        return items
    return [item.without_role() if item in hours else item for item in items]


def _still_open(items: list[Item]) -> list[Item]:
    """A day cannot be both wanted and refused: "not Tuesday, the next Tuesday"."""
    out = {_day(item) for item in items if item.role != "wanted" and _day(item)}
    return [
        item.without_role() if item.role == "wanted" and _day(item) in out else item
        for item in items
    ]


def _in_parts(items: list[Item]) -> list[Item]:
    """ "At 3, in the afternoon of course": the one part of the day settles an open hour."""
    parts = [i for i in items if i.role in ("wanted", None) and i.value.part in _HALVES]
    open_ = [i for i in items if i.role == "wanted" and len(i.value.times) == 2]
    if len({part.value.part for part in parts}) != 1 or not open_:
        return items
    settled = [_in_half(i, parts[0].value.part) if i in open_ else i for i in items]
    return [item for item in settled if item not in parts]


def _in_half(item: Item, part: str) -> Item:
    point = item.value.point
    return item._replace(value=item.value._replace(point=in_part(point, part))) if point else item


def _joined_limits(items: list[Item]) -> list[Item]:
    """ "After the 20th and before the 30th": one stretch."""
    limits = [i for i in items if i.role == "wanted" and i.value.days and i.value.days.limit]
    starts = [i for i in limits if i.value.days and i.value.days.limit and i.value.days.limit[0]]
    ends = [i for i in limits if i not in starts]
    if len(starts) != 1 or len(ends) != 1:
        return items
    first, last = starts[0].value.days, ends[0].value.days
    start = first.limit[0] if first and first.limit else None
    end = last.limit[1] if last and last.limit else None
    if not start or not end:
        return items
    if end < start:  # "after the 20th and before the 10th": of the next month
        end = add_months(end, 1)
    spans = (*starts[0].value.spans, *ends[0].value.spans)
    whole = starts[0].value._replace(spans=spans, days=Days(limit=(start, end)))
    kept = [item for item in items if item is not ends[0]]
    return [item._replace(value=whole) if item is starts[0] else item for item in kept]


def _day(item: Item) -> date | None:
    return item.value.days.day if item.value.days else None


def _contended(items: list[Item]) -> list[Item]:
    """Two hours, or two days, wanted in two places: alternatives, or one of them is meant."""
    for subject in ("day", "time"):
        single = [i for i in items if i.role == "wanted" and _single(i.value, subject)]
        named = {_day(i) if subject == "day" else i.value.times for i in single}
        if len(named) > 1 and len({i.clause for i in single}) > 1:
            items = [i._replace(doubtful=True) if i in single else i for i in items]
    return items


def _single(value: Value, subject: str) -> bool:
    return bool(value.days and value.days.day) if subject == "day" else bool(value.times)


def _same_half(items: list[Item], at: int) -> list[Item]:
    """ "5 pm, sorry, 6": the hour that takes another's place is of its half of the day."""
    closed = [
        i.value.point
        for i in items
        if i.role == "replaced" and i.value.point and len(i.value.times) == 1
    ]
    if not closed:
        return items
    half = "am" if closed[-1].hour < _NOON else "pm"
    return [
        i._replace(value=i.value._replace(point=in_half(i.value.point, half)))
        if i.role == "wanted" and i.value.start >= at and i.value.point and len(i.value.times) == 2
        else i
        for i in items
    ]


def _amend(item: Item, at: int, after: set[str], busy: set[str]) -> Item:
    subject = item.value.subject
    if item.value.start < at:
        replaced = item.role == "wanted" and subject in after
        return item._replace(role="replaced") if replaced else item
    return item.without_role() if item.role == "wanted" and subject in busy else item


def _plausible(item: Item, context: Context) -> Item:
    days = item.value.days
    today = context.now.date()
    if not days or item.role not in ("wanted", "refused", "busy"):
        return item
    if item.value.clashes or days.clashes:
        return item.without_role()
    if item.role == "wanted" and today in days.each:
        return item.without_role()
    if days.candidates:
        return (
            item._replace(doubtful=True)
            if days.day and days.weekday is None
            else (item.without_role())
        )
    named = days.day or (days.limit and (days.limit[0] or days.limit[1]))
    if days.day and days.day < today and item.role == "wanted":
        return item.without_role()
    if named and named - today > _YEAR_AHEAD and not item.value.year_named:
        return item.without_role()
    return item


def _within_range(items: list[Item]) -> list[Item]:
    """ "Any Wednesday in January": a bare weekday beside a stretch of days lies in it."""
    ranges = [
        day_range(item.value.days)
        for item in items
        if item.role == "wanted" and item.value.days and day_range(item.value.days)
    ]
    spans = [span for span in ranges if span]
    return [_into(item, spans[0]) for item in items] if len(spans) == 1 else items


def _into(item: Item, span: tuple[date | None, date | None]) -> Item:
    days = item.value.days
    if item.role != "wanted" or not days or (days.weekday is None and not days.each):
        return item
    start, end = span
    if days.each:
        rules = Days(weekdays=days.weekdays)
        return item._replace(value=item.value._replace(days=rules))
    assert days.weekday is not None
    found = next_weekday(start, days.weekday) if start else None
    if found and end and found <= end < found + timedelta(days=_WEEK):
        return item._replace(value=item.value._replace(days=Days(day=found)))
    rule = Days(weekdays=frozenset({days.weekday}))
    return item._replace(value=item.value._replace(days=rule))


def day_range(days: Days) -> tuple[date | None, date | None] | None:
    return None if days.run else days.limit or days.span


def _turned(item: Item) -> Item:
    """A limit said with a no is a wanted stretch: "nothing before the 8th"."""
    days, limits = item.value.days, item.value.time_range
    limited = (days and days.limit) or (limits and not item.value.part and None in limits)
    if item.role != "refused" or not limited:
        return item
    if not item.known:
        return item.without_role()
    if days and days.limit:
        return item._replace(role="wanted", value=item.value._replace(days=_other_side(days.limit)))
    if limits:
        span = item.value.span
        assert span
        turned_span = span._replace(start=limits[1], end=limits[0], is_open=False)
        return item._replace(role="wanted", value=item.value._replace(span=turned_span))
    return item


def fields(value: Value, *, by_rule: bool) -> dict[str, Any]:
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


def _other_side(limit: tuple[date | None, date | None]) -> Days:
    start, end = limit
    if end:
        return Days(limit=(end + timedelta(days=1), None))
    return Days(limit=(None, start - timedelta(days=1) if start else None))


def following(days: Days) -> Days | None:
    """A week later, of a weekday or of a week."""
    week = timedelta(days=_WEEK)
    if days.day:
        return Days(day=days.day + week)
    if days.span and not days.run:
        return Days(span=(days.span[0] + week, days.span[1] + week))
    return None


def grouped(items: Iterable[Item]) -> list[list[Item]]:
    """What is said in one breath is one wish; alternatives are several."""
    by_place: dict[tuple[int, Role | None], list[Item]] = {}
    for item in items:
        by_place.setdefault((item.clause, item.role), []).append(item)
    return [group for together in by_place.values() for group in _alternatives(together)]


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
        said |= fields(item.value, by_rule=item.excluded)
    certain = not any(item.doubtful for item in group)
    return Wish(role=role, words=words, certain=certain, **said)
