"""The gateway as it is opened in production, over local AWS and its real protocol."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer, unused_port

from devstack.local_aws import local_aws_app
from devstack.provision import provision
from gateway.app import gateway_app
from gateway.settings import GatewaySettings
from storage.opening import open_storage
from tests.fakes.aws_proxy import AwsProxy, open_aws_proxy
from tests.fakes.businesses import business


@dataclass
class Front:
    http: TestClient[Any, Any]
    proxy: AwsProxy
    settings: GatewaySettings

    async def say(self, message: str, session_id: str | None = None) -> tuple[int, dict[str, Any]]:
        body = {"message": message, "session_id": session_id}
        response = await self.http.post("/chat/clinic", json=body)
        return response.status, await response.json(content_type=None)

    async def asking_for_days(self) -> str:
        """A session whose next words make the gateway ask a worker."""
        _, reply = await self.say("I would like an appointment")
        session_id: str = reply["session_id"]
        return session_id


DETAILS = "My name is Ana Lopez, my email is ana@example.com, my phone is +52 55 5123 4567"


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")


@pytest.fixture
async def front() -> AsyncIterator[Front]:
    async with TestServer(local_aws_app()) as aws:
        url = str(aws.make_url("")).rstrip("/")
        await provision(url, visibility_s=30)
        async with open_aws_proxy(url) as proxy:
            endpoint = await proxy.listen("gateway")
            settings = GatewaySettings(aws_endpoint_url=endpoint, turn_wait_s=0.5)
            async with open_storage(settings) as storage:
                await storage.tenants.put(business())
            async with TestClient(TestServer(gateway_app(settings))) as http:
                yield Front(http, proxy, settings)


async def test_a_turn_without_a_command_is_two_calls(front: Front) -> None:
    _, reply = await front.say("Hello")
    front.proxy.clear()
    status, _ = await front.say("I would like an appointment", reply["session_id"])
    assert status == 200
    assert dict(front.proxy.count()) == {
        "dynamodb:Query": 1,
        "dynamodb:TransactWriteItems": 1,
    }


async def test_a_reading_command_adds_one_send_beside_its_polls(front: Front) -> None:
    session_id = await front.asking_for_days()
    front.proxy.clear()
    status, reply = await front.say(DETAILS, session_id)
    assert status == 200
    assert reply["booking_state"] != "choosing_day", "no worker is there to answer"
    assert dict(front.proxy.count(polls=False)) == {
        "dynamodb:Query": 1,
        "sqs:SendMessageBatch": 1,
        "dynamodb:TransactWriteItems": 1,
    }


@pytest.mark.parametrize("kind", ["drop", "throttle", "error", "hang"])
async def test_a_queue_out_of_reach_is_503_within_a_second(front: Front, kind: Any) -> None:
    session_id = await front.asking_for_days()
    front.proxy.rule = lambda call: kind if call.operation.startswith("sqs:") else None
    began = time.monotonic()
    status, problem = await front.say(DETAILS, session_id)
    assert status == 503, problem
    assert time.monotonic() - began < 1.0
    front.proxy.rule = lambda _: None
    assert (await front.say(DETAILS, session_id))[0] == 200


@pytest.mark.parametrize("kind", ["drop", "throttle", "error", "hang"])
async def test_a_table_out_of_reach_is_503_within_a_second(front: Front, kind: Any) -> None:
    session_id = await front.asking_for_days()
    front.proxy.rule = lambda call: kind if call.operation.startswith("dynamodb:") else None
    began = time.monotonic()
    status, problem = await front.say("Ana Lopez", session_id)
    assert status == 503, problem
    assert time.monotonic() - began < 1.0
    front.proxy.rule = lambda _: None
    assert (await front.say("Ana Lopez", session_id))[0] == 200


async def test_nobody_listening_at_the_endpoint_is_503_and_not_ready() -> None:
    settings = GatewaySettings(aws_endpoint_url=f"http://127.0.0.1:{unused_port()}")
    async with TestClient(TestServer(gateway_app(settings))) as http:
        began = time.monotonic()
        response = await http.post("/chat/clinic", json={"message": "Hello"})
        assert response.status == 503
        assert time.monotonic() - began < 1.0
        assert (await http.get("/ready")).status == 503
        assert (await http.get("/health")).status == 200
