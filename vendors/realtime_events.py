"""The Realtime API's frames, both ways. What the vendor sends is read leniently: fields come."""

from collections.abc import Callable
from typing import Any

import orjson

from domain.speech import (
    AudioSpoken,
    AudioStarted,
    AudioStopped,
    CallerSpoke,
    GiveOutput,
    KeyPressed,
    Note,
    ReceptionistSpoke,
    Refused,
    ResponseEnded,
    ResponseStarted,
    Speak,
    SpeechAction,
    SpeechEvent,
    SpeechStarted,
    SpeechStopped,
    ToolCall,
    ToolCalled,
    Truncate,
)

Frame = dict[str, Any]


def read_event(data: bytes | str) -> SpeechEvent | None:
    """None for the many events that a call does not need, and for what is no event at all."""
    try:
        frame = orjson.loads(data)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(frame, dict):
        return None
    kind = frame.get("type")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    return reader(frame) if reader else None


def _text(frame: Frame, name: str) -> str:
    value = frame.get(name)
    return value if isinstance(value, str) else ""


def _object(frame: Frame, name: str) -> Frame:
    value = frame.get(name)
    return value if isinstance(value, dict) else {}


def _objects(frame: Frame, name: str) -> list[Frame]:
    value = frame.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _committed(frame: Frame) -> SpeechEvent:
    # The transcript follows later, or never: that the caller spoke is known now.
    return CallerSpoke(_text(frame, "item_id"))


def _item_added(frame: Frame) -> SpeechEvent | None:
    item = _object(frame, "item")
    # Text of the user's is our own: pressed keys.
    heard = any(part.get("type") == "input_audio" for part in _objects(item, "content"))
    return CallerSpoke(_text(item, "id")) if heard and item.get("role") == "user" else None


def _transcribed(frame: Frame) -> SpeechEvent:
    return CallerSpoke(_text(frame, "item_id"), _text(frame, "transcript"))


def _spoken(frame: Frame) -> SpeechEvent:
    return ReceptionistSpoke(_text(frame, "item_id"), _text(frame, "transcript"))


def _written(frame: Frame) -> SpeechEvent:
    return ReceptionistSpoke(_text(frame, "item_id"), _text(frame, "text"))


def _audio(frame: Frame) -> SpeechEvent:
    index = frame.get("content_index")
    return AudioSpoken(
        _text(frame, "item_id"), index if isinstance(index, int) else 0, _text(frame, "delta")
    )


def _tool_called(frame: Frame) -> SpeechEvent | None:
    call = ToolCall(_text(frame, "call_id"), _text(frame, "name"), _text(frame, "arguments"))
    return ToolCalled(call) if call.name and call.call_id else None


def _output_done(frame: Frame) -> SpeechEvent | None:
    item = _object(frame, "item")
    called = item.get("type") == "function_call" and item.get("status") != "incomplete"
    return _tool_called(item) if called else None


def _response_started(frame: Frame) -> SpeechEvent:
    return ResponseStarted(_text(_object(frame, "response"), "id"))


def _response_ended(frame: Frame) -> SpeechEvent:
    response = _object(frame, "response")
    items = _objects(response, "output")
    called = [_tool_called(item) for item in items if item.get("type") == "function_call"]
    status = _text(response, "status") or "completed"
    whole = status in {"completed", "incomplete"}
    return ResponseEnded(
        _text(response, "id"),
        status,
        # Calls of an interrupted response may be cut short: they are not run.
        tuple(each.call for each in called if isinstance(each, ToolCalled)) if whole else (),
        spoke=any(item.get("type") == "message" for item in items) or (whole and not called),
    )


def _refused(frame: Frame) -> SpeechEvent:
    error = _object(frame, "error")
    return Refused(_text(error, "code") or _text(error, "type"))


_READERS: dict[str, Callable[[Frame], SpeechEvent | None]] = {
    "input_audio_buffer.speech_started": lambda _: SpeechStarted(),
    "input_audio_buffer.speech_stopped": lambda frame: SpeechStopped(_text(frame, "item_id")),
    "input_audio_buffer.committed": _committed,
    "input_audio_buffer.dtmf_event_received": lambda frame: KeyPressed(_text(frame, "event")),
    "conversation.item.input_audio_transcription.completed": _transcribed,
    "conversation.item.added": _item_added,
    "response.output_item.done": _output_done,
    "response.created": _response_started,
    "response.output_audio.delta": _audio,
    "response.output_audio_transcript.done": _spoken,
    "response.output_text.done": _written,
    "response.function_call_arguments.done": _tool_called,
    "response.done": _response_ended,
    "output_audio_buffer.started": lambda _: AudioStarted(),
    "output_audio_buffer.stopped": lambda _: AudioStopped(),
    "output_audio_buffer.cleared": lambda _: AudioStopped(),
    "error": _refused,
}


def append_event(audio: str) -> bytes:
    return b'{"type":"input_audio_buffer.append","audio":' + orjson.dumps(audio) + b"}"


def client_events(action: SpeechAction) -> tuple[Frame, ...]:
    match action:
        case Speak():
            return (_response_create(action),)
        case GiveOutput(call_id, output):
            output_item = {"type": "function_call_output", "call_id": call_id, "output": output}
            return ({"type": "conversation.item.create", "item": output_item},)
        case Note(text, role):
            content: list[Frame] = [{"type": "input_text", "text": text}]
            item: Frame = {"type": "message", "role": role, "content": content}
            return ({"type": "conversation.item.create", "item": item},)
        case Truncate(item_id, content_index, played_ms):
            return (
                {
                    "type": "conversation.item.truncate",
                    "item_id": item_id,
                    "content_index": content_index,
                    "audio_end_ms": played_ms,
                },
            )


def _response_create(speak: Speak) -> Frame:
    response: Frame = {}
    if speak.instructions:
        response["instructions"] = speak.instructions
    if speak.aside:
        response |= {"conversation": "none", "tool_choice": "none"}
    return (
        {"type": "response.create", "response": response}
        if response
        else {"type": "response.create"}
    )
