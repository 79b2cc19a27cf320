"""The records of the Realtime API: sessions, responses and items."""

import json
import secrets
from typing import Any

from devstack.simulators.realtime_model import Calls

Event = dict[str, Any]


def new_id(kind: str) -> str:
    return f"{kind}_{secrets.token_hex(10)}"


def session_shape(session_id: str, model: str, config: Event) -> Event:
    return {
        "type": "realtime",
        "object": "realtime.session",
        "id": session_id,
        "model": model,
        "output_modalities": ["audio"],
        "instructions": config.get("instructions", ""),
        "tools": config.get("tools", []),
        "tool_choice": "auto",
        "max_output_tokens": "inf",
        "audio": config.get("audio") or {},
    }


def response_shape(conversation_id: str) -> Event:
    return {
        "object": "realtime.response",
        "conversation_id": conversation_id,
        "output_modalities": ["audio"],
        "max_output_tokens": "inf",
        "usage": None,
        "metadata": None,
    }


def speech_item(text: str) -> Event:
    content = [{"type": "output_audio", "transcript": text}]
    item = {"id": new_id("item"), "object": "realtime.item", "type": "message"}
    return {**item, "status": "completed", "role": "assistant", "content": content}


def call_item(call: Calls) -> Event:
    return {
        "id": new_id("item"),
        "object": "realtime.item",
        "type": "function_call",
        "status": "completed",
        "name": call.name,
        "call_id": new_id("call"),
        "arguments": json.dumps(call.arguments, ensure_ascii=False),
    }
