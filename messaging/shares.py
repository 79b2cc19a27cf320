"""How many handlers one business may hold: a mailbox that hangs must not take all of them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Shares:
    """Of one consumer. `most`: handlers at once for one business."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: Counter[str] = Counter()

    @contextmanager
    def taken(self, tenant_id: str) -> Iterator[bool]:
        """Whether there was one left; it is given back on leaving."""
        if self._taken[tenant_id] >= self._most:
            yield False
            return
        self._taken[tenant_id] += 1
        try:
            yield True
        finally:
            self._taken[tenant_id] -= 1
            if not self._taken[tenant_id]:
                del self._taken[tenant_id]
