"""What deploy/terraform says, read as text: these tests run where no terraform is found."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STACK = ROOT / "deploy" / "terraform"
_STRING = re.compile(r'"([^"]*)"')
_PERMISSION = re.compile(r"\{ actions = \[([^\]]*)\], on = \[([^\]]*)\] \}")


def read(name: str) -> str:
    return (STACK / name).read_text("utf-8")


def block(text: str, opening: str) -> str:
    """What stands between the brace or bracket that `opening` ends with and its partner."""
    start = text.index(opening) + len(opening)
    depth = 1
    for end in range(start, len(text)):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(text[end], 0)
        if depth == 0:
            return text[start:end]
    raise ValueError(f"{opening} is never closed")


def strings(text: str) -> list[str]:
    return _STRING.findall(text)


def keys(text: str) -> list[str]:
    """Of a map written one entry a line, one level deep."""
    indent = min(len(line) - len(line.lstrip()) for line in text.splitlines() if line.strip())
    return re.findall(rf"^ {{{indent}}}(\w+) *=", text, re.MULTILINE)


def workers() -> list[str]:
    return keys(block(read("locals.tf"), "workers = {").split("\n", 1)[1])


def secrets() -> set[str]:
    text = block(read("secrets.tf"), "secrets_of = merge(\n    {") + block(
        read("locals.tf"), "workers = {"
    )
    return set(strings(text))


def variables() -> set[str]:
    """The settings given as text, by the names the processes read."""
    written = set(re.findall(r"\b([A-Z][A-Z0-9_]+) +=", read("environment.tf")))
    written |= {f"SQS_{worker.upper()}_QUEUE" for worker in workers()}
    return written | {f"DYNAMODB_{name.upper()}_TABLE" for name in tables()}


@dataclass(frozen=True)
class Table:
    partition: str
    sort: str | None
    expires: bool
    indexes: dict[str, tuple[str, str]]


def tables() -> dict[str, Table]:
    text = block(read("tables.tf"), "tables = {").lstrip("\n")
    return {name: _table(block(text, f"{_spaced(text, name)}= {{")) for name in keys(text)}


def _spaced(text: str, name: str) -> str:
    found = re.search(rf"^ +{name} *(?==)", text, re.MULTILINE)
    assert found is not None
    return found.group()


def _table(text: str) -> Table:
    key = re.search(r'key *= "(\w+)"', text)
    sort = re.search(r'sort *= "(\w+)"', text)
    assert key is not None
    indexes = re.findall(r'(\w+) = \["(\w+)", "(\w+)"\]', text)
    return Table(
        partition=key.group(1),
        sort=sort.group(1) if sort else None,
        expires="expires = true" in text,
        indexes={name: (partition, by) for name, partition, by in indexes},
    )


def allowed(service: str) -> set[tuple[str, str]]:
    """(IAM action, what it is for): "table/slots", "index/appointments/by_start",
    "queue/booking", "dead_letters/booking"."""
    text = block(read("policies.tf"), "permissions = {")
    parts = [service, "every_worker"] if service in workers() else [service]
    return {
        (action, name.replace("/own", f"/{service}"))
        for part in parts
        for actions, names in _PERMISSION.findall(block(text, f"{part} = ["))
        for action in strings(actions)
        for name in strings(names)
    }


def paths_served(service: str) -> list[str]:
    routes = block(read("edge.tf"), "routes = {")
    served = re.findall(rf'service = "{service}", paths = \[([^\]]*)\]', routes)
    return [path for paths in served for path in strings(paths)]
