"""Where the one who comes is the one to be reached, there is one name, and it is corrected once."""

from collections.abc import Mapping
from difflib import SequenceMatcher

from domain import acts
from domain.acts import Reading, Tell
from domain.agenda import Correcting
from domain.conversation import OwnAppointment
from domain.dialogue.details import is_part_of, same_name
from domain.dialogue.said import every
from domain.dialogue.step import Step

_ALIKE = 0.6  # of 1: one word for another, by the letters that they have in common


def of_one_person(step: Step, reading: Reading) -> Reading:
    """The reading with every name told of whom it is."""
    reading = _without_self_as_visitor(reading)
    own = _standing(step)
    if own is None:
        return reading
    return _of_contact(step, own, reading) if not own.visitor else _of_visitor(step, own, reading)


def _without_self_as_visitor(reading: Reading) -> Reading:
    """ "A visit, please. Ana Lopez, ana@...": one name is the speaker's, and nobody else's."""
    own = [act.value for act in _names(reading) if act.who == "self" and act.value]
    introduces = any(act.detail in ("email", "phone") for act in every(reading, Tell))
    twice = [
        act
        for act in _names(reading)
        if act.who == "visitor" and any(same_name(act.value or "", each) for each in own)
    ]
    if not twice or not (introduces or not _for_named(reading)):
        return reading
    return _without_for_nobody(_put(reading, {id(act): None for act in twice}))


def _of_contact(step: Step, own: OwnAppointment, reading: Reading) -> Reading:
    """ "Change the name on the booking to Baird", by Tom Bard, who comes himself."""
    told = [act for act in _names(reading) if act.value]
    if len(told) != 1 or told[0].who != "visitor" or not told[0].replaces or _for_named(reading):
        return reading
    name = joined(told[0].value or "", step.conversation.details.value("name"))
    mine = told[0].model_copy(update={"who": "self", "value": name})
    return _without_for_nobody(_put(reading, {id(told[0]): mine}))


def _of_visitor(step: Step, own: OwnAppointment, reading: Reading) -> Reading:
    """ "Full name: Rosa Ruiz Delgado", of Rosa Ruiz, who comes."""
    top, contact = step.conversation.top, step.conversation.details.value("name")
    comes = (top.visitor if isinstance(top, Correcting) else None) or own.visitor
    theirs = {
        id(act): act.model_copy(update={"who": "visitor"})
        for act in _names(reading)
        if act.who == "self"
        and is_part_of(comes, act.value or "")
        and not is_part_of(contact, act.value or "")
    }
    return _put(reading, theirs) if theirs else reading


def joined(name: str, known: str) -> str:
    """ "Baird", of Tom Bard: Tom Baird. A word that is like none stands alone."""
    parts = known.split()
    if len(name.split()) != 1 or len(parts) < 2:
        return name
    like = [SequenceMatcher(None, name.casefold(), part.casefold()).ratio() for part in parts]
    best = max(range(len(parts)), key=lambda n: like[n])
    if like[best] < _ALIKE:
        return name
    return " ".join(name if n == best else part for n, part in enumerate(parts))


def _standing(step: Step) -> OwnAppointment | None:
    """The one that was booked here, where there is no other."""
    own = step.conversation.appointments
    return own[0] if len(own) == 1 else None


def _names(reading: Reading) -> list[Tell]:
    return [act for act in every(reading, Tell) if act.detail == "name"]


def _for_named(reading: Reading) -> bool:
    """ "For my mother": more than a name that was told beside it."""
    told = [act.value or "" for act in _names(reading)]
    whose = (act.who for act in every(reading, acts.ForOther) if act.who)
    return any(not any(same_name(who, each) for each in told) for who in whose)


def _put(reading: Reading, instead: Mapping[int, Tell | None]) -> Reading:
    """By the act's identity; None takes it out."""
    put = (instead.get(id(act), act) for act in reading.acts)
    return reading.model_copy(update={"acts": tuple(act for act in put if act)})


def _without_for_nobody(reading: Reading) -> Reading:
    if _for_named(reading):
        return reading
    kept = tuple(
        act for act in reading.acts if not (isinstance(act, acts.ForOther) and act.who != "")
    )
    return reading.model_copy(update={"acts": kept})
