"""Phone calls through the real webhook, socket, tools and workers."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.fakes.system import System, eventually, free_ports, open_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

REALESTATE = "+12125550199"
CONSULATE = "+525550000000"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def phone(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    logs: Path = tmp_path_factory.mktemp("calls")
    async with open_system(logs) as running:
        await running.start_workers()
        await running.start_voice()
        yield running


class Caller:
    def __init__(self, system: System, call_id: str) -> None:
        self.system = system
        self.call_id = call_id

    async def shown(self) -> dict[str, Any]:
        found: dict[str, Any] = await self.system.sim(f"realtime/{self.call_id}")
        return found

    async def heard(self, count: int) -> list[str]:
        """What the receptionist said, once it said so much."""

        async def said() -> list[str] | None:
            lines = (await self.shown())["lines"]
            spoken = [line["text"] for line in lines if line["who"] == "receptionist"]
            return spoken if len(spoken) >= count else None

        spoken: list[str] = await eventually(said, within_s=15, what=f"line {count}")
        return spoken

    async def say(self, text: str) -> str:
        """The receptionist's next words; a filler on the way is not one."""
        before = len(await self.heard(1))
        await self.system.sim(f"realtime/{self.call_id}/say", "POST", text=text)
        return (await self.heard(before + 1))[-1]

    async def state(self, wanted: str) -> None:
        async def reached() -> bool:
            return (await self.shown())["state"] == wanted

        await eventually(reached, within_s=15, what=wanted)

    async def connected(self) -> None:
        async def joined() -> bool:
            return bool((await self.shown())["connected"])

        await eventually(joined, within_s=15, what="a control socket")


async def ring(system: System, called: str, **order: Any) -> Caller:
    answer = await system.sim("realtime/ring", "POST", called=called, **order)
    return Caller(system, answer["call_id"])


async def book(caller: Caller, *lines: str) -> str:
    await caller.heard(1)
    said = ""
    for line in lines:
        said = await caller.say(line)
    return said


async def test_booking_in_english(phone: System) -> None:
    caller = await ring(phone, REALESTATE)
    greeting = (await caller.heard(1))[0]
    assert "Sunrise Realty" in greeting
    readback = await book(
        caller,
        "I would like to see a house",
        "the first one",
        "the second",
        "my name is Grace Hopper",
        "grace@example.com",
        "212 555 0143",
    )
    assert "grace@example.com" in readback
    assert not await phone.events("viewings@realestate.example")
    assert "booked" in await caller.say("yes, that is right")
    assert len(await phone.events("viewings@realestate.example")) == 1
    await caller.say("thank you, goodbye")
    await caller.state("ended")


async def test_booking_in_spanish(phone: System) -> None:
    caller = await ring(phone, CONSULATE)
    said = await book(
        caller,
        "Hola, quiero una cita",
        "la primera",
        "la segunda por favor",
        "me llamo Benito Juárez",
        "benito arroba example punto com",
        "55 5123 4567",
        "sí, es correcto",
    )
    assert "reservada" in said
    assert len(await phone.events("citas@consulate.example")) == 1


async def test_a_repeated_webhook_answers_the_call_once(phone: System) -> None:
    before = phone.proxy.count()["dynamodb:TransactWriteItems"]
    caller = await ring(phone, REALESTATE, repeats=2)
    await caller.heard(1)
    requests = await phone.sim("requests?vendor=openai")
    accepts = [r for r in requests if r["path"].endswith(f"{caller.call_id}/accept")]
    assert len(accepts) == 1
    assert phone.proxy.count()["dynamodb:TransactWriteItems"] > before
    await phone.sim(f"realtime/{caller.call_id}/hangup", "POST")


async def test_an_unknown_number_is_rejected(phone: System) -> None:
    caller = await ring(phone, "+19995550000")
    await caller.state("rejected")


async def test_a_lost_socket_is_joined_again_and_the_call_goes_on(phone: System) -> None:
    caller = await ring(phone, REALESTATE)
    await caller.heard(1)
    await phone.sim(f"realtime/{caller.call_id}/drop", "POST")
    await caller.connected()
    assert "Which day" in await caller.say("I would like a viewing")
    await phone.sim(f"realtime/{caller.call_id}/hangup", "POST")


async def test_a_call_survives_a_deploy_and_a_crash(phone: System) -> None:
    caller = await ring(phone, REALESTATE)
    await caller.heard(1)
    port = str(free_ports(1)[0])
    await phone.start("voice-2", ["-m", "voice"], health_port=int(port), VOICE_PORT=port)
    await phone.children["voice"].stop(8.0)
    await caller.connected()
    assert "Which day" in await caller.say("I would like a viewing")
    await phone.start_voice()
    phone.children["voice-2"].signal_group(9)  # type: ignore[arg-type]
    await asyncio.sleep(0)
    await caller.connected()
    assert "Which time" in await caller.say("the first one")
    await phone.sim(f"realtime/{caller.call_id}/hangup", "POST")


async def test_a_transfer_is_announced_and_made(phone: System) -> None:
    caller = await ring(phone, REALESTATE)
    await caller.heard(1)
    assert "putting you through" in await caller.say("I want to talk to a person")
    await caller.state("referred")
    assert (await caller.shown())["target"] == "tel:+12125550100"


async def test_a_refused_transfer_leads_to_a_message(phone: System) -> None:
    caller = await ring(phone, REALESTATE)
    await caller.heard(1)
    await phone.sim("faults", "POST", vendor="openai", match="/refer", status=400, times=1)
    await caller.say("I want to talk to a person")
    assert len(await caller.heard(3)) >= 3
    assert (await caller.shown())["state"] == "active"
    await phone.sim(f"realtime/{caller.call_id}/hangup", "POST")
