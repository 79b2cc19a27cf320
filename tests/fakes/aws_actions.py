"""Which IAM actions a request to AWS needs, and on what, in the words of `policies.tf`.

A batch of SQS needs the action it is made of, a transaction of DynamoDB that of each of its items;
a query of an index needs the index.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from devstack.provision import PREFIX

Action = tuple[str, str]  # "dynamodb:PutItem", "table/slots"

_OF_A_TRANSACTION = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
}


def iam_actions(operation: str, asked: Mapping[str, Any]) -> frozenset[Action]:
    """`operation` as `AwsProxy` names it: "sqs:SendMessageBatch"."""
    service, _, name = operation.partition(":")
    if service == "sqs":
        queue = str(asked.get("QueueUrl") or asked.get("QueueName")).rpartition("/")[2]
        return frozenset({(f"sqs:{name.removesuffix('Batch')}", _queue(queue))})
    return frozenset(_of_tables(name, asked))


def _of_tables(name: str, asked: Mapping[str, Any]) -> Iterator[Action]:
    match name:
        case "TransactWriteItems":
            for item in asked["TransactItems"]:
                for kind, request in item.items():
                    yield f"dynamodb:{_OF_A_TRANSACTION[kind]}", _table(request["TableName"])
        case "BatchGetItem":
            for table in asked["RequestItems"]:
                yield "dynamodb:BatchGetItem", _table(table)
        case _:
            table = str(asked.get("TableName", ""))
            index = asked.get("IndexName")
            what = f"index/{table.removeprefix(PREFIX)}/{index}" if index else _table(table)
            yield f"dynamodb:{name}", what


def _table(name: str) -> str:
    return f"table/{name.removeprefix(PREFIX)}"


def _queue(name: str) -> str:
    worker = name.removeprefix(PREFIX)
    if worker.endswith("-dlq"):
        return f"dead_letters/{worker.removesuffix('-dlq')}"
    return f"queue/{worker}"
