"""Days, times and appointments, as a caller's model asks for them.

The commands are those of every voice agent (`domain.agent_commands`); a call adds two rules: only
what it offered can be taken, and only what the caller agreed to is done.
"""

from datetime import timedelta

import orjson

from contracts.commands import BookAppointment, CancelAppointment, MoveAppointment
from contracts.tools import Arguments, Book, Cancel, Move
from domain.agent_answers import Fields
from domain.agent_commands import BadArgument, agent_command
from domain.phrasing.spoken import phone_name, spelled
from runtime.ids import derived_id, new_code
from voice.tool_context import ToolContext, ToolResult, ToolRun

READ_EXPIRES = timedelta(seconds=30)
EFFECT_EXPIRES = timedelta(minutes=2)

Effect = BookAppointment | MoveAppointment | CancelAppointment


async def schedule(arguments: Arguments, run: ToolRun, tools: ToolContext) -> ToolResult:
    """Any of the scheduling tools."""
    tools.told(arguments.language)
    if isinstance(arguments, Book | Move) and not tools.ledger.offered(arguments.slot_id):
        return tools.result({"status": "not_offered"}, "not_offered")
    arguments = arguments.model_copy(update={"language": tools.language})
    changes = isinstance(arguments, Book | Move | Cancel)
    envelope = tools.envelope(run, EFFECT_EXPIRES if changes else READ_EXPIRES)
    try:
        command = agent_command(arguments, tenant=tools.tenant, envelope=envelope, code=new_code())
    except BadArgument as bad:
        fields: Fields = {"status": "invalid_details", "field": bad.field, "hint": bad.problem}
        return tools.result(
            fields, "not_offered" if bad.field == "slot_id" else f"again_{bad.field}"
        )
    if isinstance(command, Effect):
        if not await _agreed(command, run, tools):
            return _read_back(command, tools)
        await tools.journal.sending(run.call, command)
    return await tools.ask(command)


async def _agreed(command: Effect, run: ToolRun, tools: ToolContext) -> bool:
    """Agreement is to these very details: another name or another time is asked about again."""
    parts = command.model_dump(mode="json", include={"type", "start", "contact", "appointment_id"})
    fingerprint = derived_id(*(f"{name}={value}" for name, value in sorted(parts.items())))
    contact = command.contact if isinstance(command, BookAppointment) else None
    return await tools.ledger.agreed(fingerprint, run.caller_turns, contact)


def _read_back(command: Effect, tools: ToolContext) -> ToolResult:
    teller = tools.teller
    match command:
        case BookAppointment(start=start, contact=contact):
            details: Fields = {"when": teller.moment(start), **contact.model_dump()}
            spoken = [contact.name, spelled(contact.email, tools.language)]
            spoken += [phone_name(contact.phone, "voice")] if contact.phone else []
            say = teller.say("read_back", when=teller.moment(start), details="; ".join(spoken))
        case MoveAppointment(start=start):
            details = {"when": teller.moment(start)}
            say = teller.say("read_back_move", when=teller.moment(start))
        case _:
            details, say = {}, teller.say("confirm_cancel")
    fields: Fields = {"status": "confirm_first", "details": details, "say": say}
    return ToolResult(orjson.dumps(fields).decode())
