"""One pretended backend as a process of its own."""

import asyncio
import logging
import signal

from aiohttp import web


def serve(app: web.Application, host: str, port: int, *, ends_with_caller: bool = False) -> None:
    """Until SIGTERM or SIGINT. `ends_with_caller`: what a caller no longer waits for is left
    undone; a vendor would do it all the same."""
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s | %(levelname)s | %(name)s | %(message)s"
    )
    asyncio.run(_serve(app, host, port, ends_with_caller))


async def _serve(app: web.Application, host: str, port: int, ends_with_caller: bool) -> None:
    stopped = asyncio.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signum, stopped.set)
    runner = web.AppRunner(
        app, access_log=None, handler_cancellation=ends_with_caller, shutdown_timeout=0.2
    )
    await runner.setup()
    await web.TCPSite(runner, host, port, backlog=512).start()
    await stopped.wait()
    await runner.cleanup()
