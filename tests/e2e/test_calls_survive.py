"""Calls whose replica stops or dies: another one goes on with them."""

import asyncio
import json
import signal

import pytest

from tests.fakes.balancer import open_balancer
from tests.fakes.callers import REALESTATE, ring, ring_twilio, sessions
from tests.fakes.models import a_model
from tests.fakes.system import VOICE, System, eventually, free_ports

pytestmark = pytest.mark.asyncio(loop_scope="session")

MAILBOX = "viewings@realestate.example"
PERSON = {"name": "Joan Clarke", "email": "joan@example.com", "phone": "212 555 0188"}


async def test_a_deploy_hands_calls_to_another_replica(phone: System) -> None:
    await phone.children["voice"].stop(8.0)
    old, new = free_ports(2)
    try:
        async with open_balancer(phone.ports.voice, old) as balancer:
            await asyncio.gather(
                phone.start("voice-old", VOICE, health_port=old, VOICE_PORT=str(old)),
                phone.start("voice-new", VOICE, health_port=new, VOICE_PORT=str(new)),
            )
            by_sip = await ring(phone, REALESTATE)
            await by_sip.heard(1)
            streamed = await ring_twilio(phone, REALESTATE)
            await streamed.say("I would like a viewing")
            known = await sessions(phone)
            balancer.target = new
            await phone.children["voice-old"].stop(8.0)

            await by_sip.connected()
            assert "Which day" in await by_sip.say("I would like a viewing")
            carried = await streamed.reaches("the stream again", streams=2)
            assert carried["done"][1].startswith("Redirect")
            await streamed.bridged(known)
            (resumed, *_) = await streamed.events("conversation.item.create")
            assert "I would like a viewing" in str(resumed)

            await asyncio.gather(by_sip.hang_up(), streamed.hang_up())
            await streamed.reaches("the end", status="completed")
            await phone.children["voice-new"].stop(8.0)
    finally:
        await phone.start_voice()


async def test_a_streamed_call_outlives_the_balancer_s_patience(phone: System) -> None:
    """Longer than the deregistration delay: its socket is closed while the old replica still
    works and holds it, and only then does that replica get SIGTERM."""
    await phone.children["voice"].stop(8.0)
    old, new = free_ports(2)
    try:
        async with open_balancer(phone.ports.voice, old) as balancer:
            await asyncio.gather(
                phone.start("voice-old", VOICE, health_port=old, VOICE_PORT=str(old)),
                phone.start("voice-new", VOICE, health_port=new, VOICE_PORT=str(new)),
            )
            streamed = await ring_twilio(phone, REALESTATE)
            await streamed.say("I would like a viewing")
            known = await sessions(phone)
            balancer.target = new
            balancer.cut()
            await streamed.reaches("the stream again", streams=2)
            await streamed.bridged(known)
            resumed = await eventually(
                lambda: streamed.events("conversation.item.create"),
                within_s=5,
                what="what was said",
            )
            assert "I would like a viewing" in str(resumed)

            await phone.children["voice-old"].stop(8.0)
            assert await streamed.say("I would like a viewing")
            await streamed.hang_up()
            await streamed.reaches("the end", status="completed")
            await phone.children["voice-new"].stop(8.0)
    finally:
        await phone.start_voice()


async def test_a_replica_killed_while_it_books_books_once(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    slot_id = await model.a_slot(1)
    person = {**PERSON, "email": "joan2@example.com"}
    first = await model.calls("book", slot_id=slot_id, **person)
    await model.reads_back(first["say"])
    await model.caller_says("yes")
    fault = {"vendor": "graph", "match": "POST .*events", "delay_s": 2.0, "times": 1}
    await phone.sim("faults", "POST", **fault)
    port = str(free_ports(1)[0])
    await phone.start("voice-3", ["-m", "voice"], health_port=int(port), VOICE_PORT=port)
    call_id = await model.begins("book", json.dumps({"slot_id": slot_id, **person}))

    async def asked() -> bool:
        seen = await phone.sim("requests?vendor=graph")
        return any(one["method"] == "POST" and "joan2" in str(one["body"]) for one in seen)

    await eventually(asked, within_s=10, what="the event asked for")
    phone.signal("voice", signal.SIGKILL)
    try:
        output = await model.output(call_id)
        assert output["status"] == "booked"
        assert len(await phone.events(MAILBOX)) == before + 1
        assert await model.say("I would like a viewing")
    finally:
        await phone.start_voice()
        await phone.children["voice-3"].stop(8.0)
        await model.hang_up()
