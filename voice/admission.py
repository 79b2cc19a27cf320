"""Which calls are let in. It is decided before a call is accepted, when it has cost nothing yet."""

import math
from datetime import datetime
from typing import Protocol

from domain.calls import CallRecord
from messaging.deployment import DeploymentKey
from voice.ports import Refusal

# What a SIP caller's carrier is told: busy here, declined, or not available for now.
SIP_STATUS: dict[Refusal, int] = {"busy": 486, "blocked": 603, "too_often": 486, "spent": 480}


class Blocked(Protocol):
    async def has(self, tenant_id: str, number: str, key: DeploymentKey) -> bool: ...


class Budget(Protocol):
    async def too_often(self, caller: str) -> bool: ...

    async def spent(self, tenant_id: str, caller: str) -> bool: ...

    async def add(self, tenant_id: str, caller: str, minutes: int) -> None: ...


class CallAdmission:
    """Implements `voice.ports.Admission`. A number is the caller's word: it bounds, and proves
    nothing."""

    def __init__(self, blocked: Blocked, budget: Budget, key: DeploymentKey) -> None:
        self._blocked = blocked
        self._budget = budget
        self._key = key

    async def refusal(self, tenant_id: str, caller: str) -> Refusal | None:
        if await self._blocked.has(tenant_id, caller, self._key):
            return "blocked"
        if await self._budget.too_often(caller):
            return "too_often"
        return "spent" if await self._budget.spent(tenant_id, caller) else None

    async def ended(self, record: CallRecord, at: datetime) -> None:
        minutes = math.ceil((at - record.started_at).total_seconds() / 60)
        await self._budget.add(record.tenant_id, record.caller, max(1, minutes))
