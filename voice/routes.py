"""The voice process's endpoints: OpenAI's webhook, Twilio's webhook and media socket."""

import logging
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from domain.tenants import Tenant
from messaging.faults import Permanent, Transient
from vendors.openai_realtime import InvalidWebhook, OpenAIRealtime
from voice.instructions import busy_words
from voice.journal import CallJournal
from voice.media import Bridge, Stream, started
from voice.ports import TwilioLeg
from voice.switchboard import Ringing, Switchboard
from voice.twilio import (
    BadFrame,
    connect_twiml,
    hang_up_twiml,
    say_and_hang_up_twiml,
    signed_by_twilio,
)

log = logging.getLogger(__name__)

MAX_BODY_BYTES = 64 * 1024
INCOMING = "realtime.call.incoming"
_NUMBER = re.compile(r"(?:sip|sips|tel):(\+?[0-9]{3,15})(?=[@;>]|$)", re.IGNORECASE)
_CALL_ID = re.compile(r"[A-Za-z0-9_.:@-]{1,200}")
_TRANSFER_FAILED = "The transfer did not work: say so and offer to take a message."


@dataclass(frozen=True)
class Phone:
    """What the routes work with."""

    switchboard: Switchboard
    speech: OpenAIRealtime
    bridge: Bridge
    leg: TwilioLeg
    twilio_auth_token: str
    public_url: str


PHONE = web.AppKey("phone", Phone)


def called_number(headers: object) -> str:
    """The number in the first readable To header: they are the caller's word, and may repeat."""
    if not isinstance(headers, list):
        return ""
    for header in headers:
        if not isinstance(header, dict) or str(header.get("name", "")).lower() != "to":
            continue
        found = _NUMBER.search(str(header.get("value", "")))
        if found:
            return "+" + found[1].removeprefix("+")
    return ""


async def openai_webhook(request: web.Request) -> web.Response:
    phone = request.app[PHONE]
    try:
        event = phone.speech.verified(await request.read(), request.headers)
    except InvalidWebhook as error:
        log.warning("Webhook refused", extra={"reason": str(error)})
        raise web.HTTPBadRequest(text="invalid webhook") from None
    if event.get("type") != INCOMING:
        return web.Response()
    call_id, called = _incoming(event)
    if not _CALL_ID.fullmatch(call_id):
        log.warning("Webhook without a call")
        raise web.HTTPBadRequest(text="no call_id")
    webhook_id = request.headers.get("webhook-id", "")[:200]
    try:
        await phone.switchboard.ring(Ringing(call_id, called, "openai", webhook_id))
    except (Transient, Permanent) as fault:
        # Not on record: the vendor delivers it again.
        log.warning("Call not taken", extra={"call_id": call_id, "reason": fault.reason})
        raise web.HTTPServiceUnavailable(headers={"Retry-After": "1"}) from None
    return web.Response()


def _incoming(event: dict[str, Any]) -> tuple[str, str]:
    data = event.get("data")
    data = data if isinstance(data, dict) else {}
    call_id = data.get("call_id")
    return call_id if isinstance(call_id, str) else "", called_number(data.get("sip_headers"))


async def twilio_voice(request: web.Request) -> web.Response:
    """A call comes in, or back: from a dropped stream, or from a person who did not answer."""
    phone = request.app[PHONE]
    form = {name: str(value) for name, value in (await request.post()).items()}
    _check_signature(request, phone, form)
    call_sid = form.get("CallSid", "")
    if not _CALL_ID.fullmatch(call_sid):
        raise web.HTTPBadRequest(text="no CallSid")
    if request.query.get("after") == "dial" and form.get("DialCallStatus") == "completed":
        return _xml(hang_up_twiml())
    tenant = await phone.switchboard.tenant_of(form.get("To", ""))
    if tenant is None or not tenant.active:
        return _xml(hang_up_twiml())
    parameters = {"tenant_id": tenant.tenant_id}
    if "after" in request.query:
        parameters["after"] = request.query["after"][:20]
    elif await phone.switchboard.lines_taken(tenant):
        return _xml(say_and_hang_up_twiml(busy_words(tenant), tenant.default_language))
    stream = phone.public_url.replace("http", "ws", 1) + "/twilio/media"
    again = f"{phone.public_url}/twilio/voice?after=stream"
    return _xml(connect_twiml(stream, again, parameters))


async def twilio_media(request: web.Request) -> web.WebSocketResponse:
    phone = request.app[PHONE]
    _check_signature(request, phone, {})
    socket = web.WebSocketResponse(max_msg_size=MAX_BODY_BYTES, heartbeat=20)
    await socket.prepare(request)
    try:
        start = await started(socket)
        if start is None or not _CALL_ID.fullmatch(start.call_sid):
            return socket
        found = await _journal_of(phone, start.call_sid, start.parameters)
        if found is None:
            return socket
        journal, tenant = found
        again = f"{phone.public_url}/twilio/voice?after=dial"
        stream = Stream(socket, start, phone.leg, again)
        failed = _TRANSFER_FAILED if start.parameters.get("after") == "dial" else ""
        await phone.switchboard.hold(
            start.call_sid, phone.bridge.run(stream, journal, tenant, failed)
        )
    except BadFrame:
        log.warning("Stream refused: not a media frame")
    finally:
        await socket.close()
    return socket


async def _journal_of(
    phone: Phone, call_sid: str, parameters: dict[str, str]
) -> tuple[CallJournal, Tenant] | None:
    """A new call's journal, or that of a call which comes back."""
    board = phone.switchboard
    if "after" in parameters:
        return await board.take(call_sid)
    tenant = await board.tenant(parameters.get("tenant_id", ""))
    journal = await board.begin(Ringing(call_sid, "", "twilio"), tenant)
    return (journal, tenant) if journal else await board.take(call_sid)


def _check_signature(request: web.Request, phone: Phone, form: dict[str, str]) -> None:
    given = request.headers.get("X-Twilio-Signature", "")
    url = phone.public_url + request.path_qs
    if not phone.twilio_auth_token or not signed_by_twilio(
        phone.twilio_auth_token, given, url, form
    ):
        log.warning("Twilio signature refused", extra={"path": request.path})
        raise web.HTTPForbidden(text="signature")


def _xml(twiml: str) -> web.Response:
    return web.Response(text=twiml, content_type="text/xml")
