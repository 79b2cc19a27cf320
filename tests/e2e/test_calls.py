"""Phone calls through the real webhook, socket, tools and workers."""

import pytest

from tests.fakes.callers import ALWAYS_OPEN, CONSULATE, REALESTATE, ring
from tests.fakes.system import System

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_booking_in_english(phone: System) -> None:
    before = len(await phone.events("viewings@realestate.example"))
    caller = await ring(phone, REALESTATE)
    greeting = (await caller.heard(1))[0]
    assert "Sunrise Realty" in greeting
    readback = await caller.talk(
        "I would like to see a house",
        "the first one",
        "the second",
        "my name is Grace Hopper",
        "grace@example.com",
        "212 555 0143",
    )
    assert "g, r, a, c, e, at, example, dot, com" in readback
    assert len(await phone.events("viewings@realestate.example")) == before
    assert "booked" in await caller.say("yes, that is right")
    assert len(await phone.events("viewings@realestate.example")) == before + 1
    await caller.say("thank you, goodbye")
    await caller.state("ended")


async def test_booking_in_spanish(phone: System) -> None:
    before = len(await phone.events("citas@consulate.example"))
    caller = await ring(phone, CONSULATE)
    said = await caller.talk(
        "Hola, quiero una cita",
        "la primera",
        "la segunda por favor",
        "me llamo Benito Juárez",
        "benito arroba example punto com",
        "55 5123 4567",
        "sí, es correcto",
    )
    assert "reservada" in said
    assert len(await phone.events("citas@consulate.example")) == before + 1
    await caller.hang_up()


async def test_a_lost_socket_is_joined_again_and_the_call_goes_on(phone: System) -> None:
    caller = await ring(phone, REALESTATE)
    await caller.heard(1)
    await phone.sim(f"realtime/{caller.call_id}/drop", "POST")
    await caller.connected()
    assert "Which day" in await caller.say("I would like a viewing")
    await caller.hang_up()


async def test_a_transfer_is_announced_and_made(phone: System) -> None:
    caller = await ring(phone, ALWAYS_OPEN)
    await caller.heard(1)
    assert "Le comunico" in await caller.say("Quiero hablar con una persona")
    await caller.state("referred")
    assert (await caller.shown())["target"] == "tel:+525550000001"


async def test_a_refused_transfer_leads_to_a_message(phone: System) -> None:
    caller = await ring(phone, ALWAYS_OPEN)
    await caller.heard(1)
    await phone.sim("faults", "POST", vendor="openai", match="/refer", status=400, times=1)
    await caller.say("Quiero hablar con una persona")
    assert len(await caller.heard(3)) >= 3
    assert (await caller.shown())["state"] == "active"
    await caller.hang_up()
