"""How long nobody has said anything, and how often we have asked about it."""

from dataclasses import dataclass
from enum import Enum, auto


class Silence(Enum):
    BEARABLE = auto()
    ASK = auto()  # whether they are still there
    LEAVE = auto()


@dataclass
class Quiet:
    limit_s: float
    prompts: int
    pause_s: float  # how long who asked us to wait is waited for
    _since: float = 0.0
    _asked: int = 0

    def broken(self, now: float) -> None:
        """By us."""
        self._since = max(self._since, now)

    def caller_heard(self, now: float) -> None:
        self._since, self._asked = now, 0

    def pause(self, now: float) -> None:
        """They asked for a moment: no silence counts before it is over."""
        self._since, self._asked = now + self.pause_s, 0

    def tick(self, now: float) -> Silence:
        if now - self._since < self.limit_s:
            return Silence.BEARABLE
        self._since = now
        self._asked += 1
        return Silence.ASK if self._asked <= self.prompts else Silence.LEAVE
