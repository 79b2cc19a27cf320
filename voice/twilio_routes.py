"""Twilio's webhook, which asks what to do with a call, and its media socket."""

import logging
from collections.abc import Mapping

from aiohttp import web

from messaging.faults import Permanent, Transient
from voice.call import LOST, TRANSFERRED
from voice.instructions import refusal_words
from voice.lines import Held, Ringing
from voice.media import Stream, started
from voice.phone import CALL_ID, MAX_BODY_BYTES, PHONE, Phone
from voice.stream_tickets import StreamOf
from voice.twilio import (
    StreamStarted,
    connect_twiml,
    hang_up_twiml,
    reject_twiml,
    say_and_hang_up_twiml,
    signed_by_twilio,
    trouble_twiml,
)

log = logging.getLogger(__name__)

_ANSWERED = frozenset({"completed", "answered"})  # a dialled person took the call


async def twilio_voice(request: web.Request) -> web.Response:
    """A call comes in, or back: from a dropped stream, or from a person who did not answer."""
    phone = request.app[PHONE]
    form = {name: str(value) for name, value in (await request.post()).items()}
    _check_signature(request, phone, form)
    call_sid = form.get("CallSid", "")
    if not CALL_ID.fullmatch(call_sid):
        raise web.HTTPBadRequest(text="no CallSid")
    try:
        twiml = await _instructions(phone, request.query.get("after", ""), form)
    except (Transient, Permanent) as fault:
        log.warning("Call not taken", extra={"call_id": call_sid, "reason": fault.reason})
        twiml = trouble_twiml()
    return web.Response(text=twiml, content_type="text/xml")


async def _instructions(phone: Phone, after: str, form: Mapping[str, str]) -> str:
    record = await phone.lines.record(form["CallSid"]) if after else None
    if record is None:
        return await _ring(phone, form)
    if after == "dial" and form.get("DialCallStatus") in _ANSWERED:
        await phone.lines.close(record, TRANSFERRED)
        return hang_up_twiml()
    if record.outcome:
        return trouble_twiml() if record.outcome == LOST else hang_up_twiml()
    return _connect(phone, StreamOf(record.call_id, record.tenant_id, record.caller))


async def _ring(phone: Phone, form: Mapping[str, str]) -> str:
    if await phone.lines.diverted():
        log.info("Call diverted", extra={"call_id": form["CallSid"]})
        raise web.HTTPServiceUnavailable  # at which Twilio asks the number's fallback address
    tenant = await phone.lines.tenant_of(form.get("To", ""))
    if tenant is None or not tenant.active:
        log.info("Call rejected", extra={"call_id": form["CallSid"]})
        return reject_twiml()
    caller = form.get("From", "")
    ringing = Ringing(form["CallSid"], "", "twilio", phone.now(), caller=caller)
    refusal = await phone.lines.refusal(ringing, tenant)
    if refusal == "blocked":
        return reject_twiml()
    if refusal:
        return say_and_hang_up_twiml(refusal_words(tenant, refusal), tenant.default_language)
    return _connect(phone, StreamOf(form["CallSid"], tenant.tenant_id, caller))


def _connect(phone: Phone, stream: StreamOf) -> str:
    stream_url = phone.public_url.replace("http", "ws", 1) + "/twilio/media"
    again_url = f"{phone.public_url}/twilio/voice?after=stream"
    parameters = {
        "tenant_id": stream.tenant_id,
        "caller": stream.caller,
        "ticket": phone.tickets.made(stream, phone.now()),
    }
    return connect_twiml(stream_url, again_url, parameters)


async def twilio_media(request: web.Request) -> web.WebSocketResponse:
    phone = request.app[PHONE]
    _check_signature(request, phone, {})
    socket = web.WebSocketResponse(max_msg_size=MAX_BODY_BYTES, heartbeat=20, compress=False)
    await socket.prepare(request)
    try:
        start = await started(socket)
        if start is None or not CALL_ID.fullmatch(start.call_sid):
            return socket
        held = await _held(phone, start)
        if held is not None:
            after_dial = f"{phone.public_url}/twilio/voice?after=dial"
            stream = Stream(socket, start, phone.leg, after_dial)
            await phone.switchboard.conduct(start.call_sid, phone.bridge.run(stream, held))
    except (Transient, Permanent) as fault:
        fields = {"call_id": start.call_sid if start else "", "reason": fault.reason}
        log.warning("Stream not taken", extra=fields)
    finally:
        await socket.close()
    return socket


async def _held(phone: Phone, start: StreamStarted) -> Held | None:
    """A new call, or one that comes back: its earlier stream is gone, whoever held it."""
    told = start.parameters
    caller = told.get("caller", "")
    stream = StreamOf(start.call_sid, told.get("tenant_id", ""), caller)
    if not await phone.tickets.open(told.get("ticket", ""), stream, phone.now()):
        log.warning("Stream without a ticket", extra={"call_id": start.call_sid})
        return None
    tenant = await phone.lines.tenant(stream.tenant_id)
    ringing = Ringing(start.call_sid, "", "twilio", phone.now(), caller=caller)
    begun = await phone.lines.begin(ringing, tenant)
    if begun is not None:
        return begun
    record = await phone.lines.record(start.call_sid)
    return await phone.lines.take(record, by_force=True) if record else None


def _check_signature(request: web.Request, phone: Phone, form: Mapping[str, str]) -> None:
    """Over the public url, or the one that was really asked for: whoever signs knows the token."""
    given = request.headers.get("X-Twilio-Signature", "")
    token = phone.twilio_auth_token
    asked = f"{request.scheme}://{request.host}"
    urls = {root + request.path_qs for root in (phone.public_url, asked)}
    if not token or not any(signed_by_twilio(token, given, url, form) for url in urls):
        log.warning("Twilio signature refused", extra={"path": request.path})
        raise web.HTTPForbidden(text="signature")
