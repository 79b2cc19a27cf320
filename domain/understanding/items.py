"""A named day or hour with the part it plays in its text."""

from datetime import date
from typing import NamedTuple

from domain.acts import Role
from domain.understanding.calendar import Days
from domain.understanding.values import Value


class Item(NamedTuple):
    value: Value
    role: Role | None
    clause: int
    excluded: bool = False  # a rule ("except Tuesdays"), not this once
    doubtful: bool = False
    denied: bool = False  # the words after it speak against it
    clashing: bool = False  # wanted, but it contradicts itself or another one
    instead: bool = False  # in place of what was named before it, where that cannot be
    known: bool = True  # no word of the clause is unaccounted for

    def without_role(self) -> "Item":
        return self._replace(role=None, doubtful=True)


def day_of(item: Item) -> date | None:
    return item.value.days.day if item.value.days else None


def day_range(days: Days) -> tuple[date | None, date | None] | None:
    return None if days.run else days.limit or days.span
