"""What deploy/terraform/bootstrap grants to GitHub's roles and to other accounts, each with its
reason; permissions.tf lists what a plan looks at and what an apply makes."""

import re

from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import Statement

STATE = '["${aws_s3_bucket.state.arn}/${var.prefix}/*'
PULL = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:DescribeImages")
PUSH = ("ecr:BatchGetImage", "ecr:DescribeImages", "ecr:PutImage", PULL[0])
PUSH += ("ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart")
ROLES = ("iam:*Role", "iam:*RolePolicy", "iam:List*", "iam:TagRole", "iam:UntagRole")
OUR_ROLES = (
    '[for kind in ["task", "execution", "flow-log", "canary"] : '
    '"arn:aws:iam::${var.account_id}:role/${var.prefix}-*${kind}"]'
)
GRANTED: dict[str, list[tuple[Statement, str]]] = {
    "bootstrap/github.tf": [
        (
            Statement(
                "sts:AssumeRoleWithWebIdentity", who="aws_iam_openid_connect_provider.github.arn"
            ),
            "workflows of this repository, by `subjects`",
        ),
        (Statement("s3:ListBucket", "[aws_s3_bucket.state.arn]"), "is there a state?"),
        (
            Statement(
                ("apply", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:GetObject"),
                f'{STATE}"]',
            ),
            "an apply writes the state, a plan reads it",
        ),
        (
            Statement(("s3:PutObject", "s3:DeleteObject"), f'{STATE}.tflock"]'),
            "both take the lock and give it back",
        ),
    ],
    "bootstrap/permissions.tf": [
        (Statement("local.looks", '["*"]'), "settings, and nothing that people said"),
        (Statement("local.makes", '["*"]'), "what the stack is made of"),
        (Statement(ROLES, OUR_ROLES), "roles of ours, by name; PassRole is one of them"),
        (
            Statement(
                "iam:CreateServiceLinkedRole",
                '["arn:aws:iam::${var.account_id}:role/aws-service-role/*"]',
                when="iam:AWSServiceName",
            ),
            "AWS's own, of a new account",
        ),
        (
            Statement(
                "secretsmanager:GetSecretValue",
                '["arn:aws:secretsmanager:${var.region}:${var.account_id}:secret:${var.prefix}/*"]',
            ),
            "is there a value? deploy.sh asks",
        ),
        (Statement("ecr:GetAuthorizationToken", '["*"]'), "it takes no resource"),
        (
            Statement(PUSH, '["arn:aws:ecr:${var.region}:*:repository/${var.prefix}"]'),
            "push where images are built; elsewhere look, and tag what passed",
        ),
    ],
    "bootstrap/registry.tf": [
        (
            Statement((*PULL, "ecr:GetDownloadUrlForLayer"), who="arn:aws:iam::${account}:root"),
            "the other accounts run the same image",
        ),
        (
            Statement("ecr:PutImage", who="arn:aws:iam::${account}:root", when="aws:PrincipalArn"),
            "and tag what served there",
        ),
    ],
    "bootstrap/state.tf": [
        (
            Statement(
                "s3:*",
                '[aws_s3_bucket.state.arn, "${aws_s3_bucket.state.arn}/*"]',
                "*",
                "aws:SecureTransport",
                effect="Deny",
            ),
            "whatever comes without TLS",
        ),
    ],
}


def test_what_bootstrap_grants_has_a_reason() -> None:
    found = {name: terraform.statements(name) for name in terraform.bootstrap_files()}
    expected = {name: [each for each, _ in rows] for name, rows in GRANTED.items()}

    assert {name: each for name, each in found.items() if each} == expected


def test_an_apply_makes_and_never_reads_what_people_said() -> None:
    makes = re.findall(
        r'"([\w-]+:[\w*]+)"', terraform.read("bootstrap/permissions.tf").split("makes = [")[1]
    )
    reading = {"dynamodb:*", "dynamodb:GetItem", "sqs:*", "sqs:ReceiveMessage", "logs:*", "s3:*"}

    assert reading & set(makes) == set()


def test_only_a_reviewed_job_or_main_gets_a_role() -> None:
    text = terraform.read("bootstrap/github.tf")
    subjects = terraform.strings(terraform.block(text, "subjects = {"))

    assert [subject.split("}:", 1)[1] for subject in subjects] == [
        "pull_request",
        "ref:refs/heads/main",
        "environment:${var.environment}",
    ]
