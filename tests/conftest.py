"""What tests of several folders look at together."""

import gc
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.fakes.long_day import LongDay, long_day


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def day(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[LongDay]:
    """The whole system after a long day, still running."""
    async with long_day(tmp_path_factory.mktemp("day")) as lived:
        yield lived


def pytest_collection_finish() -> None:
    """What is loaded by now stays, and is not looked through again and again."""
    gc.collect()
    gc.freeze()
