"""What deploy/terraform says, read as text: these tests run where no terraform is found."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STACK = ROOT / "deploy" / "terraform"
_STRING = re.compile(r'"([^"]*)"')
_PERMISSION = re.compile(r"\{ actions = \[([^\]]*)\], on = \[([^\]]*)\] \}")


def files() -> list[str]:
    """Of the stack and its modules, as `read` takes them."""
    return [name for name in _files() if not name.startswith("bootstrap/")]


def bootstrap_files() -> list[str]:
    return [name for name in _files() if name.startswith("bootstrap/")]


def _files() -> list[str]:
    return sorted(str(path.relative_to(STACK)) for path in STACK.rglob("*.tf") if _ours(path))


def _ours(path: Path) -> bool:
    return ".terraform" not in path.parts


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


def queues() -> list[str]:
    """Each worker's own, and those beside."""
    beside = block(read("locals.tf"), "queues = merge(\n").split("},\n", 1)[1]
    return [*workers(), *re.findall(r"\{ (\w+) = local", beside)]


def secrets(service: str) -> set[str]:
    text = block(read("secrets.tf"), "secrets_of = merge(\n    {")
    if service in workers():
        text = block(read("locals.tf"), "workers = {")
    (line,) = re.findall(rf"^ +{service} += (.*)", text, re.MULTILINE)
    return set(strings(line))


def variables(service: str) -> set[str]:
    """The settings given as text, by the names the process reads."""
    text = read("environment.tf")
    own = block(text, f"{service} = {{") if service not in workers() else _of_worker(text, service)
    given = _names(block(text, "environment_of_all = merge(\n    {") + own)
    given |= {f"SQS_{name.upper()}_QUEUE" for name in queues()}
    return given | {f"DYNAMODB_{name.upper()}_TABLE" for name in tables()}


def _of_worker(text: str, worker: str) -> str:
    """Those of every worker, those that come with a secret, and its own."""
    given = block(text, "service => merge(\n        {")
    for secret, what in re.findall(
        r'contains\(local\.secrets_of\[service\], "(\w+)"\) \? (.*) : \{\}', text
    ):
        if secret in secrets(worker):
            name = what.removeprefix("local.")
            given += what if name == what else block(text, f"{name} = {{")
    for name, what in re.findall(r'contains\(workers, "(\w+)"\) \? (.*) : \{\}', text):
        if name == worker:
            given += what
    return given


def _names(text: str) -> set[str]:
    return set(re.findall(r"\b([A-Z][A-Z0-9_]+) +=", text))


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
        for actions, names in _permissions(block(text, f"{part} = ["))
        for action in strings(actions)
        for name in strings(names)
    }


def _permissions(text: str) -> list[tuple[str, str]]:
    """Raises when a line is anything else: a permission must not hide from us."""
    strange = _PERMISSION.sub("", re.sub(r"#.*", "", text)).replace(",", "").strip()
    if strange:
        raise ValueError(f"policies.tf: not a permission on one line: {strange}")
    return _PERMISSION.findall(text)


@dataclass(frozen=True)
class Statement:
    """Of a policy; one action may stand for a list of one. Expressions are as written."""

    action: str | tuple[str, ...]
    resource: str = ""
    who: str | tuple[str, ...] = ""
    when: str = ""  # what its condition looks at
    effect: str = "Allow"


def statements(name: str) -> list[Statement]:
    """In the order written."""
    _, *written = re.split(r"\bEffect +=", re.sub(r" # .*", "", read(name)))
    return [
        Statement(
            action=_told(text, "Action"),
            resource=_expression(text, "Resource"),
            who=_told(text, "Principal"),
            when="".join(re.findall(r"\bCondition += \{ \w+ = \{ \"([\w:/-]+)\"", text)),
            effect=strings(text)[0],
        )
        for text in written
    ]


def _expression(text: str, field: str) -> str:
    found = re.search(rf"\b{field} += (.+)", text)
    return found.group(1).rstrip(" ,") if found else ""


def _told(text: str, field: str) -> str | tuple[str, ...]:
    """Its strings; or, of an expression without one, the expression."""
    expression = re.sub(r"^\{ \w+ = (.*) \}$", r"\1", _expression(text, field))
    told = strings(expression)
    return tuple(told) if len(told) > 1 else "".join(told) or expression


def paths_served(service: str) -> list[str]:
    routes = block(read("edge.tf"), "routes = {")
    served = re.findall(rf'service = "{service}", paths = \[([^\]]*)\]', routes)
    return [path for paths in served for path in strings(paths)]
