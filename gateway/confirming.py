"""A link from a mail: its ticket is looked at here, and what it opens is asked of a worker."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.answers import (
    Answer,
    AppointmentBooked,
    CalendarUnavailable,
    TimeSlotTaken,
)
from contracts.commands import ConfirmAppointment
from contracts.values import Language
from domain.languages import of_each
from domain.phrasing.moments import moment_name
from domain.tenants import Tenant
from domain.tickets import LONGEST, TicketKeys, opened
from gateway.ports import Clock, Commands
from runtime.ids import new_id

LIFETIME = timedelta(minutes=2)


class TicketRequest(BaseModel):
    """What the page read behind the `#` of its own address."""

    model_config = ConfigDict(frozen=True)

    ticket: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]


class ConfirmReply(BaseModel):
    """`status`: booked, gone, taken, again (the calendar was away), pending."""

    status: str
    message: str


@dataclass(frozen=True)
class ConfirmDesk:
    commands: Commands
    tickets: TicketKeys
    now: Clock
    wait_s: float


async def confirm(
    ticket: str, tenant: Tenant, language: Language, request_id: str, *, desk: ConfirmDesk
) -> ConfirmReply:
    """A link that is forged, of another business, used up or over: all are `gone`."""
    now = desk.now()
    found = opened(ticket, tenant.tenant_id, "confirm", desk.tickets, now)
    if found is None:
        return _reply("gone", language)
    command = ConfirmAppointment(
        id=new_id(),
        tenant_id=tenant.tenant_id,
        correlation_id=request_id,
        issued_at=now,
        expires_at=now + LIFETIME,
        appointment_id=found.subject,
    )
    answer = await desk.commands.call(command, desk.wait_s)
    when = ""
    if isinstance(answer, AppointmentBooked):
        when = moment_name(answer.start, tenant, language, "chat")
    return _reply(_status(answer), language, when=when)


def _status(answer: Answer | None) -> str:
    match answer:
        case AppointmentBooked():
            return "booked"
        case TimeSlotTaken():
            return "taken"
        case CalendarUnavailable():
            return "again"
        case None:
            return "pending"
    return "gone"


def _reply(status: str, language: Language, **words: str) -> ConfirmReply:
    texts: dict[Language, dict[str, str]] = of_each("links", "CONFIRMED")
    return ConfirmReply(status=status, message=texts[language][status].format(**words))
