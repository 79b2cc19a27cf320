"""Terraform on a copy of deploy/terraform, with the provider from a mirror on this machine."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
STACK = ROOT / "deploy" / "terraform"
_PROVIDER = "registry.terraform.io/hashicorp/aws"
_MIRRORS = (
    "/opt/*",
    "/usr/share/terraform/*",
    "/usr/local/share/terraform/*",
    str(Path.home() / ".terraform.d" / "*"),
)
# Terraform keeps to itself: no questions, no look for newer versions, no credentials of anybody.
_QUIET = {"TF_IN_AUTOMATION": "1", "TF_INPUT": "0", "CHECKPOINT_DISABLE": "1"}

# The state is a file; a pretended S3 has no name for each bucket.
_OVERRIDES = """terraform {
  backend "local" {}
}

provider "aws" {
  s3_use_path_style = true
}
"""


class NotHere(Exception):
    """Why Terraform cannot run on this machine."""


def find_mirror() -> Path:
    named = os.environ.get("TF_PLUGIN_MIRROR")
    if named:
        return Path(named)
    for place in _MIRRORS:
        for found in Path("/").glob(f"{place.lstrip('/')}/{_PROVIDER}"):
            return found.parents[2]
    raise NotHere("no mirror of the AWS provider: name one by TF_PLUGIN_MIRROR")


@dataclass(frozen=True)
class Terraform:
    directory: Path
    environ: dict[str, str]

    def run(self, *arguments: str, expect: int = 0) -> str:
        """What it printed. Fails with that when it ends otherwise than expected."""
        done = subprocess.run(
            ["terraform", *arguments],
            cwd=self.directory,
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == expect, f"terraform {arguments[0]}:\n{done.stdout[-8000:]}"
        return done.stdout

    def outputs(self) -> dict[str, Any]:
        return {name: o["value"] for name, o in json.loads(self.run("output", "-json")).items()}


def prepare(home: Path, endpoint: str | None = None, directory: str = "") -> Terraform:
    """The stack, or the folder `directory` of it, copied to `home` and initialised; its state is a
    file there. Raises `NotHere`."""
    if shutil.which("terraform") is None:
        raise NotHere("terraform is not installed")
    settings = home / "terraform.rc"
    settings.write_text(
        "provider_installation {\n"
        "  filesystem_mirror {\n"
        f'    path    = "{find_mirror()}"\n'
        f'    include = ["{_PROVIDER}"]\n'
        "  }\n"
        "}\n"
    )
    stack = home / "stack"
    shutil.copytree(
        STACK / directory, stack, ignore=shutil.ignore_patterns(".terraform*", "*.tfstate*")
    )
    (stack / "backend_override.tf").write_text(_OVERRIDES)
    environ = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environ |= _QUIET | {"TF_CLI_CONFIG_FILE": str(settings)}
    if endpoint is not None:
        environ |= {
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_MAX_ATTEMPTS": "1",
            "AWS_EC2_METADATA_DISABLED": "true",
        }
    terraform = Terraform(stack, environ)
    terraform.run("init", "-no-color")
    return terraform
