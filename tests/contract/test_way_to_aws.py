"""docs/aws.md leads from an empty account to the first call: each step says how to see it done."""

import re

import pytest

from ops.tenant_files import read_tenants
from tests.contract.terraform_text import ROOT, STACK

PAGE = (ROOT / "docs" / "aws.md").read_text("utf-8")
STEPS = re.split(r"^### ", PAGE.split("## Day one")[1].split("\n## ")[0], flags=re.MULTILINE)[1:]
BY_LOOKING = {"9. Hand-over"}  # people, not commands


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.splitlines()[0])
def test_a_step_says_how_to_see_that_it_is_done(step: str) -> None:
    title = step.splitlines()[0]
    told = "**Check:**" in step or "| check |" in step

    assert told or title in BY_LOOKING


def test_steps_are_in_order() -> None:
    assert [int(step.split(".")[0]) for step in STEPS] == list(range(1, 10))


def test_the_first_tenant_s_template_is_valid_and_holds_no_token() -> None:
    (tenant,) = read_tenants([ROOT / "deploy" / "tenant.toml"])

    assert tenant.api_token_sha256 == ()
    assert "deploy/tenant.toml" in PAGE


def test_the_webhook_is_made_before_its_secret_is_asked_for() -> None:
    assert PAGE.index("realtime.call.incoming") < PAGE.index("| `OPENAI_WEBHOOK_SECRET` |")
    assert "sip:$PROJECT_ID@sip.api.openai.com;transport=tls" in PAGE


def test_every_file_of_the_stack_is_on_the_map() -> None:
    named = set(re.findall(r"`(\w+\.tf)`", PAGE.split("## Day one")[0]))
    plumbing = {"variables.tf", "versions.tf", "providers.tf", "outputs.tf"}
    files = {path.name for path in STACK.glob("*.tf") if not path.name.startswith("variables_")}

    assert files - plumbing == named & files
    assert named <= files
