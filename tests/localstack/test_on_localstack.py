"""Our queues, and a booking from chat to mail, on LocalStack; its tables where they start."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiobotocore.config import AioConfig
from botocore.exceptions import BotoCoreError, ClientError
from localstack_client.config import get_service_endpoint

from devstack.provision import PREFIX, TABLES, provision
from tests.fakes.aws_clients import aws_client
from tests.fakes.system import System, eventually, open_system

pytestmark = [pytest.mark.soak, pytest.mark.asyncio(loop_scope="module")]

ROOT = Path(__file__).parents[2]
WORKERS = ("calendar", "booking", "email")
# Its tables are a Java program that it would download.
TABLES_WITHIN_S = 20


@pytest.fixture(scope="module")
def endpoint(localstack: str) -> str:
    with pytest.MonkeyPatch.context() as told:
        told.setenv("LOCALSTACK_HOST", localstack)
        return str(get_service_endpoint("sqs"))


def _client(service: str, endpoint: str) -> Any:
    config = AioConfig(read_timeout=TABLES_WITHIN_S, retries={"total_max_attempts": 1})
    return aws_client(service, endpoint, config=config)


async def _has_tables(endpoint: str) -> bool:
    async with _client("dynamodb", endpoint) as dynamodb:
        try:
            await dynamodb.list_tables()
        except (BotoCoreError, ClientError):
            return False
    return True


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def system(endpoint: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    tables = await _has_tables(endpoint)
    await provision(endpoint, visibility_s=30, tables=tables)
    async with open_system(tmp_path_factory.mktemp("localstack")) as running:
        # The SDK reads these itself: one address for queues, another for tables.
        places = {
            "AWS_ENDPOINT_URL": "",
            "AWS_ENDPOINT_URL_SQS": endpoint,
            "AWS_ENDPOINT_URL_DYNAMODB": endpoint if tables else running.aws,
        }
        if tables:
            apply = ["-m", "ops", "tenants", "apply", *map(str, ROOT.glob("tenants/*.toml"))]
            await (await running.start("tenants", apply, **places)).ended()
        await running.start_workers(**places)
        await running.start_gateway(**places)
        yield running


async def test_queues_keep_their_promises(localstack: str) -> None:
    suite = ["-m", "pytest", "-q", "-k", "localstack", "tests/integration/messaging"]
    ran = await asyncio.create_subprocess_exec(
        *(sys.executable, *suite),
        cwd=ROOT,
        env={**os.environ, "LOCALSTACK_HOST": localstack},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said = (await ran.communicate())[0].decode()
    assert ran.returncode == 0, said[-3000:]
    assert " passed" in said


async def test_an_appointment_is_booked_through_its_queues(system: System, endpoint: str) -> None:
    intro = "A viewing please. I'm Ada King, ada.king@example.com, 917-555-0123"
    *_, booked = await system.talk("realestate", intro, "the second one", "the first one")
    assert booked["booking_state"] == "booked", booked["message"]

    async def mailed() -> bool:
        return any("ada.king@example.com" in str(mail["to"]) for mail in await system.outbox())

    await eventually(mailed, within_s=20, what="the confirmation")
    assert not [call for call in system.proxy.calls if call.operation.startswith("sqs:")]
    await eventually(lambda: _is_empty(endpoint), within_s=20, what="empty queues")


async def _is_empty(endpoint: str) -> bool:
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    async with _client("sqs", endpoint) as sqs:
        for worker in (*WORKERS, *(f"{worker}-dlq" for worker in WORKERS)):
            url = (await sqs.get_queue_url(QueueName=PREFIX + worker))["QueueUrl"]
            told = await sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)
            if any(int(count) for count in told["Attributes"].values()):
                return False
    return True


async def test_tables_are_those_of_aws_where_they_start(endpoint: str) -> None:
    if not await _has_tables(endpoint):
        pytest.skip("its DynamoDB does not start here: tables are local AWS's")
    async with _client("dynamodb", endpoint) as dynamodb:
        made = (await dynamodb.list_tables())["TableNames"]
    assert {PREFIX + name for name in TABLES} <= set(made)
