"""A LocalStack without Docker: the last version that wants no account, in a venv of its own.

It needs other versions of packages than we do, and half a gigabyte: made once, in `.localstack`.
"""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.fakes.system import free_ports

HOME = Path(__file__).parents[2] / ".localstack"
PYTHON = HOME / "bin" / "python"
MADE = HOME / ".made"
VERSION = "4.9.2"
# What 4.9.2 did not pin, and newer versions broke.
PACKAGES = (f"localstack-core[runtime]=={VERSION}", "cbor2<6", "pyopenssl<26", "service-identity")
INSTALL_WITHIN_S, READY_WITHIN_S = 420, 90


class Unavailable(Exception):
    """Says why there is none."""


@contextmanager
def open_localstack(given: str = "") -> Iterator[str]:
    """`host:port`, of the one given or of one that ends with us. Raises `Unavailable`."""
    if given:
        yield given if ":" in given else f"{given}:4566"
        return
    _make()
    (port,) = free_ports(1)
    process = _started(port)
    try:
        _wait(process, port)
        yield f"127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _make() -> None:
    if MADE.exists() and MADE.read_text("utf-8") == VERSION:
        return
    python = shutil.which("python3.11")
    if python is None:
        raise Unavailable("LocalStack needs python3.11")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES]
    try:
        subprocess.run([python, "-m", "venv", HOME], check=True, capture_output=True)
        subprocess.run(pip, check=True, capture_output=True, timeout=INSTALL_WITHIN_S)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise Unavailable(f"LocalStack cannot be installed: {type(error).__name__}") from None
    MADE.write_text(VERSION, "utf-8")


def _started(port: int) -> subprocess.Popen[bytes]:
    told = {
        "GATEWAY_LISTEN": f"127.0.0.1:{port}",
        "LOCALSTACK_VOLUME_DIR": str(HOME / "volume"),
        "EAGER_SERVICE_LOADING": "0",
        # It would look for the world outside.
        "DNS_ADDRESS": "0",
        "SKIP_SSL_CERT_DOWNLOAD": "1",
        "DISABLE_EVENTS": "1",
    }
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with (HOME / "localstack.log").open("wb") as log:
        return subprocess.Popen(
            [PYTHON, "-m", "localstack.runtime.main"],
            env=kept | told,
            cwd=HOME,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/_localstack/health", timeout=2) as answer:
                json.load(answer)
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise Unavailable(f"LocalStack did not start: see {HOME.name}/localstack.log")
