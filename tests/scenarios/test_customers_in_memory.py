"""Every simulated customer, against the rules alone and an office in memory."""

from datetime import datetime, timedelta

import pytest

from tests.scenarios.customer import Customer, all_customers
from tests.scenarios.in_memory import TownInMemory
from tests.scenarios.runner import run, run_all


@pytest.fixture(scope="module")
def town() -> TownInMemory:
    """One for all, so that customers take times from one another."""
    return TownInMemory()


@pytest.mark.parametrize("customer", all_customers(), ids=lambda customer: customer.id)
async def test_a_customer_gets_what_they_came_for(customer: Customer, town: TownInMemory) -> None:
    outcome = await run(customer, town)
    assert outcome.passed, outcome.told()
    assert outcome.false_confirmations == 0


@pytest.mark.soak
@pytest.mark.parametrize(
    "monday", ["2026-11-23", "2026-12-21", "2027-03-08", "2027-03-29"], ids=lambda day: day
)
async def test_whatever_the_day_and_the_hour_they_come(monday: str) -> None:
    """Holidays, the ends of a month and of a year, both changes of the clocks."""
    begun = datetime.fromisoformat(f"{monday}T00:17:00+00:00")
    failed = []
    for hours in range(0, 7 * 24, 11):
        now = begun + timedelta(hours=hours)
        outcomes = await run_all(all_customers(), TownInMemory(now), 1)
        failed += [f"{now}: {each.told()}" for each in outcomes if not each.passed]
        assert sum(each.false_confirmations for each in outcomes) == 0
    assert not failed, "\n\n".join(failed)


@pytest.mark.parametrize("kind", ["en", "es", "mixed"])
def test_there_are_at_least_forty_customers_of_each_kind(kind: str) -> None:
    assert sum(customer.kind == kind for customer in all_customers()) >= 40
