"""`python -m tests.perf.pipe PORT URL`: copies bytes, and that is all."""

import asyncio
import os
import sys
from urllib.parse import urlsplit


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
    writer.close()


async def serve(port: int, url: str) -> None:
    other = urlsplit(url)

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back, forth = await asyncio.open_connection(other.hostname, other.port)
        await asyncio.gather(copy(reader, forth), copy(back, writer))

    server = await asyncio.start_server(connected, "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    os.sched_setaffinity(0, {0})
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2]))
