"""Every simulated customer against the real gateway and the real workers, by the rules alone."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.fakes.system import System
from tests.scenarios.customer import Customer, all_customers
from tests.scenarios.runner import HttpTown, run_all
from tests.scenarios.town import open_town

AT_ONCE = 12
ALL_WITHIN_S = 120  # some 40 s on two idle cores
pytestmark = [pytest.mark.soak, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def system(tmp_path_factory) -> AsyncIterator[System]:  # type: ignore[no-untyped-def]
    logs: Path = tmp_path_factory.mktemp("customers")
    async with open_town(logs) as running:
        yield running


async def serve(customers: list[Customer], system: System) -> None:
    outcomes = await run_all(
        customers, HttpTown(system.http, system.gateway, system.simulators), AT_ONCE
    )
    failed = [outcome.told() for outcome in outcomes if not outcome.passed]
    assert not failed, "\n\n".join(failed)
    assert sum(outcome.false_confirmations for outcome in outcomes) == 0


async def test_all_customers(system: System) -> None:
    begun = time.monotonic()
    await serve(all_customers(), system)
    assert time.monotonic() - begun < ALL_WITHIN_S
