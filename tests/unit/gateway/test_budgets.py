"""What a day may cost of the language model: then the rules answer alone."""

from typing import Any

import pytest

from domain.acts import Reading
from gateway.budgeted_reader import BudgetedReader
from messaging.faults import Transient
from storage.budgets import ModelBudget, ModelCalls
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.unit.dialogue.office import NOW

CLINIC = business()
SCHOOL = business(fields={"tenant_id": "school"})


class Model:
    def __init__(self) -> None:
        self.asked = 0

    async def read(self, *_: Any) -> Reading:
        self.asked += 1
        return Reading()


def readers(everybody: int, a_business: int) -> tuple[list[BudgetedReader], Model, FakeDynamo]:
    """Two replicas."""
    dynamo, model = FakeDynamo(), Model()
    most = ModelCalls(everybody, a_business)
    counters = [storage_over(dynamo, TableSettings(), lambda: NOW).counters for _ in range(2)]
    return [BudgetedReader(model, ModelBudget(each, most)) for each in counters], model, dynamo


async def ask(reader: BudgetedReader, tenant: Any) -> bool:
    context: Any = None
    try:
        await reader.read("well, perhaps", context, Reading(), (), tenant)
    except Transient:
        return False
    return True


async def test_a_business_has_its_budget_whatever_replica_asks() -> None:
    (one, other), model, _ = readers(everybody=100, a_business=3)
    told = [await ask(reader, CLINIC) for reader in (one, other, one, other, one)]
    assert told == [True, True, True, False, False]
    assert model.asked == 3
    assert await ask(one, SCHOOL)


async def test_everybody_together_have_one_too() -> None:
    (one, other), model, _ = readers(everybody=4, a_business=100)
    for _ in range(3):
        await ask(one, CLINIC)
        await ask(other, SCHOOL)
    assert model.asked <= 4


async def test_somebody_is_told_at_four_fifths_and_at_the_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    (one, _), _, _ = readers(everybody=1000, a_business=10)
    told = []
    for n in range(11):
        await ask(one, CLINIC)
        told.append(
            (n + 1, caplog.text.count("Budget nearly spent"), "Budget spent" in caplog.text)
        )
    assert told[6] == (7, 0, False)
    assert told[7] == (8, 1, False)
    assert told[10] == (11, 1, True)


async def test_most_calls_of_a_model_cost_no_call_to_aws() -> None:
    (one, _), model, dynamo = readers(everybody=100_000, a_business=10_000)
    for _ in range(100):
        await ask(one, CLINIC)
    assert model.asked == 100
    assert len(dynamo.calls) <= 20


async def test_a_counter_out_of_reach_spends_nothing() -> None:
    (one, _), model, dynamo = readers(everybody=10, a_business=10)

    async def away(operation: str, request: Any) -> None:
        raise TimeoutError

    dynamo.gate = away
    with pytest.raises(Transient):
        await ask_raising(one)
    assert model.asked == 0


async def ask_raising(reader: BudgetedReader) -> None:
    context: Any = None
    await reader.read("well", context, Reading(), (), CLINIC)
