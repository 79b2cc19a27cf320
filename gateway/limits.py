"""Rate limits of one process."""

import time
from collections import OrderedDict
from collections.abc import Callable

from gateway.problems import Problem, too_many


class TokenBuckets:
    """One bucket a key. The longest unused are forgotten, which can only be kinder."""

    def __init__(
        self,
        rate_per_s: float,
        burst: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        keep: int = 10_000,
    ) -> None:
        self._rate_per_s = rate_per_s
        self._burst = burst
        self._clock = clock
        self._keep = keep
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> None:
        """Raises the 429 that says when the next token is there."""
        if not self.try_take(key):
            raise self._refusal(key)

    def try_take(self, key: str) -> bool:
        """Takes one, where there is one."""
        tokens = self._left(key)
        self._buckets.pop(key, None)
        self._buckets[key] = (tokens - 1 if tokens >= 1 else tokens, self._clock())
        if len(self._buckets) > self._keep:
            self._buckets.popitem(last=False)
        return tokens >= 1

    def check(self, key: str) -> None:
        """As `take`, and takes none: for what is counted only when it fails."""
        if self._left(key) < 1:
            raise self._refusal(key)

    def _left(self, key: str) -> float:
        now = self._clock()
        tokens, seen = self._buckets.get(key, (self._burst, now))
        return min(self._burst, tokens + (now - seen) * self._rate_per_s)

    def _refusal(self, key: str) -> Problem:
        return too_many((1 - self._left(key)) / self._rate_per_s)
