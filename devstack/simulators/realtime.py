"""OpenAI Realtime: incoming SIP calls, their control sockets, and sessions of a bridge's own."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from devstack.simulators.openai_requests import OpenAIError
from devstack.simulators.realtime_requests import check_session
from devstack.simulators.realtime_session import Session
from devstack.simulators.realtime_shapes import Event, new_id

BETA_CLOSE = 4000
LIFE_S = 60 * 60
_KEPT_EVENTS = 400


@dataclass
class RealtimeCall:
    """`state`: ringing, active, ended, rejected or referred."""

    call_id: str
    caller: str
    called: str
    session: Session
    state: str = "ringing"
    target: str = ""
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    events: deque[Event] = field(default_factory=lambda: deque(maxlen=_KEPT_EVENTS))

    async def end(self, state: str = "ended") -> None:
        if self.state in ("ringing", "active"):
            self.state = state
        await self.drop(WSCloseCode.OK)

    async def expire(self) -> None:
        """A session lives an hour, whatever is said in it."""
        await self.session.refuse("Your session hit the maximum duration.", "session_expired")
        await self.end()

    async def drop(self, code: int) -> None:
        for socket in tuple(self.sockets):
            await socket.close(code=code)


class RealtimeCalls:
    def __init__(self) -> None:
        self.by_id: dict[str, RealtimeCall] = {}

    def ring(self, caller: str, called: str) -> RealtimeCall:
        call = RealtimeCall(new_id("rtc"), caller, called, Session("", sip=True))
        self.by_id[call.call_id] = call
        return call

    def bridged(self, model: str) -> RealtimeCall:
        call = RealtimeCall(new_id("sess"), "", "", Session(model, sip=False), state="active")
        self.by_id[call.call_id] = call
        return call


# A function: a reset forgets all calls.
REALTIME: web.AppKey[Callable[[], RealtimeCalls]] = web.AppKey("realtime calls")


def known_calls(request: web.Request) -> RealtimeCalls:
    calls: RealtimeCalls = request.config_dict[REALTIME]()
    return calls


def add_realtime(app: web.Application) -> None:
    app.router.add_post("/v1/realtime/calls/{call_id}/accept", _accept)
    app.router.add_post("/v1/realtime/calls/{call_id}/reject", _reject)
    app.router.add_post("/v1/realtime/calls/{call_id}/refer", _refer)
    app.router.add_post("/v1/realtime/calls/{call_id}/hangup", _hang_up)
    app.router.add_get("/v1/realtime", _socket)


def _call(request: web.Request, *states: str) -> RealtimeCall:
    calls = known_calls(request)
    call = calls.by_id.get(request.match_info["call_id"])
    if call is None or call.state not in states:
        raise OpenAIError("No session found for the call.", None, "call_id_not_found", status=404)
    return call


async def _body(request: web.Request) -> Any:
    try:
        return json.loads(await request.read() or b"{}")
    except ValueError:
        raise OpenAIError("We could not parse the JSON body.", None, None) from None


async def _accept(request: web.Request) -> web.Response:
    call = _call(request, "ringing")
    session = check_session(await _body(request))
    if not session.get("model"):
        raise OpenAIError("Missing required parameter: 'model'.", "model", "missing_parameter")
    call.session.configure(session)
    call.session.model_name = session["model"]
    call.state = "active"
    return web.Response()


async def _reject(request: web.Request) -> web.Response:
    call = _call(request, "ringing")
    code = (await _body(request)).get("status_code", 603)
    if not isinstance(code, int) or not 300 <= code <= 699:
        raise OpenAIError("Invalid value.", "status_code", "invalid_value")
    await call.end("rejected")
    return web.Response()


async def _refer(request: web.Request) -> web.Response:
    call = _call(request, "active")
    target = (await _body(request)).get("target_uri")
    if not isinstance(target, str) or not target.startswith(("tel:", "sip:")):
        raise OpenAIError("Missing required parameter.", "target_uri", "missing_parameter")
    call.target = target
    await call.end("referred")
    return web.Response()


async def _hang_up(request: web.Request) -> web.Response:
    call = _call(request, "active")
    await call.end()
    return web.Response()


async def _socket(request: web.Request) -> web.WebSocketResponse:
    call = _socket_call(request)
    socket = web.WebSocketResponse(max_msg_size=16 * 1024 * 1024)
    await socket.prepare(request)
    if "OpenAI-Beta" in request.headers:
        await socket.close(code=BETA_CLOSE, message=b"beta_api_shape_disabled")
        return socket

    async def send(event: Event) -> None:
        call.events.append(event)
        if not socket.closed:
            await socket.send_str(json.dumps(event, ensure_ascii=False))

    call.session.sockets.append(send)
    call.sockets.append(socket)
    expiry = asyncio.create_task(_expire_later(call))
    try:
        await call.session.emit("session.created", session=call.session.shown())
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                _keep(call, message.data)
                await call.session.receive(message.data)
    finally:
        expiry.cancel()
        call.session.sockets.remove(send)
        call.sockets.remove(socket)
        if not call.session.sip:
            await call.end()
    return socket


async def _expire_later(call: RealtimeCall) -> None:
    await asyncio.sleep(LIFE_S)
    await call.expire()


def _socket_call(request: web.Request) -> RealtimeCall:
    calls = known_calls(request)
    if "call_id" in request.query:
        call = calls.by_id.get(request.query["call_id"])
        if call is None or call.state != "active":
            raise OpenAIError("No session found.", "call_id", "call_id_not_found", status=404)
        return call
    if not request.query.get("model"):
        raise OpenAIError("Missing required parameter: 'model'.", "model", "missing_parameter")
    return calls.bridged(request.query["model"])


def _keep(call: RealtimeCall, data: str) -> None:
    """Client events, for whoever watches; the audio would drown the rest."""
    try:
        event = json.loads(data)
    except ValueError:
        event = {"type": "unreadable"}
    if isinstance(event, dict) and event.get("type") != "input_audio_buffer.append":
        call.events.append({"client": True, **event})
