"""Every simulated customer, against the rules alone and an office in memory."""

import pytest

from tests.scenarios.customer import Customer, all_customers
from tests.scenarios.in_memory import TownInMemory
from tests.scenarios.runner import run


@pytest.fixture(scope="module")
def town() -> TownInMemory:
    """One for all, so that customers take times from one another."""
    return TownInMemory()


@pytest.mark.parametrize("customer", all_customers(), ids=lambda customer: customer.id)
async def test_a_customer_gets_what_they_came_for(customer: Customer, town: TownInMemory) -> None:
    outcome = await run(customer, town)
    assert outcome.passed, outcome.told()
    assert outcome.false_confirmations == 0


@pytest.mark.parametrize("kind", ["en", "es", "mixed"])
def test_there_are_at_least_forty_customers_of_each_kind(kind: str) -> None:
    assert sum(customer.kind == kind for customer in all_customers()) >= 40
