"""Faults of vendors that mean more than `messaging.faults` can say."""

from collections.abc import Mapping

from messaging.faults import Permanent
from runtime.metrics import VENDOR_THROTTLED, record


class GrantLost(Permanent):
    """The operator has to act: sign in again, renew a secret, or grant a mailbox."""


def count_throttle(vendor: str, status: int) -> None:
    if status == 429:
        record(VENDOR_THROTTLED, vendor=vendor)


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """What the vendor asks us to wait, where it says so in seconds, as those we call do."""
    text = headers.get("Retry-After") or ""
    return float(text) if text.strip().isdigit() else None
