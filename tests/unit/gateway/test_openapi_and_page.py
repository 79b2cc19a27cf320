import re
from typing import Any

import pytest
from openapi_spec_validator import validate

from gateway.app import gateway_app
from gateway.openapi import openapi
from gateway.settings import GatewaySettings
from tests.fakes.businesses import business
from tests.fakes.gateways import House, running_gateway


def test_the_published_description_is_valid_openapi() -> None:
    validate(openapi())


def test_every_post_is_described() -> None:
    app = gateway_app(GatewaySettings())
    posts = {
        route.resource.canonical
        for route in app.router.routes()
        if route.method == "POST" and route.resource
    }
    posts -= {
        "/events/sendgrid",
        "/graph/notifications",
    }  # in the vendor's form, for the vendor alone
    described: dict[str, Any] = openapi()["paths"]
    assert posts == set(described)


def test_a_tool_may_name_its_tenant_and_says_what_it_needs() -> None:
    body = openapi()["components"]["schemas"]["BookRequest"]
    assert set(body["required"]) == {"slot_id", "name"}  # an e-mail where the tenant asks
    assert {"tenant_id", "language", "phone"} < set(body["properties"])


async def test_the_description_is_served(house: House) -> None:
    response = await house.http.get("/openapi.json")
    assert (await response.json())["openapi"] == "3.1.0"


async def test_the_page_takes_script_and_style_from_its_own_files_only(house: House) -> None:
    response = await house.http.get("/chat/clinic")
    assert response.content_type == "text/html"
    policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    page = await response.text()
    assert not re.search(
        r"<script(?![^>]*(\bsrc=|application/json))|<style|\son\w+=|\sstyle=", page
    )
    for name in re.findall(r'(?:src|href)="(/page/[^"]+)"', page):
        assert (await house.http.get(name)).status == 200


@pytest.mark.parametrize("name", ["<b>Bob & Co</b>", '"quoted"', "$name"])
async def test_a_business_may_have_any_name(name: str) -> None:
    async with running_gateway(business(fields={"name": name})) as house:
        page = await (await house.http.get("/chat/clinic")).text()
    title = re.search("<title>(.*?)</title>", page)
    assert title
    assert "<" not in title.group(1)
    assert '"' not in title.group(1)
