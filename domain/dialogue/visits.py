"""Several visits wanted at once: a booking each, one after the other, each with who comes."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from contracts.values import Wishes
from domain import acts
from domain.acts import Reading, Tell, Wish
from domain.agenda import Booking, Heard, Moving, Party, Wished
from domain.dialogue.details import plausible, same_name
from domain.dialogue.said import every, is_certain, without
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import moments_of

_MOST = 4


class _Visit(NamedTuple):
    at: dt.datetime  # local
    party: Party


def take(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """The visits of one message, where there are several; and what else is in it."""
    wishes = [wish for wish in every(reading, Wish) if wish.role == "wanted"]
    each_its_own = any(wish.who is not None for wish in wishes) or wants_all(reading)
    visits = _visits(wishes, reading, scene) if each_its_own else []
    if len(visits) < 2:
        return step, reading
    step = _begin(step, visits, sure=is_certain(reading)).took()
    rest = without(reading, Wish, acts.ForOther, acts.People, acts.Choose)
    kept = tuple(
        act
        for act in rest.acts
        if not (isinstance(act, acts.Want) and act.task == "book")
        and not (isinstance(act, Tell) and act.who == "visitor")
    )
    return step, rest.model_copy(update={"acts": kept})


def of_moments(step: Step, moments: Sequence[dt.datetime], reading: Reading) -> Step:
    """ "Both", of the times that are on the table."""
    party = step.conversation.party
    others = party.visitor or party.who
    parties = [Party(reason=party.reason), party] if others and len(moments) == 2 else [party]
    visits = [_Visit(at, parties[min(n, len(parties) - 1)]) for n, at in enumerate(moments)]
    return _begin(step, visits[:_MOST], sure=is_certain(reading))


def new_party(step: Step) -> Step:
    """The next visit may be anybody's, or it is of several that were wanted at once."""
    parties = (
        frame.party for frame in reversed(step.conversation.agenda) if isinstance(frame, Booking)
    )
    return step.change(party=next(filter(None, parties), Party()))


def wants_all(reading: Reading) -> bool:
    return any(act.which == "all" for act in every(reading, acts.Choose))


def _visits(wishes: list[Wish], reading: Reading, scene: Scene) -> list[_Visit]:
    at = moments_of(wishes, scene.tenant)
    if None in at:
        return []
    names = _visitors(reading, scene)
    reason = "; ".join(act.words.strip() for act in every(reading, acts.Reason))[:200]
    unnamed = not any(wish.who for wish in wishes) and len(at) == 2
    found = []
    for n, (wish, moment) in enumerate(zip(wishes, at, strict=True)):
        assert moment
        who = _other(reading) if unnamed and n else (wish.who or "")
        found.append(_Visit(moment, _party(who, names, reason)))
    return list(dict.fromkeys(found))[:_MOST]


def _visitors(reading: Reading, scene: Scene) -> list[Heard]:
    named = [
        plausible(act, reading, scene.tenant)
        for act in every(reading, Tell)
        if act.detail == "name" and act.who == "visitor" and act.value
    ]
    return [heard for heard in named if heard]


def _other(reading: Reading) -> str:
    """Who else comes, where no wish says whose it is: "10 and 10:30, for me and my husband"."""
    others = [act.who or act.words for act in every(reading, acts.ForOther)]
    named = [act.value or "" for act in every(reading, Tell) if act.who == "visitor"]
    return next(iter((*others, *named)), "")


def _party(who: str, names: list[Heard], reason: str) -> Party:
    if not who:
        return Party(reason=reason)
    exact = [heard for heard in names if same_name(heard.value, who)]
    named = exact or (names if len(names) == 1 else [])
    return Party(who=who, visitor=named[0] if named else None, reason=reason)


def _begin(step: Step, visits: Sequence[_Visit], *, sure: bool) -> Step:
    kept = tuple(
        frame
        for frame in step.conversation.agenda
        if not isinstance(frame, Booking) and not (isinstance(frame, Moving) and frame.or_more)
    )
    frames = tuple(_booking(visit, sure=sure) for visit in visits)
    return step.change(
        agenda=(*kept, *reversed(frames)), party=visits[0].party, question=None, proposal=None
    )


def _booking(visit: _Visit, *, sure: bool) -> Booking:
    wished = Wished(limits=Wishes(days=(visit.at.date(),)), times=(visit.at.time(),))
    return Booking(wanted=True, times_first=True, sure=sure, wished=wished, party=visit.party)
