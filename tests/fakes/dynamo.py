"""`FakeDynamo`: the part of aiobotocore's DynamoDB client that `storage` calls, over dicts.

Isolated and never kinder than AWS. A `gate` stands before every call: it may wait, refuse, or let
the call be applied and then lose its response. `conditions` replaces a condition's text by
another, or by none: this is how a test shows what the condition is there for.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

from botocore.exceptions import ReadTimeoutError

from devstack.provision import PREFIX, TABLES
from tests.fakes.dynamo_tables import (
    FakeTable,
    Key,
    check_placeholders,
    client_error,
    expires_at_s,
    invalid,
)
from tests.fakes.expressions import BadExpression, Item, condition, update

# Returns None to go on, "lost" to lose the response of the applied call; or raises.
Gate = Callable[[str, Mapping[str, Any]], Awaitable[str | None]]
# What one call changed: table, item before, item after.
Change = tuple[str, Item | None, Item | None]


async def _open_gate(operation: str, request: Mapping[str, Any]) -> str | None:
    return None


class FakeDynamo:
    def __init__(
        self, gate: Gate = _open_gate, conditions: Mapping[str, str | None] | None = None
    ) -> None:
        self.tables = {PREFIX + name: FakeTable(name) for name in TABLES}
        self.calls: list[str] = []
        self.writes = 0
        self.gate = gate
        self.watch: Callable[[Sequence[Change]], None] = lambda changes: None
        self._conditions = conditions or {}

    def items(self, table: str) -> list[Item]:
        return list(self.tables[PREFIX + table].items.values())

    def expire(self, now_s: float) -> None:
        """What AWS does to items past their TTL, some day."""
        for table in self.tables.values():
            gone = [k for k, item in table.items.items() if expires_at_s(item) <= now_s]
            for key in gone:
                del table.items[key]

    # -- the client ----------------------------------------------------------------------------

    async def get_item(self, **request: Any) -> Any:
        async def apply() -> Any:
            table = self._table(request)
            item = table.items.get(table.key_of(request["Key"], exact=True))
            return {"Item": item} if item is not None else {}

        return await self._serve("get_item", request, apply)

    async def batch_get_item(self, **request: Any) -> Any:
        async def apply() -> Any:
            responses = {}
            for name, asked in request["RequestItems"].items():
                table = self.tables[name]
                keys = [table.key_of(key, exact=True) for key in asked["Keys"]]
                if len(keys) > 100 or len(set(keys)) < len(keys) or not keys:
                    raise invalid("1 to 100 distinct keys")
                responses[name] = [table.items[key] for key in keys if key in table.items]
            return {"Responses": responses, "UnprocessedKeys": {}}

        return await self._serve("batch_get_item", request, apply)

    async def query(self, **request: Any) -> Any:
        async def apply() -> Any:
            table = self._table(request)
            index = request.get("IndexName")
            if index and request.get("ConsistentRead"):
                raise invalid("an index has no consistent reads")
            key_names = table.indexes[index] if index else table.key_names
            test = self._condition(request, "KeyConditionExpression")
            found = [
                item
                for item in self._listed(table, index)
                if all(name in item for name in key_names) and test(item)
            ]
            found.sort(
                key=lambda item: item[key_names[-1]]["S"],
                reverse=not request.get("ScanIndexForward", True),
            )
            return {"Items": found[: request.get("Limit")]}

        return await self._serve("query", request, apply)

    async def scan(self, **request: Any) -> Any:
        async def apply() -> Any:
            return {"Items": list(self._table(request).items.values())}

        return await self._serve("scan", request, apply)

    async def put_item(self, **request: Any) -> Any:
        return await self._serve("put_item", request, lambda: self._alone("Put", request))

    async def update_item(self, **request: Any) -> Any:
        return await self._serve("update_item", request, lambda: self._alone("Update", request))

    async def delete_item(self, **request: Any) -> Any:
        return await self._serve("delete_item", request, lambda: self._alone("Delete", request))

    async def transact_write_items(self, **request: Any) -> Any:
        async def apply() -> Any:
            entries = [next(iter(entry.items())) for entry in request["TransactItems"]]
            places = [(each["TableName"], self._key(each)) for _, each in entries]
            if not 1 <= len(entries) <= 100 or len(set(places)) < len(places):
                raise invalid("1 to 100 writes of distinct items")
            reasons = [self._reason(each) for _, each in entries]
            if any(reason["Code"] != "None" for reason in reasons):
                raise client_error("TransactionCanceledException", CancellationReasons=reasons)
            # Evaluated before any is applied: an invalid one changes nothing.
            results = [self._result(operation, each) for operation, each in entries]
            self._store([(e, r) for (_, e), r in zip(entries, results, strict=True)])
            return {}

        return await self._serve("transact_write_items", request, apply)

    # -- how -----------------------------------------------------------------------------------

    async def _serve(
        self, operation: str, request: Mapping[str, Any], apply: Callable[[], Awaitable[Any]]
    ) -> Any:
        self.calls.append(operation)
        verdict = await self.gate(operation, request)
        try:
            response = await apply()
        except BadExpression as error:
            raise invalid(str(error)) from error
        if verdict == "lost":
            raise ReadTimeoutError(endpoint_url="dynamodb", error=operation)
        return response

    async def _alone(self, operation: str, request: Mapping[str, Any]) -> Any:
        reason = self._reason(request)
        if reason["Code"] != "None":
            shown = {"Item": reason["Item"]} if "Item" in reason else {}
            raise client_error("ConditionalCheckFailedException", **shown)
        result = self._result(operation, request)
        self._store([(request, result)])
        return {"Attributes": result} if request.get("ReturnValues") == "ALL_NEW" else {}

    def _reason(self, request: Mapping[str, Any]) -> dict[str, Any]:
        table = self._table(request)
        stood = table.items.get(self._key(request))
        if self._condition(request, "ConditionExpression")(stood or {}):
            return {"Code": "None"}
        shown = stood is not None and request.get("ReturnValuesOnConditionCheckFailure")
        return {"Code": "ConditionalCheckFailed", **({"Item": stood} if shown else {})}

    def _result(self, operation: str, request: Mapping[str, Any]) -> Item | None:
        stood = self._table(request).items.get(self._key(request))
        match operation:
            case "Put":
                result = dict(request["Item"])
            case "Delete":
                return None
            case "ConditionCheck":
                return stood
            case _:
                result = dict(stood or request["Key"])
                values = request.get("ExpressionAttributeValues", {})
                for change in update(request["UpdateExpression"]):
                    change(result, stood or {}, values)
        if self._key({**request, "Item": result}) != self._key(request):
            raise invalid("an update does not change keys")
        if any(value == {"SS": []} for value in result.values()):
            raise invalid("a set is never empty")
        return result

    def _store(self, results: Sequence[tuple[Mapping[str, Any], Item | None]]) -> None:
        changes: list[Change] = []
        for request, result in results:
            items, key = self._table(request).items, self._key(request)
            changes.append((request["TableName"], items.get(key), result))
            if result is None:
                items.pop(key, None)
            else:
                items[key] = result
        self.writes += 1
        self.watch(changes)

    def _table(self, request: Mapping[str, Any]) -> FakeTable:
        return self.tables[request["TableName"]]

    def _listed(self, table: FakeTable, index: str | None) -> Iterable[Item]:
        return table.items.values()

    def _key(self, request: Mapping[str, Any]) -> Key:
        table = self._table(request)
        if "Item" in request:
            return table.key_of(request["Item"])
        return table.key_of(request["Key"], exact=True)

    def _condition(self, request: Mapping[str, Any], kind: str) -> Callable[[Item], bool]:
        check_placeholders(request)
        text = request.get(kind, "")
        text = self._conditions.get(text, text)
        if not text:
            return lambda item: True
        test, values = condition(text), request.get("ExpressionAttributeValues", {})
        return lambda item: test(item, values)
