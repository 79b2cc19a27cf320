"""One media stream as Twilio speaks it: 20 ms of µ-law at a time, and marks for what was played."""

import asyncio
import base64
import binascii
import json
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientWebSocketResponse, WSMsgType

from devstack.credentials import TWILIO_ACCOUNT_SID

FRAME_MS, FRAME_BYTES = 20, 160
_SILENCE = b"\xff" * FRAME_BYTES
_BYTES_PER_MS = 8


@dataclass
class MediaStream:
    """`speed`: times faster than life. `violations`: frames that Twilio would not understand."""

    socket: ClientWebSocketResponse
    call_sid: str
    stream_sid: str
    parameters: dict[str, str]
    speed: float
    mouth: deque[bytes]  # what the caller is about to say, in frames
    heard: bytearray
    violations: list[str]
    marks: list[str] = field(default_factory=list)  # returned
    clears: int = 0
    stopped: bool = False
    _sequence: int = 0
    _playing: deque[tuple[int, str]] = field(default_factory=deque)  # bytes of audio, or a mark
    _more: asyncio.Event = field(default_factory=asyncio.Event)
    _clear: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Until either side ends it."""
        await self._start()
        sides = [
            asyncio.create_task(side()) for side in (self._speak, self._play_back, self._listen)
        ]
        try:
            await asyncio.wait(sides, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for side in sides:
                side.cancel()
            await asyncio.gather(*sides, return_exceptions=True)

    async def send(self, event: str, **fields: Any) -> None:
        self._sequence += 1
        frame = {"event": event, "sequenceNumber": str(self._sequence), **fields}
        with suppress(ConnectionError):
            await self.socket.send_str(json.dumps(frame))

    async def press(self, key: str) -> None:
        dtmf = {"track": "inbound_track", "digit": key}
        await self.send("dtmf", streamSid=self.stream_sid, dtmf=dtmf)

    async def stop(self) -> None:
        self.stopped = True
        stop = {"accountSid": TWILIO_ACCOUNT_SID, "callSid": self.call_sid}
        await self.send("stop", streamSid=self.stream_sid, stop=stop)
        await self.socket.close()

    async def _start(self) -> None:
        await self.socket.send_str('{"event":"connected","protocol":"Call","version":"1.0.0"}')
        start = {
            "accountSid": TWILIO_ACCOUNT_SID,
            "streamSid": self.stream_sid,
            "callSid": self.call_sid,
            "tracks": ["inbound"],
            "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            "customParameters": self.parameters,
        }
        await self.send("start", streamSid=self.stream_sid, start=start)

    async def _speak(self) -> None:
        chunk, loop = 0, asyncio.get_running_loop()
        began = loop.time()
        while not self.socket.closed:
            frame = self.mouth.popleft() if self.mouth else _SILENCE
            chunk += 1
            media = {
                "track": "inbound",
                "chunk": str(chunk),
                "timestamp": str(chunk * FRAME_MS),
                "payload": base64.b64encode(frame).decode(),
            }
            await self.send("media", streamSid=self.stream_sid, media=media)
            due = began + chunk * FRAME_MS / 1000 / self.speed
            await asyncio.sleep(max(0.0, due - loop.time()))

    async def _play_back(self) -> None:
        """What was sent is heard one after another; a mark comes back when its place is reached."""
        while True:
            while not self._playing:
                self._more.clear()
                await self._more.wait()
            size, mark = self._playing.popleft()
            if mark:
                await self._return(mark)
                continue
            self._clear.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(size / _BYTES_PER_MS / 1000 / self.speed):
                    await self._clear.wait()

    async def _return(self, mark: str) -> None:
        self.marks.append(mark)
        await self.send("mark", streamSid=self.stream_sid, mark={"name": mark})

    async def _listen(self) -> None:
        async for message in self.socket:
            if message.type is WSMsgType.TEXT:
                await self._take(message.data)

    async def _take(self, data: str) -> None:
        try:
            frame = json.loads(data)
            if frame["streamSid"] != self.stream_sid:
                raise ValueError("another stream's")
            await self._obey(frame)
        except (ValueError, KeyError, TypeError, binascii.Error) as error:
            self.violations.append(f"{type(error).__name__}: {data[:80]}")

    async def _obey(self, frame: dict[str, Any]) -> None:
        match frame["event"]:
            case "media":
                audio = base64.b64decode(frame["media"]["payload"], validate=True)
                self.heard += audio
                self._playing.append((len(audio), ""))
            case "mark":
                self._playing.append((0, str(frame["mark"]["name"])))
            case "clear":
                self.clears += 1
                pending = [mark for _, mark in self._playing if mark]
                self._playing.clear()
                self._clear.set()
                for mark in pending:
                    await self._return(mark)
            case other:
                raise ValueError(f"unknown event {other}")
        self._more.set()
