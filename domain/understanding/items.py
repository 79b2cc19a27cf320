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
    inferred: bool = False  # wanted for all that is known, and no more than that

    def without_role(self) -> "Item":
        return self._replace(role=None, doubtful=True)


def day_of(item: Item) -> date | None:
    return item.value.days.day if item.value.days else None


def day_range(days: Days) -> tuple[date | None, date | None] | None:
    return None if days.run else days.limit or days.span


def without_idle_guesses(items: list[Item]) -> list[Item]:
    """What was wanted for want of anything better is nothing beside what plainly is."""
    plain = [i for i in items if i.role == "wanted" and not i.inferred]
    subjects = {item.value.subject for item in plain}
    return [
        item.without_role() if item.inferred and item.value.subject in subjects else item
        for item in items
    ]
