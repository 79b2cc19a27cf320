"""The simulated subscriptions are no kinder than Graph's."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.integration.simulators.vendors_at import MAILBOX, VendorsAt

HTTPS = "https://ours.example.com"


def wanted(**changes: Any) -> dict[str, Any]:
    until = datetime.now(UTC) + timedelta(days=2)
    return {
        "changeType": "created,updated,deleted",
        "notificationUrl": f"{HTTPS}/told",
        "resource": f"/users/{MAILBOX}/events",
        "expirationDateTime": f"{until:%Y-%m-%dT%H:%M:%SZ}",
        "clientState": "ours",
        **changes,
    }


def receiver(says: str | None) -> web.Application:
    """`says` None: what it is asked to say."""

    async def told(request: web.Request) -> web.Response:
        text = request.query.get("validationToken", "") if says is None else says
        return web.Response(text=text, content_type="text/plain")

    app = web.Application()
    app.router.add_post("/told", told)
    return app


async def subscribe(vendors: VendorsAt, says: str | None = None, **changes: Any) -> Any:
    async with TestServer(receiver(says)) as ours:
        carries = {HTTPS: str(ours.make_url("")).rstrip("/")}
        await vendors.sim("POST", "notifications", json={"carries": carries})
        return await vendors.graph("POST", "/subscriptions", json=wanted(**changes))


async def test_who_says_the_token_back_is_subscribed(vendors: VendorsAt) -> None:
    answer = await subscribe(vendors)
    assert answer.status_code == 201
    path = f"/subscriptions/{answer.json()['id']}"
    later = {"expirationDateTime": wanted()["expirationDateTime"]}
    assert (await vendors.graph("PATCH", path, json=later)).status_code == 200
    assert (await vendors.graph("DELETE", path)).status_code == 204
    assert (await vendors.graph("PATCH", path, json=later)).status_code == 404


async def test_who_says_something_else_or_is_not_there_is_not(vendors: VendorsAt) -> None:
    refused = await subscribe(vendors, says="hello")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "ValidationError")
    gone = await vendors.graph("POST", "/subscriptions", json=wanted())
    assert gone.status_code == 400


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"notificationUrl": "http://ours.example.com/told"}, 400),
        ({"expirationDateTime": "2020-01-01T00:00:00Z"}, 400),
        ({"expirationDateTime": "2099-01-01T00:00:00Z"}, 400),
        ({"changeType": "moved"}, 400),
        ({"clientState": "x" * 129}, 400),
        ({"resource": "/users"}, 400),
        ({"includes": "everything"}, 400),
    ],
)
async def test_what_graph_refuses_is_refused(
    vendors: VendorsAt, changes: dict[str, Any], status: int
) -> None:
    assert (await subscribe(vendors, **changes)).status_code == status


async def test_an_owner_is_told_of_their_own_mailbox_alone(vendors: VendorsAt) -> None:
    assert (await vendors.http.post("/graph/v1.0/subscriptions", json=wanted())).status_code == 401
    directory = {
        "directory_id": "0f4f7c52-6b1e-4ad5-9d27-3c1a5f0b0003",
        "domain": "dental.example",
    }
    await vendors.sim("POST", "login", json={"directory": directory})
    theirs = await subscribe(vendors, resource="/users/front@dental.example/events")
    assert theirs.status_code == 404
