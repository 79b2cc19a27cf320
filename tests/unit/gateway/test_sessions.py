"""A session is nobody else's: keys, ids, ends."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from domain.tenants import Tenant
from tests.fakes.gateways import DETAILS, House, answered, long_key, running_gateway
from tests.unit.dialogue.office import NOW


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


@pytest.fixture
async def clock() -> Clock:
    return Clock()


@pytest.fixture
async def timed(clinic: Tenant, clock: Clock) -> AsyncIterator[House]:
    async with running_gateway(clinic, now=clock) as house:
        yield house


async def test_a_key_opens_no_conversation_of_somebody_else(house: House) -> None:
    theirs = await house.say(DETAILS, key="theirs")
    response = await house.post_chat({"message": "What did I tell you?"}, key="theirs")
    problem = await answered(response, 422)
    assert "another body" in problem["detail"]
    assert theirs["session_id"] not in str(problem)


@pytest.mark.parametrize("key", ["1", "press-1", "a" * 21, "a" * 201, "no spaces here are allowed"])
async def test_a_key_that_can_be_guessed_is_refused_with_a_sentence(house: House, key: str) -> None:
    path = f"/chat/{house.tenant.tenant_id}"
    response = await house.http.post(
        path, json={"message": "Hello"}, headers={"Idempotency-Key": key}
    )
    assert "UUID" in (await answered(response, 422))["detail"]


async def test_session_ids_are_random_and_owe_nothing_to_the_key(
    clinic: Tenant, house: House
) -> None:
    first = await house.say("Hello", key="the same")
    async with running_gateway(clinic) as elsewhere:
        assert (await elsewhere.say("Hello", key="the same"))["session_id"] != first["session_id"]


async def test_the_same_key_with_another_body_is_refused_within_a_session_too(
    house: House,
) -> None:
    session_id = (await house.say("Hello"))["session_id"]
    await house.say("I would like an appointment", session_id, key="press")
    response = await house.post_chat({"message": "Cancel it", "session_id": session_id}, "press")
    await answered(response, 422)


async def test_a_first_turn_with_a_key_costs_one_call_more(house: House) -> None:
    await house.say("Hello")
    without = len(house.dynamo.calls)
    house.dynamo.calls.clear()
    await house.say("Hello", key="first")
    assert house.dynamo.calls == ["get_item", "transact_write_items"]
    assert len(house.dynamo.calls) == without + 1


async def test_first_turns_at_once_with_one_key_begin_one_session(house: House) -> None:
    replies = await asyncio.gather(*(house.say("Hello", key="once") for _ in "abcde"))
    assert replies[1:] == replies[:1] * 4


async def test_a_key_is_forgotten_after_ten_minutes(timed: House, clock: Clock) -> None:
    first = await timed.say("Hello", key="once")
    clock.now += timedelta(minutes=11)
    assert (await timed.say("Hello", key="once"))["session_id"] != first["session_id"]


async def test_a_session_ends_after_a_day_without_a_word(timed: House, clock: Clock) -> None:
    session_id = (await timed.say(DETAILS))["session_id"]
    clock.now += timedelta(hours=23)
    assert (await timed.say("hello?", session_id))["session_id"] == session_id
    clock.now += timedelta(hours=24, minutes=1)
    later = await timed.say("hello?", session_id)
    assert later["session_id"] != session_id
    assert later["is_new_session"]
    assert later["slot_status"]["collected"] == {}


async def test_what_was_told_is_masked_once_nobody_spoke_for_half_an_hour(
    timed: House, clock: Clock
) -> None:
    reply = await timed.say(DETAILS)
    assert reply["slot_status"]["collected"]["email"] == "ana@example.com"
    clock.now += timedelta(minutes=31)
    idle = await timed.say("hello?", reply["session_id"])
    assert idle["slot_status"]["collected"]["email"] == "a•••@e•••"
    assert "1234567" not in str(idle["slot_status"])


async def test_no_key_stands_in_a_log_line(house: House, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        await house.say("Hello", key="secret")
    assert long_key("secret") not in caplog.text
