"""Paths by which an owner connects a mailbox."""

import secrets

from aiohttp import web
from pydantic import ValidationError

from domain.tenants import Tenant
from gateway.bodies import parse, read_json
from gateway.connecting import CALLBACK, Browser, InviteRequest, Landing, begin, finish
from gateway.middleware import REQUEST_ID
from gateway.networks import network_of
from gateway.page.linked import (
    connect_page,
    connected_page,
    gone_page,
    language_of,
    spoken,
)
from gateway.problems import Problem
from gateway.routes import GATEWAY
from storage.sign_ins import LASTS

COOKIE = "connecting"


def add_connect_routes(app: web.Application) -> None:
    app.router.add_get("/connect/{tenant_id}", get_connect_page)
    app.router.add_post("/connect/{tenant_id}", post_connect)
    app.router.add_get(CALLBACK, get_connected)


async def get_connect_page(request: web.Request) -> web.Response:
    tenant = await request.app[GATEWAY].directory.tenant(request.match_info["tenant_id"])
    return connect_page(tenant, language_of(request, tenant))


async def post_connect(request: web.Request) -> web.Response:
    gateway = request.app[GATEWAY]
    gateway.network_limit.take(network_of(request, gateway.trusted_proxies))
    tenant = await gateway.directory.tenant(request.match_info["tenant_id"])
    gateway.chat_limit.take(tenant.tenant_id)
    told = parse(InviteRequest, await read_json(request))
    language = language_of(request, tenant)
    browser = Browser(tenant.tenant_id, language, secrets.token_urlsafe(32))
    reply = await begin(told.ticket, browser, tenant, request[REQUEST_ID], desk=gateway.owners)
    response = web.json_response(text=reply.model_dump_json())
    if reply.status == "go":
        # Lax: it comes along when Microsoft's page leads back here, with no other foreign request.
        response.set_cookie(
            COOKIE,
            browser.cookie(),
            max_age=int(LASTS.total_seconds()),
            path=CALLBACK,
            secure=gateway.owners.public_url.startswith("https:"),
            httponly=True,
            samesite="Lax",
        )
    return response


async def get_connected(request: web.Request) -> web.Response:
    """A query that is not one of ours, or comes to another browser, asks nobody anything."""
    gateway = request.app[GATEWAY]
    gateway.network_limit.take(network_of(request, gateway.trusted_proxies))
    browser, landing = Browser.read(request.cookies.get(COOKIE, "")), _landing(request)
    tenant = await _tenant(request, browser.tenant_id) if landing else None
    if landing is None or tenant is None:
        return gone_page()
    gateway.chat_limit.take(tenant.tenant_id)
    outcome = await finish(landing, browser, request[REQUEST_ID], desk=gateway.owners)
    if outcome == "gone":
        return gone_page()
    return connected_page(outcome, tenant, spoken(browser.language, tenant))


def _landing(request: web.Request) -> Landing | None:
    try:
        landing = Landing.model_validate(dict(request.query))
    except ValidationError:
        return None
    return landing if landing.code or landing.error else None


async def _tenant(request: web.Request, tenant_id: str) -> Tenant | None:
    try:
        return await request.app[GATEWAY].directory.tenant(tenant_id)
    except Problem as problem:
        if problem.status == 404:
            return None
        raise
