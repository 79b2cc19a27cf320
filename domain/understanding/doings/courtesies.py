"""Greetings, thanks, goodbyes and the like."""

from typing import Literal, get_args

from domain import acts
from domain.understanding.doings.cues import Cues
from domain.understanding.mentions import Mention

Kind = Literal["greeting", "thanks", "goodbye", "apology", "insult", "small_talk"]
_KINDS: tuple[Kind, ...] = get_args(Kind)


def find_courtesies(cues: Cues) -> list[Mention]:
    found: list[Mention] = []
    for kind in _KINDS:
        for hit in cues.of(kind):
            found.append(cues.mention(acts.Social(kind=kind), hit))
    calm = [cues.mention(acts.Social(kind="small_talk"), hit) for hit in cues.of("no_hurry")]
    return found + calm
