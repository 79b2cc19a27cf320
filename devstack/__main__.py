"""`python -m devstack` starts the whole system, `python -m devstack backends` what it stands on."""

import asyncio
import os
import sys
from collections.abc import Coroutine

from dotenv import dotenv_values

from devstack.stack import StackFailed, run_backends, run_stack


def main() -> int:
    from_file = {name: text for name, text in dotenv_values(".env").items() if text is not None}
    caller = {**from_file, **os.environ}
    match sys.argv[1:]:
        case []:
            return _run(run_stack(caller))
        case ["backends"]:
            return _run(run_backends(caller))
    sys.stderr.write("usage: python -m devstack [backends]\n")
    return 2


def _run(work: Coroutine[None, None, None]) -> int:
    try:
        asyncio.run(work)
    except StackFailed as failure:
        sys.stderr.write(f"{failure}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
