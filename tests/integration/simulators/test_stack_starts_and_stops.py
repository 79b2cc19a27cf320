"""`python -m devstack` with stubs in place of the services: it starts, tells, watches and stops."""

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[3]
SERVICE = """
import http.server, os, signal, sys
class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *_):
        pass
{extra}
server = http.server.HTTPServer(("127.0.0.1", int(os.environ["{port}"])), Health)
print("2026-01-01 00:00:00 | INFO | x | quiet", flush=True)
print("2026-01-01 00:00:00 | WARNING | x | loud", flush=True)
server.serve_forever()
"""
OPS = "import sys; print(sys.argv[1:])"
PORTS = {"gateway": "GATEWAY_PORT", "voice": "VOICE_PORT", "workers": "WORKERS_PORT"}


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class Terminal:
    """A stack as a person runs it: what it writes, and how it ends."""

    def __init__(self, process: asyncio.subprocess.Process, environ: dict[str, str]) -> None:
        self.process, self.environ = process, environ
        self.text = ""

    async def until(self, wanted: str) -> str:
        assert self.process.stdout is not None
        async with asyncio.timeout(40):
            while not re.search(wanted, self.text):
                piece = await self.process.stdout.read(4096)
                assert piece, self.text
                self.text += piece.decode()
        return self.text

    async def ended(self) -> int:
        assert self.process.stdout is not None
        async with asyncio.timeout(12):
            self.text += (await self.process.stdout.read()).decode()
            return await self.process.wait()

    def run_dir(self) -> Path:
        return Path(self.environ["DEVSTACK_RUN_DIR"])


@asynccontextmanager
async def _terminal(folder: Path, *arguments: str, **environ: str) -> AsyncIterator[Terminal]:
    ports = _free_ports(5)
    names = ["DEVSTACK_AWS_PORT", "DEVSTACK_SIMULATORS_PORT", *PORTS.values()]
    told = {name: str(port) for name, port in zip(names, ports, strict=True)}
    told |= {"PYTHONPATH": str(ROOT), "DEVSTACK_RUN_DIR": str(folder / "run")} | environ
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "devstack",
        *arguments,
        cwd=folder,
        env={"PATH": os.environ["PATH"], **told},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield Terminal(process, told)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            await process.communicate()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, port in PORTS.items():
        _stub(tmp_path, name, SERVICE.format(port=port, extra=""))
    _stub(tmp_path, "ops", OPS)
    return tmp_path


def _stub(folder: Path, name: str, source: str) -> None:
    (folder / name).mkdir(exist_ok=True)
    (folder / name / "__main__.py").write_text(source)
    (folder / name / "__init__.py").touch()


def _listening(environ: dict[str, str]) -> list[str]:
    found = []
    for name, text in environ.items():
        if name.endswith("_PORT"):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", int(text))) == 0:
                    found.append(name)
    return found


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
async def test_stack_tells_what_runs_and_leaves_nothing_running(
    folder: Path, signum: signal.Signals
) -> None:
    async with _terminal(folder) as terminal:
        text = await terminal.until("Ctrl-C stops everything")
        gateway = terminal.environ["GATEWAY_PORT"]
        assert f"curl -s http://127.0.0.1:{gateway}/chat/consulate" in text
        assert "gateway: 2026-01-01 00:00:00 | WARNING | x | loud" in text
        assert "quiet" not in text
        assert "quiet" in (terminal.run_dir() / "gateway.log").read_text()
        assert "consulate.toml" in (terminal.run_dir() / "tenants.log").read_text()
        assert len(_listening(terminal.environ)) == 5
        terminal.process.send_signal(signum)
        assert await terminal.ended() == 0
        assert _listening(terminal.environ) == []


async def test_stack_stopped_while_it_starts_leaves_nothing_running(folder: Path) -> None:
    async with _terminal(folder) as terminal:
        await terminal.until("ready")
        terminal.process.send_signal(signal.SIGINT)
        assert await terminal.ended() == 0
        assert "Traceback" not in terminal.text
        assert _listening(terminal.environ) == []


@pytest.mark.soak
async def test_child_that_will_not_stop_is_killed_with_its_own_children(folder: Path) -> None:
    stubborn = """
signal.signal(signal.SIGTERM, signal.SIG_IGN)
import subprocess
subprocess.Popen([sys.executable, "-m", "http.server", "-b", "127.0.0.1", os.environ["EXTRA_PORT"]])
"""
    _stub(folder, "voice", SERVICE.format(port="VOICE_PORT", extra=stubborn))
    async with _terminal(folder, EXTRA_PORT=str(_free_ports(1)[0])) as terminal:
        await terminal.until("Ctrl-C stops everything")
        terminal.process.send_signal(signal.SIGINT)
        assert await terminal.ended() == 0
        assert _listening(terminal.environ) == []


async def test_death_of_a_child_is_told_with_its_last_words_and_stops_the_rest(
    folder: Path,
) -> None:
    dying = """
def log(self, *_):
    if self.path == "/die":
        print("the last words", flush=True)
        os._exit(3)
Health.log_message = log
"""
    _stub(folder, "gateway", SERVICE.format(port="GATEWAY_PORT", extra=dying))
    async with _terminal(folder) as terminal:
        await terminal.until("Ctrl-C stops everything")
        async with httpx.AsyncClient(trust_env=False) as http:
            with pytest.raises(httpx.TransportError):
                await http.get(f"http://127.0.0.1:{terminal.environ['GATEWAY_PORT']}/die")
        assert await terminal.ended() == 1
        assert "gateway ended with exit code 3" in terminal.text
        assert "the last words" in terminal.text
        assert "Traceback" not in terminal.text
        assert _listening(terminal.environ) == []


async def test_service_that_cannot_start_is_told_and_stops_the_rest(folder: Path) -> None:
    _stub(folder, "workers", "raise SystemExit('AWS_REGION is missing')")
    async with _terminal(folder) as terminal:
        assert await terminal.ended() == 1
        assert "workers ended before it was ready" in terminal.text
        assert "AWS_REGION is missing" in terminal.text
        assert _listening(terminal.environ) == []


async def test_tenants_that_are_refused_stop_the_stack(folder: Path) -> None:
    _stub(folder, "ops", "raise SystemExit('consulate.toml: no mailbox')")
    async with _terminal(folder) as terminal:
        assert await terminal.ended() == 1
        assert "consulate.toml: no mailbox" in terminal.text


async def test_port_in_use_is_one_clear_line(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        async with _terminal(folder, DEVSTACK_SIMULATORS_PORT=port) as terminal:
            assert await terminal.ended() == 1
    assert terminal.text.startswith(f"Port {port} is in use, and the vendor simulators need")
    assert terminal.text.count("\n") == 1


async def test_backends_print_an_environment_that_reaches_them(folder: Path) -> None:
    async with _terminal(folder, "backends") as terminal:
        text = await terminal.until("The vendors' page")
        exported = dict(re.findall(r"^export (\w+)=(.*)$", text, re.MULTILINE))
        assert (terminal.run_dir() / "environment").read_text("utf-8") in text
        async with httpx.AsyncClient(trust_env=False) as http:
            assert (await http.get(exported["AWS_ENDPOINT_URL"])).status_code == 200
            login = exported["GRAPH_LOGIN_URL"] + f"/{exported['AZURE_TENANT_ID']}"
            granted = await http.post(
                f"{login}/oauth2/v2.0/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": exported["AZURE_CLIENT_ID"],
                    "client_secret": exported["AZURE_CLIENT_SECRET"],
                    "scope": "https://graph.microsoft.com/.default",
                },
            )
            assert granted.status_code == 200
        assert exported["OPENAI_API_KEY"] == "", "the gateway works by its rules"
        assert set(_listening(terminal.environ)) == {
            "DEVSTACK_AWS_PORT",
            "DEVSTACK_SIMULATORS_PORT",
        }
        terminal.process.send_signal(signal.SIGINT)
        assert await terminal.ended() == 0
        assert _listening(terminal.environ) == []


async def test_unknown_verb_is_refused(folder: Path) -> None:
    async with _terminal(folder, "everything") as terminal:
        assert await terminal.ended() == 2
    assert terminal.text == "usage: python -m devstack [backends]\n"
