"""What an emulator lets pass and AWS does not, as far as the text of Terraform shows it."""

import re

import pytest
from moto.events.models import EventPattern

from runtime.serving import KEEP_ALIVE_S
from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import ROOT, block, read, strings

STOPPED = "Task failed container health checks"
ELB = "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:...)"


def _waits_for(name: str, opening: str) -> set[str]:
    listed = re.search(r"depends_on = \[([^\]]*)\]", block(read(name), opening))
    assert listed is not None
    return set(re.findall(r"[\w.]+", listed.group(1)))


def test_balancer_waits_for_the_way_out_and_services_for_theirs() -> None:
    of_balancer = _waits_for("edge.tf", 'resource "aws_lb" "edge" {')
    of_services = _waits_for("services.tf", 'module "service" {')

    assert "aws_internet_gateway.main" in of_balancer
    assert {"aws_route_table_association.private", "aws_lb_listener_rule.routes"} <= of_services


@pytest.mark.parametrize("process", ["gateway", "voice"])
def test_a_process_keeps_a_connection_longer_than_the_balancer(process: str) -> None:
    (idle_s,) = re.findall(r"idle_timeout = (\d+)", read("edge.tf"))
    started = (ROOT / process / "__main__.py").read_text("utf-8")

    assert int(idle_s) < KEEP_ALIVE_S
    assert "keepalive_timeout=KEEP_ALIVE_S" in started


def test_image_and_tasks_are_of_one_architecture() -> None:
    assert "cpu_architecture        = var.architecture" in read("modules/service/main.tf")
    assert re.search(r"architecture += var\.architecture", read("services.tf"))
    assert '"ARM64"' not in "".join(
        read(name) for name in terraform.files() if name != "variables.tf"
    )


@pytest.mark.parametrize(
    ("detail", "counted"),
    [
        ({"stopCode": "EssentialContainerExited", "stoppedReason": "Essential container"}, True),
        ({"stopCode": "TaskFailedToStart", "stoppedReason": "CannotPullContainerError"}, True),
        ({"stopCode": "ServiceSchedulerInitiated", "stoppedReason": STOPPED}, True),
        ({"stopCode": "ServiceSchedulerInitiated", "stoppedReason": ELB}, True),
        ({"stopCode": "ServiceSchedulerInitiated", "stoppedReason": "Scaling activity"}, False),
    ],
    ids=["crashed", "not started", "killed as unhealthy", "unhealthy to the balancer", "a deploy"],
)
def test_a_task_that_did_not_end_as_it_should_is_counted(
    detail: dict[str, str], counted: bool
) -> None:
    written = block(read("restarts.tf"), '"$or" = [')
    codes = strings(block(written, "stopCode = ["))
    prefixes = [{"prefix": prefix} for prefix in re.findall(r'prefix = "([^"]+)"', written)]
    pattern = EventPattern(
        None, {"detail": {"$or": [{"stopCode": codes}, {"stoppedReason": prefixes}]}}
    )

    assert pattern.matches_event({"detail": detail}) is counted  # type: ignore[typeddict-item]


def test_throttling_of_an_index_is_alarmed_with_its_table() -> None:
    text = read("alarms_computed.tf")

    assert "GlobalSecondaryIndexName = index" in text
    assert "keys(table.indexes)" in text


def test_what_the_firewall_refuses_says_when_to_come_again() -> None:
    rules = block(read("waf.tf"), 'resource "aws_wafv2_web_acl" "edge" {')

    assert (
        rules.count('name  = "Retry-After"') == rules.count("response_code            = 429") == 2
    )
    assert "Retry-After" in (ROOT / "docs" / "operations.md").read_text("utf-8")


def test_spot_is_turned_on_and_off_without_another_service() -> None:
    """The provider replaces a service whose capacity provider changes, unless it may redeploy."""
    assert "force_new_deployment               = true" in read("modules/service/main.tf")
