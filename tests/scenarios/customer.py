"""Simulated customers, as the files of `customers/` describe them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from domain.tenants import Tenant

FOLDER = Path(__file__).parent / "customers"
TENANTS = Path(__file__).parents[2] / "tenants"

# Where a reply stands: a missing detail, or a booking state.
Moment = Literal[
    "name", "email", "phone", "none", "collecting", "choosing_day", "choosing_slot", "confirming"
]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Choice(_Part):
    """`pick`: which option, from 1; -1 is the last. `say` may hold {label} {number} {weekday}
    {date} {clock} of that option, or be words that pick by themselves."""

    say: str
    pick: int = 1


class Interjection(_Part):
    """Said once, at the first reply that stands there, instead of what was asked."""

    at: Moment
    say: str


class Stage(_Part):
    """One errand. `say`: its words, each said when nothing is asked; `ends`: where it is done.

    `elsewhere`: in a new conversation. The words may hold {code}, from the last mail, {email} and
    {phone}; so may `proof`, said where the receptionist asks who it is.
    """

    say: list[str]
    ends: Literal["none", "booked", "cancelled", "collecting", "choosing_day", "choosing_slot"]
    elsewhere: bool = False
    proof: list[str] = []


class Expected(_Part):
    """What is on record at the end. `mails`: to the customer, and at most that many."""

    appointments: int
    mails: int
    notes: int = 0  # mailed to the business about this customer
    weekdays: list[int] = []  # Monday is 0
    not_before: str = ""  # local, "16:00"
    not_after: str = ""
    language: Literal["en", "es"]

    @property
    def is_particular(self) -> bool:
        return bool(self.weekdays or self.not_before or self.not_after)


class Customer(_Part):
    id: str
    tenant: str
    kind: Literal["en", "es", "mixed"]
    name: str
    email: str
    phone: str  # E.164
    tells: dict[Literal["name", "email", "phone"], str]
    day: Choice
    time: Choice
    yes: str
    aside: str = "no"  # to an offer of a person, or to pass a question on
    message: str = ""  # what is left for the business, where one is asked for
    interjections: list[Interjection] = []
    stages: list[Stage]
    expect: Expected


def all_customers() -> list[Customer]:
    """Who wants a certain day or hour comes first, while there is room for it."""
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))]
    customers = [Customer.model_validate(each) for table in tables for each in table["customer"]]
    return sorted(customers, key=lambda customer: not customer.expect.is_particular)


@cache
def tenant_named(name: str) -> Tenant:
    """The example business; but what is booked may be changed at once, at any hour of the day."""
    tenant = Tenant.model_validate(tomllib.loads((TENANTS / f"{name}.toml").read_text("utf-8")))
    scheduling = tenant.scheduling.model_copy(update={"change_notice_minutes": 0})
    return tenant.model_copy(update={"scheduling": scheduling})
