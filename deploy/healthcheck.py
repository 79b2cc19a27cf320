"""Exit 0 when the process here answers /health: on the port named, else on any of ours."""

import sys
from urllib.error import URLError
from urllib.request import urlopen

PORTS = ("8080", "8081", "8082")  # gateway, voice, workers


def answers(port: str) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/health", timeout=2) as response:
            return bool(response.status == 200)
    except (URLError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(not any(answers(port) for port in sys.argv[1:] or PORTS))
