"""What is said of the packages in the image: a known hole fails, a network away does not."""

import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def _loaded() -> Any:
    spec = importlib.util.spec_from_file_location("supply", ROOT / "deploy" / "supply.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


supply = _loaded()
FINE = {"name": "aiohttp", "version": "3.10", "vulns": []}
HOLED = {"name": "left-pad", "version": "1.0", "vulns": [{"id": "PYSEC-2026-1"}]}
UNKNOWN = {"name": "ours", "skip_reason": "not found"}


class Tool:
    """`report` None: it ends without one, as where nothing can be reached."""

    def __init__(self, report: list[dict[str, Any]] | None, code: int = 0) -> None:
        self.report = report
        self.code = code
        self.runs = 0

    def __call__(self, command: Sequence[str]) -> int:
        self.runs += 1
        if self.report is not None:
            Path(command[-1]).write_text(json.dumps({"dependencies": self.report}), "utf-8")
        return self.code


@pytest.mark.parametrize(
    ("report", "code", "told"),
    [
        ([FINE], 0, "1 packages, no known vulnerability"),
        ([FINE, UNKNOWN], 0, "1 could not be looked up"),
        ([FINE, HOLED], 1, "left-pad 1.0: PYSEC-2026-1"),
        ([UNKNOWN], 0, "skipped"),
        (None, 0, "skipped"),
    ],
)
def test_an_audit_fails_for_what_is_known_alone(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    report: list[dict[str, Any]] | None,
    code: int,
    told: str,
) -> None:
    assert supply.audit(Tool(report, 1), tmp_path) == code
    assert told in capsys.readouterr().out


def test_an_audit_is_good_for_a_day_and_these_requirements(tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("aiohttp==3.10", "utf-8")
    tool = Tool([FINE])
    for _ in range(2):
        supply.audit(tool, tmp_path / "home", requirements)
    assert tool.runs == 1
    requirements.write_text("aiohttp==3.11", "utf-8")
    supply.audit(tool, tmp_path / "home", requirements)
    assert tool.runs == 2


def test_an_audit_that_could_look_at_nothing_is_made_again(tmp_path: Path) -> None:
    tool = Tool(None)
    for _ in range(2):
        supply.audit(tool, tmp_path)
    assert tool.runs == 2


def test_the_bill_of_materials_is_of_what_is_installed_in_the_image(tmp_path: Path) -> None:
    seen: list[Sequence[str]] = []
    assert supply.sbom(lambda command: seen.append(command) or 0, tmp_path) == 0
    assert str(ROOT / "requirements.txt") in seen[0]
    assert "requirements.txt" in (ROOT / "deploy" / "Dockerfile").read_text("utf-8")


def test_the_tools_are_pinned_by_hash() -> None:
    lines = (ROOT / "deploy" / "supply-tools.txt").read_text("utf-8").splitlines()
    assert any(line.startswith("pip-audit==") for line in lines)
    pinned = [n for n, line in enumerate(lines) if "==" in line and not line.startswith(" ")]
    assert all("--hash=sha256:" in lines[n + 1] for n in pinned)


def test_the_image_has_one_base_by_a_variable() -> None:
    text = (ROOT / "deploy" / "Dockerfile").read_text("utf-8")
    assert text.count("ARG BASE=") == 1
    assert [line for line in text.splitlines() if line.startswith("FROM ")] == [
        "FROM ${BASE} AS packages",
        "FROM ${BASE}",
    ]
    assert "^ARG BASE=" in (ROOT / "deploy" / "pin.sh").read_text("utf-8")
