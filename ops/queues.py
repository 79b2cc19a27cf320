"""`receptionist queues`: how much waits, what lies dead and why, and another try for it."""

import argparse
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import get_args

import orjson

from contracts.codec import VERSIONS, Undecodable, UnknownMessage, decode_command
from contracts.routing import Queue
from messaging.aws import open_aws_client
from messaging.dead_letters import DeadLetters, Letter
from messaging.queues import QueueSettings
from messaging.sqs import SqsQueue
from ops.terminal import Commands, Refused, say, table

QUEUES: tuple[Queue, ...] = get_args(Queue)
_PLAIN_ID = re.compile(r"[\w.:-]{1,200}")
_MADE_ID = re.compile(r"[0-9a-f]{32}")  # as we make them, of whatever type


def add(commands: Commands) -> None:
    queues = commands.add_parser(
        "queues", help="queues and dead letters: list, peek, redrive, discard"
    )
    verbs = queues.add_subparsers(required=True, metavar="VERB")
    verbs.add_parser("list", help="how many messages wait, and lie dead").set_defaults(run=count)

    peek_at = verbs.add_parser("peek", help="dead letters: id, type, reason, when; no content")
    peek_at.add_argument("queue", metavar="QUEUE", choices=QUEUES, help=", ".join(QUEUES))
    peek_at.set_defaults(run=peek)

    try_again = verbs.add_parser("redrive", help="send dead letters to their queue again")
    try_again.add_argument("queue", metavar="QUEUE", choices=QUEUES, help=", ".join(QUEUES))
    try_again.add_argument("--id", metavar="COMMAND_ID", help="only this command's")
    try_again.set_defaults(run=redrive)

    throw_away = verbs.add_parser("discard", help="delete dead letters that can never be done")
    throw_away.add_argument("queue", metavar="QUEUE", choices=QUEUES, help=", ".join(QUEUES))
    which = throw_away.add_mutually_exclusive_group(required=True)
    which.add_argument("--id", metavar="COMMAND_ID", help="this command's")
    which.add_argument("--unreadable", action="store_true", help="those that are no command")
    throw_away.set_defaults(run=discard)


@asynccontextmanager
async def _open(environ: Mapping[str, str]) -> AsyncIterator[dict[Queue, "_Pair"]]:
    settings = QueueSettings.read(environ)
    async with open_aws_client("sqs", settings) as client:
        yield {
            name: _Pair(
                SqsQueue(client, settings.queue_of(name)),
                SqsQueue(client, settings.dead_letters_of(name)),
            )
            for name in QUEUES
        }


class _Pair:
    def __init__(self, queue: SqsQueue, dead: SqsQueue) -> None:
        self.queue = queue
        self.dead = DeadLetters(dead, queue)


async def count(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with _open(environ) as pairs:
        rows = [
            (name, await pair.queue.depth(), await pair.dead.depth())
            for name, pair in pairs.items()
        ]
    say(table(("QUEUE", "MESSAGES", "DEAD"), rows))


async def peek(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with _open(environ) as pairs:
        dead = pairs[args.queue].dead
        letters = await dead.all()
        await dead.show_again(letters)
    rows = [
        (*_command(letter), letter.reason or "?", letter.failed_at or "?") for letter in letters
    ]
    say(table(("COMMAND", "TYPE", "REASON", "FAILED AT"), rows))


async def redrive(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with _open(environ) as pairs:
        dead = pairs[args.queue].dead
        letters = await dead.all()
        chosen = [each for each in letters if args.id in (None, _command(each)[0])]
        for letter in chosen:
            await dead.redrive(letter)
        await dead.show_again([letter for letter in letters if letter not in chosen])
    if args.id and not chosen:
        raise Refused(f"{args.id}: no such dead letter on {args.queue}")
    say(f"{len(chosen)} sent again")


async def discard(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with _open(environ) as pairs:
        dead = pairs[args.queue].dead
        letters = await dead.all()
        chosen = [
            each
            for each in letters
            if (_command(each)[0] == args.id if args.id else _is_unreadable(each))
        ]
        for letter in chosen:
            await dead.delete(letter)
        await dead.show_again([letter for letter in letters if letter not in chosen])
    if args.id and not chosen:
        raise Refused(f"{args.id}: no such dead letter on {args.queue}")
    say(f"{len(chosen)} deleted")


def _command(letter: Letter) -> tuple[str, str]:
    """Its id and type, where they look like ours: a dead letter may hold anything."""
    try:
        document = orjson.loads(letter.body)
    except orjson.JSONDecodeError:
        return "?", "?"
    if not isinstance(document, dict):
        return "?", "?"
    command_id, kind = str(document.get("id", "")), str(document.get("type", ""))
    known = kind if kind in VERSIONS else "?"
    plain = _PLAIN_ID if known != "?" else _MADE_ID
    return (command_id if plain.fullmatch(command_id) else "?"), known


def _is_unreadable(letter: Letter) -> bool:
    """No build can ever read it. What a newer one sent is not meant."""
    try:
        decode_command(letter.body)
    except Undecodable:
        return True
    except UnknownMessage:
        pass
    return False
