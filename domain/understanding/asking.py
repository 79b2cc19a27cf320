"""What a question is about: "what is free on Thursday?" asks, and wishes for nothing yet."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from domain.acts import Act, Ask, Want, Wish

_SENTENCE = re.compile(r"[^.?!;\n]*[.?!;\n]*")


class Placed(NamedTuple):
    """An act, and where in the text its words begin."""

    act: Act
    start: int


def with_days_asked(acts: Sequence[Placed], text: str) -> list[Act]:
    """The acts; wishes in the sentence that asks what is free are moved into that question."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]

    def sentence(each: Placed) -> int:
        return sum(end <= each.start for end in ends)

    asking = {sentence(each): each.act for each in acts if _asks_what_is_free(each.act)}
    wanting = {sentence(each) for each in acts if isinstance(each.act, Want)}
    about: dict[int, list[Wish]] = {}
    kept: list[Act] = []
    for each in acts:
        place = sentence(each)
        if place in asking and place not in wanting and _is_wanted(each.act):
            about.setdefault(place, []).append(each.act)  # type: ignore[arg-type]
        else:
            kept.append(each.act)
    moved = {id(asking[place]): tuple(wishes) for place, wishes in about.items()}
    return [_about(act, moved.get(id(act), ())) for act in kept]


def _about(act: Act, wishes: tuple[Wish, ...]) -> Act:
    return act.model_copy(update={"when": wishes}) if wishes else act


def _asks_what_is_free(act: Act) -> bool:
    return isinstance(act, Ask) and act.topic == "availability"


def _is_wanted(act: Act) -> bool:
    return isinstance(act, Wish) and act.role == "wanted"


def asked_about(acts: Iterable[Act]) -> tuple[Act, ...]:
    """The acts with what their questions are about as wishes: inferred, so nothing is done upon
    them."""
    found: list[Act] = []
    for act in acts:
        found.append(act)
        if isinstance(act, Ask):
            found += [wish.model_copy(update={"certain": False}) for wish in act.when]
    return tuple(found)
