"""One call: the provider's events, the clock and the tools meet in one channel, and the machine
turns them into actions, one at a time."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from contracts.commands import Command
from domain.speech import (
    AudioSpoken,
    CallerSpoke,
    GiveOutput,
    Note,
    Opened,
    ReceptionistSpoke,
    SpeechAction,
    SpeechEvent,
    SpeechLost,
    SpeechStarted,
    SpeechStopped,
    ToolCall,
)
from messaging.chan import Chan
from voice.call_machine import CallMachine
from voice.call_terms import CallAction, HangUp, HearKeys, Phase, RunTool, Transfer
from voice.farewells import hang_up, put_through
from voice.inputs import CarrierGone, Input, LateAnswer, Tick, ToolAnswered
from voice.journal import CallJournal
from voice.ports import Carrier, SpeechSession
from voice.tools import CallTools

log = logging.getLogger(__name__)

TICK_S = 0.25
REOPEN_AFTER_S = (0.1, 0.3, 1.0, 2.0, 4.0)  # then the call is lost: nobody speaks meanwhile
REJOIN_AFTER_S = (*REOPEN_AFTER_S, 8.0, 8.0, 8.0)  # the provider goes on talking without us
INBOX = 256  # events; audio does not pass through it

Connect = Callable[[], AbstractAsyncContextManager[SpeechSession]]

# How a call may end beside what its machine decides.
CALLER_LEFT, LOST, TRANSFERRED = "caller_left", "lost", "transferred"
NOT_ACCEPTED = "not_accepted"  # by the provider, try as we might
STREAM_LOST = "stream_lost"  # the caller is there, and the carrier will connect them again


@dataclass(frozen=True)
class Meaning:
    """What was said means for the call itself: `note` is for the model."""

    note: str = ""
    pauses: bool = False


NOTHING = Meaning()


class Call:
    def __init__(
        self, machine: CallMachine, tools: CallTools, carrier: Carrier, journal: CallJournal
    ) -> None:
        self.inbox: Chan[Input] = Chan(INBOX)
        self.machine = machine
        self.session: SpeechSession | None = None
        self._tools = tools
        self.carrier = carrier
        self.journal = journal
        self._call_id = journal.record.call_id
        self._clock = asyncio.get_running_loop().time
        self._tasks = asyncio.TaskGroup()
        self._followers: list[asyncio.Task[None]] = []
        self._unsent: deque[CallAction] = deque()
        self._script = machine.script
        self._called_here: set[str] = set()  # tool calls this very connection knows of
        self._heard = False  # anything, on this connection

    async def run(self, connect: Connect) -> str:
        """Until the call is over; returns how it ended. Cancelled, the call itself lives on."""
        async with self._tasks:
            ticker = self._tasks.create_task(self._tick())
            opened = [one.call for one in self.journal.record.open_tools]
            self.machine.resume(opened, self._clock())
            for call in opened:
                self._tasks.create_task(self._run_tool(call))
            try:
                return await self._stay_connected(connect)
            finally:
                # Tools that are running end by themselves: what they do belongs into the record.
                ticker.cancel()
                for follower in self._followers:
                    follower.cancel()

    def begin_with(self, actions: list[CallAction]) -> None:
        """Before anything else, once connected."""
        self._unsent.extend(actions)

    def tell(self, event: Input) -> None:
        """From a callback; a full inbox drops it, as nobody may wait here."""
        self.inbox.try_send(event)

    # --- the connection --------------------------------------------------------------------------

    async def _stay_connected(self, connect: Connect) -> str:
        pauses_s = REJOIN_AFTER_S if self.carrier.keeps_conversation else REOPEN_AFTER_S
        attempt = 0
        while True:
            try:
                async with connect() as session:
                    return await self._converse(session)
            except SpeechLost as lost:
                if self.machine.phase is Phase.OVER:
                    return "done"
                if lost.final:
                    return CALLER_LEFT if lost.reason in {"http_404", "http_410"} else LOST
                attempt = 0 if self._heard else attempt
                if attempt == len(pauses_s):
                    return LOST
                fields = {"call_id": self._call_id, "reason": lost.reason}
                # So it looks when the caller hangs up, too: joining again tells.
                log.info("Speech connection ended", extra=fields)
                self._heard = False
                await asyncio.sleep(pauses_s[attempt])
                attempt += 1

    async def _converse(self, session: SpeechSession) -> str:
        self.session = session
        reader = self._tasks.create_task(self._read(session))
        try:
            return await self._talk(session)
        finally:
            self.session = None
            reader.cancel()

    async def _talk(self, session: SpeechSession) -> str:
        ended = await self._perform(self.machine.hear(Opened(), self._clock()), session)
        while not ended:
            entry = await self.inbox.recv()
            if isinstance(entry, SpeechLost):
                self.machine.lost(self._clock())
                self._called_here.clear()
                raise entry
            if isinstance(entry, CarrierGone):
                return entry.outcome
            ended = await self._perform(self._step(entry), session)
        return ended

    async def _read(self, session: SpeechSession) -> None:
        """Audio goes straight to the caller, and so does its interruption; all else through the
        channel."""
        try:
            async for event in session.events():
                self._heard = True
                if isinstance(event, AudioSpoken):
                    await self.carrier.play(event)
                    continue
                if isinstance(event, SpeechStarted):
                    truncate = await self.carrier.interrupt()
                    if truncate is not None:
                        await session.send(truncate)
                await self.inbox.send(event)
        except SpeechLost as lost:
            await self.inbox.send(lost)

    # --- one entry after another -----------------------------------------------------------------

    def _step(self, entry: Input) -> list[CallAction]:
        now = self._clock()
        match entry:
            case Tick():
                return self.machine.tick(now)
            case ToolAnswered(call, result):
                return self.machine.tool_answered(call.call_id, result.output, now, result.ending)
            case LateAnswer(output):
                return self.machine.tell(self._script.late.format(output=output), now)
            case SpeechLost() | CarrierGone():
                return []
            case _:
                meant = self._note(entry)
                actions = self.machine.hear(entry, now)
                if meant.pauses:
                    self.machine.caller_pauses(now)
                if meant.note:
                    actions += self.machine.tell(meant.note, now)
                self._keep_state()
                return actions

    def _note(self, event: SpeechEvent) -> Meaning:
        ledger = self._tools.ledger
        match event:
            case SpeechStarted():
                ledger.caller_starts()
            case SpeechStopped(item_id):
                self.journal.caller_stopped()
                ledger.caller_stops()
                if item_id:
                    ledger.caller_spoke(item_id)
            case CallerSpoke(item_id, "") if item_id:
                ledger.caller_spoke(item_id)
            case CallerSpoke(_, text) if text:
                self.journal.said("caller", text)
                return self._caller_said(event)
            case ReceptionistSpoke(_, text) if text:
                self.journal.said("receptionist", text)
                if not self._tools.receptionist_said(text):
                    return Meaning(self._script.not_done_yet)
        return NOTHING

    def _caller_said(self, spoken: CallerSpoke) -> Meaning:
        heard = self._tools.caller_said(spoken)
        if heard.danger is not None:
            self._tasks.create_task(self._tools.alarm(heard.danger, spoken.text))
            calls = not heard.danger.cannot_call
            return Meaning(self._script.danger if calls else self._script.danger_cannot_call)
        return Meaning(pauses=heard.pauses)

    def _keep_state(self) -> None:
        record, machine = self.journal.record, self.machine
        greeted = record.greeted or machine.phase is not Phase.GREETING
        if (record.greeted, record.caller_turns) != (greeted, machine.caller_turns):
            self.journal.change(greeted=greeted, caller_turns=machine.caller_turns)

    async def _perform(self, actions: list[CallAction], session: SpeechSession) -> str:
        """Returns how the call ended, empty while it goes on. What a lost connection did not take
        is sent over the next one."""
        self._unsent.extend(actions)
        while self._unsent:
            action = self._unsent[0]
            match action:
                case RunTool(call):
                    self.journal.tool_begun(call)
                    self._called_here.add(call.call_id)
                    self._tasks.create_task(self._run_tool(call))
                case HearKeys(keys):
                    self._tools.ledger.caller_pressed(keys)
                case HangUp(reason):
                    await hang_up(self.carrier, self._call_id)
                    return reason
                case Transfer(target):
                    self._unsent.popleft()
                    if await put_through(self.carrier, target, self._call_id):
                        return TRANSFERRED
                    self._unsent.extend(self.machine.transfer_failed(self._clock()))
                    continue
                case _:
                    await session.send(self._as_known(action))
            self._unsent.popleft()
        return ""

    def _as_known(self, action: SpeechAction) -> SpeechAction:
        """A new conversation knows nothing of the calls of the one before."""
        known = self.carrier.keeps_conversation
        if isinstance(action, GiveOutput) and not known and action.call_id not in self._called_here:
            return Note(self._script.given.format(output=action.output))
        return action

    # --- tools, and the end ----------------------------------------------------------------------

    async def _run_tool(self, call: ToolCall) -> None:
        result = await self._tools.run(call)
        await self.inbox.send(ToolAnswered(call, result))
        if result.pending is not None:
            follower = self._tasks.create_task(self._follow(result.pending))
            self._followers.append(follower)

    async def _follow(self, command: Command) -> None:
        output = await self._tools.late(command)
        if output:
            await self.inbox.send(LateAnswer(output))

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self.tell(Tick())  # busy: the next one serves as well
