"""A load balancer: one port, behind it the replica that takes new connections now."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

HOST = "127.0.0.1"


@dataclass
class Balancer:
    target: int
    _open: set[asyncio.StreamWriter] = field(default_factory=set)

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, back = await asyncio.open_connection(HOST, self.target)
        except OSError:
            writer.close()
            return
        self._open |= {writer, back}
        await asyncio.gather(_copy(reader, back), _copy(there, writer))
        self._open -= {writer, back}

    def cut(self) -> None:
        """What it does at the end of its deregistration delay: it closes every connection that
        still goes to a replica taken out, which gets SIGTERM only then."""
        for writer in self._open:
            writer.transport.abort()
        self._open.clear()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def open_balancer(port: int, target: int) -> AsyncIterator[Balancer]:
    balancer = Balancer(target)
    server = await asyncio.start_server(balancer.carry, HOST, port)
    try:
        yield balancer
    finally:
        server.close()
