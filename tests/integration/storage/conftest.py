"""The repositories over the in-memory DynamoDB, and over the local AWS: one suite for both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp.test_utils import TestServer

from devstack.local_aws import local_aws_app
from devstack.provision import provision
from messaging.aws import AwsClient
from storage.opening import Storage, storage_over
from storage.tables import TableSettings
from tests.fakes.aws_clients import aws_client
from tests.fakes.dynamo import FakeDynamo

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)  # a Monday


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@asynccontextmanager
async def open_local_dynamo() -> AsyncIterator[AwsClient]:
    async with TestServer(local_aws_app()) as server:
        url = str(server.make_url("/")).rstrip("/")
        await provision(url, visibility_s=30)
        async with aws_client("dynamodb", url) as client:
            yield client


@pytest.fixture(params=["memory", "local_aws"])
async def dynamo(request: pytest.FixtureRequest) -> AsyncIterator[AwsClient]:
    if request.param == "memory":
        yield FakeDynamo()
        return
    async with open_local_dynamo() as client:
        yield client


@pytest.fixture
def storage(dynamo: AwsClient, clock: Clock) -> Storage:
    return storage_over(dynamo, TableSettings(), clock)
