"""How much of what was spoken the caller has really heard, from the carrier's marks.

A mark comes back when the audio before it has been played; after a `clear` the carrier returns all
pending marks at once, so those say nothing. Times are milliseconds on a clock that is passed in.
"""

from collections import deque
from dataclasses import dataclass

BYTES_PER_MS = 8  # µ-law, 8 kHz


def audio_ms(audio: str) -> int:
    """The length of base64 µ-law."""
    return (len(audio) * 3 // 4 - audio.count("=", -2)) // BYTES_PER_MS


@dataclass(frozen=True, slots=True)
class Played:
    item_id: str
    content_index: int
    ms: int


@dataclass(frozen=True, slots=True)
class _Chunk:
    mark: str
    item_id: str
    content_index: int
    ends_ms: int  # within the item
    length_ms: int


class Playback:
    """One direction of one call."""

    def __init__(self) -> None:
        self._pending: deque[_Chunk] = deque()
        self._item: tuple[str, int] | None = None
        self._sent_ms = 0  # of the item being spoken
        self._count = 0
        self._began_ms = 0.0  # when the first pending chunk began to play
        self._cut: set[str] = set()  # items the caller interrupted: the rest of them stays unheard

    @property
    def playing(self) -> bool:
        return bool(self._pending)

    def left_ms(self, now_ms: float) -> int:
        """How much longer the carrier plays what it was sent."""
        played = int(now_ms - self._began_ms)
        return max(0, sum(chunk.length_ms for chunk in self._pending) - played)

    def sent(self, item_id: str, content_index: int, audio: str, now_ms: float) -> str | None:
        """Notes a chunk on its way to the carrier; returns the mark to send after it, None for
        one that must not be sent: more of what was interrupted."""
        if item_id in self._cut:
            return None
        if self._item != (item_id, content_index):
            self._item, self._sent_ms = (item_id, content_index), 0
        length = audio_ms(audio)
        self._sent_ms += length
        self._count += 1
        mark = f"m{self._count}"
        if not self._pending:
            self._began_ms = now_ms
        self._pending.append(_Chunk(mark, item_id, content_index, self._sent_ms, length))
        return mark

    def marked(self, mark: str, now_ms: float) -> None:
        """The carrier played everything up to the mark. Marks of a cleared chunk are unknown."""
        if not any(chunk.mark == mark for chunk in self._pending):
            return
        while self._pending.popleft().mark != mark:
            pass
        self._began_ms = now_ms

    def cleared(self, now_ms: float) -> Played | None:
        """The caller interrupted: what was heard of the item being played, None if nothing is."""
        self._cut = {each.item_id for each in self._pending}
        if self._item is not None:
            self._cut.add(self._item[0])
        if not self._pending:
            return None
        chunk = self._pending[0]
        began_at = chunk.ends_ms - chunk.length_ms
        heard = began_at + min(chunk.length_ms, max(0, int(now_ms - self._began_ms)))
        self._pending.clear()
        return Played(chunk.item_id, chunk.content_index, heard)
