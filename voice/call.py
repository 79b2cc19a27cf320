"""One call: the provider's events, the clock and the tools meet in one channel, and the machine
turns them into actions, one at a time."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass

from domain.speech import (
    AudioSpoken,
    CallerSpoke,
    CallGone,
    Opened,
    ReceptionistSpoke,
    SpeechEvent,
    SpeechLost,
    SpeechStarted,
    ToolCall,
)
from messaging.chan import Chan, WouldBlock
from messaging.faults import Fault
from voice.call_machine import CallMachine
from voice.call_terms import CallAction, HangUp, Phase, RunTool, Transfer
from voice.journal import CallJournal
from voice.ports import Carrier, SpeechSession
from voice.tool_context import ToolResult
from voice.tools import CallTools

log = logging.getLogger(__name__)

TICK_S = 0.25
REJOIN_AFTER_S = (0.1, 0.3, 1.0, 2.0, 4.0)  # then the call is lost
INBOX = 256  # events; audio does not pass through it

Connect = Callable[[], AbstractAsyncContextManager[SpeechSession]]


@dataclass(frozen=True, slots=True)
class ToolAnswered:
    call: ToolCall
    result: ToolResult


@dataclass(frozen=True, slots=True)
class Tick:
    pass


@dataclass(frozen=True, slots=True)
class CarrierGone:
    """The caller hung up, as the carrier saw it."""


Input = SpeechEvent | ToolAnswered | Tick | CarrierGone | SpeechLost


class Call:
    def __init__(
        self, machine: CallMachine, tools: CallTools, carrier: Carrier, journal: CallJournal
    ) -> None:
        self.inbox: Chan[Input] = Chan(INBOX)
        self._machine = machine
        self._tools = tools
        self._carrier = carrier
        self._journal = journal
        self._clock = asyncio.get_running_loop().time
        self.session: SpeechSession | None = None

    async def run(self, connect: Connect) -> str:
        """Until the call is over; returns how it ended. Cancelled, the call itself lives on."""
        async with asyncio.TaskGroup() as group:
            ticker = group.create_task(self._tick())
            for call in self._journal.record.open_tools:
                self._machine.resume(call, self._clock())
                group.create_task(self._run_tool(call))
            try:
                return await self._stay_connected(connect, group)
            finally:
                ticker.cancel()

    async def _stay_connected(self, connect: Connect, group: asyncio.TaskGroup) -> str:
        losses = 0
        while True:
            try:
                async with connect() as session:
                    self.session = session
                    reader = group.create_task(self._read(session))
                    try:
                        return await self._talk(session, group)
                    finally:
                        self.session = None
                        reader.cancel()
            except SpeechLost as lost:
                losses = 1 if self._heard_since_join else losses + 1
                if lost.final or losses > len(REJOIN_AFTER_S):
                    return "caller_left" if self._machine.phase is not Phase.OVER else "done"
                log.warning("Speech connection lost", extra=self._fields(reason=lost.reason))
                await asyncio.sleep(REJOIN_AFTER_S[losses - 1])

    async def _talk(self, session: SpeechSession, group: asyncio.TaskGroup) -> str:
        self._heard_since_join = False
        await self._perform(self._machine.hear(Opened(), self._clock()), session, group)
        async for entry in self.inbox:
            match entry:
                case SpeechLost():
                    raise entry
                case CarrierGone():
                    return "caller_left"
                case _:
                    ended = await self._perform(await self._step(entry), session, group)
                    if ended:
                        return ended
        return "closed"

    async def _step(self, entry: Input) -> list[CallAction]:
        now = self._clock()
        match entry:
            case Tick():
                return self._machine.tick(now)
            case ToolAnswered(call, result):
                return self._machine.tool_answered(call.call_id, result.output, now, result.ending)
            case SpeechLost() | CarrierGone():
                return []
            case _:
                self._heard_since_join = True
                self._note(entry)
                actions = self._machine.hear(entry, now)
                if self._machine.phase is not Phase.GREETING:
                    self._journal.greeted()
                if isinstance(entry, SpeechStarted):
                    truncate = await self._carrier.interrupt()
                    return [*([truncate] if truncate else []), *actions]
                return actions

    def _note(self, event: SpeechEvent) -> None:
        match event:
            case CallerSpoke(_, text) if text:
                self._journal.said("caller", text)
                self._tools.caller_said(text)
            case ReceptionistSpoke(_, text) if text:
                self._journal.said("receptionist", text)
                self._tools.ledger.receptionist_said()

    async def _perform(
        self, actions: list[CallAction], session: SpeechSession, group: asyncio.TaskGroup
    ) -> str:
        """Returns how the call ended, empty while it goes on."""
        for action in actions:
            match action:
                case RunTool(call):
                    self._journal.tool_begun(call)
                    group.create_task(self._run_tool(call))
                case HangUp(reason):
                    await self._hang_up()
                    return reason
                case Transfer(target):
                    if await self._transfer(target, session, group):
                        return "transferred"
                case _:
                    await session.send(action)
        return ""

    async def _run_tool(self, call: ToolCall) -> None:
        result = await self._tools.run(call, self._machine.caller_turns)
        await self.inbox.send(ToolAnswered(call, result))

    async def _hang_up(self) -> None:
        try:
            await self._carrier.finish()
            await self._carrier.hang_up()
        except (Fault, CallGone) as error:
            log.info("Nobody left to hang up on", extra=self._fields(reason=type(error).__name__))

    async def _transfer(
        self, target: str, session: SpeechSession, group: asyncio.TaskGroup
    ) -> bool:
        try:
            await self._carrier.finish()
            await self._carrier.transfer(target)
        except CallGone:
            return True
        except Fault as fault:
            log.warning("Transfer refused", extra=self._fields(reason=fault.reason))
            actions = self._machine.transfer_failed(self._tools.transfer_failed(), self._clock())
            await self._perform(actions, session, group)
            return False
        return True

    async def _read(self, session: SpeechSession) -> None:
        """Audio goes straight to the caller; everything else through the channel."""
        try:
            async for event in session.events():
                if isinstance(event, AudioSpoken):
                    await self._carrier.play(event)
                else:
                    await self.inbox.send(event)
        except SpeechLost as lost:
            await self.inbox.send(lost)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            with suppress(WouldBlock):  # busy: the next one serves as well
                self.inbox.try_send(Tick())

    def _fields(self, **fields: str) -> dict[str, str]:
        return {"call_id": self._journal.record.call_id, **fields}

    _heard_since_join = False
