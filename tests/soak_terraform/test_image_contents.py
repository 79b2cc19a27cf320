"""What deploy/Dockerfile puts together, put together here without Docker, and every process started
from it: the runtime requirements alone, trimmed, and the rooms it copies."""

import asyncio
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

import pytest
from aiohttp import ClientError

from devstack.environment import Ports, service_environment, voice_environment
from tests.fakes.system import System, eventually, open_system
from tests.soak_terraform.terraform_cli import ROOT

pytestmark = pytest.mark.soak

PROCESSES = {
    "gateway": ["gateway"],
    "voice": ["voice"],
    "workers": ["workers", "calendar", "booking", "email"],
}
BASE_IMAGE_MB = 130  # python:3.11-slim-bookworm
LIMIT_MB = 250


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The image's /venv and /app."""
    root = tmp_path_factory.mktemp("image")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", root / "venv"], check=True)
    python = root / "venv" / "bin" / "python"
    install = ["install", "--quiet", "--no-compile", "--disable-pip-version-check"]
    pinned = ["--require-hashes", "-r", ROOT / "requirements.txt"]
    subprocess.run([sys.executable, "-m", "pip", "--python", python, *install, *pinned], check=True)
    (packages,) = (root / "venv" / "lib").glob("python3.*/site-packages")
    subprocess.run(["sh", ROOT / "deploy" / "trim.sh", packages], check=True)
    subprocess.run([python, "-m", "compileall", "-q", packages], check=True)
    dockerfile = (ROOT / "deploy" / "Dockerfile").read_text("utf-8")
    for room in re.findall(r"^COPY (\w+) \1$", dockerfile, re.MULTILINE):
        shutil.copytree(
            ROOT / room, root / "app" / room, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "deploy" / "healthcheck.py", root / "app")
    return root


def _free_ports() -> Ports:
    probes = [socket.socket() for _ in range(5)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    numbers = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return Ports(*numbers)


@asynccontextmanager
async def _running(image: Path, arguments: list[str], ports: Ports) -> AsyncIterator[None]:
    told = service_environment(ports, {}) | voice_environment()
    process = await asyncio.create_subprocess_exec(
        *(image / "venv" / "bin" / "python", "-m", *arguments),
        cwd=image / "app",
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **told},
    )
    try:
        yield
        assert process.returncode is None, f"{arguments[0]} ended by itself"
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(20):
            await process.wait()


async def _healthcheck(image: Path, port: int) -> int:
    check = await asyncio.create_subprocess_exec(
        *(image / "venv" / "bin" / "python", "healthcheck.py", str(port)), cwd=image / "app"
    )
    return await check.wait()


@pytest.mark.parametrize("name", PROCESSES)
async def test_a_process_starts_and_is_healthy(image: Path, name: str) -> None:
    ports = _free_ports()
    port: int = getattr(ports, name)
    assert await _healthcheck(image, port) == 1, "the check must tell a dead process"

    async with _running(image, PROCESSES[name], ports), asyncio.timeout(60):
        while await _healthcheck(image, port) != 0:  # noqa: ASYNC110 - another process's state
            await asyncio.sleep(0.2)


async def test_processes_of_the_image_are_ready_and_book(image: Path, tmp_path: Path) -> None:
    async with AsyncExitStack() as started:
        system = await started.enter_async_context(open_system(tmp_path))
        for name, arguments in PROCESSES.items():
            await started.enter_async_context(_running(image, arguments, system.ports))
            address = f"http://127.0.0.1:{getattr(system.ports, name)}/ready"
            await eventually(lambda url=address: _is_ready(system, url), within_s=60, what=name)
        *_, booked = await system.talk(
            "realestate",
            "A viewing please. I'm Ada King, ada@example.com, 917-555-0123",
            "the second one",
            "the first one",
        )
        assert booked["booking_state"] == "booked", booked["message"]


async def _is_ready(system: System, address: str) -> bool:
    with suppress(ClientError):
        async with system.http.get(address) as answer:
            return answer.status == 200
    return False


def test_spans_can_be_exported_from_the_image(image: Path) -> None:
    python = image / "venv" / "bin" / "python"
    subprocess.run([python, "-c", "import runtime.otel"], cwd=image / "app", check=True)


def test_what_compose_mounts_runs_in_the_image(image: Path) -> None:
    """`docker-compose.localstack.yml` has no packages but the image's."""
    python = image / "venv" / "bin" / "python"
    program = "import devstack.provision, devstack.simulators.__main__"
    mounted = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([python, "-c", program], cwd=image, env=mounted, check=True)


def test_both_languages_and_all_countries_survive_the_trimming(image: Path) -> None:
    said = subprocess.run(
        [image / "venv" / "bin" / "python", "-c", _SPEAK],
        cwd=image / "app",
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert said == ["lunes", "Monday", "+525512345678", "+12125550123"]


_SPEAK = """
from datetime import date
import babel.dates, phonenumbers
for locale in ("es_MX", "en_US"):
    print(babel.dates.format_date(date(2026, 11, 23), "EEEE", locale=locale))
for number, country in (("55 1234 5678", "MX"), ("(212) 555-0123", "US")):
    parsed = phonenumbers.parse(number, country)
    print(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
"""


def test_image_stays_small(image: Path) -> None:
    used = sum(path.lstat().st_blocks * 512 for path in image.rglob("*") if not path.is_symlink())

    assert BASE_IMAGE_MB + used / 2**20 < LIMIT_MB


def test_nothing_pretended_is_in_the_image(image: Path) -> None:
    rooms = {path.name for path in (image / "app").iterdir()}
    (packages,) = (image / "venv" / "lib").glob("python3.*/site-packages")

    assert not rooms & {"devstack", "tests", "tenants", "docs"}
    assert not list(packages.glob("moto*"))
    assert not list(packages.glob("pytest*"))
