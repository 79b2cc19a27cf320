"""The whole stack applied to a pretended AWS. `applied_stack` destroys it afterwards."""

import json
import re
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest

from devstack.provision import INDEXES, TABLES, TTL_ATTRIBUTE
from gateway.settings import GatewaySettings
from runtime.environment import Settings
from tests.contract import terraform_text
from tests.soak_terraform.conftest import ACCOUNT_ID, SMALL, VARIABLES, AppliedStack
from voice.settings import VoiceSettings
from workers.opening import OPENERS

pytestmark = pytest.mark.soak
SETTINGS: dict[str, type[Settings]] = {
    "gateway": GatewaySettings,
    "voice": VoiceSettings,
    **{name: opener.settings for name, opener in OPENERS.items()},
}


def test_second_plan_changes_nothing(applied_stack: AppliedStack) -> None:
    said = applied_stack.terraform.run("plan", "-detailed-exitcode", *VARIABLES)

    assert "No changes." in said


def test_spot_is_turned_on_and_off_without_another_service(applied_stack: AppliedStack) -> None:
    said = applied_stack.terraform.run("plan", *VARIABLES, "-var=spot=[]")

    assert "Plan: 0 to add, 3 to change, 0 to destroy." in said


def test_nothing_is_made_before_the_network_leads_out(applied_stack: AppliedStack) -> None:
    awaited = _awaited(applied_stack.terraform.run("graph"))

    assert "aws_internet_gateway.main" in awaited("aws_lb.edge")
    of_service = awaited("module.service.aws_ecs_service.this")
    assert {"aws_nat_gateway.main", "aws_route_table_association.private"} <= of_service
    assert {"aws_lb_listener_rule.routes", "aws_cloudwatch_metric_alarm.simple"} <= of_service


def _awaited(graph: str) -> Callable[[str], set[str]]:
    """All that is made before a resource, by the lines `"a" -> "b"` of Terraform's graph."""
    edges = defaultdict(set)
    for waits, of in re.findall(r'"([^"]+)" -> "([^"]+)"', graph):
        edges[waits].add(of)

    def awaited(resource: str) -> set[str]:
        found, left = set[str](), {resource}
        while left:
            found |= left
            left = set[str]().union(*(edges[each] for each in left)) - found
        return found - {resource}

    return awaited


def test_the_small_profile_is_applied_and_planned_again(small_stack: AppliedStack) -> None:
    assert small_stack.outputs["services"] == ["gateway", "voice", "workers"]
    ecs = small_stack.client("ecs")
    services = ecs.describe_services(cluster="small", services=small_stack.outputs["services"])
    for service in services["services"]:
        network = service["networkConfiguration"]["awsvpcConfiguration"]
        assert network["assignPublicIp"] == "ENABLED"
    task = ecs.describe_task_definition(taskDefinition="small-workers")
    (container,) = task["taskDefinition"]["containerDefinitions"]
    assert container["command"] == ["python", "-m", "workers", "booking", "calendar", "email"]

    said = small_stack.terraform.run("plan", "-detailed-exitcode", *SMALL)
    assert "No changes." in said


@pytest.mark.parametrize("name", TABLES)
def test_table_is_as_the_laptop_makes_it(applied_stack: AppliedStack, name: str) -> None:
    dynamodb = applied_stack.client("dynamodb")
    table_name = applied_stack.outputs["tables"][f"DYNAMODB_{name.upper()}_TABLE"]

    table = dynamodb.describe_table(TableName=table_name)["Table"]
    expiry = dynamodb.describe_time_to_live(TableName=table_name)["TimeToLiveDescription"]

    partition, sort, expires = TABLES[name]
    assert _key(table) == (partition, sort)
    assert {
        index["IndexName"]: _key(index) for index in table.get("GlobalSecondaryIndexes", [])
    } == INDEXES.get(name, {})
    assert expiry.get("AttributeName") == (TTL_ATTRIBUTE if expires else None)
    assert table["SSEDescription"]["SSEType"] == "KMS"


@pytest.mark.parametrize("worker", ["calendar", "booking", "email"])
def test_queue_hands_poison_to_its_own_dead_letters(
    applied_stack: AppliedStack, worker: str
) -> None:
    sqs = applied_stack.client("sqs")
    urls = applied_stack.outputs["queue_urls"][worker]
    queue = _attributes(sqs, urls["queue"])
    dead_letters = _attributes(sqs, urls["dead_letters"])

    assert json.loads(queue["RedrivePolicy"])["deadLetterTargetArn"] == dead_letters["QueueArn"]
    assert json.loads(dead_letters["RedriveAllowPolicy"]) == {
        "redrivePermission": "byQueue",
        "sourceQueueArns": [queue["QueueArn"]],
    }
    assert queue["QueueArn"].endswith(f":ai-receptionist-{worker}")
    assert queue["VisibilityTimeout"] == "30"


def test_tasks_are_private_and_unprivileged(applied_stack: AppliedStack) -> None:
    ecs = applied_stack.client("ecs")
    names = applied_stack.outputs["services"]
    services = ecs.describe_services(cluster=applied_stack.outputs["cluster"], services=names)

    assert {service["serviceName"] for service in services["services"]} == set(names)
    for service in services["services"]:
        network = service["networkConfiguration"]["awsvpcConfiguration"]
        assert network["assignPublicIp"] == "DISABLED"
        assert service["deploymentConfiguration"]["deploymentCircuitBreaker"] == {
            "enable": True,
            "rollback": True,
        }
        task = ecs.describe_task_definition(taskDefinition=service["taskDefinition"])
        (container,) = task["taskDefinition"]["containerDefinitions"]
        assert container["readonlyRootFilesystem"] is True
        assert container["user"] == "10001:10001"
        assert container["linuxParameters"]["capabilities"]["drop"] == ["ALL"]


@pytest.mark.parametrize("service", SETTINGS)
def test_a_service_reads_all_it_is_told_and_starts_with_it(
    applied_stack: AppliedStack, service: str
) -> None:
    ecs = applied_stack.client("ecs")
    task = ecs.describe_task_definition(taskDefinition=f"ai-receptionist-{service}")
    (container,) = task["taskDefinition"]["containerDefinitions"]
    plain = {variable["name"]: variable["value"] for variable in container["environment"]}
    secret = {
        variable["name"]: "a secret of a good many letters and more"
        for variable in container["secrets"]
    }
    settings = SETTINGS[service]

    told = plain | secret
    assert told.keys() <= {str(f.validation_alias) for f in settings.model_fields.values()}
    assert settings.read(told).model_dump()["log_format"] == "json"
    assert container["command"][:2] == ["python", "-m"]


def test_secrets_arrive_by_arn_and_never_as_text(applied_stack: AppliedStack) -> None:
    ecs = applied_stack.client("ecs")
    secret_names = set(applied_stack.outputs["secrets"])
    for service in applied_stack.outputs["services"]:
        task = ecs.describe_task_definition(taskDefinition=f"ai-receptionist-{service}")
        (container,) = task["taskDefinition"]["containerDefinitions"]
        plain = {variable["name"] for variable in container["environment"]}
        secret = {variable["name"]: variable["valueFrom"] for variable in container["secrets"]}

        assert secret.keys() <= secret_names
        assert not plain & secret_names
        assert all(
            arn.startswith(f"arn:aws:secretsmanager:us-east-1:{ACCOUNT_ID}:secret:ai-receptionist/")
            for arn in secret.values()
        )


@pytest.mark.parametrize("service", SETTINGS)
def test_a_role_grants_what_policies_tf_says_and_no_more(
    applied_stack: AppliedStack, service: str
) -> None:
    iam = applied_stack.client("iam")
    role = f"ai-receptionist-{service}-task"
    assert iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"] == []
    assert iam.list_role_policies(RoleName=role)["PolicyNames"] == ["work"]
    policy = iam.get_role_policy(RoleName=role, PolicyName="work")["PolicyDocument"]
    *work, keys = policy["Statement"]

    assert keys["Action"] == ["kms:Decrypt", "kms:GenerateDataKey"]
    assert keys["Condition"]["StringEquals"]["kms:ViaService"] == [
        f"{each}.us-east-1.amazonaws.com" for each in ("dynamodb", "sqs")
    ]
    assert {each["Effect"] for each in work} == {"Allow"}
    granted = {(a, r) for each in work for a in each["Action"] for r in each["Resource"]}
    assert granted == {(action, _arn(what)) for action, what in terraform_text.allowed(service)}


def test_no_other_role_is_made(applied_stack: AppliedStack) -> None:
    made = {role["RoleName"] for role in applied_stack.client("iam").list_roles()["Roles"]}
    of_services = {
        f"ai-receptionist-{s}-{what}" for s in SETTINGS for what in ("task", "execution")
    }
    ours = {name for name in made if name.startswith("ai-receptionist")}

    assert ours == of_services | {"ai-receptionist-flow-log"}


def _arn(what: str) -> str:
    """Of what `policies.tf` calls "index/slots/by_start" or "dead_letters/email"."""
    kind, _, name = what.partition("/")
    name = f"ai-receptionist-{name}"
    if kind in {"queue", "dead_letters"}:
        suffix = "-dlq" if kind == "dead_letters" else ""
        return f"arn:aws:sqs:us-east-1:{ACCOUNT_ID}:{name}{suffix}"
    table, _, index = name.partition("/")
    arn = f"arn:aws:dynamodb:us-east-1:{ACCOUNT_ID}:table/{table}"
    return f"{arn}/index/{index}" if kind == "index" else arn


def test_every_alarm_tells_somebody(applied_stack: AppliedStack) -> None:
    # Beside these there are the autoscaler's own.
    ours = {"AlarmNamePrefix": "ai-receptionist-", "MaxRecords": 100}
    alarms = applied_stack.client("cloudwatch").describe_alarms(**ours)["MetricAlarms"]

    assert {alarm["AlarmName"] for alarm in alarms} == set(applied_stack.outputs["alarm_names"])
    assert all(alarm["AlarmActions"] and alarm["OKActions"] for alarm in alarms)
    assert all("Runbook: docs/operations.md, " in alarm["AlarmDescription"] for alarm in alarms)


def _key(described: dict[str, Any]) -> tuple[str, str | None]:
    by_type = {part["KeyType"]: part["AttributeName"] for part in described["KeySchema"]}
    return by_type["HASH"], by_type.get("RANGE")


def _attributes(sqs: Any, url: str) -> dict[str, str]:
    attributes: dict[str, str] = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])[
        "Attributes"
    ]
    return attributes
