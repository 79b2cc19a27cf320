"""deploy/*.sh run under the shell of macOS, and GitHub's workflows say what a person says: make."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.contract.terraform_text import ROOT, strings

SCRIPTS = sorted((ROOT / "deploy").glob("*.sh"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
VERBS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
# macOS has bash 3.2, of 2007.
NEWER_THAN_BASH_3 = {
    "mapfile or readarray": r"\b(mapfile|readarray)\b",
    "arrays by name": r"\b(declare|local|typeset) -[a-zA-Z]*[An]",
    "other case": r"\$\{[^}]*(,,|\^\^|@[QEPAa])",
    "&>> or |&": r"&>>|\|&",
    "coproc": r"\bcoproc\b",
    "wait -n": r"\bwait -n\b",
    "falling through": r";;?&",
    "a date by printf": r"printf[^|;]*%\(",
    "an array that may be empty, under set -u": r'"\$\{[a-z_]+\[@\]\}"',
    "negative index": r"\$\{[a-z_]+\[-\d",
    "globstar": r"\bglobstar\b",
    "sed -i without a suffix, GNU's alone": r"\bsed -i ",
    "readlink -f, GNU's alone": r"readlink -f",
}


def _code(script: Path) -> str:
    return re.sub(r"(?m)(^|\s)#.*", "", script.read_text("utf-8"))


def _workflow(path: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return loaded


def _steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in _workflow(path)["jobs"].values() for step in job.get("steps", [])]


@pytest.mark.parametrize("feature", NEWER_THAN_BASH_3)
def test_no_script_uses_what_the_shell_of_macos_lacks(feature: str) -> None:
    pattern = re.compile(NEWER_THAN_BASH_3[feature])

    assert [script.name for script in SCRIPTS if pattern.search(_code(script))] == []


def test_every_script_stops_at_its_first_failing_step() -> None:
    unsafe = [
        script.name for script in SCRIPTS if not re.search(r"^set -e", _code(script), re.MULTILINE)
    ]
    assert unsafe == ["environment.sh"], "sourced by those that do"


def test_every_verb_s_script_can_be_run() -> None:
    named = re.findall(r"@(deploy/\w+\.sh)", (ROOT / "Makefile").read_text("utf-8"))

    assert len(named) >= 8
    assert all((ROOT / name).stat().st_mode & 0o100 for name in named)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_runs_make_verbs_and_nothing_else(path: Path) -> None:
    commands = [step["run"] for step in _steps(path) if "run" in step]
    asked = [verb for run in commands for verb in re.findall(r"make (?:-s )?(\w+)", run)]

    assert len(asked) == len(commands)
    assert set(asked) <= set(VERBS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_has_a_role_for_an_hour_and_no_key(path: Path) -> None:
    text = path.read_text("utf-8")

    assert "permissions" in _workflow(path)
    assert not re.search(r"secrets\.|aws-access-key|AWS_SECRET", text)
    for step in _steps(path):
        if "configure-aws-credentials" in step.get("uses", ""):
            assert "role-to-assume" in step["with"]


def test_an_apply_waits_for_its_environment_and_a_plan_cannot_change_anything() -> None:
    by_name = {path.stem: path.read_text("utf-8") for path in WORKFLOWS}

    assert "environment: ${{ inputs.environment }}" in by_name["apply"]
    assert "AWS_PLAN_ROLE" not in by_name["apply"] + by_name["deploy"]
    assert "AWS_APPLY_ROLE" not in by_name["plan"] + by_name["drift"] + by_name["checks"]


def test_the_role_of_a_plan_reads_nothing_that_people_said() -> None:
    text = (ROOT / "deploy" / "terraform" / "bootstrap" / "permissions.tf").read_text("utf-8")
    looks = strings(text.split("looks = [")[1].split("]")[0])
    reads = {
        *("dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:BatchGetItem"),
        *("sqs:ReceiveMessage", "logs:GetLogEvents", "logs:FilterLogEvents", "logs:StartQuery"),
        *("secretsmanager:GetSecretValue", "s3:GetObject", "kms:Decrypt"),
    }

    assert len(looks) > 40
    assert all(verb.startswith(("Describe", "Get", "List", "View")) for verb in _verbs(looks))
    assert [action for action in reads for look in looks if _covers(look, action)] == []


def _verbs(actions: list[str]) -> list[str]:
    return [action.split(":")[1] for action in actions]


def _covers(granted: str, action: str) -> bool:
    return re.fullmatch(re.escape(granted).replace(r"\*", ".*"), action) is not None


def test_one_image_is_built_and_handed_on_by_digest() -> None:
    jobs = _workflow(ROOT / ".github" / "workflows" / "deploy.yml")["jobs"]
    order = [jobs[name]["needs"] for name in ("dev", "staging", "prod")]

    assert order == ["image", ["image", "dev"], ["image", "staging"]]
    given = {jobs[name]["with"]["image"] for name in ("dev", "staging", "prod")}
    assert given == {"${{ needs.image.outputs.image }}"}
