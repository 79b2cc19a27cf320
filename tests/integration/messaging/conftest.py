"""An SQS client three times: in memory, local AWS, and LocalStack where `LOCALSTACK_HOST` says."""

import asyncio
import os
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer
from localstack_client.config import get_service_endpoint

from devstack.local_aws import local_aws_app
from messaging.aws import AwsClient, AwsSettings, open_aws_client
from messaging.sqs import SqsQueue
from tests.fakes.sqs import FakeSqs


@pytest.fixture(autouse=True)
def _made_up_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")


@asynccontextmanager
async def _open_client(kind: str) -> AsyncIterator[AwsClient]:
    if kind == "memory":
        yield FakeSqs(asyncio.get_running_loop().time)
    elif kind == "localstack":
        if "LOCALSTACK_HOST" not in os.environ:
            pytest.skip("LOCALSTACK_HOST names no LocalStack")
        settings = AwsSettings(aws_endpoint_url=get_service_endpoint("sqs"))
        async with open_aws_client("sqs", settings, read_timeout_s=25) as client:
            yield client
    else:
        async with TestServer(local_aws_app()) as server:
            settings = AwsSettings(aws_endpoint_url=str(server.make_url("/")).rstrip("/"))
            async with open_aws_client("sqs", settings, read_timeout_s=25) as client:
                yield client


@pytest.fixture
def not_on_localstack(request: pytest.FixtureRequest) -> None:
    """Kinder than AWS: there, every receipt a message ever had is good for it."""
    if "localstack" in request.node.callspec.params.values():
        pytest.skip("LocalStack takes the receipt of an earlier delivery")


@pytest.fixture(params=["memory", "local_aws", "localstack"])
async def sqs(request: pytest.FixtureRequest) -> AsyncIterator[AwsClient]:
    async with _open_client(request.param) as client:
        yield client


async def _new_queue(client: AwsClient, name: str) -> SqsQueue:
    url = (await client.create_queue(QueueName=name))["QueueUrl"]
    return SqsQueue(client, url)


@pytest.fixture
async def queue(sqs: AwsClient) -> SqsQueue:
    return await _new_queue(sqs, f"parity-{uuid.uuid4().hex}")


@pytest.fixture
async def dead_queue(sqs: AwsClient, queue: SqsQueue) -> SqsQueue:
    return await _new_queue(sqs, f"{queue.name}-dlq")
