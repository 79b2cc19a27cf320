"""A LocalStack without Docker: the last version that wants no account, in a venv of its own.

It needs other versions of packages than we do, and half a gigabyte: made once, in `.localstack`.
"""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.fakes.system import free_ports
from tests.fakes.venvs import Unavailable, venv_of

VERSION = "4.9.2"
# What 4.9.2 did not pin, and newer versions broke.
PACKAGES = (f"localstack-core[runtime]=={VERSION}", "cbor2<6", "pyopenssl<26", "service-identity")
READY_WITHIN_S = 90


@contextmanager
def open_localstack(given: str = "") -> Iterator[str]:
    """`host:port`, of the one given or of one that ends with us. Raises `Unavailable`."""
    if given:
        yield given if ":" in given else f"{given}:4566"
        return
    home = venv_of("localstack", *PACKAGES)
    (port,) = free_ports(1)
    process = _started(home, port)
    try:
        _wait(home, process, port)
        yield f"127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _started(home: Path, port: int) -> subprocess.Popen[bytes]:
    told = {
        "GATEWAY_LISTEN": f"127.0.0.1:{port}",
        "LOCALSTACK_VOLUME_DIR": str(home / "volume"),
        "EAGER_SERVICE_LOADING": "0",
        # It would look for the world outside.
        "DNS_ADDRESS": "0",
        "SKIP_SSL_CERT_DOWNLOAD": "1",
        "DISABLE_EVENTS": "1",
    }
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with (home / "localstack.log").open("wb") as log:
        return subprocess.Popen(
            [home / "bin" / "python", "-m", "localstack.runtime.main"],
            env=kept | told,
            cwd=home,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _wait(home: Path, process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/_localstack/health", timeout=2) as answer:
                json.load(answer)
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise Unavailable(f"LocalStack did not start: see {home.name}/localstack.log")
