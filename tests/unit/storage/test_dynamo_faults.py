from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError, ReadTimeoutError

from messaging.faults import Transient
from storage.dynamo import (
    Changes,
    ConditionsFailed,
    check,
    delete,
    get,
    put,
    transact,
    update,
    write,
)
from storage.items import marshal_item, unmarshal_item
from tests.fakes.dynamo import FakeDynamo
from tests.fakes.dynamo_tables import client_error

TABLE = "ai-receptionist-commands"
KEY = {"command_id": "one"}
ABSENT = "attribute_not_exists(#command_id)"


def failing(error: Exception) -> FakeDynamo:
    async def gate(operation: str, request: Any) -> None:
        raise error

    return FakeDynamo(gate)


CALLS: list[Callable[[FakeDynamo], Awaitable[object]]] = [
    lambda dynamo: get(dynamo, TABLE, KEY),
    lambda dynamo: write(dynamo, put("one", TABLE, KEY)),
    lambda dynamo: transact(dynamo, [put("one", TABLE, KEY)]),
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "error",
    [
        client_error("ProvisionedThroughputExceededException"),
        client_error("ThrottlingException"),
        client_error("TransactionConflictException"),
        client_error("InternalServerError", 500),
        client_error("SomethingNew", 503),
        EndpointConnectionError(endpoint_url="dynamodb"),
        ReadTimeoutError(endpoint_url="dynamodb"),
        TimeoutError(),
    ],
    ids=repr,
)
async def test_what_may_pass_is_transient(
    call: Callable[[FakeDynamo], Awaitable[object]], error: Exception
) -> None:
    with pytest.raises(Transient):
        await call(failing(error))


@pytest.mark.parametrize("call", CALLS)
async def test_what_never_passes_is_shown(
    call: Callable[[FakeDynamo], Awaitable[object]],
) -> None:
    with pytest.raises(ClientError):
        await call(failing(client_error("AccessDeniedException")))


async def test_conflicting_transaction_is_transient_whatever_else_failed() -> None:
    reasons = [{"Code": "ConditionalCheckFailed"}, {"Code": "TransactionConflict"}]
    error = client_error("TransactionCanceledException", CancellationReasons=reasons)
    with pytest.raises(Transient, match="TransactionConflict"):
        await transact(failing(error), [put("one", TABLE, KEY), put("two", TABLE, KEY)])


async def test_refused_parts_are_told_with_what_stood_there() -> None:
    dynamo = FakeDynamo()
    await write(dynamo, put("one", TABLE, {**KEY, "state": "OLD"}))
    fine = put("fine", TABLE, {"command_id": "two"}, ABSENT)
    missing = check("missing", TABLE, {"command_id": "three"}, "attribute_exists(#command_id)")
    refused = [put("taken", TABLE, KEY, ABSENT), missing]
    with pytest.raises(ConditionsFailed) as failed:
        await transact(dynamo, [fine, *refused])
    assert failed.value.parts == {"taken": [{**KEY, "state": "OLD"}], "missing": [{}]}
    assert await get(dynamo, TABLE, {"command_id": "two"}) is None


async def test_update_sets_removes_adds_and_drops() -> None:
    dynamo = FakeDynamo()
    await write(dynamo, put("one", TABLE, {**KEY, "old": "x", "count": 1, "owed": frozenset("ab")}))
    changes = Changes(
        set={"old": None, "new": "y", "empty": frozenset()},
        add={"count": 2},
        drop={"owed": frozenset("b")},
    )
    after = await write(dynamo, update("one", TABLE, KEY, changes))
    assert after == {**KEY, "new": "y", "count": 3, "owed": frozenset("a")}
    await write(dynamo, delete("one", TABLE, KEY))
    assert await get(dynamo, TABLE, KEY) is None


def test_items_keep_what_they_are_given() -> None:
    item = {
        "text": "",
        "number": -3,
        "yes": True,
        "set": frozenset({"a", "b"}),
        "map": {"inner": ["list", 1, False]},
    }
    assert unmarshal_item(marshal_item(item)) == item
