"""Coroutines driven by hand: one awaited call of a port at a time, in whatever order."""

from collections.abc import Coroutine, Generator
from typing import Any, Literal

# How an awaited call goes: it is done; it fails and nothing is done; it is done and its response
# is lost.
Verdict = Literal["ok", "fail", "lost"]


class Pause:
    """What a fake awaits before it does anything. `port` says whose call waits."""

    def __init__(self, port: str) -> None:
        self.port = port

    def __await__(self) -> Generator["Pause", Verdict, Verdict]:
        return (yield self)


class Process:
    """A worker's attempt, or the reconciler's round. It stands before a call, or has ended."""

    def __init__(self, name: str, coroutine: Coroutine[Pause, Verdict, Any]) -> None:
        self.name = name
        self.ended = False
        self.result: Any = None
        self.waits_for = ""
        self.stalled_until = 0
        self._coroutine = coroutine
        self._send(None)

    def step(self, verdict: Verdict) -> None:
        self._send(verdict)

    def crash(self) -> None:
        """As SIGKILL: nothing more of it runs."""
        self.ended = True
        self._coroutine.close()

    def _send(self, verdict: Verdict | None) -> None:
        try:
            self.waits_for = self._coroutine.send(verdict).port  # type: ignore[arg-type]
        except StopIteration as stop:
            self.ended, self.result = True, stop.value
