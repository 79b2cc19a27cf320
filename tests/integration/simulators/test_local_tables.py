"""Local DynamoDB behaves as AWS does where our promises rest on it."""

import asyncio
from typing import Any

import pytest

from devstack.provision import INDEXES, PREFIX, TABLES, provision
from tests.integration.simulators.conftest import Aws

SLOTS = f"{PREFIX}slots"


def _lock(instant: str, holder: str) -> dict[str, Any]:
    return {
        "Put": {
            "TableName": SLOTS,
            "Item": {
                "calendar": {"S": "a@b.example"},
                "instant": {"S": instant},
                "appointment_id": {"S": holder},
            },
            "ConditionExpression": "attribute_not_exists(calendar) OR appointment_id = :me",
            "ExpressionAttributeValues": {":me": {"S": holder}},
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        }
    }


async def test_tables_and_queues_are_made_as_designed_and_making_them_again_changes_nothing(
    aws: Aws,
) -> None:
    for _ in range(2):
        await provision(aws.url, visibility_s=17)
    for name, (partition, sort, has_ttl) in TABLES.items():
        table = (await aws.dynamodb.describe_table(TableName=PREFIX + name))["Table"]
        assert [key["AttributeName"] for key in table["KeySchema"]] == [partition, sort][
            : 2 if sort else 1
        ]
        assert {index["IndexName"] for index in table.get("GlobalSecondaryIndexes", [])} == set(
            INDEXES.get(name, {})
        )
        ttl = await aws.dynamodb.describe_time_to_live(TableName=PREFIX + name)
        assert (ttl["TimeToLiveDescription"].get("AttributeName") == "expires_at_s") is has_ttl
    url = (await aws.sqs.get_queue_url(QueueName="ai-receptionist-booking"))["QueueUrl"]
    described = await aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])
    assert described["Attributes"]["VisibilityTimeout"] == "17"
    assert '"maxReceiveCount": 50' in described["Attributes"]["RedrivePolicy"]
    assert "ai-receptionist-booking-dlq" in described["Attributes"]["RedrivePolicy"]


async def test_twenty_transactions_racing_for_one_slot_have_one_winner(aws: Aws) -> None:
    await provision(aws.url, visibility_s=30)

    async def race(holder: str) -> bool:
        locks = [_lock(f"2026-12-01T15:{minute:02}:00Z", holder) for minute in (0, 5, 10)]
        try:
            await aws.dynamodb.transact_write_items(TransactItems=locks)
        except aws.dynamodb.exceptions.TransactionCanceledException as refused:
            reasons = refused.response["CancellationReasons"]
            assert {each["Code"] for each in reasons} <= {"ConditionalCheckFailed", "None"}
            assert all("Item" in each for each in reasons if each["Code"] != "None")
            return False
        return True

    won = await asyncio.gather(*(race(f"holder-{n}") for n in range(20)))

    assert sum(won) == 1
    winner = f"holder-{won.index(True)}"
    held = (await aws.dynamodb.scan(TableName=SLOTS))["Items"]
    assert [each["appointment_id"]["S"] for each in held] == [winner] * 3


async def test_cancelled_transaction_leaves_every_item_as_it_was(aws: Aws) -> None:
    await provision(aws.url, visibility_s=30)
    await aws.dynamodb.transact_write_items(TransactItems=[_lock("2026-12-01T15:00:00Z", "first")])
    before = (await aws.dynamodb.scan(TableName=SLOTS))["Items"]
    update = {
        "Update": {
            "TableName": SLOTS,
            "Key": {"calendar": {"S": "a@b.example"}, "instant": {"S": "2026-12-01T16:00:00Z"}},
            "UpdateExpression": "SET appointment_id = :me",
            "ExpressionAttributeValues": {":me": {"S": "second"}},
        }
    }
    with pytest.raises(aws.dynamodb.exceptions.TransactionCanceledException):
        await aws.dynamodb.transact_write_items(
            TransactItems=[
                update,
                _lock("2026-12-01T14:55:00Z", "second"),
                _lock("2026-12-01T15:00:00Z", "second"),
            ]
        )
    assert (await aws.dynamodb.scan(TableName=SLOTS))["Items"] == before


async def test_query_reads_one_calendar_in_order_and_backwards(aws: Aws) -> None:
    await provision(aws.url, visibility_s=30)
    minutes = [30, 0, 15, 45]
    await aws.dynamodb.transact_write_items(
        TransactItems=[_lock(f"2026-12-01T15:{minute:02}:00Z", "me") for minute in minutes]
    )
    other = _lock("2026-12-01T15:20:00Z", "me")["Put"]
    other["Item"]["calendar"] = {"S": "c@d.example"}
    await aws.dynamodb.put_item(**other)

    async def query(**options: Any) -> list[str]:
        answer = await aws.dynamodb.query(
            TableName=SLOTS,
            KeyConditionExpression="calendar = :c AND #i BETWEEN :from AND :to",
            ExpressionAttributeNames={"#i": "instant"},
            ExpressionAttributeValues={
                ":c": {"S": "a@b.example"},
                ":from": {"S": "2026-12-01T15:10"},
                ":to": {"S": "2026-12-01T16:00"},
            },
            **options,
        )
        return [item["instant"]["S"][14:16] for item in answer["Items"]]

    assert await query() == ["15", "30", "45"]
    assert await query(ScanIndexForward=False, Limit=2) == ["45", "30"]


async def test_index_finds_what_has_both_its_attributes_in_order(aws: Aws) -> None:
    await provision(aws.url, visibility_s=30)
    starts = {"a": "2026-12-02", "b": "2026-12-01", "c": "2026-12-03", "d": None}
    for name, start in starts.items():
        item = {"appointment_id": {"S": name}, "tenant_id": {"S": "clinic"}}
        await aws.dynamodb.put_item(
            TableName=f"{PREFIX}appointments",
            Item=item | ({"start": {"S": start}} if start else {}),
        )
    answer = await aws.dynamodb.query(
        TableName=f"{PREFIX}appointments",
        IndexName="by_start",
        KeyConditionExpression="tenant_id = :t AND #s > :from",
        ExpressionAttributeNames={"#s": "start"},
        ExpressionAttributeValues={":t": {"S": "clinic"}, ":from": {"S": "2026-12-01"}},
    )
    assert [item["appointment_id"]["S"] for item in answer["Items"]] == ["a", "c"]
