"""One SQS queue as we speak to it: typed, in batches, its errors as `Transient`."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from messaging.aws import AwsClient
from messaging.faults import Transient

MAX_ENTRIES = 10  # of one batch
MAX_BYTES = 1_048_576  # of one message, and of a batch (quota since August 2025)
MAX_VISIBILITY_S = 11 * 3600  # SQS ends at 12 hours, counted from the receive

Refused = Mapping[int, str]  # the code of each entry that failed, by its place in the batch


@dataclass(frozen=True)
class Received:
    """`receipt` is of this one delivery. `receives` counts it and the earlier ones."""

    message_id: str
    receipt: str
    body: str = field(repr=False)
    receives: int = 1
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outgoing:
    """`group`: of all messages of one business. SQS hands out those of a business with few in work
    before those of one with many (fair queues)."""

    body: str = field(repr=False)
    attributes: Mapping[str, str] = field(default_factory=dict)
    group: str = ""

    @property
    def size(self) -> int:
        """As SQS counts it: attribute names, types and values are part of it."""
        texts = [self.body, *(f"String{name}{text}" for name, text in self.attributes.items())]
        return sum(len(text.encode()) for text in texts)


class SqsQueue:
    """What SQS refused of a batch is returned, by place, and the rest is done.

    Every call but `send` raises `Transient` when SQS as a whole did not do it.
    """

    def __init__(self, client: AwsClient, name_or_url: str) -> None:
        self._client = client
        self._url = name_or_url if "://" in name_or_url else ""
        self.name = name_or_url.rsplit("/", 1)[-1]

    async def url(self) -> str:
        """Asked once."""
        if not self._url:
            with _faults():
                answer = await self._client.get_queue_url(QueueName=self.name)
            self._url = answer["QueueUrl"]
        return self._url

    async def look(self) -> None:
        """Whether it is there and may be asked for. Raises `Transient`."""
        with _faults():
            await self._client.get_queue_url(QueueName=self.name)

    async def send(self, messages: Sequence[Outgoing]) -> Refused:
        """Any number, cut into batches that SQS takes. Out of reach, it has refused them."""
        refused: dict[int, str] = {}
        for places in _cut(messages):
            entries = [_send_entry(place, messages[place]) for place in places]
            try:
                refused |= await self._batch("send_message_batch", entries)
            except Transient as fault:
                refused |= dict.fromkeys(places, fault.reason)
        return refused

    async def receive(self, limit: int, *, wait_s: int, visibility_s: int) -> list[Received]:
        url = await self.url()
        with _faults():
            answer = await self._client.receive_message(
                QueueUrl=url,
                MaxNumberOfMessages=min(limit, MAX_ENTRIES),
                WaitTimeSeconds=wait_s,
                VisibilityTimeout=visibility_s,
                MessageSystemAttributeNames=["ApproximateReceiveCount"],
                MessageAttributeNames=["All"],
            )
        return [_received(message) for message in answer.get("Messages", ())]

    async def delete(self, receipts: Sequence[str]) -> Refused:
        return await self._batches(
            "delete_message_batch", [{"ReceiptHandle": receipt} for receipt in receipts]
        )

    async def set_visibility(self, timeouts: Sequence[tuple[str, int]]) -> Refused:
        """Receipts and, for each, the seconds from now until its message is seen again."""
        entries = [
            {"ReceiptHandle": receipt, "VisibilityTimeout": min(timeout_s, MAX_VISIBILITY_S)}
            for receipt, timeout_s in timeouts
        ]
        return await self._batches("change_message_visibility_batch", entries)

    async def depth(self) -> int:
        """About how many messages lie in it, those in flight included."""
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        url = await self.url()
        with _faults():
            answer = await self._client.get_queue_attributes(QueueUrl=url, AttributeNames=names)
        return sum(int(answer["Attributes"][name]) for name in names)

    async def _batches(self, operation: str, entries: Sequence[dict[str, Any]]) -> Refused:
        refused: dict[int, str] = {}
        for start in range(0, len(entries), MAX_ENTRIES):
            part = enumerate(entries[start : start + MAX_ENTRIES], start)
            numbered = [{"Id": str(place), **entry} for place, entry in part]
            refused |= await self._batch(operation, numbered)
        return refused

    async def _batch(self, operation: str, entries: list[dict[str, Any]]) -> Refused:
        url = await self.url()
        with _faults():
            answer = await getattr(self._client, operation)(QueueUrl=url, Entries=entries)
        return {int(entry["Id"]): entry["Code"] for entry in answer.get("Failed", ())}


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        raise Transient(f"sqs {error.response['Error'].get('Code', 'error')}") from error
    except (BotoCoreError, TimeoutError) as error:
        raise Transient(f"sqs {type(error).__name__}") from error


def _cut(messages: Sequence[Outgoing]) -> Iterator[list[int]]:
    """The places of the messages of each batch."""
    places: list[int] = []
    size = 0
    for place, message in enumerate(messages):
        if places and (len(places) == MAX_ENTRIES or size + message.size > MAX_BYTES):
            yield places
            places, size = [], 0
        places.append(place)
        size += message.size
    if places:
        yield places


def _send_entry(place: int, message: Outgoing) -> dict[str, Any]:
    attributes = {
        name: {"DataType": "String", "StringValue": text}
        for name, text in message.attributes.items()
    }
    entry = {"Id": str(place), "MessageBody": message.body, "MessageAttributes": attributes}
    return entry | ({"MessageGroupId": message.group} if message.group else {})


def _received(message: dict[str, Any]) -> Received:
    return Received(
        message_id=message["MessageId"],
        receipt=message["ReceiptHandle"],
        body=message["Body"],
        receives=int(message.get("Attributes", {}).get("ApproximateReceiveCount", 1)),
        attributes={
            name: value.get("StringValue", "")
            for name, value in message.get("MessageAttributes", {}).items()
        },
    )
