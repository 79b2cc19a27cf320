"""`docs/security.md` names tests that exist, one at least for each attack."""

import re

from tests.reliability import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
NAMED = re.compile(r"\[`(\w+)`\]\(\.\./(tests/[\w/]+\.py)\)")


def test_every_test_named_on_the_page_exists() -> None:
    named = NAMED.findall(PAGE)
    assert len(named) > 40
    missing = [
        (name, path)
        for name, path in named
        if f"def test_{name}(" not in (ROOT / path).read_text("utf-8")
    ]
    assert missing == []


def test_every_attack_has_its_answer_and_its_test() -> None:
    attacks = PAGE.split("## Attacks")[1].split("\n## ")[0]
    rows = [line for line in attacks.splitlines() if line.startswith("| ")]
    told = [row for row in rows if not row.startswith("| attack |")]
    lacking = [row for row in told if row.count(" | ") != 2 or not NAMED.search(row)]
    assert len(told) > 30
    assert lacking == []
