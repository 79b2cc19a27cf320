"""deploy/deploy.sh with everything it calls replaced by something that writes down the call."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.contract.terraform_text import ROOT

OUTPUTS = {
    "services": ["gateway", "booking"],
    "secrets": {"OPENAI_API_KEY": "ai-receptionist/OPENAI_API_KEY"},
    "cluster": "ai-receptionist",
    "chat_url": "https://chat.example.com",
    "repository_url": "registry.example.com/ai-receptionist",
    "image_tag": "before",
}
FAKES = {
    "terraform": 'if [ "$1" = output ]; then cat "$OUTPUTS"; fi',
    "aws": """case "$*" in
  *describe-images*) exit "${NOT_PUSHED:-0}" ;;
  *get-secret-value*) exit "${NO_SECRET:-0}" ;;
  *"wait services-stable"*) exit "${UNSTABLE:-0}" ;;
  *describe-services*) echo task:2 ;;
  *describe-task-definition*) echo "registry.example.com/ai-receptionist:${RUNNING:-after}" ;;
  *get-login-password*) echo password ;;
esac""",
    "docker": 'if [ "$1" = login ]; then cat >/dev/null; fi',
    "git": 'if [ "$1" = rev-parse ]; then echo after; else printf "%s" "${UNCOMMITTED:-}"; fi',
    "curl": """printf '%s\\n%s' '{"session_id": "s"}' "${CHAT_STATUS:-200}" """,
}

pytestmark = pytest.mark.skipif(
    not shutil.which("jq") or not shutil.which("bash"), reason="deploy.sh wants bash and jq"
)


@dataclass
class Deploy:
    directory: Path

    def run(self, **faults: str) -> tuple[int, list[str]]:
        """Exit code, and the calls that change something or ask for the outcome."""
        environ = {
            "PATH": f"{self.directory / 'bin'}:{os.environ['PATH']}",
            "OUTPUTS": str(self.directory / "outputs.json"),
            "CALLS": str(self.directory / "calls"),
            "STATE_BUCKET": "states",
            **faults,
        }
        done = subprocess.run(
            [self.directory / "deploy" / "deploy.sh", "dev"],
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )
        self.said = done.stdout + done.stderr
        calls = (self.directory / "calls").read_text().splitlines()
        ours = [call for call in calls if not call.startswith(("terraform output", "git"))]
        return done.returncode, ours

    def applied(self, calls: list[str]) -> list[str]:
        """The builds that the whole stack was applied with, in order."""
        return [
            call.rsplit("image_tag=", 1)[1]
            for call in calls
            if call.startswith("terraform apply") and "-target" not in call
        ]


@pytest.fixture
def deploy(tmp_path: Path) -> Deploy:
    shutil.copytree(ROOT / "deploy", tmp_path / "deploy")
    (tmp_path / "bin").mkdir()
    for name, does in FAKES.items():
        fake = tmp_path / "bin" / name
        fake.write_text(f'#!/bin/sh\nprintf "%s\\n" "{name} $*" >>"$CALLS"\n{does}\n')
        fake.chmod(0o755)
    _write_outputs(tmp_path, OUTPUTS)
    return Deploy(tmp_path)


def _write_outputs(directory: Path, outputs: dict[str, object]) -> None:
    values = {name: {"value": value} for name, value in outputs.items()}
    (directory / "outputs.json").write_text(json.dumps(values))


def test_build_is_applied_awaited_and_spoken_to(deploy: Deploy) -> None:
    code, calls = deploy.run()

    assert code == 0, deploy.said
    assert deploy.applied(calls) == ["after"]
    assert "after serves dev" in deploy.said
    stable = calls.index(
        "aws ecs wait services-stable --cluster ai-receptionist --services gateway booking"
    )
    (chat,) = [number for number, call in enumerate(calls) if call.startswith("curl")]
    assert stable < chat
    assert calls[chat].endswith("https://chat.example.com/chat/consulate")


def test_image_is_built_and_pushed_before_it_is_applied(deploy: Deploy) -> None:
    code, calls = deploy.run(NOT_PUSHED="1")

    assert code == 0, deploy.said
    push = calls.index("docker push registry.example.com/ai-receptionist:after")
    (whole,) = [
        number
        for number, call in enumerate(calls)
        if call.startswith("terraform apply") and "-target" not in call
    ]
    assert push < whole


def test_build_that_was_never_pushed_is_not_made_of_what_lies_here(deploy: Deploy) -> None:
    code, calls = deploy.run(IMAGE_TAG="mistyped", NOT_PUSHED="1")

    assert code == 2
    assert deploy.applied(calls) == []
    assert not [call for call in calls if call.startswith("docker")]
    assert "no build mistyped" in deploy.said


def test_what_is_not_committed_is_not_deployed(deploy: Deploy) -> None:
    code, calls = deploy.run(UNCOMMITTED=" M gateway/app.py")

    assert (code, calls) == (2, [])
    assert "commit first" in deploy.said


def test_image_that_is_there_is_not_built_again(deploy: Deploy) -> None:
    _, calls = deploy.run()

    assert not [call for call in calls if call.startswith("docker")]


@pytest.mark.parametrize(
    "fault",
    [{"UNSTABLE": "255"}, {"RUNNING": "before"}, {"CHAT_STATUS": "503"}],
    ids=["never stable", "circuit breaker went back", "chat does not answer"],
)
def test_failed_deploy_goes_back_to_the_build_before(deploy: Deploy, fault: dict[str, str]) -> None:
    code, calls = deploy.run(**fault)

    assert code == 1
    assert deploy.applied(calls) == ["after", "before"]
    assert "going back to before" in deploy.said


def test_first_deploy_that_fails_has_nothing_to_go_back_to(deploy: Deploy) -> None:
    _write_outputs(deploy.directory, {k: v for k, v in OUTPUTS.items() if k != "image_tag"})

    code, calls = deploy.run(CHAT_STATUS="503")

    assert code == 1
    assert deploy.applied(calls) == ["after"]
    assert "no build before" in deploy.said


def test_missing_secret_is_named_before_anything_starts(deploy: Deploy) -> None:
    code, calls = deploy.run(NO_SECRET="1")

    assert code == 1
    assert deploy.applied(calls) == []
    assert "put-secret-value --secret-id ai-receptionist/OPENAI_API_KEY" in deploy.said


def test_missing_tenant_is_no_failed_deploy(deploy: Deploy) -> None:
    fake = deploy.directory / "bin" / "curl"
    fake.write_text("""#!/bin/sh\nprintf '%s\\n404' '{"title": "Tenant not found"}'\n""")

    code, _ = deploy.run()

    assert code == 0, deploy.said
    assert "receptionist tenants apply" in deploy.said
