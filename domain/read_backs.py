"""Whether words that were spoken tell somebody their own details."""

import re

from contracts.values import Contact
from domain.phrasing.spoken import spelled
from domain.reading import Language
from domain.understanding.words import fold

_WORD = re.compile(r"[^\W\d_]+")
_NOT_SPELLED = re.compile(r"[^a-z0-9]")
_LANGUAGES: tuple[Language, ...] = ("en", "es")


def reads_back(words: str, contact: Contact) -> bool:
    """Their name in full, or their e-mail, written or spelled."""
    name = set(_WORD.findall(fold(contact.name)))
    if name and name <= set(_WORD.findall(fold(words))):
        return True
    said = _squeezed(words)
    forms = (contact.email, *(spelled(contact.email, each) for each in _LANGUAGES))
    return any(_squeezed(form) in said for form in forms)


def _squeezed(text: str) -> str:
    return _NOT_SPELLED.sub("", fold(text))
