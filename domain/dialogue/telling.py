"""Takes what was told: of the speaker, of the visitor, of the visit. What stands is corrected."""

from typing import Any

from domain import acts
from domain.acts import DetailName, Reading, Tell
from domain.agenda import (
    Cancelling,
    Correcting,
    Heard,
    LookingUp,
    Moving,
)
from domain.dialogue.details import (
    LONGEST_REASON,
    NAMES,
    as_said,
    is_ours,
    is_part_of,
    made_whole,
    plausible,
    put,
    refused_in,
    same_name,
    skip,
    take,
    told_in,
    unfinished_phone,
    with_other_ending,
)
from domain.dialogue.frames.asking_details import keep_back
from domain.dialogue.frames.proving import proof_told
from domain.dialogue.said import every, has, wants, without
from domain.dialogue.says import What
from domain.dialogue.standing import (
    correct,
    corrects_shown,
    is_of_what_stands,
    leave_out,
    stands,
    tell_record,
    with_correction,
)
from domain.dialogue.step import Scene, Step
from domain.dialogue.whose import (
    is_own,
    is_own_after_all,
    remember_companions,
    whole_name,
    without_companion,
)

_MOST_PEOPLE = 99
_FEWEST_DIGITS = 7  # of a number that is taken as it was said


def take_told(step: Step, reading: Reading, scene: Scene) -> Step:
    step, reading = _take_people_of_own(step, reading)
    step = _take_party(step, reading) if not _renames(step, reading) else step
    step = remember_companions(step, reading, scene)
    step = _take_code(step, reading)
    for held in refused_in(reading):
        step = _take_refused(step, held, reading, scene)
    step = _refuse_our_number(step, reading, scene)
    told = _without_short_name(step, told_in(reading, scene.tenant))
    told = {**with_other_ending(step.conversation.details, reading), **told}
    step, told = _take_visitor(step, reading, told, scene)
    of_standing = bool(told) and (stands(step) or corrects_shown(step, reading))
    step = correct(step, told, reading) if of_standing else take(step, told)
    return _take_digits(step, reading, scene)


def _take_refused(step: Step, held: DetailName, reading: Reading, scene: Scene) -> Step:
    """A code that was asked for is answered there."""
    if held in NAMES and is_of_what_stands(step):
        return leave_out(step, held, reading, scene)
    if held in NAMES:
        return keep_back(step, held, scene).took()
    asked = step.conversation.question in ("proof", "one_time_code")
    return step if asked else skip(step, held)


def _refuse_our_number(step: Step, reading: Reading, scene: Scene) -> Step:
    numbers = (act.value or "" for act in every(reading, Tell) if act.detail == "phone")
    ours = any(is_ours(number, scene.tenant) for number in numbers if number)
    return step.took().say(What.OUR_NUMBER) if ours else step


def _take_people_of_own(step: Step, reading: Reading) -> tuple[Step, Reading]:
    """Of the visit that stands: how many come is corrected."""
    people, own = every(reading, acts.People), step.conversation.appointments
    if not people or not stands(step) or has(reading, acts.Want, acts.Wish, acts.Note):
        return step, reading
    number, rest = _plausible(people[-1].number), without(reading, acts.People)
    if len(own) == 1 and own[0].people == number:
        return step.took(), rest
    return with_correction(step, people=number), rest


def _plausible(people: int) -> int:
    return min(max(people, 1), _MOST_PEOPLE)


def _take_party(step: Step, reading: Reading) -> Step:
    if _is_own_again(step, reading):
        return with_correction(step, visitor="")
    if _is_own_already(step, reading):
        return tell_record(step)
    party = step.conversation.party
    stands = {"move", "cancel", "look_up"} & set(wants(reading))
    named = [act for act in every(reading, acts.ForOther) if act.who != ""]
    for_other = [] if stands else named
    people, reasons = every(reading, acts.People), every(reading, acts.Reason)
    update: dict[str, Any] = {}
    if for_other:
        update["who"] = for_other[-1].who or for_other[-1].words or party.who or "-"
    if people:
        update["people"] = _plausible(people[-1].number)
    if reasons:
        said = "; ".join(act.words.strip() for act in reasons if act.words.strip())
        update["reason"] = said[:LONGEST_REASON] or party.reason
    if is_own(reading) or is_own_after_all(step, reading):
        party = without_companion(party)
    elif not update:
        return step
    return step.change(party=party.model_copy(update=update)).took()


def _is_own_again(step: Step, reading: Reading) -> bool:
    """ "No, it's for me", of what was just booked for somebody else."""
    own = step.conversation.appointments
    return _is_of_standing(step, reading) and len(own) == 1 and bool(own[0].visitor)


def _is_own_already(step: Step, reading: Reading) -> bool:
    """ "But it's for me", of what is."""
    own = step.conversation.appointments
    told = has(reading, acts.Tell)
    return _is_of_standing(step, reading) and not told and not any(each.visitor for each in own)


def _is_of_standing(step: Step, reading: Reading) -> bool:
    return is_own(reading) and not has(reading, acts.Want, acts.Wish) and stands(step)


def _renames(step: Step, reading: Reading) -> bool:
    """ "But it is for my mother, Ruth Feld", of what was just booked."""
    named = any(act.who == "visitor" and act.value for act in every(reading, Tell))
    return named and stands(step) and not has(reading, acts.Want, acts.Wish)


def _take_code(step: Step, reading: Reading) -> Step:
    """A code opens an appointment; alone it asks for it."""
    codes = [act.value for act in every(reading, Tell) if act.detail == "code" and act.value]
    if not codes or step.conversation.third_party:
        return step
    step = step.change(proof=proof_told(step, codes[-1])).took()
    top = step.conversation.top
    if isinstance(top, Moving | Cancelling | LookingUp | Correcting):
        return step.with_top(looked=False, target=None, found=(), proofs=(), offer=None)
    if top is not None or every(reading, acts.Want):
        return step
    wished = any(wish.role == "wanted" for wish in every(reading, acts.Wish))
    return step.push(Moving() if wished else LookingUp())


def _take_visitor(
    step: Step, reading: Reading, told: dict[DetailName, Heard], scene: Scene
) -> tuple[Step, dict[DetailName, Heard]]:
    """Asked for the visitor, a bare name is the visitor's."""
    named = [
        heard
        for act in every(reading, Tell)
        if act.detail == "name" and act.who == "visitor" and act.value
        if (heard := plausible(act, reading, scene.tenant))
    ]
    if "name" in told and _is_of_visitor(step, told):
        named = [told["name"]]
        told = {name: heard for name, heard in told.items() if name != "name"}
    if not named:
        return step, told
    party = step.conversation.party
    if (stands(step) and not party.who) or _is_of_own(step, named[-1].value):
        return with_correction(step, visitor=named[-1].value), told
    before = party.visitor
    heard = named[-1].model_copy(update={"value": whole_name(step, named[-1].value)})
    if before and (same_name(before.value, heard.value) or is_part_of(heard.value, before.value)):
        heard = Heard(value=before.value)
    who = party.who or heard.value
    return step.change(party=party.model_copy(update={"visitor": heard, "who": who})).took(), told


def _is_of_visitor(step: Step, told: dict[DetailName, Heard]) -> bool:
    """Asked for it, or the whole name of whom a first name was told. A name with an address or a
    number is of whom they reach, where that name is not known yet."""
    conversation = step.conversation
    visitor = conversation.party.visitor
    if visitor is not None and is_part_of(visitor.value, told["name"].value):
        return True
    introduces = len(told) > 1 and conversation.details.name is None
    return conversation.question == "visitor" and not introduces


def _is_of_own(step: Step, visitor: str) -> bool:
    """The whole name of somebody who comes to what stands: not of whom this booking is for."""
    party = step.conversation.party
    if party.visitor is None or is_part_of(party.visitor.value, visitor):
        return False
    own = step.conversation.appointments
    return any(each.visitor and is_part_of(each.visitor, visitor) for each in own)


def _without_short_name(step: Step, told: dict[DetailName, Heard]) -> dict[DetailName, Heard]:
    known = step.conversation.details.value("name")
    short = "name" in told and is_part_of(told["name"].value, known)
    return {name: heard for name, heard in told.items() if name != "name" or not short}


def _take_digits(step: Step, reading: Reading, scene: Scene) -> Step:
    """A piece of a number, or a number of no country: asked once more, then taken as said."""
    digits = unfinished_phone(reading)
    if not digits or step.conversation.details.phone:
        return step
    piece = any(act.part for act in every(reading, Tell) if act.detail == "phone")
    digits = (step.conversation.digits + digits if piece else digits)[-20:]
    step = step.change(digits=digits).took()
    whole = made_whole(digits, scene.tenant) if piece else None
    if whole:
        return put(step, "phone", whole).change(digits="")
    if piece and len(digits) < _FEWEST_DIGITS:
        return step.say(What.PHONE_GO_ON).change(question="phone").rest_quiet()
    if What.PHONE_COUNTRY not in step.conversation.said:
        return step.say(What.PHONE_COUNTRY).change(question="phone").rest_quiet()
    if len(digits) < _FEWEST_DIGITS:
        return step
    return put(step, "phone", as_said(digits)).change(digits="")
