"""`POST /webhook`: OpenAI announces a call."""

import logging
import re
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from messaging.faults import Permanent, Transient
from vendors.openai_realtime import InvalidWebhook
from voice.lines import Ringing
from voice.phone import CALL_ID, PHONE

log = logging.getLogger(__name__)

INCOMING = "realtime.call.incoming"
_NUMBER = re.compile(r"(?:sips?|tel):(\+?[0-9]{3,15})(?=[@;>:?]|$)", re.IGNORECASE)
_DISPLAY_NAME = re.compile(r'"(?:[^"\\]|\\.)*"')
LONGEST_HEADER = 2000


def number_in(headers: object, wanted: str) -> str:
    """The number in the first readable header of that name: they are the caller's word, and may
    repeat. Empty where there is none, as of a caller who withholds theirs."""
    if not isinstance(headers, list):
        return ""
    for header in headers:
        if not isinstance(header, dict) or str(header.get("name", "")).strip().lower() != wanted:
            continue
        value = unquote(str(header.get("value", ""))[:LONGEST_HEADER])
        found = _NUMBER.search(_DISPLAY_NAME.sub("", value))
        if found:
            return "+" + found[1].removeprefix("+")
    return ""


async def openai_webhook(request: web.Request) -> web.Response:
    phone = request.app[PHONE]
    at = phone.now()
    try:
        event = phone.speech.verified(await request.read(), request.headers)
    except InvalidWebhook as error:
        log.warning("Webhook refused", extra={"reason": str(error)})
        raise web.HTTPBadRequest(text="invalid webhook") from None
    if event.get("type") != INCOMING:
        return web.Response()
    call_id, called, caller = _incoming(event)
    if not CALL_ID.fullmatch(call_id):
        log.warning("Webhook without a call")
        raise web.HTTPBadRequest(text="no call_id")
    webhook_id = request.headers.get("webhook-id", "")[:200]
    try:
        ringing = Ringing(call_id, called, "openai", at, webhook_id, caller)
        await phone.switchboard.ring(ringing)
    except (Transient, Permanent) as fault:
        # Not on record: the vendor delivers it again.
        log.warning("Call not taken", extra={"call_id": call_id, "reason": fault.reason})
        raise web.HTTPServiceUnavailable(headers={"Retry-After": "1"}) from None
    return web.Response()


def _incoming(event: dict[str, Any]) -> tuple[str, str, str]:
    """The call, the number dialled and the caller's."""
    data = event.get("data")
    data = data if isinstance(data, dict) else {}
    call_id = data.get("call_id")
    headers = data.get("sip_headers")
    known = call_id if isinstance(call_id, str) else ""
    return known, number_in(headers, "to"), number_in(headers, "from")
