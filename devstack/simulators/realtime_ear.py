"""How a bridged session hears: speech begins and ends by loudness, as server VAD does it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

FRAME_BYTES = 160  # 20 ms of µ-law at 8 kHz
FRAME_MS = 20
LOUD = 500  # mean of the 16-bit samples' sizes
BEGINS_AFTER_FRAMES = 3


def _sample(code: int) -> int:
    """The size of a µ-law sample on the 16-bit scale (ITU-T G.711)."""
    code = ~code & 0xFF
    exponent, mantissa = (code >> 4) & 0x07, code & 0x0F
    return ((mantissa << 3) + 0x84 << exponent) - 0x84


_SIZES = [_sample(code) for code in range(256)]


@dataclass
class Ear:
    speaking: bool = False
    heard_ms: int = 0
    _rest: bytes = b""
    _loud: int = 0
    _quiet: int = 0
    kept: bytearray = field(default_factory=bytearray)

    def hear(self, audio: bytes, silence_ms: int) -> Iterator[str]:
        """`started` and `stopped`, as they happen."""
        self.kept += audio
        self._rest += audio
        while len(self._rest) >= FRAME_BYTES:
            frame, self._rest = self._rest[:FRAME_BYTES], self._rest[FRAME_BYTES:]
            self.heard_ms += FRAME_MS
            loud = sum(_SIZES[code] for code in frame) / FRAME_BYTES > LOUD
            self._loud = self._loud + 1 if loud else 0
            self._quiet = 0 if loud else self._quiet + 1
            if not self.speaking and self._loud >= BEGINS_AFTER_FRAMES:
                self.speaking = True
                yield "started"
            elif self.speaking and self._quiet * FRAME_MS >= silence_ms:
                self.speaking = False
                yield "stopped"
