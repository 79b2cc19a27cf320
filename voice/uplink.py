"""The caller's voice on its way to the model: each frame at once, those that queued up together.

A frame carries 20 ms. When the process falls behind, what has gathered meanwhile leaves in one
event, so that being late costs less instead of more.
"""

import asyncio
import binascii
from base64 import b64decode, b64encode

from domain.speech import Hear, SpeechLost
from voice.call import Call

KEPT_FRAMES = 250  # five seconds; older ones are dropped, nobody answers to them any more


class Uplink:
    def __init__(self, call: Call) -> None:
        self._call = call
        self._frames: list[str] = []
        self._more = asyncio.Event()

    def put(self, payload: str) -> None:
        """Base64 µ-law."""
        self._frames.append(payload)
        self._more.set()

    async def run(self) -> None:
        """Until cancelled. Without a session we are reconnecting: what is said then is lost."""
        while True:
            await self._more.wait()
            self._more.clear()
            frames, self._frames = self._frames[-KEPT_FRAMES:], []
            session = self._call.session
            if session is None:
                continue
            try:
                await session.send(Hear(_together(frames)))
            except SpeechLost:
                continue  # the call's reader learns of it


def _together(frames: list[str]) -> str:
    if len(frames) == 1:
        return frames[0]
    return b64encode(b"".join(_bytes(frame) for frame in frames)).decode()


def _bytes(frame: str) -> bytes:
    try:
        return b64decode(frame)
    except (binascii.Error, ValueError):
        return b""
