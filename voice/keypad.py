"""Pressed keys, gathered until `#` or a pause: a choice, a phone number, a code."""

from dataclasses import dataclass

PAUSE_S = 2.0
# Of a number that is not whole yet: who reads it from a card looks up between its parts.
LONG_PAUSE_S = 6.0
CHOICE, WHOLE_NUMBER = 2, 10  # a choice has so many digits at most, a number so many at least
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
        begun = CHOICE < len(self._keys) < WHOLE_NUMBER
        pause_s = LONG_PAUSE_S if begun else PAUSE_S
        return self._take() if now - self._pressed_at >= pause_s else ""

    def _take(self) -> str:
        keys, self._keys = self._keys, ""
        return keys
