"""Several visits that one message wants: each hour with its day, and whose it is."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from contracts.values import Language
from domain import acts
from domain.understanding.contacts.cues import Cue, cues, members, texts
from domain.understanding.contacts.tables import words
from domain.understanding.coverage import Place
from domain.understanding.cues import CUES, FILLERS
from domain.understanding.grouping import as_wish
from domain.understanding.items import Item
from domain.understanding.lexicon import SINGLE
from domain.understanding.line import Line
from domain.understanding.mentions import Mention
from domain.understanding.numbers import CARDINALS
from domain.understanding.owners_named import Owner, names_after, owners_in
from domain.understanding.resolving import resolved
from domain.understanding.times import Point
from domain.understanding.values import Value, find_values
from domain.understanding.words import Text, Token

_MOST = 4
_AGAINST = {"not", "except", "unable", "busy", "said", "amend", "instead", "fact"}
_OTHER_TASKS = ("move", "cancel", "look_up")
_HOURS = 12
_LINKS = frozenset({"at", "on", "to", "the", "las", "la", "for", "and", "a"})
_JOINS = frozenset({"and"})
_NEEDING = words("visits", "NEEDING")


class Visits(NamedTuple):
    mentions: list[Mention]
    places: list[Place]  # of all words that are accounted for


class _Said(NamedTuple):
    hours: list[Value]
    days: list[Value]
    stretches: list[Value]  # of a day
    owners: list[Owner]
    cues: list[Cue]  # how many, and one each


def find_visits(
    text: Text,
    contacts: list[Mention],
    doings: list[Mention],
    context: acts.Context,
    language: Language,
) -> Visits:
    """None where only one is wanted, or where anything speaks against what is named."""
    said = _said(text, contacts, context, language)
    if not said.hours and (made := _one_each(text, said, doings, context)):
        mentions = [*_wanted(made, said, doings), *made, *_names(said.owners, contacts)]
        return Visits(mentions, _places(text, said))
    if not 2 <= len(said.hours) <= _MOST or _is_open(text, said, doings):
        return Visits([], [])
    whose = _whose(text, said)
    days = _days_of(said)
    if whose is None or days is None:
        return Visits([], [])
    made = [
        _wish(text, day, hour, owner, context)
        for day, hour, owner in zip(days, said.hours, whose, strict=True)
    ]
    mentions = [*_wanted(made, said, doings), *made, *_names(said.owners, contacts)]
    return Visits(mentions, _places(text, said))


def _one_each(
    text: Text, said: _Said, doings: list[Mention], context: acts.Context
) -> list[Mention]:
    """ "Two, one for me and one for my wife, on Thursday afternoon": the hours are open."""
    owners = [owner for owner in said.owners if not owner.vague]
    when = [*said.days, *said.stretches]
    alone = len(said.days) < 2 and len(said.stretches) < 2 and bool(when)
    each = len({owner.who for owner in owners}) == len(owners) == _count(said, text)
    if not (alone and each and 2 <= len(owners) <= _MOST) or _is_open(text, said, doings):
        return []
    items = resolved([Item(value, "wanted", 0) for value in when], None, context)
    return [
        Mention(
            as_wish(items, text.quote(o.start, o.end)).model_copy(update={"who": o.who}),
            o.start,
            o.end,
        )
        for o in owners
    ]


def _said(text: Text, contacts: list[Mention], context: acts.Context, language: Language) -> _Said:
    found = [*cues("visits", "CUES").found(texts(text.tokens))]
    places = [place for mention in contacts for place in [_itself(mention, text)]]
    both = {at for cue in found if cue.kind == "both" for at in range(cue.first, cue.last)}
    counts = {at for cue in found if cue.kind == "several" for at in range(cue.first, cue.last)}
    listed = _as_many_as_said(text, found)
    rest = [
        token
        for at, token in enumerate(text.tokens)
        if at not in both | counts
        and token not in listed
        and not any(s <= token.start < e for s, e in places)
    ]
    values = find_values(Line(rest, language, context.country), context.now, language)
    values.sort(key=lambda value: value.start)
    hours = [value for value in values if value.times]
    hours = sorted([*hours, *map(_hour, listed)], key=lambda value: value.start)
    owners = owners_in(text, found) or names_after(text, [value.end for value in hours])
    if len(hours) < 2:
        hours = sorted([*hours, *_bare(text, owners, values)], key=lambda value: value.start)
    stretches = [value for value in values if value.span]
    return _Said(hours, [v for v in values if v.days], stretches, owners, found)


def _itself(mention: Mention, text: Text) -> Place:
    start = text.original.find(mention.act.words, mention.start)
    return (start, start + len(mention.act.words)) if start >= 0 else (mention.start, mention.end)


def _bare(text: Text, owners: list[Owner], values: list[Value]) -> Iterator[Value]:
    """ "12 for me and 1 for Jorge": a number that stands right before whose it is."""
    ends = {owner.start for owner in owners}
    for token, following in pairwise(text.tokens):
        if token.kind != "number" or following.start not in ends:
            continue
        taken = any(s <= token.start < e for value in values for s, e in value.spans)
        if not taken and len(token.text) < 3 and 0 < int(token.text) <= _HOURS:
            yield _hour(token)


def _hour(token: Token) -> Value:
    point = Point(0, 0, int(token.text), 0, is_open=True, sure=True, before="")
    return Value(((token.start, token.end),), point=point)


def _as_many_as_said(text: Text, found: list[Cue]) -> list[Token]:
    """ "2 appointments on Friday, 10 and 11": as many bare numbers in a row are their hours."""
    several = next((cue for cue in found if cue.kind == "several"), None)
    count = _counted(text, several) if several else None
    if not several or not count:
        return []
    row: list[Token] = []
    for token in text.tokens[several.last :]:
        if token.kind == "number" and len(token.text) < 3 and 0 < int(token.text) <= _HOURS:
            row.append(token)
        elif row and not (token.text == "," or _is_link(token, _JOINS)):
            break
    return row if len(row) == count else []


def _is_link(token: Token, links: frozenset[str] = _LINKS) -> bool:
    return any(table.get(token.text) in links for table in SINGLE.values())


def _is_open(text: Text, said: _Said, doings: list[Mention]) -> bool:
    """Something is asked, taken back, changed, or left to choose between."""
    named = said.hours or [*said.days, *said.stretches]
    first, last = min(value.start for value in named), max(value.end for value in named)
    for mention in doings:
        act = mention.act
        if isinstance(act, acts.Want) and act.task in _OTHER_TASKS:
            return True
        if isinstance(act, acts.Ask) and mention.start < last and first < mention.end:
            return True
    between = [token for token in text.tokens if first <= token.start < last]
    either = any(table.get(t.text) == "or" for t in between for table in SINGLE.values())
    inside = _places(text, said)
    against = any(
        cue.kind in _AGAINST
        for cue in CUES.find(text.tokens)
        if text.tokens[cue.first].start < last
        and not any(s <= text.tokens[cue.first].start < e for s, e in inside)
    )
    return either or against or any(value.doubtful for value in said.days)


def _whose(text: Text, said: _Said) -> list[str] | None:
    """Of each hour: by whose it stands beside, else in the order they are named."""
    hours, owners = said.hours, said.owners
    beside = _beside(text, said)
    if beside:
        return [_by_name(owner, owners) for owner in beside]
    if after := _needing(text, said):
        return ["", after.who]
    if _count(said, text) != len(hours):
        return None
    named = [owner.who for owner in owners if not owner.vague]
    if len(set(named)) == len(hours):
        return list(dict.fromkeys(named))
    return [named[0] if named else ""] * len(hours) if len(set(named)) < 2 else None


def _beside(text: Text, said: _Said) -> list[Owner] | None:
    for after in (True, False):
        found = [_next_to(text, said, hour, after=after) for hour in said.hours]
        owners = [owner for owner in found if owner]
        if len(owners) == len(found) == len(set(owners)):
            return owners
    return None


def _needing(text: Text, said: _Said) -> Owner | None:
    """ "I'll come at 10 and my wife needs a visa at 11": whoever needs something at the second."""
    first, last = said.hours[0].end, said.hours[-1].start
    owners = [owner for owner in said.owners if owner.who or owner.start > first]
    if len(said.hours) > 2 or len(owners) != 1 or not owners[0].who:
        return None
    owner = owners[0]
    before = [token for token in text.tokens if first <= token.start < owner.start]
    after = [token for token in text.tokens if owner.end <= token.start < last]
    joined = bool(before) and all(t.kind == "mark" or _is_link(t, _JOINS) for t in before)
    needs = bool(after) and after[0].text in _NEEDING
    return owner if joined and needs else None


def _next_to(text: Text, said: _Said, hour: Value, *, after: bool) -> Owner | None:
    """With nothing between them that says anything else."""
    owners = said.owners if after else said.owners[::-1]
    for owner in owners:
        apart = (hour.end, owner.start) if after else (owner.end, hour.start)
        if apart[0] <= apart[1] and _is_silent(text, said, *apart):
            return owner
    return None


def _is_silent(text: Text, said: _Said, start: int, end: int) -> bool:
    days = [place for value in said.days for place in value.spans]
    for token in text.tokens:
        if not start <= token.start < end:
            continue
        if not (token.kind == "mark" or _is_link(token) or token.text in FILLERS) and not any(
            s <= token.start < e for s, e in days
        ):
            return False
    return True


def _by_name(owner: Owner, owners: list[Owner]) -> str:
    """ "Him", of whom the message has said who that is."""
    named = [each.who for each in owners if each.who and not each.vague]
    return named[0] if owner.vague and named else owner.who


def _count(said: _Said, text: Text) -> int:
    for cue in said.cues:
        if cue.kind == "several" and (number := _counted(text, cue)):
            return number
    return sum(cue.kind == "each" for cue in said.cues)


def _counted(text: Text, several: Cue) -> int | None:
    return next(filter(None, map(_number, text.tokens[several.first : several.last])), None)


def _number(token: Token) -> int | None:
    if token.kind == "number":
        return int(token.text)
    if token.text not in members("visits", "count"):
        return None
    return next((table[token.text] for table in CARDINALS.values() if token.text in table), None)


def _days_of(said: _Said) -> list[Value | None] | None:
    """One of all, or one each; where fewer are named, the last one before the hour."""
    days, hours = said.days, said.hours
    if len(days) < 2:
        return [days[0] if days else None] * len(hours)
    if len(days) == len(hours):
        return [*days]
    found = [[day for day in days if day.start < hour.start] for hour in hours]
    return [each[-1] for each in found] if all(found) else None


def _wish(text: Text, day: Value | None, hour: Value, who: str, context: acts.Context) -> Mention:
    items = [Item(value, "wanted", 0) for value in (day, hour) if value]
    items = resolved(items, None, context)
    wish = as_wish(items, text.quote(hour.start, hour.end))
    return Mention(wish.model_copy(update={"who": who}), hour.start, hour.end)


def _wanted(made: list[Mention], said: _Said, doings: list[Mention]) -> list[Mention]:
    """Who says when each of them comes wants them booked, in whatever words; for sure where they
    say how many, or one each."""
    if any(isinstance(mention.act, acts.Want) for mention in doings):
        return []
    first = made[0]
    sure = any(cue.kind in ("several", "each") for cue in said.cues)
    return [first._replace(act=acts.Want(task="book", words=first.act.words, certain=sure))]


def _names(owners: list[Owner], contacts: list[Mention]) -> Iterator[Mention]:
    """Of those who come, where nobody else has found them."""
    for owner in owners:
        told = any(m.start < owner.end and owner.start < m.end for m in contacts)
        if owner.name and not told:
            who = "visitor" if owner.who else "self"
            act = acts.Tell(detail="name", value=owner.name, who=who, words=owner.name)
            yield Mention(act, owner.start, owner.end)


def _places(text: Text, said: _Said) -> list[Place]:
    named = said.days if said.hours else [*said.days, *said.stretches]
    values = [place for value in (*said.hours, *named) for place in value.spans]
    ends = {owner.end for owner in said.owners}
    values += [
        (following.start, following.end)
        for token, following in pairwise(text.tokens)
        if token.end in ends and following.text in _NEEDING
    ]
    counted = [
        (text.tokens[cue.first].start, text.tokens[cue.last - 1].end)
        for cue in said.cues
        if cue.kind in ("several", "each", "both")
    ]
    return [*values, *counted, *((owner.start, owner.end) for owner in said.owners)]
