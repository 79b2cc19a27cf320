"""The country that a number is said to be of."""

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from domain.languages import of_each
from domain.understanding.contacts.tables import words
from domain.understanding.words import Token

_LINKS = words("phones", "PLACE_LINKS")
_NUMBERS = words("phones", "CUES")
_FROM = words("phones", "FROM")
_FARTHEST = 9  # words between a number and its place


class Place(NamedTuple):
    country: str  # ISO 3166 alpha-2
    start: int  # characters
    end: int
    sure: bool = True  # said of the number, not only near it
    apart: bool = False  # another thought begins between the two: "I live in Texas, my cell is ..."


def place_near(tokens: list[Token], first: int, last: int) -> Place | None:
    """The country named beside these tokens, only small words between."""
    return _after(tokens, last) or _before(tokens, first)


def places_in(tokens: list[Token]) -> list[Place]:
    return [place for at in range(len(tokens)) if (place := _place_at(tokens, at))]


def is_place(words: list[str]) -> bool:
    """Whether these words are a place, and nothing else."""
    return any(phrase == tuple(words) for phrase, _ in _places().get("".join(words[:1]), ()))


def _after(tokens: list[Token], at: int) -> Place | None:
    for place in range(at, min(len(tokens), at + _FARTHEST)):
        if named := _place_at(tokens, place):
            return named._replace(end=_end_of(tokens, named))
        if tokens[place].text not in _LINKS:
            return None
    return None


def _end_of(tokens: list[Token], place: Place) -> int:
    """With the state after the city, and the number of "a London number"."""
    at = bisect_left(tokens, place.end, key=lambda token: token.start)
    if at < len(tokens) and (larger := _place_at(tokens, at)):
        return larger.end
    return tokens[at].end if at < len(tokens) and tokens[at].text in _NUMBERS else place.end


def _before(tokens: list[Token], at: int) -> Place | None:
    for place in range(at - 1, max(-1, at - _FARTHEST), -1):
        for start in (place - 2, place - 1, place):
            named = _place_at(tokens, start) if start >= 0 else None
            if named and named.end > tokens[place].start:
                apart = any(token.text in _NUMBERS for token in tokens[place + 2 : at])
                return _of_number(tokens, start, place + 1, named._replace(apart=apart))
        if tokens[place].text not in _LINKS:
            return None
    return None


def _of_number(tokens: list[Token], first: int, last: int, place: Place) -> Place:
    """Surely where it is "a Miami number", "mi cel de Guatemala"."""
    before = range(max(0, first - 3), first)
    said = [at for at in (*before, last) if tokens[at].text in _NUMBERS]
    start = min((tokens[at].start for at in said), default=place.start)
    if any(tokens[at].text in _FROM for at in before):  # "I'm writing from Bogota, my cell is ..."
        return place._replace(apart=False)
    return place._replace(start=min(start, place.start), sure=bool(said))


def _place_at(tokens: list[Token], at: int) -> Place | None:
    for phrase, country in _places().get(tokens[at].text, ()):
        end = at + len(phrase)
        if tuple(token.text for token in tokens[at:end]) == phrase:
            return Place(country, tokens[at].start, tokens[end - 1].end)
    return None


@cache
def _places() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for table in of_each("places", "PLACES").values():
        for country, names in table.items():
            for name in filter(None, (tuple(row.split()) for row in names.split(","))):
                found.setdefault(name[0], []).append((name, country))
    for named in found.values():
        named.sort(key=lambda entry: -len(entry[0]))
    return found
