"""The tools of a voice agent, ours or another's: their names and arguments.

`get_days` is `POST /voice/get-days` of the gateway, and a function of the Realtime session. What
they are for is told in words by `domain.languages`; see `domain.agents.tools`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from contracts.values import Language

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)


def _without_region(tag: object) -> object:
    """`es-MX` is `es`."""
    return tag.split("-")[0].lower() if isinstance(tag, str) else tag


def _weekday(given: object) -> object:
    """By name; or by number, where Monday is 0."""
    if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < len(WEEKDAYS):
        return WEEKDAYS[given]
    return given.strip().lower() if isinstance(given, str) else given


def _one_or_several(given: object) -> object:
    return given if isinstance(given, list | tuple) else () if given is None else (given,)


AnyWeekday = Annotated[Weekday, BeforeValidator(_weekday)]
Weekdays = Annotated[tuple[AnyWeekday, ...], BeforeValidator(_one_or_several)]
ExceptDays = Annotated[tuple[dt.date | AnyWeekday, ...], BeforeValidator(_one_or_several)]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Arguments(BaseModel):
    """What an agent sends; fields we do not know are ignored, as vendors add their own."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", str_strip_whitespace=True, populate_by_name=True
    )

    language: Annotated[Language | None, BeforeValidator(_without_region)] = None


class GetDays(Arguments):
    """With what the person wishes; days and hours are the business's."""

    first: dt.date | None = Field(None, alias="from")
    last: dt.date | None = Field(None, alias="to")
    weekdays: Weekdays = ()
    except_days: ExceptDays = ()
    not_before: Clock | None = None
    not_after: Clock | None = None


class GetSlots(Arguments):
    date: dt.date = Field(strict=True)
    not_before: Clock | None = None
    not_after: Clock | None = None


class Book(Arguments):
    slot_id: str = Field(min_length=1, max_length=40)
    name: str = Field(min_length=1, max_length=120)
    email: str = Field("", max_length=254)  # the tenant says whether it has to be given
    phone: str = Field("", max_length=40)
    visitor: str = Field("", max_length=120)  # empty: who leaves their contact comes themselves
    reason: str = Field("", max_length=200)


class Identity(Arguments):
    """Who asks: the confirmation code; or, as the business has it, the e-mail with the eight digits
    that were mailed to it, or the e-mail and the phone of the booking."""

    code: str = Field("", max_length=40)
    email: str = Field("", max_length=254)
    phone: str = Field("", max_length=40)


class Find(Identity):
    pass


class Move(Identity):
    slot_id: str = Field(min_length=1, max_length=40)
    appointment_id: str | None = Field(None, max_length=200)


class Cancel(Identity):
    appointment_id: str | None = Field(None, max_length=200)


class TakeMessage(Arguments):
    text: str = Field(min_length=1, max_length=4000)
    name: str = Field("", max_length=120)
    phone: str = Field("", max_length=40)
    email: str = Field("", max_length=254)


class Transfer(Arguments):
    reason: str = Field(max_length=300)


class EndCall(Arguments):
    pass


@dataclass(frozen=True)
class Tool:
    name: str
    arguments: type[Arguments]


SCHEDULING_TOOLS = (
    Tool("get_days", GetDays),
    Tool("get_slots", GetSlots),
    Tool("book", Book),
    Tool("find", Find),
    Tool("move", Move),
    Tool("cancel", Cancel),
)

CALL_TOOLS = (
    Tool("take_message", TakeMessage),
    Tool("transfer_to_person", Transfer),
    Tool("end_call", EndCall),
)
