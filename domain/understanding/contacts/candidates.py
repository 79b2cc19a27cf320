"""What may be told, before it is decided whose it is and what it replaces."""

from dataclasses import dataclass

from domain.acts import DetailName


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
    cue: int = -1  # where the words that announce it begin

    @property
    def begin(self) -> int:
        return self.start if self.cue < 0 else min(self.cue, self.start)


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
