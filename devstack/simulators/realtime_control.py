"""`/_sim/realtime`: a caller's side of simulated calls, and the faults of theirs.

POST /_sim/realtime/ring {called | tenant, caller?, repeats?, age_s?}    a call comes in
GET  /_sim/realtime                                                      every call
GET  /_sim/realtime/{id}                                                 its words and events
POST /_sim/realtime/{id}/say {text}                                      the caller speaks
POST /_sim/realtime/{id}/will_hear {text}                                what is transcribed next
GET  /_sim/realtime/{id}/heard|spoken                                    a bridged call's audio
POST /_sim/realtime/{id}/keys {keys}                                     the caller presses keys
POST /_sim/realtime/{id}/hangup                                          the caller hangs up
POST /_sim/realtime/{id}/drop {code?}                                    the control socket is lost
POST /_sim/realtime/{id}/emit {...}                                      any server event
POST /_sim/realtime/{id}/raw {text}                                      any text frame at all
POST /_sim/realtime/{id}/expire                                          the session's hour is over
"""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import httpx
from aiohttp import web

from devstack.credentials import OPENAI_WEBHOOK_SECRET
from devstack.simulators.realtime import REALTIME, RealtimeCall, known_calls
from devstack.simulators.realtime_shapes import new_id
from devstack.simulators.simulation import SIMULATION

VOICE_URL = web.AppKey("voice url", str)


def add_realtime_control(app: web.Application, voice_url: str) -> None:
    simulation = app[SIMULATION]
    app[REALTIME] = lambda: simulation.realtime
    app[VOICE_URL] = voice_url
    app.router.add_post("/_sim/realtime/ring", _ring)
    app.router.add_get("/_sim/realtime", _list)
    app.router.add_get("/_sim/realtime/{call_id}", _show)
    app.router.add_post("/_sim/realtime/{call_id}/say", _say)
    app.router.add_post("/_sim/realtime/{call_id}/will_hear", _will_hear)
    app.router.add_get("/_sim/realtime/{call_id}/{audio:heard|spoken}", _audio)
    app.router.add_post("/_sim/realtime/{call_id}/raw", _raw)
    app.router.add_post("/_sim/realtime/{call_id}/expire", _expire)
    app.router.add_post("/_sim/realtime/{call_id}/keys", _keys)
    app.router.add_post("/_sim/realtime/{call_id}/hangup", _hang_up)
    app.router.add_post("/_sim/realtime/{call_id}/drop", _drop)
    app.router.add_post("/_sim/realtime/{call_id}/emit", _emit)


def webhook_headers(
    body: bytes, webhook_id: str, timestamp: int, key: str = OPENAI_WEBHOOK_SECRET
) -> dict[str, str]:
    """As OpenAI signs: HMAC-SHA256 over id, timestamp and body."""
    secret = base64.b64decode(key.removeprefix("whsec_"))
    signed = f"{webhook_id}.{timestamp}.".encode() + body
    digest = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
    return {
        "content-type": "application/json",
        "user-agent": "OpenAI/1.0 (+https://platform.openai.com/docs/webhooks)",
        "webhook-id": webhook_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": f"v1,{digest}",
    }


def incoming(call: RealtimeCall, at: int) -> bytes:
    headers = [
        {"name": "From", "value": f"sip:{call.caller}@sip.example.com"},
        {"name": "To", "value": f"sip:{call.called}@sip.example.com"},
        {"name": "Call-ID", "value": new_id("sip")},
    ]
    event = {
        "id": new_id("evt"),
        "object": "event",
        "type": "realtime.call.incoming",
        "created_at": at,
        "data": {"call_id": call.call_id, "sip_headers": headers},
    }
    return json.dumps(event).encode()


async def _ring(request: web.Request) -> web.Response:
    order = await request.json()
    called = order.get("called") or _number(request, str(order.get("tenant")))
    call = known_calls(request).ring(order.get("caller", "+15550100"), called)
    at = int(time.time()) - int(order.get("age_s", 0))
    body, webhook_id = incoming(call, at), new_id("wh")
    statuses = []
    async with httpx.AsyncClient(timeout=10) as client:
        for _ in range(1 + int(order.get("repeats", 0))):
            answer = await client.post(
                f"{request.app[VOICE_URL]}/webhook",
                content=body,
                headers=webhook_headers(body, webhook_id, at),
            )
            statuses.append(answer.status_code)
    return web.json_response({"call_id": call.call_id, "webhook_statuses": statuses})


def _number(request: web.Request, tenant_id: str) -> str:
    for card in request.app[SIMULATION].tenants:
        if card.tenant_id == tenant_id and card.numbers:
            return card.numbers[0]
    raise ValueError(f"{tenant_id}: no example business with a phone number")


def _found(request: web.Request) -> RealtimeCall:
    call = known_calls(request).by_id.get(request.match_info["call_id"])
    if call is None:
        raise ValueError("no such call")
    return call


def _summary(call: RealtimeCall) -> dict[str, Any]:
    return {
        "call_id": call.call_id,
        "caller": call.caller,
        "called": call.called,
        "state": call.state,
        "connected": bool(call.sockets),
        "target": call.target,
        "heard_bytes": len(call.session.ear.kept),
        "lines": [{"who": who, "text": text} for who, text in call.session.transcript],
    }


async def _list(request: web.Request) -> web.Response:
    return web.json_response([_summary(call) for call in known_calls(request).by_id.values()])


async def _show(request: web.Request) -> web.Response:
    call = _found(request)
    return web.json_response(_summary(call) | {"events": list(call.events)})


async def _say(request: web.Request) -> web.Response:
    call = _found(request)
    if call.state != "active":
        raise ValueError(f"the call is {call.state}")
    await call.session.caller_speaks(str((await request.json())["text"]))
    return web.json_response({"said": True})


async def _will_hear(request: web.Request) -> web.Response:
    _found(request).session.will_hear.append(str((await request.json())["text"]))
    return web.json_response({"queued": True})


async def _audio(request: web.Request) -> web.Response:
    session = _found(request).session
    kept = session.ear.kept if request.match_info["audio"] == "heard" else session.spoken
    return web.Response(body=bytes(kept))


async def _raw(request: web.Request) -> web.Response:
    text = str((await request.json())["text"])
    for socket in tuple(_found(request).sockets):
        await socket.send_str(text)
    return web.json_response({"sent": True})


async def _expire(request: web.Request) -> web.Response:
    await _found(request).expire()
    return web.json_response({"expired": True})


async def _keys(request: web.Request) -> web.Response:
    call = _found(request)
    for key in str((await request.json())["keys"]):
        for send in tuple(call.session.sockets):
            kind = "input_audio_buffer.dtmf_event_received"
            await send({"type": kind, "event": key, "received_at": int(time.time())})
    return web.json_response({"pressed": True})


async def _hang_up(request: web.Request) -> web.Response:
    await _found(request).end()
    return web.json_response({"ended": True})


async def _drop(request: web.Request) -> web.Response:
    order = await request.json() if request.can_read_body else {}
    await _found(request).drop(int(order.get("code", 1011)))
    return web.json_response({"dropped": True})


async def _emit(request: web.Request) -> web.Response:
    event = await request.json()
    session = _found(request).session
    if event.get("call_id"):
        session.known_calls.add(event["call_id"])
    await session.emit(event.pop("type"), **event)
    return web.json_response({"sent": True})
