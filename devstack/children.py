"""Child processes: started in groups of their own, logged, watched, and stopped for certain."""

import asyncio
import ctypes
import os
import re
import signal
import sys
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

_LOG_LINE = re.compile(r"^\S+ \S+ \| (\w+) +\|")
_LOUD = {"WARNING", "ERROR", "CRITICAL"}
_LAST_LINES = 15
_PR_SET_PDEATHSIG = 1


class Child:
    """`loud` gets the lines of WARNING and above; the log file gets every line."""

    def __init__(self, name: str, log: Path, loud: Callable[[str], None]) -> None:
        self.name, self.log = name, log
        self.last_lines: deque[str] = deque(maxlen=_LAST_LINES)
        self._loud = loud
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None

    async def start(self, arguments: list[str], environment: Mapping[str, str]) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            env={**environment, "PYTHONUNBUFFERED": "1"},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_die_with_parent() if sys.platform == "linux" else None,
            limit=1024 * 1024,
        )
        self._reading = asyncio.create_task(self._read(self._process))

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        shout = False
        with self.log.open("w", encoding="utf-8") as log:
            async for raw in process.stdout:
                line = raw.decode("utf-8", "replace").rstrip("\n")
                log.write(line + "\n")
                log.flush()
                self.last_lines.append(line)
                match = _LOG_LINE.match(line)
                shout = match[1] in _LOUD if match else shout  # a traceback follows its line
                if shout:
                    self._loud(f"{self.name}: {line}")

    async def ended(self) -> int:
        """Its exit code, once everything it said was read."""
        assert self._process is not None
        assert self._reading is not None
        code = await self._process.wait()
        with suppress(TimeoutError):  # a grandchild may hold the pipe
            async with asyncio.timeout(1):
                await asyncio.shield(self._reading)
        return code

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    def signal_group(self, signum: signal.Signals) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signum)

    async def stop(self, patience_s: float) -> None:
        if self._process is None:
            return
        if self.is_running():
            self.signal_group(signal.SIGTERM)
        with suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                await self._process.wait()
        self.signal_group(signal.SIGKILL)  # whatever is left of its group
        await self.ended()
        if self._reading is not None:
            self._reading.cancel()


def _die_with_parent() -> Callable[[], None]:
    """Linux: a SIGKILL to the stack leaves no child behind either."""
    libc = ctypes.CDLL(None)
    return lambda: libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
