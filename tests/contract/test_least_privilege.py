"""Each process may do what it does, and nothing else: Terraform's policies against a long day."""

from collections import defaultdict

import pytest
import pytest_asyncio

from tests.contract import terraform_text as terraform
from tests.fakes.aws_actions import Action, iam_actions
from tests.fakes.long_day import LongDay

pytestmark = pytest.mark.asyncio(loop_scope="session")

SERVICES = ("gateway", "voice", "calendar", "booking", "email")
# Granted, and not needed on the day: each with its reason.
UNUSED: dict[tuple[str, Action], str] = {
    ("email", ("dynamodb:Query", "index/appointments/by_contact")): "a one-time code is mailed "
    "where something stands under the address; the examples open by e-mail and phone",
}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def used(day: LongDay) -> dict[str, set[Action]]:
    actions: dict[str, set[Action]] = defaultdict(set)
    for call in day.system.proxy.calls:
        actions[call.process] |= call.actions
    return actions


@pytest.mark.parametrize("service", SERVICES)
async def test_a_service_does_nothing_it_may_not(
    used: dict[str, set[Action]], service: str
) -> None:
    assert len(used[service]) > 8
    assert sorted(used[service] - terraform.allowed(service)) == []


@pytest.mark.parametrize("service", SERVICES)
async def test_a_service_may_nothing_it_does_not_do(
    used: dict[str, set[Action]], service: str
) -> None:
    excused = {action for name, action in UNUSED if name == service}
    unused = terraform.allowed(service) - used[service]
    assert sorted(unused) == sorted(excused)


async def test_requests_need_the_actions_iam_asks_for() -> None:
    table, queue = "ai-receptionist-slots", "http://aws/1/ai-receptionist-email-dlq"
    items = [{"Put": {"TableName": table}}, {"ConditionCheck": {"TableName": table}}]
    assert iam_actions("dynamodb:TransactWriteItems", {"TransactItems": items}) == {
        ("dynamodb:PutItem", "table/slots"),
        ("dynamodb:ConditionCheckItem", "table/slots"),
    }
    assert iam_actions("dynamodb:Query", {"TableName": table, "IndexName": "by_start"}) == {
        ("dynamodb:Query", "index/slots/by_start")
    }
    assert iam_actions("sqs:SendMessageBatch", {"QueueUrl": queue}) == {
        ("sqs:SendMessage", "dead_letters/email")
    }
