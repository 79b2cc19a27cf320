"""`receptionist understand --jsonl`: what the rules alone make of a text."""

import argparse
import sys
from collections.abc import Mapping

from ops.terminal import Commands
from ops.understand import understand_lines


def add(commands: Commands) -> None:
    understand = commands.add_parser("understand", help="what the rules alone make of a text")
    understand.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='one {"text", "now", "timezone"?, "language"?} a line in, one reading a line out',
    )
    understand.set_defaults(run=run)


async def run(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    understand_lines(sys.stdin, sys.stdout)
