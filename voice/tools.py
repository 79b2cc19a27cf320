"""A call's tools: the table of names, and how one runs.

An answer the model can act on is all it ever gets: wrong arguments, unknown tools and invented ids
are answers, too.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson
from pydantic import JsonValue, ValidationError

from contracts.commands import Command, SendNote
from contracts.tools import CALL_TOOLS, SCHEDULING_TOOLS, EndCall, TakeMessage
from contracts.tools import Transfer as TransferArguments
from domain import acts
from domain.agents.answers import NOTHING_MORE, Fields
from domain.agents.commands import BadArgument
from domain.opening import is_open
from domain.phone.hearing import hear, tongue_of
from domain.speech import CallerSpoke, ToolCall
from messaging.faults import Fault
from runtime.ids import derived_id
from voice.call_terms import Ending, HangUp, Phase, Transfer
from voice.capped import LimitMet
from voice.journal import KEPT_ARGUMENTS, CallTaken
from voice.scheduling_tools import NO_NUMBER, bad_argument, schedule, with_caller_number
from voice.sending import send_surely
from voice.tool_context import ToolContext, ToolResult, ToolRun
from voice.wishes import CallerWishes

log = logging.getLogger(__name__)

NOTE_EXPIRES = timedelta(days=1)
LATE_ANSWER_WITHIN_S = 120.0  # the command has expired by then
CORRECTIONS = 3  # of what the model said was done: more would be a quarrel


async def take_message(arguments: TakeMessage, run: ToolRun, tools: ToolContext) -> ToolResult:
    arguments = with_caller_number(arguments, tools)
    if arguments.phone == NO_NUMBER:
        return bad_argument(BadArgument("phone", "not known"), tools)
    command = SendNote(
        **vars(tools.envelope(run, NOTE_EXPIRES)),
        tenant_id=tools.tenant.tenant_id,
        kind="message",
        text=arguments.text,
        name=arguments.name,
        email=arguments.email,
        phone=arguments.phone,
        language=tools.language,
    )
    await tools.journal.sending(run.call, command)
    try:
        await send_surely(tools.commands, command)
    except LimitMet as limit:
        return tools.answered(limit.answer, NOTHING_MORE)
    tools.ledger.receive("note")
    return tools.result({"status": "message_taken"}, "message_taken")


async def transfer(arguments: TransferArguments, run: ToolRun, tools: ToolContext) -> ToolResult:
    target = tools.tenant.handoff.phone
    if not target:
        return tools.result({"status": "nobody_available"}, "nobody_available")
    if not is_open(tools.tenant, tools.now()):
        return tools.result({"status": "closed"}, "nobody_there")
    ending = Ending(Transfer(target), Phase.TRANSFERRING)
    return tools.result(
        {"status": "transferring", "reason": arguments.reason}, "transferring", ending
    )


async def end_call(_: EndCall, run: ToolRun, tools: ToolContext) -> ToolResult:
    ending = Ending(HangUp("goodbye"), Phase.LEAVING)
    return tools.result({"status": "ending"}, "goodbye", ending)


_Handler = Callable[[Any, ToolRun, ToolContext], Awaitable[ToolResult]]
_HANDLERS: dict[str, _Handler] = {
    **{tool.name: schedule for tool in SCHEDULING_TOOLS},
    "take_message": take_message,
    "transfer_to_person": transfer,
    "end_call": end_call,
}
_ARGUMENTS = {tool.name: tool.arguments for tool in (*SCHEDULING_TOOLS, *CALL_TOOLS)}


@dataclass(frozen=True)
class Heard:
    """What the caller's words mean for the call itself."""

    pauses: bool = False
    danger: acts.Danger | None = None


class CallTools:
    def __init__(self, context: ToolContext) -> None:
        self._context = context
        self.ledger = context.ledger
        self._corrections = 0

    def caller_said(self, spoken: CallerSpoke) -> Heard:
        """Follows what the caller wishes, whether they agree, and their language."""
        context = self._context
        reading = hear(spoken.text, context.hearing())
        self.ledger.caller_said(spoken.item_id, spoken.text)
        CallerWishes(context.journal, context.tenant).hear(reading.acts)
        context.hears(tongue_of(spoken.text, reading, context.hearing()))
        if any(isinstance(act, acts.ThirdParty) for act in reading.acts):
            context.journal.change(third_party=True)
        dangers = [a for a in reading.acts if isinstance(a, acts.Danger) and a.certain]
        return Heard(
            pauses=any(isinstance(act, acts.Pause) for act in reading.acts),
            danger=dangers[0] if dangers else None,
        )

    def receptionist_said(self, words: str) -> bool:
        """False: they say that something was done that no tool has done."""
        self.ledger.receptionist_said(words)
        if self._corrections >= CORRECTIONS or not self.ledger.is_untrue(words):
            return True
        self._corrections += 1
        return False

    async def alarm(self, danger: acts.Danger, words: str) -> None:
        """Tells the business, once a call."""
        context = self._context
        record = context.journal.record
        if record.alarmed:
            return
        context.journal.change(alarmed=True)
        self.ledger.receive("note")
        now = context.now()
        place = [danger.place] if danger.place else []
        note = SendNote(
            id=derived_id("danger", record.call_id),
            tenant_id=context.tenant.tenant_id,
            correlation_id=record.call_id[:128],
            issued_at=now,
            expires_at=now + NOTE_EXPIRES,
            kind="danger",
            urgent=True,
            text="\n".join([words, *place]),
            phone=record.caller,
            language=context.language,
        )
        try:
            await send_surely(context.commands, note)
        except Fault as fault:
            log.warning("Alarm not sent", extra={"call_id": record.call_id, "reason": fault.reason})

    async def run(self, call: ToolCall) -> ToolResult:
        """Raises `CallTaken` only."""
        context = self._context
        began = context.now()
        try:
            result = await self._again(call) or await self._run(ToolRun(call))
        except Fault as fault:
            log.warning("Tool failed", extra=self._fields(call, reason=fault.reason))
            result = context.result({"status": "unavailable"}, "calendar_unavailable")
        except CallTaken:
            raise
        except Exception:
            # The border of a call: a tool that breaks is an answer, and the call goes on.
            log.exception("Tool broke", extra=self._fields(call))
            result = context.result({"status": "not_done"}, "not_done")
        took_ms = int((context.now() - began).total_seconds() * 1000)
        status = str(orjson.loads(result.output).get("status", "ok"))
        context.journal.tool_ended(call, status, took_ms)
        log.info("Tool ran", extra=self._fields(call, status=status, took_ms=took_ms))
        return result

    async def late(self, command: Command) -> str:
        """What became of a command that outlasted its tool; empty when that is never known."""
        try:
            answer = await self._context.commands.wait(command.id, LATE_ANSWER_WITHIN_S)
        except Fault:
            return ""
        if answer is None:
            return ""
        return self._context.answered(answer, await self._context.on_record(answer)).output

    async def _again(self, call: ToolCall) -> ToolResult | None:
        """Another replica sent the command: it was agreed to, and is answered once."""
        command = self._context.journal.command_of(call)
        if command is None:
            return None
        if isinstance(command, SendNote):
            await send_surely(self._context.commands, command)
            self.ledger.receive("note")
            return self._context.result({"status": "message_taken"}, "message_taken")
        return await self._context.ask(command)

    async def _run(self, run: ToolRun) -> ToolResult:
        model, handler = _ARGUMENTS.get(run.call.name), _HANDLERS.get(run.call.name)
        if model is None or handler is None:
            return self._context.result({"status": "unknown_tool", "tools": [*_HANDLERS]}, "again")
        if len(run.call.arguments) > KEPT_ARGUMENTS:
            return self._invalid(["too long"])
        try:
            arguments = model.model_validate_json(run.call.arguments or "{}")
        except ValidationError as error:
            problems: list[JsonValue] = [
                {"field": ".".join(map(str, fault["loc"])), "problem": fault["msg"]}
                for fault in error.errors(include_input=False, include_url=False)
            ]
            return self._invalid(problems)
        return await handler(arguments, run, self._context)

    def _invalid(self, problems: list[JsonValue]) -> ToolResult:
        fields: Fields = {"status": "invalid_arguments", "problems": problems}
        return self._context.result(fields, "again")

    def _fields(self, call: ToolCall, **fields: object) -> dict[str, object]:
        # The model writes the tool's name: an unknown one may be anything.
        name = call.name if call.name in _HANDLERS else "unknown"
        return {"call_id": self._context.journal.record.call_id, "tool": name, **fields}
