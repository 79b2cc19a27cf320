"""`GET /health`: the process is alive. `GET /ready`: it can do its work.

Ready are those whose queues and tables answer. Vendors are not part of it: while Outlook is away,
a process still has to say so.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

log = logging.getLogger(__name__)

READY_WITHIN_S = 2.0

# Says what is missing, or None when the process can do its work.
ReadyCheck = Callable[[], Awaitable[str | None]]
# Reads something and raises when it cannot.
Look = Callable[[], Awaitable[object]]


def ready_when(looks: Mapping[str, Look]) -> ReadyCheck:
    """Every look succeeds within a moment; those that do not are missing, by their names."""

    async def missing() -> str | None:
        works = await asyncio.gather(*(_works(name, look) for name, look in looks.items()))
        return ", ".join(name for name, well in zip(looks, works, strict=True) if not well) or None

    return missing


async def _works(name: str, look: Look) -> bool:
    try:
        async with asyncio.timeout(READY_WITHIN_S):
            await look()
    except Exception:  # whatever it is, the work would meet it, too
        log.warning("Not ready", extra={"missing": name}, exc_info=True)
        return False
    return True


def add_health_routes(app: web.Application, service: str, check: ReadyCheck) -> None:
    async def health(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok", "service": service})

    async def ready(_: web.Request) -> web.Response:
        missing = await check()
        if missing:
            return web.json_response({"status": "not ready", "missing": missing}, status=503)
        return web.json_response({"status": "ready", "service": service})

    app.router.add_get("/health", health)
    app.router.add_get("/ready", ready)


@asynccontextmanager
async def open_health_server(port: int, service: str, check: ReadyCheck) -> AsyncIterator[None]:
    """For processes that serve nothing else."""
    app = web.Application()
    add_health_routes(app, service, check)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, port=port).start()
    try:
        yield
    finally:
        await runner.cleanup()
