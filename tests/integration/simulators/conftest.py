"""The pretended backends on free ports, in the test's own loop."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
from aiobotocore.session import get_session
from aiohttp.test_utils import TestServer

from devstack.local_aws import local_aws_app
from devstack.simulators.app import simulators_app
from devstack.tenant_files import TenantCard
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
        access = {
            "endpoint_url": url,
            "region_name": "us-east-1",
            "aws_access_key_id": "test",
            "aws_secret_access_key": "test",
        }
        session = get_session()
        dynamodb = await stack.enter_async_context(session.create_client("dynamodb", **access))
        sqs = await stack.enter_async_context(session.create_client("sqs", **access))
        yield Aws(url, dynamodb, sqs)
