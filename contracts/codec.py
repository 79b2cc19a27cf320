"""The one place where bytes become commands and answers."""

import re
from typing import get_args

import orjson
from pydantic import TypeAdapter, ValidationError

from contracts.answers import Answer
from contracts.commands import Command

_COMMAND: TypeAdapter[Command] = TypeAdapter(Command)
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)

_TYPE = re.compile(r"(?:[A-Z][a-z]{1,15}){2,4}")  # as ours are written
# The newest version of each command that this build reads.
VERSIONS: dict[str, int] = {
    model.model_fields["type"].default: model.model_fields["version"].default
    for model in get_args(get_args(Command)[0])
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
        raise UnknownMessage(f"unknown type{_named(kind)}")
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


def _named(kind: str) -> str:
    """It may be a newer build's, which an operator has to know; and it may be anything."""
    return f" {kind!r}" if _TYPE.fullmatch(kind) else ""


def _places(kind: str, error: ValidationError) -> str:
    """Where a message is wrong, without what may be personal: values, and names of no field."""
    faults = [
        f"{'.'.join(map(str, e['loc'][:-1] if e['type'] == 'extra_forbidden' else e['loc']))}"
        f": {e['type']}"
        for e in error.errors()[:5]
    ]
    return f"{kind}: {'; '.join(faults)}"[:500]
