"""Clauses that only tell why: "Fridays are out, my sister has the car".

They name no day, no hour, no limit, nobody who is spoken to, and refuse nothing; whatever their
words mean, what the other clauses say stands. Words that name a detail where it is told say no more
either: "my cell is 917 555 0100".
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from domain import acts
from domain.languages import of_each
from domain.understanding.coverage import Place
from domain.understanding.cues import FILLERS, MOMENTS
from domain.understanding.mentions import Mention
from domain.understanding.words import Text, Token

_ENDING = frozenset(".,;:!()…")
_ASKING = frozenset("?¿")
_ANSWERS = ("name", "email", "phone", "code", "message")  # a bare clause may be one of these
# What stands whatever is told beside it.
_STANDING = (
    *(acts.Wish, acts.Choose, acts.Agree, acts.Decline, acts.Stop, acts.Keep, acts.Want),
    *(acts.Tell, acts.Ask, acts.Note),
)
# With nothing else there is nothing that goes on, and that more words could change.
_ENDINGS = (acts.Stop, acts.Note, acts.Decline, acts.Social)
_ALARMS = (acts.Danger, acts.Hurry, acts.Social)
_LONGEST = 2  # words that begin an explanation


def find_asides(text: Text, mentions: list[Mention], context: acts.Context) -> list[Place]:
    """The places of what is told beside something that stands without it."""
    if _is_only(mentions, _ALARMS, acts.Danger):  # who comes to help needs all of it
        return [(0, len(text.original))]
    if not any(isinstance(mention.act, _STANDING) for mention in mentions):
        return []
    labels = _labels(text, mentions)
    ends = _is_only(mentions, _ENDINGS, (acts.Stop, acts.Note))
    if context.asked in _ANSWERS and not (ends or _is_answered(context.asked, mentions)):
        return labels
    form = _Form(ends, all(_is_against(m.act) for m in mentions))
    found = [c for c in _clauses(text.tokens) if _is_aside(c, mentions, context, form)]
    return [*labels, *((clause[0].start, clause[-1].end) for clause in found)]


class _Form(NamedTuple):
    """Of a whole text: whether it `ends` something, or `refuses` and says nothing else; then a
    clause need not begin like a reason to be one, and a "no" in it takes nothing back."""

    ends: bool
    refuses: bool


def _is_against(act: acts.Act) -> bool:
    refused = isinstance(act, acts.Wish) and act.role in ("refused", "busy")
    return refused or isinstance(act, acts.Social | acts.Decline)


def _is_only(
    mentions: list[Mention], kinds: tuple[type, ...], with_one: type | tuple[type, ...]
) -> bool:
    said = [mention.act for mention in mentions]
    return all(isinstance(act, kinds) for act in said) and any(
        isinstance(act, with_one) for act in said
    )


def _is_answered(asked: acts.Asked, mentions: list[Mention]) -> bool:
    """A name may go on in any clause: "Ana Ruiz, like the river, Sosa"."""
    told = (m.act for m in mentions if isinstance(m.act, acts.Tell) and m.act.value)
    return asked != "name" and any(act.detail == asked and not act.part for act in told)


def _is_aside(
    clause: list[Token], mentions: list[Mention], context: acts.Context, form: _Form
) -> bool:
    start, end = clause[0].start, clause[-1].end
    said = [m for m in mentions if not isinstance(m.act, acts.Social)]
    if beside := [m for m in said if m.start < end and start < m.end]:
        rest = [t for t in clause if not any(m.start <= t.start < m.end for m in beside)]
        return all(_says_all(m.act, context) for m in beside) and _is_harmless(rest, _turning())
    words = [token.text for token in clause]
    if explains := _opens(words, _phrases("EXPLAINING")):
        return _is_harmless(clause[explains:], _words("LIMITING"))
    agrees = any(isinstance(mention.act, acts.Agree) for mention in mentions)
    told = form.ends or form.refuses or _opens(words, _phrases("TELLING"))
    limits = _turning() - _words("DENYING") if form.refuses else _turning()
    return bool(told) and not agrees and _is_harmless(clause, limits)


def _says_all(act: acts.Act, context: acts.Context) -> bool:
    """Whatever else its clause says: of a time that cannot be ("in class on Monday"), and of the
    detail that was asked for ("the code they sent me says ...")."""
    if isinstance(act, acts.Tell):
        return act.detail == context.asked != "name" and not (act.refused or act.part)
    return isinstance(act, acts.Wish) and act.role == "busy" and act.certain


def _is_harmless(words: list[Token], limits: frozenset[str]) -> bool:
    return all(token.kind in ("word", "mark") for token in words) and not any(
        token.text in limits or _names_a_moment(token) for token in words
    )


def _names_a_moment(token: Token) -> bool:
    return token.text in MOMENTS and token.text not in FILLERS


def _opens(words: list[str], openings: frozenset[tuple[str, ...]]) -> int:
    """How many words of the clause one of these takes up; 0: none begins it."""
    sizes = range(_LONGEST, 0, -1)
    return next((size for size in sizes if tuple(words[:size]) in openings), 0)


def _clauses(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut at marks and where something is explained; none that asks."""
    explaining = _phrases("EXPLAINING")
    clause: list[Token] = []
    for at, token in enumerate(tokens):
        if token.text in _ENDING or token.text in _ASKING:
            if clause and token.text not in _ASKING:
                yield clause
            clause = []
            continue
        following = [each.text for each in tokens[at : at + _LONGEST]]
        begins = _opens(following, explaining) and token.text not in _words("LINKING")
        if clause and begins:
            yield clause
            clause = []
        if clause or token.text not in _words("LEADING"):
            clause.append(token)
    if clause:
        yield clause


def _labels(text: Text, mentions: list[Mention]) -> list[Place]:
    """ "My e-mail", "all lower case": what the detail that is told is called, and how it is
    written."""
    told = {m.act.detail for m in mentions if isinstance(m.act, acts.Tell) and m.act.value}
    names = {word for detail in told for word in _label_words(detail)}
    if any(isinstance(m.act, acts.Choose) and m.act.number for m in mentions):
        names |= _words("NUMBERING")
    return [(token.start, token.end) for token in text.tokens if token.text in names]


@cache
def _turning() -> frozenset[str]:
    return _words("LIMITING") | _words("TURNING") | _words("DENYING")


@cache
def _words(value: str) -> frozenset[str]:
    return frozenset(word for row in of_each("asides", value).values() for word in row.split())


@cache
def _phrases(value: str) -> frozenset[tuple[str, ...]]:
    rows: Iterable[str] = of_each("asides", value).values()
    return frozenset(
        tuple(phrase.split()) for row in rows for phrase in " ".join(row.split()).split("|")
    )


@cache
def _label_words(detail: acts.DetailName) -> frozenset[str]:
    tables = of_each("asides", "LABELS").values()
    return frozenset(word for table in tables for word in table[detail].split())
