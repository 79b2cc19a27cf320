"""What the days and hours of a text come to together: limits, stretches, the list on offer."""

from datetime import date, timedelta

from domain.acts import Context
from domain.understanding.amending import amended
from domain.understanding.calendar import Days, add_months, next_monthly, next_weekday, week_start
from domain.understanding.items import Item, day_of, day_range
from domain.understanding.pointing import pointed_at
from domain.understanding.ranges import Span, plausible
from domain.understanding.shifts import Shift
from domain.understanding.times import in_half, in_part
from domain.understanding.values import Value

_YEAR_AHEAD = timedelta(days=300)  # who means a day so far away names the year
_WEEK = 7
_NOON = 12
_HALVES = ("morning", "afternoon", "evening", "night")


def resolved(items: list[Item], amended_at: int | None, context: Context) -> list[Item]:
    """`amended_at`: where the last words stand that take back what was said before them."""
    items = _in_turn(items, context)
    items = [_on_offer(item, context) for item in items]
    items = _without_bare_weekdays(items)
    if amended_at is not None:
        items = amended(items, amended_at)
    items = _in_half_of_replaced([_of_proposal(item, context) for item in items])
    items = [i.without_role() if i.denied and i.role == "wanted" else i for i in items]
    items = _shifted_by_weeks(_one_shift(items), context)
    items = _still_open([_plausible(item, context) for item in items])
    items = _contended(items, context)
    items = _joined_limits(_in_parts(_without_early(items)))
    items = _of_the_day(_without_bare_weekdays(items))
    return _joined_hours([_turned(item) for item in _within_range(items)])


def _in_turn(items: list[Item], context: Context) -> list[Item]:
    """What names a day by one named before it, which may be so named itself."""
    found: list[Item] = []
    for item in items:
        found.append(_after_another(item, found, context))
    return [item for item in found if item.value.days != Days() or not _is_quiet(item)]


def _on_list(days: Days, context: Context) -> Days | None:
    """A bare weekday is the one that is on the list."""
    shown = [day for day in context.offers.days if day.weekday() == days.weekday]
    return Days(day=shown[0]) if len(shown) == 1 else None


def _of_proposal(item: Item, context: Context) -> Item:
    """What is taken back is what was proposed, where it may be."""
    proposed, point = context.proposal and context.proposal.time, item.value.point
    if not (proposed and point and item.role in ("replaced", "refused")):
        return item
    if len(item.value.times) < 2 or proposed not in item.value.times:
        return item
    point = point._replace(hour=proposed.hour, is_open=False, assumed=False)
    return item._replace(value=item.value._replace(point=point))


def _in_half_of_replaced(items: list[Item]) -> list[Item]:
    """ "10:15 instead of 10:30", which is in the morning: if a business may be open then."""
    gone = [i for i in items if i.role in ("replaced", "refused") and len(i.value.times) == 1]
    if len(gone) != 1:
        return items
    return [_beside_hour(item, gone[0].value.times[0].hour) for item in items]


def _beside_hour(item: Item, hour: int) -> Item:
    point = item.value.point
    if item.role != "wanted" or not point or len(item.value.times) != 2:
        return item
    near = in_half(point, "am" if hour < _NOON else "pm")
    if plausible(near._replace(is_open=True)).hour != near.hour:
        return item
    return item._replace(value=item.value._replace(point=near))


def _is_quiet(item: Item) -> bool:
    """ "That day", said of nothing, is no more than a word; "that week" is one that was meant."""
    return item.value.pointing is not None and item.value.pointing.what != "thatweek"


def _without_bare_weekdays(items: list[Item]) -> list[Item]:
    """ "It's Tuesday, Tuesday the 8th": the weekday is of the date."""
    dated = [i.value.days for i in items if i.role == "wanted" and i.value.days]
    weekdays = {days.day.weekday() for days in dated if days.day and days.weekday is None}
    return [item for item in items if not _is_weekday_of(item, weekdays)]


def _is_weekday_of(item: Item, weekdays: set[int]) -> bool:
    days = item.value.days
    bare = days.weekday if days else None
    return bare is not None and bare in weekdays and item.role in ("wanted", "replaced")


def _of_the_day(items: list[Item]) -> list[Item]:
    """ "Tuesday the 8th I have a dentist at 3, at 5 rather": of the day that was named last."""
    busy = [i for i in items if i.role == "busy" and day_of(i)]
    others = [i for i in items if i.value.subject != "time" and i not in busy]
    if not busy or others:
        return items
    found: list[Item] = []
    day: Item | None = None
    clauses = {item.clause for item in busy}
    for item in items:
        day = item if item in busy else day
        if day and item.role and item.clause not in clauses:
            clauses.add(item.clause)
            found.append(_at_its_day(day, item))
        found.append(item)
    return found


def _at_its_day(day: Item, item: Item) -> Item:
    """The same day, where the hour stands."""
    value = day.value._replace(spans=item.value.spans)
    return Item(value, item.role, item.clause, doubtful=item.doubtful)


def _pointing(item: Item, before: list[Item], context: Context) -> Item:
    """Where no day is named, "that day" is the one on the table."""
    assert item.value.pointing
    named = [each.value.days for each in before if each.value.days]
    named = [_on_list(days, context) or _in_stretch(days, context) or days for days in named]
    if item.value.pointing.what == "same":
        named = [*(Days(day=day) for day in _days_known(context)), *named]
    if item.value.pointing.what == "before" and not named:
        wished = context.stretch[:1] if context.stretch else ()
        named = [Days(day=day) for day in wished or _days_known(context)]
    days = pointed_at(item.value.pointing, named, context.now.date())
    if not days and (shown := _day_on_table(context)):
        days = pointed_at(item.value.pointing, [Days(day=shown)], context.now.date())
        # "That day is fine": it says no more than a yes.
        quiet = item.role == "wanted" and days is not None and not days.limit
        item = item.without_role() if quiet else item
    item = item if days else item.without_role()
    return item._replace(value=item.value._replace(days=days or Days()))


def _days_known(context: Context) -> list[date]:
    """Those talked about, the nearest one at the end."""
    proposed = context.proposal.day if context.proposal else None
    own = [each.day for each in context.appointments]
    return [*own, *context.offers.days, *([proposed] if proposed else [])]


def _day_on_table(context: Context) -> date | None:
    if context.proposal and context.proposal.day:
        return context.proposal.day
    return context.offers.days[0] if len(context.offers.days) == 1 else None


def _after_another(item: Item, before: list[Item], context: Context) -> Item:
    """ "The 30th is my birthday, the day after suits me"."""
    days = [each.value.days.day for each in before if each.value.days and each.value.days.day]
    if item.value.pointing:
        return _pointing(item, before, context)
    if not item.value.following:
        return item
    if not days:
        return item._replace(doubtful=True)
    return item._replace(value=item.value._replace(days=Days(day=days[-1] + timedelta(days=1))))


def _on_offer(item: Item, context: Context) -> Item:
    """Of what the words leave open, the list on the table settles what is on it."""
    value, days = item.value, item.value.days
    if days and days.clashes and (day := _day_of_proposed_hour(days, context)):
        return item._replace(value=value._replace(days=Days(day=day)))
    if days and days.each:
        each = tuple(_shown_instead(day, context) for day in days.each)
        return item._replace(value=value._replace(days=days._replace(each=each)))
    if days:
        shown = [day for day in context.offers.days if _may_be(days, day)]
        if len(shown) == 1 and (days.candidates or days.weekday is not None):
            return item._replace(
                value=value._replace(days=Days(day=shown[0], weekday=days.weekday))
            )
        if len(shown) > 1 and len(shown) == len(context.offers.days):
            # "Monday" again, said to nothing but Mondays: the coming one.
            return item._replace(value=value._replace(days=Days(day=shown[0])))
        if not shown and (within := _in_stretch(days, context)):
            return item._replace(value=value._replace(days=within))
        if len(shown) > 1 and days.candidates:  # both Mondays are on it
            weekdays = frozenset(day.weekday() for day in shown)
            return item._replace(value=value._replace(days=Days(weekdays=weekdays)))
        return item
    shown_times = [moment for moment in value.times if moment in context.offers.times]
    if len(value.times) == 2 and len(shown_times) == 1 and value.point:
        point = value.point._replace(hour=shown_times[0].hour, is_open=False, assumed=False)
        return item._replace(value=value._replace(point=point))
    return item


def _day_of_proposed_hour(days: Days, context: Context) -> date | None:
    """ "Monday 9", where Monday at 9 is proposed."""
    proposed = context.proposal
    if not (proposed and proposed.day and proposed.time and days.day):
        return None
    same = proposed.day.weekday() == days.day.weekday()
    hour = not proposed.time.minute and proposed.time.hour % 12 == days.day.day % 12
    return proposed.day if same and hour else None


def _in_stretch(days: Days, context: Context) -> Days | None:
    """ "Wednesday", where that of another week is out of question."""
    if days.weekday is None or days.day is None or context.stretch is None:
        return None
    first, last = context.stretch
    day = next_weekday(first, days.weekday)
    out = not first <= days.day <= last
    return Days(day=day, weekday=days.weekday) if out and day <= last else None


def _shown_instead(day: date, context: Context) -> date:
    """The day of the list that is this day of the week; the nearest one where none is."""
    shown = [each for each in context.offers.days if each.weekday() == day.weekday()]
    return shown[0] if shown and day not in shown else day


def _may_be(days: Days, day: date) -> bool:
    return day in days.candidates or (days.weekday is not None and days.weekday == day.weekday())


def _shifted_by_weeks(items: list[Item], context: Context) -> list[Item]:
    """ "At the same hour, but next week"."""
    monday = week_start(context.now.date())
    same = [i for i in items if i.role == "wanted" and i.value.shift == Shift(minutes=0)]
    weeks = [i for i in items if i.role == "wanted" and _is_week(i, monday)]
    if not (len(same) == len(weeks) == 1):
        return items
    first, span = same[0].value, weeks[0].value.days
    assert span
    assert span.span
    shift = Shift(days=(span.span[0] - monday).days, minutes=0)
    whole = first._replace(shift=shift, spans=(*first.spans, *weeks[0].value.spans))
    kept = [item for item in items if item is not weeks[0]]
    return [item._replace(value=whole) if item is same[0] else item for item in kept]


def _is_week(item: Item, monday: date) -> bool:
    span = item.value.days.span if item.value.days else None
    whole = span is not None and span[0].weekday() == 0 and (span[1] - span[0]).days == _WEEK - 1
    return whole and span is not None and span[0] > monday


def _one_shift(items: list[Item]) -> list[Item]:
    """ "A week later, and at the same hour": how far in days, and in hours."""
    shifts = [i for i in items if i.role == "wanted" and i.value.shift]
    days = [i for i in shifts if i.value.shift and i.value.shift.minutes is None]
    hours = [i for i in shifts if i.value.shift and i.value.shift.days is None]
    if not (len(days) == len(hours) == 1 and len(shifts) == 2):
        return items
    first, second = days[0].value, hours[0].value
    assert first.shift
    assert second.shift
    shift = first.shift._replace(minutes=second.shift.minutes)
    whole = first._replace(shift=shift, spans=(*first.spans, *second.spans))
    kept = [item for item in items if item is not hours[0]]
    return [item._replace(value=whole) if item is days[0] else item for item in kept]


def _still_open(items: list[Item]) -> list[Item]:
    """A day cannot be both wanted and refused: "not Tuesday, the next Tuesday"."""
    out = {day_of(item) for item in items if item.role != "wanted" and day_of(item)}
    return [
        item.without_role() if item.role == "wanted" and day_of(item) in out else item
        for item in items
    ]


def _without_early(items: list[Item]) -> list[Item]:
    """ "Early, around 10": the hour says how early."""
    hours = [i for i in items if i.role == "wanted" and i.value.times]
    if not hours:
        return items
    return [i for i in items if i.role != "wanted" or i.value.part != "early"]


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


def _joined_hours(items: list[Item]) -> list[Item]:
    """ "After 10, and before 1 pm": one stretch of hours."""
    limits = [i for i in items if i.role == "wanted" and i.value.span and not i.value.part]
    starts = [i for i in limits if i.value.span and i.value.span.start and not i.value.span.end]
    ends = [i for i in limits if i.value.span and i.value.span.end and not i.value.span.start]
    if not (len(starts) == len(ends) == 1 and len(limits) == 2):
        return items
    first, last = starts[0].value, ends[0].value
    assert first.span
    assert last.span
    if not first.span.start or not last.span.end or last.span.end <= first.span.start:
        return items
    span = Span(first.span.start, last.span.end)
    whole = first._replace(spans=(*first.spans, *last.spans), span=span)
    kept = [item for item in items if item is not ends[0]]
    return [item._replace(value=whole) if item is starts[0] else item for item in kept]


def _is_shown(item: Item, context: Context) -> bool:
    offers = context.offers
    return day_of(item) in offers.days or bool(set(item.value.times) & set(offers.times))


def _contended(items: list[Item], context: Context) -> list[Item]:
    """Two hours, or two days, wanted in two places: one of them is meant, where nothing says that
    the second would do as well; where one of them is on the list, that."""
    for subject in ("day", "time"):
        single = [i for i in items if i.role == "wanted" and _single(i.value, subject)]
        named = {day_of(i) if subject == "day" else i.value.times for i in single}
        if any(item.instead for item in single[1:]):
            continue
        if len(named) > 1 and _is_said_again(single):
            items = [i for i in items if i not in single or i.value.spans == single[-1].value.spans]
        elif len(named) > 1 and len({i.clause for i in single}) > 1:
            shown = [i for i in single if _is_shown(i, context)]
            kept = shown if len(shown) == 1 else []
            items = [i.without_role() if i in single and i not in kept else i for i in items]
    return items


def _is_said_again(wanted: list[Item]) -> bool:
    """ "Monday or Friday would do. Friday then": the last of them, said before as well."""
    last = [item for item in wanted if item.clause == wanted[-1].clause]
    before = [_what(item) for item in wanted if item not in last]
    return len(last) == 1 and len(before) > 1 and _what(last[0]) in before


def _what(item: Item) -> object:
    return day_of(item) or item.value.times


def _single(value: Value, subject: str) -> bool:
    return bool(value.days and value.days.day) if subject == "day" else bool(value.times)


def _plausible(item: Item, context: Context) -> Item:
    days = item.value.days
    today = context.now.date()
    if not days or item.role not in ("wanted", "refused", "busy"):
        return item
    if item.value.clashes or days.clashes:
        return item.without_role()._replace(clashing=item.role == "wanted")
    if item.role == "wanted" and today in days.each:
        return item.without_role()
    if days.candidates and item.role != "wanted":  # "not Monday", said on one: neither of them
        weekdays = frozenset(day.weekday() for day in days.candidates)
        return item._replace(value=item.value._replace(days=Days(weekdays=weekdays)))
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


def _in_month(days: Days, span: tuple[date | None, date | None]) -> Days:
    """ "All of February but the 16th": the 16th of February."""
    start, end = span
    if not start or not end or not days.number or not days.day or start <= days.day <= end:
        return days
    found = next_monthly(start, days.number)
    return days._replace(day=found) if found and found <= end else days


def _into(item: Item, span: tuple[date | None, date | None]) -> Item:
    days = item.value.days
    if days and days.number and days.day:
        return item._replace(value=item.value._replace(days=_in_month(days, span)))
    if item.role != "wanted" or not days or (days.weekday is None and not days.each):
        return item
    start, end = span
    if days.each and days.span:  # of a week that is named with them
        return item
    if days.each:
        rules = Days(weekdays=days.weekdays)
        return item._replace(value=item.value._replace(days=rules))
    assert days.weekday is not None
    found = next_weekday(start, days.weekday) if start else None
    if found and end and found <= end < found + timedelta(days=_WEEK):
        return item._replace(value=item.value._replace(days=Days(day=found)))
    rule = Days(weekdays=frozenset({days.weekday}))
    return item._replace(value=item.value._replace(days=rule))


def _turned(item: Item) -> Item:
    """A limit said with a no is a wanted stretch: "nothing before the 8th"."""
    days, limits = item.value.days, item.value.time_range
    limited = (days and days.limit) or (limits and not item.value.part and None in limits)
    if item.role == "busy" and item.value.span and item.value.span.is_turned:
        return item._replace(value=item.value._replace(span=_before(item.value.span)))
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


def _before(span: Span) -> Span:
    """ "I work until 5": the hours before that are those that are taken."""
    return span._replace(start=None, end=span.start)


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
