"""Days, times and appointments, as a caller's model asks for them.

The commands are those of every voice agent (`domain.agent_commands`); a call adds two rules: only
what it offered can be taken, and only what the caller agreed to is done.
"""

from datetime import timedelta

from contracts.answers import AppointmentBooked, TimeSlotsFound, TimeSlotTaken
from contracts.commands import BookAppointment, CancelAppointment, Command, MoveAppointment
from contracts.tools import Arguments, Book, Cancel, Move
from domain.agent_answers import Fields
from domain.agent_commands import BadArgument, agent_command
from runtime.ids import derived_id, new_code
from voice.tool_context import ToolContext, ToolResult, ToolRun

READ_EXPIRES = timedelta(seconds=30)
EFFECT_EXPIRES = timedelta(minutes=2)

_Effect = BookAppointment | MoveAppointment | CancelAppointment


async def schedule(arguments: Arguments, run: ToolRun, tools: ToolContext) -> ToolResult:
    """Any of the scheduling tools."""
    if isinstance(arguments, Book | Move) and not tools.ledger.offered(arguments.slot_id):
        return tools.result({"status": "not_offered"}, "not_offered")
    if arguments.language is None:
        arguments = arguments.model_copy(update={"language": tools.language})
    effect = isinstance(arguments, Book | Move | Cancel)
    envelope = tools.envelope(run, EFFECT_EXPIRES if effect else READ_EXPIRES)
    try:
        command = agent_command(arguments, tenant=tools.tenant, envelope=envelope, code=new_code())
    except BadArgument as bad:
        return tools.result({"status": "invalid_details", "field": bad.field, "hint": bad.problem})
    if isinstance(command, _Effect) and not _agreed(command, run, tools):
        key = "confirm_cancel" if isinstance(command, CancelAppointment) else "confirm_first"
        return tools.result({"status": "confirm_first", "details": _details(command, tools)}, key)
    answer = await tools.ask(command)
    if isinstance(answer, TimeSlotsFound):
        tools.ledger.offer(answer.slots, run.caller_turns)
    elif isinstance(answer, TimeSlotTaken):
        tools.ledger.offer(answer.alternatives, run.caller_turns)
    elif isinstance(answer, AppointmentBooked):
        known = tools.journal.record.appointment_ids
        tools.journal.change(appointment_ids=(*known, answer.appointment_id))
    return tools.answered(answer)


def _agreed(command: _Effect, run: ToolRun, tools: ToolContext) -> bool:
    """Agreement is to these very details: another name or another time is asked about again."""
    parts = command.model_dump(mode="json", include={"type", "start", "contact", "appointment_id"})
    fingerprint = derived_id(*(f"{name}={value}" for name, value in sorted(parts.items())))
    return tools.ledger.agreed(fingerprint, run.caller_turns)


def _details(command: Command, tools: ToolContext) -> Fields:
    match command:
        case BookAppointment(start=start, contact=contact):
            return {"when": tools.teller.moment(start), **contact.model_dump()}
        case MoveAppointment(start=start):
            return {"when": tools.teller.moment(start)}
    return {}
