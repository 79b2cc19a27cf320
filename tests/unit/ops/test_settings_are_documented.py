"""`docs/settings.md` and `.env.example` say what the code reads, and nothing else."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from gateway.settings import GatewaySettings
from runtime.environment import Settings, SettingsError, with_dotenv

ROOT = Path(__file__).parents[3]
LOCAL = "a local one"
ROOMS = ("runtime", "messaging", "storage", "vendors", "workers", "gateway", "voice", "ops")


def _models(model: type[Settings] = Settings) -> Iterator[type[Settings]]:
    for each in model.__subclasses__():
        if each.__module__.split(".")[0] in ROOMS:
            yield each
        yield from _models(each)


def _declared() -> dict[str, str]:
    """Default by name; "required" where there is none, "" for an empty one."""
    for room in ROOMS:
        package = importlib.import_module(room)
        for module in pkgutil.walk_packages(package.__path__, f"{room}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    return {
        str(field.validation_alias): LOCAL if _is_local(field) else _shown(field.default)
        for model in _models()
        for field in model.model_fields.values()
    }


def _is_local(field: FieldInfo) -> bool:
    """A secret that works on a laptop alone."""
    return not field.repr and bool(field.default) and field.default is not PydanticUndefined


def _shown(default: object) -> str:
    if default is PydanticUndefined:
        return "required"
    if isinstance(default, tuple):
        return ",".join(map(str, default))
    return "" if default in (None, "", frozenset()) else str(default)


def _documented() -> dict[str, str]:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    rows = re.findall(r"^\| `([A-Z0-9_]+)` \| ([^|]*)\|", text, re.MULTILINE)
    assert len(rows) == len(dict(rows)), "a setting stands twice"
    return {name: default.strip().strip("`") for name, default in rows}


def test_every_setting_is_documented_with_its_default() -> None:
    assert _documented() == _declared()


def test_the_example_environment_names_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    given = dict(re.findall(r"^#?([A-Z0-9_]+)=(.*)$", "\n".join(lines), re.MULTILINE))
    unsaid = ("required", LOCAL)
    wanted = {name: "" if text in unsaid else text for name, text in _declared().items()}
    assert given == wanted


def test_what_the_example_sets_is_left_empty_and_so_changes_nothing() -> None:
    read = with_dotenv({}, str(ROOT / ".env.example"))
    assert set(read.values()) == {""}
    local = {"AWS_ENDPOINT_URL": "http://localhost:4566"}
    assert GatewaySettings.read({**read, **local}) == GatewaySettings.read(local)


def test_a_wrong_setting_is_named_without_its_value() -> None:
    with pytest.raises(SettingsError, match="GATEWAY_PORT") as error:
        GatewaySettings.read({"GATEWAY_PORT": "s3cret"})
    assert "s3cret" not in str(error.value)


def test_the_environment_is_read_only_where_a_process_begins() -> None:
    readers = {
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"\bos\.(environ|getenv)\b", path.read_text("utf-8"))
    }
    assert {path for path in readers if not path.endswith("__main__.py")} == set()
