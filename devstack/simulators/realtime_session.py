"""One Realtime session: the vendor's rules on what may follow what, and the model's turns."""

import asyncio
import base64
import json
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from devstack.simulators.openai_requests import OpenAIError
from devstack.simulators.realtime_ear import Ear
from devstack.simulators.realtime_model import Calls, PlayedModel, Says
from devstack.simulators.realtime_requests import check_event, check_session
from devstack.simulators.realtime_shapes import (
    Event,
    call_item,
    new_id,
    response_shape,
    session_shape,
    speech_item,
)
from devstack.simulators.realtime_turns import call_tool, say

Send = Callable[[Event], Awaitable[None]]

KEYPAD = "[keypad] "  # as the instructions tell the model
SILENCE_MS = 500  # the vendor's, where a session does not say


@dataclass
class Session:
    """`sip`: the vendor holds the audio. `events` is what a page shows of it."""

    model_name: str
    sip: bool
    config: Event = field(default_factory=dict)
    mind: PlayedModel = field(default_factory=PlayedModel)
    session_id: str = field(default_factory=lambda: new_id("sess"))
    conversation_id: str = field(default_factory=lambda: new_id("conv"))
    active: str = ""  # the response being spoken
    outputs: dict[str, str] = field(default_factory=dict)  # since the last response, by call
    audio_ms: dict[str, int] = field(default_factory=dict)  # by item
    transcript: list[tuple[str, str]] = field(default_factory=list)
    ear: Ear = field(default_factory=Ear)
    spoken: bytearray = field(default_factory=bytearray)
    will_hear: deque[str] = field(default_factory=deque)  # what the next words will have been
    hears: str = ""  # the item that the caller is speaking
    calls: dict[str, Calls] = field(default_factory=dict)  # of the model's, without an output yet
    known_calls: set[str] = field(default_factory=set)
    sockets: list[Send] = field(default_factory=list)
    unanswered: str = ""  # what the caller said, until a response answers it
    speaking: "asyncio.Task[None] | None" = None
    pace: float = 0.0  # of real time; 0 speaks at once

    async def emit(self, kind: str, **fields: Any) -> None:
        event = {"type": kind, "event_id": new_id("event"), **fields}
        for send in tuple(self.sockets):
            await send(event)

    def configure(self, config: Event) -> None:
        self.config |= config
        self.mind.configured(str(self.config.get("instructions", "")))

    # --- what the client says --------------------------------------------------------------------

    async def receive(self, data: str) -> None:
        event: Any = None
        try:
            try:
                event = json.loads(data)
            except ValueError:
                raise OpenAIError("Could not parse event.", None, "invalid_json") from None
            await self._handle(check_event(event))
        except OpenAIError as error:
            asked = event.get("event_id") if isinstance(event, dict) else None
            await self.refuse(str(error), error.code or "invalid_event", error.param, asked)

    async def refuse(
        self, message: str, code: str, param: str | None = None, asked: str | None = None
    ) -> None:
        error = {
            "type": "invalid_request_error",
            "code": code,
            "message": message,
            "param": param,
            "event_id": asked,
        }
        await self.emit("error", error=error)

    async def _handle(self, event: Event) -> None:
        match event["type"]:
            case "session.update":
                self.configure(check_session(event["session"]))
                await self.emit("session.updated", session=self.shown())
            case "input_audio_buffer.append":
                await self._hear(event["audio"])
            case "conversation.item.create":
                await self._add_item(dict(event["item"]))
            case "conversation.item.truncate":
                await self._truncate(event)
            case "response.create":
                await self._create(event.get("response") or {})
            case "response.cancel":
                await self.interrupt("client_cancelled")

    async def _hear(self, audio: object) -> None:
        try:
            heard = base64.b64decode(str(audio), validate=True)
        except ValueError:
            raise OpenAIError("Invalid audio.", "audio", "invalid_value") from None
        for change in self.ear.hear(
            heard, self._detection().get("silence_duration_ms", SILENCE_MS)
        ):
            if change == "started":
                await self._caller_begins()
            else:
                await self._caller_ends(self.will_hear.popleft() if self.will_hear else "")

    async def _add_item(self, item: Event) -> None:
        item = {"id": new_id("item"), "object": "realtime.item", "status": "completed", **item}
        if item["type"] == "function_call_output":
            if item["call_id"] not in self.known_calls:
                message = f"Tool call ID '{item['call_id']}' not found in conversation."
                raise OpenAIError(message, "item.call_id", "invalid_tool_call_id")
            self.outputs[item["call_id"]] = item["output"]
            self.calls.pop(item["call_id"], None)
        else:
            text = " ".join(part.get("text", "") for part in item["content"])
            if item["role"] == "user":
                self.unanswered = text
            else:
                self.mind.noted(text)
        await self._item_events(item)

    async def _item_events(self, item: Event) -> None:
        await self.emit("conversation.item.added", previous_item_id=None, item=item)
        await self.emit("conversation.item.done", previous_item_id=None, item=item)

    async def _truncate(self, event: Event) -> None:
        length = self.audio_ms.get(event["item_id"])
        if length is None:
            raise OpenAIError("Item not found.", "item_id", "item_truncate_item_not_found")
        if not 0 <= event["audio_end_ms"] <= length:
            message = f"Audio content of {length}ms is already shorter than the truncation."
            raise OpenAIError(message, "audio_end_ms", "invalid_value")
        await self.emit(
            "conversation.item.truncated",
            item_id=event["item_id"],
            content_index=event["content_index"],
            audio_end_ms=event["audio_end_ms"],
        )

    async def _create(self, asked: Event) -> None:
        if self.active and asked.get("conversation") != "none":
            message = f"Conversation already has an active response in progress: {self.active}."
            raise OpenAIError(message, None, "conversation_already_has_active_response")
        await self._respond(self._decide(asked))

    def _decide(self, asked: Event) -> Says | Calls:
        if instructions := asked.get("instructions"):
            return self.mind.instructed(instructions)
        if self.outputs:
            *_, last = self.outputs.values()
            self.outputs = {}
            return self.mind.tool_said(last)
        heard, self.unanswered = self.unanswered, ""
        if not heard and self.calls:
            _, call = self.calls.popitem()  # its output never came: called again
            return call
        if heard.startswith(KEYPAD):
            return self.mind.pressed(heard.removeprefix(KEYPAD))
        return self.mind.heard(heard)

    # --- what the caller does --------------------------------------------------------------------

    def _detection(self) -> Event:
        heard = (self.config.get("audio") or {}).get("input") or {}
        return heard.get("turn_detection") or {}

    async def caller_speaks(self, text: str) -> None:
        await self._caller_begins()
        await self._caller_ends(text)

    async def _caller_begins(self) -> None:
        self.hears = new_id("item")
        at = {"audio_start_ms": self.ear.heard_ms, "item_id": self.hears}
        await self.emit("input_audio_buffer.speech_started", **at)
        if self._detection().get("interrupt_response", True):
            await self.interrupt("turn_detected")

    async def _caller_ends(self, text: str) -> None:
        item_id, ended = self.hears, self.ear.heard_ms
        await self.emit("input_audio_buffer.speech_stopped", audio_end_ms=ended, item_id=item_id)
        await self.emit("input_audio_buffer.committed", previous_item_id=None, item_id=item_id)
        content = [{"type": "input_audio", "transcript": None}]
        item = {"id": item_id, "object": "realtime.item", "type": "message", "status": "completed"}
        await self._item_events({**item, "role": "user", "content": content})
        await self.emit(
            "conversation.item.input_audio_transcription.completed",
            item_id=item_id,
            content_index=0,
            transcript=text,
            usage={"type": "duration", "seconds": 1},
        )
        self.transcript.append(("caller", text))
        self.unanswered = text
        if self._detection().get("create_response", True) and not self.active:
            await self._create({})

    async def interrupt(self, reason: str) -> None:
        if self.speaking is None or not self.active:
            return
        self.speaking.cancel()
        response_id, self.active = self.active, ""
        details = {"type": "cancelled", "reason": reason}
        await self.emit("response.done", response=self._response(response_id, "cancelled", details))
        if self.sip:
            await self.emit("output_audio_buffer.cleared", response_id=response_id)

    # --- what the model does ---------------------------------------------------------------------

    async def _respond(self, move: Says | Calls) -> None:
        self.active = new_id("resp")
        await self.emit("response.created", response=self._response(self.active, "in_progress"))
        item = speech_item(move.text) if isinstance(move, Says) else call_item(move)
        if isinstance(move, Calls):
            self.calls[item["call_id"]] = move
            self.known_calls.add(item["call_id"])
        turn = say(self, item) if isinstance(move, Says) else call_tool(self, item)
        self.speaking = asyncio.create_task(turn)

    async def done(self, item: Event) -> None:
        response_id, self.active = self.active, ""
        response = self._response(response_id, "completed", None, item)
        await self.emit("response.done", response=response)

    def _response(
        self, response_id: str, status: str, details: Event | None = None, *output: Event
    ) -> Event:
        shape = {"id": response_id, "status": status, "status_details": details}
        return response_shape(self.conversation_id) | shape | {"output": list(output)}

    def shown(self) -> Event:
        return session_shape(self.session_id, self.model_name, self.config)
