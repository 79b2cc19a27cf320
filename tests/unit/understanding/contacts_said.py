"""What the tests of contacts ask: which details a text tells."""

from datetime import datetime

from domain.acts import Asked, Context, Tell
from domain.understanding.contacts import find_contacts
from domain.understanding.mentions import Mention
from domain.understanding.words import Text

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def mentions(
    text: str,
    asked: Asked | None = None,
    country: str = "US",
    *,
    formal_name: str = "",
    digits: str = "",
) -> list[Mention]:
    context = Context(now=NOW, asked=asked, country=country, formal_name=formal_name, digits=digits)
    return find_contacts(Text(text), context)


def told(
    text: str,
    asked: Asked | None = None,
    country: str = "US",
    *,
    formal_name: str = "",
    digits: str = "",
) -> list[Tell]:
    """Each thing once, however many places of the text say it."""
    found = mentions(text, asked, country, formal_name=formal_name, digits=digits)
    return list(dict.fromkeys(m.act for m in found if isinstance(m.act, Tell)))


def values(text: str, detail: str, asked: Asked | None = None, country: str = "US") -> list[str]:
    return [act.value for act in told(text, asked, country) if act.detail == detail and act.value]


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(c.strip() for c in line.split("|")) for line in table.strip().splitlines()]
