"""AWS calls, counted in front of AWS, against the budgets of the design."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.fakes.system import System, eventually, open_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

DETAILS = "I'd like a viewing. I'm Ida Wells, {email}, 917-555-0188"
CHOICES = ("the second one", "the first one")  # a number may be a day of the month, too
LONG_POLLS = "sqs:ReceiveMessage"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def system(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    logs: Path = tmp_path_factory.mktemp("counts")
    # Long waits: an idle poll in the middle of a count would be noise.
    async with open_system(logs, SQS_WAIT_S="20", DUE_INTERVAL_S="3600") as running:
        await running.start_workers()
        await running.start_gateway()
        # Fills the caches: names of queues, tenants, tokens.
        await running.talk("realestate", DETAILS.format(email="warm@example.com"), *CHOICES)
        yield running
        await running.kill_all()  # the last long polls are of no interest


async def _quiet(system: System) -> None:
    """Until nothing is under way any more."""
    seen = -1
    while seen != len(system.proxy.calls):
        seen = len(system.proxy.calls)
        await asyncio.sleep(0.4)


async def _counted(system: System, session_id: str | None, message: str) -> Counter[str]:
    await _quiet(system)
    system.proxy.clear()
    await system.chat("realestate", message, session_id)
    await _quiet(system)
    return system.proxy.count()


async def test_a_turn_without_a_command_costs_two_calls(system: System) -> None:
    begun = await system.chat("realestate", "hello")
    counted = await _counted(system, begun["session_id"], "thank you")
    assert counted == {"dynamodb:Query": 1, "dynamodb:TransactWriteItems": 1}


async def test_a_turn_with_a_reading_command_stays_within_its_budget(system: System) -> None:
    begun = await system.chat("realestate", "hello")
    counted = await _counted(
        system, begun["session_id"], DETAILS.format(email="count1@example.com")
    )
    # load, send, receive, held, result, delete, save and the looks for the answer
    assert counted.total() <= 12, system.proxy.calls
    assert system.proxy.count(polls=False).total() <= 6, counted


async def test_many_reading_turns_at_once_share_their_calls(system: System) -> None:
    turns = 40
    sessions = [(await system.chat("realestate", "hello"))["session_id"] for _ in range(turns)]
    await _quiet(system)
    system.proxy.clear()
    await asyncio.gather(
        *(
            system.chat("realestate", DETAILS.format(email=f"many{n}@example.com"), session)
            for n, session in enumerate(sessions)
        )
    )
    await _quiet(system)
    per_turn = system.proxy.count().total() / turns
    assert per_turn <= 8, system.proxy.count()


async def test_a_booking_with_both_mails_stays_within_its_budget(system: System) -> None:
    day, time = CHOICES
    *_, choosing = await system.talk("realestate", DETAILS.format(email="budget@example.com"), day)
    assert choosing["booking_state"] == "choosing_slot"
    await _quiet(system)
    system.proxy.clear()
    booked = await system.chat("realestate", time, choosing["session_id"])
    assert booked["booking_state"] == "booked"

    async def mailed() -> bool:
        to = [str(mail["to"]) for mail in await system.outbox()]
        return any("budget@example.com" in each for each in to)

    await eventually(mailed, within_s=10, what="the confirmation")
    await _quiet(system)
    counted = system.proxy.count()
    assert counted.total() <= 20, system.proxy.calls
    assert system.proxy.count(polls=False).total() <= 16, counted
