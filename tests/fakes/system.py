"""The whole system in processes of its own, on ports of its own, behind the counting AWS proxy."""

import asyncio
import os
import signal
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientTimeout

from devstack.children import Child
from devstack.environment import Ports, child_environment, url
from devstack.stack import Stack
from tests.fakes.aws_proxy import AwsProxy, open_aws_proxy

GATEWAY = ["-m", "gateway"]
VOICE = ["-m", "voice"]
ALL_WORKERS = ("calendar", "booking", "email")
FAST = {
    "SQS_WAIT_S": "1",
    "RECONCILE_INTERVAL_S": "2",
    "DUE_INTERVAL_S": "1",
    "REAP_INTERVAL_S": "3600",
    "LOG_LEVEL": "INFO",
}
# For tests that kill: a message is seen again, and a lease is over, within seconds.
SHORT_LEASES = {"VISIBILITY_S": "3", "LEASE_S": "1", "LEASE_MARGIN_S": "1"}


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


async def eventually(
    check: Callable[[], Awaitable[Any]], *, within_s: float, what: str = "it"
) -> Any:
    """Asks until the answer is true; fails when it never is."""
    deadline = time.monotonic() + within_s
    while True:
        found = await check()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not happen within {within_s} s (last: {found!r})")
        await asyncio.sleep(0.05)


@dataclass
class System:
    ports: Ports
    environ: Mapping[str, str]
    logs: Path
    proxy: AwsProxy
    http: ClientSession
    children: dict[str, Child] = field(default_factory=dict)

    @property
    def gateway(self) -> str:
        return url(self.ports.gateway)

    @property
    def voice(self) -> str:
        return url(self.ports.voice)

    @property
    def simulators(self) -> str:
        return url(self.ports.simulators)

    @property
    def aws(self) -> str:
        """Past the proxy: what tests themselves read is not counted."""
        return url(self.ports.aws)

    async def start(
        self, name: str, command: list[str], *, health_port: int | None = None, **environ: str
    ) -> Child:
        """One more process; its AWS calls go through the proxy under its name."""
        kind = command[1] if command[1] in ("gateway", "voice") else "workers"
        told = child_environment(kind, self.ports, self.environ)
        endpoint = await self.proxy.listen(name)
        child = Child(name, self.logs / f"{name}.log", lambda _: None)
        self.children[name] = child
        await child.start(command, {**told, "AWS_ENDPOINT_URL": endpoint, **environ})
        if health_port is not None:
            await eventually(
                lambda: self._healthy(health_port, child), within_s=30, what=f"{name} ready"
            )
        return child

    async def _healthy(self, port: int, child: Child) -> bool:
        assert child.is_running(), "\n".join(child.last_lines)
        try:
            async with self.http.get(url(port, "/health")) as answer:
                return answer.status == 200
        except OSError:
            return False

    async def start_gateway(self, **environ: str) -> Child:
        return await self.start("gateway", GATEWAY, health_port=self.ports.gateway, **environ)

    async def start_voice(self, **environ: str) -> Child:
        return await self.start("voice", VOICE, health_port=self.ports.voice, **environ)

    async def start_workers(
        self, name: str = "workers", kinds: Sequence[str] = ALL_WORKERS, **environ: str
    ) -> Child:
        port = self.ports.workers if name == "workers" else free_ports(1)[0]
        told = {"WORKERS_PORT": str(port), **environ}
        return await self.start(name, ["-m", "workers", *kinds], health_port=port, **told)

    def signal(self, name: str, number: signal.Signals) -> None:
        self.children[name].signal_group(number)

    async def kill_all(self) -> None:
        """The services, not the backends; stopped ones, too."""
        for child in self.children.values():
            child.signal_group(signal.SIGKILL)
        await asyncio.gather(*(child.ended() for child in self.children.values()))
        self.children.clear()

    # --- as people use it ------------------------------------------------------------------------

    async def chat(
        self, tenant: str, message: str, session_id: str | None = None, **headers: str
    ) -> dict[str, Any]:
        body = {"message": message, "session_id": session_id}
        async with self.http.post(
            f"{self.gateway}/chat/{tenant}", json=body, headers=headers
        ) as answer:
            assert answer.status == 200, await answer.text()
            reply: dict[str, Any] = await answer.json()
            return reply

    async def talk(self, tenant: str, *messages: str) -> list[dict[str, Any]]:
        """One conversation, turn by turn."""
        replies: list[dict[str, Any]] = []
        session_id = None
        for message in messages:
            replies.append(await self.chat(tenant, message, session_id))
            session_id = replies[-1]["session_id"]
        return replies

    async def tool(self, tool: str, tenant: str, **arguments: Any) -> tuple[int, dict[str, Any]]:
        """Status and body of `POST /voice/<tool>`."""
        headers = {"Authorization": f"Bearer dev-{tenant}"}
        async with self.http.post(
            f"{self.gateway}/voice/{tool}", json=arguments, headers=headers
        ) as answer:
            return answer.status, await answer.json()

    async def sim(self, path: str, method: str = "GET", **body: Any) -> Any:
        address = f"{self.simulators}/_sim/{path}"
        async with self.http.request(method, address, json=body or None) as answer:
            assert answer.status < 300, await answer.text()
            return await answer.json()

    async def order(self, **fault: Any) -> None:
        """Of a vendor, see `devstack.simulators.faults`; until cleared, or `times`."""
        await self.sim("faults", "POST", **fault)

    async def clear_faults(self) -> None:
        async with self.http.delete(f"{self.simulators}/_sim/faults") as answer:
            assert answer.status == 204
        self.proxy.rule = lambda _: None

    async def events(self, mailbox: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.sim(f"events?mailbox={mailbox}")
        return found

    async def outbox(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.sim("outbox")
        return found


@asynccontextmanager
async def open_system(logs: Path, **environ: str) -> AsyncIterator[System]:
    """Backends with the example tenants; the services are started by whoever needs them."""
    aws, simulators, gateway, voice, workers = free_ports(5)
    told = {
        **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
        **FAST,
        "DEVSTACK_AWS_PORT": str(aws),
        "DEVSTACK_SIMULATORS_PORT": str(simulators),
        "GATEWAY_PORT": str(gateway),
        "VOICE_PORT": str(voice),
        "WORKERS_PORT": str(workers),
        "DEVSTACK_RUN_DIR": str(logs),
        **environ,
    }
    async with AsyncExitStack() as opened:
        stack = Stack(told, lambda _: None)
        opened.push_async_callback(stack.stop)
        await stack.start_backends()
        await stack.apply_tenants()
        proxy = await opened.enter_async_context(open_aws_proxy(url(aws)))
        timeout = ClientTimeout(total=30)
        http = await opened.enter_async_context(ClientSession(timeout=timeout))
        system = System(stack.ports, told, logs, proxy, http)
        opened.push_async_callback(stop_all, system)
        yield system


async def stop_all(system: System) -> None:
    await asyncio.gather(*(child.stop(8.0) for child in system.children.values()))
