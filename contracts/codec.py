"""The one place where bytes become commands and answers."""

from typing import get_args

import orjson
from pydantic import TypeAdapter, ValidationError

from contracts.answers import Answer
from contracts.commands import Command

_COMMAND: TypeAdapter[Command] = TypeAdapter(Command)
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)

# The newest version of each command that this build reads.
VERSIONS: dict[str, int] = {
    model.model_fields["type"].default: 1 for model in get_args(get_args(Command)[0])
}


class Undecodable(ValueError):
    """Not a message of ours, and never will be: dead-letter it. The text names no field value."""


class UnknownMessage(ValueError):
    """A type or version this build does not know; a newer one may, while a deploy rolls."""


def encode(message: Command | Answer) -> bytes:
    return message.model_dump_json().encode()


def decode_command(body: bytes | str) -> Command:
    """Raises `Undecodable` or `UnknownMessage`."""
    try:
        raw = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Undecodable("not JSON") from error
    if not isinstance(raw, dict):
        raise Undecodable("not an object")
    kind, version = raw.get("type"), raw.get("version")
    if not isinstance(kind, str) or not isinstance(version, int):
        raise Undecodable("no type or version")
    if kind not in VERSIONS:
        raise UnknownMessage(f"unknown type {kind[:40]!r}")
    if version > VERSIONS[kind]:
        raise UnknownMessage(f"{kind} version {version} is newer than {VERSIONS[kind]}")
    try:
        return _COMMAND.validate_python(raw)
    except ValidationError as error:
        raise Undecodable(_places(kind, error)) from error


def decode_answer(body: bytes | str) -> Answer:
    """Raises `Undecodable`."""
    try:
        return _ANSWER.validate_json(body)
    except ValidationError as error:
        raise Undecodable(_places("answer", error)) from error


def _places(kind: str, error: ValidationError) -> str:
    """Where a message is wrong, without the values, which may be personal."""
    faults = [f"{'.'.join(map(str, e['loc']))}: {e['type']}" for e in error.errors()[:5]]
    return f"{kind}: {'; '.join(faults)}"[:500]
