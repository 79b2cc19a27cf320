"""Twilio's REST: ending or redirecting a call that is going on."""

import base64
import hmac
import xml.etree.ElementTree as ET
from email.utils import format_datetime
from typing import Any

from aiohttp import web

from devstack.credentials import TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN
from devstack.simulators.names import names
from devstack.simulators.simulation import SIMULATION
from devstack.simulators.twilio_calls import TwilioCall, twilio_error_body

_KNOWN = names(
    """Url Method Status FallbackUrl FallbackMethod StatusCallback StatusCallbackMethod Twiml
    TimeLimit"""
)
_MAX_TWIML = 4000


def twilio_app() -> web.Application:
    app = web.Application()
    call = "/2010-04-01/Accounts/{account}/Calls/{sid}.json"
    app.router.add_get(call, _show)
    app.router.add_post(call, _update)
    return app


def _refused(status: int, code: int, message: str) -> web.Response:
    return web.json_response(twilio_error_body(status, code, message), status=status)


def _authorized(request: web.Request) -> bool:
    scheme, _, encoded = request.headers.get("Authorization", "").partition(" ")
    wanted = base64.b64encode(f"{TWILIO_ACCOUNT_SID}:{TWILIO_AUTH_TOKEN}".encode()).decode()
    return scheme.lower() == "basic" and hmac.compare_digest(encoded.encode(), wanted.encode())


def _find(request: web.Request) -> TwilioCall | web.Response:
    if not _authorized(request):
        return _refused(401, 20003, "Authenticate")
    call = request.config_dict[SIMULATION].calls.by_sid.get(request.match_info["sid"])
    if call is None or request.match_info["account"] != TWILIO_ACCOUNT_SID:
        path = request.path.removeprefix("/twilio")
        return _refused(404, 20404, f"The requested resource {path} was not found")
    return call


async def _show(request: web.Request) -> web.Response:
    call = _find(request)
    return call if isinstance(call, web.Response) else web.json_response(_shown(call))


async def _update(request: web.Request) -> web.Response:
    call = _find(request)
    if isinstance(call, web.Response):
        return call
    form = {name: str(value) for name, value in (await request.post()).items()}
    if call.status in ("completed", "canceled"):
        return _refused(400, 21220, "Call is not in-progress. Cannot redirect.")
    if not set(form) & {"Status", "Url", "Twiml"} or set(form) - _KNOWN:
        return _refused(400, 21218, "Invalid or missing parameters for a call update.")
    if form.get("Status", "completed") not in ("completed", "canceled"):
        return _refused(400, 21219, "Status must be 'completed' or 'canceled'.")
    if "Twiml" in form and not _is_twiml(form["Twiml"]):
        return _refused(400, 12100, "Document parse failure")
    call.change(status=form.get("Status", ""), twiml=form.get("Twiml"))
    return web.json_response(_shown(call))


def _is_twiml(text: str) -> bool:
    if len(text) > _MAX_TWIML:
        return False
    try:
        return ET.fromstring(text).tag == "Response"
    except ET.ParseError:
        return False


def _shown(call: TwilioCall) -> dict[str, Any]:
    uri = f"/2010-04-01/Accounts/{TWILIO_ACCOUNT_SID}/Calls/{call.sid}"
    stamp = format_datetime(call.started_at)
    return {
        "sid": call.sid,
        "account_sid": TWILIO_ACCOUNT_SID,
        "api_version": "2010-04-01",
        "from": call.caller,
        "to": call.called,
        "status": call.status,
        "direction": "inbound",
        "date_created": stamp,
        "date_updated": stamp,
        "start_time": stamp,
        "end_time": None,
        "duration": None,
        "price": None,
        "price_unit": "USD",
        "uri": f"{uri}.json",
        "subresource_uris": {"recordings": f"{uri}/Recordings.json"},
    }
