"""One pretended backend as a process of its own."""

import asyncio
import logging
import signal

from aiohttp import web


def serve(app: web.Application, host: str, port: int) -> None:
    """Until SIGTERM or SIGINT."""
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s | %(levelname)s | %(name)s | %(message)s"
    )
    asyncio.run(_serve(app, host, port))


async def _serve(app: web.Application, host: str, port: int) -> None:
    stopped = asyncio.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signum, stopped.set)
    # A long poll whose caller died must not take a message with it.
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, host, port, backlog=512).start()
    await stopped.wait()
    await runner.cleanup()
