"""SQS and DynamoDB over their real protocol: moto behind one event loop.

`python -m devstack.local_aws HOST PORT` serves it.

Each call runs to its end before the next begins, which makes conditional writes and transactions
isolated; plain moto lets two win. ReceiveMessage alone waits, and lets the others pass meanwhile.
"""

import asyncio
import json
import logging
import sys
import time
from collections import defaultdict

import moto.backends
from aiohttp import web
from botocore.exceptions import BotoCoreError
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.core.request import Request
from moto.dynamodb.responses import DynamoHandler
from moto.sqs.models import sqs_backends
from moto.sqs.responses import SQSResponse

from devstack.moto_repairs import repair_moto
from devstack.serving import serve

_LOG = logging.getLogger(__name__)
_SERVICES = {"DynamoDB_20120810": DynamoHandler, "AmazonSQS": SQSResponse}
# What may make a message receivable.
_WAKES = {"SendMessage", "SendMessageBatch", "ChangeMessageVisibility"} | {
    "ChangeMessageVisibilityBatch",
    "SetQueueAttributes",
    "DeleteQueue",
}
_MAX_WAIT_S = 20


def local_aws_app() -> web.Application:
    """Starts empty. moto keeps its state in the process, so serve one of these per process."""
    repair_moto()
    for service in ("dynamodb", "sqs"):
        moto.backends.get_backend(service).reset()
    app = web.Application(client_max_size=4 * 1024 * 1024)
    app.router.add_route("*", "/{path:.*}", LocalAws().serve)
    return app


class LocalAws:
    def __init__(self) -> None:
        self._arrivals: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def serve(self, request: web.Request) -> web.Response:
        target = request.headers.get("X-Amz-Target", "")
        if not target:
            return web.json_response({"services": ["dynamodb", "sqs"]})
        if "Credential=" not in request.headers.get("Authorization", ""):
            return _refusal(403, "MissingAuthenticationToken", "Missing Authentication Token")
        service, _, action = target.partition(".")
        if service not in _SERVICES:
            return _refusal(400, "UnknownOperationException", "SQS and DynamoDB only")
        body = await request.read()
        if action == "ReceiveMessage":
            return await self._receive(request, body)
        response = _call(request, body)
        if action in _WAKES:
            self._wake(body)
        return response

    async def _receive(self, request: web.Request, body: bytes) -> web.Response:
        try:
            asked = json.loads(body)
            queue = str(asked["QueueUrl"]).rsplit("/", 1)[-1]
            wait_s = int(asked.get("WaitTimeSeconds") or 0)
        except (ValueError, KeyError, TypeError):
            return _call(request, body)  # moto says what is wrong with it
        if not 0 < wait_s <= _MAX_WAIT_S:
            return _call(request, body)
        at_once = json.dumps({**asked, "WaitTimeSeconds": 0}).encode()
        deadline = time.monotonic() + wait_s
        while True:
            arrival = self._arrivals[queue]
            response = _call(request, at_once)
            left_s = deadline - time.monotonic()
            if response.status != 200 or response.body != b"{}" or left_s <= 0:
                return response
            try:
                async with asyncio.timeout(min(left_s, _next_visible_s(request, queue))):
                    await arrival.wait()
            except TimeoutError:
                if time.monotonic() >= deadline:
                    return response

    def _wake(self, body: bytes) -> None:
        queue = str(json.loads(body).get("QueueUrl", "")).rsplit("/", 1)[-1]
        arrival = self._arrivals.pop(queue, None)
        if arrival is not None:
            arrival.set()


def _next_visible_s(request: web.Request, queue_name: str) -> float:
    """Until a message in flight or delayed may be received."""
    queue = sqs_backends[DEFAULT_ACCOUNT_ID][_region(request)].queues.get(queue_name)
    if queue is None:
        return 0.0
    now_ms = time.time() * 1000
    waits = [max(m.visible_at, m.delayed_until) - now_ms for m in queue._messages]
    return max(min(waits, default=_MAX_WAIT_S * 1000) / 1000, 0.0) + 0.001


def _region(request: web.Request) -> str:
    return request.headers["Authorization"].split("Credential=")[1].split("/")[2]


def _call(request: web.Request, body: bytes) -> web.Response:
    service, _, _ = request.headers["X-Amz-Target"].partition(".")
    asked = Request.from_primitives(request.method, str(request.url), request.headers, body)
    try:
        status, headers, answer = _SERVICES[service].dispatch(asked)
    except (BotoCoreError, NotImplementedError) as error:
        return _refusal(400, "UnknownOperationException", str(error))
    except Exception:
        _LOG.exception("Local AWS failed")
        return _refusal(500, "InternalFailure", "local AWS failed, see its log")
    kept = {
        name: str(value)
        for name, value in headers.items()
        if name.lower().startswith("x-amz") or name.lower() == "content-type"
    }
    kept.setdefault("Content-Type", "application/x-amz-json-1.0")
    return web.Response(
        status=status, headers=kept, body=answer.encode() if isinstance(answer, str) else answer
    )


def _refusal(status: int, kind: str, message: str) -> web.Response:
    return web.json_response(
        {"__type": kind, "message": message},
        status=status,
        content_type="application/x-amz-json-1.0",
        headers={"x-amzn-errortype": kind},
    )


if __name__ == "__main__":
    # A long poll whose caller died must not take a message with it.
    serve(local_aws_app(), sys.argv[1], int(sys.argv[2]), ends_with_caller=True)
