"""Times of the voice process: `python -m tests.perf.bench_voice`.

The process under test has a core of its own, the load comes from another. Added latency is from
the moment a frame leaves one side until it arrives at the other, both ends in one process and by
one clock, so it holds what the machine takes for two sockets and a wake: that is shown beside it,
measured through a process that only copies bytes.
"""

import asyncio
import json
import os
import sys
import time

from aiohttp import ClientSession

from devstack.simulators.realtime_control import webhook_headers
from tests.perf.raw_sockets import RawSocket
from tests.perf.voice_bridge import CALLED
from tests.perf.voice_load import (
    AT_PAYLOAD,
    HOST,
    Pair,
    Seen,
    age_ms,
    at,
    connect,
    cpu_s,
    load,
    other_process,
    upgrade,
)

SECONDS = 6.0
WARM_S = 1.5
CALLS = (1, 20, 100, 200)
FRAMES_PER_S = 60  # of one call: 50 from the caller, 10 from the model


async def through_the_bridge(count: int) -> dict[str, float]:
    seen = Seen()
    async with other_process("tests.perf.voice_bridge") as (port, models, pid):
        pairs = await connect(port, models, count, seen)
        await load(pairs, WARM_S)
        for values in (seen.to_model, seen.to_caller, seen.clears):
            values.clear()
        before = cpu_s(pid)
        late_ms = await load(pairs, SECONDS)
        used = cpu_s(pid) - before
    return {
        "in_p50": at(seen.to_model, 0.5),
        "in_p99": at(seen.to_model, 0.99),
        "out_p50": at(seen.to_caller, 0.5),
        "out_p99": at(seen.to_caller, 0.99),
        "clear_p99": at(seen.clears, 0.99),
        "late_p99": late_ms,
        "cpu_share": used / SECONDS,
        "cpu_us_per_frame": used / SECONDS / count / FRAMES_PER_S * 1e6,
    }


async def through_a_pipe(count: int) -> dict[str, float]:
    """The same frames through a process that only copies bytes: what the machine itself takes."""
    seen = Seen()
    async with other_process("tests.perf.pipe") as (port, models, _):
        pairs = []
        loop = asyncio.get_running_loop()
        for number in range(count):
            _, carrier = await loop.create_connection(lambda: RawSocket(upgrade(port)), HOST, port)
            pair = Pair(seen, carrier, number)
            pair.attach(await models.get())
            assert pair.model is not None
            pair.model.on_text = lambda text: seen.to_model.append(age_ms(text, AT_PAYLOAD) or 0.0)
            pair.carrier.on_text = lambda text: None
            pairs.append(pair)
        await load(pairs, SECONDS / 2)
    return {"in_p50": at(seen.to_model, 0.5), "in_p99": at(seen.to_model, 0.99)}


async def announced_calls(count: int) -> dict[str, float]:
    """From a webhook to its accept, and from a tool's call to its output."""
    accepts: dict[bytes, float] = {}
    async with other_process("tests.perf.voice_bridge", accepts) as (port, models, _):
        took, tools = [], []
        async with ClientSession() as http:
            for number in range(count):
                call_id = f"rtc_{number}"
                began = time.monotonic()
                await _announce(http, port, call_id)
                model = await asyncio.wait_for(models.get(), 10)
                took.append((accepts[call_id.encode()] - began) * 1000)
                tools.append(await _tool(model))
    return {
        "accept_p50": at(took, 0.5),
        "accept_p95": at(took, 0.95),
        "tool_p50": at(tools, 0.5),
        "tool_p95": at(tools, 0.95),
    }


async def _announce(http: ClientSession, port: int, call_id: str) -> None:
    headers = [{"name": "To", "value": f"sip:{CALLED}@sip.example.com"}]
    data = {"call_id": call_id, "sip_headers": headers}
    event = {"id": "evt", "object": "event", "type": "realtime.call.incoming", "created_at": 1}
    body = json.dumps({**event, "data": data}).encode()
    signed = webhook_headers(body, f"wh_{call_id}", int(time.time()))
    async with http.post(f"http://{HOST}:{port}/webhook", data=body, headers=signed) as answer:
        assert answer.status == 200


async def _tool(model: RawSocket) -> float:
    answered: asyncio.Future[float] = asyncio.get_running_loop().create_future()

    def on_text(text: bytes) -> None:
        if b"function_call_output" in text and not answered.done():
            answered.set_result(time.monotonic())

    model.on_text = on_text
    began = time.monotonic()
    model.send(
        b'{"type":"response.function_call_arguments.done","event_id":"e","response_id":"r",'
        b'"item_id":"i","output_index":0,"call_id":"c1","name":"get_days","arguments":"{}"}'
    )
    return (await asyncio.wait_for(answered, 10) - began) * 1000


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


async def main() -> None:
    os.sched_setaffinity(0, {(os.cpu_count() or 1) - 1})
    _say("voice: frames through the bridge, ms (goal: p50 <= 1, p99 <= 10 at 200 calls)")
    for count in CALLS:
        pipe, times = await through_a_pipe(count), await through_the_bridge(count)
        _say(
            f"  {count:4} calls  in p50 {times['in_p50']:.2f} p99 {times['in_p99']:.2f}"
            f" | out p50 {times['out_p50']:.2f} p99 {times['out_p99']:.2f}"
            f" | clear p99 {times['clear_p99']:.2f}"
            f" | CPU {times['cpu_share']:.0%} of a core, {times['cpu_us_per_frame']:.0f} us a frame"
            f" | generator late p99 {times['late_p99']:.0f}"
            f" | a pipe alone p50 {pipe['in_p50']:.2f} p99 {pipe['in_p99']:.2f}"
        )
    times = await announced_calls(100)
    _say(
        f"voice: webhook to accept, ms  p50 {times['accept_p50']:.1f} p95 {times['accept_p95']:.1f}"
        f" (goal: p95 <= 50) | tool call to output p50 {times['tool_p50']:.1f}"
        f" p95 {times['tool_p95']:.1f}"
    )


if __name__ == "__main__":
    asyncio.run(main())
