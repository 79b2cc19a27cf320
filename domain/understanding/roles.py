"""What each named day or hour is for: wanted, refused, busy, replaced, or nothing of the kind."""

from datetime import timedelta
from typing import Literal, NamedTuple

from domain.acts import Role
from domain.understanding.clauses import Clause, symbol_of
from domain.understanding.cues import HAVING, INSTEAD, PERSONS
from domain.understanding.phrase_table import Found
from domain.understanding.values import Value
from domain.understanding.words import Token

Whole = Literal["refused", "busy", "replaced", "fact", "reason", "wanted"]
_WHOLE: dict[str, Whole] = {
    "unable": "refused", "busy": "busy", "said": "replaced", "fact": "fact", "wanted": "wanted",
    "reason": "reason", "question": "fact", "address": "fact",
}  # fmt: skip
_ROLES: dict[Whole, Role] = {"refused": "refused", "busy": "busy", "replaced": "replaced"}
_SCOPED = ("not", "except")
_OF = frozenset({"of", "of the"})
_WEEK = timedelta(days=7)
_NEXT_WORD = 1  # characters between two words
_STRENGTH = ("refused", "busy", "replaced", "fact")


class Played(NamedTuple):
    """A value and its role; None where the clause does not say, or says two things."""

    value: Value
    role: Role | None
    excluded: bool = False  # a rule ("except Tuesdays"), not this once
    contends: bool = False
    inferred: bool = False  # nothing says so but that it is named


def play(
    clause: Clause, values: list[Value], left: list[Token], *, wished: bool, asked: bool
) -> list[Played]:
    """`left`: words that nothing accounts for. `wished`: an act beside it wants a day or hour;
    `asked`: one beside it asks, and "aren't you open on Friday?" refuses nothing."""
    whole = _whole(clause, values, wished=wished)
    played = []
    for value in values:
        if clause.leaves or _instead(clause, value):
            played.append(Played(value, "replaced"))
            continue
        cue = _scoped(clause, value, values)
        if cue and cue.kind == "not" and clause.asking and (asked or _asks_to_have(clause, cue)):
            cue = None
        if cue:
            played.append(Played(value, "refused", excluded=True))
            continue
        reached = wished or _is_reached(clause, value, left)
        said = whole if reached else whole - {"wanted"}
        role, contends = _of_clause(clause, said, left, wished)
        if role is None and not asked and not said - {"wanted"} and _is_when(clause, value, values):
            played.append(Played(value, "wanted", contends=True, inferred=True))
        elif role == "busy" and contends and _is_long(value):
            played.append(Played(value, None, contends=True))
        else:
            played.append(Played(value, role, contends=contends))
    return played


def _asks_to_have(clause: Clause, cue: Found) -> bool:
    """ "¿No tendrá a las tres?": so one asks for it."""
    following = clause.tokens[cue.last : cue.last + 1]
    return cue.first == 0 and bool(following) and following[0].text in HAVING


def _is_when(clause: Clause, value: Value, values: list[Value]) -> bool:
    """A day with its hour, or a day beside words of a wish, whatever else is said there: whoever
    writes to a receptionist names it to come then. A day alone may be told of, and "of Friday"
    says which one of something."""
    days = [each for each in values if each.days and not (each.days.span or each.days.limit)]
    first = next(token for token in clause.tokens if token.start >= value.start)
    hours = any(each.point or each.part for each in values)
    wished = any(cue.kind == "wanted" for cue in clause.cues)
    if not (days and (hours or wished)):
        return False
    return value.subject != "day" or (value in days and symbol_of(first.text) not in _OF)


def _is_long(value: Value) -> bool:
    """ "It ran out in August" keeps nobody busy for a month."""
    span = value.days.span if value.days else None
    return span is not None and span[1] - span[0] > _WEEK


def _instead(clause: Clause, value: Value) -> bool:
    """ "Instead of Tuesday": what gives way is named, up to where a wish begins anew."""
    places = [clause.place(cue) for cue in clause.cues if cue.kind == INSTEAD]
    return any(
        start < value.start and not _wants_between(clause, end, value.start)
        for start, end in places
    )


def _whole(clause: Clause, values: list[Value], *, wished: bool) -> set[Whole]:
    """Without words that a value itself is made of: "not until the 8th"."""
    inside = [place for value in values for place in value.spans]
    return {
        _WHOLE[cue.kind]
        for cue in clause.cues
        if cue.kind in _WHOLE and not _within(clause.place(cue), inside)
        if clause.asking or cue.kind != "question" or not cue.first  # "the recital is that Friday"
        if cue.kind != "address" or (_is_numbered(clause, cue) and not wished)
    }


def _is_numbered(clause: Clause, cue: Found) -> bool:
    """ "Apartment 5", "the 3rd floor", but not "the apartment on Friday at 5"."""
    beside = clause.tokens[max(cue.first - 1, 0) : cue.first + 1] + clause.tokens[cue.last :][:1]
    return any(token.kind in ("number", "ordinal") for token in beside)


def _is_reached(clause: Clause, value: Value, left: list[Token]) -> bool:
    """Whether a wish reaches the value over words that are all understood."""
    for cue in clause.cues:
        if cue.kind != "wanted":
            continue
        start, end = clause.place(cue)
        gap = (end, value.start) if end <= value.start else (value.end, start)
        after = [token for token in left if value.end <= end <= token.start]
        if len(after) > 1 and after[0].start == end + _NEXT_WORD:
            continue  # "Tuesday I asked leave of my boss": it is of what follows
        if not any(gap[0] <= token.start < gap[1] for token in left):
            return True
    return False


def _within(place: tuple[int, int], places: list[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in places)


def _of_clause(
    clause: Clause, whole: set[Whole], left: list[Token], wished: bool
) -> tuple[Role | None, bool]:
    against = [role for role in _STRENGTH if role in whole]
    if len(against) > 1 or (against and "wanted" in whole):
        return None, True
    if "reason" in whole and not against:
        return None, True
    if against:
        role = _ROLES.get(against[0])
        return role, role is None
    if wished or "wanted" in whole:
        return "wanted", False
    stated = any(token.text in PERSONS for token in _but_idle(clause))
    if not left and clause.amends:
        return "wanted", False
    if not left:
        return (None, True) if stated else ("wanted", False)
    return ("busy", True) if stated and not clause.asking else (None, True)


def _but_idle(clause: Clause) -> list[Token]:
    idle = [clause.place(cue) for cue in clause.cues if cue.kind == "idle"]
    return [token for token in clause.tokens if not _within((token.start, token.end), idle)]


def _scoped(clause: Clause, value: Value, values: list[Value]) -> Found | None:
    """The "not" that reaches the value: the nearest before it, or one after the last value."""
    cues = [cue for cue in clause.cues if cue.kind in _SCOPED and not _tags(clause, cue)]
    for cue in reversed(cues):
        start, end = clause.place(cue)
        if start < value.start and not _wants_between(clause, end, value.start):
            return cue
        trailing = start >= value.end and not any(other.start >= end for other in values)
        if trailing:
            return cue
    return None


def _tags(clause: Clause, cue: Found) -> bool:
    """ "That is a Monday, no?" denies nothing."""
    return clause.asking and cue.last == len(clause.tokens) and len(clause.tokens) > 1


def _wants_between(clause: Clause, start: int, end: int) -> bool:
    """A wish that begins anew after the "not"; "no quiero" is one that is denied."""
    return any(
        cue.kind in ("wanted", "amend") and start + _NEXT_WORD < clause.place(cue)[0] < end
        for cue in clause.cues
    )
