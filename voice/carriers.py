"""How a call reaches its caller: the provider's own SIP leg, or a stream that we carry."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from domain.speech import AudioSpoken, AudioStarted, AudioStopped, SpeechAction, Truncate
from voice.playback import Playback
from voice.ports import SpeechProvider, TwilioLeg
from voice.twilio import clear_frame, dial_twiml, mark_frame, media_frame

MARK_WITHIN_S = 2.0  # of the end of what it marks; a carrier that tells nothing is not waited for


class SipCarrier:
    """The provider holds the audio; it stops and truncates by itself when the caller speaks."""

    keeps_conversation = True
    comes_back = False

    def __init__(self, provider: SpeechProvider, call_id: str) -> None:
        self._provider = provider
        self._call_id = call_id

    async def play(self, spoken: AudioSpoken) -> None:
        return None

    async def interrupt(self) -> SpeechAction | None:
        return None

    async def finish(self) -> None:
        return None

    async def hang_up(self) -> None:
        await self._provider.hang_up(self._call_id)

    async def transfer(self, target: str) -> None:
        await self._provider.refer(self._call_id, f"tel:{target}")


SendFrame = Callable[[str], Awaitable[None]]
Notify = Callable[[AudioStarted | AudioStopped], None]


class StreamCarrier:
    """Twilio's media stream: every byte passes through as it came."""

    keeps_conversation = False
    comes_back = True

    def __init__(
        self, stream_sid: str, call_sid: str, leg: TwilioLeg, *, send: SendFrame, after_dial: str
    ) -> None:
        """`after_dial`: where the call comes back to from a person who did not answer."""
        self.notify: Notify = lambda event: None
        self._stream_sid = stream_sid
        self._call_sid = call_sid
        self._leg = leg
        self._send = send
        self._after_dial = after_dial
        self._playback = Playback()
        self._silent = asyncio.Event()
        self._silent.set()

    async def play(self, spoken: AudioSpoken) -> None:
        began = not self._playback.playing
        mark = self._playback.sent(spoken.item_id, spoken.content_index, spoken.audio, _now_ms())
        if mark is None:
            return
        await self._send(media_frame(self._stream_sid, spoken.audio))
        await self._send(mark_frame(self._stream_sid, mark))
        if began:
            self._silent.clear()
            self.notify(AudioStarted())

    def marked(self, mark: str) -> None:
        was_playing = self._playback.playing
        self._playback.marked(mark, _now_ms())
        if was_playing and not self._playback.playing:
            self._stopped()

    async def interrupt(self) -> SpeechAction | None:
        played = self._playback.cleared(_now_ms())
        if played is None:
            return None
        await self._send(clear_frame(self._stream_sid))
        self._stopped()
        # Nothing heard is nothing to cut: the vendor refuses a truncation at zero.
        return Truncate(played.item_id, played.content_index, played.ms) if played.ms else None

    async def finish(self) -> None:
        left_s = self._playback.left_ms(_now_ms()) / 1000
        with suppress(TimeoutError):
            async with asyncio.timeout(left_s + MARK_WITHIN_S):
                await self._silent.wait()

    async def hang_up(self) -> None:
        await self._leg.hang_up(self._call_sid)

    async def transfer(self, target: str) -> None:
        await self._leg.continue_with(self._call_sid, dial_twiml(target, self._after_dial))

    def _stopped(self) -> None:
        self._silent.set()
        self.notify(AudioStopped())


def _now_ms() -> float:
    return asyncio.get_running_loop().time() * 1000
