"""SendGrid: `POST /v3/mail/send`, which answers 202 and mails later."""

import json
import secrets

from aiohttp import web

from devstack.credentials import SENDGRID_API_KEY
from devstack.simulators.sendgrid_mail import Refusal, refusals, sendgrid_error_body
from devstack.simulators.simulation import SIMULATION

_MAX_BYTES = 30 * 1024 * 1024
_VERIFIED = (".example", ".test")  # domains a sender may have


def sendgrid_app() -> web.Application:
    app = web.Application(client_max_size=_MAX_BYTES)
    app.router.add_post("/v3/mail/send", _send)
    return app


def _refused(status: int, *found: Refusal) -> web.Response:
    return web.json_response(sendgrid_error_body(*found), status=status)


async def _send(request: web.Request) -> web.Response:
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or key != SENDGRID_API_KEY:
        return _refused(
            401, Refusal("The provided authorization grant is invalid, expired, or revoked")
        )
    try:
        body = json.loads(await request.read())
    except ValueError:
        return _refused(400, Refusal("Bad Request"))
    found = refusals(body)
    if found:
        return _refused(400, *found)
    if not body["from"]["email"].lower().endswith(_VERIFIED):
        return _refused(
            403,
            Refusal("The from address does not match a verified Sender Identity.", "from"),
        )
    message_id = secrets.token_urlsafe(16)
    sandbox = body.get("mail_settings", {}).get("sandbox_mode", {}).get("enable", False)
    if sandbox:
        return web.Response(status=200)
    simulation = request.config_dict[SIMULATION]
    now = simulation.now()
    taken = simulation.outbox.accept(message_id, body, now)
    simulation.mail_events.tell(taken, int(now.timestamp()))
    return web.Response(status=202, headers={"X-Message-Id": message_id})
