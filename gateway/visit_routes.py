"""Paths of the page that the link of a mail leads to."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiohttp import web

from gateway.bodies import idempotency_key, parse, read_json
from gateway.middleware import REQUEST_ID
from gateway.networks import network_of
from gateway.page.linked import language_of, visit_page
from gateway.routes import GATEWAY
from gateway.visit_bodies import VisitLink, VisitMove, VisitReply, VisitTimes
from gateway.visiting import (
    Opened,
    VisitDesk,
    attend,
    cancel,
    find_days,
    find_times,
    move,
    show,
    ticket_of,
    told,
)

Asked = TypeVar("Asked", bound=VisitLink)


def add_visit_routes(app: web.Application) -> None:
    app.router.add_get("/appointment/{tenant_id}", get_visit_page)
    app.router.add_post("/appointment/{tenant_id}", post_visit)
    app.router.add_post("/appointment/{tenant_id}/days", post_visit_days)
    app.router.add_post("/appointment/{tenant_id}/times", post_visit_times)
    app.router.add_post("/appointment/{tenant_id}/move", post_visit_move)
    app.router.add_post("/appointment/{tenant_id}/cancel", post_visit_cancel)
    app.router.add_post("/appointment/{tenant_id}/attend", post_visit_attend)


async def get_visit_page(request: web.Request) -> web.Response:
    tenant = await request.app[GATEWAY].directory.tenant(request.match_info["tenant_id"])
    return visit_page(tenant, language_of(request, tenant))


async def _visit(
    request: web.Request,
    model: type[Asked],
    ask: Callable[[Opened, Asked, VisitDesk], Awaitable[VisitReply]],
) -> web.Response:
    """A ticket that is forged, foreign or over asks nobody anything."""
    gateway = request.app[GATEWAY]
    network = network_of(request, gateway.trusted_proxies)
    gateway.network_limit.take(network)
    tenant = await gateway.directory.tenant(request.match_info["tenant_id"])
    gateway.chat_limit.take(tenant.tenant_id)
    asked = parse(model, await read_json(request))
    language, ticket = language_of(request, tenant), ticket_of(asked.ticket, tenant, gateway.visits)
    if ticket is None:
        reply = told("gone", tenant, language)
    else:
        key = idempotency_key(request)
        use = Opened(tenant, language, ticket, asked, request[REQUEST_ID], network, key)
        reply = await ask(use, asked, gateway.visits)
    return web.json_response(text=reply.model_dump_json())


async def post_visit(request: web.Request) -> web.Response:
    return await _visit(request, VisitLink, lambda use, _, desk: show(use, desk))


async def post_visit_days(request: web.Request) -> web.Response:
    return await _visit(request, VisitLink, lambda use, _, desk: find_days(use, desk))


async def post_visit_times(request: web.Request) -> web.Response:
    return await _visit(
        request, VisitTimes, lambda use, asked, desk: find_times(use, asked.day, desk)
    )


async def post_visit_move(request: web.Request) -> web.Response:
    return await _visit(request, VisitMove, lambda use, asked, desk: move(use, asked.start, desk))


async def post_visit_cancel(request: web.Request) -> web.Response:
    return await _visit(request, VisitLink, lambda use, _, desk: cancel(use, desk))


async def post_visit_attend(request: web.Request) -> web.Response:
    return await _visit(request, VisitLink, lambda use, _, desk: attend(use, desk))
