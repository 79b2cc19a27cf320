"""Calls that come by Twilio's media streams, with real µ-law audio both ways."""

import asyncio

import pytest

from devstack.simulators.twilio_carrier import signature
from tests.fakes.callers import (
    ALWAYS_OPEN,
    CONSULATE,
    REALESTATE,
    TwilioCaller,
    all_lines_free,
    ring_twilio,
    sessions,
    spoken,
)
from tests.fakes.system import System, eventually

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_booking_spoken_aloud(phone: System) -> None:
    before = len(await phone.events("viewings@realestate.example"))
    caller = await ring_twilio(phone, REALESTATE)
    assert "Sunrise Realty" in (await caller.heard(1))[0]
    await caller.talk("I would like to see a house", "the last day please", "Wednesday")
    await caller.hears("Which time")
    await caller.talk(
        "the third", "my name is Mary Jackson", "mary@example.com", "212 555 0177", "yes, right"
    )
    assert "booked" in await caller.hears("booked")
    assert len(await phone.events("viewings@realestate.example")) == before + 1
    await caller.speak("thank you, goodbye")
    carried = await caller.reaches("the end", status="completed")
    assert carried["violations"] == []
    assert carried["done"] == ["Connect"]
    assert not await caller.events("error")


async def test_audio_passes_byte_for_byte(phone: System) -> None:
    caller = await ring_twilio(phone, REALESTATE)
    await caller.heard(1)
    sent = await caller.audio(f"realtime/{caller.call_id}/spoken")
    assert len(sent) > 8000

    async def played() -> bool:
        return await caller.audio(f"twilio/{caller.sid}/heard") == sent

    await eventually(played, within_s=10, what="the same bytes")
    await caller.say("Good morning")
    assert spoken("Good morning") in await caller.audio(f"realtime/{caller.call_id}/heard")
    await caller.hang_up()


async def test_who_interrupts_is_heard_at_once(phone: System) -> None:
    caller = await ring_twilio(phone, REALESTATE, speed=2.0)
    await caller.heard(1)
    await caller.speak("I would like a viewing")
    await caller.hears("Which day")
    carried = await caller.carried()
    assert carried["clears"] == 1
    assert carried["violations"] == []
    (truncated,) = await caller.events("conversation.item.truncated")
    (greeting, *_) = await caller.events("response.output_audio_transcript.done")
    assert truncated["item_id"] == greeting["item_id"]
    assert 0 < truncated["audio_end_ms"] < len(greeting["transcript"]) * 55
    assert not await caller.events("error")
    await caller.hang_up()


async def test_pressed_keys_reach_the_model(phone: System) -> None:
    caller = await ring_twilio(phone, REALESTATE)
    await caller.say("I would like a viewing")
    await caller.press("1#")
    await caller.hears("Which time")
    items = [event["item"] for event in await caller.events("conversation.item.added")]
    texts = [part.get("text") for item in items for part in item.get("content", [])]
    assert "[keypad] 1" in texts
    await caller.hang_up()


async def test_a_caller_who_is_not_answered_comes_back_from_the_transfer(phone: System) -> None:
    caller = await ring_twilio(phone, ALWAYS_OPEN, dial_status="no-answer")
    await caller.heard(1)
    known = await sessions(phone)
    await caller.speak("Quiero hablar con una persona")
    carried = await caller.reaches("the stream again", streams=2)
    assert carried["done"] == ["Connect", "Dial", "Connect"]
    await caller.bridged(known)
    notes = await caller.events("conversation.item.create")
    assert any("transferencia no funcionó" in str(note) for note in notes)
    await caller.heard(1)
    assert await caller.say("un recado por favor: que me llamen")
    await caller.hang_up()


async def test_an_answered_transfer_is_the_end_for_us(phone: System) -> None:
    caller = await ring_twilio(phone, ALWAYS_OPEN, dial_status="completed")
    await caller.heard(1)
    await caller.speak("Quiero hablar con una persona")
    carried = await caller.reaches("the end", status="completed")
    assert carried["done"] == ["Connect", "Dial", "Hangup"]


async def test_a_dropped_stream_comes_back_and_goes_on(phone: System) -> None:
    caller = await ring_twilio(phone, REALESTATE)
    await caller.say("I would like a viewing")
    known = await sessions(phone)
    await phone.sim(f"twilio/{caller.sid}/drop", "POST")
    carried = await caller.reaches("the stream again", streams=2)
    assert carried["done"][:2] == ["Connect", f"Redirect {phone.voice}/twilio/voice?after=stream"]
    await caller.bridged(known)
    (resumed, *_) = await caller.events("conversation.item.create")
    assert "I would like a viewing" in str(resumed)
    assert "Do not greet again" in str(resumed)
    assert await caller.say("I would like a viewing")
    await caller.hang_up()


async def test_garbage_does_not_end_a_call(phone: System) -> None:
    caller = await ring_twilio(phone, REALESTATE)
    await caller.heard(1)
    for text in ("", "nope", "[]", '{"event":7}', '{"event":"media"}', '{"event":"mark","mark":1}'):
        await phone.sim(f"twilio/{caller.sid}/frame", "POST", text=text)
        await phone.sim(f"realtime/{caller.call_id}/raw", "POST", text=text)
    for text in ('{"type":"response.done","response":7}', '{"type":"error","error":[]}'):
        await phone.sim(f"realtime/{caller.call_id}/raw", "POST", text=text)
    assert "Which day" in await caller.say("I would like a viewing")
    await caller.hang_up()


async def test_a_lost_session_is_opened_again_with_what_was_said(phone: System) -> None:
    caller = await ring_twilio(phone, REALESTATE)
    await caller.say("I would like a viewing")
    known = await sessions(phone)
    await phone.sim(f"realtime/{caller.call_id}/drop", "POST")
    await caller.bridged(known)

    async def told() -> bool:
        return "I would like a viewing" in str(await caller.events("conversation.item.create"))

    await eventually(told, within_s=10, what="what was said so far")
    assert (await caller.carried())["streams"] == 1
    await caller.hang_up()


@pytest.mark.parametrize(
    ("order", "done", "statuses"),
    [
        ({"called": "+19995550000"}, ["Reject"], [200]),
        ({"called": CONSULATE, "token": "somebody else's"}, [], [403]),
    ],
)
async def test_calls_that_are_not_ours_are_refused(
    phone: System, order: dict[str, str], done: list[str], statuses: list[int]
) -> None:
    answer = await phone.sim("twilio/call", "POST", **order)
    caller = TwilioCaller(phone, answer["sid"])
    carried = await caller.reaches("the end", status="completed")
    assert carried["done"] == done
    assert carried["statuses"] == statuses


async def test_a_socket_without_a_signature_is_refused(phone: System) -> None:
    async with phone.http.get(f"{phone.voice}/twilio/media") as answer:
        assert answer.status == 403


async def test_a_signature_over_the_url_that_was_asked_for_holds(phone: System) -> None:
    url = f"http://localhost:{phone.ports.voice}/twilio/voice"
    form = {"CallSid": "CA0123", "To": "+19995550000"}
    for signed, status in ((url, 200), (f"{url}/other", 403)):
        headers = {"X-Twilio-Signature": signature(signed, form)}
        async with phone.http.post(url, data=form, headers=headers) as answer:
            assert answer.status == status


@pytest.mark.soak
async def test_a_stream_that_never_comes_back_frees_its_line(phone: System) -> None:
    await all_lines_free(phone)
    url = f"{phone.voice}/twilio/media".replace("http", "ws", 1)
    headers = {"X-Twilio-Signature": signature(url, {})}
    start = {
        "streamSid": "MZ1",
        "callSid": "CA0124",
        "customParameters": {"tenant_id": "consulate"},
    }
    async with phone.http.ws_connect(url, headers=headers) as socket:
        await socket.send_json({"event": "start", "start": start})
        await socket.receive()  # the greeting
    async with asyncio.timeout(15):
        await all_lines_free(phone)
