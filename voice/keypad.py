"""Pressed keys, gathered until `#` or a pause: a choice, a phone number, a code."""

from dataclasses import dataclass

PAUSE_S = 2.0
LONGEST = 20
KEYS = frozenset("0123456789*#ABCD")


@dataclass
class Keypad:
    _keys: str = ""
    _pressed_at: float = 0.0

    def press(self, key: str, now: float) -> str:
        """The keys together, once they are complete; else nothing."""
        if key not in KEYS:
            return ""
        self._pressed_at = now
        if key != "#":
            self._keys += key
        return self._take() if key == "#" or len(self._keys) >= LONGEST else ""

    def tick(self, now: float) -> str:
        return self._take() if now - self._pressed_at >= PAUSE_S else ""

    def _take(self) -> str:
        keys, self._keys = self._keys, ""
        return keys
