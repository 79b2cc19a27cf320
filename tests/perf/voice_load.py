"""Calls as load: both ends of each, and the process between them."""

import asyncio
import base64
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from devstack.simulators.twilio_carrier import signature
from messaging.deployment import LOCAL_KEY, DeploymentKey
from tests.fakes.system import free_ports
from tests.perf.raw_sockets import RawSocket
from tests.perf.voice_bridge import TOKEN
from voice.stream_tickets import StreamOf, StreamTickets

HOST = "127.0.0.1"
FRAME_S = 0.02
_DELTA = 800  # bytes of µ-law the model sends at once: 100 ms
AT_PAYLOAD = b'"payload":"'
AT_AUDIO = b'"audio":"'


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


async def _first(subject: str) -> bool:
    return True


def ticket_of(call_sid: str) -> bytes:
    """As the bridge would give it to the carrier."""
    tickets = StreamTickets(DeploymentKey(LOCAL_KEY), _first)
    return tickets.made(StreamOf(call_sid, "clinic", ""), datetime.now(UTC)).encode()


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
        age = age_ms(text, AT_AUDIO)
        if age is not None:
            self.seen.to_model.append(age)

    def _from_model(self, text: bytes) -> None:
        if b'"clear"' in text[:40]:
            self.seen.clears.append((time.monotonic() - self.spoke_at) * 1000)
            return
        age = age_ms(text, AT_PAYLOAD)
        if age is not None:
            self.seen.to_caller.append(age)

    def start(self) -> None:
        call_sid = f"CA{self.number:032x}{os.getpid()}".encode()
        self.carrier.send(b'{"event":"connected","protocol":"Call","version":"1.0.0"}')
        self.carrier.send(
            b'{"event":"start","streamSid":"%s","start":{"streamSid":"%s","callSid":"%s",'
            b'"customParameters":{"tenant_id":"clinic","ticket":"%s"}}}'
            % (self.sid, self.sid, call_sid, ticket_of(call_sid.decode()))
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


def upgrade(port: int) -> bytes:
    url = f"ws://{HOST}:{port}/twilio/media"
    return (
        f"GET /twilio/media HTTP/1.1\r\nHost: {HOST}:{port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        f"Sec-WebSocket-Version: 13\r\nX-Twilio-Signature: {signature(url, {}, TOKEN)}\r\n\r\n"
    ).encode()


async def connect(
    port: int, models: asyncio.Queue[RawSocket], count: int, seen: Seen
) -> list[Pair]:
    pairs = []
    loop = asyncio.get_running_loop()
    for number in range(count):
        _, carrier = await loop.create_connection(lambda: RawSocket(upgrade(port)), HOST, port)
        await carrier.opened
        pair = Pair(seen, carrier, number)
        pair.start()
        pair.attach(await asyncio.wait_for(models.get(), 10))
        pairs.append(pair)
    return pairs


async def load(pairs: list[Pair], seconds: float) -> float:
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
