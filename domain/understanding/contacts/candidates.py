"""What may be told, before it is decided whose it is and what it replaces."""

from dataclasses import dataclass
from typing import Literal

from domain.acts import DetailName

Share = Literal["", "given", "family"]


@dataclass(frozen=True, slots=True)
class Candidate:
    detail: DetailName
    value: str
    start: int  # of the value in the text
    end: int
    certain: bool = True
    part: bool = False
    replaces: bool = False
    visitor: bool = False  # the words say that it is who comes
    other: bool = False  # the words say that it is anybody else
    nickname: bool = False
    share: Share = ""  # of a name
    denied: bool = False  # named only to say that it is not this one
    cue: int = -1  # where the words that announce it begin
    tail: int = -1  # where words that follow it end ("... is my number")

    @property
    def begin(self) -> int:
        return self.start if self.cue < 0 else min(self.cue, self.start)

    @property
    def ending(self) -> int:
        return max(self.end, self.tail)


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with spaces in these places; every other character keeps its own."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            parts += (text[at:start], " " * (end - start))
            at = end
    return "".join((*parts, text[at:]))
