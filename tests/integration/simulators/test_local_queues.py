"""Local SQS behaves as AWS does where our promises rest on it."""

import asyncio
import time
from typing import Any

import httpx
import pytest
from botocore.exceptions import ClientError

from tests.integration.simulators.conftest import Aws


async def _queue(aws: Aws, **attributes: str) -> str:
    made = await aws.sqs.create_queue(QueueName="work", Attributes=attributes)
    return str(made["QueueUrl"])


async def _receive(aws: Aws, url: str, **options: Any) -> list[Any]:
    options = {"MaxNumberOfMessages": 10, "AttributeNames": ["ApproximateReceiveCount"]} | options
    received = await aws.sqs.receive_message(QueueUrl=url, **options)
    return list(received.get("Messages", []))


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


async def test_poll_whose_caller_died_takes_no_message_with_it(aws: Aws) -> None:
    url = await _queue(aws)
    poll = asyncio.create_task(_receive(aws, url, WaitTimeSeconds=20))
    await _receive(aws, url, WaitTimeSeconds=1)  # so the other is waiting by now
    poll.cancel()
    await asyncio.wait([poll])
    await _receive(aws, url, WaitTimeSeconds=1)  # and its connection is closed
    await aws.sqs.send_message(QueueUrl=url, MessageBody="x")
    assert [each["Body"] for each in await _receive(aws, url)] == ["x"]


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
