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
ZONE_NAME = "staging.reception.example.com"
# staging, as it has the full profile and may be taken away again.
VARIABLES = (
    "-no-color",
    "-var-file=envs/staging.tfvars",
    f"-var=account_id={ACCOUNT_ID}",
    f"-var=zone_name={ZONE_NAME}",
    "-var=protect_data=false",
    f"-var=image={ACCOUNT_ID}.dkr.ecr.us-east-1.amazonaws.com/ai-receptionist@sha256:{'5f' * 32}",
)

# dev, beside it in the same pretended account.
SMALL = (
    *("-no-color", "-var-file=envs/dev.tfvars", "-var=prefix=small"),
    *(f"-var=account_id={ACCOUNT_ID}", VARIABLES[-1], f"-var=zone_name=small.{ZONE_NAME}"),
)


@dataclass(frozen=True)
class AppliedStack:
    """As Terraform made it. `outputs` are those of outputs.tf: `environment[service]` is what a
    service reads (secrets apart), `queue_urls[worker]["queue" | "dead_letters"]`, `tables`."""

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
    tables = stack.client("dynamodb").list_tables()["TableNames"]
    assert [name for name in tables if name.startswith("ai-receptionist")] == []
    queues = stack.client("sqs").list_queues(QueueNamePrefix="ai-receptionist")
    assert "QueueUrls" not in queues


@pytest.fixture(scope="session")
def small_stack(
    tmp_path_factory: pytest.TempPathFactory, aws_endpoint: str
) -> Iterator[AppliedStack]:
    terraform = _prepared(tmp_path_factory.mktemp("small"), aws_endpoint)
    route53 = _client(aws_endpoint, "route53")
    route53.create_hosted_zone(Name=f"small.{ZONE_NAME}", CallerReference="small")
    terraform.run("apply", "-auto-approve", *SMALL)
    yield AppliedStack(aws_endpoint, terraform.outputs(), terraform)
    terraform.run("destroy", "-auto-approve", *SMALL)


def _prepared(directory: Path, endpoint: str | None) -> Terraform:
    try:
        return prepare(directory, endpoint)
    except NotHere as reason:
        pytest.skip(str(reason))
