"""What a day may cost: calls of a language model, minutes on the phone; counted for all replicas.

At four fifths of a budget somebody is told, at its end the cheaper way is taken.
"""

import logging
from collections import OrderedDict
from datetime import datetime
from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, Field

from messaging.deployment import DeploymentKey
from runtime.environment import Settings
from runtime.metrics import BUDGET_NEARLY_SPENT, BUDGET_SPENT, record
from storage.counters import DAY, HOUR, Count, Counters

log = logging.getLogger(__name__)

WARN_AT = 0.8
AT_ONCE = 10  # calls of a model that a replica takes of the counter in one write
REMEMBERED = 10_000  # businesses

What = Literal["model", "minutes"]


class ModelCalls(NamedTuple):
    """The most of a day: of everybody together, and of one business."""

    everybody: int
    business: int


class CallMinutes(NamedTuple):
    """The most of a day: of one business, and of one caller, wherever they call."""

    business: int
    caller: int


def _two(text: object) -> object:
    """ "50000, 3000" """
    return tuple(part.strip() for part in text.split(",")) if isinstance(text, str) else text


class ModelBudgetSettings(Settings):
    model_calls_a_day: Annotated[ModelCalls, BeforeValidator(_two)] = Field(
        ModelCalls(50_000, 3_000), validation_alias="MODEL_CALLS_A_DAY"
    )


class CallBudgetSettings(Settings):
    call_minutes_a_day: Annotated[CallMinutes, BeforeValidator(_two)] = Field(
        CallMinutes(1_500, 60), validation_alias="CALL_MINUTES_A_DAY"
    )
    # Of one number, to all businesses together.
    calls_an_hour: int = Field(12, validation_alias="CALLS_AN_HOUR", ge=1)


class ModelBudget:
    """Takes some of the counters at once: a call of the model costs a tenth of a write."""

    def __init__(self, counters: Counters, most: ModelCalls) -> None:
        self._counters = counters
        self._most = most
        self._left: OrderedDict[tuple[str, datetime], int] = OrderedDict()

    async def allows(self, tenant_id: str) -> bool:
        """Counts one call. Raises `Transient`."""
        everybody = Count("model#everybody", self._most.everybody, DAY)
        business = Count(f"model#business#{tenant_id}", self._most.business, DAY)
        return await self._take(business, tenant_id) and await self._take(everybody, "everybody")

    async def _take(self, count: Count, whose: str) -> bool:
        place = (count.subject, self._counters.over_at(count))
        left = self._left.get(place)
        if left is None or left == 0:
            left = await self._more(count, whose)
        self._left[place] = left - 1 if left > 0 else left
        self._left.move_to_end(place)
        if len(self._left) > REMEMBERED:
            self._left.popitem(last=False)
        return left > 0

    async def _more(self, count: Count, whose: str) -> int:
        """How many more may be made; -1 where the day's are spent, which is not asked again."""
        some = min(AT_ONCE, max(1, count.most // (2 * AT_ONCE)))
        taken = await self._counters.spend(count, some)
        if taken is None:
            spent("model", whose)
            return -1
        warn("model", whose, count, taken, some)
        return some


class CallBudget:
    def __init__(
        self, counters: Counters, key: DeploymentKey, most: CallMinutes, calls_an_hour: int
    ) -> None:
        self._counters = counters
        self._key = key
        self._most = most
        self._calls_an_hour = calls_an_hour

    async def too_often(self, caller: str) -> bool:
        """Counts a call of a number."""
        if not caller:
            return False
        digest = self._key.digest("person", caller)
        count = Count(f"calls#caller#{digest}", self._calls_an_hour, HOUR)
        return await self._counters.take([count]) is not None

    async def spent(self, tenant_id: str, caller: str) -> bool:
        for count in self._counts(tenant_id, caller):
            if await self._counters.taken(count) >= count.most:
                spent("minutes", tenant_id)
                return True
        return False

    async def add(self, tenant_id: str, caller: str, minutes: int) -> None:
        """What a call that is over took, whole minutes."""
        for count in self._counts(tenant_id, caller):
            taken = await self._counters.add(count, minutes)
            warn("minutes", tenant_id, count, taken, minutes)

    def _counts(self, tenant_id: str, caller: str) -> list[Count]:
        counts = [Count(f"minutes#business#{tenant_id}", self._most.business, DAY)]
        if caller:
            digest = self._key.digest("person", caller)
            counts.append(Count(f"minutes#caller#{digest}", self._most.caller, DAY))
        return counts


def warn(what: What, whose: str, count: Count, taken: int, added: int) -> None:
    """Once: by whoever takes it past the line."""
    if taken - added < WARN_AT * count.most <= taken:
        log.warning("Budget nearly spent", extra={"budget": what, "whose": whose})
        record(BUDGET_NEARLY_SPENT, budget=what, whose=whose)


def spent(what: What, whose: str) -> None:
    log.warning("Budget spent", extra={"budget": what, "whose": whose})
    record(BUDGET_SPENT, budget=what, whose=whose)
