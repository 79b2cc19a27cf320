"""What the link of a mail opens: the appointment it is of, times to move it to, and the same
commands as in the chat. Looking changes nothing; a worker checks the link again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from contracts.answers import (
    Answer,
    AppointmentCancelled,
    AppointmentMoved,
    AttendanceConfirmed,
    CalendarUnavailable,
    ChangeRefused,
    DaysFound,
    LimitReached,
    TimeSlotRefused,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.commands import (
    CancelAppointment,
    Command,
    ConfirmAttendance,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
)
from contracts.values import Language, Proof, TimeSlot
from domain.appointments import Appointment
from domain.languages import of_each
from domain.mailing.invites import invite
from domain.mailing.visits import calendar_links, map_url, phone_url, readable_phone, visit_facts
from domain.phrasing.moments import clock, day_name, moment_name, span_name
from domain.scheduling import may_change
from domain.tenants import Tenant
from domain.tickets import Ticket, TicketKeys, opened
from domain.visit_links import appointment_id_of, is_link_of
from gateway.ports import Appointments, Caps, Clock, Commands
from gateway.reach import Reach
from gateway.visit_bodies import Choice, LinkTo, ShownFact, VisitLink, VisitReply, VisitShown
from messaging.deployment import DeploymentKey
from runtime.ids import new_id

READ_LIFETIME = timedelta(seconds=30)
EFFECT_LIFETIME = timedelta(minutes=2)
DAYS_SHOWN, TIMES_SHOWN = 12, 40
Verb = Literal["move", "cancel", "attend"]


@dataclass(frozen=True)
class VisitDesk:
    commands: Commands
    appointments: Appointments
    tickets: TicketKeys
    reach: Reach
    now: Clock
    wait_s: float
    key: DeploymentKey
    caps: Caps


@dataclass(frozen=True)
class Opened:
    """A request whose ticket is one of ours; whether it is used up is seen on the record."""

    tenant: Tenant
    language: Language
    ticket: Ticket
    asked: VisitLink
    request_id: str
    network: str
    key: str | None


def ticket_of(text: str, tenant: Tenant, desk: VisitDesk) -> Ticket | None:
    return opened(text, tenant.tenant_id, "visit", desk.tickets, desk.now())


async def show(use: Opened, desk: VisitDesk) -> VisitReply:
    found = await _record(use, desk)
    if found is None:
        return told("gone", use.tenant, use.language)
    reply = told("shown", use.tenant, use.language)
    return reply.model_copy(update={"visit": _shown(found, use, desk.now())})


async def find_days(use: Opened, desk: VisitDesk) -> VisitReply:
    if await _record(use, desk) is None:
        return told("gone", use.tenant, use.language)
    answer = await desk.commands.call(
        FindDays(**_envelope(use, desk, READ_LIFETIME), limit=DAYS_SHOWN), desk.wait_s
    )
    if not isinstance(answer, DaysFound):
        return told("again", use.tenant, use.language)
    days = [
        Choice(label=day_name(each.date, use.language), value=each.date.isoformat())
        for each in answer.days
    ]
    reply = told("days" if days else "no_days", use.tenant, use.language)
    return reply.model_copy(update={"days": days})


async def find_times(use: Opened, day: date, desk: VisitDesk) -> VisitReply:
    found = await _record(use, desk)
    if found is None:
        return told("gone", use.tenant, use.language)
    command = FindTimeSlots(
        **_envelope(use, desk, READ_LIFETIME),
        day=day,
        limit=TIMES_SHOWN,
        appointment_id=found.appointment_id,
    )
    answer = await desk.commands.call(command, desk.wait_s)
    if not isinstance(answer, TimeSlotsFound):
        return told("again", use.tenant, use.language)
    times = _times([each for each in answer.slots if each.start != found.start], use)
    reply = told("times" if times else "no_times", use.tenant, use.language)
    return reply.model_copy(update={"times": times})


async def move(use: Opened, start: datetime, desk: VisitDesk) -> VisitReply:
    command = MoveAppointment(
        **_effect(use, desk, "move", start.isoformat()), **_of_visit(use), start=start
    )
    return await _carried_out(command, use, desk)


async def cancel(use: Opened, desk: VisitDesk) -> VisitReply:
    command = CancelAppointment(**_effect(use, desk, "cancel"), **_of_visit(use))
    return await _carried_out(command, use, desk)


async def attend(use: Opened, desk: VisitDesk) -> VisitReply:
    command = ConfirmAttendance(**_effect(use, desk, "attend"), **_of_visit(use))
    return await _carried_out(command, use, desk)


async def _record(use: Opened, desk: VisitDesk) -> Appointment | None:
    """The appointment, where the link still opens it and it is not in the middle of a change."""
    get = desk.appointments.get(use.tenant.tenant_id, appointment_id_of(use.ticket))
    found = await desk.reach.within(get)
    return found if found and is_link_of(use.ticket, found) else None


async def _carried_out(command: Command, use: Opened, desk: VisitDesk) -> VisitReply:
    """Not looked up before: a repeat of what used the link up is answered as the first time."""
    refused = await desk.reach.within(desk.caps.take(command, use.network))
    answer = refused or await desk.commands.call(command, desk.wait_s)
    return _answered(answer, use)


def _answered(answer: Answer | None, use: Opened) -> VisitReply:
    tenant, language = use.tenant, use.language
    match answer:
        case AppointmentMoved(start=start):
            return told("moved", tenant, language, start)
        case AppointmentCancelled():
            return told("cancelled", tenant, language)
        case AttendanceConfirmed(start=start):
            return told("attending", tenant, language, start)
        case TimeSlotTaken(alternatives=others) | TimeSlotRefused(alternatives=others):
            times = _times(others, use, with_day=True)
            return told("taken", tenant, language).model_copy(update={"times": times})
        case ChangeRefused():
            return told("notice", tenant, language)
        case CalendarUnavailable():
            return told("again", tenant, language)
        case LimitReached():
            return told("limited", tenant, language)
        case None:
            return told("pending", tenant, language)
    return told("gone", tenant, language)


def _envelope(use: Opened, desk: VisitDesk, lifetime: timedelta) -> dict[str, object]:
    now = desk.now()
    return {
        "id": new_id(),
        "tenant_id": use.tenant.tenant_id,
        "correlation_id": use.request_id,
        "issued_at": now,
        "expires_at": now + lifetime,
    }


def _effect(use: Opened, desk: VisitDesk, verb: Verb, *told: str) -> dict[str, object]:
    """One press is one command, however often its request comes: its id is by its key."""
    envelope = _envelope(use, desk, EFFECT_LIFETIME)
    if use.key is None:
        return envelope
    parts = ("visit", verb, use.tenant.tenant_id, use.ticket.subject, use.key, *told)
    return {**envelope, "id": desk.key.digest("command", *parts)}


def _of_visit(use: Opened) -> dict[str, object]:
    return {
        "appointment_id": appointment_id_of(use.ticket),
        "proof": Proof(link=use.asked.ticket),
    }


def _shown(found: Appointment, use: Opened, now: datetime) -> VisitShown:
    tenant, language = use.tenant, use.language
    address = tenant.facts.address.for_language(language)
    is_over = found.end <= now
    changes = not is_over and may_change(tenant, found.start, now)
    refusal = "" if changes else told("over" if is_over else "notice", tenant, language).message
    file = invite(found, tenant, "PUBLISH", sender="", page="", sent_at=now)
    return VisitShown(
        when=moment_name(found.start, tenant, language, "chat"),
        facts=[
            ShownFact(label=each.label, value=each.value)
            for each in visit_facts(found, tenant)
            if each.value
        ],
        map_url=map_url(address),
        phone_url=phone_url(tenant.handoff.phone),
        calendars=[
            LinkTo(name=each.name, url=each.url) for each in calendar_links(found, tenant, "")
        ],
        file=file.content.decode(),
        is_attending=found.attending_at is not None,
        may_attend=not is_over and found.attending_at is None,
        may_change=changes,
        refusal=refusal,
    )


def _times(slots: Sequence[TimeSlot], use: Opened, *, with_day: bool = False) -> list[Choice]:
    tenant, language = use.tenant, use.language
    return [
        Choice(
            label=moment_name(each.start, tenant, language, "chat")
            if with_day
            else clock(each.start, tenant, language, "chat"),
            when=moment_name(each.start, tenant, language, "chat"),
            value=each.start.isoformat(),
        )
        for each in slots
    ]


def told(
    status: str, tenant: Tenant, language: Language, start: datetime | None = None
) -> VisitReply:
    texts: dict[Language, dict[str, str]] = of_each("visit_page", "REPLIES")
    words = {
        "when": moment_name(start, tenant, language, "chat") if start else "",
        "notice": span_name(tenant.scheduling.change_notice_minutes, language),
        "ways": " · ".join(_ways(tenant)),
    }
    return VisitReply(status=status, message=texts[language][status].format(**words))


def _ways(tenant: Tenant) -> list[str]:
    told = [readable_phone(tenant.handoff.phone), tenant.handoff.email]
    return [each for each in told if each] or [tenant.admin_email]
