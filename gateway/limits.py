"""Rate limits of one process."""

import time
from collections import OrderedDict
from collections.abc import Callable

from gateway.problems import too_many


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
        now = self._clock()
        tokens, seen = self._buckets.pop(key, (self._burst, now))
        tokens = min(self._burst, tokens + (now - seen) * self._rate_per_s)
        allowed = tokens >= 1
        self._buckets[key] = (tokens - 1 if allowed else tokens, now)
        if len(self._buckets) > self._keep:
            self._buckets.popitem(last=False)
        if not allowed:
            raise too_many((1 - tokens) / self._rate_per_s)
