"""Paths of the gateway; each handler reads a request, calls one thing and writes its answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from contracts.tools import SCHEDULING_TOOLS, Tool
from domain.tenants import Tenant
from gateway.agents import AgentDesk, ToolUse, use_tool
from gateway.bodies import Addressed, ChatRequest, idempotency_key, parse, read_json
from gateway.challenges import HEADER, Challenges
from gateway.confirming import ConfirmDesk, TicketRequest, confirm
from gateway.connecting import ConnectDesk
from gateway.deliveries import DeliveryDesk
from gateway.directory import Directory
from gateway.limits import TokenBuckets
from gateway.middleware import REQUEST_ID, Handler
from gateway.networks import Network, network_of
from gateway.notices import Noticed
from gateway.openapi import openapi, path_of
from gateway.page import asset_response, page_response
from gateway.page.linked import confirm_page, language_of, privacy_page
from gateway.problems import Problem
from gateway.turns import Desk, Said, take_turn
from gateway.visiting import VisitDesk
from runtime.health import ReadyCheck
from storage.keys import Scope


@dataclass(frozen=True)
class Gateway:
    directory: Directory
    chat: Desk
    agents: AgentDesk
    links: ConfirmDesk
    visits: VisitDesk
    owners: ConnectDesk
    noticed: Noticed
    deliveries: DeliveryDesk
    missing: ReadyCheck
    trusted_proxies: Sequence[Network]
    network_limit: TokenBuckets
    session_limit: TokenBuckets
    chat_limit: TokenBuckets
    tools_limit: TokenBuckets
    stranger_limit: TokenBuckets
    challenges: Challenges


READING_TOOLS = frozenset({"get_days", "get_slots", "find"})

GATEWAY = web.AppKey("gateway", Gateway)


def add_routes(app: web.Application) -> None:
    app.router.add_post("/chat/{tenant_id}", post_chat)
    app.router.add_get("/chat/{tenant_id}", get_chat_page)
    app.router.add_get("/confirm/{tenant_id}", get_confirm_page)
    app.router.add_post("/confirm/{tenant_id}", post_confirm)
    app.router.add_get("/privacy/{tenant_id}", get_privacy_page)
    app.router.add_get("/page/{name}", get_asset)
    app.router.add_get("/openapi.json", get_openapi)
    for tool in SCHEDULING_TOOLS:
        app.router.add_post(path_of(tool), post_tool(tool))


async def post_chat(request: web.Request) -> web.Response:
    gateway = request.app[GATEWAY]
    network = network_of(request, gateway.trusted_proxies)
    gateway.network_limit.take(network)
    asked = parse(ChatRequest, await read_json(request))
    if not asked.session_id:
        gateway.chat.begin_limit.take(network)
        await gateway.challenges.admit(network, request.headers.get(HEADER, ""))
    tenant = await gateway.directory.tenant(request.match_info["tenant_id"])
    gateway.chat_limit.take(tenant.tenant_id)
    if asked.session_id:
        gateway.session_limit.take(f"{tenant.tenant_id} {asked.session_id}")
    said = Said(tenant, asked.message, asked.session_id, idempotency_key(request), network)
    reply = await take_turn(said, desk=gateway.chat)
    return web.json_response(text=reply.model_dump_json())


def post_tool(tool: Tool) -> Handler:
    scope: Scope = "read" if tool.name in READING_TOOLS else "book"

    async def post(request: web.Request) -> web.Response:
        gateway = request.app[GATEWAY]
        tenant = await _authorised(request, scope)
        gateway.tools_limit.take(tenant.tenant_id)
        body = await read_json(request)
        if parse(Addressed, body).tenant_id not in (None, tenant.tenant_id):
            raise Problem(403, "The token speaks for another tenant")
        use = ToolUse(
            tenant, parse(tool.arguments, body), request[REQUEST_ID], idempotency_key(request)
        )
        return web.json_response(dict(await use_tool(use, desk=gateway.agents)))

    return post


async def _authorised(request: web.Request, scope: Scope) -> Tenant:
    """Wrong tokens are counted by network: whoever guesses is stopped before a table is read."""
    gateway = request.app[GATEWAY]
    network = network_of(request, gateway.trusted_proxies)
    gateway.stranger_limit.check(network)
    try:
        return await gateway.directory.authorised(request.headers.get("Authorization", ""), scope)
    except Problem as problem:
        if problem.status == 401:
            gateway.stranger_limit.take(network)
        raise


async def get_chat_page(request: web.Request) -> web.Response:
    gateway = request.app[GATEWAY]
    return page_response(await gateway.directory.tenant(request.match_info["tenant_id"]))


async def get_confirm_page(request: web.Request) -> web.Response:
    tenant = await request.app[GATEWAY].directory.tenant(request.match_info["tenant_id"])
    return confirm_page(tenant, language_of(request, tenant))


async def post_confirm(request: web.Request) -> web.Response:
    gateway = request.app[GATEWAY]
    gateway.network_limit.take(network_of(request, gateway.trusted_proxies))
    tenant = await gateway.directory.tenant(request.match_info["tenant_id"])
    gateway.chat_limit.take(tenant.tenant_id)
    told = parse(TicketRequest, await read_json(request))
    language = language_of(request, tenant)
    reply = await confirm(told.ticket, tenant, language, request[REQUEST_ID], desk=gateway.links)
    return web.json_response(text=reply.model_dump_json())


async def get_privacy_page(request: web.Request) -> web.Response:
    tenant = await request.app[GATEWAY].directory.tenant(request.match_info["tenant_id"])
    return privacy_page(tenant, language_of(request, tenant))


async def get_asset(request: web.Request) -> web.Response:
    return asset_response(request.match_info["name"])


async def get_openapi(request: web.Request) -> web.Response:
    return web.json_response(openapi())
