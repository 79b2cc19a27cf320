"""The operator's browser, where there is one."""

import asyncio
import sys
import webbrowser
from collections.abc import Mapping

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


async def open_browser(address: str, environ: Mapping[str, str]) -> bool:
    """False where none can be opened: on a server a text browser would take the terminal."""
    if sys.platform.startswith("linux") and not any(environ.get(name) for name in _SCREENS):
        return False
    return await asyncio.to_thread(webbrowser.open, address)
