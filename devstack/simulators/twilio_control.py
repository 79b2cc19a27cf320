"""`/_sim/twilio`: a caller's side of calls through Twilio.

POST /_sim/twilio/call {called, caller?, speed?, dial_status?, token?}   a call comes in
GET  /_sim/twilio/{sid}                                                  how it goes
GET  /_sim/twilio/{sid}/heard                                            the µ-law the caller heard
POST /_sim/twilio/{sid}/speak  <µ-law>                                   the caller speaks
POST /_sim/twilio/{sid}/keys {keys}                                      the caller presses keys
POST /_sim/twilio/{sid}/frame {text}                                     any frame at all
POST /_sim/twilio/{sid}/hangup | drop                                    the caller, or the stream
"""

import asyncio
from datetime import UTC, datetime

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from devstack.credentials import TWILIO_AUTH_TOKEN
from devstack.simulators.realtime_control import VOICE_URL
from devstack.simulators.simulation import SIMULATION
from devstack.simulators.twilio_carrier import CarriedCall
from devstack.simulators.twilio_stream import MediaStream


class CarriedOrder(BaseModel):
    model_config = ConfigDict(extra="forbid")

    called: str
    caller: str = "+15550100"
    speed: float = 1.0
    dial_status: str = "no-answer"
    token: str = TWILIO_AUTH_TOKEN


class Carrier:
    def __init__(self) -> None:
        self.calls: dict[str, CarriedCall] = {}
        self.tasks: set[asyncio.Task[None]] = set()


CARRIER: web.AppKey[Carrier] = web.AppKey("carrier", Carrier)


def add_twilio_control(app: web.Application) -> None:
    app[CARRIER] = Carrier()
    app.router.add_post("/_sim/twilio/call", _call)
    app.router.add_get("/_sim/twilio/{sid}", _show)
    app.router.add_get("/_sim/twilio/{sid}/heard", _heard)
    app.router.add_post("/_sim/twilio/{sid}/speak", _speak)
    app.router.add_post("/_sim/twilio/{sid}/keys", _keys)
    app.router.add_post("/_sim/twilio/{sid}/frame", _frame)
    app.router.add_post("/_sim/twilio/{sid}/hangup", _hang_up)
    app.router.add_post("/_sim/twilio/{sid}/drop", _drop)


async def _call(request: web.Request) -> web.Response:
    order, carrier = CarriedOrder.model_validate(await request.json()), request.app[CARRIER]
    started = request.app[SIMULATION].calls.start(order.caller, order.called, datetime.now(UTC))
    carried = CarriedCall(
        started, request.app[VOICE_URL], order.speed, order.dial_status, order.token
    )
    carrier.calls[started.sid] = carried
    task = asyncio.create_task(carried.run())
    carrier.tasks.add(task)
    task.add_done_callback(carrier.tasks.discard)
    return web.json_response({"sid": started.sid}, status=201)


def _found(request: web.Request) -> CarriedCall:
    carried = request.app[CARRIER].calls.get(request.match_info["sid"])
    if carried is None:
        raise ValueError("no such call")
    return carried


def _stream(request: web.Request) -> MediaStream:
    stream = _found(request).stream
    if stream is None:
        raise ValueError("no stream yet")
    return stream


async def _show(request: web.Request) -> web.Response:
    carried = _found(request)
    stream = carried.stream
    return web.json_response(
        {
            "status": carried.call.status,
            "done": carried.done,
            "statuses": carried.statuses,
            "violations": carried.violations,
            "streams": carried.streams,
            "streaming": stream is not None and not stream.socket.closed,
            "heard_bytes": len(carried.heard),
            "to_say": len(carried.mouth),
            "marks": len(stream.marks) if stream else 0,
            "clears": stream.clears if stream else 0,
        }
    )


async def _heard(request: web.Request) -> web.Response:
    return web.Response(body=bytes(_found(request).heard))


async def _speak(request: web.Request) -> web.Response:
    _found(request).say(await request.read())
    return web.json_response({"queued": True})


async def _keys(request: web.Request) -> web.Response:
    stream = _stream(request)
    for key in str((await request.json())["keys"]):
        await stream.press(key)
    return web.json_response({"pressed": True})


async def _frame(request: web.Request) -> web.Response:
    await _stream(request).socket.send_str(str((await request.json())["text"]))
    return web.json_response({"sent": True})


async def _hang_up(request: web.Request) -> web.Response:
    await _found(request).hang_up()
    return web.json_response({"ended": True})


async def _drop(request: web.Request) -> web.Response:
    """The stream's connection breaks without a word."""
    await _stream(request).socket.close(code=1011)
    return web.json_response({"dropped": True})
