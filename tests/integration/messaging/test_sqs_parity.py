"""What we rely on SQS for: the same on every SQS that our tests and laptops run on."""

import asyncio
import time

import pytest

from messaging.aws import AwsClient
from messaging.dead_letters import DeadLetters
from messaging.faults import Transient
from messaging.sqs import Outgoing, Received, SqsQueue


async def receive(queue: SqsQueue, wait_s: int = 0, visibility_s: int = 30) -> list[Received]:
    return await queue.receive(10, wait_s=wait_s, visibility_s=visibility_s)


async def receive_one(queue: SqsQueue, wait_s: int = 5, visibility_s: int = 30) -> Received:
    (message,) = await receive(queue, wait_s, visibility_s)
    return message


async def test_a_message_arrives_as_it_was_sent(queue: SqsQueue) -> None:
    sent = Outgoing('{"día": "mañana ☕"}', {"reason": "not JSON", "source": "x"})
    assert await queue.send([sent]) == {}
    message = await receive_one(queue)
    assert (message.body, dict(message.attributes)) == (sent.body, dict(sent.attributes))
    assert message.receives == 1


async def test_a_message_of_a_group_arrives_like_any_other(queue: SqsQueue) -> None:
    """A standard queue takes groups since fair queues, July 2025."""
    assert await queue.send([Outgoing("x", group="consulate"), Outgoing("y")]) == {}
    assert {message.body for message in await receive(queue, wait_s=2)} <= {"x", "y"}


async def test_any_number_of_messages_is_sent(queue: SqsQueue) -> None:
    bodies = {f"{number:02}" + "x" * 90_000 for number in range(25)}
    assert await queue.send([Outgoing(body) for body in bodies]) == {}
    received: set[str] = set()
    while messages := await receive(queue):
        received |= {message.body for message in messages}
    assert received == bodies


async def test_no_more_is_received_than_asked_for(queue: SqsQueue) -> None:
    await queue.send([Outgoing(str(number)) for number in range(5)])
    assert len(await queue.receive(2, wait_s=0, visibility_s=30)) == 2


async def test_a_long_poll_ends_when_a_message_comes(queue: SqsQueue) -> None:
    polling = asyncio.create_task(receive_one(queue, wait_s=20))
    await asyncio.sleep(0)  # it has begun
    started = time.monotonic()
    await queue.send([Outgoing("x")])
    assert (await polling).body == "x"
    assert time.monotonic() - started < 5


async def test_a_received_message_is_hidden_and_then_seen_again(queue: SqsQueue) -> None:
    await queue.send([Outgoing("x")])
    first = await receive_one(queue, visibility_s=1)
    assert await receive(queue) == []
    second = await receive_one(queue, wait_s=5)
    assert (second.message_id, second.receives) == (first.message_id, 2)
    assert second.receipt != first.receipt


async def test_a_released_message_is_seen_at_once(queue: SqsQueue) -> None:
    await queue.send([Outgoing("x")])
    first = await receive_one(queue)
    assert await queue.set_visibility([(first.receipt, 0)]) == {}
    assert (await receive_one(queue)).receives == 2


async def test_an_extended_message_stays_hidden(queue: SqsQueue) -> None:
    await queue.send([Outgoing("x")])
    message = await receive_one(queue, visibility_s=1)
    assert await queue.set_visibility([(message.receipt, 30)]) == {}
    assert await receive(queue, wait_s=2) == []


async def test_a_deleted_message_is_gone_and_deleting_it_twice_is_fine(queue: SqsQueue) -> None:
    await queue.send([Outgoing("x")])
    message = await receive_one(queue, visibility_s=1)
    assert await queue.delete([message.receipt]) == {}
    assert await queue.delete([message.receipt]) == {}
    assert await receive(queue, wait_s=2) == []


async def test_the_receipt_of_an_earlier_delivery_extends_nothing(
    queue: SqsQueue, not_on_localstack: None
) -> None:
    await queue.send([Outgoing("x"), Outgoing("y")])
    old = {message.body: message for message in await receive(queue)}
    await queue.set_visibility([(old["x"].receipt, 0)])
    new = await receive_one(queue)
    refused = await queue.set_visibility([(old["x"].receipt, 0), (old["y"].receipt, 0)])
    assert set(refused) == {0}
    assert (await receive_one(queue)).body == "y"
    assert await queue.set_visibility([(new.receipt, 0)]) == {}


async def test_the_receipt_of_an_earlier_delivery_deletes_nothing(
    queue: SqsQueue, not_on_localstack: None
) -> None:
    await queue.send([Outgoing("x")])
    old = await receive_one(queue)
    await queue.set_visibility([(old.receipt, 0)])
    new = await receive_one(queue)
    assert await queue.delete([old.receipt]) == {}
    await queue.set_visibility([(new.receipt, 0)])
    assert (await receive_one(queue)).receives == 3


@pytest.mark.parametrize("operation", ["delete", "hide"])
async def test_a_receipt_that_never_was_fails_alone(queue: SqsQueue, operation: str) -> None:
    await queue.send([Outgoing("x"), Outgoing("y")])
    first, second = (message.receipt for message in await receive(queue))
    receipts = [first, "never-was", second]
    if operation == "delete":
        refused = await queue.delete(receipts)
    else:
        refused = await queue.set_visibility([(receipt, 0) for receipt in receipts])
    assert set(refused) == {1}
    assert len(await receive(queue)) == (0 if operation == "delete" else 2)


async def test_many_messages_are_settled_in_any_number(queue: SqsQueue) -> None:
    await queue.send([Outgoing(str(number)) for number in range(23)])
    receipts: list[str] = []
    while messages := await receive(queue):
        receipts += [message.receipt for message in messages]
    assert len(receipts) == 23
    assert await queue.set_visibility([(receipt, 60) for receipt in receipts]) == {}
    assert await queue.depth() == 23
    assert await queue.delete(receipts) == {}
    assert await queue.depth() == 0


async def test_a_queue_that_does_not_exist_is_a_transient_fault(sqs: AwsClient) -> None:
    nowhere = SqsQueue(sqs, "no-such-queue")
    with pytest.raises(Transient, match="sqs"):
        await receive(nowhere)
    assert set(await nowhere.send([Outgoing("x")])) == {0}


async def test_a_dead_letter_keeps_its_reason_and_can_be_redriven(
    queue: SqsQueue, dead_queue: SqsQueue
) -> None:
    letters = DeadLetters(dead_queue, queue)
    await queue.send([Outgoing("x")])
    message = await receive_one(queue)
    assert await letters.put([(message, "attempts")]) == {}
    await queue.delete([message.receipt])
    (letter,) = await letters.receive()
    assert (letter.body, letter.reason, letter.source) == ("x", "attempts", queue.name)
    await letters.redrive(letter)
    assert (await receive_one(queue)).body == "x"
    assert await letters.depth() == 0
