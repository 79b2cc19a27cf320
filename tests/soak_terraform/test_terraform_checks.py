"""What can be said of the stack with no AWS at all."""

import subprocess

import pytest

from tests.fakes.venvs import Unavailable, venv_of
from tests.soak_terraform.terraform_cli import STACK, Terraform

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
