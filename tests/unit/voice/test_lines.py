"""Whose a call is, and on which line."""

from datetime import UTC, datetime
from typing import Any

import pytest

from domain.tenants import Tenant
from tests.fakes.admission import EverybodyIn
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.unit.voice.test_calls_kept import calls_over
from tests.unit.voice.test_tool_waits import NoRecord, Queue
from voice.conductor import Conductor, Outside
from voice.lines import Lines, Ringing

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
NUMBER = "+15550100"


class KnownTenant:
    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant

    async def get(self, tenant_id: str) -> Tenant:
        assert tenant_id == self._tenant.tenant_id
        return self._tenant

    async def pointed(self, kind: str, key: str) -> Tenant | None:
        return self._tenant if (kind, key) == ("number", NUMBER) else None


class AllOn:
    async def off(self, switch: str) -> bool:
        return False


class CallsOff:
    async def off(self, switch: str) -> bool:
        return switch == "calls"


def lines(
    default_tenant: str = "", switches: Any = None, admission: Any = None, **calls: Any
) -> Lines:
    tenant = business(fields={"calls": {"numbers": [NUMBER], **calls}})
    speech: Any = None  # nobody speaks here
    records = calls_over(FakeDynamo())
    tenants = KnownTenant(tenant)
    queue, record = Queue(0, None), NoRecord()
    outside = Outside(
        speech,
        records,
        tenants,
        queue,
        record,
        lambda: NOW,
        switches or AllOn(),
        admission or EverybodyIn(),
    )
    return Lines(outside, Conductor(outside, tool_wait_s=1.0), default_tenant=default_tenant)


def ringing(call_id: str, webhook_id: str = "") -> Ringing:
    return Ringing(call_id, NUMBER, "openai", NOW, webhook_id)


@pytest.mark.parametrize(
    ("default", "called", "taken"),
    [
        ("", NUMBER, True),
        ("", "+15559999", False),
        ("", "", False),
        ("clinic", "+15559999", True),
        ("clinic", "", True),
    ],
)
async def test_a_call_is_the_business_s_that_was_dialled_or_the_default_ones(
    default: str, called: str, taken: bool
) -> None:
    assert (await lines(default).tenant_of(called) is not None) is taken


async def test_one_call_too_many_is_on_record_as_told_so() -> None:
    phone = lines(max_at_once=2)
    tenant = await phone.tenant("clinic")
    held = [await phone.begin(ringing(f"call-{n}"), tenant) for n in range(3)]
    assert [each.journal.record.busy for each in held if each] == [False, False, True]
    assert await phone.taken(tenant)


async def test_a_call_is_begun_once_by_its_id_and_by_its_webhooks() -> None:
    phone = lines()
    tenant = await phone.tenant("clinic")
    assert await phone.begin(ringing("call-1", "wh_1"), tenant) is not None
    assert await phone.begin(ringing("call-1", "wh_2"), tenant) is None
    assert await phone.begin(ringing("call-2", "wh_1"), tenant) is None


@pytest.mark.parametrize(("switches", "diverted"), [(AllOn(), False), (CallsOff(), True)])
async def test_calls_that_are_switched_off_are_the_carriers(switches: Any, diverted: bool) -> None:
    assert await lines(switches=switches).diverted() is diverted
