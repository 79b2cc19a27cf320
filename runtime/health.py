"""`GET /health`: the process is alive. `GET /ready`: it can do its work."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

# Says what is missing, or None when the process can do its work.
ReadyCheck = Callable[[], Awaitable[str | None]]


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
