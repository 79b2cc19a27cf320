"""The feasts of all languages: what they are called and when they are."""

from typing import NamedTuple

from domain.languages import of_each

When = tuple[int, ...]  # month, day; month, nth, weekday; or days from Easter Sunday


class Feast(NamedTuple):
    when: When
    elsewhere: dict[str, When]  # countries where it is another day


def _feast(key: str) -> Feast:
    usual, *others = key.split(";")
    elsewhere: dict[str, When] = {}
    for other in others:
        parts = other.split()
        when = tuple(int(part) for part in parts if not part.isalpha())
        elsewhere |= dict.fromkeys((part for part in parts if part.isalpha()), when)
    return Feast(tuple(map(int, usual.split())), elsewhere)


_NAMES = [
    row.partition(":")[::2]
    for rows in of_each("feasts", "FEASTS").values()
    for row in rows.strip().splitlines()
]
FEASTS = tuple(_feast(key) for key, _ in _NAMES)
# As rows of phrases: "ft3" is the feast of the fourth row.
FEAST_ROWS = [f"ft{index}:{names}" for index, (_, names) in enumerate(_NAMES)]
