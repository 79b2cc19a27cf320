from collections.abc import AsyncIterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest_asyncio

from domain.tenants import WEEKDAYS, OpenHours, Tenant
from tests.fakes.callers import ALWAYS_OPEN, FEW_LINES, LINES
from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System, open_system

AROUND_THE_CLOCK = OpenHours(opens=time.min, closes=time.max)
AT_ANY_HOUR = {"hours": dict.fromkeys(WEEKDAYS, (AROUND_THE_CLOCK,)), "closed_days": ()}


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
        few = {"numbers": (FEW_LINES,), "max_at_once": LINES}
        for another in (
            a_consulate(onlooker.tenant, "few-lines", few),
            a_consulate(onlooker.tenant, "always-open", {"numbers": (ALWAYS_OPEN,)}, AT_ANY_HOUR),
        ):
            await onlooker.storage.tenants.put(another)
        await running.start_workers()
        await running.start_voice()
        yield running


def a_consulate(tenant: Tenant, tenant_id: str, calls: Any, scheduling: Any = None) -> Tenant:
    """Another one, with a calendar and lines of its own."""
    update = {
        "tenant_id": tenant_id,
        "mailbox": f"{tenant_id}@consulate.example",
        "api_token_sha256": (),
        "calls": tenant.calls.model_copy(update=calls),
        "scheduling": tenant.scheduling.model_copy(update=scheduling or {}),
    }
    return tenant.model_copy(update=update)
