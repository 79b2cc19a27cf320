"""The events of one response: of words spoken, or of a tool called."""

import asyncio
import base64
from typing import Any, Protocol

from devstack.simulators.realtime_shapes import Event

MS_PER_LETTER = 55  # how long the played voice speaks
PIECE_MS = 200
_BYTES_PER_MS = 8


class Speaking(Protocol):
    """The session, as far as it speaks."""

    sip: bool
    pace: float
    active: str
    spoken: bytearray
    audio_ms: dict[str, int]
    transcript: list[tuple[str, str]]

    async def emit(self, kind: str, **fields: Any) -> None: ...

    async def done(self, item: Event) -> None:
        """The response ends with this item."""


async def call_tool(session: Speaking, item: Event) -> None:
    place = {"response_id": session.active, "output_index": 0}
    started = {**item, "status": "in_progress", "arguments": ""}
    await session.emit("response.output_item.added", **place, item=started)
    await session.emit("conversation.item.added", previous_item_id=None, item=started)
    named = {"item_id": item["id"], "call_id": item["call_id"]}
    arguments = item["arguments"]
    await session.emit("response.function_call_arguments.delta", **place, **named, delta=arguments)
    await session.emit(
        "response.function_call_arguments.done",
        **place,
        **named,
        name=item["name"],
        arguments=arguments,
    )
    await session.emit("response.output_item.done", **place, item=item)
    await session.emit("conversation.item.done", previous_item_id=None, item=item)
    await session.done(item)


async def say(session: Speaking, item: Event) -> None:
    text = item["content"][0]["transcript"]
    session.transcript.append(("receptionist", text))
    place = {"response_id": session.active, "output_index": 0}
    part = {**place, "item_id": item["id"], "content_index": 0}
    empty = {**item, "status": "in_progress", "content": []}
    await session.emit("response.output_item.added", **place, item=empty)
    await session.emit("conversation.item.added", previous_item_id=None, item=empty)
    await session.emit("response.content_part.added", **part, part={"type": "audio"})
    length = session.audio_ms[item["id"]] = max(200, len(text) * MS_PER_LETTER)
    if session.sip:
        await session.emit("output_audio_buffer.started", response_id=session.active)
    await session.emit("response.output_audio_transcript.delta", **part, delta=text)
    if not session.sip:
        await _stream(session, part, length)
    await asyncio.sleep(length / 1000 * session.pace)
    await session.emit("response.output_audio.done", **part)
    await session.emit("response.output_audio_transcript.done", **part, transcript=text)
    spoken = {"type": "audio", "transcript": text}
    await session.emit("response.content_part.done", **part, part=spoken)
    await session.emit("response.output_item.done", **place, item=item)
    await session.emit("conversation.item.done", previous_item_id=None, item=item)
    response_id = session.active
    await session.done(item)
    if session.sip:
        await session.emit("output_audio_buffer.stopped", response_id=response_id)


async def _stream(session: Speaking, part: Event, length_ms: int) -> None:
    """The voice, in pieces as the vendor sends them: faster than it is heard."""
    for begin in range(0, length_ms, PIECE_MS):
        place, size = begin * _BYTES_PER_MS, min(PIECE_MS, length_ms - begin) * _BYTES_PER_MS
        piece = bytes((place + offset) % 251 for offset in range(size))  # no two places alike
        session.spoken += piece
        delta = base64.b64encode(piece).decode()
        await session.emit("response.output_audio.delta", **part, delta=delta)
        await asyncio.sleep(0)
