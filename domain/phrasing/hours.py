"""When a business is open, from its settings: days with the same hours said together."""

from datetime import time

from domain.phrasing.moments import the_wall_clock, weekday_name
from domain.phrasing.voice import Voice
from domain.tenants import WEEKDAYS, OpenHours


def hours_name(voice: Voice) -> str:
    return "; ".join(_said(days, spans, voice) for days, spans in _runs(voice))


def _runs(voice: Voice) -> list[tuple[list[int], tuple[OpenHours, ...]]]:
    """Days in a row that have the same hours."""
    runs: list[tuple[list[int], tuple[OpenHours, ...]]] = []
    for weekday, name in enumerate(WEEKDAYS):
        spans = voice.tenant.scheduling.hours.get(name, ())
        if not spans:
            continue
        if runs and runs[-1][1] == spans and runs[-1][0][-1] == weekday - 1:
            runs[-1][0].append(weekday)
        else:
            runs.append(([weekday], spans))
    return runs


def _said(days: list[int], spans: tuple[OpenHours, ...], voice: Voice) -> str:
    names = [weekday_name(day, voice.language) for day in days]
    said = voice.word("day_span", first=names[0], last=names[-1]) if len(names) > 1 else names[0]
    times = [
        voice.word("span", opens=_clock(each.opens, voice), closes=_clock(each.closes, voice))
        for each in spans
    ]
    return voice.word("hours_of", days=said, spans=voice.joined(times, "both"))


def _clock(at: time, voice: Voice) -> str:
    return the_wall_clock(at, voice.language, voice.channel)
