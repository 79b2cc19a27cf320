"""`/ready` tells what a process cannot work without; `/health` that it is alive all the same."""

import pytest

from tests.fakes.day_office import at
from tests.fakes.long_day import LongDay
from tests.fakes.system import eventually

pytestmark = pytest.mark.asyncio(loop_scope="session")

BREAKS = [
    ("gateway", "dynamodb", "table/conversations", "table conversations"),
    ("gateway", "dynamodb", "table/commands", "table commands"),
    ("gateway", "sqs:GetQueueUrl", "queue/booking", "queue booking"),
    ("voice", "dynamodb", "table/conversations", "live calls, table conversations"),
    ("voice", "sqs:GetQueueUrl", "queue/calendar", "queue calendar"),
    ("calendar", "dynamodb", "table/slots", "table slots"),
    ("calendar", "dynamodb", "table/credentials", "table credentials"),
    ("calendar", "sqs:ReceiveMessage", "queue/calendar", "queue calendar"),
    ("booking", "dynamodb", "table/appointments", "table appointments"),
    ("booking", "dynamodb", "table/tenants", "table tenants"),
    ("email", "dynamodb", "table/appointments", "table appointments"),
    ("email", "sqs:ReceiveMessage", "queue/email", "queue email"),
]


@pytest.mark.parametrize(("process", "action", "what", "missing"), BREAKS)
async def test_what_breaks_is_missing_until_it_works_again(
    day: LongDay, process: str, action: str, what: str, missing: str
) -> None:
    async def told(status: int, names: str) -> bool:
        return await day.ready(process) == (status, names)

    day.system.proxy.rule = at(process, "error", action, what)
    try:
        await eventually(lambda: told(503, missing), within_s=10, what=f"{process} not ready")
        url = f"http://127.0.0.1:{day.ports[process]}/health"
        async with day.system.http.get(url) as answer:
            assert answer.status == 200
    finally:
        day.system.proxy.rule = lambda _: None
    await eventually(lambda: told(200, ""), within_s=15, what=f"{process} ready again")


async def test_a_table_that_hangs_is_missing_within_seconds(day: LongDay) -> None:
    day.system.proxy.rule = at("gateway", "hang", "dynamodb", "table/appointments")
    try:
        assert await day.ready("gateway") == (503, "table appointments")
    finally:
        day.system.proxy.rule = lambda _: None
