"""deploy/*.sh run with everything they call replaced by something that writes down the call."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.contract.terraform_text import ROOT

REPOSITORY = "111111111111.dkr.ecr.us-east-1.amazonaws.com/ai-receptionist"
BEFORE, AFTER = (f"{REPOSITORY}@sha256:{digit * 64}" for digit in "ba")
OUTPUTS: dict[str, object] = {
    "services": ["gateway", "booking"],
    "worker_services": ["booking"],
    "secrets": {"OPENAI_API_KEY": "ai-receptionist/OPENAI_API_KEY"},
    "cluster": "ai-receptionist",
    "chat_url": "https://chat.example.com",
    "image": BEFORE,
}
NEEDS = {"fargate_vcpu": 11, "fargate_spot_vcpu": 0, "elastic_ips": 3, "web_acls": 1}
# `images` holds what runs after each apply, so that services answer what they were told.
FAKES = {
    "terraform": """case "$*" in
  output*) cat "$OUTPUTS" ;;
  "show -json"*) cat "$SHOWN" ;;
  plan*-detailed-exitcode*) exit "${DRIFT:-0}" ;;
  plan*) echo "$*" >"$PLANNED" ;;
  apply*) [ -z "${STOPS_AT:-}" ] || ! grep -q -e "$STOPS_AT" "$PLANNED" || exit 1
    cp "$PLANNED" "$APPLIED" ;;
esac""",
    "aws": """running() {
  image=$(sed -n 's/.*-var=image=\\([^ ]*\\).*/\\1/p' "$APPLIED")
  [ "$1" = booking:1 ] && image=$(sed -n 's/.*-var=worker_image=\\([^ ]*\\).*/\\1/p' "$APPLIED")
  echo "${RUNNING:-$image}"
}
case "$*" in
  *describe-images*passed-*) exit "${NOT_PASSED:-0}" ;;
  *describe-images*) [ -z "${NOT_PUSHED:-}" ] || [ -e "$PUSHED" ] || exit 254
    printf 'sha256:%064d\\n' 0 ;;
  *get-secret-value*) exit "${NO_SECRET:-0}" ;;
  *"wait services-stable"*) exit "${UNSTABLE:-0}" ;;
  *describe-services*) echo "$*" | sed 's/.*--services \\([a-z]*\\).*/\\1:1/' ;;
  *describe-task-definition*) running "$4" ;;
  *get-login-password*) echo password ;;
  *batch-get-image*) echo manifest ;;
  *get-service-quota*) echo "${QUOTA:-100}" ;;
  *describe-addresses*) echo 0 ;;
esac""",
    "docker": """case $1 in login) cat >/dev/null ;; push) touch "$PUSHED" ;; esac""",
    "git": 'if [ "$1" = rev-parse ]; then echo after; else printf "%s" "${UNCOMMITTED:-}"; fi',
    "curl": """printf '%s\\n%s' '{"session_id": "s"}' "${CHAT_STATUS:-200}" """,
}


@dataclass
class Scripts:
    directory: Path
    said: str = ""
    printed: str = ""

    def run(self, script: str, *arguments: str, **faults: str) -> tuple[int, list[str]]:
        """Exit code, and the calls that change something or ask for the outcome."""
        at = self.directory
        environ = {
            "PATH": f"{at / 'bin'}:{os.environ['PATH']}",
            "STATE_BUCKET": "states",
            "REPOSITORY_URL": REPOSITORY,
            **{
                name.upper(): str(at / name)
                for name in ("outputs", "shown", "calls", "planned", "applied", "pushed")
            },
            **faults,
        }
        done = subprocess.run(
            [at / "deploy" / script, *arguments],
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        self.said, self.printed = done.stdout + done.stderr, done.stdout
        calls = (at / "calls").read_text().splitlines()
        quiet = ("terraform output", "terraform init", "git")
        return done.returncode, [call for call in calls if not call.startswith(quiet)]

    def outputs(self, outputs: dict[str, object]) -> None:
        values = {name: {"value": value} for name, value in outputs.items()}
        (self.directory / "outputs").write_text(json.dumps(values))


def lay_out(directory: Path) -> Scripts:
    shutil.copytree(ROOT / "deploy", directory / "deploy")
    (directory / "bin").mkdir()
    for name, does in FAKES.items():
        fake = directory / "bin" / name
        fake.write_text(f'#!/bin/sh\nprintf "%s\\n" "{name} $*" >>"$CALLS"\n{does}\n')
        fake.chmod(0o755)
    (directory / "calls").touch()
    shown = {"planned_values": {"outputs": {"needs": {"value": NEEDS}}}}
    (directory / "shown").write_text(json.dumps(shown))
    (directory / "applied").write_text(f"-var=image={BEFORE} -var=worker_image={BEFORE}")
    scripts = Scripts(directory)
    scripts.outputs(OUTPUTS)
    return scripts


def rollout(calls: list[str]) -> list[tuple[str, str]]:
    """What the whole stack was planned with and then applied, in order: (edges, workers), each by
    the first digit of its digest."""
    plans = [call for call in calls if call.startswith(("terraform plan", "terraform apply"))]
    applied = [
        one
        for one, after in pairwise(plans)
        if after.startswith("terraform apply") and "-target" not in one
    ]
    return [(_digit(one, "-var=image="), _digit(one, "-var=worker_image=")) for one in applied]


def _digit(call: str, option: str) -> str:
    return call.split(option, 1)[1].split("sha256:", 1)[1][0]
