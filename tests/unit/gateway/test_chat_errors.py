"""Every error of the chat: a problem document with a request id, and nothing changed."""

import asyncio
import json
import logging
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from domain.tenants import Tenant
from gateway.bodies import read_json
from gateway.problems import Problem
from tests.fakes.businesses import business
from tests.fakes.gateways import House, running_gateway

JSON = {"Content-Type": "application/json"}


async def problem(response: Any, status: int) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(await response.text())
    assert response.status == status, document
    assert response.content_type == "application/problem+json"
    assert document["status"] == status
    assert document["request_id"] == response.headers["X-Request-ID"]
    return document


@pytest.mark.parametrize("tenant_id", ["nobody", "Nobody", "no%2Fbody", "x" * 3000])
async def test_an_unknown_tenant_is_404(house: House, tenant_id: str) -> None:
    response = await house.http.post(f"/chat/{tenant_id}", json={"message": "Hello"})
    if tenant_id == "no%2Fbody":
        assert response.status == 404
        return
    assert (await problem(response, 404))["detail"] == "Tenant not found"


async def test_an_inactive_tenant_is_404() -> None:
    async with running_gateway(business(fields={"active": False})) as house:
        response = await house.post_chat({"message": "Hello"})
        assert (await problem(response, 404))["detail"] == "Tenant not found"
        assert (await house.http.get("/chat/clinic")).status == 404


@pytest.mark.parametrize(
    "body", ["{", "", "{'message': 'Hello'}", '{"message": "\\ud800"}', b"\xff"]
)
async def test_what_is_not_json_is_400(house: House, body: str | bytes) -> None:
    await problem(await house.http.post("/chat/clinic", data=body, headers=JSON), 400)


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_another_content_type_is_415(house: House, content_type: str) -> None:
    response = await house.http.post(
        "/chat/clinic", data=b'{"message": "Hello"}', headers={"Content-Type": content_type}
    )
    await problem(response, 415)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "message"),
        ({"message": ""}, "message"),
        ({"message": "  \n "}, "message"),
        ({"message": None}, "message"),
        ({"message": 5}, "message"),
        ({"message": ["Hello"]}, "message"),
        ({"message": "x" * 4001}, "message"),
        ({"message": "Hello", "session_id": 5}, "session_id"),
        (["Hello"], ""),
        ("Hello", ""),
    ],
)
async def test_a_body_that_does_not_fit_is_422_with_the_field(
    house: House, body: Any, field: str
) -> None:
    document = await problem(await house.post_chat(body), 422)
    assert [each["field"] for each in document["errors"]] == [field]
    assert house.dynamo.calls == []


async def test_a_message_of_4000_characters_is_taken(house: House) -> None:
    assert (await house.post_chat({"message": "x" * 4000})).status == 200


async def test_a_body_over_64_kb_is_413(house: House) -> None:
    await problem(await house.post_chat({"message": "x" * 65536}), 413)


async def test_an_unknown_path_is_404_and_another_method_405(house: House) -> None:
    await problem(await house.http.get("/nowhere"), 404)
    await problem(await house.http.get("/page/secrets.txt"), 404)
    response = await house.http.delete("/chat/clinic")
    await problem(response, 405)
    assert response.headers["Allow"] == "GET, HEAD, POST"


async def test_the_31st_turn_of_a_session_in_a_minute_is_429(clinic: Tenant) -> None:
    async with running_gateway(clinic, session_turns_per_minute=3) as house:
        session_id = (await house.say("Hello"))["session_id"]
        for _ in range(3):
            await house.say("Hello", session_id)
        response = await house.post_chat({"message": "Hello", "session_id": session_id})
        await problem(response, 429)
        assert 1 <= int(response.headers["Retry-After"]) <= 20
        assert (await house.post_chat({"message": "Hello"})).status == 200, "another session"


async def test_too_many_requests_of_a_tenant_are_429(clinic: Tenant) -> None:
    async with running_gateway(clinic, tenant_requests_per_s=1) as house:
        await house.say("Hello")
        response = await house.post_chat({"message": "Hello"})
        await problem(response, 429)
        assert response.headers["Retry-After"] == "1"


async def test_a_fault_of_ours_is_500_without_its_text(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(operation: str, request: Any) -> str | None:
        raise RuntimeError("Ana Lopez, ana@example.com")

    house.dynamo.gate = broken
    document = await problem(await house.post_chat({"message": "Hello"}), 500)
    assert "Ana" not in json.dumps(document)
    assert "Request failed" in caplog.messages


async def test_nothing_a_person_writes_reaches_a_log(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "Zacarias zz9@example.com +52 55 5999 8877"
    session_id = (await house.say(f"I would like an appointment, I am {secret}"))["session_id"]
    await house.say(secret, session_id, key=secret)
    await house.post_chat({"message": {"text": secret}, "session_id": secret})
    await house.http.post(
        f"/chat/{secret}", json={"message": secret}, headers={"X-Request-ID": secret}
    )
    await house.use("book", slot_id=secret, name=secret, email=secret, phone=secret)
    house.commands.down = True
    await house.post_chat({"message": secret, "session_id": session_id})
    ours = [record for record in caplog.records if record.name.startswith(("gateway", "domain"))]
    assert ours, "turns are logged"
    for record in ours:
        fields = " ".join(f"{name}={value}" for name, value in vars(record).items())
        for word in ("zz9", "Zacarias", "5999 8877", "59998877"):  # not four digits of a clock
            assert word not in fields


async def test_a_request_id_is_kept_where_it_can_be_no_word(house: House) -> None:
    given = "6f1c0e9a-7d7e-4a55-9a51-0c6b3bb0f1aa"
    response = await house.http.get("/nowhere", headers={"X-Request-ID": given})
    assert response.headers["X-Request-ID"] == given
    response = await house.http.get("/nowhere", headers={"X-Request-ID": "Ana-Lopez"})
    assert response.headers["X-Request-ID"] != "Ana-Lopez"


async def test_every_answer_carries_security_headers(house: House) -> None:
    for response in (await house.http.get("/health"), await house.http.get("/nowhere")):
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


async def test_other_pages_may_not_call_unless_they_are_listed(clinic: Tenant) -> None:
    asked = {"Origin": "https://shop.example", "Access-Control-Request-Method": "POST"}
    async with running_gateway(clinic) as house:
        response = await house.http.options("/chat/clinic", headers=asked)
        assert "Access-Control-Allow-Origin" not in response.headers
    async with running_gateway(clinic, cors_origins="https://shop.example") as house:
        response = await house.http.options("/chat/clinic", headers=asked)
        assert response.status == 204
        assert response.headers["Access-Control-Allow-Origin"] == "https://shop.example"
        response = await house.http.options(
            "/chat/clinic", headers={**asked, "Origin": "https://evil.example"}
        )
        assert "Access-Control-Allow-Origin" not in response.headers


async def test_health_and_readiness(house: House) -> None:
    response = await house.http.get("/health")
    assert await response.json() == {"status": "ok", "service": "gateway"}
    assert (await house.http.get("/ready")).status == 200


async def test_a_header_that_is_no_utf8_is_400(house: House) -> None:
    reader, writer = await asyncio.open_connection(house.http.host, house.http.port)
    writer.write(
        b"POST /voice/get-days HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
        b"Authorization: Bearer \xff\xfe\r\nContent-Length: 0\r\n\r\n"
    )
    status = await reader.readline()
    writer.close()
    await writer.wait_closed()
    assert status.startswith(b"HTTP/1.1 400")


async def test_a_body_that_trickles_is_408() -> None:
    refused: list[int] = []

    async def hurried(request: web.Request) -> web.Response:
        try:
            await read_json(request, within_s=0.02)
        except Problem as problem_:
            refused.append(problem_.status)
        return web.Response()

    app = web.Application()
    app.router.add_post("/", hurried)
    async with TestServer(app) as server:
        reader, writer = await asyncio.open_connection(server.host, server.port)
        writer.write(
            b"POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
            b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
        )
        await reader.readline()
        writer.close()
        await writer.wait_closed()
    assert refused == [408]
