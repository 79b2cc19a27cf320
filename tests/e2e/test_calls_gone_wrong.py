"""Calls on a bad day: what a model, a vendor or a replica may do to them."""

import asyncio
import json
import signal
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from devstack.credentials import OPENAI_WEBHOOK_SECRET
from devstack.simulators.realtime_control import webhook_headers
from tests.fakes.callers import CONSULATE, REALESTATE, Caller, ring
from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System, eventually, free_ports

pytestmark = pytest.mark.asyncio(loop_scope="session")

ROOT = Path(__file__).parents[2]
MAILBOX = "viewings@realestate.example"
PERSON = {"name": "Joan Clarke", "email": "joan@example.com", "phone": "212 555 0188"}


class Model(Caller):
    """A model that calls what it likes."""

    def __init__(self, caller: Caller) -> None:
        super().__init__(caller.system, caller.call_id)
        self._count = 0

    async def emit(self, kind: str, **fields: Any) -> None:
        event = {"type": kind, **fields}
        await self.system.sim(f"realtime/{self.call_id}/emit", "POST", **event)

    async def begins(self, name: str, arguments: str) -> str:
        self._count += 1
        call_id = f"call_{self._count}"
        await self.emit(
            "response.function_call_arguments.done",
            response_id=f"resp_{self._count}",
            item_id=f"item_{self._count}",
            output_index=0,
            call_id=call_id,
            name=name,
            arguments=arguments,
        )
        return call_id

    async def output(self, call_id: str) -> dict[str, Any]:
        async def given() -> dict[str, Any] | None:
            for event in await self.events("conversation.item.create"):
                if event["item"].get("call_id") == call_id:
                    found: dict[str, Any] = json.loads(event["item"]["output"])
                    return found
            return None

        found: dict[str, Any] = await eventually(given, within_s=40, what=f"output of {call_id}")
        return found

    async def calls(self, tool: str, /, **arguments: Any) -> dict[str, Any]:
        return await self.output(await self.begins(tool, json.dumps(arguments)))

    async def a_slot(self, place: int = 0) -> str:
        days = (await self.calls("get_days"))["days"]
        slots = (await self.calls("get_slots", date=days[-1]["date"]))["slots"]
        slot_id: str = slots[place]["slot_id"]
        return slot_id

    async def caller_says(self, text: str) -> None:
        item = f"said_{text[:8]}"
        await self.emit("input_audio_buffer.committed", previous_item_id=None, item_id=item)
        await self.emit(
            "conversation.item.input_audio_transcription.completed",
            item_id=item,
            content_index=0,
            transcript=text,
            usage={"type": "duration", "seconds": 1},
        )

    async def reads_back(self) -> None:
        message = {"type": "message", "role": "assistant", "content": []}
        response = {"id": "resp_r", "status": "completed", "output": [message]}
        await self.emit("response.done", response=response)


async def a_model(system: System, called: str = REALESTATE) -> Model:
    caller = await ring(system, called)
    await caller.heard(1)
    return Model(caller)


async def test_wrong_arguments_and_unknown_tools_are_answers(phone: System) -> None:
    model = await a_model(phone)
    assert (await model.calls("make_coffee"))["status"] == "unknown_tool"
    for name, arguments in (
        ("get_slots", "{}"),
        ("get_slots", "not JSON"),
        ("get_slots", "[1]"),
        ("book", "{}"),
        ("get_slots", json.dumps({"date": "x" * 9000})),
    ):
        output = await model.output(await model.begins(name, arguments))
        assert output["status"] == "invalid_arguments"
        assert output["problems"]
    await model.hang_up()


async def test_only_offered_slots_can_be_booked(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    await model.caller_says("yes")
    for slot_id in ("2026-12-01T15:00:00Z", "nonsense"):
        assert (await model.calls("book", slot_id=slot_id, **PERSON))["status"] == "not_offered"
    assert len(await phone.events(MAILBOX)) == before
    await model.hang_up()


async def test_nothing_is_booked_before_the_caller_agreed_to_these_details(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    slot_id = await model.a_slot(0)
    first = await model.calls("book", slot_id=slot_id, **PERSON)
    assert first["status"] == "confirm_first"
    assert "j, o, a, n, at, example, dot, com" in first["say"]
    again = await model.calls("book", slot_id=slot_id, **PERSON)
    assert again["status"] == "confirm_first"
    await model.caller_says("no, that is wrong")
    declined = await model.calls("book", slot_id=slot_id, **PERSON)
    assert declined["status"] == "confirm_first"
    assert len(await phone.events(MAILBOX)) == before
    await model.caller_says("yes")
    other = await model.calls("book", slot_id=slot_id, **{**PERSON, "name": "Somebody Else"})
    assert other["status"] == "confirm_first"
    await model.hang_up()


async def test_a_plain_yes_after_the_read_back_books_at_once(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    slot_id = await model.a_slot(0)
    await model.reads_back()
    await model.caller_says("yes, that's right")
    assert (await model.calls("book", slot_id=slot_id, **PERSON))["status"] == "booked"
    assert len(await phone.events(MAILBOX)) == before + 1
    await model.hang_up()


async def test_a_replica_killed_while_it_books_books_once(phone: System) -> None:
    before = len(await phone.events(MAILBOX))
    model = await a_model(phone)
    slot_id = await model.a_slot(1)
    await model.reads_back()
    await model.caller_says("yes")
    fault = {"vendor": "graph", "match": "POST .*events", "delay_s": 2.0, "times": 1}
    await phone.sim("faults", "POST", **fault)
    port = str(free_ports(1)[0])
    await phone.start("voice-3", ["-m", "voice"], health_port=int(port), VOICE_PORT=port)
    person = {**PERSON, "email": "joan2@example.com"}
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
    finally:
        await phone.start_voice()
        await phone.children["voice-3"].stop(8.0)
        await model.hang_up()


async def forget_faults(system: System) -> None:
    async with system.http.delete(f"{system.simulators}/_sim/faults") as answer:
        assert answer.status == 204


async def test_a_slow_tool_is_filled(phone: System) -> None:
    await phone.sim("faults", "POST", vendor="graph", match="calendarView", delay_s=2.5)
    model = await a_model(phone, CONSULATE)
    call_id = await model.begins("get_days", "{}")
    await model.hears("one moment please")
    await forget_faults(phone)
    assert (await model.output(call_id))["days"]
    await model.hang_up()
    await ended(phone, model.call_id, "caller_left")  # its line is free again


async def test_a_caller_who_hangs_up_in_the_middle_of_a_tool_is_let_go(phone: System) -> None:
    model = await a_model(phone)
    await phone.sim("faults", "POST", vendor="graph", match="calendarView", delay_s=1.0)
    await model.begins("get_days", "{}")
    await model.hang_up()
    await ended(phone, model.call_id, "caller_left")
    await forget_faults(phone)


async def test_error_events_change_nothing(phone: System) -> None:
    model = await a_model(phone)
    for code in ("rate_limit_exceeded", "invalid_value", "no_such_code"):
        error = {"type": "server_error", "code": code, "message": "?", "param": None}
        await model.emit("error", error=error)
    await model.emit("something.new", field=[1, 2])
    assert "Which day" in await model.say("I would like a viewing")
    await model.hang_up()


async def test_a_machine_on_the_line_is_left_politely(phone: System) -> None:
    model = await a_model(phone)
    await model.speak("You have reached the voicemail of Bob, leave a message after the tone")
    await model.hears("I will hang up now")
    await model.state("ended")


async def test_an_hour_is_the_end(phone: System) -> None:
    model = await a_model(phone)
    await phone.sim(f"realtime/{model.call_id}/expire", "POST")
    await ended(phone, model.call_id, "caller_left")


async def test_a_caller_gone_before_the_accept_is_no_error(phone: System) -> None:
    await phone.sim("faults", "POST", vendor="openai", match="/accept", status=404, times=1)
    caller = await ring(phone, REALESTATE)
    await ended(phone, caller.call_id, "caller_left")


async def test_an_accept_that_fails_is_tried_again(phone: System) -> None:
    await phone.sim("faults", "POST", vendor="openai", match="/accept", status=503, times=2)
    caller = await ring(phone, REALESTATE)
    assert await caller.heard(1)
    await caller.hang_up()


async def test_lines_are_limited_and_the_next_ones_told_politely(phone: System) -> None:
    async with open_onlooker(phone) as onlooker:
        live = onlooker.storage.calls.live

        async def nobody_calls() -> bool:
            return not await live()

        await eventually(nobody_calls, within_s=40, what="the end of earlier calls")
        callers = await asyncio.gather(*(ring(phone, CONSULATE) for _ in range(20)))
        greetings = [(await caller.heard(1))[0] for caller in callers]
        told = [one for one, said in zip(callers, greetings, strict=True) if "líneas" in said]
        for caller in told:
            await caller.state("ended")
        await asyncio.gather(*(one.hang_up() for one in callers if one not in told))
        assert len(callers) - len(told) == lines_of("consulate")
        await eventually(nobody_calls, within_s=40, what="lines that are free again")


def lines_of(tenant_id: str) -> int:
    document = tomllib.loads((ROOT / "tenants" / f"{tenant_id}.toml").read_text("utf-8"))
    return int(document.get("calls", {}).get("max_at_once", 5))


async def ended(system: System, call_id: str, outcome: str) -> None:
    log = system.logs / "voice.log"

    async def logged() -> bool:
        return any(
            f"call_id={call_id}" in line and f"outcome={outcome}" in line
            for line in log.read_text("utf-8").splitlines()
        )

    await eventually(logged, within_s=15, what=f"outcome {outcome}")


def announced(kind: str, call_id: str) -> bytes:
    headers = [{"name": "To", "value": f"sip:{REALESTATE}@sip.example.com"}]
    event = {"id": "evt_1", "object": "event", "type": kind, "created_at": 1}
    return json.dumps({**event, "data": {"call_id": call_id, "sip_headers": headers}}).encode()


@pytest.mark.parametrize(
    ("kind", "age_s", "secret", "status"),
    [
        ("live.call.incoming", 0, OPENAI_WEBHOOK_SECRET, 200),
        ("response.completed", 0, OPENAI_WEBHOOK_SECRET, 200),
        ("realtime.call.incoming", 360, OPENAI_WEBHOOK_SECRET, 400),
        ("realtime.call.incoming", 0, "whsec_c29tZWJvZHkgZWxzZQ==", 400),
    ],
)
async def test_only_new_signed_announcements_of_calls_have_an_effect(
    phone: System, kind: str, age_s: int, secret: str, status: int
) -> None:
    body, call_id = announced(kind, f"rtc_{kind}_{age_s}"), f"rtc_{kind}_{age_s}"
    headers = webhook_headers(body, "wh_1", int(time.time()) - age_s, secret)
    async with phone.http.post(f"{phone.voice}/webhook", data=body, headers=headers) as answer:
        assert answer.status == status
    seen = await phone.sim("requests?vendor=openai")
    assert not [one for one in seen if call_id in one["path"]]


async def test_a_call_is_kept_whole_and_its_log_holds_no_words(phone: System) -> None:
    caller = await ring(phone, REALESTATE)
    await caller.talk("I would like a zebra viewing", "my name is Quentin Quarles")
    await caller.speak("thank you, goodbye")
    await caller.state("ended")
    await ended(phone, caller.call_id, "goodbye")
    log = (phone.logs / "voice.log").read_text("utf-8")
    assert caller.call_id in log
    assert not [
        word for word in ("zebra", "Quentin", "Quarles", "Joan", "example.com") if word in log
    ]
