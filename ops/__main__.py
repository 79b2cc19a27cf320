"""`receptionist`, or `python -m ops`."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence

from messaging.faults import Transient
from ops import (
    appointments,
    call,
    calls,
    canary,
    chat,
    keys,
    mails,
    outlook,
    people,
    queues,
    restore,
    sessions,
    switches,
    tenants,
    understand,
)
from ops.terminal import Refused, complain
from runtime.environment import SettingsError, with_dotenv
from runtime.logs import LogSettings, configure_logging

EXAMPLES = """examples:
  receptionist tenants validate tenants/*.toml
  receptionist tenants apply tenants/consulate.toml
  receptionist chat consulate
  receptionist call consulate
  receptionist outlook check consulate
  receptionist queues peek booking
  receptionist appointments list consulate --days 7

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 AWS or a vendor out of reach."""
REFUSED, OUT_OF_REACH, INTERRUPTED = 1, 3, 130
_MODULES = (
    *(tenants, keys, outlook, queues, appointments, mails, people, sessions),
    *(chat, call, calls, understand, switches, canary, restore),
)


def parser() -> argparse.ArgumentParser:
    receptionist = argparse.ArgumentParser(
        prog="receptionist",
        description="Runs and looks after the AI receptionist.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = receptionist.add_subparsers(required=True, metavar="COMMAND")
    for module in _MODULES:
        module.add(commands)
    return receptionist


def main(argv: Sequence[str] | None = None) -> int:
    args = parser().parse_args(argv)
    environ = with_dotenv(os.environ)
    try:
        configure_logging(LogSettings.read({"LOG_LEVEL": "WARNING", **environ}))
        asyncio.run(args.run(args, environ))
    except (Refused, SettingsError) as refused:
        complain(str(refused))
        return REFUSED
    except Transient as fault:
        complain(f"out of reach: {fault.reason}")
        return OUT_OF_REACH
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


if __name__ == "__main__":
    sys.exit(main())
