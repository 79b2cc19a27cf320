"""The tools that the model has called and that have not answered yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.speech import ToolCall


@dataclass
class OpenTools:
    _since: dict[str, float] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _filled: bool = False  # the caller was told to wait

    def __bool__(self) -> bool:
        return bool(self._since)

    def begin(self, calls: Iterable[ToolCall], now: float) -> list[ToolCall]:
        """Those that are new: the provider names a call more than once."""
        fresh = [call for call in calls if call.call_id not in self._seen]
        for call in fresh:
            self._seen.add(call.call_id)
            self._since[call.call_id] = now
        return fresh

    def answered(self, call_id: str) -> bool:
        """False for a call that is not open."""
        if self._since.pop(call_id, None) is None:
            return False
        self._filled = self._filled and bool(self._since)
        return True

    def wants_filler(self, now: float, after_s: float) -> bool:
        """Once for all that are open together."""
        return bool(self._since) and not self._filled and now - min(self._since.values()) >= after_s

    def filled(self) -> None:
        self._filled = True
