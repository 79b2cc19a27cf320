from collections.abc import AsyncIterator

import pytest

from tests.fakes.vendor_simulators import Vendors, running_vendors


@pytest.fixture
async def vendors() -> AsyncIterator[Vendors]:
    async with running_vendors() as vendors:
        yield vendors
