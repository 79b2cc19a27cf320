"""OpenAI's Realtime API (GA) as a `SpeechProvider`: calls over SIP, and sessions of our own.

Events are read from the raw frames: most frames are audio, and the SDK's models cost more than the
frame's own 20 ms allow at two hundred calls. What we send is plain dicts, held against the vendor's
description by the contract tests.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import openai
import orjson
from openai import AsyncOpenAI
from pydantic import Field
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from domain.speech import CallGone, SessionConfig, SpeechAction, SpeechEvent, SpeechLost
from messaging.faults import Permanent, Transient
from runtime.environment import Settings
from runtime.spans import span
from vendors.faults import count_throttle
from vendors.realtime_events import append_event, client_events, read_event

# 4000: the beta header; 1008: refused by policy. Neither heals by joining again. After any other
# close the call may live on: joining again tells (404 when it does not).
_FINAL_CLOSES = frozenset({1008, 4000})
BEHIND_BYTES = 64 * 1024  # of the caller's voice, some five seconds
_SAMPLE = {"type": "audio/pcmu"}


class RealtimeSettings(Settings):
    openai_api_key: str = Field("", validation_alias="OPENAI_API_KEY", repr=False)
    # For calls where there is no other: a gateway that has none asks no model.
    openai_realtime_api_key: str = Field("", validation_alias="OPENAI_REALTIME_API_KEY", repr=False)
    openai_base_url: str = Field("https://api.openai.com/v1", validation_alias="OPENAI_BASE_URL")
    openai_webhook_secret: str = Field("", validation_alias="OPENAI_WEBHOOK_SECRET", repr=False)
    openai_realtime_model: str = Field("gpt-realtime-2.1", validation_alias="OPENAI_REALTIME_MODEL")
    openai_transcription_model: str = Field(
        "gpt-4o-transcribe", validation_alias="OPENAI_TRANSCRIPTION_MODEL"
    )
    openai_call_timeout_s: float = Field(5.0, validation_alias="OPENAI_CALL_TIMEOUT_S")

    @property
    def key_for_calls(self) -> str:
        return self.openai_api_key or self.openai_realtime_api_key


class InvalidWebhook(ValueError):
    """Not signed by OpenAI, too old, or not readable."""


class RealtimeSession:
    """One socket. Satisfies `voice.ports.SpeechSession`."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._socket = connection._connection  # past the SDK's queue, which costs more than a frame

    async def events(self) -> AsyncIterator[SpeechEvent]:
        while True:
            try:
                frame = await self._connection.recv_bytes()
            except ConnectionClosed as error:
                raise _lost(error) from error
            event = read_event(frame)
            if event is not None:
                yield event

    async def send(self, action: SpeechAction) -> None:
        try:
            for event in client_events(action):
                await self._connection.send_raw(orjson.dumps(event).decode())
        except ConnectionClosed as error:
            raise _lost(error) from error

    def hear(self, audio: str) -> None:
        """Without waiting: behind this far, nobody answers to it any more."""
        if self._socket.transport.get_write_buffer_size() > BEHIND_BYTES:
            return
        with suppress(WebSocketException, OSError):  # whoever reads learns of it
            self._socket.protocol.send_text(append_event(audio))
            self._socket.send_data()


class OpenAIRealtime:
    """Satisfies `voice.ports.SpeechProvider`."""

    def __init__(self, client: AsyncOpenAI, settings: RealtimeSettings) -> None:
        self._client = client
        self._settings = settings

    def verified(self, body: bytes, headers: Mapping[str, str]) -> dict[str, Any]:
        """The webhook's event once signature and age hold. Raises `InvalidWebhook`."""
        try:
            self._client.webhooks.verify_signature(
                body, headers, secret=self._settings.openai_webhook_secret
            )
            event = orjson.loads(body)
        except (openai.InvalidWebhookSignatureError, ValueError, TypeError) as error:
            # A missing header is a ValueError, a non-ASCII signature a TypeError and a body that
            # is not UTF-8 a UnicodeDecodeError, which is a ValueError.
            raise InvalidWebhook(type(error).__name__) from error
        if not isinstance(event, dict):
            raise InvalidWebhook("not an object")
        return event

    async def accept(self, call_id: str, config: SessionConfig) -> None:
        with span("openai accept", "client"), _faults():
            await self._client.realtime.calls.accept(
                call_id, **session_fields(config, self._settings)
            )

    async def reject(self, call_id: str, status_code: int) -> None:
        with span("openai reject", "client"), _faults():
            await self._client.realtime.calls.reject(call_id, status_code=status_code)

    async def refer(self, call_id: str, target: str) -> None:
        with span("openai refer", "client"), _faults():
            await self._client.realtime.calls.refer(call_id, target_uri=target)

    async def hang_up(self, call_id: str) -> None:
        with span("openai hang_up", "client"), _faults():
            await self._client.realtime.calls.hangup(call_id)

    @asynccontextmanager
    async def join(self, call_id: str) -> AsyncIterator[RealtimeSession]:
        async with self._connected(call_id=call_id) as session:
            yield session

    @asynccontextmanager
    async def open(self, config: SessionConfig) -> AsyncIterator[RealtimeSession]:
        model = self._settings.openai_realtime_model
        async with self._connected(model=model) as session:
            update = session_fields(config, self._settings)
            update["audio"]["input"]["format"] = _SAMPLE
            update["audio"]["output"]["format"] = _SAMPLE
            await session.configure(update)
            yield session

    @asynccontextmanager
    async def _connected(self, **target: Any) -> AsyncIterator["_ConfigurableSession"]:
        # The vendor's keep-alive is answered by the socket; ours would only add frames.
        options: Any = {
            "max_size": None,
            "compression": None,
            "open_timeout": 5,
            "close_timeout": 1,
        }
        try:
            manager = self._client.realtime.connect(websocket_connection_options=options, **target)
            connection = await manager.enter()
        except InvalidStatus as error:
            gone = error.response.status_code in {401, 403, 404, 410}
            raise SpeechLost(f"http_{error.response.status_code}", final=gone) from error
        except (OSError, TimeoutError, WebSocketException, openai.OpenAIError) as error:
            raise SpeechLost(type(error).__name__, final=False) from error
        try:
            yield _ConfigurableSession(connection)
        finally:
            await connection.close()


class _ConfigurableSession(RealtimeSession):
    async def configure(self, session: dict[str, Any]) -> None:
        event = {"type": "session.update", "session": session}
        await self._connection.send_raw(orjson.dumps(event).decode())


def session_fields(config: SessionConfig, settings: RealtimeSettings) -> dict[str, Any]:
    transcription = {"model": settings.openai_transcription_model}
    if config.language:
        transcription["language"] = config.language
    return {
        "type": "realtime",
        "model": settings.openai_realtime_model,
        "instructions": config.instructions,
        "output_modalities": ["audio"],
        "audio": {
            "input": {
                "noise_reduction": {"type": "near_field"},
                "transcription": transcription,
                "turn_detection": {
                    "type": "server_vad",
                    "create_response": True,
                    "interrupt_response": True,
                    "silence_duration_ms": 600,
                },
            },
            "output": {"voice": config.voice},
        },
        "tools": [
            {
                "type": "function",
                "name": tool.name,
                "description": tool.description,
                "parameters": tool.parameters,
            }
            for tool in config.tools
        ],
        "tool_choice": "auto",
    }


def _lost(error: ConnectionClosed) -> SpeechLost:
    code = error.rcvd.code if error.rcvd else None
    return SpeechLost(f"closed_{code}", final=code in _FINAL_CLOSES)


class _faults:
    """Maps the vendor's errors to faults, around one request."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        match error:
            case openai.NotFoundError():
                raise CallGone from error
            case openai.APIConnectionError():
                raise Transient("openai_unreachable") from error
            case openai.APIStatusError(status_code=status):
                count_throttle("openai", status)
                if status in {408, 409, 429} or status >= 500:
                    raise Transient(f"openai_{status}") from error
                raise Permanent(f"openai_{status}") from error


@asynccontextmanager
async def open_openai_realtime(settings: RealtimeSettings) -> AsyncIterator[OpenAIRealtime]:
    async with AsyncOpenAI(
        api_key=settings.key_for_calls,
        base_url=settings.openai_base_url,
        timeout=settings.openai_call_timeout_s,
        max_retries=0,
    ) as client:
        yield OpenAIRealtime(client, settings)
