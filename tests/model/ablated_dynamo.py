"""A DynamoDB whose indexes lag behind, as they may, and whose locks can be worse than ours are."""

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Any

from devstack.provision import PREFIX
from tests.fakes.dynamo import FakeDynamo, Gate
from tests.fakes.dynamo_tables import FakeTable, Key
from tests.fakes.expressions import Item

SLOTS = PREFIX + "slots"


class ModelDynamo(FakeDynamo):
    def __init__(
        self,
        gate: Gate,
        conditions: Mapping[str, str | None],
        random: Random,
        *,
        keeps_locks: bool,
    ) -> None:
        super().__init__(gate, conditions)
        self.indexes_lag = True
        self._random = random
        self._indexed: Sequence[Item] = ()
        self._keeps_locks = keeps_locks
        self._first_seen_s: dict[Key, float] = {}

    def expire_locks(self, now_s: float, after_s: float) -> None:
        """Locks that end by the clock, as a lease does."""
        locks = self.tables[SLOTS].items
        self._first_seen_s = {key: self._first_seen_s.get(key, now_s) for key in locks}
        for key, seen_s in self._first_seen_s.items():
            if now_s - seen_s > after_s:
                del locks[key]

    def kept(self) -> dict[str, dict[Key, Item]]:
        """All but when it is looked at next."""
        return {
            name: {key: _without_due(item) for key, item in table.items.items()}
            for name, table in self.tables.items()
        }

    def _listed(self, table: FakeTable, index: str | None) -> Iterable[Item]:
        items = super()._listed(table, index)
        if index is None or not self.indexes_lag:
            return items
        if self._random.random() < 0.7:
            self._indexed = list(items)
        return self._indexed

    def _result(self, operation: str, request: Mapping[str, Any]) -> Item | None:
        if operation == "Delete" and request["TableName"] == SLOTS and self._keeps_locks:
            return self.tables[SLOTS].items.get(self._key(request))
        return super()._result(operation, request)


def _without_due(item: Item) -> Item:
    return {name: value for name, value in item.items() if not name.startswith("due_")}
