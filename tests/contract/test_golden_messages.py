"""Every version of every message that was ever sent stays readable, and is what it was.

A new version is a new file; those that are here do not change.
"""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from contracts.answers import Answer
from contracts.codec import VERSIONS, decode_answer, decode_command, encode

FILES = sorted((Path(__file__).parent / "messages").glob("*.json"))
COMMANDS = [path for path in FILES if ".v" in path.name]
ANSWERS = [path for path in FILES if ".v" not in path.name]


def _read(path: Path) -> tuple[dict[str, Any], str]:
    golden = json.loads(path.read_text(encoding="utf-8"))
    return golden, json.dumps(golden["message"])


def _is_kept(told: Any, message: Any) -> bool:
    """A later field of a part stands beside what was told, at its default."""
    if isinstance(told, dict):
        return all(_is_kept(value, message[name]) for name, value in told.items())
    if isinstance(told, list):
        return len(told) == len(message) and all(map(_is_kept, told, message))
    return bool(told == message)


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.stem)
def test_a_command_of_any_version_is_read_whole(path: Path) -> None:
    golden, body = _read(path)
    command = decode_command(body)
    assert f"{command.type}.v{command.version}" == path.stem
    assert _is_kept(golden["message"], json.loads(encode(command)))


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.stem)
def test_the_hash_on_record_is_the_hash_of_today(path: Path) -> None:
    """A redelivery across a deploy is no conflict, in either direction."""
    golden, body = _read(path)
    assert decode_command(body).payload_hash() == golden["payload_hash"]


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_an_answer_is_read_whole(path: Path) -> None:
    golden, body = _read(path)
    answer = decode_answer(body)
    assert answer.type == path.stem
    assert _is_kept(golden["message"], json.loads(encode(answer)))


def test_every_message_and_version_is_here() -> None:
    versions = {f"{kind}.v{n}" for kind, last in VERSIONS.items() for n in range(1, last + 1)}
    assert {path.stem for path in COMMANDS} == versions
    answers = {model.__name__ for model in get_args(get_args(Answer)[0])}
    assert {path.stem for path in ANSWERS} == answers


@pytest.mark.parametrize("kind", sorted(VERSIONS))
def test_a_later_field_at_its_default_changes_no_hash(kind: str) -> None:
    """As the first build with the field sends it, for a command that was sent before."""
    first = next(path for path in COMMANDS if path.stem == f"{kind}.v1")
    golden, _ = _read(first)
    newest = decode_command(json.dumps({**golden["message"], "version": VERSIONS[kind]}))
    assert newest.payload_hash() == golden["payload_hash"]
    later = type(newest)._later
    assert later.isdisjoint(golden["message"])
    assert all(not type(newest).model_fields[name].is_required() for name in later)
