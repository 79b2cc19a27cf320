"""Where moto is slower or kinder than AWS, and what we put in its place.

Everything runs on one thread (see `local_aws`), so no method here needs a lock.
"""

import copy
import functools
import inspect
import time
from typing import Any

import moto.core.responses
import moto.sqs.models
from moto.core.serialize import BaseJSONSerializer
from moto.core.utils import method_names_from_class
from moto.dynamodb.models import DynamoDBBackend
from moto.dynamodb.models.dynamo_type import DynamoType, Item
from moto.dynamodb.models.table import Table
from moto.sqs.exceptions import ReceiptHandleIsInvalid, SQSException
from moto.sqs.models import Message, Queue, SQSBackend

_WRITE = DynamoDBBackend.transact_write_items
_QUERY = Table.query
_SIGNATURE = inspect.signature(Table.query)
_ALL_ITEMS = Table.all_items
_SERIALIZE: Any = BaseJSONSerializer._serialize_type_structure

_AS_IT_GOES = {"S", "N", "BOOL", "NULL", "SS", "NS"}


class NotInFlight(ReceiptHandleIsInvalid):
    def __init__(self, handle: str) -> None:
        SQSException.__init__(
            self,
            "InvalidParameterValue",
            f"Value {handle} for parameter ReceiptHandle is invalid. Reason: Message does not "
            "exist or is not available for visibility timeout change.",
        )


def repair_moto() -> None:
    """Once, before the first call."""
    for owner, name, ours in (
        # Listed anew for each call.
        (moto.core.responses, "method_names_from_class", functools.cache(method_names_from_class)),
        # Read by datetime arithmetic, several times for each message of a queue.
        (moto.sqs.models, "unix_time_millis", _now_ms),
        (DynamoDBBackend, "transact_write_items", _write_or_restore),
        (Table, "__deepcopy__", _no_copy),
        (BaseJSONSerializer, "_serialize_type_structure", _serialize_structure),
        (Table, "query", _query_one_partition),
        (Table, "all_items", _items_in_order),
        (SQSBackend, "receive_message", _receive),
        (SQSBackend, "change_message_visibility", _change_visibility),
        (Queue, "delete_message", _delete),
    ):
        setattr(owner, name, ours)


def _now_ms(_when: object = None) -> float:
    return time.time() * 1000


def _no_copy(table: Table, _memo: object) -> Table:
    """moto copies the whole table for each item of a transaction; `_write_or_restore` copies
    the items it names."""
    return table


def _write_or_restore(backend: DynamoDBBackend, transact_items: list[dict[str, Any]]) -> None:
    before = [_touched(backend, next(iter(entry.values()))) for entry in transact_items]
    try:
        _WRITE(backend, transact_items)
    except Exception:
        for table, hash_key, range_key, item in filter(None, before):
            _put_back(table, hash_key, range_key, item)
        raise


def _touched(
    backend: DynamoDBBackend, operation: dict[str, Any]
) -> tuple[Table, DynamoType, DynamoType | None, Item | None] | None:
    table = backend.tables.get(operation.get("TableName", ""))
    key = operation.get("Key") or operation.get("Item")
    if table is None or not key or table.hash_key_attr not in key:
        return None  # moto refuses it
    hash_key = DynamoType(key[table.hash_key_attr])
    range_key = DynamoType(key[table.range_key_attr]) if table.range_key_attr in key else None
    if table.has_range_key and range_key is None:
        return None
    return table, hash_key, range_key, copy.deepcopy(table.get_item(hash_key, range_key))


def _put_back(
    table: Any, hash_key: DynamoType, range_key: DynamoType | None, item: Item | None
) -> None:
    if item is None:
        table.delete_item(hash_key, range_key)
    elif range_key is None:
        table.items[hash_key] = item
    else:
        table.items[hash_key][range_key] = item


def _query_one_partition(
    table: Any, hash_key: Any, comparison: Any, bounds: Any, *args: Any, **kwargs: Any
) -> Any:
    """moto sorts the whole table, and measures all of a partition, to answer for a part of it."""
    rest = (hash_key, comparison, bounds, *args)
    index_name = _SIGNATURE.bind(table, *rest, **kwargs).arguments.get("index_name")
    if index_name or hash_key is None or not table.has_range_key:
        return _QUERY(table, *rest, **kwargs)
    everything = table.items
    partition = everything.get(hash_key, {})
    if comparison:
        partition = {k: item for k, item in partition.items() if k.compare(comparison, bounds)}
    table.items = {hash_key: partition}
    try:
        return _QUERY(table, *rest, **kwargs)
    finally:
        table.items = everything


def _serialize_structure(
    serializer: Any, serialized: Any, value: Any, shape: Any, key: str
) -> None:
    """moto tries the names of all types, twice each, on every attribute of every item, though it
    has {"S": "text"} as it goes out."""
    if shape.name == "AttributeValue" and isinstance(value, dict) and value.keys() <= _AS_IT_GOES:
        serializer._default_serialize(serialized, value, shape, key)
    else:
        _SERIALIZE(serializer, serialized, value, shape, key)


def _items_in_order(table: Any) -> list[Item]:
    """Text keys are compared as text, not by moto's wrappers."""
    if table.has_range_key:
        items = [item for partition in table.items.values() for item in partition.values()]
    else:
        items = list(table.items.values())
    if any(key and key.type != "S" for item in items for key in (item.hash_key, item.range_key)):
        in_order: list[Item] = _ALL_ITEMS(table)
        return in_order
    return sorted(
        items,
        key=lambda item: (item.hash_key.value, item.range_key.value if item.range_key else ""),
    )


def _receive(
    backend: SQSBackend,
    queue_name: str,
    count: int,
    _wait_s: int,  # `local_aws` waits
    visibility_timeout: int,
    message_attribute_names: list[str] | None = None,
) -> list[Message]:
    """moto copies the set of pending messages for every message it looks at."""
    queue: Any = backend.get_queue(queue_name)
    received: list[Message] = []
    for message in list(queue._messages):
        if len(received) == count:
            break
        if not message.visible or message.delayed:
            continue
        if _is_spent(queue, message):
            queue._messages.remove(message)
            queue.dead_letter_queue.add_message(message)
            continue
        message.mark_received(visibility_timeout=visibility_timeout)
        seen = copy.copy(message)
        moto.sqs.models._filter_message_attributes(seen, message_attribute_names or [])
        received.append(seen)
    return received


def _is_spent(queue: Any, message: Message) -> bool:
    if queue.dead_letter_queue is None or not queue.redrive_policy:
        return False
    limit = int(queue.redrive_policy["maxReceiveCount"])
    return bool(message.approximate_receive_count >= limit)


def _delete(queue: Any, receipt_handle: str) -> None:
    """AWS: with an old handle the request succeeds, and the message stays."""
    for message in queue._messages:
        if message.receipt_handle == receipt_handle:
            queue._messages.remove(message)
            queue.deleted_messages.update(message.all_receipt_handles)
            return
        if message.had_receipt_handle(receipt_handle):
            return
    if receipt_handle not in queue.deleted_messages:
        raise ReceiptHandleIsInvalid


def _change_visibility(
    backend: SQSBackend, queue_name: str, receipt_handle: str, visibility_timeout: int
) -> None:
    """AWS: only the newest handle, and only while the message is in flight."""
    queue = backend.get_queue(queue_name)
    for message in queue._messages:
        if message.receipt_handle == receipt_handle:
            if message.visible:
                break
            message.change_visibility(visibility_timeout)
            return
    raise NotInFlight(receipt_handle)
