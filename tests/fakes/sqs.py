"""An SQS in memory, behind the methods of an aiobotocore client that we use.

Its time is the caller's clock (seconds), so a model can step it and a test can let it jump. It is
as strict as SQS about batches, and keeps SQS's promises about receipts and no more.
"""

import asyncio
import itertools
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.sqs_faults import (
    ACCOUNT,
    SqsFault,
    check_entries,
    lose_response,
    sqs_error,
)


@dataclass
class FakeMessage:
    message_id: str
    body: str
    attributes: dict[str, Any]
    visible_at: float
    group: str = ""
    receipts: list[str] = field(default_factory=list)
    receives: int = 0


@dataclass
class FakeQueue:
    messages: list[FakeMessage] = field(default_factory=list)
    deleted_receipts: set[str] = field(default_factory=set)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)


class FakeSqs:
    def __init__(self, clock: Callable[[], float], *queues: str) -> None:
        self._time = clock
        self.queues = {name: FakeQueue() for name in queues}
        self.faults: list[SqsFault] = []
        self.calls: Counter[str] = Counter()
        self.requests: list[tuple[str, dict[str, Any]]] = []
        self.receiving = 0  # long polls under way
        self.takes_s = 0.0  # each call, there and back
        self._ids = (f"{number:06d}" for number in itertools.count(1))

    def _clock(self, plus_s: float = 0.0) -> float:
        """In whole microseconds: sums of floats must compare."""
        return round(round(self._time(), 6) + plus_s, 6)

    # What tests say and see.

    def fail(self, operation: str, **fault: Any) -> SqsFault:
        self.faults.append(SqsFault(operation, **fault))
        return self.faults[-1]

    def put(self, queue: str, body: str, *, group: str = "", **attributes: str) -> FakeMessage:
        told = {
            name: {"DataType": "String", "StringValue": text} for name, text in attributes.items()
        }
        message = FakeMessage(f"m{next(self._ids)}", body, told, self._clock(), group)
        self.queues[queue].messages.append(message)
        self._wake(self.queues[queue])
        return message

    def deliver_again(self, queue: str) -> None:
        """Everything in flight becomes visible: SQS may deliver twice at any time."""
        for message in self.queues[queue].messages:
            message.visible_at = self._clock()
        self._wake(self.queues[queue])

    def bodies(self, queue: str) -> list[str]:
        return [message.body for message in self.queues[queue].messages]

    def hidden(self, queue: str) -> int:
        """Messages in flight or delayed."""
        return sum(m.visible_at > self._clock() for m in self.queues[queue].messages)

    # The client.

    async def create_queue(self, *, QueueName: str) -> dict[str, Any]:
        self.queues.setdefault(QueueName, FakeQueue())
        return {"QueueUrl": f"{ACCOUNT}/{QueueName}"}

    async def get_queue_url(self, *, QueueName: str) -> dict[str, Any]:
        await self._begin("get_queue_url", {"QueueName": QueueName})
        self._queue(QueueName)
        return {"QueueUrl": f"{ACCOUNT}/{QueueName}"}

    async def get_queue_attributes(
        self, *, QueueUrl: str, AttributeNames: list[str]
    ) -> dict[str, Any]:
        await self._begin("get_queue_attributes", {"QueueUrl": QueueUrl})
        name = QueueUrl.rsplit("/", 1)[-1]
        hidden = self.hidden(name)
        counts = {
            "ApproximateNumberOfMessages": str(len(self.queues[name].messages) - hidden),
            "ApproximateNumberOfMessagesNotVisible": str(hidden),
        }
        return {"Attributes": {name: counts[name] for name in AttributeNames}}

    async def send_message_batch(
        self, *, QueueUrl: str, Entries: list[dict[str, Any]]
    ) -> dict[str, Any]:
        def send(queue: FakeQueue, entry: dict[str, Any]) -> str | None:
            attributes = entry.get("MessageAttributes", {})
            if not all(value["StringValue"] for value in attributes.values()):
                return "InvalidParameterValue"
            at = self._clock(entry.get("DelaySeconds", 0))
            body = entry["MessageBody"]
            group = entry.get("MessageGroupId", "")
            queue.messages.append(FakeMessage(f"m{next(self._ids)}", body, attributes, at, group))
            return None

        return await self._batch("send_message_batch", QueueUrl, Entries, send)

    async def delete_message_batch(
        self, *, QueueUrl: str, Entries: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """An old receipt succeeds, and the message stays."""

        def delete(queue: FakeQueue, entry: dict[str, Any]) -> str | None:
            receipt = entry["ReceiptHandle"]
            for message in queue.messages:
                if receipt in message.receipts[-1:]:
                    queue.messages.remove(message)
                    queue.deleted_receipts.update(message.receipts)
                    return None
                if receipt in message.receipts:
                    return None
            return None if receipt in queue.deleted_receipts else "ReceiptHandleIsInvalid"

        return await self._batch("delete_message_batch", QueueUrl, Entries, delete)

    async def change_message_visibility_batch(
        self, *, QueueUrl: str, Entries: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """Only the newest receipt, and only while the message is in flight."""

        def change(queue: FakeQueue, entry: dict[str, Any]) -> str | None:
            now = self._clock()
            if not 0 <= int(entry["VisibilityTimeout"]) < 43_200:
                return "InvalidParameterValue"
            for message in queue.messages:
                if entry["ReceiptHandle"] in message.receipts[-1:] and message.visible_at > now:
                    message.visible_at = self._clock(int(entry["VisibilityTimeout"]))
                    return None
            return "InvalidParameterValue"

        return await self._batch("change_message_visibility_batch", QueueUrl, Entries, change)

    async def receive_message(
        self,
        *,
        QueueUrl: str,
        MaxNumberOfMessages: int = 1,
        WaitTimeSeconds: int = 0,
        VisibilityTimeout: int = 30,
        **names: list[str],
    ) -> dict[str, Any]:
        asked = {"MaxNumberOfMessages": MaxNumberOfMessages, "WaitTimeSeconds": WaitTimeSeconds}
        if not 1 <= MaxNumberOfMessages <= 10 or not 0 <= WaitTimeSeconds <= 20:
            raise sqs_error("InvalidParameterValue", 400)
        fault = await self._begin("receive_message", asked)
        queue = self._queue(QueueUrl)
        await self._wait_for_one(queue, self._clock(WaitTimeSeconds))
        now = self._clock()
        visible = self._in_turn([m for m in queue.messages if m.visible_at <= now], queue)
        handed_out = [
            self._hand_out(message, VisibilityTimeout) for message in visible[:MaxNumberOfMessages]
        ]
        lose_response(fault)
        return {"Messages": handed_out} if handed_out else {}

    def _in_turn(self, visible: list[FakeMessage], queue: FakeQueue) -> list[FakeMessage]:
        """A fair queue: groups with much in flight come after the others. No group, no order."""
        now = self._clock()
        flying = Counter(m.group for m in queue.messages if m.visible_at > now and m.receipts)
        return sorted(visible, key=lambda message: flying[message.group] if message.group else 0)

    async def _wait_for_one(self, queue: FakeQueue, until: float) -> None:
        self.receiving += 1
        try:
            while (now := self._clock()) < until:
                next_visible = min((m.visible_at for m in queue.messages), default=until)
                if next_visible <= now:
                    return
                queue.arrived.clear()
                with suppress(TimeoutError):
                    async with asyncio.timeout(min(next_visible, until) - now):
                        await queue.arrived.wait()
        finally:
            self.receiving -= 1

    def _hand_out(self, message: FakeMessage, visibility_s: int) -> dict[str, Any]:
        message.receives += 1
        message.receipts.append(f"r{next(self._ids)}")
        message.visible_at = self._clock(visibility_s)
        return {
            "MessageId": message.message_id,
            "ReceiptHandle": message.receipts[-1],
            "Body": message.body,
            "Attributes": {"ApproximateReceiveCount": str(message.receives)},
            "MessageAttributes": message.attributes,
        }

    async def _batch(
        self,
        operation: str,
        url: str,
        entries: list[dict[str, Any]],
        carry_out: Callable[[FakeQueue, dict[str, Any]], str | None],
    ) -> dict[str, Any]:
        fault = await self._begin(operation, {"QueueUrl": url, "Entries": entries})
        check_entries(entries)
        queue = self._queue(url)
        answer: dict[str, Any] = {"Successful": [], "Failed": []}
        for place, entry in enumerate(entries):
            refused = fault is not None and place in fault.refuse
            code = "InternalError" if refused else carry_out(queue, entry)
            if code:
                failed = {"Id": entry["Id"], "Code": code, "SenderFault": not refused}
                answer["Failed"].append(failed)
            else:
                answer["Successful"].append({"Id": entry["Id"]})
        self._wake(queue)
        lose_response(fault)
        return answer

    async def _begin(self, operation: str, request: dict[str, Any]) -> SqsFault | None:
        if self.takes_s:
            await asyncio.sleep(self.takes_s)
        self.calls[operation] += 1
        self.requests.append((operation, request))
        fault = next((fault for fault in self.faults if fault.operation == operation), None)
        if fault is None:
            return None
        fault.times -= 1
        if fault.times == 0:
            self.faults.remove(fault)
        if fault.until is not None:
            await fault.until.wait()
        if fault.error is not None and not fault.after:
            raise fault.error
        return fault

    def _queue(self, name_or_url: str) -> FakeQueue:
        queue = self.queues.get(name_or_url.rsplit("/", 1)[-1])
        if queue is None:
            raise sqs_error("AWS.SimpleQueueService.NonExistentQueue", 400)
        return queue

    def _wake(self, queue: FakeQueue) -> None:
        queue.arrived.set()
