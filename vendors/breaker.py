"""Keeps a dead vendor from slowing every turn."""

import time
from collections.abc import Callable


class Breaker:
    """Open after so many failures in a row: nothing is tried for `rest_s`, then one at a time."""

    def __init__(
        self,
        failures: int = 3,
        rest_s: float = 20.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._limit = failures
        self._rest_s = rest_s
        self._clock = clock
        self._failures = 0
        self._try_again_at = 0.0

    def allows(self) -> bool:
        """Whether to try now. Whoever was told yes reports how it went."""
        if self._failures < self._limit:
            return True
        if self._clock() < self._try_again_at:
            return False
        self._try_again_at = self._clock() + self._rest_s  # the others wait for this one's fate
        return True

    def succeeded(self) -> None:
        self._failures = 0

    def failed(self) -> None:
        self._failures += 1
        self._try_again_at = self._clock() + self._rest_s
