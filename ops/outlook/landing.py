"""Where the browser comes back to on the operator's own machine."""

import asyncio
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

from aiohttp import web

_LANDED = "This sign-in has arrived. You may close this window; the terminal says how it went."
_NEUTRAL = "Nothing was done: this is not the sign-in that is waited for."
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}


@asynccontextmanager
async def open_landing(
    redirect_uri: str, state: str
) -> AsyncIterator["asyncio.Future[dict[str, str]]"]:
    """The query that the browser brings, once; what has another state is not listened to.

    Raises `OSError` where the address is not this machine's, or its port is taken.
    """
    landed: asyncio.Future[dict[str, str]] = asyncio.get_running_loop().create_future()

    async def land(request: web.Request) -> web.Response:
        query = dict(request.query)
        ours = hmac.compare_digest(query.get("state", "").encode(), state.encode())
        if not ours or landed.done() or not (query.get("code") or query.get("error")):
            return web.Response(text=_NEUTRAL, status=400, headers=_HEADERS)
        landed.set_result(query)
        return web.Response(text=_LANDED, headers=_HEADERS)

    parts = urlsplit(redirect_uri)
    if parts.scheme != "http" or parts.hostname != "localhost":
        raise OSError("not an address of this machine")
    app = web.Application()
    app.router.add_get(parts.path or "/", land)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        port = parts.port or 80
        await web.TCPSite(runner, "127.0.0.1", port).start()
        with suppress(OSError):  # a browser may try it first, and not every machine has it
            await web.TCPSite(runner, "::1", port).start()
        yield landed
    finally:
        await runner.cleanup()
