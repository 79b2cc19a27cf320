"""The whole system on one machine, or its backends alone."""

import asyncio
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

from devstack.banner import banner
from devstack.children import Child
from devstack.environment import (
    HOST,
    PORT_NAMES,
    Ports,
    child_environment,
    service_environment,
    url,
    voice_environment,
)
from devstack.provision import provision
from devstack.tenant_files import tenant_files

Say = Callable[[str], None]
BACKENDS = {"aws": "local AWS", "simulators": "the vendor simulators"}
SERVICES = {"gateway": "the gateway", "voice": "voice", "workers": "the workers"}
_COMMANDS = {
    "aws": ["-m", "devstack.local_aws"],
    "simulators": ["-m", "devstack.simulators"],
    "gateway": ["-m", "gateway"],
    "voice": ["-m", "voice"],
    "workers": ["-m", "workers", "calendar", "booking", "email"],
}
_READY_WITHIN_S = 60.0
_SERVICE_PATIENCE_S, _BACKEND_PATIENCE_S = 6.0, 1.5  # together under the 10 s of Ctrl-C


class StackFailed(Exception):
    """Its text is for the person at the terminal."""


class Stack:
    """`caller`: the environment we were started with, over what `.env` says."""

    def __init__(self, caller: Mapping[str, str], say: Say) -> None:
        self.ports = Ports.read(caller)
        self._caller, self._say = caller, say
        self.logs = Path(caller.get("DEVSTACK_RUN_DIR") or ".run")
        self._children: dict[str, Child] = {}
        host = caller.get("DEVSTACK_HOST") or HOST
        self._commands = {
            **_COMMANDS,
            "aws": [*_COMMANDS["aws"], host, str(self.ports.aws)],
            "simulators": [*_COMMANDS["simulators"], host, str(self.ports.simulators)],
        }

    def check_ports(self, names: Sequence[str]) -> None:
        for name in names:
            port = getattr(self.ports, name)
            if _is_taken(port):
                what = {**BACKENDS, **SERVICES}[name]
                raise StackFailed(
                    f"Port {port} is in use, and {what} needs it. Stop what uses it, or choose "
                    f"another port: {PORT_NAMES[name]}=..."
                )

    async def start_backends(self) -> None:
        self._say("starting local AWS and the vendor simulators ...")
        for name in BACKENDS:
            await self._start(name)
        await asyncio.gather(*(self._ready(name) for name in BACKENDS))
        environment = service_environment(self.ports, self._caller)
        await provision(url(self.ports.aws), visibility_s=int(environment["VISIBILITY_S"]))
        (self.logs / "environment").write_text(self.exports(), "utf-8")
        self._say("tables and queues made")

    def exports(self) -> str:
        """For a shell that runs `receptionist` or a service beside us."""
        told = service_environment(self.ports, self._caller) | voice_environment()
        return "".join(f"export {name}={value}\n" for name, value in told.items())

    async def apply_tenants(self) -> None:
        files = [str(path) for path in tenant_files()]
        apply = await self._start("tenants", ["-m", "ops", "tenants", "apply", *files])
        if await apply.ended() != 0:
            raise StackFailed(_obituary(apply, "The example tenants could not be applied"))
        del self._children["tenants"]
        self._say(f"{len(files)} example tenants applied")

    async def start_services(self) -> None:
        self._say("starting gateway, voice and workers ...")
        for name in SERVICES:
            await self._start(name)
        await asyncio.gather(self.apply_tenants(), *(self._ready(name) for name in SERVICES))
        await self._listen_to_mail_events()

    async def _listen_to_mail_events(self) -> None:
        """As somebody does once in SendGrid's own settings."""
        address = url(self.ports.simulators, "/_sim/mail-events")
        told = {"url": url(self.ports.gateway, "/events/sendgrid")}
        async with aiohttp.ClientSession() as session, session.post(address, json=told):
            pass

    async def _start(self, name: str, command: list[str] | None = None) -> Child:
        child = Child(name, self.logs / f"{name}.log", self._say)
        self._children[name] = child
        environment = child_environment(name, self.ports, self._caller)
        await child.start(command or self._commands[name], environment)
        return child

    async def _ready(self, name: str) -> None:
        started = time.monotonic()
        child, address = self._children[name], url(getattr(self.ports, name), "/health")
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
            while time.monotonic() - started < _READY_WITHIN_S:
                if not child.is_running():
                    raise StackFailed(_obituary(child, f"{name} ended before it was ready"))
                with suppress(aiohttp.ClientError, TimeoutError):
                    async with session.get(address) as answer:
                        if answer.status == 200:
                            self._say(f"{name} ready")
                            return
                await asyncio.sleep(0.1)
        raise StackFailed(
            _obituary(child, f"{name} was not healthy within {_READY_WITHIN_S:.0f} s")
        )

    async def first_death(self) -> None:
        """Waits for a child to end, and raises."""
        waits = {asyncio.create_task(c.ended()): c for c in self._children.values()}
        try:
            done, _ = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            code = next(iter(done)).result()
        finally:
            for wait in waits:
                wait.cancel()
        child = waits[next(iter(done))]
        raise StackFailed(_obituary(child, f"{child.name} ended with exit code {code}"))

    async def stop(self) -> None:
        """Services first, so that they can finish what they do."""
        services = [c for name, c in self._children.items() if name not in BACKENDS]
        backends = [c for name, c in self._children.items() if name in BACKENDS]
        await asyncio.gather(*(child.stop(_SERVICE_PATIENCE_S) for child in services))
        await asyncio.gather(*(child.stop(_BACKEND_PATIENCE_S) for child in backends))


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return True
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


def _obituary(child: Child, what: str) -> str:
    lines = "\n".join(f"  {line}" for line in child.last_lines)
    return f"{what} (log: {child.log}). Its last lines:\n{lines or '  (it said nothing)'}"


@asynccontextmanager
async def _stopping(stack: Stack) -> AsyncIterator[asyncio.Event]:
    stopped = asyncio.Event()
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(signum, stopped.set)
    try:
        yield stopped
    finally:
        await stack.stop()


async def _unless_stopped(coroutine: Coroutine[None, None, None], stopped: asyncio.Event) -> bool:
    """True when the work is done, False when a signal came first. Raises what it raises."""
    work: asyncio.Future[Any] = asyncio.ensure_future(coroutine)
    signalled: asyncio.Future[Any] = asyncio.ensure_future(stopped.wait())
    await asyncio.wait({work, signalled}, return_when=asyncio.FIRST_COMPLETED)
    signalled.cancel()
    if not work.done():
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work
        return False
    work.result()
    return True


async def run_stack(caller: Mapping[str, str]) -> None:
    """Everything, until Ctrl-C or a death. Raises `StackFailed`."""
    started = time.monotonic()
    stack = Stack(caller, _timed(started, sys.stdout.write))
    stack.check_ports([*BACKENDS, *SERVICES])
    async with _stopping(stack) as stopped:

        async def start() -> None:
            await stack.start_backends()
            await stack.start_services()

        if await _unless_stopped(start(), stopped):
            sys.stdout.write(banner(stack.ports, stack.logs, time.monotonic() - started))
            sys.stdout.flush()
            await _unless_stopped(stack.first_death(), stopped)
        sys.stdout.write("\nStopping ...\n")
    sys.stdout.write("Stopped.\n")


async def run_backends(caller: Mapping[str, str]) -> None:
    """The export lines alone go to stdout, so that a shell can read them."""
    stack = Stack(caller, _timed(time.monotonic(), sys.stderr.write))
    stack.check_ports(list(BACKENDS))
    async with _stopping(stack) as stopped:

        async def start() -> None:
            await stack.start_backends()
            await stack.apply_tenants()

        if await _unless_stopped(start(), stopped):
            sys.stdout.write(stack.exports())
            sys.stdout.flush()
            sys.stderr.write(f"The vendors' page: {url(stack.ports.simulators, '/')}\n")
            await _unless_stopped(stack.first_death(), stopped)


def _timed(started: float, write: Callable[[str], object]) -> Say:
    def say(text: str) -> None:
        write(f"{time.monotonic() - started:5.1f} s  {text}\n")
        sys.stdout.flush()

    return say
