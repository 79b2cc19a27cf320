"""The words of the mails, as the languages have them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from contracts.values import Delivery, Language, MailKind, NoteKind
from domain.languages import of_each
from domain.tenants import Tenant


@dataclass(frozen=True)
class Told:
    """`subject` and `lead` take {name}, {business}, {when}."""

    subject: str
    title: str
    lead: str = ""


@dataclass(frozen=True)
class Words:
    customer: dict[MailKind, Told]
    expected: Told  # a reminder to whoever said that they come
    former: Told
    one_time: Told
    admin: dict[MailKind, Told]
    note: dict[NoteKind, Told]
    channel: dict[str, str]
    undelivered: dict[Delivery, str]
    greeting: str  # {name}
    change: str  # {until}
    until: str  # {notice}
    ask: str  # {ways}
    or_: str
    dated: str  # {day}, {year}
    zone: str  # {city}
    visit: str  # {business}
    urgent: str  # {subject}
    when: str
    before: str  # the time it was moved from
    where: str
    length: str
    visitor: str
    booked_by: str
    reason: str
    people: str
    code: str
    bring: str
    parking: str
    name: str
    email: str
    phone: str
    reference: str
    about: str
    came_by: str
    nobody: str  # of a note without a name
    one_time_code: str
    confirm: str
    not_you: str
    manage: str  # the link of a visit
    rearrange: str  # that, of one that is confirmed already
    map: str
    add: str  # to one's own calendar
    again: str  # to book another one


def words_of(tenant: Tenant, language: Language) -> Words:
    return _words(language, tenant.formality)


@cache
def _words(language: Language, formality: str) -> Words:
    def read(value: str) -> Any:
        return _addressed(of_each("mails", value)[language], formality)

    return Words(
        customer={kind: Told(**told) for kind, told in read("CUSTOMER").items()},
        expected=Told(**read("EXPECTED")),
        former=Told(**read("FORMER")),
        one_time=Told(**read("ONE_TIME")),
        admin={kind: Told(**told) for kind, told in read("ADMIN").items()},
        note={kind: Told(**told) for kind, told in read("NOTE").items()},
        channel=read("CHANNEL"),
        undelivered=read("UNDELIVERED"),
        **read("WORDS"),
    )


def _addressed(value: Any, formality: str) -> Any:
    """Of each pair the one that fits: how formal a language may be, it says by a pair."""
    match value:
        case (formal, informal):
            return formal if formality == "formal" else informal
        case dict():
            return {name: _addressed(each, formality) for name, each in value.items()}
    return value
