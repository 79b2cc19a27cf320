"""Imports point one way, and only `vendors` knows the vendors' packages."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

MAY_IMPORT: dict[str, set[str]] = {
    "contracts": set(),
    "runtime": set(),
    "domain": {"contracts"},
    "messaging": {"contracts", "runtime"},
    "storage": {"contracts", "runtime", "domain", "messaging"},
    "vendors": {"contracts", "runtime", "domain", "messaging"},
    "workers": {"contracts", "runtime", "domain", "messaging", "storage", "vendors"},
    "gateway": {"contracts", "runtime", "domain", "messaging", "storage", "vendors"},
    "voice": {"contracts", "runtime", "domain", "messaging", "storage", "vendors"},
    "ops": {"contracts", "runtime", "domain", "messaging", "storage", "vendors"},
    "devstack": {"contracts", "domain"},  # its played caller and model read as the product does
}
VENDOR_PACKAGES = {"openai", "msal", "sendgrid", "python_http_client", "twilio"}
AWS_PACKAGES = {"aiobotocore", "botocore"}
IMPURE = {"asyncio", "aiohttp", "httpx", "requests", "socket", "random", "secrets", "os", "time"}


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def _files(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def _tops(path: Path) -> set[str]:
    return {name.split(".")[0] for name in _imports(path)}


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_only_the_rooms_below_it(room: str) -> None:
    files = _files(room)
    assert files, f"{room} is empty"
    allowed = MAY_IMPORT[room] | {room}
    strangers = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files
        for name in _tops(path) & set(MAY_IMPORT) - allowed
    }
    assert strangers == set()


def test_workers_do_not_import_each_other() -> None:
    kinds = {"calendar", "booking", "email"}
    strangers = {
        f"{path.relative_to(ROOT)} imports {name}"
        for kind in kinds
        for path in _files(f"workers/{kind}")
        for name in _imports(path)
        for other in kinds - {kind}
        if name.startswith(f"workers.{other}")
    }
    assert strangers == set()


@pytest.mark.parametrize(
    ("packages", "rooms"),
    [
        (VENDOR_PACKAGES, {"vendors", "devstack"}),
        (AWS_PACKAGES, {"messaging", "storage", "devstack"}),
    ],
)
def test_outside_packages_stay_in_their_rooms(packages: set[str], rooms: set[str]) -> None:
    strangers = {
        f"{path.relative_to(ROOT)} imports {name}"
        for room in set(MAY_IMPORT) - rooms
        for path in _files(room)
        for name in _tops(path) & packages
    }
    assert strangers == set()


def test_no_module_leads_back_to_itself() -> None:
    paths = {_module(path): path for room in MAY_IMPORT for path in _files(room)}
    needs = {name: _modules_named(path, set(paths)) for name, path in paths.items()}
    TopologicalSorter(needs).prepare()  # raises CycleError


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _modules_named(path: Path, modules: set[str]) -> set[str]:
    """Of ours, by whatever way of importing."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=str(module), names=aliases):
                within = {f"{module}.{alias.name}" for alias in aliases}
                names |= (within & modules) or {module}
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(str(name))]):
                names.add(name)
    return names & modules


def test_the_domain_is_pure() -> None:
    impure = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in _files("domain")
        for name in _tops(path) & IMPURE
    }
    awaits = {
        f"{path.relative_to(ROOT)}:{node.lineno} awaits"
        for path in _files("domain")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Await | ast.AsyncFunctionDef)
    }
    assert impure | awaits == set()


def test_the_environment_is_read_in_main_only() -> None:
    readers = {
        str(path.relative_to(ROOT))
        for room in set(MAY_IMPORT) - {"devstack"}
        for path in _files(room)
        if path.name != "__main__.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    assert readers == set()
