"""The small words of both languages that go into texts."""

from dataclasses import dataclass

from contracts.values import Unavailable
from domain.reading import DetailName, Language


@dataclass(frozen=True)
class Words:
    reasons: dict[Unavailable | None, str]  # None: no appointment begins at that minute
    closed_day: str
    details: dict[DetailName, str]
    languages: dict[Language, str]
    symbols: dict[str, str]  # of an e-mail address, spoken
    yes: str
    no: str
    another_day: str
    either: str  # "Monday or Tuesday"
    both: str
    by_phone: str
    by_email: str
    emergency: str  # where the business has no text of its own


ENGLISH = Words(
    reasons={
        "closed": "we are closed then",
        "too_soon": "that is too soon for us",
        "too_far": "that is further ahead than we can book",
        "past": "that has already passed",
        "taken": "nothing is free then",
        "too_many": "you have as many appointments as one person can have",
        None: "no appointment begins at that time",
    },
    closed_day="we are closed that day",
    details={"name": "name", "email": "e-mail", "phone": "phone number"},
    languages={"en": "English", "es": "Spanish"},
    symbols={"@": "at", ".": "dot", "-": "dash", "_": "underscore", "+": "plus"},
    yes="Yes",
    no="No",
    another_day="Another day",
    either="or",
    both="and",
    by_phone="by phone at {phone}",
    by_email="by e-mail at {email}",
    emergency="If someone is in danger, please call the emergency number right now.",
)

SPANISH = Words(
    reasons={
        "closed": "a esa hora está cerrado",
        "too_soon": "es demasiado pronto",
        "too_far": "es más adelante de lo que se puede agendar",
        "past": "ya pasó",
        "taken": "no hay nada libre",
        "too_many": "ya hay tantas citas como puede tener una persona",
        None: "ninguna cita empieza a esa hora",
    },
    closed_day="ese día está cerrado",
    details={"name": "el nombre", "email": "el correo", "phone": "el teléfono"},
    languages={"en": "inglés", "es": "español"},
    symbols={"@": "arroba", ".": "punto", "-": "guion", "_": "guion bajo", "+": "más"},
    yes="Sí",
    no="No",
    another_day="Otro día",
    either="o",
    both="y",
    by_phone="por teléfono al {phone}",
    by_email="por correo a {email}",
    emergency="Si alguien está en peligro, llame ahora al número de emergencias.",
)

WORDS: dict[Language, Words] = {"en": ENGLISH, "es": SPANISH}
