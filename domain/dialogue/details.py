"""Name, e-mail and phone: taken in any order, corrected at any time, read back when uncertain."""

import re

from babel.dates import get_day_names

from domain.conversation import Conversation, Details, Question
from domain.dialogue.says import OfDetail, What
from domain.dialogue.step import Step
from domain.reading import DetailName, Heard, Reading
from domain.tenants import Tenant
from domain.understanding.names import find_name
from domain.understanding.words import fold

NAMES: tuple[DetailName, ...] = ("name", "email", "phone")

_ASK: dict[DetailName, What] = {
    "name": What.ASK_NAME,
    "email": What.ASK_EMAIL,
    "phone": What.ASK_PHONE,
}
_CHECK: dict[DetailName, tuple[Question, What]] = {
    "name": ("check_name", What.CHECK_NAME),
    "email": ("check_email", What.CHECK_EMAIL),
    "phone": ("check_phone", What.CHECK_PHONE),
}
# A reading may come from a model: what a calendar entry or a mail could not bear is not taken.
_PLAUSIBLE: dict[DetailName, re.Pattern[str]] = {
    "name": re.compile(r"[^\W\d_][^\r\n@<>]{0,119}"),
    "email": re.compile(r"(?=.{3,254}$)[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+"),
    "phone": re.compile(r"\+(?!1\d{0,9}$)\d{7,15}"),  # +1 without an area code is none
}

# "Domingo" may be a name, and "Sunday" an answer to another question: it is read back.
_WEEKDAYS = frozenset(
    day.lower() for language in ("en", "es") for day in get_day_names(locale=language).values()
)
_LONGEST_SURNAME = 3  # words


def heard_in(reading: Reading) -> dict[DetailName, Heard]:
    heard: dict[DetailName, Heard] = {}
    for name in NAMES:
        detail: Heard | None = getattr(reading, name)
        if detail and _PLAUSIBLE[name].fullmatch(detail.value.strip()):
            value = _normal(name, detail.value.strip())
            doubtful = name == "name" and value.lower() in _WEEKDAYS
            heard[name] = Heard(value=value, certain=detail.certain and not doubtful)
    return heard


def with_surname(reading: Reading, conversation: Conversation) -> Reading:
    """ "Bob", and "Miller" where the e-mail was asked next: both are the name."""
    first = conversation.details.value("name")
    alone = not (reading.settled or reading.intents or heard_in(reading))
    if conversation.question != "email" or not first or " " in first or not alone:
        return reading
    named = find_name(reading.text, fold(reading.text), bare=True)
    if not named or len(named.name.value.split()) > _LONGEST_SURNAME:
        return reading
    rest = named.name.value.removeprefix(first).strip()
    name = Heard(value=f"{first} {rest}".strip(), certain=named.name.certain)
    return reading.model_copy(update={"name": name, "language": None})


def absorb(step: Step, reading: Reading) -> Step:
    """Takes what was told; says so only where it replaces something else."""
    for name, heard in heard_in(reading).items():
        before = step.conversation.details.heard(name)
        if before and before.value == heard.value:
            # Said twice alike is as good as read back.
            heard = Heard(value=heard.value)
        elif before and before.certain and heard.certain:
            step = step.say(OfDetail(What.CORRECTED, detail=name, value=heard.value))
        step = put(step, name, heard)
    return step


def put(step: Step, name: DetailName, heard: Heard | None) -> Step:
    details = step.conversation.details.model_copy(update={name: heard})
    return step.change(details=details)


def missing(details: Details, tenant: Tenant) -> list[DetailName]:
    return [name for name in tenant.required_fields if details.heard(name) is None]


def uncertain(details: Details) -> list[DetailName]:
    return [name for name in NAMES if (heard := details.heard(name)) and not heard.certain]


def ask_next(step: Step, tenant: Tenant) -> Step | None:
    """The next detail to read back or to ask for; None when all are there."""
    details = step.conversation.details
    for name in uncertain(details):
        question, what = _CHECK[name]
        return step.ask(question, OfDetail(what, detail=name, value=details.value(name)))
    for name in missing(details, tenant):
        return step.ask(name, _ASK[name])
    return None


def slot_status(conversation: Conversation, tenant: Tenant) -> dict[str, object]:
    """The public field `slot_status`: {collected: {name: value}, missing: [name], is_complete}."""
    details = conversation.details
    lacking = missing(details, tenant)
    return {
        "collected": {name: details.value(name) for name in NAMES if details.heard(name)},
        "missing": lacking,
        "is_complete": not lacking and not uncertain(details),
    }


def _normal(name: DetailName, value: str) -> str:
    return value.lower() if name == "email" else value
