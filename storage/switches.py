"""Kill switches: one item beside the tenants, read by every process at most every 20 seconds.

`receptionist switches` sets them; nobody deploys for it.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal, get_args

from messaging.aws import AwsClient
from messaging.faults import Transient
from storage.dynamo import get, put, write

log = logging.getLogger(__name__)

Switch = Literal["model", "bookings", "calls"]
SWITCHES: tuple[Switch, ...] = get_args(Switch)
_ITEM = "switches#all"  # no tenant's id has such a sign


class Switches:
    def __init__(
        self,
        client: AwsClient,
        table: str,
        now: Callable[[], datetime],
        remembered: timedelta = timedelta(seconds=20),
    ) -> None:
        self._client = client
        self._table = table
        self._now = now
        self._remembered = remembered
        self._read_at: datetime | None = None
        self._off: frozenset[Switch] = frozenset()

    async def off(self, switch: Switch) -> bool:
        """As last read while the table is out of reach: a switch stops nothing by failing."""
        if self._read_at is None or abs(self._now() - self._read_at) >= self._remembered:
            self._read_at = self._now()
            try:
                self._off = await self.all_off()
            except Transient as fault:
                log.warning("Switches not read", extra={"reason": fault.reason})
        return switch in self._off

    async def all_off(self) -> frozenset[Switch]:
        """Read now. Names of a newer build are nobody's here."""
        item = await get(self._client, self._table, {"tenant_id": _ITEM}) or {}
        found = item.get("off", frozenset())
        return frozenset(switch for switch in SWITCHES if switch in found)

    async def put(self, off: frozenset[Switch]) -> None:
        # `of` marks what is no tenant.
        item = {"tenant_id": _ITEM, "of": "", "off": off}
        await write(self._client, put("switches", self._table, item))
        self._read_at = None
