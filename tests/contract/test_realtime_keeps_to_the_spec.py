"""What we send over the Realtime API, and what the simulator answers, against its description."""

import importlib.util
import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from openai.types.realtime import RealtimeServerEvent
from pydantic import TypeAdapter

from devstack.simulators.realtime_session import Session
from domain.speech import GiveOutput, Note, Speak, SpeechAction, Truncate
from domain.tenants import Tenant
from vendors.openai_realtime import RealtimeSettings, session_fields
from vendors.realtime_events import append_event, client_events
from voice.instructions import session_config

ROOT = Path(__file__).parents[2]
SPECS = ROOT.parent / "shared" / "specs" / "vendor_contract.py"
SERVER_EVENT: TypeAdapter[Any] = TypeAdapter(RealtimeServerEvent)
NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture(scope="module")
def spec() -> ModuleType:
    if not SPECS.exists():
        pytest.skip("the vendors' specs are not beside this checkout (shared/specs)")
    found = importlib.util.spec_from_file_location("vendor_contract", SPECS)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("tenant_id", ["consulate", "realestate"])
def test_the_accepted_session_is_the_vendors(spec: ModuleType, tenant_id: str) -> None:
    document = tomllib.loads((ROOT / "tenants" / f"{tenant_id}.toml").read_text("utf-8"))
    config = session_config(Tenant.model_validate(document), NOW)
    body = session_fields(config, RealtimeSettings())
    assert spec.validate("openai", "POST", "/v1/realtime/calls/rtc_1/accept", body) == []
    update = {"type": "session.update", "session": body}
    assert spec.validate_event("client", update) == []


@pytest.mark.parametrize(
    "action",
    [
        Speak(),
        Speak("Say hello."),
        Speak("Say: one moment.", aside=True),
        GiveOutput("call_1", '{"status":"booked"}'),
        Note("[keypad] 12", "user"),
        Note("resumed"),
        Truncate("item_1", 0, 640),
    ],
)
def test_every_action_is_an_event_of_the_vendor(spec: ModuleType, action: SpeechAction) -> None:
    events = client_events(action)
    assert events
    assert [spec.validate_event("client", event) for event in events] == [[]] * len(events)


def test_a_callers_voice_is_an_event_of_the_vendor(spec: ModuleType) -> None:
    event = json.loads(append_event("f39/fw=="))
    assert event["audio"] == "f39/fw=="
    assert spec.validate_event("client", event) == []


async def _play(sip: bool) -> list[dict[str, Any]]:
    seen: list[dict[str, Any]] = []
    session = Session("gpt-realtime-2.1", sip=sip)

    async def keep(event: dict[str, Any]) -> None:
        seen.append(event)

    async def finished() -> None:
        if session.speaking is not None:
            await session.speaking

    session.sockets.append(keep)
    await session.emit("session.created", session=session.shown())
    await session.receive('{"type":"response.create","response":{"instructions":"Say «Hello.»"}}')
    await finished()
    await session.caller_speaks("I would like an appointment")
    await finished()
    call_id = next(e["call_id"] for e in seen if e["type"].endswith("arguments.done"))
    item = f'{{"type":"function_call_output","call_id":"{call_id}","output":"{{}}"}}'
    await session.receive(f'{{"type":"conversation.item.create","item":{item}}}')
    await session.receive('{"type":"response.create"}')
    await session.receive('{"type":"response.create"}')  # refused: one is active
    await finished()
    await session.receive('{"type":"no such event"}')
    await session.receive("not JSON")
    return seen


@pytest.mark.parametrize("sip", [True, False])
async def test_the_simulator_speaks_the_vendors_events(spec: ModuleType, sip: bool) -> None:
    events = await _play(sip)
    kinds = [event["type"] for event in events]
    assert kinds.count("response.done") == 3
    assert kinds.count("error") == 3
    assert ("output_audio_buffer.started" in kinds) is sip
    assert ("response.output_audio.delta" in kinds) is not sip
    for event in events:
        assert spec.validate_event("server", event) == [], event
        SERVER_EVENT.validate_python(event)
