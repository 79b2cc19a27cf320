"""The counts on record are those of this code."""

import pytest

from tests.costs.counting import count
from tests.costs.page import COUNTS

pytestmark = pytest.mark.soak
COUNTED = ("write_units", "read_units", "queue_requests", "log_bytes")


async def test_counts_on_record_are_what_is_counted_today() -> None:
    counted = await count()

    for name, recorded in COUNTS.items():
        for what in COUNTED:
            now, then = getattr(counted[name], what), recorded[what]
            assert now == pytest.approx(then, rel=0.25, abs=2), f"{name}: {what}: make costs"
