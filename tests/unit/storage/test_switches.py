from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from messaging.faults import Transient
from storage.switches import Switches
from tests.fakes.dynamo import FakeDynamo

TABLE = "ai-receptionist-tenants"
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


class Table:
    """One table, two processes: an operator's and a service's."""

    def __init__(self) -> None:
        self.now, self.away = NOW, False
        self.dynamo = FakeDynamo(self._gate)
        self.operator, self.service = (
            Switches(self.dynamo, TABLE, lambda: self.now) for _ in range(2)
        )

    async def _gate(self, operation: str, request: Mapping[str, Any]) -> str | None:
        if self.away:
            raise Transient("dynamodb_away")
        return None


async def test_everything_is_on_until_somebody_turns_it_off() -> None:
    assert not await Table().service.off("model")


async def test_a_switch_is_seen_everywhere_within_half_a_minute() -> None:
    table = Table()
    assert not await table.service.off("calls")

    await table.operator.put(frozenset({"calls"}))
    table.now += timedelta(seconds=21)

    assert await table.service.off("calls")
    assert not await table.service.off("model")
    await table.operator.put(frozenset())
    table.now += timedelta(seconds=21)
    assert not await table.service.off("calls")


async def test_asking_again_and_again_reads_once_in_twenty_seconds() -> None:
    table = Table()
    for _ in range(19):
        await table.service.off("model")
        table.now += timedelta(seconds=1)

    assert table.dynamo.calls == ["get_item"]


@pytest.mark.parametrize("off", [True, False])
async def test_a_table_out_of_reach_leaves_switches_as_they_were(off: bool) -> None:
    table = Table()
    await table.operator.put(frozenset({"bookings"} if off else ()))
    await table.service.off("bookings")

    table.away = True
    table.now += timedelta(minutes=5)

    assert await table.service.off("bookings") is off


async def test_a_switch_of_a_newer_build_turns_nothing_off_here() -> None:
    table = Table()
    item = {"tenant_id": {"S": "switches#all"}, "of": {"S": ""}, "off": {"SS": ["lights"]}}
    await table.dynamo.put_item(TableName=TABLE, Item=item)

    assert await table.service.all_off() == frozenset()
