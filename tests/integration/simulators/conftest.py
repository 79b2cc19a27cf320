"""The pretended backends on free ports, in the test's own loop."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
from aiohttp.test_utils import TestServer

from devstack.local_aws import local_aws_app
from devstack.simulators.app import simulators_app
from devstack.tenant_files import TenantCard
from tests.fakes.aws_clients import aws_client
from tests.integration.simulators.vendors_at import VendorsAt

TENANTS = [
    TenantCard(
        tenant_id="clinic",
        name="The Clinic",
        timezone="America/Mexico_City",
        mailbox="front@clinic.example",
        admin_email="admin@clinic.example",
    ),
]


@pytest.fixture
async def vendors() -> AsyncIterator[VendorsAt]:
    async with (
        TestServer(simulators_app(TENANTS)) as server,
        VendorsAt(str(server.make_url("")).rstrip("/")) as vendors,
    ):
        yield vendors


class Aws:
    def __init__(self, url: str, dynamodb: Any, sqs: Any) -> None:
        self.url, self.dynamodb, self.sqs = url, dynamodb, sqs


@pytest.fixture
async def aws() -> AsyncIterator[Aws]:
    async with AsyncExitStack() as stack:
        server = TestServer(local_aws_app())
        await stack.enter_async_context(server)
        url = str(server.make_url("/")).rstrip("/")
        dynamodb = await stack.enter_async_context(aws_client("dynamodb", url))
        sqs = await stack.enter_async_context(aws_client("sqs", url))
        yield Aws(url, dynamodb, sqs)
