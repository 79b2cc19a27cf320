"""Where simulated customers go: the real processes, with the businesses of the customers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System, open_system
from tests.scenarios.customer import all_customers, tenant_named


@asynccontextmanager
async def open_town(logs: Path, **environ: str) -> AsyncIterator[System]:
    async with open_system(logs, **environ) as system:
        async with open_onlooker(system) as onlooker:
            for name in sorted({customer.tenant for customer in all_customers()}):
                await onlooker.storage.tenants.put(tenant_named(name))
        await system.start_workers()
        await system.start_gateway()
        yield system
