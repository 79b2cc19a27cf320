"""The receptionist's words: what `domain.dialogue` says, as text, and as buttons of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from contracts.values import Channel
from domain.dialogue.says import OfAppointments, OfDays, OfSlots, Say, What
from domain.phrasing.moments import day_name
from domain.phrasing.wording import Voice, appointment_names, slot_names, worded
from domain.reading import Language
from domain.tenants import Tenant

_YES_OR_NO = frozenset(
    {
        What.START,
        What.CHECK_NAME,
        What.CHECK_EMAIL,
        What.CHECK_PHONE,
        What.MOVE_THERE,
        What.CONFIRM_MOVE,
        What.CONFIRM_MOVE_OR_MORE,
        What.CONFIRM_CANCEL,
        What.STOP_OR_CANCEL,
        What.LATE_CORRECTION,
        What.HANDOFF,
        What.OFFER_PERSON,
        What.DONT_KNOW,
        What.OFFER_BY_MAIL,
        What.TOO_SLOW,
    }
)


@dataclass(frozen=True)
class Option:
    """A button: what it shows, and what the person says by pressing it."""

    label: str
    value: str


def phrase(says: Sequence[Say], *, tenant: Tenant, language: Language, channel: Channel) -> str:
    voice = Voice(tenant, language, channel)
    return _flowing([worded(say, voice) for say in says])


def options(says: Sequence[Say], *, tenant: Tenant, language: Language) -> tuple[Option, ...]:
    """Of what was asked last; empty where the answer is free."""
    if not says:
        return ()
    voice, last = Voice(tenant, language, "chat"), says[-1]
    words = voice.words
    yes_or_no = (Option(words.yes, words.yes), Option(words.no, words.no))
    another_day = Option(words.another_day, words.another_day)
    if last.what in _YES_OR_NO:
        return yes_or_no
    if last.what is What.OFFER_ONE:
        return (*yes_or_no, another_day)
    if isinstance(last, OfDays):
        return _numbered([day_name(each.date, language) for each in last.days])
    if isinstance(last, OfSlots):
        # The time itself: "3" may be the third one, or three o'clock.
        names = slot_names(last.slots, voice)
        return (*(Option(name, name) for name in names), another_day)
    if last.what is What.WHICH_APPOINTMENT and isinstance(last, OfAppointments):
        return _numbered(appointment_names(last.appointments, voice))
    return ()


def _numbered(labels: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(label, str(n)) for n, label in enumerate(labels, 1))


def _flowing(texts: Sequence[str]) -> str:
    """Sentences follow each other on a line; a list ends its own."""
    text = ""
    for each in filter(None, texts):
        joint = "\n" if "\n" in each and text else " "
        text = f"{text}{joint}{each}" if text else each
    return text
