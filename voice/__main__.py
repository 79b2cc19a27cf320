"""`python -m voice`"""

import asyncio
import gc
import logging
import os
import signal
import sys

from aiohttp import web

from runtime.environment import SettingsError, with_dotenv
from runtime.observing import observed
from runtime.serving import KEEP_ALIVE_S
from voice.app import open_voice
from voice.settings import VoiceSettings

log = logging.getLogger("voice")


async def serve(settings: VoiceSettings) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    async with open_voice(settings) as app:
        runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=2, keepalive_timeout=KEEP_ALIVE_S
        )
        await runner.setup()
        await web.TCPSite(runner, port=settings.voice_port).start()
        # A full collection would look at all that was imported, and stop every call for 80 ms.
        gc.freeze()
        log.info("Voice listens", extra={"port": settings.voice_port})
        await stopping.wait()
        await runner.cleanup()
    log.info("Voice stopped")


def main() -> int:
    try:
        settings = VoiceSettings.read(with_dotenv(os.environ))
    except SettingsError as error:
        print(f"voice: {error}", file=sys.stderr)  # noqa: T201
        return 2
    with observed(settings, "voice"):
        asyncio.run(serve(settings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
