"""DynamoDB as we speak it: conditional writes, transactions, reads; its errors as our faults.

In expressions `#name` stands for the attribute `name`, and `:name` for the value given as `name`.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from botocore.exceptions import ClientError, ConnectionError, HTTPClientError

from messaging.aws import AwsClient
from messaging.faults import Transient
from storage.items import Item, is_kept, marshal, marshal_item, unmarshal_item

_TRANSIENT = frozenset(
    {
        "InternalServerError",
        "LimitExceededException",
        "ProvisionedThroughputExceeded",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "ServiceUnavailable",
        "ThrottlingError",
        "ThrottlingException",
        "TransactionConflict",
        "TransactionConflictException",
        "TransactionInProgressException",
    }
)
_FAILED = "ConditionalCheckFailed"


class ConditionsFailed(Exception):
    """Nothing was written. `parts` are the writes that were refused, with what stood there."""

    def __init__(self, parts: Mapping[str, list[Item]]) -> None:
        super().__init__(", ".join(parts))
        self.parts = parts


@dataclass(frozen=True)
class Write:
    """One conditional write, alone or in a transaction. `part` names it in `ConditionsFailed`."""

    part: str
    operation: Literal["Put", "Update", "Delete", "ConditionCheck"]
    request: dict[str, Any] = field(repr=False)


def put(part: str, table: str, item: Item, condition: str = "", **values: object) -> Write:
    request = {"TableName": table, "Item": marshal_item(item)}
    return Write(part, "Put", request | _expression(values, ConditionExpression=condition))


def delete(part: str, table: str, key: Item, condition: str = "", **values: object) -> Write:
    request = {"TableName": table, "Key": marshal_item(key)}
    return Write(part, "Delete", request | _expression(values, ConditionExpression=condition))


def check(part: str, table: str, key: Item, condition: str, **values: object) -> Write:
    request = {"TableName": table, "Key": marshal_item(key)}
    return Write(
        part, "ConditionCheck", request | _expression(values, ConditionExpression=condition)
    )


def update(
    part: str, table: str, key: Item, changes: "Changes", condition: str = "", **values: object
) -> Write:
    expression, new_values = changes.expression()
    request = {"TableName": table, "Key": marshal_item(key)}
    return Write(
        part,
        "Update",
        request
        | _expression(
            {**values, **new_values}, ConditionExpression=condition, UpdateExpression=expression
        ),
    )


@dataclass(frozen=True)
class Changes:
    """`set`: new values, `None` or an empty set removes; `add`: to numbers; `drop`: from sets."""

    set: Item = field(default_factory=dict)
    add: Item = field(default_factory=dict)
    drop: Item = field(default_factory=dict)

    def expression(self) -> tuple[str, Item]:
        kept = [name for name, value in self.set.items() if is_kept(value)]
        gone = [name for name in self.set if name not in kept]
        clauses = {
            "SET": [f"#{name} = :new_{name}" for name in kept],
            "REMOVE": [f"#{name}" for name in gone],
            "ADD": [f"#{name} :new_{name}" for name in self.add],
            "DELETE": [f"#{name} :new_{name}" for name in self.drop],
        }
        text = " ".join(f"{verb} {', '.join(each)}" for verb, each in clauses.items() if each)
        changed = {**{name: self.set[name] for name in kept}, **self.add, **self.drop}
        return text, {f"new_{name}": value for name, value in changed.items()}


async def write(client: AwsClient, one: Write) -> Item:
    """Returns the item as it is now, of an update. Raises `ConditionsFailed` or `Transient`."""
    request = {**one.request, "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}
    match one.operation:
        case "Put":
            call = client.put_item(**request)
        case "Delete":
            call = client.delete_item(**request)
        case _:
            call = client.update_item(**request, ReturnValues="ALL_NEW")
    try:
        response = await _called(call)
    except ClientError as error:
        if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
            raise
        stood = unmarshal_item(error.response.get("Item") or {})
        raise ConditionsFailed({one.part: [stood]}) from None
    return unmarshal_item(response.get("Attributes") or {})


async def transact(client: AwsClient, writes: Iterable[Write]) -> None:
    """All or nothing. Raises `ConditionsFailed` or `Transient`."""
    ordered = tuple(writes)
    items = [
        {each.operation: {**each.request, "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}}
        for each in ordered
    ]
    try:
        await _called(client.transact_write_items(TransactItems=items))
    except ClientError as error:
        if error.response["Error"]["Code"] != "TransactionCanceledException":
            raise
        reasons = error.response.get("CancellationReasons") or []
        transient = {reason["Code"] for reason in reasons} & _TRANSIENT
        if transient:
            raise Transient(f"dynamodb_{transient.pop()}") from error
        # Reasons are positional: one for each write, "None" for those that would have passed.
        parts: dict[str, list[Item]] = {}
        for each, reason in zip(ordered, reasons, strict=True):
            if reason["Code"] == _FAILED:
                stood = unmarshal_item(reason.get("Item") or {})
                parts.setdefault(each.part, []).append(stood)
        if not parts:
            raise
        raise ConditionsFailed(parts) from None


async def get(client: AwsClient, table: str, key: Item) -> Item | None:
    """A consistent read."""
    response = await _called(
        client.get_item(TableName=table, Key=marshal_item(key), ConsistentRead=True)
    )
    return unmarshal_item(response["Item"]) if response.get("Item") else None


async def get_many(client: AwsClient, table: str, keys: list[Item]) -> list[Item]:
    """One consistent BatchGetItem of at most 100 distinct keys; what it left out is missing."""
    asked = {table: {"Keys": [marshal_item(key) for key in keys], "ConsistentRead": True}}
    response = await _called(client.batch_get_item(RequestItems=asked))
    return [unmarshal_item(item) for item in response["Responses"].get(table, [])]


@dataclass(frozen=True)
class Query:
    condition: str
    values: Item
    index: str | None = None  # an index is read eventually consistent, a table consistently
    newest_first: bool = False
    limit: int | None = None


async def query(client: AwsClient, table: str, asked: Query) -> list[Item]:
    request = {
        "TableName": table,
        "ScanIndexForward": not asked.newest_first,
        **({"IndexName": asked.index} if asked.index else {"ConsistentRead": True}),
        **({"Limit": asked.limit} if asked.limit else {}),
        **_expression(asked.values, KeyConditionExpression=asked.condition),
    }
    items: list[Item] = []
    while True:
        page = await _called(client.query(**request))
        items += [unmarshal_item(item) for item in page["Items"]]
        if not page.get("LastEvaluatedKey") or (asked.limit and len(items) >= asked.limit):
            return items
        request["ExclusiveStartKey"] = page["LastEvaluatedKey"]


async def scan(
    client: AwsClient, table: str, wanted: Callable[[Item], bool] = lambda item: True
) -> list[Item]:
    """The whole table, consistently; only what is wanted is kept in memory."""
    request: dict[str, Any] = {"TableName": table, "ConsistentRead": True}
    items: list[Item] = []
    while True:
        page = await _called(client.scan(**request))
        items += filter(wanted, map(unmarshal_item, page["Items"]))
        if not page.get("LastEvaluatedKey"):
            return items
        request["ExclusiveStartKey"] = page["LastEvaluatedKey"]


async def _called(call: Awaitable[Item]) -> Item:
    try:
        return await call
    except ClientError as error:
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        code = error.response["Error"]["Code"]
        if code in _TRANSIENT or status >= 500:
            raise Transient(f"dynamodb_{code}") from error
        raise
    except (HTTPClientError, ConnectionError, TimeoutError) as error:
        raise Transient("dynamodb_unreachable") from error


def _expression(values: Mapping[str, object], **expressions: str) -> dict[str, Any]:
    """The expressions with the names and values they use: DynamoDB refuses unused ones."""
    given = {kind: text for kind, text in expressions.items() if text}
    names, used = _placeholders(" ".join(given.values()))
    return {
        **given,
        **({"ExpressionAttributeNames": {f"#{name}": name for name in names}} if names else {}),
        **(
            {"ExpressionAttributeValues": {f":{name}": marshal(values[name]) for name in used}}
            if used
            else {}
        ),
    }


@cache
def _placeholders(text: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(re.findall(r"#(\w+)", text)), frozenset(re.findall(r":(\w+)", text))
