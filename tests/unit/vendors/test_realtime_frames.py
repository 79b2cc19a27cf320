"""What is read out of the Realtime API's frames, the lean and the broken ones among them."""

import json
from typing import Any

import pytest

from domain.speech import CallerSpoke, ResponseEnded, SpeechStopped, ToolCall, ToolCalled
from vendors.realtime_events import read_event

CALL = ToolCall("c1", "get_days", "{}")
ITEM = {"type": "function_call", "call_id": "c1", "name": "get_days", "arguments": "{}"}
MESSAGE = {"type": "message", "role": "assistant", "content": []}


def read(kind: str, **fields: Any) -> object:
    return read_event(json.dumps({"type": kind, **fields}))


def done(status: str, *output: object) -> object:
    return read("response.done", response={"id": "r", "status": status, "output": output})


def test_a_tool_is_called_however_the_provider_tells_it() -> None:
    kind = "response.function_call_arguments.done"
    assert read(kind, **{k: v for k, v in ITEM.items() if k != "type"}) == ToolCalled(CALL)
    assert read("response.output_item.done", item=ITEM) == ToolCalled(CALL)
    assert done("completed", ITEM) == ResponseEnded("r", "completed", (CALL,))


def test_a_call_cut_short_is_not_run() -> None:
    assert read("response.output_item.done", item=ITEM | {"status": "incomplete"}) is None
    assert done("cancelled", ITEM) == ResponseEnded("r", "cancelled")


@pytest.mark.parametrize(
    ("status", "output", "spoke"),
    [
        ("completed", [MESSAGE], True),
        ("cancelled", [MESSAGE], True),
        ("completed", [], True),
        ("completed", [ITEM], False),
        ("failed", [], False),
    ],
)
def test_a_response_without_tools_was_spoken(
    status: str, output: list[object], spoke: bool
) -> None:
    ended = done(status, *output)
    assert isinstance(ended, ResponseEnded)
    assert ended.spoke is spoke


def test_a_turn_of_the_callers_is_known_by_its_item() -> None:
    spoken: dict[str, Any] = {"id": "i", "role": "user", "content": [{"type": "input_audio"}]}
    assert read("conversation.item.added", item=spoken) == CallerSpoke("i")
    assert read("input_audio_buffer.committed", item_id="i") == CallerSpoke("i")
    assert read("input_audio_buffer.speech_stopped", item_id="i") == SpeechStopped("i")


@pytest.mark.parametrize("part", [{"type": "input_text", "text": "[keypad] 1"}, 7, None])
def test_what_we_wrote_ourselves_is_no_turn_of_theirs(part: object) -> None:
    item = {"id": "i", "role": "user", "content": [part]}
    assert read("conversation.item.added", item=item) is None


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"\xff",
        b"[]",
        b"7",
        b'{"type":7}',
        b'{"type":"nope"}',
        b'{"type":"response.function_call_arguments.done","name":[],"call_id":{}}',
        b'{"type":"response.output_item.done","item":[]}',
        b'{"type":"conversation.item.added","item":{"role":"user","content":7}}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_event_is_passed_over(frame: bytes) -> None:
    assert read_event(frame) is None
