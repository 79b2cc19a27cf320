"""What Terraform grants beside policies.tf: to ECS, CloudWatch and the like, each with its reason.

Nobody of ours makes these calls, so no day can show them used.
"""

import re

from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import STACK, Statement

TASKS, FLOWS = "ecs-tasks.amazonaws.com", "vpc-flow-logs.amazonaws.com"
ALARMS = "cloudwatch.amazonaws.com"
EVENTS = ("events.amazonaws.com", "delivery.logs.amazonaws.com")
WRITE = ("logs:CreateLogStream", "logs:PutLogEvents")
ENCRYPT = ("kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*")
LAYERS = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
GRANTED: dict[str, list[tuple[Statement, str]]] = {
    "modules/service/roles.tf": [
        (Statement("sts:AssumeRole", who=TASKS), "ECS starts tasks in these roles"),
        (Statement("permission.actions", "permission.resources"), "policies.tf, held to the day"),
        (
            Statement(
                ("kms:Decrypt", "kms:GenerateDataKey"), "[var.keys.data]", when="kms:ViaService"
            ),
            "tables and queues ask it of the key in the name of who reads and sends",
        ),
        (Statement("ecr:GetAuthorizationToken", '["*"]'), "to pull; it takes no resource"),
        (Statement(LAYERS, "[var.repository_arn]"), "to pull our image"),
        (Statement(WRITE, '["${aws_cloudwatch_log_group.this.arn}:*"]'), "its own log"),
        (Statement("secretsmanager:GetSecretValue", "values(var.secrets)"), "its own secrets"),
        (Statement("kms:Decrypt", "[var.keys.secrets]"), "with which they are encrypted"),
    ],
    "modules/queue/main.tf": [
        (
            Statement(
                "sqs:*", '"${var.arn_prefix}:${name}"', "*", "aws:SecureTransport", effect="Deny"
            ),
            "whatever comes without TLS",
        ),
    ],
    "access_logs.tf": [
        (
            Statement(
                "s3:PutObject",
                '"arn:aws:s3:::${local.access_logs_bucket}/AWSLogs/${var.account_id}/*"',
                "logdelivery.elasticloadbalancing.amazonaws.com",
            ),
            "the load balancer writes its access log",
        ),
        (
            Statement(
                "s3:GetObject",
                '"arn:aws:s3:::${local.access_logs_bucket}/*"',
                "*",
                "aws:PrincipalTag/access-logs",
                effect="Deny",
            ),
            "addresses of people are read by nobody who is not tagged for it",
        ),
        (
            Statement(
                "s3:*",
                '["arn:aws:s3:::${local.access_logs_bucket}",'
                ' "arn:aws:s3:::${local.access_logs_bucket}/*"]',
                "*",
                "aws:SecureTransport",
                effect="Deny",
            ),
            "whatever comes without TLS",
        ),
    ],
    "canary.tf": [
        (
            Statement("sts:AssumeRole", who="each.value", when="aws:SourceAccount"),
            "ECS starts the canary's task, a schedule tells it when",
        ),
        (Statement("ecr:GetAuthorizationToken", '["*"]'), "to pull; it takes no resource"),
        (Statement(LAYERS, "[local.repository_arn]"), "to pull our image"),
        (Statement(WRITE, '["${aws_cloudwatch_log_group.canary[each.key].arn}:*"]'), "its own log"),
        (
            Statement(
                "secretsmanager:GetSecretValue",
                '[aws_secretsmanager_secret.this["CANARY_TOKEN"].arn]',
            ),
            "its own secret",
        ),
        (Statement("kms:Decrypt", "[local.key_arns.secrets]"), "with which it is encrypted"),
        (
            Statement(
                "ecs:RunTask",
                '["arn:aws:ecs:${var.region}:${var.account_id}:task-definition/${var.prefix}-canary:*"]',
                when="ecs:cluster",
            ),
            "the schedule starts this task and no other",
        ),
        (
            Statement("iam:PassRole", '[aws_iam_role.canary["execution"].arn]'),
            "and hands it its role",
        ),
    ],
    "endpoints.tf": [
        (
            Statement("sts:AssumeRole", who=FLOWS, when="aws:SourceAccount"),
            "refused connections are logged",
        ),
        (
            Statement(
                ("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
                '"${aws_cloudwatch_log_group.network.arn}:*"',
            ),
            "the same",
        ),
        (
            Statement(
                "logs:DescribeLogGroups",
                '"arn:aws:logs:${var.region}:${var.account_id}:log-group:*"',
            ),
            "it looks for its group before it writes",
        ),
    ],
    "restarts.tf": [
        (
            Statement(
                "logs:CreateLogStream", '"${aws_cloudwatch_log_group.task_ended.arn}:*"', EVENTS
            ),
            "why tasks ended; a stream is made in no rule's name",
        ),
        (
            Statement(
                "logs:PutLogEvents",
                '"${aws_cloudwatch_log_group.task_ended.arn}:*:*"',
                EVENTS,
                "aws:SourceArn",
            ),
            "the same, for this rule alone",
        ),
    ],
    "notify.tf": [
        (
            Statement("sns:Publish", "each.value.arn", ALARMS, "aws:SourceAccount"),
            "alarms tell somebody",
        )
    ],
    "kms.tf": [
        (
            Statement("kms:*", '"*"', "arn:aws:iam::${var.account_id}:root"),
            "the account's own policies decide; without this nobody could manage the key",
        ),
        (
            Statement((*ENCRYPT, "kms:DescribeKey"), '"*"', "each.value"),
            "encrypted logs and alarms; the keys it stands on say by whom",
        ),
    ],
}


def test_what_is_granted_beside_the_services_has_a_reason() -> None:
    found = {name: terraform.statements(name) for name in terraform.files()}
    expected = {name: [each for each, _ in rows] for name, rows in GRANTED.items()}

    assert {name: each for name, each in found.items() if each} == expected


def test_nothing_is_granted_in_another_way() -> None:
    """A policy of AWS's own, a policy document or an attachment would pass these tests by."""
    text = "\n".join(terraform.read(name) for name in terraform.files())

    assert set(re.findall(r'"(aws_iam_\w+)"', text)) == {"aws_iam_role", "aws_iam_role_policy"}
    assert not re.findall(r"managed_policy_arns|inline_policy|NotAction|NotResource", text)
    assert text.count("permission.actions") == 2, "one row of policies.tf, one statement"


def test_a_policy_says_service_by_service_who_may_what() -> None:
    parts = terraform.keys(terraform.block(terraform.read("policies.tf"), "permissions = {\n"))

    assert parts == ["gateway", "voice", "every_worker", *terraform.workers()]
    assert STACK.joinpath("services.tf").read_text().count("local.permissions_of[each.key]") == 1
