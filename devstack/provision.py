"""The six tables and four queues (DESIGN section 5), made over the real API as Terraform makes
them on AWS. Making what is there already changes nothing."""

import json
from functools import cache
from typing import Any

from aiobotocore.session import get_session

PREFIX = "ai-receptionist-"
TTL_ATTRIBUTE = "expires_at_s"
MAX_RECEIVE_COUNT = 50  # a last net: each release counts as a receive
QUEUES = ("calendar", "booking", "email", "staff")
# Partition key, sort key, has a TTL.
TABLES: dict[str, tuple[str, str | None, bool]] = {
    "tenants": ("tenant_id", None, False),
    "conversations": ("session_id", "timestamp", True),
    "appointments": ("appointment_id", None, True),  # of tombstones alone
    "slots": ("calendar", "instant", True),
    "commands": ("command_id", None, True),
    "credentials": ("tenant_id", None, False),
}
# Sparse: an item without both attributes is not in the index.
INDEXES = {
    "appointments": {
        "by_start": ("tenant_id", "start"),
        "by_contact": ("contact_key", "start"),
        "by_due": ("due_shard", "due_at"),
    }
}
Client = Any  # aiobotocore makes its clients from the service description, untyped


_session = cache(get_session)  # it reads a service's description once


async def provision(
    endpoint_url: str, *, visibility_s: int, tables: bool = True, queues: bool = True
) -> None:
    access = {
        "endpoint_url": endpoint_url,
        "region_name": "us-east-1",
        "aws_access_key_id": "test",
        "aws_secret_access_key": "test",
    }
    session = _session()
    async with (
        session.create_client("dynamodb", **access) as dynamodb,
        session.create_client("sqs", **access) as sqs,
    ):
        for name in TABLES if tables else ():
            await _make_table(dynamodb, name)
        for name in QUEUES if queues else ():
            await _make_queue(sqs, PREFIX + name, visibility_s)


async def _make_table(dynamodb: Client, name: str) -> None:
    partition, sort, has_ttl = TABLES[name]
    indexes = INDEXES.get(name, {})
    attributes = {
        partition,
        *([sort] if sort else []),
        *(a for pair in indexes.values() for a in pair),
    }
    extra = (
        {"GlobalSecondaryIndexes": [_index(*item) for item in indexes.items()]} if indexes else {}
    )
    try:
        await dynamodb.create_table(
            TableName=PREFIX + name,
            BillingMode="PAY_PER_REQUEST",
            KeySchema=_key(partition, sort),
            AttributeDefinitions=[
                {"AttributeName": a, "AttributeType": "S"} for a in sorted(attributes)
            ],
            **extra,
        )
    except dynamodb.exceptions.ResourceInUseException:
        return
    if has_ttl:
        await dynamodb.update_time_to_live(
            TableName=PREFIX + name,
            TimeToLiveSpecification={"Enabled": True, "AttributeName": TTL_ATTRIBUTE},
        )


def _key(partition: str, sort: str | None) -> list[dict[str, str]]:
    key = [{"AttributeName": partition, "KeyType": "HASH"}]
    return [*key, {"AttributeName": sort, "KeyType": "RANGE"}] if sort else key


def _index(name: str, key: tuple[str, str]) -> dict[str, Any]:
    return {
        "IndexName": name,
        "KeySchema": _key(*key),
        "Projection": {"ProjectionType": "ALL"},
    }


async def _make_queue(sqs: Client, name: str, visibility_s: int) -> None:
    dead = await sqs.create_queue(
        QueueName=f"{name}-dlq", Attributes={"MessageRetentionPeriod": str(14 * 86400)}
    )
    described = await sqs.get_queue_attributes(
        QueueUrl=dead["QueueUrl"], AttributeNames=["QueueArn"]
    )
    redrive = {
        "deadLetterTargetArn": described["Attributes"]["QueueArn"],
        "maxReceiveCount": MAX_RECEIVE_COUNT,
    }
    await sqs.create_queue(
        QueueName=name,
        Attributes={"VisibilityTimeout": str(visibility_s), "RedrivePolicy": json.dumps(redrive)},
    )
