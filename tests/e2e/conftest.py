from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.fakes.callers import FEW_LINES, LINES
from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System, open_system


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def system(tmp_path_factory) -> AsyncIterator[System]:  # type: ignore[no-untyped-def]
    """One running system for the tests of a module."""
    logs: Path = tmp_path_factory.mktemp("logs")
    async with open_system(logs) as running:
        await running.start_workers()
        await running.start_gateway()
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def phone(tmp_path_factory) -> AsyncIterator[System]:  # type: ignore[no-untyped-def]
    """One running system for all tests of calls."""
    logs: Path = tmp_path_factory.mktemp("calls")
    async with open_system(logs) as running, open_onlooker(running) as onlooker:
        calls = onlooker.tenant.calls.model_copy(
            update={"numbers": (FEW_LINES,), "max_at_once": LINES}
        )
        own = {"tenant_id": "few-lines", "mailbox": "few@consulate.example"}
        few = onlooker.tenant.model_copy(update={**own, "api_token_sha256": (), "calls": calls})
        await onlooker.storage.tenants.put(few)
        await running.start_workers()
        await running.start_voice()
        yield running
