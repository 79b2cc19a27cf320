"""What the image is made of: `audit` holds the compiled requirements against the database of known
vulnerabilities (`make audit`, and `make check`), `sbom` lists them as CycloneDX (`make sbom`).

The tools live in an environment of their own (.supply), so that ours holds what we run. Without a
network nothing fails: what could not be looked at is said.
"""

import hashlib
import json
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
HOME = ROOT / ".supply"
REQUIREMENTS = ROOT / "requirements.txt"
TOOLS = ROOT / "deploy" / "supply-tools.txt"
FRESH_S = 24 * 3600  # an audit of the same requirements is good for a day
LIMIT_S = 120

Run = Callable[[Sequence[str]], int]  # a tool's exit code; 127 where there is no such tool


def audit(run: Run, home: Path, requirements: Path = REQUIREMENTS) -> int:
    """1 only for a known vulnerability."""
    home.mkdir(exist_ok=True)
    stamp = home / f"audited-{_digest(requirements)}"
    if stamp.exists() and time.time() - stamp.stat().st_mtime < FRESH_S:
        return _told(stamp.read_text("utf-8"))
    report = home / "audit.json"
    report.unlink(missing_ok=True)
    options = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "-f", "json")
    run(("pip-audit", "-r", str(requirements), *options, "-o", str(report)))
    found = _read(report)
    if found is None:
        return _told("Audit: skipped, the database of vulnerabilities cannot be reached")
    audited = [each for each in found if "skip_reason" not in each]
    bad = [each for each in audited if each["vulns"]]
    for each in bad:
        ids = ", ".join(vulnerability["id"] for vulnerability in each["vulns"])
        _told(f"Audit: {each['name']} {each['version']}: {ids}")
    if bad:
        return 1
    if not audited:
        return _told("Audit: skipped, the database here knows none of our packages")
    unknown = len(found) - len(audited)
    words = f"Audit: {len(audited)} packages, no known vulnerability"
    words += f"; {unknown} could not be looked up" if unknown else ""
    stamp.write_text(words, "utf-8")
    return _told(words)


def sbom(run: Run, home: Path, requirements: Path = REQUIREMENTS) -> int:
    """The same requirements give the same file."""
    home.mkdir(exist_ok=True)
    listed = home / "sbom.json"
    options = ("--output-reproducible", "--of", "JSON", "-o", str(listed))
    if run(("cyclonedx-py", "requirements", str(requirements), *options)):
        return _told("SBOM: not made, its tool cannot be installed") or 1
    return _told(f"SBOM: {listed}")


def tool(command: Sequence[str]) -> int:
    """Installed at first use, by the hashes that stand beside this file."""
    name, *arguments = command
    program = HOME / "bin" / name
    try:
        if not program.exists():
            venv.create(HOME, with_pip=True)
            install = ("-m", "pip", "install", "-qq", "--require-hashes", "-r", str(TOOLS))
            _run([str(HOME / "bin" / "python"), *install])
        return _run([str(program), *arguments])
    except (OSError, subprocess.TimeoutExpired):
        return 127


def _run(command: Sequence[str]) -> int:
    return subprocess.run(command, check=False, capture_output=True, timeout=LIMIT_S).returncode


def _read(report: Path) -> list[dict[str, object]] | None:
    try:
        found: list[dict[str, object]] = json.loads(report.read_text("utf-8"))["dependencies"]
    except (OSError, ValueError, KeyError):
        return None
    return found


def _digest(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes()).hexdigest()[:16]


def _told(words: str) -> int:
    print(words)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit({"audit": audit, "sbom": sbom}[sys.argv[1]](tool, HOME))
