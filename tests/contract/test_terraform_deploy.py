"""deploy/deploy.sh, push.sh, plan.sh and preflight.sh with everything they call replaced."""

import re
import shutil
from pathlib import Path

import pytest

from devstack.provision import MAX_RECEIVE_COUNT
from tests.contract.deploy_scripts import (
    AFTER,
    BEFORE,
    OUTPUTS,
    REPOSITORY,
    Scripts,
    lay_out,
    rollout,
)
from tests.contract.terraform_text import ROOT, read

pytestmark = pytest.mark.skipif(
    not shutil.which("jq") or not shutil.which("bash"), reason="the scripts want bash and jq"
)
STABLE_WITHIN_S = 600  # of `aws ecs wait services-stable`


@pytest.fixture
def scripts(tmp_path: Path) -> Scripts:
    return lay_out(tmp_path)


def _numbers(calls: list[str], begins: str) -> list[int]:
    return [number for number, call in enumerate(calls) if call.startswith(begins)]


def test_workers_are_steady_before_what_people_reach_is_changed(scripts: Scripts) -> None:
    code, calls = scripts.run("deploy.sh", "dev", IMAGE=AFTER)

    assert code == 0, scripts.said
    assert rollout(calls) == [("b", "a"), ("a", "a")]
    workers, everything = [calls[n] for n in _numbers(calls, "aws ecs wait services-stable")]
    assert workers.endswith("--services booking")
    assert everything.endswith("--services booking gateway")
    second_apply = _numbers(calls, "terraform apply")[1]
    assert _numbers(calls, "aws ecs wait")[0] < second_apply < _numbers(calls, "curl")[0]
    assert f"{AFTER} serves dev" in scripts.said


def test_what_is_applied_is_the_plan_that_was_shown(scripts: Scripts) -> None:
    _, calls = scripts.run("deploy.sh", "dev", IMAGE=AFTER)

    plans = [re.findall(r"-out=(\S+)", call) for call in calls if call.startswith("terraform plan")]
    applies = [call.split()[-1] for call in calls if call.startswith("terraform apply")]
    assert [[each] for each in applies] == plans
    assert not [call for call in calls if "-auto-approve" in call]
    assert not Path(applies[0]).exists(), "a saved plan holds what the state holds"


@pytest.mark.parametrize(
    "fault",
    [{"CHAT_STATUS": "503"}, {"STOPS_AT": f"-var=image={AFTER}"}],
    ids=["chat does not answer", "an apply stops half-way"],
)
def test_failed_deploy_goes_back_in_the_other_order(
    scripts: Scripts, fault: dict[str, str]
) -> None:
    code, calls = scripts.run("deploy.sh", "dev", IMAGE=AFTER, **fault)

    assert code == 3 if "CHAT_STATUS" in fault else 1, scripts.said
    assert rollout(calls) == [("b", "a"), ("a", "a"), ("b", "a"), ("b", "b")]
    assert f"going back to {BEFORE}" in scripts.said
    assert "put-image" not in "\n".join(calls), "what failed has not passed"


def test_going_back_waits_and_looks_whether_it_is_back(scripts: Scripts) -> None:
    code, calls = scripts.run(
        "deploy.sh", "dev", IMAGE=AFTER, STOPS_AT=f"-var=image={AFTER} -var=worker_image={AFTER}"
    )

    assert code == 1, scripts.said
    assert f"{BEFORE} serves dev again" in scripts.said
    last_apply = _numbers(calls, "terraform apply")[-1]
    assert _numbers(calls, "aws ecs wait")[-1] > last_apply
    assert _numbers(calls, "aws ecs describe-task-definition")[-1] > last_apply
    assert _numbers(calls, "curl")[-1] > last_apply


@pytest.mark.parametrize(
    "fault", [{"UNSTABLE": "255"}, {"RUNNING": "another"}], ids=["never steady", "ECS went back"]
)
def test_workers_that_do_not_come_up_change_nothing_people_reach(
    scripts: Scripts, fault: dict[str, str]
) -> None:
    code, calls = scripts.run("deploy.sh", "dev", IMAGE=AFTER, **fault)

    assert code == 3, "nothing comes up, not even the build before"
    assert {edges for edges, _ in rollout(calls)} == {"b"}
    assert "GOING BACK FAILED" in scripts.said


def test_first_deploy_that_fails_has_nothing_to_go_back_to(scripts: Scripts) -> None:
    scripts.outputs({k: v for k, v in OUTPUTS.items() if k != "image"})

    code, calls = scripts.run("deploy.sh", "dev", IMAGE=AFTER, CHAT_STATUS="503")

    assert code == 1
    assert rollout(calls) == [("a", "a")]
    assert "no build before" in scripts.said


def test_first_deploy_asks_the_account_s_quotas_before_it_makes_anything(scripts: Scripts) -> None:
    scripts.outputs({k: v for k, v in OUTPUTS.items() if k != "image"})

    code, calls = scripts.run("deploy.sh", "dev", IMAGE=AFTER, QUOTA="6")

    assert code == 1
    assert _numbers(calls, "terraform apply") == []
    assert "vCPUs of Fargate: 11 needed, 0 in use, only 6 allowed" in scripts.said
    assert "--quota-code L-3032A538 --desired-value 11" in scripts.said
    assert "elastic addresses: 3 needed, 0 in use, 6 allowed" in scripts.said


def test_missing_secret_is_named_before_anything_starts(scripts: Scripts) -> None:
    code, calls = scripts.run("deploy.sh", "dev", IMAGE=AFTER, NO_SECRET="1")

    assert code == 1
    assert rollout(calls) == []
    assert "put-secret-value --secret-id ai-receptionist/OPENAI_API_KEY" in scripts.said


def test_missing_tenant_is_no_failed_deploy(scripts: Scripts) -> None:
    fake = scripts.directory / "bin" / "curl"
    fake.write_text("""#!/bin/sh\nprintf '%s\\n404' '{"title": "Tenant not found"}'\n""")

    code, _ = scripts.run("deploy.sh", "dev", IMAGE=AFTER)

    assert code == 0, scripts.said
    assert "receptionist tenants apply" in scripts.said


@pytest.mark.parametrize(("environment", "before"), [("staging", "dev"), ("prod", "staging")])
def test_an_image_goes_where_it_has_served_before(
    scripts: Scripts, environment: str, before: str
) -> None:
    code, calls = scripts.run("deploy.sh", environment, IMAGE=AFTER)
    assert code == 0, scripts.said
    assert any("describe-images --registry-id 111111111111 " in call for call in calls)
    assert any(f"imageTag=passed-{before}-aaaaaaaaaaaa" in call for call in calls)
    (marked,) = [call for call in calls if "put-image" in call]
    assert f"--image-tag passed-{environment}-aaaaaaaaaaaa" in marked

    code, calls = scripts.run("deploy.sh", environment, IMAGE=AFTER, NOT_PASSED="254")
    assert code == 2
    assert f"never served {before}" in scripts.said


def test_prod_builds_nothing(scripts: Scripts) -> None:
    code, calls = scripts.run("deploy.sh", "prod")

    assert (code, calls) == (2, [])
    assert "IMAGE names the build by digest" in scripts.said


def test_image_is_built_and_pushed_once_and_known_by_its_digest(scripts: Scripts) -> None:
    code, calls = scripts.run("push.sh", NOT_PUSHED="1")

    assert code == 0, scripts.said
    assert scripts.printed == f"{REPOSITORY}@sha256:{'0' * 64}\n"
    assert f"docker push {REPOSITORY}:after" in calls
    assert any("--platform linux/arm64" in call for call in calls)
    _, calls = scripts.run("push.sh")
    assert len(_numbers(calls, "docker push")) == 1, "it is there"


def test_what_is_not_committed_is_not_built(scripts: Scripts) -> None:
    code, calls = scripts.run("push.sh", UNCOMMITTED=" M gateway/app.py")

    assert (code, calls) == (2, [])
    assert "commit first" in scripts.said


def test_image_is_built_for_the_processor_of_the_environment(scripts: Scripts) -> None:
    with (scripts.directory / "deploy" / "terraform" / "envs" / "dev.tfvars").open("a") as dev:
        dev.write('architecture = "X86_64"\n')

    _, calls = scripts.run("push.sh", NOT_PUSHED="1")

    assert any("--platform linux/amd64" in call for call in calls)


def test_plan_changes_nothing_and_drift_fails_on_a_change(scripts: Scripts) -> None:
    code, calls = scripts.run("plan.sh", "dev")
    assert code == 0, scripts.said
    assert f"-var=image={BEFORE}" in calls[0]

    assert scripts.run("plan.sh", "dev", "drift")[0] == 0
    code, calls = scripts.run("plan.sh", "dev", "drift", DRIFT="2")
    assert code == 1
    assert "is not as the files say" in scripts.said
    assert _numbers(calls, "terraform apply") == []


def test_unknown_commands_outlive_the_longest_deploy_and_its_rollback() -> None:
    text = read("environment.tf")
    (delay_s,) = re.findall(r'UNKNOWN_DELAY_S += "(\d+)"', text)
    (receives,) = re.findall(r'UNKNOWN_RECEIVES += "(\d+)"', text)
    script = (ROOT / "deploy" / "deploy.sh").read_text("utf-8")
    waits = len(re.findall(r"^ +steady \"", script, re.MULTILINE))

    assert waits == 4
    assert int(delay_s) * int(receives) > waits * STABLE_WITHIN_S
    assert int(receives) < MAX_RECEIVE_COUNT, "SQS's own net comes last"
