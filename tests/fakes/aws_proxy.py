"""In front of local AWS: counts every call, by process and operation, and causes its faults."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import orjson
from aiohttp import ClientSession, ClientTimeout, TCPConnector, web

from tests.fakes.aws_actions import Action, iam_actions

# drop: never arrives; lose: applied, the answer never comes back; twice: applied twice;
# throttle and error: refused as AWS refuses; hang: no answer, ever.
Kind = Literal["drop", "lose", "twice", "throttle", "error", "hang"]


@dataclass(frozen=True)
class AwsCall:
    """`resource` is the table or queue, where the request names one."""

    process: str
    operation: str  # "sqs:SendMessageBatch", "dynamodb:Query"
    resources: tuple[str, ...]
    actions: frozenset[Action] = frozenset()  # what IAM has to allow for it
    message: str = field(default="", repr=False)  # what was put on a queue


FaultRule = Callable[[AwsCall], Kind | None]
Watch = Callable[[AwsCall, bytes, bytes], None]  # a call that went through, and its answer


@dataclass
class AwsProxy:
    target: str
    http: ClientSession
    calls: list[AwsCall] = field(default_factory=list)
    rule: FaultRule = lambda _: None
    watch: Watch = lambda call, asked, answered: None
    faults: Counter[str] = field(default_factory=Counter)
    _runners: dict[tuple[str, int], web.AppRunner] = field(default_factory=dict)

    async def listen(self, process: str, port: int = 0) -> str:
        """A port of its own for each process tells whose a call is. Returns the endpoint."""

        async def serve(request: web.Request) -> web.StreamResponse:
            return await self._serve(process, request)

        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", serve)
        runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
        )
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        listening: int = runner.addresses[0][1]
        self._runners[process, listening] = runner
        return f"http://127.0.0.1:{listening}"

    @asynccontextmanager
    async def out_of_reach(self) -> AsyncIterator[None]:
        """Nobody listens any more, and calls under way are cut; afterwards all is as before."""
        listening = list(self._runners)
        await self.close()
        try:
            yield
        finally:
            for process, port in listening:
                await self.listen(process, port)

    def count(self, *, polls: bool = True) -> Counter[str]:
        """By operation. A poll is a receive that waits, or a look for an answer."""
        polling = {"sqs:ReceiveMessage", "dynamodb:BatchGetItem"}
        return Counter(
            call.operation for call in self.calls if polls or call.operation not in polling
        )

    def clear(self) -> None:
        self.calls.clear()
        self.faults.clear()

    async def _serve(self, process: str, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        call = _call(process, request, body)
        self.calls.append(call)
        kind = self.rule(call)
        if kind is not None:
            self.faults[kind] += 1
        match kind:
            case "drop":
                return _cut(request)
            case "hang":
                await asyncio.Event().wait()
            case "throttle":
                return _refused(400, "ThrottlingException")
            case "error":
                return _refused(500, "InternalServerError")
        answer = await self._forward(request, body)
        if kind == "twice":
            answer = await self._forward(request, body)
        if isinstance(answer.body, bytes):
            self.watch(call, body, answer.body)
        return _cut(request) if kind == "lose" else answer

    async def _forward(self, request: web.Request, body: bytes) -> web.Response:
        headers = {k: v for k, v in request.headers.items() if k.lower() != "host"}
        async with self.http.request(
            request.method, self.target + request.raw_path, data=body, headers=headers
        ) as answer:
            kept = {
                name: value
                for name, value in answer.headers.items()
                if name.lower() in {"content-type", "x-amzn-requestid", "x-amz-crc32"}
            }
            return web.Response(status=answer.status, body=await answer.read(), headers=kept)

    async def close(self) -> None:
        for runner in self._runners.values():
            await runner.cleanup()
        self._runners.clear()


def at_random(share: float, kinds: tuple[Kind, ...], seed: int) -> FaultRule:
    chance = random.Random(seed)
    return lambda _: chance.choice(kinds) if chance.random() < share else None


def _operation(request: web.Request) -> str:
    prefix, _, name = request.headers.get("X-Amz-Target", "").rpartition(".")
    return f"{'sqs' if 'SQS' in prefix else 'dynamodb'}:{name}"


def _call(process: str, request: web.Request, body: bytes) -> AwsCall:
    operation = _operation(request)
    try:
        asked: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        return AwsCall(process, operation, ())
    message = body.decode() if operation.startswith("sqs:SendMessage") else ""
    return AwsCall(process, operation, _resources(asked), iam_actions(operation, asked), message)


def _resources(asked: Any) -> tuple[str, ...]:
    named = [asked.get(key) for key in ("TableName", "QueueUrl", "QueueName")]
    named += list(asked.get("RequestItems") or {})
    for item in asked.get("TransactItems") or ():
        named += [each.get("TableName") for each in item.values()]
    return tuple(sorted({str(name).rpartition("/")[2] for name in named if name}))


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _refused(status: int, code: str) -> web.Response:
    body = {"__type": f"com.amazonaws.dynamodb.v20120810#{code}", "message": "injected"}
    return web.json_response(body, status=status, content_type="application/x-amz-json-1.0")


@asynccontextmanager
async def open_aws_proxy(target: str) -> AsyncIterator[AwsProxy]:
    connector = TCPConnector(limit=0)
    async with ClientSession(connector=connector, timeout=ClientTimeout(total=None)) as http:
        proxy = AwsProxy(target, http)
        try:
            yield proxy
        finally:
            await proxy.close()
