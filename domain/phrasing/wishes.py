"""Wishes said back: "from Monday, December 9, mornings, no Tuesdays"."""

from datetime import date, time, timedelta

from contracts.values import Language
from domain.agenda import Wished
from domain.languages import of_each
from domain.phrasing.moments import day_name, the_wall_clock
from domain.phrasing.voice import Voice

_ROW = 3  # days one after the other are said by the first and the last of them
_PLURAL: dict[Language, tuple[str, ...]] = of_each("chat", "WEEKDAYS_PLURAL")


def wishes_name(wished: Wished, voice: Voice) -> str:
    """Those that go without saying are left out: the days that were named are in the list."""
    return ", ".join([*_days(wished, voice), *_hours(wished, voice), *_excepted(wished, voice)])


def _days(wished: Wished, voice: Voice) -> list[str]:
    limits, language = wished.limits, voice.language
    said = []
    if limits.first_day and limits.last_day:
        first, last = day_name(limits.first_day, language), day_name(limits.last_day, language)
        said.append(voice.word("day_range", first=first, last=last))
    elif limits.first_day:
        said.append(voice.word("from_day", day=day_name(limits.first_day, language)))
    elif limits.last_day:
        said.append(voice.word("until_day", day=day_name(limits.last_day, language)))
    if limits.weekdays:
        said.append(voice.word("only", days=_weekdays(limits.weekdays, voice)))
    return said


def _hours(wished: Wished, voice: Voice) -> list[str]:
    limits, said = wished.limits, []
    if limits.not_before:
        said.append(voice.word("not_before", clock=_clock(limits.not_before, voice)))
    if limits.not_after:
        said.append(voice.word("not_after", clock=_clock(_rounded(limits.not_after), voice)))
    return said


def _excepted(wished: Wished, voice: Voice) -> list[str]:
    limits, language = wished.limits, voice.language
    rows = _rows(limits.except_days)
    days = [day_name(day, language) for row in rows if len(row) < _ROW for day in row]
    weekdays = [_PLURAL[language][each] for each in limits.except_weekdays]
    names = [*weekdays, *days]
    said = [voice.word("except", days=voice.joined(names, "either"))] if names else []
    for first, *_, last in (row for row in rows if len(row) >= _ROW):
        ends = {"first": day_name(first, language), "last": day_name(last, language)}
        said.append(voice.word("except_range", **ends))
    return said


def _rows(days: tuple[date, ...]) -> list[list[date]]:
    """Days that follow each other."""
    rows: list[list[date]] = []
    for day in sorted(days):
        if rows and day - rows[-1][-1] == timedelta(days=1):
            rows[-1].append(day)
        else:
            rows.append([day])
    return rows


def _weekdays(weekdays: tuple[int, ...], voice: Voice) -> str:
    return voice.joined([_PLURAL[voice.language][each] for each in weekdays], "both")


def _clock(clock: str, voice: Voice) -> str:
    return the_wall_clock(time.fromisoformat(clock), voice.language, voice.channel)


def _rounded(clock: str) -> str:
    """The last start before noon is said as noon."""
    at = time.fromisoformat(clock)
    return clock if at.minute != 59 else f"{(at.hour + 1) % 24:02}:00"
