"""Days, times and appointments, as a caller's model asks for them.

The commands are those of every voice agent (`domain.agents.commands`); a call adds three rules:
only what it offered can be taken, only as the caller wishes, and only what they agreed to is done.
"""

from datetime import date, datetime, timedelta
from datetime import time as dt_time
from typing import Any, TypeVar

import orjson

from contracts.answers import AppointmentsFound, DaysFound, TimeSlotsFound
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    FindAppointments,
    FindDays,
    MoveAppointment,
)
from contracts.tools import Arguments, Book, Cancel, Find, GetDays, GetSlots, Move
from contracts.values import AppointmentSummary, TimeSlot
from domain.agents.answers import Fields, several_found
from domain.agents.commands import BadArgument, Manner, agent_command
from domain.agreement import Proposal
from domain.calls import Proposed
from domain.phone.spoken_contacts import spoken_number
from domain.phrasing.spoken import spelled
from domain.scheduling import may_change
from domain.understanding.words import fold
from runtime.ids import derived_id, new_code
from voice.tool_context import ToolContext, ToolResult, ToolRun
from voice.wishes import CallerWishes

READ_EXPIRES = timedelta(seconds=30)
EFFECT_EXPIRES = timedelta(minutes=2)
# As a model may write that it is the number they call from.
THIS_NUMBER = frozenset({"caller", "this number", "same number", "this same number"})
NO_NUMBER = "?"  # refused, and asked for

Asking = TypeVar("Asking", bound=Arguments)

Effect = BookAppointment | MoveAppointment | CancelAppointment


async def schedule(arguments: Arguments, run: ToolRun, tools: ToolContext) -> ToolResult:
    """Any of the scheduling tools."""
    tools.told(arguments.language)
    if isinstance(arguments, Find | Move | Cancel) and tools.journal.record.third_party:
        return tools.result({"status": "third_party"}, "third_party")
    arguments = with_caller_number(arguments, tools)
    arguments = arguments.model_copy(update={"language": tools.language})
    refusal = _unwished(arguments, tools)
    if refusal:
        return refusal
    try:
        command = _command(arguments, run, tools)
    except BadArgument as bad:
        return bad_argument(bad, tools)
    if isinstance(command, Effect):
        return await _change(command, run, tools)
    return await _search(command, run, tools)


def with_caller_number(arguments: Asking, tools: ToolContext) -> Asking:
    """With the number that they call from where they say that one. Not known, it is asked for."""
    if str(getattr(arguments, "phone", "")).lower() not in THIS_NUMBER:
        return arguments
    number = tools.journal.record.caller or NO_NUMBER
    return arguments.model_copy(update={"phone": number})


def _command(arguments: Arguments, run: ToolRun, tools: ToolContext) -> Command:
    """Raises `BadArgument`."""
    wishes = CallerWishes(tools.journal, tools.tenant)
    changes = isinstance(arguments, Book | Move | Cancel)
    manner = Manner(
        code=new_code(),
        wishes=wishes.of_days if isinstance(arguments, GetDays) else wishes.of_times,
        nearest=wishes.nearest,
    )
    envelope = tools.envelope(run, EFFECT_EXPIRES if changes else READ_EXPIRES)
    return agent_command(arguments, tenant=tools.tenant, envelope=envelope, manner=manner)


def bad_argument(bad: BadArgument, tools: ToolContext) -> ToolResult:
    fields: Fields = {"status": "invalid_details", "field": bad.field, "hint": bad.problem}
    return tools.result(fields, "not_offered" if bad.field == "slot_id" else f"again_{bad.field}")


# --- searches ------------------------------------------------------------------------------------


def _unwished(arguments: Arguments, tools: ToolContext) -> ToolResult | None:
    """What was never offered, or what the caller does not want."""
    wishes = CallerWishes(tools.journal, tools.tenant)
    if isinstance(arguments, GetSlots) and not wishes.allow_day(arguments.date):
        return _not_wished(tools, arguments.date)
    if isinstance(arguments, Book | Move):
        slot = tools.ledger.offered(arguments.slot_id)
        if slot is None:
            return tools.result({"status": "not_offered"}, "not_offered")
        if not wishes.allow(slot):
            return _not_wished(tools, slot)
    return None


def _not_wished(tools: ToolContext, what: date | TimeSlot) -> ToolResult:
    teller = tools.teller
    when = teller.moment(what.start) if isinstance(what, TimeSlot) else teller.that_day(what)
    fields: Fields = {"status": "not_wished", "say": teller.say("not_wished", when=when)}
    return ToolResult(orjson.dumps(fields).decode())


async def _search(command: Command, run: ToolRun, tools: ToolContext) -> ToolResult:
    answer = await tools.answer(command)
    pending = command if answer is None else None
    found = tools.answered(answer, await tools.on_record(answer), pending=pending)
    if isinstance(answer, TimeSlotsFound) and not answer.slots:
        CallerWishes(tools.journal, tools.tenant).aim_is_missed()
    if isinstance(command, FindDays) and isinstance(answer, DaysFound) and not answer.days:
        return await _other_days(command, found, run, tools)
    return found


async def _other_days(
    command: FindDays, found: ToolResult, run: ToolRun, tools: ToolContext
) -> ToolResult:
    """None as they want it: those that they did not refuse."""
    wishes = CallerWishes(tools.journal, tools.tenant)
    wishes.aim_is_missed()
    envelope = vars(tools.envelope(run, READ_EXPIRES, "other_days"))
    others = command.model_copy(update={**envelope, "wishes": wishes.of_days})
    if others.wishes == command.wishes:
        return found
    answer = await tools.answer(others)
    if not isinstance(answer, DaysFound) or not answer.days:
        return found
    teller = tools.teller
    near = teller.several([teller.that_day(day.date) for day in answer.days])
    fields: Fields = {
        "status": "none_as_wished",
        "days": [teller.open_day(day) for day in answer.days],
        "say": f"{teller.say('no_such_days')} {teller.say('instead', list=near)}",
    }
    return ToolResult(orjson.dumps(fields).decode())


# --- changes -------------------------------------------------------------------------------------


async def _change(command: Effect, run: ToolRun, tools: ToolContext) -> ToolResult:
    """Done where the caller agreed to exactly this; else refused, with what to read back."""
    key = _key(command)
    proposed = _refused_before(command, key, tools)
    if proposed is None:
        proposal = await _proposal(command, key, run, tools)
        if isinstance(proposal, ToolResult):
            return proposal
        tools.ledger.propose(proposal)
        return _read_back(proposal, tools)
    if not await tools.ledger.agreed(proposed):
        return _read_back(proposed, tools)
    if not isinstance(command, BookAppointment):
        update = {"appointment_id": proposed.appointment_id}
        command = command.model_copy(update=update)
    await tools.journal.sending(run.call, command)
    return await tools.ask(command)


def _key(command: Effect) -> str:
    """Of what is agreed to, and of the proof: another name or time is asked about again. What the
    visit is for may be put in other words the second time."""
    fields = {"type", "start", "contact", "visitor", "proof"}
    parts = command.model_dump(mode="json", include=fields)
    return derived_id(*(fold(f"{name}={value}") for name, value in sorted(parts.items())))


def _refused_before(command: Effect, key: str, tools: ToolContext) -> Proposed | None:
    proposed = tools.ledger.proposed(key)
    if proposed is None or isinstance(command, BookAppointment):
        return proposed
    return proposed if command.appointment_id in (None, proposed.appointment_id) else None


async def _proposal(
    command: Effect, key: str, run: ToolRun, tools: ToolContext
) -> Proposed | ToolResult:
    if isinstance(command, BookAppointment):
        contact = command.contact
        proposal = Proposal(
            task="book",
            visitor=command.visitor,
            **contact.model_dump(),
            **_at(command.start, tools),
        )
        return Proposed(key=key, proposal=proposal)
    found = await _look_up(command, run, tools)
    if isinstance(found, ToolResult):
        return found
    now = _at(found.start, tools)
    if isinstance(command, CancelAppointment):
        proposal = Proposal(task="cancel", **now)
    else:
        before = {f"from_{name}": value for name, value in now.items()}
        proposal = Proposal(task="move", **_at(command.start, tools), **before)
    return Proposed(key=key, proposal=proposal, appointment_id=found.appointment_id)


def _at(moment: datetime, tools: ToolContext) -> dict[str, Any]:
    local = moment.astimezone(tools.tenant.zone)
    return {"day": local.date(), "time": local.time()}


async def _look_up(
    command: MoveAppointment | CancelAppointment, run: ToolRun, tools: ToolContext
) -> AppointmentSummary | ToolResult:
    """The appointment that would be changed, by the same proof; or why there is none."""
    envelope = tools.envelope(run, READ_EXPIRES, "look_up")
    lookup = FindAppointments(
        **vars(envelope), tenant_id=command.tenant_id, channel="voice", proof=command.proof
    )
    answer = await tools.answer(lookup)
    known = await tools.on_record(answer)
    told = tools.answered(answer, known)
    if not isinstance(answer, AppointmentsFound) or not answer.appointments:
        return told
    named = command.appointment_id
    wanted = [one for one in answer.appointments if named in (None, one.appointment_id)]
    if len(wanted) == 1:
        found = wanted[0]
        if may_change(tools.tenant, found.start, tools.now()):
            return found
        return tools.result({"status": "change_refused"}, "change_refused")
    if not wanted:
        return tools.result({"status": "not_found"}, "not_found")
    return ToolResult(orjson.dumps(several_found(answer, tools.teller, known)).decode())


def _read_back(proposed: Proposed, tools: ToolContext) -> ToolResult:
    """What the model has to say before a yes counts; by key where the caller is not transcribed."""
    say = _words(proposed.proposal, tools)
    if tools.ledger.mute:
        say = f"{say} {tools.teller.say('press_one')}"
    fields: Fields = {
        "status": "confirm_first",
        "details": proposed.proposal.model_dump(mode="json", exclude_defaults=True),
        "say": say,
    }
    return ToolResult(orjson.dumps(fields).decode())


def _words(proposal: Proposal, tools: ToolContext) -> str:
    teller = tools.teller
    when = _moment(proposal.day, proposal.time, tools)
    if proposal.task == "cancel":
        return teller.say("read_back_cancel", when=teller.moment(when), of_when=teller.of(when))
    if proposal.task == "move":
        before = _moment(proposal.from_day, proposal.from_time, tools)
        return teller.say("read_back_move", when=teller.moment(when), of_before=teller.of(before))
    details = [proposal.visitor or proposal.name]
    if proposal.visitor:
        details.append(teller.part("read_back_contact", name=proposal.name))
    if proposal.email:
        email = spelled(proposal.email, tools.language)
        details.append(teller.part("read_back_email", email=email))
    if proposal.phone:
        phone = spoken_number(proposal.phone, tools.tenant.country)
        details.append(teller.part("read_back_phone", phone=phone))
    return teller.say("read_back", when=teller.moment(when), details=", ".join(details))


def _moment(day: date | None, time: dt_time | None, tools: ToolContext) -> datetime:
    if day is None or time is None:
        raise ValueError("a proposal without a time")
    return datetime.combine(day, time, tools.tenant.zone)
