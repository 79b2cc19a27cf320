"""Programs that need other versions of packages than we do, each in a venv made once."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYTHON = "python3.11"
INSTALL_WITHIN_S = 420


class Unavailable(Exception):
    """Says why there is none."""


def venv_of(name: str, *requirements: str) -> Path:
    """The venv `.<name>` with these packages. Raises `Unavailable`."""
    home = ROOT / f".{name}"
    made, wanted = home / ".made", "\n".join(requirements)
    if made.exists() and made.read_text("utf-8") == wanted:
        return home
    python = shutil.which(PYTHON)
    if python is None:
        raise Unavailable(f"{name} needs {PYTHON}")
    pip = [home / "bin" / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    try:
        subprocess.run([python, "-m", "venv", "--clear", home], check=True, capture_output=True)
        subprocess.run(
            [*pip, *requirements], check=True, capture_output=True, timeout=INSTALL_WITHIN_S
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise Unavailable(f"{name} cannot be installed: {type(error).__name__}") from None
    made.write_text(wanted, "utf-8")
    return home
