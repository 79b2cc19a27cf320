"""WebSocket frames by hand: a generator of load must cost less than what it measures."""

import asyncio
import base64
import hashlib
from collections.abc import Callable

_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_NO_MASK = b"\0\0\0\0"

OnText = Callable[[bytes], None]


def frame(text: bytes, *, masked: bool) -> bytes:
    """One text frame; a mask of zeros leaves the text as it is."""
    size = len(text)
    bit = 0x80 if masked else 0
    if size < 126:
        head = bytes((0x81, bit | size))
    else:
        head = bytes((0x81, bit | 126)) + size.to_bytes(2, "big")
    return head + (_NO_MASK if masked else b"") + text


def accept_key(request: bytes) -> bytes:
    for line in request.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"sec-websocket-key":
            return base64.b64encode(hashlib.sha1(value.strip() + _MAGIC).digest())
    raise ValueError("no key")


class RawSocket(asyncio.Protocol):
    """Either side of a socket. Everything but text is skipped."""

    def __init__(self, upgrade: bytes = b"") -> None:
        """`upgrade`: the request of a client; a server waits for one."""
        self._upgrade = upgrade
        self._buffer = b""
        self._open = False
        self.transport: asyncio.Transport | None = None
        self.on_text: OnText = lambda text: None
        self.on_post: OnText = lambda head: None
        self.opened: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        if self._upgrade:
            transport.write(self._upgrade)

    def send(self, text: bytes) -> None:
        assert self.transport is not None
        self.transport.write(frame(text, masked=bool(self._upgrade)))

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._open and not self._shake_hands():
            return
        while self._next():
            pass

    def _shake_hands(self) -> bool:
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return False
        if head.startswith(b"POST"):
            return self._answer_post(head, rest)
        if not self._upgrade:
            assert self.transport is not None
            self.transport.write(
                b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                b"Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept_key(head) + b"\r\n\r\n"
            )
        self._open, self._buffer = True, rest
        self.opened.set_result(head)
        return True

    def _answer_post(self, head: bytes, rest: bytes) -> bool:
        """The vendor's REST, on the same port: always 200."""
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
        if len(rest) < length:
            return False
        assert self.transport is not None
        self.on_post(head)
        self.transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        self._buffer = rest[length:]
        return False

    def _next(self) -> bool:
        data = self._buffer
        if len(data) < 2:
            return False
        size, at = data[1] & 0x7F, 2
        if size == 126:
            size, at = int.from_bytes(data[2:4], "big"), 4
        elif size == 127:
            size, at = int.from_bytes(data[2:10], "big"), 10
        masked = data[1] & 0x80
        mask = data[at : at + 4] if masked else _NO_MASK
        at += 4 if masked else 0
        if len(data) < at + size:
            return False
        self._buffer = data[at + size :]
        if data[0] & 0x0F == 1:
            self.on_text(_unmasked(data[at : at + size], mask))
        return True


def _unmasked(text: bytes, mask: bytes) -> bytes:
    if mask == _NO_MASK:
        return text
    size = len(text)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(text, "big") ^ int.from_bytes(key, "big")).to_bytes(size, "big")
