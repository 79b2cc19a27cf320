"""Whose a visit is: the speaker's own or somebody else's, and what was taken wrongly put right."""

from domain import acts
from domain.acts import Reading, Tell, Wish
from domain.agenda import Booking, Correcting, Heard, Party, Wished
from domain.conversation import OwnAppointment
from domain.dialogue.details import is_part_of, plausible, same_name
from domain.dialogue.excluding import has_hours
from domain.dialogue.offers import names_moment
from domain.dialogue.said import every, has, wants, without
from domain.dialogue.step import Scene, Step
from domain.dialogue.wishes import merged

_MOST_COMPANIONS = 4


def is_own(reading: Reading) -> bool:
    """ "It's for me", and nobody else is named as who comes."""
    said = any(act.who == "" for act in every(reading, acts.ForOther))
    said = said or any(wish.who == "" for wish in _wanted(reading))
    return said and not names_other(reading)


def is_of_visitor(act: acts.Act) -> bool:
    return isinstance(act, Tell) and act.who == "visitor" and bool(act.value)


def names_other(reading: Reading) -> bool:
    named = any(is_of_visitor(act) for act in reading.acts)
    for_other = any(act.who != "" for act in every(reading, acts.ForOther))
    return named or for_other or any(wish.who for wish in _wanted(reading))


def is_another(step: Step, reading: Reading) -> bool:
    """The visit is somebody else's than those that stand."""
    if names_other(reading):
        return True
    standing = step.conversation.appointments
    return is_own(reading) and bool(standing) and all(each.visitor for each in standing)


def wants_more(reading: Reading) -> bool:
    """Another one, apart: what stands, or is being booked, stays as it is."""
    return any(act.more and act.task == "book" for act in every(reading, acts.Want))


def is_own_after_all(step: Step, reading: Reading) -> bool:
    """ "No, put Ana Lopez", by Ana Lopez: a visit that is read back for somebody else is hers. Her
    name is known, so nothing else can be meant."""
    conversation = step.conversation
    known, party = conversation.details.value("name"), conversation.party
    told = [act.value for act in _names(reading, "self") if act.value]
    if not (told and known and party.visitor and isinstance(conversation.top, Booking)):
        return False
    hers = all(same_name(each, known) or is_part_of(each, known) for each in told)
    plain = reading.settled or has(reading, acts.Decline)  # "Samuel is right, I'm Ana Lopez"
    return hers and plain and not names_other(reading) and not has(reading, acts.Agree)


def without_companion(party: Party) -> Party:
    return party.model_copy(update={"who": "", "visitor": None})


# Names of others: they come only where it is said, and a short one is made whole.


def remember_companions(step: Step, reading: Reading, scene: Scene) -> Step:
    """ "My wife is Rosa Ruiz", where the visit is somebody's who has no name yet: most likely hers,
    which is read back."""
    if has(reading, acts.ThirdParty):
        return step
    named = [plausible(act, reading, scene.tenant) for act in _names(reading, "other")]
    names = [heard.value for heard in named if heard]
    if not names:
        return step
    known = tuple(dict.fromkeys((*step.conversation.companions, *names)))[-_MOST_COMPANIONS:]
    step = step.change(companions=known).took()
    party = step.conversation.party
    books = step.conversation.top is None or isinstance(step.conversation.top, Booking)
    awaited = books and party.who and party.visitor is None
    if not awaited or len(names) > 1:
        return step
    visitor = Heard(value=names[0], certain=False)
    return step.change(party=party.model_copy(update={"visitor": visitor}))


def whole_name(step: Step, name: str) -> str:
    """ "Rosa", where Rosa Ruiz was spoken of."""
    fuller = [each for each in step.conversation.companions if is_part_of(name, each)]
    return fuller[0] if len(fuller) == 1 else name


# One of several that stand: by whose it is, or by its hour.


def whose_stands(step: Step, reading: Reading) -> str | None:
    """ "Move mine", "cancel my wife's": the visitor as booked here; None where nobody is named."""
    if is_own(reading):
        return ""
    visitors = {own.visitor for own in step.conversation.appointments if own.visitor}
    named = [act.value or "" for act in _names(reading, "visitor")]
    if named:
        visitors = {each for each in visitors if any(_is_named(each, name) for name in named)}
    return visitors.pop() if len(visitors) == 1 and names_other(reading) else None


def booked_for_another(step: Step, reading: Reading) -> bool:
    """Whoever booked it here for somebody speaks of it, and of nobody else's; no other contact is
    told as the proof."""
    standing = any(own.visitor for own in step.conversation.appointments)
    lent = any(act.who == "other" and act.value for act in every(reading, Tell))
    return standing and not lent and not step.conversation.third_party


def _is_named(visitor: str, name: str) -> bool:
    return same_name(name, visitor) or is_part_of(name, visitor)


def rename_own(step: Step, reading: Reading, scene: Scene) -> tuple[Step, Reading]:
    """ "Put Ana on the three o'clock one"."""
    told = [*_names(reading, "self"), *_names(reading, "visitor")]
    wishes = _wanted(reading)
    timed = bool(wishes) and all(has_hours(wish) for wish in wishes)
    if step.conversation.agenda or wants(reading) or len(told) != 1 or not timed:
        return step, reading
    standing = step.conversation.appointments
    meant = [own for own in standing if names_moment(wishes, own.start, scene.tenant)]
    if len(meant) != 1:
        return step, reading
    return _rename(step, meant[0], told[0].value or "", reading, scene)


def _rename(
    step: Step, own: OwnAppointment, name: str, reading: Reading, scene: Scene
) -> tuple[Step, Reading]:
    visitor = "" if _is_speaker(step, name) else whole_name(step, name)
    if not name or visitor == own.visitor:
        return step, reading
    start = own.start.astimezone(scene.tenant.zone)
    at = [Wish(day=start.date(), time=start.time())]
    wished = merged(Wished(), at, scene.tenant)
    step = step.push(Correcting(visitor=visitor, wished=wished)).took()
    rest = without(reading, Wish, acts.Clash, acts.Decline, acts.ForOther)
    kept = tuple(act for act in rest.acts if not (isinstance(act, Tell) and act.detail == "name"))
    return step, rest.model_copy(update={"acts": kept})


def _is_speaker(step: Step, name: str) -> bool:
    known = step.conversation.details.value("name")
    return bool(known) and (same_name(name, known) or is_part_of(name, known))


def _names(reading: Reading, who: str) -> list[Tell]:
    named = (act for act in every(reading, Tell) if act.detail == "name" and act.who == who)
    return [act for act in named if act.value]


def _wanted(reading: Reading) -> list[Wish]:
    return [wish for wish in every(reading, Wish) if wish.role == "wanted"]
