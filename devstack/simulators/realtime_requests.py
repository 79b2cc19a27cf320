"""What the Realtime API refuses in a session or a client event."""

from typing import Any

from devstack.simulators.names import names
from devstack.simulators.openai_requests import OpenAIError

_SESSION = names(
    """type model instructions output_modalities audio tools tool_choice include max_output_tokens
    parallel_tool_calls prompt reasoning tracing truncation"""
)
_AUDIO_INPUT = names("format noise_reduction transcription turn_detection")
_AUDIO_OUTPUT = names("format voice speed")
_TOOL = names("type name description parameters")
_TURN_DETECTION = names(
    """type create_response interrupt_response prefix_padding_ms silence_duration_ms threshold
    idle_timeout_ms eagerness"""
)
_FORMATS = ("audio/pcm", "audio/pcmu", "audio/pcma")
_EVENTS: dict[str, frozenset[str]] = {
    "session.update": names("session"),
    "input_audio_buffer.append": names("audio"),
    "input_audio_buffer.commit": frozenset(),
    "input_audio_buffer.clear": frozenset(),
    "output_audio_buffer.clear": frozenset(),
    "conversation.item.create": names("item previous_item_id"),
    "conversation.item.truncate": names("item_id content_index audio_end_ms"),
    "conversation.item.delete": names("item_id"),
    "conversation.item.retrieve": names("item_id"),
    "response.create": names("response"),
    "response.cancel": names("response_id"),
}
_RESPONSE = names(
    """instructions conversation metadata output_modalities tools tool_choice input
    max_output_tokens audio prompt parallel_tool_calls reasoning"""
)
_REQUIRED = {
    "session.update": ("session",),
    "input_audio_buffer.append": ("audio",),
    "conversation.item.create": ("item",),
    "conversation.item.truncate": ("item_id", "content_index", "audio_end_ms"),
}
_CONTENT = {"user": ("input_text", "input_audio"), "system": ("input_text",)}


def check_session(session: Any) -> dict[str, Any]:
    if not isinstance(session, dict) or session.get("type") != "realtime":
        raise OpenAIError(
            "Missing required parameter: 'session.type'.", "session.type", "missing_parameter"
        )
    _known(session, _SESSION, "session")
    audio = session.get("audio") or {}
    _known(audio, names("input output"), "session.audio")
    heard, spoken = audio.get("input") or {}, audio.get("output") or {}
    _known(heard, _AUDIO_INPUT, "session.audio.input")
    _known(spoken, _AUDIO_OUTPUT, "session.audio.output")
    _known(heard.get("turn_detection") or {}, _TURN_DETECTION, "session.audio.input.turn_detection")
    for side in (heard, spoken):
        kind = (side.get("format") or {"type": "audio/pcmu"}).get("type")
        if kind not in _FORMATS:
            raise _invalid("session.audio.format.type", kind)
    for index, tool in enumerate(session.get("tools") or ()):
        _check_tool(tool, f"session.tools[{index}]")
    return session


def _check_tool(tool: Any, place: str) -> None:
    if not isinstance(tool, dict) or tool.get("type") != "function" or not tool.get("name"):
        raise _invalid(place, tool)
    _known(tool, _TOOL, place)
    parameters = tool.get("parameters")
    if not isinstance(parameters, dict) or parameters.get("type") != "object":
        raise _invalid(f"{place}.parameters", parameters)


def check_event(event: Any) -> dict[str, Any]:
    if not isinstance(event, dict) or not isinstance(event.get("type"), str):
        raise OpenAIError("The 'type' field is missing.", "type", "invalid_event")
    fields = _EVENTS.get(event["type"])
    if fields is None:
        raise _invalid("type", event["type"])
    _known(event, fields | {"type", "event_id"}, event["type"])
    for name in _REQUIRED.get(event["type"], ()):
        if name not in event:
            raise OpenAIError(f"Missing required parameter: '{name}'.", name, "missing_parameter")
    if event["type"] == "response.create":
        _known(event.get("response") or {}, _RESPONSE, "response")
    if event["type"] == "conversation.item.create":
        _check_item(event["item"])
    return event


def _check_item(item: Any) -> None:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind == "function_call_output":
        if not isinstance(item.get("call_id"), str) or not isinstance(item.get("output"), str):
            raise OpenAIError("Missing required parameter.", "item.call_id", "missing_parameter")
        _known(item, names("id type object status call_id output"), "item")
        return
    if kind != "message" or item.get("role") not in ("user", "system", "assistant"):
        raise _invalid("item.type", kind)
    _known(item, names("id type object status role content"), "item")
    for part in item.get("content") or ():
        allowed = _CONTENT.get(item["role"], ("output_text", "output_audio"))
        if not isinstance(part, dict) or part.get("type") not in allowed:
            raise _invalid("item.content.type", part)


def _known(record: Any, known: frozenset[str], place: str) -> None:
    if not isinstance(record, dict):
        raise _invalid(place, record)
    for name in record:
        if name not in known:
            where = f"{place}.{name}"
            raise OpenAIError(f"Unknown parameter: '{where}'.", where, "unknown_parameter")


def _invalid(place: str, value: Any) -> OpenAIError:
    shown = value if isinstance(value, str) else type(value).__name__
    return OpenAIError(f"Invalid value: '{shown}'.", place, "invalid_value")
