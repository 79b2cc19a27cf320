"""docs/operations.md has a runbook for every alarm and a line for every warning of the code."""

import ast
import re

from ops.outlook.reasons import BY_CODE
from runtime.logs import ROOMS
from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import ROOT, block, keys, read, workers

PAGE = (ROOT / "docs" / "operations.md").read_text("utf-8")
LOUD = {"warning", "error", "exception", "critical"}


def _alarms() -> set[str]:
    """The headings that alarms' descriptions name, as Terraform makes them."""
    simple = set(re.findall(r'^    "([a-z-]+)" = ', block(read("alarms.tf"), "alarms = {"), re.M))
    services = [*workers(), "gateway", "voice"]
    hosts = keys(block(read("locals.tf"), "hosts = {"))
    queues = set(re.findall(r"operations\.md, ([a-z-]+)\.", read("modules/queue/alarms.tf")))
    return (
        simple
        | queues
        | {"canary-silent"}
        | {f"{service}-down" for service in services}
        | {f"{host}-{what}" for host in hosts for what in ("unhealthy", "failing")}
        | {f"{table}-throttled" for table in terraform.tables()}
        | {f"{worker}-backlog" for worker in workers()}
    )


def _headings() -> list[str]:
    return re.findall(r"^### (.+)$", PAGE, re.MULTILINE)


def _documented_lines() -> set[str]:
    table = PAGE.split("## Lines of the log")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`.+?`) \|", table, re.MULTILINE)
    return {line for row in rows for line in re.findall(r"`([^`]+)`", row)}


def _logged_lines() -> set[str]:
    calls = (
        node
        for room in ROOMS - {"ops", "domain"}
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
    )
    return {
        str(call.args[0].value)
        for call in calls
        if (
            isinstance(call.func, ast.Attribute)
            and call.func.attr in LOUD
            and ast.unparse(call.func.value) == "log"
        )
        or ast.unparse(call.func) == "_report"
    }


def test_every_alarm_has_a_runbook_and_every_runbook_an_alarm() -> None:
    named = {name for heading in _headings() for name in re.findall(r"`([a-z-]+)`", heading)}
    assert len(_alarms()) > 25
    assert named == _alarms()


def test_every_runbook_says_what_to_do_first() -> None:
    alarms = PAGE.split("## Alarms")[1].split("\n## ")[0]
    sections = alarms.split("\n### ")[1:]
    lacking = [
        section.splitlines()[0]
        for section in sections
        if not all(word in section for word in ("**Meaning.**", "**First:**"))
    ]
    assert lacking == []


def test_every_refusal_of_microsoft_that_is_explained_has_its_fix() -> None:
    refused = PAGE.split("### `token-refused`")[1].split("\n### ")[0]
    assert [code for code in BY_CODE if f"`{code}`" not in refused] == []


def test_every_warning_of_the_code_is_explained_and_no_other() -> None:
    assert _documented_lines() == _logged_lines()


def test_links_within_the_page_lead_somewhere() -> None:
    titles = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-") for title in titles}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors
