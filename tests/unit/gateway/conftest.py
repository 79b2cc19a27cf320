import hashlib
from collections.abc import AsyncIterator

import pytest

from domain.tenants import Tenant
from tests.fakes.businesses import business
from tests.fakes.gateways import TOKEN, House, running_gateway


@pytest.fixture
def clinic() -> Tenant:
    digest = hashlib.sha256(TOKEN.encode()).hexdigest()
    return business(fields={"api_token_sha256": (digest,)})


@pytest.fixture
async def house(clinic: Tenant) -> AsyncIterator[House]:
    async with running_gateway(clinic) as house:
        yield house
