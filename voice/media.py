"""A bridged call: Twilio's media socket on one side, a session of our own on the other."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiohttp import WSMsgType, web

from domain.calls import CallLine
from domain.speech import Hear, KeyPressed, Note, SpeechLost
from domain.tenants import Tenant
from messaging.chan import WouldBlock
from voice.call import Call, CarrierGone
from voice.carriers import StreamCarrier
from voice.conductor import Conductor
from voice.instructions import resumed, session_config
from voice.journal import CallJournal
from voice.ports import Clock, SpeechProvider, SpeechSession, TwilioLeg
from voice.twilio import (
    BadFrame,
    Digit,
    Marked,
    Media,
    StreamStarted,
    StreamStopped,
    read_frame,
)

log = logging.getLogger(__name__)

MAX_BAD_FRAMES = 20
MAX_FRAME_BYTES = 64 * 1024


async def started(socket: web.WebSocketResponse) -> StreamStarted | None:
    """The frame that names the call; None when the stream ends before it."""
    async for message in socket:
        if message.type is not WSMsgType.TEXT:
            return None
        frame = read_frame(message.data)
        if isinstance(frame, StreamStarted):
            return frame
    return None


class Stream:
    """One media socket, from its start frame on."""

    def __init__(
        self, socket: web.WebSocketResponse, start: StreamStarted, leg: TwilioLeg, again_url: str
    ) -> None:
        self._socket = socket
        self._call: Call | None = None
        self.carrier = StreamCarrier(
            start.stream_sid, start.call_sid, leg, send=self._send, notify=self._notify
        )
        self.carrier.after_dial_url = again_url

    async def _send(self, frame: str) -> None:
        with suppress(ConnectionError):  # the reader learns of it
            await self._socket.send_str(frame)

    async def _notify(self, event: object) -> None:
        if self._call is not None:
            with suppress(WouldBlock):
                self._call.inbox.try_send(event)  # type: ignore[arg-type]

    async def feed(self, call: Call) -> None:
        """Frames into the call until the stream ends."""
        self._call = call
        bad = 0
        async for message in self._socket:
            if message.type is not WSMsgType.TEXT:
                continue
            try:
                frame = read_frame(message.data)
            except BadFrame:
                bad += 1
                if bad > MAX_BAD_FRAMES:
                    log.warning("Stream closed: too many bad frames")
                    break
                continue
            match frame:
                case Media(payload):
                    await self._hear(call, payload)
                case Marked(name):
                    await self.carrier.marked(name)
                case Digit(digit):
                    await call.inbox.send(KeyPressed(digit))
                case StreamStopped():
                    break
        await call.inbox.send(CarrierGone())

    async def _hear(self, call: Call, payload: str) -> None:
        if call.session is None:
            return  # reconnecting: what is said meanwhile is lost, as on any line
        with suppress(SpeechLost):  # the call's reader learns of it
            await call.session.send(Hear(payload))


class Bridge:
    """Opens the session of a bridged call; again, with what was said, when it was lost."""

    def __init__(self, speech: SpeechProvider, conductor: Conductor, *, now: Clock) -> None:
        self._speech = speech
        self._conductor = conductor
        self._now = now

    async def run(
        self, stream: Stream, journal: CallJournal, tenant: Tenant, note: str = ""
    ) -> None:
        call = self._conductor.call(journal, tenant, stream.carrier)

        @asynccontextmanager
        async def connect() -> AsyncIterator[SpeechSession]:
            async with self._speech.open(session_config(tenant, self._now())) as session:
                if journal.record.greeted:
                    lines = "\n".join(map(_line, journal.lines))
                    text = resumed(journal.record.language, lines)
                    await session.send(Note(f"{text}\n{note}".strip()))
                yield session

        async with asyncio.TaskGroup() as group:
            feeder = group.create_task(stream.feed(call))
            await self._conductor.run(call, journal, tenant, connect)
            feeder.cancel()


def _line(line: CallLine) -> str:
    return f"{line.who}: {line.text}"
