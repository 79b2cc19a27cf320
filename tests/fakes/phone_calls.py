"""A phone call without a wire: the real call, machine and tools over the real handlers. The test is
the model and the caller, and reads the calendar."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import orjson

from contracts.answers import Answer
from contracts.commands import Command, FindDays, FindTimeSlots, SendNote
from domain.calls import CallRecord
from domain.speech import (
    AudioSpoken,
    CallerSpoke,
    GiveOutput,
    KeyPressed,
    Note,
    ReceptionistSpoke,
    ResponseEnded,
    ResponseStarted,
    SpeechAction,
    SpeechEvent,
    SpeechStopped,
    ToolCall,
    ToolCalled,
)
from domain.tenants import Tenant
from messaging.chan import Chan
from tests.fakes.booking_desk import CLINIC, BookingWorld
from voice.call import CALLER_LEFT, Call
from voice.call_machine import CallMachine
from voice.call_terms import CallLimits, Phase
from voice.inputs import CarrierGone
from voice.instructions import call_script
from voice.journal import CallJournal
from voice.tool_context import Reach, ToolContext
from voice.tools import CallTools
from workers.calendar.busy import BusyTime
from workers.calendar.find_days import find_days
from workers.calendar.find_time_slots import find_time_slots

WITHIN_S = 10.0
TURNS_OF_THE_LOOP = 60  # until everything that follows from an event has happened


class Office:
    """Satisfies `voice.ports.Commands`: workers that answer at once."""

    def __init__(self, world: BookingWorld) -> None:
        self._world = world
        self.notes: list[SendNote] = []
        self.asked: list[Command] = []

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        self.asked.append(command)
        world = self._world
        searching = {
            "tenants": world.storage.tenants,
            "busy_time": BusyTime(world.calendar, world.storage.slots),
            "now": world.clock,
        }
        match command:
            case FindDays():
                return await find_days(command, **searching)
            case FindTimeSlots():
                return await find_time_slots(command, **searching)
        return await world.ask(command)

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        return None

    async def send(self, command: Command) -> None:
        assert isinstance(command, SendNote)
        self.notes.append(command)


class Line:
    """Both the session and the carrier: what the call sends is kept."""

    keeps_conversation = True
    comes_back = False

    def __init__(self) -> None:
        self.heard: Chan[SpeechEvent] = Chan(100)
        self.sent: list[SpeechAction] = []
        self.left = ""
        self._more = asyncio.Condition()

    async def events(self) -> AsyncIterator[SpeechEvent]:
        async for event in self.heard:
            yield event

    async def send(self, action: SpeechAction) -> None:
        async with self._more:
            self.sent.append(action)
            self._more.notify_all()

    def hear(self, audio: str) -> None: ...

    async def play(self, spoken: AudioSpoken) -> None: ...

    async def interrupt(self) -> SpeechAction | None:
        return None

    async def finish(self) -> None: ...

    async def hang_up(self) -> None:
        self.left = "hung up"

    async def transfer(self, target: str) -> None:
        self.left = target

    async def output_of(self, call_id: str) -> dict[str, Any]:
        def given() -> str | None:
            outputs = (one for one in self.sent if isinstance(one, GiveOutput))
            return next((one.output for one in outputs if one.call_id == call_id), None)

        async with asyncio.timeout(WITHIN_S), self._more:
            await self._more.wait_for(lambda: given() is not None)
        fields: dict[str, Any] = orjson.loads(given() or "")
        return fields


class PhoneCall:
    def __init__(self, world: BookingWorld, line: Line, office: Office, call: Call) -> None:
        self.world = world
        self.line = line
        self.office = office
        self._call = call
        self._count = 0

    @property
    def record(self) -> CallRecord:
        return self._call.journal.record

    @property
    def machine(self) -> CallMachine:
        return self._call.machine

    @property
    def notes(self) -> list[str]:
        return [one.text for one in self.line.sent if isinstance(one, Note)]

    def booked(self) -> list[datetime]:
        return sorted(event.start for event in self.world.calendar.ours(CLINIC.mailbox))

    # --- the model -------------------------------------------------------------------------------

    async def calls(self, tool: str, /, **arguments: Any) -> dict[str, Any]:
        self._count += 1
        call = ToolCall(f"call-{self._count}", tool, orjson.dumps(arguments).decode())
        await self._happens(ToolCalled(call))
        output = await self.line.output_of(call.call_id)
        await self._settled()
        return output

    async def says(self, words: str) -> None:
        """The model to the caller."""
        self._count += 1
        name = f"r{self._count}"
        await self._happens(ResponseStarted(name), ReceptionistSpoke(f"item-{name}", words))
        await self._happens(ResponseEnded(name, "completed", spoke=True))

    # --- the caller ------------------------------------------------------------------------------

    async def hears(self, *words: str) -> None:
        """What the caller says, a turn each."""
        for each in words:
            self._count += 1
            item = f"item-{self._count}"
            await self._happens(SpeechStopped(item), CallerSpoke(item), CallerSpoke(item, each))

    async def hears_noise(self) -> None:
        """Something that is never transcribed."""
        self._count += 1
        await self._happens(SpeechStopped(f"item-{self._count}"))

    async def presses(self, keys: str) -> None:
        await self._happens(*map(KeyPressed, keys), KeyPressed("#"))

    async def _happens(self, *events: SpeechEvent) -> None:
        for event in events:
            await self.line.heard.send(event)
        await self._settled()

    async def _settled(self) -> None:
        for _ in range(TURNS_OF_THE_LOOP):
            await asyncio.sleep(0)


@asynccontextmanager
async def open_phone_call(
    tenant: Tenant = CLINIC, *, caller: str = "", world: BookingWorld | None = None
) -> AsyncIterator[PhoneCall]:
    """A call in the middle, over a world of its own or a known one."""
    if world is None:
        world = BookingWorld()
    await world.storage.tenants.put(tenant)
    record = CallRecord(
        call_id="call-0001",
        tenant_id=tenant.tenant_id,
        provider="openai",
        started_at=world.clock(),
        language=tenant.default_language,
        caller=caller,
        line="clinic#000",
        accepted=True,
        greeted=True,
    )
    office, line = Office(world), Line()
    journal = CallJournal(record, "one", world.storage.calls, days=30, now=world.clock)
    await journal.begin()
    reach = Reach(office, world.storage.appointments, world.clock, 5.0)
    machine = CallMachine(
        call_script(tenant),
        CallLimits(max_s=timedelta(days=1).total_seconds()),
        started_at=asyncio.get_running_loop().time(),
        phase=Phase.TALKING,
    )
    call = Call(machine, CallTools(ToolContext(tenant, journal, reach)), line, journal)

    @asynccontextmanager
    async def connect() -> AsyncIterator[Line]:
        yield line

    async with asyncio.TaskGroup() as group:
        running = group.create_task(call.run(connect))
        yield PhoneCall(world, line, office, call)
        if not running.done():
            await call.inbox.send(CarrierGone(CALLER_LEFT))
