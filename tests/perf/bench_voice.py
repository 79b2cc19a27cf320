"""Times of the voice process: `python -m tests.perf.bench_voice`.

The process under test has a core of its own, the load comes from another. Added latency is from
the moment a frame leaves one side until it arrives at the other, both ends in one process and by
one clock, so it holds what the machine takes for two sockets and a wake: that is shown beside it,
measured through a process that only copies bytes.
"""

import asyncio
import base64
import json
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientSession

from devstack.simulators.realtime_control import webhook_headers
from devstack.simulators.twilio_carrier import signature
from tests.fakes.system import free_ports
from tests.perf.raw_sockets import RawSocket
from tests.perf.voice_bridge import CALLED, TOKEN

HOST = "127.0.0.1"
SECONDS = 6.0
WARM_S = 1.5
CALLS = (1, 20, 100, 200)
FRAME_S = 0.02
FRAMES_PER_S = 60  # of one call: 50 from the caller, 10 from the model
_DELTA = 800  # bytes of µ-law the model sends at once: 100 ms
_AT = b'"payload":"'
_APPEND = b'"audio":"'


def stamp(size: int = 160) -> bytes:
    """Base64 audio that begins with the moment it left."""
    moment = time.monotonic_ns().to_bytes(12, "big")
    return base64.b64encode(moment + b"\x7f" * (size - 12))


def age_ms(text: bytes, after: bytes) -> float | None:
    at = text.find(after)
    if at < 0:
        return None
    at += len(after)
    moment = int.from_bytes(base64.b64decode(text[at : at + 16]), "big")
    return (time.monotonic_ns() - moment) / 1e6


@dataclass
class Seen:
    to_model: list[float] = field(default_factory=list)
    to_caller: list[float] = field(default_factory=list)
    clears: list[float] = field(default_factory=list)


class Pair:
    """One call: its carrier's socket and its model's."""

    def __init__(self, seen: Seen, carrier: RawSocket, number: int) -> None:
        self.seen, self.carrier, self.number = seen, carrier, number
        self.model: RawSocket | None = None
        self.sid = f"MZ{number:032x}".encode()
        self.spoke_at = 0.0
        carrier.on_text = self._from_model

    def attach(self, model: RawSocket) -> None:
        self.model = model
        model.on_text = self._from_caller

    def _from_caller(self, text: bytes) -> None:
        age = age_ms(text, _APPEND)
        if age is not None:
            self.seen.to_model.append(age)

    def _from_model(self, text: bytes) -> None:
        if b'"clear"' in text[:40]:
            self.seen.clears.append((time.monotonic() - self.spoke_at) * 1000)
            return
        age = age_ms(text, _AT)
        if age is not None:
            self.seen.to_caller.append(age)

    def start(self) -> None:
        call_sid = f"CA{self.number:032x}{os.getpid()}".encode()
        self.carrier.send(b'{"event":"connected","protocol":"Call","version":"1.0.0"}')
        self.carrier.send(
            b'{"event":"start","streamSid":"%s","start":{"streamSid":"%s","callSid":"%s",'
            b'"customParameters":{"tenant_id":"clinic"}}}' % (self.sid, self.sid, call_sid)
        )

    def caller_frame(self) -> None:
        self.carrier.send(
            b'{"event":"media","sequenceNumber":"4","media":{"track":"inbound","chunk":"2",'
            b'"timestamp":"5","payload":"%s"},"streamSid":"%s"}' % (stamp(), self.sid)
        )

    def model_frame(self, item: int) -> None:
        assert self.model is not None
        self.model.send(
            b'{"type":"response.output_audio.delta","event_id":"event_1","response_id":"resp_1",'
            b'"item_id":"item_%d","output_index":0,"content_index":0,"delta":"%s"}'
            % (item, stamp(_DELTA))
        )

    def interrupt(self) -> None:
        assert self.model is not None
        self.spoke_at = time.monotonic()
        self.model.send(
            b'{"type":"input_audio_buffer.speech_started","event_id":"event_2",'
            b'"audio_start_ms":0,"item_id":"item_c"}'
        )


@asynccontextmanager
async def other_process(
    module: str, accepts: dict[bytes, float] | None = None
) -> AsyncIterator[tuple[int, asyncio.Queue[RawSocket], int]]:
    """Its port, the models' sockets as they come, and the process id. `accepts`: when each call
    was accepted."""
    models: asyncio.Queue[RawSocket] = asyncio.Queue()

    def model() -> RawSocket:
        socket = RawSocket()
        socket.opened.add_done_callback(lambda _: models.put_nowait(socket))
        if accepts is not None:
            socket.on_post = lambda head: accepts.__setitem__(
                head.split(b"/accept")[0].rpartition(b"/")[2], time.monotonic()
            )
        return socket

    port, openai_port = free_ports(2)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(model, HOST, openai_port)
    command = ("-m", module, str(port), f"http://{HOST}:{openai_port}/v1")
    child = await asyncio.create_subprocess_exec(sys.executable, *command)
    try:
        await _listening(port)
        yield port, models, child.pid
    finally:
        child.kill()
        await child.wait()
        server.close()


async def _listening(port: int) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            _, writer = await asyncio.open_connection(HOST, port)
        except OSError:
            if time.monotonic() > deadline:
                raise
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return


def _upgrade(port: int) -> bytes:
    url = f"ws://{HOST}:{port}/twilio/media"
    return (
        f"GET /twilio/media HTTP/1.1\r\nHost: {HOST}:{port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        f"Sec-WebSocket-Version: 13\r\nX-Twilio-Signature: {signature(url, {}, TOKEN)}\r\n\r\n"
    ).encode()


async def _connect(
    port: int, models: asyncio.Queue[RawSocket], count: int, seen: Seen
) -> list[Pair]:
    pairs = []
    loop = asyncio.get_running_loop()
    for number in range(count):
        _, carrier = await loop.create_connection(lambda: RawSocket(_upgrade(port)), HOST, port)
        await carrier.opened
        pair = Pair(seen, carrier, number)
        pair.start()
        pair.attach(await asyncio.wait_for(models.get(), 10))
        pairs.append(pair)
    return pairs


async def _load(pairs: list[Pair], seconds: float) -> float:
    """Each caller speaks all the time, and so does each model; each is interrupted every 2 s.

    Returns by how many ms the generator itself was late, p99.
    """
    loop = asyncio.get_running_loop()
    began, tick, late = loop.time(), 0, [0.0]
    slots = 10  # callers do not speak in step: a tenth of them every 2 ms
    while loop.time() - began < seconds:
        for pair in pairs[tick % slots :: slots]:
            pair.caller_frame()
            turn = tick // slots + pair.number
            if turn % 5 == 0:
                pair.model_frame(turn // 100)
            if turn % 100 == 99:
                pair.interrupt()
        tick += 1
        due = began + tick * FRAME_S / slots
        late.append((loop.time() - due) * 1000)
        await asyncio.sleep(max(0.0, due - loop.time()))
    return max(0.0, at(late, 0.99))


def cpu_s(pid: int) -> float:
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def at(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


async def through_the_bridge(count: int) -> dict[str, float]:
    seen = Seen()
    async with other_process("tests.perf.voice_bridge") as (port, models, pid):
        pairs = await _connect(port, models, count, seen)
        await _load(pairs, WARM_S)
        for values in (seen.to_model, seen.to_caller, seen.clears):
            values.clear()
        before = cpu_s(pid)
        late_ms = await _load(pairs, SECONDS)
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
            _, carrier = await loop.create_connection(lambda: RawSocket(_upgrade(port)), HOST, port)
            pair = Pair(seen, carrier, number)
            pair.attach(await models.get())
            assert pair.model is not None
            pair.model.on_text = lambda text: seen.to_model.append(age_ms(text, _AT) or 0.0)
            pair.carrier.on_text = lambda text: None
            pairs.append(pair)
        await _load(pairs, SECONDS / 2)
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
