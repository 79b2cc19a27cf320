"""A yes that is a sentence of its own, beside words that nobody read: "Yes. Mabel drives me".

What stands in the sentence of the yes may change it, and so may whatever limits, puts off or takes
back behind it. A question does not, whatever it asks.
"""

from collections.abc import Iterator
from functools import cache

from domain import acts
from domain.languages import of_each
from domain.understanding.mentions import Mention
from domain.understanding.words import Token

# A comma ends none: "yes, that's my old address".
_ENDING = frozenset(".;!?¿¡()…")


def with_yes_apart(
    mentions: list[Mention], tokens: list[Token], left: list[Token]
) -> list[Mention]:
    """The mentions, a certain yes marked `apart` where nothing of what is `left` holds it back."""
    return [
        mention._replace(act=mention.act.model_copy(update={"apart": True}))
        if isinstance(mention.act, acts.Agree) and _is_apart(mention, mentions, tokens, left)
        else mention
        for mention in mentions
    ]


def _is_apart(
    yes: Mention, mentions: list[Mention], tokens: list[Token], left: list[Token]
) -> bool:
    asked = [m for m in mentions if isinstance(m.act, acts.Ask)]
    unread = [token for token in left if not any(m.start <= token.start < m.end for m in asked)]
    behind = [c for c in _clauses(tokens) if c[-1].end > yes.start and set(c) & set(unread)]
    return yes.act.certain and not any(_holds_back(clause, yes) for clause in behind)


def _holds_back(clause: list[Token], yes: Mention) -> bool:
    if clause[0].start <= yes.start:
        return True
    first = next((token.text for token in clause if token.text not in _words("LEADING")), "")
    return first in _words("HOLDING_FIRST") or any(
        token.text in _words("HOLDING") or token.kind not in ("word", "mark") for token in clause
    )


def _clauses(tokens: list[Token]) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in tokens:
        if token.text not in _ENDING:
            clause.append(token)
        elif clause:
            yield clause
            clause = []
    if clause:
        yield clause


@cache
def _words(value: str) -> frozenset[str]:
    return frozenset(word for row in of_each("asides", value).values() for word in row.split())
