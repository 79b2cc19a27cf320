"""Items come back from a table that AWS restored beside ours."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestServer

from devstack.local_aws import local_aws_app
from devstack.provision import provision
from messaging.aws import AwsClient, AwsSettings, open_aws_client
from ops.__main__ import parser
from ops.terminal import Refused
from storage.dynamo import get, put, scan, write

TENANTS, RESTORED = "ai-receptionist-tenants", "tenants-of-yesterday"


@pytest.fixture
async def url(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    async with TestServer(local_aws_app()) as server:
        address = str(server.make_url("")).rstrip("/")
        await provision(address, visibility_s=30)
        yield address


@pytest.fixture
async def dynamo(url: str) -> AsyncIterator[AwsClient]:
    async with open_aws_client("dynamodb", AwsSettings(aws_endpoint_url=url)) as client:
        await client.create_table(
            TableName=RESTORED,
            BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "tenant_id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "tenant_id", "AttributeType": "S"}],
        )
        for table, names in ((RESTORED, ("ana", "ben", "cid")), (TENANTS, ("ben", "cid"))):
            for name in names:
                item = {"tenant_id": name, "document": f"{name} of {table}", "n": 1, "tags": {"x"}}
                await write(client, put("tenant", table, item))
        yield client


async def restore(url: str, *words: str) -> None:
    args = parser().parse_args(["restore", *words])
    await args.run(args, {"AWS_ENDPOINT_URL": url})


async def test_what_is_missing_comes_back_and_what_is_there_stays(
    url: str, dynamo: AwsClient, capsys: pytest.CaptureFixture[str]
) -> None:
    await restore(url, "tenants", "--from", RESTORED)

    assert await get(dynamo, TENANTS, {"tenant_id": "ana"}) == {
        "tenant_id": "ana",
        "document": f"ana of {RESTORED}",
        "n": 1,
        "tags": {"x"},
    }
    found = {item["tenant_id"]: item["document"] for item in await scan(dynamo, TENANTS)}
    assert found["ben"] == f"ben of {TENANTS}"
    assert capsys.readouterr().out == f"{TENANTS}: 1 copied, 2 there already\n"


async def test_an_item_that_is_named_becomes_what_it_was(url: str, dynamo: AwsClient) -> None:
    await restore(url, "tenants", "--from", RESTORED, "--replace", "ben")

    found = {item["tenant_id"]: item["document"] for item in await scan(dynamo, TENANTS)}
    assert found["ben"] == f"ben of {RESTORED}"
    assert found["cid"] == f"cid of {TENANTS}"


async def test_a_table_is_not_restored_from_itself(url: str) -> None:
    with pytest.raises(Refused):
        await restore(url, "tenants", "--from", TENANTS)
