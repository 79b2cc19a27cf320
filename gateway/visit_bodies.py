"""What the page of an appointment asks and is told."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from domain.tickets import LONGEST


class VisitLink(BaseModel):
    """The page read the ticket behind the `#` of its own address."""

    model_config = ConfigDict(frozen=True)

    ticket: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]


class VisitTimes(VisitLink):
    day: date


class VisitMove(VisitLink):
    start: AwareDatetime = Field(description="One of the times that were offered")


class ShownFact(BaseModel):
    label: str
    value: str


class LinkTo(BaseModel):
    name: str
    url: str


class Choice(BaseModel):
    label: str
    value: str
    when: str = Field("", description="Of a time: its day and hour, in words")


class VisitShown(BaseModel):
    when: str
    facts: list[ShownFact]
    map_url: str
    phone_url: str
    calendars: list[LinkTo]
    file: str = Field(description="iCalendar")
    is_attending: bool
    may_attend: bool
    may_change: bool
    refusal: str = Field(description="Why it cannot be changed here")


class VisitReply(BaseModel):
    """`status`: shown, days, no_days, times, no_times, moved, cancelled, attending, taken (with
    other times), notice, again (the calendar was away), pending (repeat it), limited, gone."""

    status: str
    message: str
    visit: VisitShown | None = None
    days: list[Choice] = []
    times: list[Choice] = []
