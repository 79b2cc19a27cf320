"""What SQS refuses, and what tests let go wrong with it."""

import asyncio
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError, EndpointConnectionError

ACCOUNT = "http://sqs.test/000000000000"
MAX_BYTES = 1_048_576


def sqs_error(code: str = "InternalError", status: int = 500) -> ClientError:
    return ClientError(
        {"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}, "Test"
    )


def out_of_reach() -> EndpointConnectionError:
    return EndpointConnectionError(endpoint_url=ACCOUNT)


@dataclass
class SqsFault:
    """What goes wrong with the next `times` calls of one operation.

    `after`: the request is carried out and its response is lost. `refuse`: the places of a batch
    that fail, the others are done. `until`: the call hangs until then.
    """

    operation: str
    error: Exception | None = None
    after: bool = False
    refuse: frozenset[int] = frozenset()
    until: asyncio.Event | None = None
    times: int = 1


def lose_response(fault: SqsFault | None) -> None:
    if fault is not None and fault.error is not None and fault.after:
        raise fault.error


def check_entries(entries: list[dict[str, Any]]) -> None:
    ids = [entry["Id"] for entry in entries]
    if not ids:
        raise sqs_error("AWS.SimpleQueueService.EmptyBatchRequest", 400)
    if len(ids) > 10:
        raise sqs_error("AWS.SimpleQueueService.TooManyEntriesInBatchRequest", 400)
    if len(set(ids)) < len(ids):
        raise sqs_error("AWS.SimpleQueueService.BatchEntryIdsNotDistinct", 400)
    if sum(_size(entry) for entry in entries if "MessageBody" in entry) > MAX_BYTES:
        raise sqs_error("AWS.SimpleQueueService.BatchRequestTooLong", 400)


def _size(entry: dict[str, Any]) -> int:
    attributes = entry.get("MessageAttributes", {})
    texts = [entry["MessageBody"]]
    for name, value in attributes.items():
        texts += [name, value["DataType"], value["StringValue"]]
    return sum(len(text.encode()) for text in texts)
