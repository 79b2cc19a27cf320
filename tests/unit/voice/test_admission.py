"""Calls that nobody is to pay for: refused before they are accepted."""

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.calls import CallRecord
from messaging.deployment import DeploymentKey
from storage.budgets import CallBudget, CallMinutes
from storage.opening import Storage, storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from tests.unit.voice.test_lines import NUMBER, lines, ringing
from voice.admission import CallAdmission

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
CALLER = "+12125550163"
KEY = DeploymentKey("of a phone over fakes, 32 letters")


def admission(
    dynamo: FakeDynamo,
) -> tuple[CallAdmission, Storage]:
    storage = storage_over(dynamo, TableSettings(), lambda: NOW)
    budget = CallBudget(storage.counters, KEY, CallMinutes(9, 5), calls_an_hour=3)
    return CallAdmission(storage.blocked, budget, KEY), storage


def talked(caller: str, minutes: float, tenant_id: str = "clinic") -> CallRecord:
    started = NOW - timedelta(minutes=minutes)
    return CallRecord(
        call_id="call-1",
        tenant_id=tenant_id,
        provider="openai",
        started_at=started,
        language="en",
        caller=caller,
    )


async def test_a_number_that_calls_and_calls_is_refused_for_the_hour_on_every_replica() -> None:
    dynamo = FakeDynamo()
    ones = [admission(dynamo)[0] for _ in range(2)]
    met = [await ones[n % 2].refusal(f"business-{n}", CALLER) for n in range(5)]
    assert met == [None, None, None, "too_often", "too_often"]
    assert await ones[0].refusal("clinic", "+12125550199") is None
    assert [await ones[0].refusal("clinic", "") for _ in range(9)] == [None] * 9, "withheld"


async def test_a_blocked_number_rings_nowhere_at_that_business() -> None:
    door, storage = admission(FakeDynamo())
    await storage.blocked.put("clinic", CALLER, KEY)
    assert await door.refusal("clinic", CALLER) == "blocked"
    assert await door.refusal("realestate", CALLER) is None
    [known] = await storage.blocked.of_tenant("clinic")
    assert known.ending == "163"
    await storage.blocked.drop("clinic", CALLER, KEY)
    assert await door.refusal("clinic", CALLER) is None


async def test_minutes_of_a_caller_and_of_a_business_end(caplog: Any) -> None:
    door, _ = admission(FakeDynamo())
    await door.ended(talked(CALLER, 3.2), NOW)  # counted as four of five
    assert "Budget nearly spent" in caplog.text
    assert await door.refusal("clinic", CALLER) is None
    await door.ended(talked(CALLER, 0.1), NOW)
    assert await door.refusal("clinic", CALLER) == "spent"
    assert await door.refusal("clinic", "+12125550199") is None
    await door.ended(talked("", 4), NOW)
    assert await door.refusal("clinic", "") == "spent", "nine of the business"
    assert await door.refusal("realestate", "") is None


async def test_no_table_holds_the_number() -> None:
    dynamo = FakeDynamo()
    door, storage = admission(dynamo)
    await storage.blocked.put("clinic", CALLER, KEY)
    await door.refusal("realestate", CALLER)
    await door.ended(talked(CALLER, 1), NOW)
    assert "2125550" not in str(dynamo.items("conversations"))


async def test_a_call_beyond_the_lines_is_refused_before_it_is_on_record() -> None:
    phone = lines(max_at_once=1)
    tenant = await phone.tenant("clinic")
    assert await phone.refusal(ringing("call-1"), tenant) is None
    assert await phone.begin(ringing("call-1"), tenant)
    assert await phone.refusal(ringing("call-2"), tenant) == "busy"
    assert await phone.record("call-2") is None


async def test_a_number_is_compared_as_e164() -> None:
    asked: list[str] = []

    class Door:
        async def refusal(self, tenant_id: str, caller: str) -> None:
            asked.append(caller)

    phone = lines(admission=Door())
    tenant = await phone.tenant("clinic")
    for told in ("+1 (212) 555-0163", "anonymous", ""):
        one = ringing("call-1").__class__("call-1", NUMBER, "openai", NOW, caller=told)
        await phone.refusal(one, tenant)
    assert asked == [CALLER, "", ""]
