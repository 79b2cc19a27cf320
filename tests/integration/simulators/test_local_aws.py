"""Local AWS behaves as AWS does where our promises rest on it."""

import asyncio
import time
from typing import Any

import httpx
import pytest
from botocore.exceptions import ClientError

from devstack.provision import INDEXES, PREFIX, TABLES, provision
from tests.integration.simulators.conftest import Aws

SLOTS = f"{PREFIX}slots"


async def _queue(aws: Aws, **attributes: str) -> str:
    made = await aws.sqs.create_queue(QueueName="work", Attributes=attributes)
    return str(made["QueueUrl"])


async def _receive(aws: Aws, url: str, **options: Any) -> list[Any]:
    options = {"MaxNumberOfMessages": 10, "AttributeNames": ["ApproximateReceiveCount"]} | options
    received = await aws.sqs.receive_message(QueueUrl=url, **options)
    return list(received.get("Messages", []))


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


async def test_long_polls_are_answered_by_sends_and_not_by_their_timeout(aws: Aws) -> None:
    url = await _queue(aws)
    polls = [
        asyncio.create_task(_receive(aws, url, WaitTimeSeconds=20, MaxNumberOfMessages=1))
        for _ in range(3)
    ]
    for body in ("a", "b", "c"):
        await aws.sqs.send_message(QueueUrl=url, MessageBody=body)
    async with asyncio.timeout(10):
        received = await asyncio.gather(*polls)
    assert sorted(message["Body"] for [message] in received) == ["a", "b", "c"]


async def test_empty_long_poll_waits_its_time_and_leaves_others_their_turn(aws: Aws) -> None:
    url = await _queue(aws)
    started = time.monotonic()
    poll = asyncio.create_task(_receive(aws, url, WaitTimeSeconds=1))
    calls = 0
    while not poll.done():
        await aws.sqs.get_queue_url(QueueName="work")
        calls += 1
    assert await poll == []
    assert time.monotonic() - started >= 1
    assert calls > 10


async def test_message_returns_when_its_visibility_ends_and_counts_its_receives(aws: Aws) -> None:
    url = await _queue(aws, VisibilityTimeout="1")
    await aws.sqs.send_message(QueueUrl=url, MessageBody="x")
    [first] = await _receive(aws, url)
    assert await _receive(aws, url) == []
    [second] = await _receive(aws, url, WaitTimeSeconds=5)
    counts = [each["Attributes"]["ApproximateReceiveCount"] for each in (first, second)]
    assert counts == ["1", "2"]
    assert first["ReceiptHandle"] != second["ReceiptHandle"]


async def test_released_message_wakes_a_waiting_poll(aws: Aws) -> None:
    url = await _queue(aws, VisibilityTimeout="60")
    await aws.sqs.send_message(QueueUrl=url, MessageBody="x")
    [message] = await _receive(aws, url)
    poll = asyncio.create_task(_receive(aws, url, WaitTimeSeconds=20))
    await aws.sqs.change_message_visibility_batch(
        QueueUrl=url,
        Entries=[
            {"Id": "a", "ReceiptHandle": message["ReceiptHandle"], "VisibilityTimeout": 0},
        ],
    )
    async with asyncio.timeout(10):
        assert [each["Body"] for each in await poll] == ["x"]


async def test_stale_receipt_handle_deletes_nothing_and_holds_nothing(aws: Aws) -> None:
    url = await _queue(aws, VisibilityTimeout="1")
    await aws.sqs.send_message(QueueUrl=url, MessageBody="x")
    [first] = await _receive(aws, url)
    [second] = await _receive(aws, url, WaitTimeSeconds=5)
    await aws.sqs.delete_message(QueueUrl=url, ReceiptHandle=first["ReceiptHandle"])
    with pytest.raises(ClientError, match="InvalidParameterValue"):
        await aws.sqs.change_message_visibility(
            QueueUrl=url, ReceiptHandle=first["ReceiptHandle"], VisibilityTimeout=600
        )
    [third] = await _receive(aws, url, WaitTimeSeconds=5)
    assert third["MessageId"] == second["MessageId"]
    await aws.sqs.delete_message(QueueUrl=url, ReceiptHandle=third["ReceiptHandle"])
    await aws.sqs.delete_message(QueueUrl=url, ReceiptHandle=third["ReceiptHandle"])
    assert await _receive(aws, url, WaitTimeSeconds=1) == []


async def test_one_bad_entry_fails_alone_in_its_batch(aws: Aws) -> None:
    url = await _queue(aws)
    await aws.sqs.send_message_batch(
        QueueUrl=url, Entries=[{"Id": str(n), "MessageBody": str(n)} for n in range(3)]
    )
    messages = await _receive(aws, url)
    entries = [
        {"Id": str(n), "ReceiptHandle": each["ReceiptHandle"]} for n, each in enumerate(messages)
    ]
    entries[1]["ReceiptHandle"] = "no such handle"
    answer = await aws.sqs.delete_message_batch(QueueUrl=url, Entries=entries)
    assert [each["Id"] for each in answer["Successful"]] == ["0", "2"]
    assert [each["Id"] for each in answer["Failed"]] == ["1"]


async def test_message_received_too_often_is_dead_lettered(aws: Aws) -> None:
    dead = await aws.sqs.create_queue(QueueName="dead")
    described = await aws.sqs.get_queue_attributes(
        QueueUrl=dead["QueueUrl"], AttributeNames=["QueueArn"]
    )
    arn = described["Attributes"]["QueueArn"]
    policy = f'{{"deadLetterTargetArn": "{arn}", "maxReceiveCount": "2"}}'
    url = await _queue(aws, RedrivePolicy=policy, VisibilityTimeout="0")
    await aws.sqs.send_message(QueueUrl=url, MessageBody="poison")
    assert len(await _receive(aws, url)) == 1
    assert len(await _receive(aws, url)) == 1
    assert await _receive(aws, url) == []
    assert [each["Body"] for each in await _receive(aws, dead["QueueUrl"])] == ["poison"]


async def test_unsigned_calls_and_unknown_queues_are_refused(aws: Aws) -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        unsigned = await http.post(aws.url, headers={"X-Amz-Target": "AmazonSQS.ListQueues"})
    assert unsigned.status_code == 403
    with pytest.raises(ClientError, match="NonExistentQueue"):
        await aws.sqs.send_message(QueueUrl=f"{aws.url}/123456789012/nope", MessageBody="x")
