"""The tools of any voice agent, over HTTP: `POST /voice/get-days` and its like."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from pydantic import JsonValue

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    ChangeRefused,
    Expired,
    Failure,
    LimitReached,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotTaken,
)
from contracts.commands import Command
from contracts.tools import Arguments, Book, Cancel, Find, GetDays, GetSlots, Identity, Move
from domain.agents.answers import NOTHING_MORE, OnRecord, Teller, agent_answer, several_found
from domain.agents.commands import BadArgument, Envelope, Manner, agent_command
from domain.tenants import Tenant
from domain.tickets import looks_like_code
from gateway.ports import Appointments, Caps, Clock, Commands, Results
from gateway.problems import Problem
from gateway.reach import Reach
from messaging.deployment import DeploymentKey
from runtime.ids import new_code, new_id

log = logging.getLogger(__name__)

READ_LIFETIME = timedelta(seconds=30)
EFFECT_LIFETIME = timedelta(minutes=2)
REPEATS_SEEN = 8  # bookings of one time by one contact, or cancels by one proof
CALENDAR_RETRY_S = 60


@dataclass(frozen=True)
class ToolUse:
    """`key`: the caller's Idempotency-Key."""

    tenant: Tenant
    arguments: Arguments
    request_id: str
    key: str | None = None


@dataclass(frozen=True)
class AgentDesk:
    commands: Commands
    results: Results
    appointments: Appointments
    reach: Reach
    now: Clock
    wait_s: float
    key: DeploymentKey
    caps: Caps


async def use_tool(use: ToolUse, *, desk: AgentDesk) -> Mapping[str, JsonValue]:
    """The fields of a 200. Raises `Problem` for every refusal, `Transient` for the queue."""
    try:
        command_id, answer = await _identified(use, desk)
        if answer is None:
            answer = await _carried_out(_command(use, command_id, desk), desk)
    except BadArgument as bad:
        faults = [{"field": bad.field, "problem": bad.problem}]
        raise Problem(422, "The request does not fit", extra={"errors": faults}) from None
    fields = {
        "tenant_id": use.tenant.tenant_id,
        "tool": type(use.arguments).__name__,
        "answer": answer.type if answer else "none",
        "command_id": command_id,
    }
    log.info("Tool used", extra=fields)
    return _fields_or_problem(use, answer, await _on_record(use, answer, desk), desk)


async def _carried_out(command: Command, desk: AgentDesk) -> Answer | None:
    # An agent's server is everybody's network.
    refused = await desk.reach.within(desk.caps.take(command))
    return refused or await desk.commands.call(command, desk.wait_s)


def _command(use: ToolUse, command_id: str, desk: AgentDesk) -> Command:
    now = desk.now()
    reads = isinstance(use.arguments, GetDays | GetSlots | Find)
    envelope = Envelope(
        id=command_id,
        correlation_id=_whose(use, desk),
        issued_at=now,
        expires_at=now + (READ_LIFETIME if reads else EFFECT_LIFETIME),
    )
    return agent_command(
        use.arguments, tenant=use.tenant, envelope=envelope, manner=Manner(code=new_code())
    )


def _whose(use: ToolUse, desk: AgentDesk) -> str:
    """The request's id; with a one-time code the person's, so that it opens for all they ask."""
    told = use.arguments
    if isinstance(told, Identity) and told.email and looks_like_code(told.code):
        return desk.key.digest("person", use.tenant.tenant_id, told.email.lower())
    return use.request_id


async def _identified(use: ToolUse, desk: AgentDesk) -> tuple[str, Answer | None]:
    """The command's id, and its answer where it stands on record and still holds.

    A repeat is the same command: by its key, or by what is booked for whom, or by a cancel's proof.
    """
    parts = (type(use.arguments).__name__, use.tenant.tenant_id)
    if use.key and isinstance(use.arguments, Book | Move | Cancel):
        return desk.key.digest("command", *parts, use.key, use.arguments.model_dump_json()), None
    if not isinstance(use.arguments, Book | Cancel):
        return new_id(), None
    wanted = _command(use, "not yet derived", desk).business_fields().decode()
    # Keyed, as ids are logged: a code of 40 bits could be guessed from a plain hash.
    ids = [desk.key.digest("command", *parts, wanted, str(n)) for n in range(REPEATS_SEEN)]
    answers = await desk.reach.within(desk.results.read(ids))
    told = [(each, answer) for each in ids if (answer := answers.get(each))]
    if told and await _still_holds(told[-1][1], use, desk):
        return told[-1]
    # None yet, refused, or changed since: asking again is a new command, or one under way.
    return next((each for each in ids if not answers.get(each)), new_id()), None


async def _still_holds(answer: Answer, use: ToolUse, desk: AgentDesk) -> bool:
    match answer, use.arguments:
        case AppointmentBooked(), Book():
            return await _still_booked(answer, use.tenant, desk)
        case AppointmentCancelled(), Cancel(code=code):
            return bool(code)  # a contact may have booked again since, and mean that one
    return False


async def _still_booked(answer: AppointmentBooked, tenant: Tenant, desk: AgentDesk) -> bool:
    get = desk.appointments.get(tenant.tenant_id, answer.appointment_id)
    appointment = await desk.reach.within(get)
    return (
        appointment is not None
        and appointment.is_open()
        and appointment.start == answer.start  # not moved away since
    )


async def _on_record(use: ToolUse, answer: Answer | None, desk: AgentDesk) -> OnRecord:
    """Who comes, and the code that no mail tells: answers hold neither."""
    get = partial(desk.appointments.get, use.tenant.tenant_id)
    if isinstance(answer, AppointmentsFound):
        ids = [one.appointment_id for one in answer.appointments]
        found = await desk.reach.within(asyncio.gather(*map(get, ids)))
        return OnRecord({one.appointment_id: one.visitor_name for one in found if one is not None})
    if isinstance(answer, AppointmentBooked) and "email" not in use.tenant.required_fields:
        booked = await desk.reach.within(get(answer.appointment_id))
        return OnRecord(code=booked.code) if booked and not booked.contact.email else NOTHING_MORE
    return NOTHING_MORE


def _fields_or_problem(
    use: ToolUse, answer: Answer | None, known: OnRecord, desk: AgentDesk
) -> Mapping[str, JsonValue]:
    language = use.arguments.language or use.tenant.default_language
    teller = Teller(use.tenant, language, desk.now())
    if isinstance(answer, AppointmentsFound) and not isinstance(use.arguments, Find):
        fields = several_found(answer, teller, known)
    else:
        fields = agent_answer(answer, teller, known)
    status = _status(use.arguments, answer)
    if status == 200:
        return fields
    refused = status in (409, 422)
    # An agent reads `status` as the outcome; RFC 9457 lets a reader skip a status of another type.
    extra = {name: value for name, value in fields.items() if refused or name != "status"}
    extra.setdefault("reason", fields.get("status", "several"))
    headers = _retry_after(answer, desk) if status in (429, 503) else {}
    raise Problem(status, str(fields["say"]), headers=headers, extra=extra)


def _status(arguments: Arguments, answer: Answer | None) -> int:
    match answer:
        case None | CalendarUnavailable() | Expired():
            return 503
        case TimeSlotTaken() | ChangeRefused():
            return 409
        case TimeSlotRefused(reason=reason):
            return 409 if reason in ("taken", "too_many") else 422
        case AppointmentsFound() if not isinstance(arguments, Find):
            return 409  # several: which one has to be said
        case AppointmentNotFound():
            return 404
        case ProofRefused() | LimitReached():
            return 429
        case Failure():
            return 500
    return 200


def _retry_after(answer: Answer | None, desk: AgentDesk) -> dict[str, str]:
    if isinstance(answer, ProofRefused | LimitReached):
        return {"Retry-After": str(max(1, round((answer.retry_at - desk.now()).total_seconds())))}
    return {"Retry-After": str(CALENDAR_RETRY_S if isinstance(answer, CalendarUnavailable) else 2)}
