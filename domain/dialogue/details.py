"""Name, e-mail and phone: taken in any order, corrected at any time."""

import unicodedata

import phonenumbers

from domain.acts import DetailName, Reading, Tell
from domain.agenda import Details, Heard
from domain.contacts import email_of
from domain.conversation import Conversation
from domain.dialogue.says import OfDetail, What
from domain.dialogue.slips import probably
from domain.dialogue.step import Step
from domain.names import name_of
from domain.tenants import Tenant

NAMES: tuple[DetailName, ...] = ("name", "email", "phone")
LONGEST_REASON = 200  # what a visit is for
_LONGEST_PHONE = 20


def told_in(reading: Reading, tenant: Tenant) -> dict[DetailName, Heard]:
    """What the speaker told of themselves and a calendar entry or a mail could bear."""
    told: dict[DetailName, Heard] = {}
    for act in reading.acts:
        if isinstance(act, Tell) and act.who == "self" and act.value and not act.part:
            heard = plausible(act, reading, tenant)
            if heard and not _is_aside(act, heard, told):
                told[act.detail] = heard
    return told


def _is_aside(act: Tell, heard: Heard, told: dict[DetailName, Heard]) -> bool:
    """Of two names in one message the first is who speaks, unless the other corrects it, or is the
    whole of it."""
    first = told.get("name") if act.detail == "name" else None
    return first is not None and not act.replaces and not is_part_of(first.value, heard.value)


def plausible(act: Tell, reading: Reading, tenant: Tenant) -> Heard | None:
    value, certain = (act.value or "").strip(), act.certain and reading.settled
    if act.detail == "email":
        email = email_of(value)
        return Heard(value=email, certain=certain) if email else None
    if act.detail == "phone":
        whole = _is_whole(value) and not is_ours(value, tenant)
        return Heard(value=value, certain=certain) if whole else None
    if act.detail == "name":
        name = name_of(value)
        return Heard(value=name, certain=certain) if name else None
    return None


def is_ours(phone: str, tenant: Tenant) -> bool:
    """Where the business is reached: nobody's own number."""
    ours = (tenant.handoff.phone, *tenant.calls.numbers)
    return _digits(phone) in {_digits(each) for each in ours if each}


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))


def unfinished_phone(reading: Reading) -> str:
    """Digits that are not yet a number: a piece, or of no country that fits."""
    pieces = [
        act.value
        for act in reading.acts
        if isinstance(act, Tell)
        and act.detail == "phone"
        and act.value
        and (act.part or not _is_whole(act.value))
    ]
    return "".join(letter for piece in pieces for letter in piece if letter.isdigit())


def refused_in(reading: Reading) -> tuple[DetailName, ...]:
    return tuple(act.detail for act in reading.acts if isinstance(act, Tell) and act.refused)


def put(step: Step, name: DetailName, heard: Heard | None) -> Step:
    details = step.conversation.details.model_copy(update={name: heard})
    return step.change(details=details)


def take(step: Step, told: dict[DetailName, Heard]) -> Step:
    """Says so only where it replaces something that was certain."""
    for name, heard in told.items():
        before = step.conversation.details.heard(name)
        if before and before.value == heard.value:
            # Said twice alike is as good as read back.
            heard = before.model_copy(update={"certain": True, "confirmed": True})
        elif before:
            step = step.say(OfDetail(What.CHANGED_DETAIL, detail=name, value=heard.value))
        step = put(step, name, heard).took()
        if name == "phone":
            step = step.change(digits="")
    return step


def missing(conversation: Conversation, tenant: Tenant) -> list[DetailName]:
    """What is compulsory, then what is asked for once."""
    details = conversation.details
    wanted = [*tenant.required_fields, *tenant.asked_fields]
    return [
        name
        for name in dict.fromkeys(wanted)
        if details.heard(name) is None
        and not (name in details.skipped and is_optional(name, tenant))
    ]


def is_optional(name: DetailName, tenant: Tenant) -> bool:
    return name not in tenant.required_fields


def skip(step: Step, name: DetailName) -> Step:
    details = step.conversation.details
    skipped = tuple(dict.fromkeys((*details.skipped, name)))
    return step.change(details=details.model_copy(update={"skipped": skipped}))


def all_certain(details: Details) -> bool:
    known = [details.heard(name) for name in NAMES]
    return all(heard.certain for heard in known if heard)


def slip_of(details: Details) -> str | None:
    """The address that was probably meant, where nobody confirmed the one that was told."""
    email = details.email
    return probably(email.value) if email and not email.confirmed else None


def slot_status(conversation: Conversation, tenant: Tenant) -> dict[str, object]:
    """The public field `slot_status`: {collected: {name: value}, missing: [name], is_complete}."""
    details = conversation.details
    lacking = [name for name in tenant.required_fields if details.heard(name) is None]
    return {
        "collected": {name: details.value(name) for name in NAMES if details.heard(name)},
        "missing": lacking,
        "is_complete": not lacking,
    }


def as_said(digits: str) -> Heard:
    """A number that no country fits, as it was said; it proves nothing."""
    return Heard(value=digits[:_LONGEST_PHONE], certain=False, as_said=True)


def with_other_ending(details: Details, reading: Reading) -> dict[DetailName, Heard]:
    """ "It's 0124 at the end", of a number that is known: said back, as it may be its beginning."""
    piece = unfinished_phone(reading)
    corrects = any(
        isinstance(act, Tell) and act.detail == "phone" and act.part and act.replaces
        for act in reading.acts
    )
    known = details.value("phone")
    if not corrects or not piece or len(piece) >= len(known) or known.endswith(piece):
        return {}
    return {"phone": Heard(value=known[: -len(piece)] + piece, certain=False)}


def made_whole(digits: str, tenant: Tenant) -> Heard | None:
    """Of the pieces of a number: read back, as nobody said it in one."""
    try:
        number = phonenumbers.parse(digits, tenant.country)
    except phonenumbers.NumberParseException:
        return None
    fits = phonenumbers.is_possible_number_with_reason(number)
    if fits != phonenumbers.ValidationResult.IS_POSSIBLE:  # and not only within its town
        return None
    phone = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Heard(value=phone, certain=False)


def same_name(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def is_part_of(name: str, known: str) -> bool:
    """ "It's Dave", of Dave Kowalczyk: no other name."""
    parts, whole = set(_plain(name).split()), set(_plain(known).split())
    return bool(parts) and parts < whole


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _is_whole(phone: str) -> bool:
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return False
    whole = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return whole == phone and phonenumbers.is_possible_number(number)
