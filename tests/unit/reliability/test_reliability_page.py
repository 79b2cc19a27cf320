"""`docs/reliability.md` says what is so: its conditions are the code's, its tests exist."""

import re

import pytest

from tests.reliability import (
    ELSEWHERE,
    PAGE,
    ROOT,
    conditions_table,
    faults_table,
    written,
)


@pytest.fixture
def page() -> str:
    return PAGE.read_text("utf-8")


def test_every_condition_of_storage_stands_on_the_page_with_its_argument(page: str) -> None:
    assert written(page, "conditions", conditions_table()) == page, "run make reliability"


def test_every_test_named_on_the_page_exists(page: str) -> None:
    named = re.findall(r"\[`(\w+)`\]\(\.\./(tests/[\w/]+\.py)\)", page)
    assert len(named) >= len(ELSEWHERE)
    missing = [
        name for name, path in named if f"def test_{name}(" not in (ROOT / path).read_text("utf-8")
    ]
    assert missing == []


@pytest.mark.parametrize(("fault", "happens", "test"), ELSEWHERE)
def test_what_is_proven_elsewhere_is_on_the_page(
    page: str, fault: str, happens: str, test: str
) -> None:
    assert f"| {fault} | {happens} |" in page, test


def test_runs_of_one_fault_are_one_row_with_the_slowest() -> None:
    told = {"fault": "killed", "happens": "goes on"}
    results = {
        "tests/crash/a.py::test_kill[one]": {**told, "recovered_s": 2.0},
        "tests/crash/a.py::test_kill[two]": {**told, "recovered_s": 3.04},
        "tests/unit/b.py::test_twice": {"fault": "twice", "happens": "once"},
    }
    _, _, *rows = faults_table(results)
    assert rows == [
        "| killed | goes on | [`kill`](../tests/crash/a.py) "
        "| 2 runs, every promise held again within 3.0 s |",
        "| twice | once | [`twice`](../tests/unit/b.py) | passed |",
    ]
