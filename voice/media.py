"""A bridged call: Twilio's media socket on one side, a session of our own on the other."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiohttp import WSMsgType, web

from domain.speech import KeyPressed, Note
from voice.call import CALLER_LEFT, STREAM_LOST, Call
from voice.carriers import StreamCarrier
from voice.conductor import Conductor
from voice.inputs import CarrierGone
from voice.instructions import resumed, session_config
from voice.lines import Held
from voice.ports import Clock, SpeechProvider, SpeechSession, TwilioLeg
from voice.twilio import (
    BadFrame,
    Digit,
    Marked,
    Media,
    StreamFrame,
    StreamStarted,
    StreamStopped,
    read_frame,
)

log = logging.getLogger(__name__)

MAX_BAD_FRAMES = 50  # then it is no media stream
START_WITHIN_S = 10.0


async def started(socket: web.WebSocketResponse) -> StreamStarted | None:
    """The frame that names the call; None when the stream ends, or stays idle, before it."""
    with suppress(TimeoutError):
        async with asyncio.timeout(START_WITHIN_S):
            async for frame in frames(socket):
                if isinstance(frame, StreamStarted):
                    return frame
    return None


async def frames(socket: web.WebSocketResponse) -> AsyncIterator[StreamFrame]:
    bad = 0
    async for message in socket:
        try:
            frame = read_frame(message.data) if message.type is WSMsgType.TEXT else None
        except BadFrame:
            bad += 1
            if bad > MAX_BAD_FRAMES:
                log.warning("Stream closed: too many bad frames")
                return
            continue
        if frame is not None:
            yield frame


class Stream:
    """One media socket, from its start frame on."""

    def __init__(
        self, socket: web.WebSocketResponse, start: StreamStarted, leg: TwilioLeg, after_dial: str
    ) -> None:
        self._socket = socket
        self.carrier = StreamCarrier(
            start.stream_sid, start.call_sid, leg, send=self._send, after_dial=after_dial
        )

    async def _send(self, frame: str) -> None:
        with suppress(ConnectionError):  # the reader learns of it
            await self._socket.send_str(frame)

    async def feed(self, call: Call) -> None:
        """Frames into the call until the stream ends: told by the carrier when the caller hung up,
        without a word when the connection was lost."""
        await call.inbox.send(CarrierGone(await self._receive(call)))

    async def _receive(self, call: Call) -> str:
        async for frame in frames(self._socket):
            match frame:
                case Media(payload):
                    if call.session is not None:  # what is said while we reconnect is lost
                        call.session.hear(payload)
                case Marked(name):
                    self.carrier.marked(name)
                case Digit(digit):
                    await call.inbox.send(KeyPressed(digit))
                case StreamStopped():
                    return CALLER_LEFT
        return STREAM_LOST


class Bridge:
    """Opens the session of a bridged call; again, with what was said, when it was lost."""

    def __init__(self, speech: SpeechProvider, conductor: Conductor, *, now: Clock) -> None:
        self._speech = speech
        self._conductor = conductor
        self._now = now

    async def run(self, stream: Stream, held: Held) -> None:
        journal, tenant = held.journal, held.tenant
        call = self._conductor.call(journal, tenant, stream.carrier)
        stream.carrier.notify = call.tell

        @asynccontextmanager
        async def connect() -> AsyncIterator[SpeechSession]:
            config = session_config(tenant, self._now(), journal.record.caller)
            async with self._speech.open(config) as session:
                if journal.record.greeted:
                    text = resumed(tenant, journal.record.language, journal.conversation())
                    await session.send(Note(text))
                yield session

        async with asyncio.TaskGroup() as group:
            feeder = group.create_task(stream.feed(call))
            await self._conductor.run(call, journal, tenant, connect)
            feeder.cancel()
