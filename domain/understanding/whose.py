"""Whose a visit is, where its hour does not say it; and that one more is wanted, beside another."""

from itertools import chain, takewhile
from typing import NamedTuple

from domain import acts
from domain.understanding.contacts.cues import Cue, cues, members, texts
from domain.understanding.coverage import Place
from domain.understanding.mentions import Mention
from domain.understanding.owners_named import Owner, owners_in
from domain.understanding.words import Text, fold

_OF_ONE_THAT_STANDS = ("move", "cancel", "look_up")
_NEAR = 2  # words
_OF_A_PERSON = (acts.ForOther, acts.Reason, acts.People, acts.Note)


class Whose(NamedTuple):
    contacts: list[Mention]
    doings: list[Mention]


def with_whose(
    text: Text, contacts: list[Mention], doings: list[Mention], context: acts.Context
) -> Whose:
    """The same with "it's for me", and with another one apart."""
    found = [*cues("visits", "WHOSE").found(texts(text.tokens))]
    own = owners_in(text, [cue for cue in found if cue.kind == "own" and not _goes_on(text, cue)])
    own = [owner for owner in own if not _is_of_detail(text, owner, contacts)]
    named = owners_in(text, [c._replace(kind="for") for c in found if c.kind == "named"])
    own += [owner for owner in named if _is_speaker(owner, context)]
    denied = owners_in(text, [c._replace(kind="for") for c in found if c.kind == "denied"])
    if own:
        contacts, doings = _of_speaker(own, denied, contacts, doings)
    if not own and not any(_is_of_one_that_stands(mention.act) for mention in doings):
        theirs = owners_in(text, [c._replace(kind="other") for c in found if c.kind == "theirs"])
        contacts, doings = _of_another(theirs, contacts, doings)
    stands = bool(own or context.appointments)
    return Whose(contacts, _with_another(text, found, doings, stands=stands))


def _goes_on(text: Text, cue: Cue) -> bool:
    """ "For me and my wife"."""
    following = text.tokens[cue.last].text if cue.last < len(text.tokens) else ""
    return following in members("visits", "and")


def _is_speaker(owner: Owner, context: acts.Context) -> bool:
    """Who has told their name speaks of themselves by it."""
    named, known = fold(owner.name).split(), fold(context.formal_name).split()
    return bool(named) and set(named) <= set(known)


def _is_of_detail(text: Text, owner: Owner, contacts: list[Mention]) -> bool:
    """ "I'll leave you mine: ana@example.com" is of a detail."""
    rest = text.folded[owner.end :].lstrip(" :,")
    at = len(text.folded) - len(rest)
    details = (m for m in contacts if isinstance(m.act, acts.Tell) and m.act.detail != "name")
    return any(mention.start <= at < mention.end for mention in details)


def _of_speaker(
    own: list[Owner], denied: list[Owner], contacts: list[Mention], doings: list[Mention]
) -> Whose:
    """ "It's not for Rosa, it's for me": what was read as hers is taken back."""
    mine: list[Place] = [(owner.start, owner.end) for owner in own]
    hers: list[Place] = [(owner.start, owner.end) for owner in denied]
    taken_back = [m for m in contacts if _meets(m, hers)]
    hers += [(m.start, m.end) for m in contacts if m.act in [each.act for each in taken_back]]
    contacts = [_as_own(m) if _meets(m, mine) else m for m in contacts if not _meets(m, hers)]
    doings = [
        m for m in doings if not (isinstance(m.act, _OF_A_PERSON) and _meets(m, [*mine, *hers]))
    ]
    said = [Mention(acts.ForOther(who="", words=""), *place) for place in chain(mine, hers)]
    return Whose([*contacts, *_names(own, contacts)], [*doings, *said])


def _of_another(theirs: list[Owner], contacts: list[Mention], doings: list[Mention]) -> Whose:
    """ "Now my wife's, at eleven"."""
    if not theirs or any(isinstance(m.act, acts.ForOther | acts.ThirdParty) for m in doings):
        return Whose(contacts, doings)
    owner = theirs[0]
    place = (owner.start, owner.end)
    told = acts.Tell(detail="name", value=owner.name, who="visitor", words=owner.name)
    named = [Mention(told, *place)] if owner.name and not _met(contacts, owner) else []
    return Whose([*contacts, *named], [*doings, Mention(acts.ForOther(who=owner.who), *place)])


def _as_own(mention: Mention) -> Mention:
    act = mention.act
    if not isinstance(act, acts.Tell):
        return mention
    return mention._replace(act=act.model_copy(update={"who": "self"}))


def _names(own: list[Owner], contacts: list[Mention]) -> list[Mention]:
    """ "It's for me, Ana Ruiz", where nobody else has found her."""
    return [
        Mention(
            acts.Tell(detail="name", value=owner.name, words=owner.name), owner.start, owner.end
        )
        for owner in own
        if owner.name and not _met(contacts, owner)
    ]


def _met(contacts: list[Mention], owner: Owner) -> bool:
    return any(_meets(mention, [(owner.start, owner.end)]) for mention in contacts)


def _meets(mention: Mention, places: list[Place]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in places)


def _with_another(
    text: Text, found: list[Cue], doings: list[Mention], *, stands: bool
) -> list[Mention]:
    """Plainly apart, or another one that is said to be somebody's or beside one that `stands`."""
    if any(_is_of_one_that_stands(mention.act) for mention in doings):
        return doings
    others = any(isinstance(m.act, acts.ForOther) and m.act.who != "" for m in doings)
    kinds = {"apart", "another"} if stands or others else {"apart"}
    more = [cue for cue in found if cue.kind in kinds and _is_one_more(text, cue)]
    if not more:
        return doings
    start, end = text.tokens[more[0].first].start, text.tokens[more[0].last - 1].end
    want = acts.Want(task="book", more=True, words=text.quote(start, end))
    rest = [m for m in doings if not (isinstance(m.act, acts.Want) and m.act.task == "book")]
    places = [m for m in doings if isinstance(m.act, acts.Want) and m.act.task == "book"]
    return [*rest, *(m._replace(act=want) for m in places), Mention(want, start, end)]


def _is_of_one_that_stands(act: acts.Act) -> bool:
    if isinstance(act, acts.Ask):
        return act.topic == "own_appointment"
    return isinstance(act, acts.Want) and act.task in _OF_ONE_THAT_STANDS


def _is_one_more(text: Text, cue: Cue) -> bool:
    """Not denied in the same breath, and another visit: not another question."""
    before = text.tokens[max(cue.first - _NEAR, 0) : cue.first]
    breath = [*takewhile(lambda token: token.kind != "mark", reversed(before))]
    denied = any(token.text in members("visits", "against") for token in breath)
    following = text.tokens[cue.last :][:1]
    named = text.tokens[cue.last - 1].text in members("visits", "one")
    alone = not following or following[0].kind == "mark"
    alone = alone or following[0].text in members("visits", "after")
    return not denied and (cue.kind == "apart" or named or alone)
