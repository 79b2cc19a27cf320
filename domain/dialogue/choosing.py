"""What a person's words mean among what was offered. No candidate: none; several: ask which."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import TypeVar

from babel.dates import get_day_names

from contracts.values import AppointmentSummary, TimeSlot
from domain.reading import DayTime, Intent, Reading
from domain.scheduling import local_day
from domain.tenants import Tenant
from domain.understanding.calendar import next_weekday
from domain.understanding.patterns import word_set
from domain.understanding.words import fold

_NOTHING = DayTime()
_BARE_NUMBER = re.compile(r"\W*(\d{1,2})\W*")
_DAY_FIELDS = ("day", "day_range", "weekdays", "not_weekdays", "day_candidates")
_TIME_FIELDS = ("time", "time_open", "times", "time_range", "range_open", "wants", "shift_minutes")

_DAY_FIELDS_BUT_EXCLUDED = tuple(name for name in _DAY_FIELDS if name != "not_weekdays")
_QUALIFIED = word_set("this next coming last week of este proximo que viene pasado semana de del")
_DAY_AFTER = re.compile(
    r"\b(?:(?:the )?(?:next|following) day|the day after(?! \w)|"
    r"(?:al|el) (?:otro dia|dia siguiente|dia despues(?! de)))\b"
)
_LANGUAGES = ("en", "es")

Offer = TypeVar("Offer")


def says_yes(reading: Reading) -> bool:
    return Intent.YES in reading.intents and Intent.NO not in reading.intents


def says_no(reading: Reading) -> bool:
    return Intent.NO in reading.intents and Intent.YES not in reading.intents


def clock_times(when: DayTime) -> tuple[time, ...]:
    """The times that may be meant: two where am or pm is open."""
    if when.time and when.time_open:
        return (when.time, when.time.replace(hour=when.time.hour + 12))
    return (when.time,) if when.time else when.times


def one_hour(when: DayTime) -> bool:
    """Whether a single hour was said, be it open whether am or pm."""
    return len({(each.hour % 12, each.minute) for each in clock_times(when)}) == 1


def names_day(when: DayTime) -> bool:
    return _differs(when, _DAY_FIELDS)


def names_time(when: DayTime) -> bool:
    return _differs(when, _TIME_FIELDS)


def is_wish(reading: Reading) -> bool:
    """Whether it says when to come. A bare "3" may be anything, so it does not."""
    when = reading.when
    if reading.choice is not None:
        return bool(names_day(when) or when.time or when.time_range)
    return names_day(when) or names_time(when)


def merged(old: DayTime, new: DayTime) -> DayTime:
    """A newly named day or time replaces the old one; the other stays as it was wished before."""
    if names_day(new) and not _differs(new, _DAY_FIELDS_BUT_EXCLUDED):
        new = new.model_copy(update=_excluding(old, new.not_weekdays))
    fields = (_DAY_FIELDS if names_day(new) else ()) + (_TIME_FIELDS if names_time(new) else ())
    wanted = old.model_copy(update={name: getattr(new, name) for name in fields})
    if len(wanted.day_candidates) > 1:
        return wanted.model_copy(update={"day": None})  # which of them is still to be asked
    return wanted


def _excluding(old: DayTime, weekdays: frozenset[int]) -> dict[str, object]:
    """ "Not Monday" narrows the days that were wished, and replaces none of them."""
    kept = {name: getattr(old, name) for name in _DAY_FIELDS_BUT_EXCLUDED}
    if old.day and old.day.weekday() in weekdays:
        kept |= {"day": None, "day_candidates": ()}
    return kept | {"not_weekdays": old.not_weekdays | weekdays}


def without_day(when: DayTime) -> DayTime:
    return when.model_copy(update={name: getattr(_NOTHING, name) for name in _DAY_FIELDS})


def without_time(when: DayTime) -> DayTime:
    return when.model_copy(update={name: getattr(_NOTHING, name) for name in _TIME_FIELDS})


def of_days_in_view(
    reading: Reading, wished: DayTime, shown: date | None, own: date | None
) -> Reading:
    """ "Wednesday", where next week was wished or is being looked at, is not this week's; "the day
    after" is counted from the day on offer, or from that of their `own` appointment."""
    day = reading.when.day
    base = shown or own
    if base and day and _DAY_AFTER.search(fold(reading.text)):
        when = reading.when.model_copy(update={"day": base + timedelta(days=1)})
        return reading.model_copy(update={"when": when, "inferred": True})
    if day is None or not _is_bare_weekday(reading.text, day):
        return reading
    first, last = wished.day_range or (shown, None)
    if first is None:
        return reading
    meant = next_weekday(
        first - timedelta(first.weekday()) if last is None else first, day.weekday()
    )
    if meant <= day or (last and meant > last):
        return reading
    when = reading.when.model_copy(update={"day": meant, "day_candidates": ()})
    return reading.model_copy(update={"when": when, "inferred": True})


def numbered(choice: int | None, offered: Sequence[Offer]) -> Offer | None:
    """1 is the first, -1 the last."""
    if choice == -1 and offered:
        return offered[-1]
    return offered[choice - 1] if choice and 1 <= choice <= len(offered) else None


def bare_number(reading: Reading) -> int | None:
    """ "3" and nothing else: a number of the list, or an hour, or a day of the month."""
    found = _BARE_NUMBER.fullmatch(reading.text)
    return int(found[1]) if found else None


def with_hours(reading: Reading) -> Reading:
    """A bare number read as an hour too."""
    number = bare_number(reading)
    if number is None or number > 23 or clock_times(reading.when):
        return reading
    hours = {number, (number + 12) % 24} if number <= 12 else {number}
    times = tuple(time(hour) for hour in sorted(hours))
    return reading.model_copy(update={"when": reading.when.model_copy(update={"times": times})})


def days_meant(reading: Reading, offered: Sequence[date]) -> tuple[date, ...]:
    """A day that was not offered counts too: whether it is free is for a worker to say."""
    by_number = numbered(reading.choice, offered)
    named = _listed_weekday(reading, offered) or _named_days(reading.when, offered)
    if by_number is None:
        number = bare_number(reading)
        return named or tuple(day for day in offered if day.day == number)
    if by_number in named or bare_number(reading):
        return (by_number,)
    # "The third" is one of the list, unless the 3rd is on the list as well.
    return (by_number, *(day for day in named if day in offered))


def slots_meant(
    reading: Reading, offered: Sequence[TimeSlot], tenant: Tenant
) -> tuple[TimeSlot, ...]:
    """By number first: "3" is the third time of the list, and three o'clock if that is on it."""
    times = clock_times(reading.when)
    by_number = numbered(reading.choice, offered)
    on_day = [slot for slot in offered if _fits_day(slot, reading.when, tenant)]
    named = tuple(slot for slot in on_day if local_time(slot, tenant) in times)
    if not times and reading.when.day and len(on_day) == 1 and by_number is None:
        named = tuple(on_day)
    if by_number is None or by_number in named:
        return named
    return (by_number, *named)


def appointments_meant(
    reading: Reading, offered: Sequence[AppointmentSummary], tenant: Tenant
) -> tuple[AppointmentSummary, ...]:
    by_number = numbered(reading.choice, offered)
    if by_number:
        return (by_number,)
    when = reading.when
    times = clock_times(when)
    days = {when.day, *when.day_candidates} - {None}
    if not days and not times and not when.weekdays:
        return ()
    return tuple(
        each
        for each in offered
        if (not days or local_day(tenant, each.start) in days)
        and (not when.weekdays or local_day(tenant, each.start).weekday() in when.weekdays)
        and (not times or each.start.astimezone(tenant.zone).time() in times)
    )


def local_time(slot: TimeSlot, tenant: Tenant) -> time:
    return slot.start.astimezone(tenant.zone).time()


def _named_days(when: DayTime, offered: Sequence[date]) -> tuple[date, ...]:
    if len(when.day_candidates) > 1:
        return _candidates_on_offer(when.day_candidates, offered)
    if when.day:
        return (when.day,)
    fitting = tuple(day for day in offered if day.weekday() in when.weekdays)
    return fitting if len(fitting) == 1 and len(when.weekdays) == 1 else ()


def _is_bare_weekday(text: str, day: date) -> bool:
    """Named by its weekday, without a date or a "next" beside it."""
    words = re.findall(r"[^\W_]+", fold(text))
    names = {fold(get_day_names(locale=each)[day.weekday()]) for each in _LANGUAGES}
    return bool(names & set(words)) and not _QUALIFIED & set(words)


def _listed_weekday(reading: Reading, offered: Sequence[date]) -> tuple[date, ...]:
    """ "Tuesday", where the list holds one Tuesday that is not the coming one."""
    day, words = reading.when.day, re.findall(r"[^\W_]+", reading.text.lower())
    if day is None or day in offered or any(word.isdigit() for word in words):
        return ()
    if not any(
        get_day_names(locale=language)[day.weekday()].lower() in words for language in _LANGUAGES
    ):
        return ()
    fitting = tuple(each for each in offered if each.weekday() == day.weekday())
    return fitting if len(fitting) == 1 else ()


def _candidates_on_offer(candidates: Sequence[date], offered: Sequence[date]) -> tuple[date, ...]:
    """ "Monday", said on a Monday, is the one Monday on the list, whichever that is."""
    weekdays = {day.weekday() for day in candidates}
    fitting = tuple(day for day in offered if day in candidates)
    if len(fitting) != 1:
        fitting = tuple(day for day in offered if day.weekday() in weekdays)
    return fitting if len(fitting) == 1 else tuple(candidates)


def _fits_day(slot: TimeSlot, when: DayTime, tenant: Tenant) -> bool:
    return when.day is None or local_day(tenant, slot.start) == when.day


def _differs(when: DayTime, fields: tuple[str, ...]) -> bool:
    return any(getattr(when, name) != getattr(_NOTHING, name) for name in fields)
