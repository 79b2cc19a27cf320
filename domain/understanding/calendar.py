"""Arithmetic of days: the next of something, counted from today."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class Days(NamedTuple):
    """The days a phrase names: one, or several it may mean, or a span, or weekdays."""

    day: date | None = None
    candidates: tuple[date, ...] = ()
    span: tuple[date, date] | None = None
    weekdays: frozenset[int] = frozenset()
    not_weekdays: frozenset[int] = frozenset()
    limit: tuple[date | None, date | None] | None = None  # "after the 5th": one end is open
    run: frozenset[int] = frozenset()  # "Monday to Wednesday", whatever the week
    clashes: bool = False  # what is said of it contradicts itself: "Tuesday the 9th"
    each: tuple[date, ...] = ()  # of several weekdays that are named one by one: the nearest ones
    weekday: int | None = None  # named alone: the nearest one
    number: int | None = None  # of the month, which is not named: the nearest one


def make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_annual(today: date, month: int, day: int) -> date | None:
    """The next such day that is not past; None where no year has it."""
    for year in range(today.year, today.year + 9):
        found = make_day(year, month, day)
        if found and found >= today:
            return found
    return None


def next_monthly(today: date, day: int, weekday: int | None = None) -> date | None:
    """The next month's day that is not past, and a given weekday where one is named."""
    for ahead in range(120):
        year, month = shift_month(today, ahead)
        found = make_day(year, month, day)
        if found and found >= today and weekday in (None, found.weekday()):
            return found
    return None


def shift_month(today: date, months: int) -> tuple[int, int]:
    """Year and month."""
    index = today.year * 12 + today.month - 1 + months
    return index // 12, index % 12 + 1


def add_months(day: date, months: int) -> date:
    year, month = shift_month(day, months)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_span(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def week_start(today: date, weeks: int = 0) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)


def next_weekday(today: date, weekday: int) -> date:
    """Today counts."""
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def nth_of_month(year: int, month: int, nth: int, weekday: int | None) -> date | None:
    """The nth such weekday (None: any day) of a month; -1 is the last."""
    first, last = month_span(year, month)
    if weekday is None:
        return last if nth == -1 else make_day(year, month, nth)
    if nth == -1:
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    found = next_weekday(first, weekday) + timedelta(weeks=nth - 1)
    return found if found <= last else None
