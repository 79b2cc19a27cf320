"""Several visits wanted: a booking each, one after the other, each with who comes and what for."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from contracts.values import TimeSlot, Wishes
from domain import acts
from domain.acts import Reading, Tell, Wish
from domain.agenda import Booking, Frame, Heard, Moving, Party, Wished
from domain.dialogue.details import LONGEST_REASON, is_part_of, plausible, same_name
from domain.dialogue.excluding import has_hours, names_days
from domain.dialogue.said import every, is_certain, without
from domain.dialogue.step import Scene, Step
from domain.dialogue.whose import wants_more, whole_name
from domain.dialogue.wishes import merged, moments_of, on_day
from domain.scheduling import local_day

_MOST = 4


class _Visit(NamedTuple):
    wished: Wished
    party: Party


def take(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """The visits of one message, where there are several, or one more; and what else is in it."""
    wishes = [wish for wish in every(reading, Wish) if wish.role == "wanted"]
    wishes = _of_the_day(step, wishes, scene)
    visits = _visits(step, wishes, reading, scene)
    if len(visits) > 1:
        step = _begin(step, visits, sure=is_certain(reading) and _are_exact(visits)).took()
        return step, _what_else(reading)
    waiting = _waiting_for(step, wishes)
    if waiting:
        wished = merged(waiting.wished, wishes, scene.tenant)
        after = waiting.model_copy(update={"wished": wished, "sure": False})
        return step.with_frame(waiting, after).took(), without(reading, Wish)
    if (
        wants_more(reading)
        and _is_begun(step)
        and not _is_of(step.conversation.party, _who(reading))
    ):
        return _apart(step, wishes, reading, scene).took(), _what_else(reading)
    return step, reading


def of_moments(step: Step, moments: Sequence[dt.datetime], reading: Reading) -> Step:
    """ "Both", of the times that are on the table."""
    party = step.conversation.party
    others = party.visitor or party.who
    parties = [Party(reason=party.reason), party] if others and len(moments) == 2 else [party]
    visits = [
        _Visit(_at(moment), parties[min(n, len(parties) - 1)]) for n, moment in enumerate(moments)
    ]
    return _begin(step, visits[:_MOST], sure=is_certain(reading))


def new_party(step: Step) -> Step:
    """The next visit may be anybody's, or it is of several that were wanted at once."""
    parties = (
        frame.party for frame in reversed(step.conversation.agenda) if isinstance(frame, Booking)
    )
    return step.change(party=next(filter(None, parties), Party()))


def of_same_day(step: Step, scene: Scene) -> Step:
    """The next one of several for which no day was named."""
    top, own = step.conversation.top, step.conversation.appointments
    if not isinstance(top, Booking) or top.party is None or top.wished.names_days or not own:
        return step
    return step.with_top(wished=on_day(top.wished, local_day(scene.tenant, own[-1].start)))


def wants_all(reading: Reading) -> bool:
    return any(act.which == "all" for act in every(reading, acts.Choose))


def _what_else(reading: Reading) -> Reading:
    """Without what the visits were made of."""
    rest = without(reading, Wish, acts.ForOther, acts.People, acts.Choose, acts.Reason)
    kept = tuple(
        act
        for act in rest.acts
        if not (isinstance(act, acts.Want) and act.task == "book")
        and not (isinstance(act, Tell) and act.who == "visitor")
    )
    return rest.model_copy(update={"acts": kept})


# Which there are.


def _visits(step: Step, wishes: list[Wish], reading: Reading, scene: Scene) -> list[_Visit]:
    if len(wishes) < 2:
        return []
    waiting = _line(step)
    owned = any(wish.who is not None for wish in wishes)
    in_turn = not owned and len(waiting) == len(wishes) and all(map(has_hours, wishes))
    if not (owned or in_turn or wants_all(reading)):
        return []
    moments = moments_of(wishes, scene.tenant)
    if None in moments and not _are_of_each(wishes):
        return []
    wished = [
        _at(moment) if moment else merged(Wished(), [wish], scene.tenant)
        for wish, moment in zip(wishes, moments, strict=True)
    ]
    parties = [each.party or Party() for each in waiting]
    if not in_turn:
        parties = _parties(step, wishes, reading, scene)
    found = (_Visit(*each) for each in zip(wished, parties, strict=True))
    return list(dict.fromkeys(found))[:_MOST]


def _are_of_each(wishes: list[Wish]) -> bool:
    """Each is somebody else's: the hours may come later."""
    whose = [wish.who for wish in wishes]
    return None not in whose and len(set(whose)) == len(whose)


def _are_exact(visits: list[_Visit]) -> bool:
    return all(len(visit.wished.times) == 1 for visit in visits)


def _at(moment: dt.datetime) -> Wished:
    return Wished(limits=Wishes(days=(moment.date(),)), times=(moment.time(),))


def _of_the_day(step: Step, wishes: list[Wish], scene: Scene) -> list[Wish]:
    """Hours alone are of the day that is talked about."""
    day = _day(step, scene)
    if day is None or any(names_days(wish) for wish in wishes):
        return wishes
    return [wish.model_copy(update={"day": day}) if has_hours(wish) else wish for wish in wishes]


def _day(step: Step, scene: Scene) -> dt.date | None:
    frame = step.conversation.top
    if not isinstance(frame, Booking):
        return None
    shown = [*(frame.offer.items if frame.offer else ()), *((frame.slot,) if frame.slot else ())]
    days = {local_day(scene.tenant, each.start) for each in shown if isinstance(each, TimeSlot)}
    return next(iter(days)) if len(days) == 1 else frame.wished.day


# Whose each is, and what for.


def _parties(step: Step, wishes: list[Wish], reading: Reading, scene: Scene) -> list[Party]:
    names = _visitors(step, reading, scene)
    reasons = _reasons(step, reading, len(wishes))
    unnamed = not any(wish.who for wish in wishes) and len(wishes) == 2
    whose = [_other(reading) if unnamed and n else (w.who or "") for n, w in enumerate(wishes)]
    return [_party(step, who, names, reason) for who, reason in zip(whose, reasons, strict=True)]


def _reasons(step: Step, reading: Reading, count: int) -> list[str]:
    """One each, or one of all; what was told before is of all."""
    said = _reasons_said(reading)
    if len(said) == count:
        return [each[:LONGEST_REASON] for each in said]
    return [_together(said) or step.conversation.party.reason] * count


def _reasons_said(reading: Reading) -> list[str]:
    return [act.words.strip() for act in every(reading, acts.Reason) if act.words.strip()]


def _together(reasons: list[str]) -> str:
    return "; ".join(reasons)[:LONGEST_REASON]


def _visitors(step: Step, reading: Reading, scene: Scene) -> list[Heard]:
    named = [
        plausible(act, reading, scene.tenant)
        for act in every(reading, Tell)
        if act.detail == "name" and act.who == "visitor" and act.value
    ]
    return [
        heard.model_copy(update={"value": whole_name(step, heard.value)})
        for heard in named
        if heard
    ]


def _other(reading: Reading) -> str:
    """Who else comes, where no wish says whose it is: "10 and 10:30, for me and my husband"."""
    others = [act.who or act.words for act in every(reading, acts.ForOther) if act.who != ""]
    named = [act.value or "" for act in every(reading, Tell) if act.who == "visitor"]
    return next(iter((*others, *named)), "")


def _party(step: Step, who: str, names: list[Heard], reason: str) -> Party:
    if not who:
        return Party(reason=reason)
    exact = [h for h in names if same_name(h.value, who) or is_part_of(who, h.value)]
    named = exact or (names if len(names) == 1 else [])
    known = step.conversation.party
    if not named and known.visitor and _is_of(known, who):
        named = [known.visitor]
    return Party(who=who, visitor=named[0] if named else None, reason=reason)


# Those that were begun.


def _line(step: Step) -> list[Booking]:
    """The next one first."""
    frames = reversed(step.conversation.agenda)
    return [frame for frame in frames if isinstance(frame, Booking) and frame.party is not None]


def _is_begun(step: Step) -> bool:
    """One whose time was wished, at least."""
    begun = [frame for frame in step.conversation.agenda if isinstance(frame, Booking)]
    return bool(begun) and not (begun[-1].wished.is_open and begun[-1].slot is None)


def _waiting_for(step: Step, wishes: list[Wish]) -> Booking | None:
    """The one in the line that the wish says it is of, where it is not the next."""
    whose = {wish.who for wish in wishes}
    if len(whose) != 1 or None in whose or _is_of(step.conversation.party, *whose):
        return None
    found = [each for each in _line(step)[1:] if each.party and _is_of(each.party, *whose)]
    return found[0] if len(found) == 1 else None


def _is_of(party: Party, who: str | None) -> bool:
    if not who:
        return not party.who
    names = (party.who, party.visitor.value if party.visitor else "")
    return any(same_name(who, each) or is_part_of(who, each) for each in names if each)


def _who(reading: Reading) -> str:
    """Whose the one visit of a message is."""
    whose = (wish.who for wish in every(reading, Wish) if wish.who is not None)
    return next(whose, _other(reading))


def _apart(step: Step, wishes: list[Wish], reading: Reading, scene: Scene) -> Step:
    """Somebody else's, after the one that is begun, which keeps its own: of the same day, where no
    other is named."""
    begun = next(e for e in reversed(step.conversation.agenda) if isinstance(e, Booking))
    party = _party(step, _who(reading), _visitors(step, reading, scene), "")
    day = _day(step, scene)
    wished = on_day(Wished(), day) if day else Wished()
    more = Booking(
        wanted=True,
        times_first=True,
        wished=merged(wished, wishes, scene.tenant),
        party=party.model_copy(update={"reason": _together(_reasons_said(reading))}),
    )
    first = begun.model_copy(update={"party": step.conversation.party})
    agenda: list[Frame] = []
    for frame in step.conversation.agenda:
        agenda += [more, first] if frame is begun else [frame]
    return step.change(agenda=tuple(agenda))


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
    return Booking(wanted=True, times_first=True, sure=sure, wished=visit.wished, party=visit.party)
