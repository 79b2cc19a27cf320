"""Days and hours that are named in spoken words, whatever for."""

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from contracts.values import Language
from domain.acts import Context
from domain.understanding.clauses import clauses
from domain.understanding.language import detect, spoken_in
from domain.understanding.line import Line
from domain.understanding.values import Value, find_values
from domain.understanding.words import Text


class Moments(NamedTuple):
    """`clocks`: of each hour that is named, its readings. `vague`: stretches of days or hours."""

    days: frozenset[date]
    clocks: tuple[frozenset[time], ...]
    vague: bool


def moments_in(words: str, context: Context) -> Moments:
    values = list(_values(words, context))
    return Moments(
        days=frozenset(day for value in values for day in _days(value)),
        clocks=tuple(frozenset(value.times) for value in values if value.times),
        vague=any(_is_vague(value) for value in values),
    )


def _values(words: str, context: Context) -> Iterator[Value]:
    text = Text(words)
    known = detect(text.tokens, words, context.language) or context.language
    language: Language = known or spoken_in(context.country)
    for clause in clauses(text.tokens, text.folded):
        yield from find_values(Line(clause.tokens, language), context.now, language)


def _days(value: Value) -> tuple[date, ...]:
    """Where weekday and date contradict each other, both; and both ends of "from ... to ..."."""
    if not value.days:
        return ()
    if value.days.limit and all(value.days.limit):
        return tuple(filter(None, value.days.limit))
    return value.days.candidates or ((value.days.day,) if value.days.day else ())


def _is_vague(value: Value) -> bool:
    if value.days:
        return not _days(value)
    return bool(value.shift) or bool(value.span and not value.part)
