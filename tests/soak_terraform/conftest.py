import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest

from tests.soak_terraform.terraform_cli import ROOT, NotHere, Terraform, prepare

ACCOUNT_ID = "123456789012"  # moto's
ZONE_NAME = "dev.reception.example.com"
VARIABLES = (
    "-no-color",
    "-var-file=envs/dev.tfvars",
    f"-var=account_id={ACCOUNT_ID}",
    f"-var=zone_name={ZONE_NAME}",
    "-var=image_tag=5f3c2a1",
)


@dataclass(frozen=True)
class AppliedStack:
    """dev as Terraform made it. `outputs` are those of outputs.tf: `environment[service]` is what
    a service reads (secrets apart), `queue_urls[worker]["queue" | "dead_letters"]`, `tables`."""

    endpoint: str
    outputs: dict[str, Any]
    terraform: Terraform

    def client(self, service: str) -> Any:
        return _client(self.endpoint, service)


def _client(endpoint: str, service: str) -> Any:
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


@pytest.fixture(scope="session")
def aws_endpoint() -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.soak_terraform.aws_for_terraform"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout:
        address = process.stdout.readline().strip()
    assert address, "AWS for Terraform did not start"
    yield address
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture(scope="session")
def checked_stack(tmp_path_factory: pytest.TempPathFactory) -> Terraform:
    """Initialised, with no AWS behind it."""
    return _prepared(tmp_path_factory.mktemp("checked"), None)


@pytest.fixture(scope="session")
def applied_stack(
    tmp_path_factory: pytest.TempPathFactory, aws_endpoint: str
) -> Iterator[AppliedStack]:
    """Applied once, for all tests; destroyed at the end, and nothing stays."""
    terraform = _prepared(tmp_path_factory.mktemp("applied"), aws_endpoint)
    route53 = _client(aws_endpoint, "route53")
    route53.create_hosted_zone(Name=ZONE_NAME, CallerReference="once")
    terraform.run("apply", "-auto-approve", *VARIABLES)
    stack = AppliedStack(aws_endpoint, terraform.outputs(), terraform)
    yield stack
    terraform.run("destroy", "-auto-approve", *VARIABLES)
    assert stack.client("dynamodb").list_tables()["TableNames"] == []
    assert "QueueUrls" not in stack.client("sqs").list_queues()


def _prepared(directory: Path, endpoint: str | None) -> Terraform:
    try:
        return prepare(directory, endpoint)
    except NotHere as reason:
        pytest.skip(str(reason))
