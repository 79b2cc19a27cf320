"""Where a mail's vendor tells what became of its mails."""

import logging

from aiohttp import web

from gateway.bodies import read_raw
from gateway.deliveries import take_deliveries
from gateway.middleware import REQUEST_ID
from gateway.networks import network_of
from gateway.problems import Problem
from gateway.routes import GATEWAY
from vendors.sendgrid_events import SIGNATURE, TIMESTAMP, Forged

log = logging.getLogger(__name__)

EVENTS_MOST_BYTES = 1024 * 1024  # the vendor posts 768 kB at most


def add_delivery_routes(app: web.Application) -> None:
    app.router.add_post("/events/sendgrid", post_mail_events)


async def post_mail_events(request: web.Request) -> web.Response:
    gateway = request.app[GATEWAY]
    gateway.network_limit.take(network_of(request, gateway.trusted_proxies))
    desk = gateway.deliveries
    if desk.events is None:
        raise web.HTTPNotFound
    body = await read_raw(request, EVENTS_MOST_BYTES)
    signature, timestamp = (request.headers.get(name, "") for name in (SIGNATURE, TIMESTAMP))
    try:
        events = desk.events.read(body, signature, timestamp)
    except Forged:
        log.warning("Mail events refused", extra={"request_id": request[REQUEST_ID]})
        raise Problem(403, "Not signed by the mail's vendor") from None
    await take_deliveries(events, request[REQUEST_ID], desk)
    return web.Response(status=204)
