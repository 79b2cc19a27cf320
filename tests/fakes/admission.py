"""Who lets every call in."""

from datetime import datetime

from domain.calls import CallRecord
from voice.ports import Refusal


class EverybodyIn:
    async def refusal(self, tenant_id: str, caller: str) -> Refusal | None:
        return None

    async def ended(self, record: CallRecord, at: datetime) -> None:
        return None
