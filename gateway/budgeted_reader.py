"""The language model within a day's budget: beyond it the rules answer alone."""

from collections.abc import Sequence
from typing import Protocol

from domain.acts import Context, Reading
from domain.conversation import Turn
from domain.tenants import Tenant
from gateway.ports import Reader
from messaging.faults import Transient


class Budget(Protocol):
    async def allows(self, tenant_id: str) -> bool:
        """Counts one call. Raises `Transient`: what cannot be counted is not spent."""


class BudgetedReader:
    """Implements `Reader`."""

    def __init__(self, model: Reader, budget: Budget) -> None:
        self._model = model
        self._budget = budget

    async def read(
        self,
        text: str,
        context: Context,
        rules: Reading,
        history: Sequence[Turn],
        tenant: Tenant,
    ) -> Reading:
        if not await self._budget.allows(tenant.tenant_id):
            raise Transient("budget_spent")
        return await self._model.read(text, context, rules, history, tenant)
