"""The receptionist's words: what `domain.dialogue` says, as text, and as buttons of a page.

It composes; every word comes from `domain.languages`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from contracts.values import Channel, Language
from domain.dialogue.says import OfAppointments, OfDays, OfSlots, Say, What
from domain.languages import of_each
from domain.phrasing.fields import (
    appointment_names,
    day_names,
    fields_of,
    slot_names,
)
from domain.phrasing.voice import Voice, tidy
from domain.tenants import Tenant

TEXTS: dict[Language, dict[str, tuple[str, ...]]] = of_each("chat", "TEXTS")
_YES_OR_NO = frozenset(
    {
        What.START,
        What.OFFER_ONE,
        What.FIX_EMAIL,
        What.ASK_EMAIL_OPTIONAL,
        What.ASK_PHONE_OPTIONAL,
        What.CONFIRM_AGAIN,
        What.CONFIRM_BOOK,
        What.CONFIRM_FREE,
        What.CONFIRM_ONE_MORE,
        What.CONFIRM_MOVE,
        What.CONFIRM_MOVE_OR_MORE,
        What.CONFIRM_CANCEL,
        What.CONFIRM_CORRECT,
        What.CONFIRM_NOTE,
        What.CONFIRM_REQUEST,
        What.HANDOFF,
        What.OFFER_PERSON,
        What.TAKE_MESSAGE,
        What.OFFER_TO_ASK,
    }
)


_WELCOMES = frozenset({What.WELCOME, What.WELCOME_BRIEF})


@dataclass(frozen=True)
class Option:
    """A button: what it shows, and what the person says by pressing it."""

    label: str
    value: str


def phrase(says: Sequence[Say], *, tenant: Tenant, language: Language, channel: Channel) -> str:
    """One answer; what two of its parts say alike, once."""
    voice = Voice(tenant, language, channel)
    texts = [worded(say, voice) for say in says]
    return _flowing([text for n, text in enumerate(texts) if text not in texts[n + 1 :]])


def options(says: Sequence[Say], *, tenant: Tenant, language: Language) -> tuple[Option, ...]:
    """Of what was asked last; empty where the answer is free."""
    if not says:
        return ()
    voice, last = Voice(tenant, language, "chat"), says[-1]
    if last.what in _YES_OR_NO:
        return tuple(Option(voice.word(each), voice.word(each)) for each in ("yes", "no"))
    # The day or the time itself: "3" may be the third one, the 3rd, or three o'clock.
    if isinstance(last, OfDays):
        return tuple(Option(name, name) for name in day_names(last.days, voice))
    if isinstance(last, OfSlots):
        names = [*slot_names(last.slots, voice), voice.word("another_day")]
        return tuple(Option(name, name) for name in names)
    if last.what is What.WHICH_APPOINTMENT and isinstance(last, OfAppointments):
        return _numbered(appointment_names(last.appointments, voice))
    return ()


def worded(say: Say, voice: Voice) -> str:
    template = _template(say, voice)
    text = template.format_map(fields_of(say, voice)) if template else ""
    return tidy(voice.contracted(text))


def _template(say: Say, voice: Voice) -> str:
    """The business's own words where it has some."""
    tenant, language = voice.tenant, voice.language
    told = ""
    if say.what in _WELCOMES:
        told = tenant.welcome_message.for_language(language)
    if say.what is What.WELCOME_BRIEF and told:
        told = _first_sentence(told)
    if say.what in (What.EMERGENCY, What.EMERGENCY_NUMBER):
        told = tenant.emergency.for_language(language)
    variants = TEXTS[language][say.what.value]
    text = voice.addressed(variants[say.nth % len(variants)])
    if told:
        text = _literal(told)
    if say.what is What.EMERGENCY_GET_OUT:
        text = f"{text} {_literal(tenant.emergency.for_language(language))}"
    # Whoever writes to a program is told so in its first words, whatever else a business says.
    return f"{text} {voice.word('automatic')}" if say.what in _WELCOMES else text


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _first_sentence(text: str) -> str:
    ends = [text.find(mark) for mark in (". ", "! ", "? ")]
    first = min((end for end in ends if end >= 0), default=-1)
    return text[: first + 1] if first >= 0 else text


def _numbered(labels: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(label, str(n)) for n, label in enumerate(labels, 1))


def _flowing(texts: Sequence[str]) -> str:
    """Sentences follow each other on a line; a list ends its own."""
    text = ""
    for each in filter(None, texts):
        joint = "\n" if "\n" in each and text else " "
        text = f"{text}{joint}{each}" if text else each
    return text
