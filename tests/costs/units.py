"""What one AWS call is billed as."""

from math import ceil
from typing import Any

import orjson

INDEXES_OF = {"ai-receptionist-appointments": 2}  # each is written to, too
READ_SIZE, WRITE_SIZE = 4096, 1024
ONE_WRITE = {"PutItem", "UpdateItem", "DeleteItem"}


def write_units(operation: str, asked: Any) -> float:
    """A transaction writes twice; an index once for each item of its table."""
    if operation == "TransactWriteItems":
        parts = [part for each in asked["TransactItems"] for part in each.items()]
        return sum(2 * _size(part) + _of_indexes(kind, part) for kind, part in parts)
    if operation in ONE_WRITE:
        return _size(asked) + _of_indexes(operation, asked)
    return 0


def _size(write: Any) -> int:
    """At least: of an update, only what it sets is seen here."""
    told = write.get("Item") or write.get("ExpressionAttributeValues") or {}
    return max(1, ceil(len(orjson.dumps(told)) / WRITE_SIZE))


def _of_indexes(kind: str, write: Any) -> int:
    return 0 if kind == "ConditionCheck" else INDEXES_OF.get(write.get("TableName", ""), 0)


def read_units(operation: str, asked: Any, answered: bytes) -> float:
    blocks = max(1, ceil(len(answered) / READ_SIZE))
    match operation:
        case "GetItem" | "Query" | "Scan":
            return blocks * (1 if asked.get("ConsistentRead") else 0.5)
        case "BatchGetItem":
            tables = asked["RequestItems"].values()
            return float(
                sum(len(t["Keys"]) * (1 if t.get("ConsistentRead") else 0.5) for t in tables)
            )
    return 0
